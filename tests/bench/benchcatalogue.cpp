// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// `benchcatalogue FOLDER ENDPOINTS`: a draft on a catalogue of that many data, in the window. Prints as
/// JSON, in milliseconds: medians of a key in the search, of a tick, of the rules, and how long the draft
/// takes to open, beside one on the catalogue of the page.

#include "app/program.h"
#include "request/draftstore.h"
#include "rules/rules.h"
#include "session/modelroles.h"
#include "widgets/page.h"
#include "widgets/wizard.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>

#include <algorithm>
#include <cstdio>

namespace {

using namespace viatique;

constexpr int kTicks = 40;
constexpr auto kSearch = "attestation fiscale 77 dgfip ";

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.value(values.size() / 2);
}

template<typename Work>
double timed(Work work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// The page's catalogue, its data repeated under other ids and titles.
Catalogue grown(const Catalogue &page, int endpoints)
{
    QJsonObject object = QJsonDocument::fromJson(page.bytes).object();
    const QJsonArray known = object.value(QLatin1String("endpoints")).toArray();
    QJsonArray many;
    for (int i = 0; i < endpoints; ++i) {
        QJsonObject endpoint = known.at(i % known.size()).toObject();
        const QString number = QString::number(i);
        endpoint[QLatin1String("id")] =
            QString(endpoint.value(QLatin1String("id")).toString() + QLatin1Char('_') + number);
        endpoint[QLatin1String("title")] =
            QString(endpoint.value(QLatin1String("title")).toString() + QLatin1Char(' ') + number);
        endpoint.remove(QLatin1String("overlaps"));
        many.append(endpoint);
    }
    object[QLatin1String("id")] = QStringLiteral("grown");
    object[QLatin1String("endpoints")] = many;
    return readCatalogue(QJsonDocument(object).toJson(QJsonDocument::Compact), QStringLiteral("grown"))
        .value();
}

QString makeDraft(const DraftStore &store, const Catalogue &catalogue)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Request request = newRequest(catalogue, now);
    request.filedFor = FiledFor::Client;
    request.service.useCases = {QStringLiteral("marches_publics")};
    request.service.sectors = {QStringLiteral("construction"), QStringLiteral("agriculture")};
    const QString folder = store.newFolder();
    return Draft::create(folder, request, catalogue, now) ? folder : QString();
}

double opened(Program &program, const QString &folder)
{
    const double milliseconds = timed([&program, &folder] {
        program.window().openDraft(folder);
        program.window().wizard()->setStep(3);
        QApplication::processEvents();
    });
    return milliseconds;
}

QList<double> searching(QWidget *page)
{
    auto *search = page->findChild<QLineEdit *>(QStringLiteral("searchEdit"));
    search->setFocus();
    QList<double> keys;
    for (const char letter : QByteArray(kSearch)) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(QLatin1Char(letter)));
        keys.append(timed([search, &press] { QApplication::sendEvent(search, &press); }));
        QApplication::processEvents();
    }
    search->clear();
    QApplication::processEvents();
    return keys;
}

QList<double> ticking(QWidget *page)
{
    auto *tree = page->findChild<QTreeView *>(QStringLiteral("tree"));
    QAbstractItemModel *model = tree->model();
    const QModelIndex group = model->index(0, 0);
    QList<double> ticks;
    for (int row = 0; row < kTicks; ++row) {
        const QModelIndex index = model->index(row, 0, group);
        ticks.append(timed([model, &index] { model->setData(index, int(Qt::Checked), Qt::CheckStateRole); }));
        QApplication::processEvents();
    }
    return ticks;
}

QList<double> judging(const Catalogue &catalogue, bool everything)
{
    Request request = newRequest(catalogue, QDateTime::currentDateTimeUtc());
    request.service.useCases = {QStringLiteral("marches_publics")};
    for (const Endpoint &endpoint : catalogue.endpoints) {
        if (!everything && request.endpoints.size() >= kTicks)
            break;
        RequestedEndpoint asked;
        asked.id = endpoint.id;
        asked.purpose = QStringLiteral("Les agents du service lisent la donnée ") + endpoint.id;
        request.endpoints.append(asked);
    }
    QList<double> rounds;
    for (int i = 0; i < 15; ++i)
        rounds.append(timed([&] { rules::evaluate({request, catalogue, {}, QDate(2026, 11, 24)}); }));
    return rounds;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QDir dir(arguments.value(1));
    const DraftStore store(dir.filePath(QStringLiteral("data")));
    const Catalogue page = bundledCatalogue(bundledCatalogueIds().constFirst()).value();
    const Catalogue many = grown(page, arguments.value(2).toInt());
    const QString small = makeDraft(store, page);
    const QString large = makeDraft(store, many);
    Program program(application,
                    {dir.filePath(QStringLiteral("data")), dir.filePath(QStringLiteral("addressbook.json")),
                     dir.filePath(QStringLiteral("viatique.conf")), QString()});
    program.window().show();
    const double ofPage = opened(program, small);
    const double ofMany = opened(program, large);
    QWidget *shown = program.window().wizard()->page();
    const double search = median(searching(shown));
    const double tick = median(ticking(shown));
    const QJsonObject result{{QStringLiteral("search"), search},
                             {QStringLiteral("tick"), tick},
                             {QStringLiteral("rules"), median(judging(many, false))},
                             {QStringLiteral("rulesAll"), median(judging(many, true))},
                             {QStringLiteral("openPage"), ofPage},
                             {QStringLiteral("openMany"), ofMany}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return 0;
}
