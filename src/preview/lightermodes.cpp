// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The modes that make lighter documents of a heavy one.

#include "preview/answer.h"
#include "preview/modes.h"
#include "preview/pdflighten.h"
#include "preview/pdfsplit.h"

#include <cstdio>

namespace viatique {

namespace {

/// A number from 1 to `most`; 0 for anything else.
int numberIn(const QString &text, int most)
{
    bool valid = false;
    const int number = text.toInt(&valid);
    return valid && number > 0 && number <= most ? number : 0;
}

} // namespace

int printParts(const QStringList &arguments)
{
    const int limit = numberIn(arguments.at(1), 1'000'000'000);
    if (limit == 0) {
        std::fputs("the limit is no number\n", stderr);
        return 2;
    }
    return runMode([&] { splitPdf(arguments.at(0), static_cast<size_t>(limit), answerDocument); });
}

int printLightened(const QStringList &arguments)
{
    const int dpi = numberIn(arguments.at(1), 1200);
    if (dpi == 0) {
        std::fputs("the number of points an inch is none\n", stderr);
        return 2;
    }
    return runMode([&] { answerDocument(lightenedPdf(arguments.at(0), dpi)); });
}

} // namespace viatique
