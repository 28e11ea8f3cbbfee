// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// `firstwindow PROGRAM [ARGUMENT…]`: how soon the window of a program is there, seen from outside, the same
/// for every program of X11. Prints as JSON, in milliseconds from its start, when a window of some size is
/// `mapped`, when what it paints into it comes to rest, `painted`, and the `memory` in KiB that the program
/// holds then; and kills it.

#include <xcb/damage.h>
#include <xcb/xcb.h>

#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

/// Smaller ones are helpers that nobody sees.
constexpr int kWindow = 100;
/// Without another stroke for so long, the picture is whole.
constexpr int kRest = 150;
constexpr int kPatience = 30000;

struct Free
{
    void operator()(void *memory) const { std::free(memory); }
};

long memoryOf(pid_t process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmHWM:", 0) == 0)
            return std::atol(line.c_str() + 6);
    }
    return 0;
}

struct Watch
{
    xcb_connection_t *display = nullptr;
    uint8_t damageEvent = 0;
    Clock::time_point begin;
    double mapped = -1;
    double painted = -1;

    double now() const { return Milliseconds(Clock::now() - begin).count(); }

    void take(const xcb_generic_event_t &event)
    {
        const uint8_t kind = event.response_type & 0x7f;
        if (kind == XCB_MAP_NOTIFY && mapped < 0) {
            const auto window = reinterpret_cast<const xcb_map_notify_event_t &>(event).window;
            const std::unique_ptr<xcb_get_geometry_reply_t, Free> size(
                xcb_get_geometry_reply(display, xcb_get_geometry(display, window), nullptr));
            if (!size || size->width < kWindow || size->height < kWindow)
                return;
            mapped = now();
            // Each stroke is told, so that the last one is known.
            xcb_damage_create(display, xcb_generate_id(display), window,
                              XCB_DAMAGE_REPORT_LEVEL_RAW_RECTANGLES);
            xcb_flush(display);
        } else if (kind == damageEvent + XCB_DAMAGE_NOTIFY) {
            painted = now();
        }
    }

    /// Until nothing comes for `kRest` after the first stroke, or patience ends.
    void follow()
    {
        pollfd socket{xcb_get_file_descriptor(display), POLLIN, 0};
        for (;;) {
            while (const std::unique_ptr<xcb_generic_event_t, Free> event{xcb_poll_for_event(display)})
                take(*event);
            if (::poll(&socket, 1, painted < 0 ? kPatience : kRest) == 0)
                return;
        }
    }
};

bool listen(Watch &watch)
{
    const xcb_query_extension_reply_t *damage = xcb_get_extension_data(watch.display, &xcb_damage_id);
    if (!damage || !damage->present)
        return false;
    watch.damageEvent = damage->first_event;
    const std::unique_ptr<xcb_damage_query_version_reply_t, Free> version(xcb_damage_query_version_reply(
        watch.display,
        xcb_damage_query_version(watch.display, XCB_DAMAGE_MAJOR_VERSION, XCB_DAMAGE_MINOR_VERSION),
        nullptr));
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(watch.display)).data->root;
    const uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(watch.display, root, XCB_CW_EVENT_MASK, &mask);
    xcb_flush(watch.display);
    return version != nullptr;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    Watch watch;
    watch.display = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(watch.display) || !listen(watch))
        return 1;
    pid_t process = 0;
    watch.begin = Clock::now();
    if (::posix_spawn(&process, argv[1], nullptr, nullptr, argv + 1, environ) != 0)
        return 1;
    watch.follow();
    const long memory = memoryOf(process);
    ::kill(process, SIGKILL);
    ::waitpid(process, nullptr, 0);
    xcb_disconnect(watch.display);
    std::printf("{\"mapped\": %.2f, \"painted\": %.2f, \"memory\": %ld}\n", watch.mapped, watch.painted,
                memory);
    return watch.painted < 0 ? 1 : 0;
}
