// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/atomicfile.h"
#include "core/finding.h"

#include <QHash>
#include <QLatin1String>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace viatique {

/// What the verification of a package said, in a word.
enum class Integrity {
    Waiting,    ///< it was not verified yet
    Valid,      ///< every file is as listed
    Altered,    ///< it is a bag that breaks a rule
    Unreadable, ///< it is no bag, or no archive that can be read
};

/// A stable word for files and programs: "waiting", "valid", "altered", "unreadable".
QString integrityId(Integrity integrity);
/// Nothing for another word.
std::optional<Integrity> integrityOf(const QString &id);

/// How many findings of each kind.
struct FindingTally
{
    int blocking = 0;
    int warning = 0;
    int advice = 0;
    bool operator==(const FindingTally &) const = default;
};

/// What an inbox keeps of one package: all of it can be computed anew from the package's bytes, so that
/// losing it costs no more than time. What a package says of itself is not trusted but shown.
struct PackageRecord
{
    QString path; ///< relative to the folder of the inbox, with slashes
    /// Of the file; of a bag folder, of all its files together. The record is true as long as it is.
    FileStamp stamp;

    Integrity integrity = Integrity::Waiting;
    /// What is wrong, in sentences of the language they were made in, the first few; or why it is Unreadable.
    QStringList problems;
    int problemCount = 0;
    int files = 0;
    qint64 bytes = 0; ///< of its content, expanded

    /// Of its request; all empty where there is none that can be read.
    QString requestId;
    QString requestSha512; ///< of `data/request.json`: what a review is bound to
    QString manifestSha512;
    int revision = 0;
    QString title;
    QString organisation; ///< the client, or the vendor that files for itself
    QString vendor;
    QStringList useCases; ///< ids of the catalogue
    QString useCaseTitle; ///< the first one as the catalogue calls it, or the text of another one
    QString modifiedAt;   ///< ISO 8601: when the request was changed last
    QString completeness; ///< "complete", "draft", or nothing
    bool redacted = false;
    /// It carries a signature; whose, and whether it is believed, is a matter of who opens it.
    bool hasSignature = false;

    /// By the rules of this program; nothing where it has no request. Before `isExamined`, what is in the
    /// documents is not counted.
    std::optional<FindingTally> findings;
    /// Rule ids of the findings that block or warn, and how often.
    QHash<QString, int> rules;
    /// Documents were examined, and their text is in the index.
    bool isExamined = false;

    bool operator==(const PackageRecord &) const = default;
};

/// Counts the findings of a package anew.
void countFindings(PackageRecord &record, const QList<Finding> &findings);

} // namespace viatique

Q_DECLARE_METATYPE(viatique::PackageRecord)
