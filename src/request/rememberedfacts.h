// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/documentfacts.h"
#include "request/request.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace viatique {

class DocumentInspector;

/// What examinations have found in the documents of a draft, in its folder (`facts.json`), so that a document
/// is read by another process once, and not at each start, check and export. A convenience, like the draft's
/// state: a damaged file counts for nothing, and the document is examined again. So it is where what is
/// remembered is of another examiner (see `examinerStamp`), or of a file that has another size or time of
/// writing since: one that was changed and given back both passes for the same until its digest is checked,
/// at the export. Whether a document is there at all is never remembered.
class RememberedFacts
{
public:
    RememberedFacts(const QString &draftFolder, const DocumentInspector &inspector);

    /// Of a document whose file is as it was when it was examined.
    std::optional<DocumentFacts> of(const Document &document) const;

    /// Adds what was found; what could not be examined is left out, and forgotten where its file is gone.
    void add(const Document &document, const DocumentFacts &facts);
    /// Writes them, where anything was added. A folder that cannot be written is no error: nothing is
    /// remembered then.
    void keep() const;

private:
    QString m_folder;
    QString m_examiner; ///< see `examinerStamp`; empty: nothing is remembered
    QJsonObject m_documents;
    bool m_changed = false;
};

/// Files of the libraries that `viatique-preview` reads PDFs with (libqpdf, Qt Pdf), where they lay when this
/// was built. What these use in turn is not among them.
QStringList examinerLibraries();

/// Which program finds it, by what: another one once the program, one of the libraries (size or time of
/// writing, which every update changes) or the version of Qt is another. Empty where there is no program.
QString examinerStamp(const QString &program, const QStringList &libraries = examinerLibraries());

/// The same in one go, for documents that were examined by `draftFacts` or on their way into the draft.
void rememberFacts(const QString &draftFolder, const DocumentInspector &inspector,
                   const QList<Document> &documents, const DocumentFactsMap &facts);

} // namespace viatique
