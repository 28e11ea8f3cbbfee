// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/filetree.h"
#include "package/progress.h"
#include "package/signature.h"
#include "package/threadbudget.h"
#include "package/truststore.h"
#include "package/verifyproblem.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace viatique {

/// What the verification of a bag found. Files are named relative to the bag.
struct VerifyReport
{
    QString path;
    /// Nothing is wrong with it.
    bool valid = false;
    /// It was made by this program: it says `Viatique-Completeness`, or holds a request of ours.
    bool ours = false;
    QList<VerifyProblem> errors;
    QList<VerifyProblem> warnings;
    int files = 0; ///< all that it holds, payload and tag files
    qint64 bytes = 0;
    QString requestSha512;  ///< of `data/request.json`, empty when there is none
    QString manifestSha512; ///< of `manifest-sha512.txt`, which names one export; empty when there is none
    QString completeness;   ///< what `bag-info.txt` says: "complete", "draft", or nothing
    /// Digests, as computed, of the files under `data/documents/`.
    QHash<QString, QString> documentSha512;
    /// The same of what else readPackage reads: `data/catalogue.json` and the files under `data/reviews/`.
    QHash<QString, QString> otherSha512;
    /// It says that applicant and contacts were left out (`Viatique-Redacted: contacts`).
    bool redacted = false;
    /// Of `signature.p7s`, for what is ours: it signs the tag manifest, which stands for all the rest. So a
    /// signature that holds counts as Differs where a file is not as listed.
    SignatureReport signature;
    /// Set when it could not be read at all, or the work was cancelled; the members above then say nothing.
    std::optional<Error> error;
};

/// How much of the computer a verification takes, and whom it believes.
struct VerifyOptions
{
    /// Threads, this one counted; 0 for one on each core.
    int threads = 0;
    /// Where several works share their threads: those that this one may start, in the place of `threads`.
    ThreadBudget *budget = nullptr;
    /// Whom a signature is believed, and on which day.
    TrustStore trust = TrustStore::system();
    QDateTime today = QDateTime::currentDateTimeUtc();
};

/// Verifies a package (a ZIP) or a bag folder by RFC 8493, versions 1.0 and 0.97. A ZIP of ours must also
/// have `bag-info.txt` and `tagmanifest-sha512.txt`, and list every file but the tag manifest and
/// `signature.p7s`. What is ours, folder or ZIP, must hold the request, and the catalogue and the documents
/// that the request lists by their digest: the fingerprint is that of the request. Each byte is read once,
/// whatever the number of manifests. Nothing is written. `progress` is called in this thread. A package that
/// another program writes in meanwhile ends in an error; one that is replaced by another is judged as it was
/// opened.
VerifyReport verify(const QString &path, const Progress &progress = {}, const VerifyOptions &options = {});

/// The same of a tree that is open.
VerifyReport verify(const FileTree &tree, const Progress &progress = {}, const VerifyOptions &options = {});

/// Called with the place of a package in the list of paths and what was found, by one thread at a time.
using VerifiedSink = std::function<void(qsizetype index, const VerifyReport &report)>;

/// Verifies several packages, the largest of the next 256 first, each by a thread of its own as long as there
/// are enough of them, and hands each report over as soon as it is there: who wants them in the order of the
/// paths never keeps more than 255 of them. `progress` is called by one thread at a time, not always this
/// one, with numbers that grow but are no bytes; after it has given false, those that are not done are
/// reported with the error Cancelled. Of the options, `budget` is not looked at.
void verifyAll(const QStringList &paths, const VerifiedSink &done, const Progress &progress = {},
               const VerifyOptions &options = {});

/// The files of a package or of a bag folder. Errors: FileMissing and those of Archive::open and openFolder.
Result<std::unique_ptr<FileTree>> openBag(const QString &path);

/// The verdict in one line, in words that promise no more than a list of digests can: "Intact: 14 files
/// match their list." and, behind it, signatureText: "Not signed: the origin is not proved."
/// What is no bag, or one of an unknown version, is not counted but said. Not for a report with an `error`.
QString verdictText(const VerifyReport &report);

/// One element of `results` in `verify --json`; errors and warnings are sentences, and problems say the same
/// with the code and the rule of each.
QJsonObject toJson(const VerifyReport &report);

} // namespace viatique
