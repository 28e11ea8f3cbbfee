// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace viatique {

/// How a text tag file of a bag is written (RFC 8493, section 2.3).
struct TagTextForm
{
    bool byteOrderMark = false; ///< one that its encoding does not need
    bool lastLineOpen = false;  ///< the last line has no end
};

/// A line of a tag file, without its end; `whole` is false for one of more than 65,536 characters, of which
/// only these are given. False ends the reading.
using LineSink = std::function<bool(const QString &line, bool whole)>;

/// Hands over the lines of a tag file, ended by LF, CR or CRLF, the empty ones too, decoded piece by piece: a
/// list of a hundred megabytes is never in memory a second time. Nothing when the text is not in `encoding`,
/// or that is unknown here; the lines before the fault have been given by then.
///
/// "UTF-16" and "UTF-32" are read by their byte-order mark, and big-endian without one (RFC 2781, 4.3).
std::optional<TagTextForm> readTagLines(const QByteArray &bytes, const QString &encoding,
                                        const LineSink &take);

} // namespace viatique
