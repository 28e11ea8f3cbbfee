// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The process in which documents from outside are read: examined, drawn, converted. It can do nothing else,
// so that a hostile one harms nobody. Exit status 2 for wrong usage, else that of the mode
// (`preview/modes.h`).

#include "core/limits.h"
#include "preview/modes.h"
#include "preview/sandbox.h"

#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <new>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

namespace {

using namespace viatique;

struct Mode
{
    QLatin1String name;
    int leastArguments = 0;
    int mostArguments = 0;
    int (*run)(const QStringList &arguments) = nullptr;
    const char *usage = nullptr;
    Sandbox sandbox = Sandbox::Examining;
};

constexpr Mode kModes[] = {
    {QLatin1String("facts"), 0, 0, printFacts, "facts < document"},
    {QLatin1String("text"), 0, 0, printText, "text < document"},
    {QLatin1String("pages"), 1, 1, servePages, "pages PATH|- (see request/pageprotocol.h)"},
    {QLatin1String("images"), 1, limits::kDocumentImages, printImages, "images PATH…", Sandbox::Converting},
    {QLatin1String("split"), 2, 2, printParts, "split PATH LIMIT", Sandbox::Converting},
    {QLatin1String("lighten"), 2, 2, printLightened, "lighten PATH DPI", Sandbox::Converting},
    {QLatin1String("office"), 3, 3, convertInOffice, "office PROGRAM PATH FOLDER", Sandbox::Office},
};

int printUsage()
{
    for (const Mode &mode : kModes)
        std::fprintf(stderr, "usage: viatique-preview %s\n", mode.usage);
    return 2;
}

/// The PDF library takes a failed allocation for damage of the one object that it was reading, and goes on: a
/// document that wants too much memory must rather end the examination.
[[noreturn]] void endOutOfMemory()
{
    std::fputs("it needs more memory than an examination may use\n", stderr);
    std::_Exit(1);
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const QString name = arguments.isEmpty() ? QString() : arguments.takeFirst();
    const auto *mode = std::find_if(std::begin(kModes), std::end(kModes),
                                    [&name](const Mode &each) { return each.name == name; });
    if (mode == std::end(kModes) || arguments.size() < mode->leastArguments
        || arguments.size() > mode->mostArguments)
        return printUsage();
#ifdef _WIN32
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    enterSandbox(mode->sandbox);
    std::set_new_handler(endOutOfMemory);
    return mode->run(arguments);
}
