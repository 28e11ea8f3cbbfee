// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// `benchreview PACKAGE PREVIEW`: opens a package in a window that shows its request and its findings, its
/// documents examined by that `viatique-preview`. Prints as JSON, in milliseconds: until the package is
/// `opened`; from the end of the digests until verdict, request and findings are there (`delivered`) and on
/// the screen (`shown`); the longest time that the window did not answer, until then (`longest`) and until
/// all was examined and compared (`longestAfter`), and when that was (`compared`).

#include "session/packagereview.h"
#include "session/reviewfindings.h"
#include "session/summarymodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QTreeView>

#include <algorithm>
#include <cstdio>

using namespace viatique;

namespace {

constexpr int kTooLong = 120'000;

double milliseconds(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

/// The longest time between two turns of the event loop.
class Pulse
{
public:
    Pulse()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, milliseconds(m_clock));
            m_clock.start();
        });
        m_clock.start();
        m_timer.start(0);
    }
    /// Since the last call.
    double take()
    {
        const double longest = std::max(m_longest, milliseconds(m_clock));
        m_longest = 0;
        return longest;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longest = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 3)
        return 2;
    SummaryModel summary;
    ReviewFindings findings;
    QSplitter window;
    auto *request = new QTreeView(&window);
    request->setModel(&summary);
    auto *list = new QTableView(&window);
    list->setModel(&findings);
    window.resize(1280, 800);
    window.show();
    QCoreApplication::processEvents();

    PackageReview review({&QDateTime::currentDateTimeUtc, DocumentInspector(arguments.at(2))});
    QJsonObject result;
    QElapsedTimer clock;
    Pulse pulse;
    QObject::connect(&review, &PackageReview::stateChanged, &window, [&] {
        if (review.state() != PackageReview::State::Opened)
            return;
        QElapsedTimer drawing;
        drawing.start();
        result.insert(QLatin1String("delivered"), review.deliveredAfter());
        summary.setInput(review.package().input);
        findings.setFindings(review.package().input, review.package().findings);
        request->expandAll();
        list->resizeRowsToContents();
        window.repaint();
        result.insert(QLatin1String("shown"), review.deliveredAfter() + milliseconds(drawing));
        result.insert(QLatin1String("opened"), milliseconds(clock));
        result.insert(QLatin1String("longest"), pulse.take());
    });
    QObject::connect(&review, &PackageReview::reportsCompared, &application, [&] {
        result.insert(QLatin1String("compared"), milliseconds(clock));
        result.insert(QLatin1String("longestAfter"), pulse.take());
        QCoreApplication::exit(0);
    });
    QTimer::singleShot(kTooLong, &application, [] { QCoreApplication::exit(1); });
    clock.start();
    review.open(arguments.at(1));
    const int status = QCoreApplication::exec();
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return status;
}
