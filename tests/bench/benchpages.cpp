// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// `benchpages DOCUMENT PREVIEW`: the pages of a document in a window, drawn by that `viatique-preview`.
/// Prints as JSON, in milliseconds, how long the first page takes to stand there, and while all pages are
/// scrolled by the longest time that the window did not answer; then what both processes held at most, and
/// what the drawings take, in bytes.

#include "widgets/pageview.h"
#include "widgets/pdfview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace viatique;

namespace {

constexpr int kTooLong = 60'000;

double milliseconds(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// The peak of a process, in bytes.
double peakOf(const QString &process)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').constFirst().toDouble() * 1024;
    }
    return 0;
}

/// Runs the loop of events until something is so.
bool until(const std::function<bool()> &isSo)
{
    QElapsedTimer clock;
    clock.start();
    while (!isSo()) {
        if (clock.hasExpired(kTooLong))
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 3)
        return 2;
    PdfView window(nullptr, QFile::decodeName(argv[2]));
    window.resize(420, 700);
    window.show();
    auto *view = window.findChild<PageView *>();
    // Events come at least so often, for the waiting below and to see how long one keeps the others.
    QElapsedTimer sinceBeat;
    double longest = 0;
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
        longest = std::max(longest, milliseconds(sinceBeat));
        sinceBeat.restart();
    });
    QCoreApplication::processEvents();

    QElapsedTimer clock;
    clock.start();
    sinceBeat.start();
    beat.start(1);
    window.setFile(QFile::decodeName(argv[1]));
    if (!until([&] { return view->isDrawn(0); }))
        return 1;
    const double first = milliseconds(clock);
    longest = 0;

    QScrollBar *bar = view->verticalScrollBar();
    clock.restart();
    while (bar->value() < bar->maximum()) {
        bar->setValue(bar->value() + view->viewport()->height());
        if (!until([&] { return view->isDrawn(view->currentPage()); }))
            return 1;
    }
    const double scrolled = milliseconds(clock);
    const QJsonObject result{
        {QStringLiteral("pages"), window.pageCount()},
        {QStringLiteral("first"), first},
        {QStringLiteral("scrolled"), scrolled},
        {QStringLiteral("longest"), longest},
        {QStringLiteral("kept"), double(view->keptBytes())},
        {QStringLiteral("window"), peakOf(QStringLiteral("self"))},
        {QStringLiteral("preview"), peakOf(QString::number(window.pages().processId()))},
    };
    std::fputs(QJsonDocument(result).toJson(QJsonDocument::Compact).constData(), stdout);
    return 0;
}
