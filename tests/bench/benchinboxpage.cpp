// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// `benchinboxpage FOLDER CACHE`: opens a folder of packages on the page of the inbox, as the window does,
/// with its index in CACHE. Prints as JSON, in milliseconds: until the first rows are on the screen (`rows`)
/// and all is up to date (`upToDate`); the longest time that the window did not answer, meanwhile
/// (`longest`); and until the list is on the screen anew for the next filter (`filter`), the next order
/// (`sort`, the slowest of the columns) and words that are looked for (`search`). `packages` says how many,
/// `memory` the most that it took, in MB.

#include "core/settings.h"
#include "pulse.h"
#include "widgets/inboxpage.h"
#include "widgets/look.h"
#include "widgets/prompts.h"

#include <QApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTreeView>

#include <cstdio>
#include <functional>

#include <sys/resource.h>

using namespace viatique;

namespace {

constexpr int kTooLong = 1'800'000;

/// False after half an hour.
bool waitFor(const std::function<bool()> &isDone)
{
    QElapsedTimer clock;
    clock.start();
    while (!isDone() && clock.elapsed() < kTooLong)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    return isDone();
}

/// Until what was done is on the screen.
template<typename Work>
double shownAfter(QTreeView &list, Work work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    list.viewport()->repaint();
    return milliseconds(clock);
}

double memory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 3)
        return 2;
    look::install(application, look::Appearance::Light);
    const QTemporaryDir own;
    Settings settings(own.filePath(QStringLiteral("viatique.conf")), QString());
    settings.set(setting::kInboxFolder, arguments.at(1));
    DesktopPrompts prompts;
    InboxParts parts;
    parts.work.cacheRoot = arguments.at(2);
    parts.work.examineDocuments = false;
    parts.reviews = ReviewStore(own.filePath(QStringLiteral("data")));

    Pulse pulse;
    QElapsedTimer clock;
    clock.start();
    InboxPage page(std::move(parts), settings, prompts);
    page.resize(1280, 760);
    page.show();
    InboxModel &model = page.inbox().model();
    auto *list = page.findChild<QTreeView *>(QStringLiteral("inboxTable"));
    QJsonObject told;
    if (!waitFor([&] { return model.packages() > 0; }))
        return 1;
    list->viewport()->repaint();
    told[QStringLiteral("rows")] = milliseconds(clock);
    if (!waitFor([&] { return page.inbox().state() == Inbox::State::UpToDate; }))
        return 1;
    told[QStringLiteral("upToDate")] = milliseconds(clock);
    told[QStringLiteral("longest")] = pulse.take();
    told[QStringLiteral("packages")] = model.packages();

    InboxFilter filter;
    filter.integrity = Integrity::Valid;
    told[QStringLiteral("filter")] = shownAfter(*list, [&] { model.setFilter(filter); });
    model.setFilter({});
    double slowest = 0;
    for (int column = 0; column < model.columnCount(); ++column) {
        slowest = std::max(slowest, shownAfter(*list, [&] {
                               list->header()->setSortIndicator(column, Qt::DescendingOrder);
                           }));
    }
    told[QStringLiteral("sort")] = slowest;
    auto *search = page.findChild<QLineEdit *>(QStringLiteral("inboxSearch"));
    const int all = model.rowCount();
    clock.start();
    search->setText(QStringLiteral("page 7 commune"));
    if (!waitFor([&] { return model.rowCount() != all; }))
        return 1;
    list->viewport()->repaint();
    told[QStringLiteral("search")] = milliseconds(clock);
    told[QStringLiteral("found")] = model.rowCount();
    told[QStringLiteral("memory")] = memory();
    std::puts(QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    return 0;
}
