// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "systemtasks.h"

#include "../session/testreview.h"
#include "core/atomicfile.h"
#include "core/settings.h"
#include "inbox/inboxindex.h"
#include "request/draftstate.h"
#include "review/packagedreviews.h"
#include "review/phrases.h"
#include "session/addressbook.h"
#include "session/reviewstore.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace viatique::test {

namespace {

const QByteArray kOld("the former content, whole");
const QByteArray kNew("the new content, whole and longer than what was there before");

Result<void> stamped(const Result<FileStamp> &written)
{
    return written.map([](const FileStamp &) {});
}

SystemTask wholeFile()
{
    return {"a file", [](const QString &folder) { return writeFile(folder + u"/file"_s, kOld).has_value(); },
            [](const QString &folder) { return stamped(writeFile(folder + u"/file"_s, kNew, kPrivateFile)); },
            [](const QString &folder) {
                return standOf(readFile(folder + u"/file"_s, 1000).value_or(QByteArray()), kOld, kNew);
            }};
}

KeptReview keptReview(const QString &message)
{
    KeptReview kept;
    kept.file.review = reviewOf(u"0b8e1c52-0000-4000-8000-000000000001"_s);
    kept.file.review.message = message;
    kept.packagePath = u"/received/demande.zip"_s;
    kept.title = message;
    return kept;
}

/// The message of the one review of a store; "" where there is none.
QString keptMessage(const QString &folder)
{
    int unreadable = 0;
    const QList<KeptReview> reviews = ReviewStore(folder).list(&unreadable);
    if (unreadable > 0 || reviews.size() > 1)
        return u"unreadable"_s;
    if (reviews.isEmpty())
        return {};
    return reviews.constFirst().packagePath.isEmpty() ? u"unreadable"_s
                                                      : reviews.constFirst().file.review.message;
}

bool saveOldReview(const QString &folder)
{
    return ReviewStore(folder).save(keptReview(u"old"_s)).has_value();
}

SystemTask withoutBytes(SystemTask task)
{
    task.writesBytes = false;
    return task;
}

SystemTask reviewSaving()
{
    return {"the saving of a review", saveOldReview,
            [](const QString &folder) { return stamped(ReviewStore(folder).save(keptReview(u"new"_s))); },
            [](const QString &folder) { return standOf(keptMessage(folder), u"old"_s, u"new"_s); }};
}

SystemTask reviewRemoving()
{
    return withoutBytes(
        {"the removal of a review", saveOldReview,
         [](const QString &folder) { return ReviewStore(folder).remove(keptReview({}).file.review.id); },
         [](const QString &folder) { return standOf(keptMessage(folder), u"old"_s, QString()); }});
}

SystemTask reviewRestoring()
{
    return withoutBytes(
        {"a review that comes back",
         [](const QString &folder) {
             return saveOldReview(folder) && ReviewStore(folder).remove(keptReview({}).file.review.id);
         },
         [](const QString &folder) { return ReviewStore(folder).restore(keptReview({}).file.review.id); },
         [](const QString &folder) { return standOf(keptMessage(folder), QString(), u"old"_s); }});
}

SystemTask noteSaving()
{
    return {
        "a private note",
        [](const QString &folder) { return ReviewStore(folder).setNote(u"id"_s, u"old"_s).has_value(); },
        [](const QString &folder) { return ReviewStore(folder).setNote(u"id"_s, u"new"_s); },
        [](const QString &folder) { return standOf(ReviewStore(folder).note(u"id"_s), u"old"_s, u"new"_s); }};
}

SystemTask noteRemoving()
{
    return withoutBytes(
        {"a private note that is emptied",
         [](const QString &folder) { return ReviewStore(folder).setNote(u"id"_s, u"old"_s).has_value(); },
         [](const QString &folder) { return ReviewStore(folder).setNote(u"id"_s, {}); },
         [](const QString &folder) {
             return standOf(ReviewStore(folder).note(u"id"_s), u"old"_s, QString());
         }});
}

SystemTask draftReviewWriting()
{
    const auto write = [](const QString &folder, const QString &message) {
        return writeDraftReview(folder, {keptReview(message).file});
    };
    return {"a review in its draft",
            [write](const QString &folder) { return write(folder, u"old"_s).has_value(); },
            [write](const QString &folder) { return write(folder, u"new"_s); },
            [](const QString &folder) {
                const ReviewList list = readDraftReviews(folder);
                if (!list.unreadable.isEmpty() || list.reviews.size() != 1)
                    return Stand::Neither;
                return standOf(list.reviews.constFirst().review.message, u"old"_s, u"new"_s);
            }};
}

SystemTask stateNoting()
{
    const auto note = [](const QString &folder, int step) {
        updateDraftState(folder + u"/state.json"_s, [step](DraftState &state) { state.lastStep = step; });
    };
    return {"the state of a draft", [note](const QString &folder) { return note(folder, 2), true; },
            [note](const QString &folder) -> Result<void> { return note(folder, 5), Result<void>(); },
            [](const QString &folder) {
                return standOf(readDraftState(folder + u"/state.json"_s).lastStep, 2, 5);
            },
            true};
}

SystemTask addressBookSaving()
{
    const auto remember = [](const QString &folder, const QString &name) -> Result<void> {
        AddressBook book(folder + u"/addressbook.json"_s);
        Person person;
        person.familyName = name;
        person.email = u"ines.martel@logiciels-martel.example"_s;
        book.remember(person);
        return book.error() ? Result<void>(Failure(*book.error())) : Result<void>();
    };
    return {"the address book",
            [remember](const QString &folder) { return remember(folder, u"Old"_s).has_value(); },
            [remember](const QString &folder) { return remember(folder, u"New"_s); },
            [](const QString &folder) {
                const AddressBook book(folder + u"/addressbook.json"_s);
                if (book.error() || book.people().size() != 1)
                    return Stand::Neither;
                return standOf(book.people().constFirst().familyName, u"Old"_s, u"New"_s);
            }};
}

SystemTask phrasesSaving()
{
    const auto save = [](const QString &folder, const QString &text) {
        PhraseBank bank;
        bank.phrases = {newPhrase(text)};
        return savePhrases(folder + u"/phrases.json"_s, bank);
    };
    return {"the bank of phrases",
            [save](const QString &folder) { return save(folder, u"Old phrase."_s).has_value(); },
            [save](const QString &folder) { return save(folder, u"New phrase."_s); },
            [](const QString &folder) {
                const auto bank = loadPhrases(folder + u"/phrases.json"_s);
                if (!bank || bank->phrases.size() != 1)
                    return Stand::Neither;
                return standOf(bank->phrases.constFirst().text, u"Old phrase."_s, u"New phrase."_s);
            }};
}

SystemTask settingsSaving()
{
    const auto save = [](const QString &folder, int scale) -> Result<void> {
        Settings settings(folder + u"/viatique.conf"_s, QString());
        settings.set(setting::kTextScale, scale);
        if (settings.trouble().isEmpty())
            return {};
        return failure(ErrorCode::FileUnwritable, {folder, settings.trouble()});
    };
    return {"the settings", [save](const QString &folder) { return save(folder, 125).has_value(); },
            [save](const QString &folder) { return save(folder, 150); },
            [](const QString &folder) {
                const Settings settings(folder + u"/viatique.conf"_s, QString());
                return settings.trouble().isEmpty() ? standOf(settings.value(setting::kTextScale), 125, 150)
                                                    : Stand::Neither;
            }};
}

SystemTask indexWriting()
{
    const auto put = [](const QString &folder, const QString &title) -> Result<void> {
        PackageRecord record;
        record.path = u"demande.zip"_s;
        record.title = title;
        return InboxIndex::open(folder, folder + u"/cache"_s).and_then([&](InboxIndex index) {
            return index.putAll({IndexedPackage{record, {}, {}}});
        });
    };
    return {
        "the index of an inbox", [put](const QString &folder) { return put(folder, u"old"_s).has_value(); },
        [put](const QString &folder) { return put(folder, u"new"_s); },
        [](const QString &folder) {
            const auto records =
                InboxIndex::open(folder, folder + u"/cache"_s).and_then([](const InboxIndex &index) {
                    return index.records();
                });
            if (!records)
                return Stand::Neither;
            // It may also be empty, to be made anew.
            return standOf(records->isEmpty() ? u"old"_s : records->constFirst().title, u"old"_s, u"new"_s);
        }};
}

} // namespace

QList<SystemTask> systemTasks()
{
    return QList<SystemTask>{wholeFile()} + draftTasks() + packageTasks()
           + QList<SystemTask>{reviewSaving(),  reviewRemoving(),     reviewRestoring(), noteSaving(),
                               noteRemoving(),  draftReviewWriting(), stateNoting(),     addressBookSaving(),
                               phrasesSaving(), settingsSaving(),     indexWriting()};
}

} // namespace viatique::test
