// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/answer.h"

#include <qpdf/QPDFExc.hh>

#include <cstdio>
#include <exception>
#include <stdexcept>

namespace viatique {

void answerDocument(const std::string &bytes)
{
    const bool written = std::fprintf(stdout, "{\"size\": %zu}\n", bytes.size()) > 0
                         && std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size()
                         && std::fflush(stdout) == 0;
    if (!written)
        throw std::runtime_error("the answer could not be written");
}

int runMode(const std::function<void()> &mode)
{
    try {
        mode();
        return 0;
    } catch (const QPDFExc &) {
        // Its words hold paths and offsets.
        std::fputs("it is damaged\n", stderr);
        return 1;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}

} // namespace viatique
