// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// `benchreview PACKAGE PREVIEW`: opens a package on the page of review, as the window does, its documents
/// examined by that `viatique-preview`. Prints as JSON, in milliseconds: until the package is `opened`; from
/// the end of the digests until verdict, request and findings are there (`delivered`) and on the screen with
/// the review (`shown`); the longest time that the window did not answer, until then (`longest`) and until
/// all was examined and compared (`longestAfter`), and when that was (`compared`).

#include "core/settings.h"
#include "pulse.h"
#include "session/addressbook.h"
#include "session/receivedmodel.h"
#include "widgets/look.h"
#include "widgets/prompts.h"
#include "widgets/reviewpage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>

using namespace viatique;

namespace {

constexpr int kTooLong = 120'000;

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
    AddressBook book(own.filePath(QStringLiteral("addressbook.json")));
    ReceivedModel received(settings);
    DesktopPrompts prompts;
    ReviewParts parts{received, settings, book, prompts};
    parts.package.inspector = DocumentInspector(arguments.at(2));
    parts.session.root = own.filePath(QStringLiteral("data"));

    QJsonObject result;
    QElapsedTimer clock;
    QElapsedTimer drawing;
    Pulse pulse;
    clock.start();
    ReviewPage page(arguments.at(1), parts);
    const PackageReview &package = page.package();
    page.resize(1280, 800);
    page.show();
    QObject::connect(&package, &PackageReview::stateChanged, &page, [&] {
        if (package.state() != PackageReview::State::Opened)
            return;
        result.insert(QLatin1String("delivered"), package.deliveredAfter());
        result.insert(QLatin1String("opened"), milliseconds(clock));
        drawing.start();
    });
    // The review is there, and with it the desk.
    QObject::connect(&page, &ReviewPage::undoChanged, &page, [&] {
        if (!page.session() || result.contains(QLatin1String("shown")))
            return;
        page.repaint();
        result.insert(QLatin1String("shown"), package.deliveredAfter() + milliseconds(drawing));
        result.insert(QLatin1String("longest"), pulse.take());
    });
    QObject::connect(&package, &PackageReview::reportsCompared, &application, [&] {
        result.insert(QLatin1String("compared"), milliseconds(clock));
        result.insert(QLatin1String("longestAfter"), pulse.take());
        QCoreApplication::exit(0);
    });
    QTimer::singleShot(kTooLong, &application, [] { QCoreApplication::exit(1); });
    const int status = QCoreApplication::exec();
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return status;
}
