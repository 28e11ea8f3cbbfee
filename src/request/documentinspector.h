// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/documentfacts.h"
#include "request/draft.h"
#include "request/previewrun.h"

#include <QString>

#include <chrono>

class QIODevice;

namespace viatique {

/// Reads documents in another process, `viatique-preview`, which has limits of memory and time and no
/// network: a hostile PDF can neither hang nor crash the program that asks. An examination that fails says
/// Readability::Unknown with its reason, it never lies. Needs a QCoreApplication but no running event loop,
/// and may be called from any QThread.
class DocumentInspector
{
public:
    /// `program` is the path of `viatique-preview`; the default is beside the running program or in a folder
    /// `bin` beside its own (a build), else where it is installed as seen from there (`../libexec/viatique`),
    /// so that an installed tree can be moved. `timeLimit` is for one document, its transfer included.
    explicit DocumentInspector(QString program = defaultProgram(),
                               std::chrono::milliseconds timeLimit = std::chrono::seconds(30));
    /// Empty where the program is nowhere to be found; every examination then says so.
    static QString defaultProgram();
    const QString &program() const { return m_program; }
    /// What stops an examination, which then says Unknown: whoever gives this looks at it himself afterwards.
    void setCancelled(CancelCheck cancelled) { m_cancelled = std::move(cancelled); }
    const CancelCheck &cancelled() const { return m_cancelled; }

    /// Facts of a file, by path (read directly by the other process). Its presence is Missing where there is
    /// no regular file.
    DocumentFacts inspectFile(const QString &path) const;
    /// Facts of bytes that the device gives from where it stands (a member of a package): piped as fast as
    /// the other process takes them, never written to the disk, refused above 200 MiB.
    /// A read that gives -1 is an error, 0 the end.
    DocumentFacts inspect(QIODevice &device) const;
    /// The same, with the text of its pages, one after the other with a line between them: of 2,000 pages and
    /// 2 MB at most, and only as far as it could be read. Empty where there is none.
    DocumentFacts inspect(QIODevice &device, QString &text) const;

private:
    DocumentFacts inspect(QIODevice &device, QString *text) const;

    QString m_program;
    std::chrono::milliseconds m_timeLimit;
    CancelCheck m_cancelled;
};

/// Files of one draft that are examined at most, a process for each; DataPass takes six in a slot.
inline constexpr int kMostExaminedDocuments = 500;

enum class Digests { Trust, Check };

/// The facts of all documents of a draft: presence and size from the disk, with `Digests::Check` the digest
/// too, the rest from the inspector; one that is missing or changed is not examined further. Entries of one
/// file are examined once, those that were before not at all (see RememberedFacts), and not more than
/// `kMostExaminedDocuments` files: the others are Unknown. Once the inspector is cancelled, the rest is left
/// out.
DocumentFactsMap draftFacts(const Draft &draft, const DocumentInspector &inspector, Digests digests);
/// The same of entries and a folder, from any thread.
DocumentFactsMap draftFacts(const QString &folder, const QList<Document> &documents,
                            const DocumentInspector &inspector, Digests digests);

} // namespace viatique
