// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/digest.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace viatique {

/// The texts that make a folder a bag (RFC 8493, section 2), read as they stand. What they say is judged in
/// bag.h.

struct BagDeclaration
{
    QString version;  ///< "1.0"
    QString encoding; ///< of the other tag files
};
/// `bagit.txt`: its two lines; nothing when it has any other form.
std::optional<BagDeclaration> parseDeclaration(const QByteArray &bytes);

/// The text of a tag file in the encoding that the bag declares; nothing when it is not in that encoding, or
/// the encoding is unknown here.
std::optional<QString> decodeTagFile(const QByteArray &bytes, const QString &encoding);

/// Lines ended by LF, CR or CRLF; the empty ones are left out.
QStringList textLines(const QString &text);

/// Name and digest of a manifest: "manifest-sha512.txt".
struct ManifestName
{
    QString file;
    QString algorithm;                        ///< "sha512"
    std::optional<DigestAlgorithm> supported; ///< nothing when it cannot be computed here
    bool tag = false;                         ///< lists tag files and not the payload
};
std::optional<ManifestName> parseManifestName(const QString &file);

struct ManifestLine
{
    QString digest;       ///< lower case
    QString path;         ///< still percent-encoded
    bool unusual = false; ///< the path begins with an asterisk or "./", as checksum tools write it; taken off
};
/// Nothing for a line that is no digest of the algorithm's length and a path.
std::optional<ManifestLine> parseManifestLine(const QString &line, DigestAlgorithm algorithm);

/// Percent-encoded line breaks and percent signs, undone.
QString decodePath(const QString &path);

/// Labels and values of `bag-info.txt`, continued lines joined; nothing when a line is neither.
std::optional<QList<std::pair<QString, QString>>> parseBagInfo(const QString &text);

/// The path of a line of `fetch.txt`: "<url> <length or -> <path>"; nothing for another line.
std::optional<QString> parseFetchLine(const QString &line);

/// "<bytes>.<files>".
struct PayloadOxum
{
    qint64 bytes = 0;
    qint64 files = 0;
    bool operator==(const PayloadOxum &) const = default;
};
std::optional<PayloadOxum> parsePayloadOxum(const QString &value);

} // namespace viatique
