// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "systemtasks.h"

#include "../session/sampledraft.h"
#include "core/digest.h"
#include "request/documentstore.h"
#include "request/draftstore.h"
#include "request/drafttraces.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace viatique::test {

namespace {

QString titleOf(const QString &folder)
{
    const auto draft = Draft::open(folder, Draft::Access::ReadOnly);
    return draft ? draft->request().service.title : u"unreadable"_s;
}

SystemTask draftSaving()
{
    static QString former;
    return {
        "the saving of a draft",
        [](const QString &folder) {
            copyExample(u"complete"_s, folder + u"/draft"_s);
            former = titleOf(folder + u"/draft"_s);
            return former != u"unreadable";
        },
        [](const QString &folder) -> Result<void> {
            auto draft = Draft::open(folder + u"/draft"_s, Draft::Access::Edit);
            if (!draft)
                return Failure(draft.error());
            Request request = draft->request();
            request.service.title = u"New title"_s;
            return draft->save(request, exampleDay());
        },
        [](const QString &folder) { return standOf(titleOf(folder + u"/draft"_s), former, u"New title"_s); }};
}

/// A draft that moves between two folders stands in one of them, whole.
SystemTask draftMoving(const char *name, const QString &from, const QString &to, bool restores)
{
    return {
        name,
        [from](const QString &folder) {
            copyExample(u"complete"_s, folder + from + u"/draft"_s);
            return true;
        },
        [from, restores](const QString &folder) -> Result<void> {
            DraftStore store(folder);
            const QString draft = folder + from + u"/draft"_s;
            // Done already by an attempt that only could not say so.
            return (restores ? store.restore(draft) : store.moveToTrash(draft)).map([](const QString &) {});
        },
        [from, to](const QString &folder) {
            const bool isOld = titleOf(folder + from + u"/draft"_s) != u"unreadable";
            const bool isNew = titleOf(folder + to + u"/draft"_s) != u"unreadable";
            if (isOld == isNew)
                return Stand::Neither;
            return isNew ? Stand::New : Stand::Old;
        }};
}

/// A copy is there whole, or not at all.
SystemTask draftCloning()
{
    const auto copies = [](const QString &folder) {
        QList<DraftSummary> drafts = DraftStore(folder).list();
        drafts.removeIf([](const DraftSummary &draft) { return draft.folder.endsWith(u"/draft"); });
        return drafts;
    };
    return {
        "a copy of a draft",
        [](const QString &folder) {
            copyExample(u"complete"_s, folder + u"/drafts/draft"_s);
            return true;
        },
        [](const QString &folder) {
            return DraftStore(folder).clone(folder + u"/drafts/draft"_s, exampleDay()).map([](const Draft &) {
            });
        },
        [copies](const QString &folder) {
            const QList<DraftSummary> drafts = copies(folder);
            for (const DraftSummary &each : drafts) {
                const auto draft = Draft::open(each.folder, Draft::Access::ReadOnly);
                if (!draft)
                    return Stand::Neither;
                for (const Document &document : draft->request().documents) {
                    if (sha512OfFile(draft->documentPath(document)).value_or(QString()) != document.sha512)
                        return Stand::Neither;
                }
            }
            return drafts.isEmpty() ? Stand::Old : Stand::New;
        }};
}

SystemTask documentTaking()
{
    const auto files = [](const QString &folder) {
        return QDir(folder + u"/draft/documents"_s).entryList({u"*.pdf"_s}, QDir::Files);
    };
    return {"a document that is attached",
            [](const QString &folder) {
                copyExample(u"complete"_s, folder + u"/draft"_s);
                const QDir documents(folder + u"/draft/documents"_s);
                const QString name = documents.entryList({u"*.pdf"_s}, QDir::Files).value(0);
                return QFile::rename(documents.filePath(name), folder + u"/given.pdf"_s);
            },
            [](const QString &folder) {
                return storeDocument(folder + u"/draft"_s, folder + u"/given.pdf"_s,
                                     exampleOptions().inspector)
                    .map([](const StoredDocument &) {});
            },
            [files](const QString &folder) {
                const QStringList names = files(folder);
                for (const QString &name : names) {
                    const QString path = folder + u"/draft/documents/"_s + name;
                    if (sha512OfFile(path).value_or(QString()) + u".pdf" != name)
                        return Stand::Neither;
                }
                const QString given = sha512OfFile(folder + u"/given.pdf"_s).value_or(QString()) + u".pdf";
                return names.contains(given) ? Stand::New : Stand::Old;
            }};
}

/// As the next start finds it: what is out of sight goes then.
Stand standOfErased(const QString &folder, const QString &draft)
{
    DraftStore(folder).removeRemains(exampleDay());
    const QStringList left = QDir(QFileInfo(folder + draft).path())
                                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (left.isEmpty())
        return Stand::New;
    // Listed still, and to be erased again, whatever else has gone.
    return titleOf(folder + draft) != u"unreadable" && left.size() == 1 ? Stand::Old : Stand::Neither;
}

SystemTask draftErasing()
{
    return {"a draft that is erased",
            [](const QString &folder) {
                copyExample(u"complete"_s, folder + u"/drafts/draft"_s);
                return true;
            },
            [](const QString &folder) { return DraftStore(folder).erase(folder + u"/drafts/draft"_s); },
            [](const QString &folder) { return standOfErased(folder, u"/drafts/draft"_s); }};
}

SystemTask trashEmptying()
{
    return {"the trash that is emptied",
            [](const QString &folder) {
                const QString draft = folder + u"/trash/draft"_s;
                copyExample(u"complete"_s, draft);
                // Found due the day before.
                return noteTrashed(draft + u"/state.json"_s, u"2026-01-01T12:00:00Z"_s)
                       && DraftStore(folder).emptyTrash(exampleDay().addDays(-1), 7).erased.isEmpty();
            },
            [](const QString &folder) -> Result<void> {
                const DraftStore::Emptied emptied = DraftStore(folder).emptyTrash(exampleDay(), 7);
                if (!emptied.left.isEmpty())
                    return Failure(emptied.left.constFirst());
                if (emptied.erased.isEmpty())
                    return failure(ErrorCode::CopyNotErased, {folder, u"nothing was due"_s});
                return {};
            },
            [](const QString &folder) { return standOfErased(folder, u"/trash/draft"_s); }};
}

} // namespace

QList<SystemTask> draftTasks()
{
    return {draftSaving(),
            draftMoving("a draft that goes to the trash", u"/drafts"_s, u"/trash"_s, false),
            draftMoving("a draft that comes back", u"/trash"_s, u"/drafts"_s, true),
            draftCloning(),
            documentTaking(),
            draftErasing(),
            trashEmptying()};
}

} // namespace viatique::test
