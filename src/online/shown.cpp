// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/shown.h"

#include "core/printable.h"

#include <QList>

namespace viatique {

QString shownLine(const QString &text, int most)
{
    // Whole characters, for half of one is none.
    QList<uint> kept = text.left(qsizetype(16) * most).simplified().toUcs4();
    kept.removeIf([](uint character) { return isHidden(character); });
    const bool isCut = kept.size() > most;
    if (isCut)
        kept.resize(most - 1);
    const QString line = QString::fromUcs4(reinterpret_cast<const char32_t *>(kept.constData()), kept.size());
    return isCut ? line + QChar(0x2026) : line;
}

} // namespace viatique
