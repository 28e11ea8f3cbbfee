// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/result.h"
#include "package/bag.h"
#include "package/filetree.h"
#include "package/packageplan.h"
#include "package/progress.h"
#include "request/documentfacts.h"
#include "request/request.h"
#include "request/requestjson.h"

#include <QIODevice>
#include <QString>

#include <memory>
#include <optional>

namespace viatique {

/// The member of a bag that holds a document, "data/documents/…"; empty when it has none. What the request,
/// from its JSON, says of it is not trusted: it must be a member there.
QString documentMember(const FileTree &tree, const QJsonObject &request, const QString &documentId);

/// A package that came from elsewhere, open for reading. It may well be invalid: look at the report first.
class ReceivedPackage
{
public:
    const VerifyReport &report() const { return m_report; }
    const Request &request() const { return m_request.request; }
    /// The object that the request was read from, with members of a later version.
    const QJsonObject &source() const { return m_request.source; }
    /// The packaged catalogue, which is not necessarily the one that the request names (compare `sha512`).
    const Catalogue &catalogue() const { return m_catalogue; }
    /// What the package says of itself: "complete", "draft", or nothing.
    QString completeness() const { return m_report.completeness; }

    /// See the function of that name.
    QString documentMember(const QString &documentId) const;

    /// Whether the document is there with the size and digest that the request lists. Nothing else is known
    /// of it.
    DocumentFacts::Presence documentPresence(const QString &documentId) const;

    /// The bytes of a document, from beginning to end (sequential); the device must not outlive the package.
    /// Errors: DocumentMissing, FileUnreadable.
    Result<std::unique_ptr<QIODevice>> openDocument(const QString &documentId) const;

    bool hasMember(const QString &name) const { return m_tree->contains(name); }
    /// A whole member, such as "data/demande.html", by its name in the bag. Errors: those of FileTree::read.
    Result<QByteArray> readMember(const QString &name, qint64 limit) const;

    /// The reviews of earlier revisions, `data/reviews/*.review.json`, by their name, not read yet: the first
    /// 100, as long as they have no more than 16 MiB together.
    const QList<GeneratedMember> &reviews() const { return m_reviews; }

private:
    friend Result<ReceivedPackage> readPackage(const QString &path, const Progress &progress,
                                               std::optional<VerifyReport> *verdict,
                                               const VerifyOptions &options);

    std::unique_ptr<FileTree> m_tree;
    VerifyReport m_report;
    RequestFile m_request;
    Catalogue m_catalogue;
    QList<GeneratedMember> m_reviews;
};

/// Opens and verifies a package of ours, a ZIP or an unpacked folder, and reads its request and catalogue. A
/// bag that breaks a rule is no error as long as these two can be read: `report()` says what is wrong.
/// `verdict` gets the report, where there is one, even of a package whose request cannot be read. Errors:
/// those of openBag, readRequest and readCatalogue, FormatUnknown for a bag without a request, Cancelled;
/// FileUnreadable where one of them is no longer what was verified, for which there is then no verdict.
Result<ReceivedPackage> readPackage(const QString &path, const Progress &progress = {},
                                    std::optional<VerifyReport> *verdict = nullptr,
                                    const VerifyOptions &options = {});

} // namespace viatique
