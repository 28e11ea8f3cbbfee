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

class FileTree;

/// `bagit.txt` has two lines, and `bag-info.txt` is for people to read: no more of them is read.
inline constexpr qint64 kShortTagBytes = qint64(1024) * 1024;

/// The texts that make a folder a bag (RFC 8493, section 2), read as they stand. What they say is judged in
/// bag.h.

struct BagDeclaration
{
    QString version;  ///< "1.0"
    QString encoding; ///< of the other tag files
};
/// `bagit.txt`: exactly its two lines, in UTF-8 without a byte-order mark; nothing when it has any other
/// form.
std::optional<BagDeclaration> parseDeclaration(const QByteArray &bytes);

/// Name and digest of a manifest: "manifest-sha512.txt".
struct ManifestName
{
    QString file;
    QString algorithm;                        ///< "sha512", in lower case and without punctuation
    std::optional<DigestAlgorithm> supported; ///< nothing when it cannot be computed here
    bool tag = false;                         ///< lists tag files and not the payload

    /// The name that it should have, with the algorithm as it is written here.
    QString usualFile() const;
};
std::optional<ManifestName> parseManifestName(const QString &file);

struct ManifestLine
{
    QByteArray digest;    ///< its bytes
    QString path;         ///< still percent-encoded
    bool byTool = false;  ///< as checksum tools write it: "*" or "./" before the path, or backslash escapes
    bool escaped = false; ///< the path has been unescaped: percent signs in it are plain
};
/// Nothing for a line that is no digest of the algorithm's length and a path. What checksum tools add (RFC
/// 8493, section 6.1.3) is taken off.
std::optional<ManifestLine> parseManifestLine(const QString &line, DigestAlgorithm algorithm);

/// Percent-encoded line breaks and percent signs, undone.
QString decodePath(const QString &path);
/// Whether a path holds a percent sign that is not part of such an encoding.
bool hasPlainPercent(const QString &path);

/// Labels and values of `bag-info.txt`.
using BagInfo = QList<std::pair<QString, QString>>;
/// Adds a line, or continues the value before it. False for a line that is neither. An element that nobody
/// judges is kept until the next one, for a file of millions of labels takes no memory then. Since
/// version 1.0 one space or tab stands behind the colon and none before it (`strict`).
bool addBagInfoLine(BagInfo &values, const QString &line, bool strict);
/// The elements of the `bag-info.txt` of a bag; lines that are none are passed over. Nothing where it, or the
/// declaration of the bag, cannot be read.
BagInfo readBagInfo(const FileTree &bag);
/// Whether they say that applicant and contacts were left out: `Viatique-Redacted: contacts`, as the last
/// element of that label.
bool saysWithoutContacts(const BagInfo &values);

/// A line of `fetch.txt`: "<url> <length or -> <path>".
struct FetchLine
{
    QString path;
    std::optional<qint64> length;
};
std::optional<FetchLine> parseFetchLine(const QString &line);

/// "<bytes>.<files>".
struct PayloadOxum
{
    qint64 bytes = 0;
    qint64 files = 0;
    bool operator==(const PayloadOxum &) const = default;
};
std::optional<PayloadOxum> parsePayloadOxum(const QString &value);

} // namespace viatique
