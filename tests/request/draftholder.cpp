// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The other process of the tests of drafts:
//   draftholder hold DRAFT            opens it for editing until standard input ends
//   draftholder save DRAFT            saves it with ever other content, until it is killed
//   draftholder move DRAFT            moves it to another catalogue and back, until it is killed
//   draftholder look DRAFT            prints what opening it gives to somebody without rights
//   draftholder fill FOLDER PDF PROGRAM   mounts a disk of 512 KiB on FOLDER, seen by this process alone;
//   makes a
//       draft there and prints what importing PDF gives, what saving more than fits gives, and the files left

#include "request/documentinspector.h"
#include "request/draftstore.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

#ifdef __linux__
#include <sched.h>
#include <sys/mount.h>
#endif
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

const QDateTime &now()
{
    static const QDateTime time(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
    return time;
}

void say(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

int hold(const QString &folder)
{
    const Result<Draft> draft = Draft::open(folder, Draft::Access::Edit);
    say(draft ? u"held"_s : errorText(draft.error()));
    while (std::getchar() != EOF) {
    }
    return 0;
}

int save(const QString &folder)
{
    Result<Draft> draft = Draft::open(folder, Draft::Access::Edit);
    if (!draft)
        return 1;
    for (int i = 0;; ++i) {
        Request request = draft->request();
        request.service.description = QString::number(i).repeated(20'000);
        if (!draft->save(request, now()))
            return 1;
        if (i == 0)
            say(u"saving"_s);
        draft->updateState([i](DraftState &state) { state.lastStep = i; });
    }
}

int move(const QString &folder)
{
    const QList<Catalogue> catalogues{
        bundledCatalogue(bundledCatalogueIds().constFirst()).value(),
        readCatalogue(R"({"format": "viatique-catalogue", "formatVersion": 1, "id": "second", "version": "1",
                          "categories": [], "endpoints": []})",
                      u"second"_s)
            .value()};
    Result<Draft> draft = Draft::open(folder, Draft::Access::Edit);
    if (!draft)
        return 1;
    say(u"moving"_s);
    for (;;) {
        const Catalogue &to = catalogues.at(draft->catalogue().id == u"second" ? 0 : 1);
        Request request = draft->request();
        request.catalogue = {to.id, to.version, to.sha512};
        draft->setCatalogue(to);
        if (!draft->save(request, now()))
            return 1;
    }
}

int look(const QString &folder)
{
#ifdef Q_OS_UNIX
    // Root may see everything; another user is bound by the permissions.
    constexpr uid_t kNobody = 65534;
    if (geteuid() == 0 && setuid(kNobody) != 0)
        return 1;
#endif
    const Result<Draft> draft = Draft::open(folder, Draft::Access::ReadOnly);
    say(draft ? u"open"_s : errorText(draft.error()));
    return 0;
}

bool mountSmallDisk(const QString &folder)
{
#ifdef __linux__
    const int spaces = geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER;
    return unshare(spaces) == 0 && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
           && mount("tmpfs", qUtf8Printable(folder), "tmpfs", 0, "size=512k") == 0;
#else
    Q_UNUSED(folder)
    return false;
#endif
}

template<typename T>
void sayOutcome(const Result<T> &result)
{
    if (result)
        say(u"done"_s);
    else
        say(errorText(result.error()));
}

int fill(const QString &folder, const QString &pdf, const QString &program)
{
    if (!mountSmallDisk(folder)) {
        say(u"no disk"_s);
        return 0;
    }
    const Catalogue catalogue = bundledCatalogue(bundledCatalogueIds().constFirst()).value();
    Draft draft = Draft::create(folder, newRequest(catalogue, now()), catalogue, now()).value();
    const QByteArray before = draft.requestBytes();
    sayOutcome(draft.importDocument(pdf, DocumentInspector(program)));
    Request request = draft.request();
    request.service.description = QString(1'000'000, u'x');
    sayOutcome(draft.save(request, now()));
    say(draft.requestBytes() == before
                && Draft::open(folder, Draft::Access::ReadOnly)->requestBytes() == before
            ? u"unchanged"_s
            : u"changed"_s);
    say(QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name).join(u' '));
    say(QDir(folder + u"/documents"_s).entryList(QDir::Files | QDir::Hidden).join(u' '));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString job = arguments.value(1);
    if (job == u"hold")
        return hold(arguments.value(2));
    if (job == u"save")
        return save(arguments.value(2));
    if (job == u"move")
        return move(arguments.value(2));
    if (job == u"look")
        return look(arguments.value(2));
    if (job == u"fill")
        return fill(arguments.value(2), arguments.value(3), arguments.value(4));
    return 2;
}
