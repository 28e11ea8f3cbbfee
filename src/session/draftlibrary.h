// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "datapass/importing.h"
#include "request/documentinspector.h"
#include "request/draftstore.h"
#include "review/reviewjson.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace viatique {

class AddressBook;

/// What is done with whole drafts: made, cloned, split, copied elsewhere, taken up from a package, put in the
/// trash and back. What copies documents is done in the background, one job at a time.
class DraftLibrary : public QObject
{
    Q_OBJECT

public:
    /// `book` outlives the library; a new draft begins with its vendor.
    DraftLibrary(DraftStore store, const AddressBook &book, DocumentInspector inspector,
                 QObject *parent = nullptr);
    /// Interrupts what is under way and waits for it.
    ~DraftLibrary() override;

    const DraftStore &store() const { return m_store; }

    /// An empty draft, open. Errors: those of DraftStore::create.
    Result<Draft> create();
    /// The folder in the trash. Errors: those of DraftStore::moveToTrash.
    Result<QString> moveToTrash(const QString &folder);
    /// The folder among the drafts again.
    Result<QString> restore(const QString &folder);

    /// `ready` or `failed` follows. False, and nothing is begun, while another job is under way.
    bool clone(const QString &folder);
    /// Verifies a package and makes a draft of it, to go on with the same request; the same.
    bool takeUp(const QString &package);
    /// Makes a draft of a request of DataPass, from the JSON of its API in a file, on the catalogue of today;
    /// `imported` or `failed` follows.
    bool importFromDataPass(const QString &path);
    /// Clones a draft once for each of these, with their need and data, or not at all; `splitDone` or
    /// `failed` follows.
    bool split(const QString &folder, const QList<Request> &parts);
    /// Writes a request and its reviews, which may stand in memory only, with the documents that its draft's
    /// folder still has, as a draft into another folder; `copied` or `failed` follows.
    bool copyTo(const QString &target, RequestFile request, const Catalogue &catalogue,
                const QString &documents, const QList<ReviewFile> &reviews);
    bool isBusy() const { return m_busy; }
    void cancel();

signals:
    void ready(const QString &folder);
    /// With what the draft has no place for, or could not be read.
    void imported(const QString &folder, const QString &datapassId,
                  const QList<viatique::datapass::Imported::Note> &notes);
    void splitDone(int drafts);
    void copied(const QString &folder);
    void failed(const viatique::Error &error);
    void busyChanged();

private:
    bool start(std::function<Result<QString>()> work, std::function<void(const QString &)> done);

    DraftStore m_store;
    const AddressBook &m_book;
    DocumentInspector m_inspector;
    QThreadPool m_pool;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    bool m_busy = false;
};

} // namespace viatique
