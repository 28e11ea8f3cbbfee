// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "pagetest.h"
#include "widgets/coveragetable.h"
#include "widgets/legalpage.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// Step 4 with 200 data and 10 columns: nobody asks for so many, and nobody waits for them.
class TestLegalLarge : public QObject
{
    Q_OBJECT

private slots:
    void ticksAtOnce();
};

namespace {

constexpr int kData = 200;
constexpr int kMilliseconds = 1500; // several times what it takes on a slow machine

Catalogue largeCatalogue()
{
    QByteArray json = R"({"format": "viatique-catalogue", "formatVersion": 1, "id": "large", "title": "Large",
        "version": "1", "source": "", "categories": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
        "useCases": [], "checks": [], "endpoints": [)";
    for (int i = 0; i < kData; ++i) {
        const QByteArray number = QByteArray::number(i);
        json += (i == 0 ? "" : ",") + QByteArray(R"({"id": "e)") + number + R"(", "title": "Datum )" + number
                + R"(", "category": ")" + (i % 2 == 0 ? "a" : "b")
                + R"(", "legalRequirement": "supporting-documents"})";
    }
    json += "]}";
    const auto catalogue = readCatalogue(json, u"large"_s);
    if (!catalogue)
        qFatal("%s", qPrintable(errorText(catalogue.error())));
    return *catalogue;
}

} // namespace

void TestLegalLarge::ticksAtOnce()
{
    installLanguage(u"en"_s);
    Request request;
    request.filedFor = FiledFor::Client;
    for (int i = 0; i < kData; ++i)
        request.endpoints.append(asked(u"e%1"_s.arg(i)));
    for (int i = 0; i < 5; ++i) {
        request.legalFramework.texts.append({u"t%1"_s.arg(i), {}, u"Act no. %1"_s.arg(i), {}});
        Document document;
        document.id = u"d%1"_s.arg(i);
        document.kind = DocumentKind::Order;
        document.title = u"Order no. %1"_s.arg(i);
        request.documents.append(document);
    }
    ShownPage<LegalPage> shown(request, largeCatalogue());
    auto *table = shown.find<CoverageTable>("coverageTable");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, CoverageModel::FirstLinkColumn));
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(table, Qt::Key_Space);
    QCoreApplication::processEvents();
    const qint64 one = timer.restart();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Space);
    QTest::keyClick(table, Qt::Key_Space);
    QCoreApplication::processEvents();
    const qint64 all = timer.restart();
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(table, i % 2 == 0 ? Qt::Key_Right : Qt::Key_Down);
    QCoreApplication::processEvents();
    const qint64 moves = timer.elapsed();
    const QString took = u"one %1 ms, all twice %2 ms, 20 moves %3 ms"_s.arg(one).arg(all).arg(moves);
    qInfo("%s", qPrintable(took));
    QVERIFY2(one < kMilliseconds && all < kMilliseconds && moves < kMilliseconds, qPrintable(took));
    QVERIFY(shown.find<QLabel>("countLabel")->text().contains(u"200"_s));
    // A key in another step tells the matrix nothing.
    QSignalSpy changed(table->model(), &QAbstractItemModel::dataChanged);
    QSignalSpy headings(table->model(), &QAbstractItemModel::headerDataChanged);
    for (int i = 0; i < 20; ++i)
        shown.session().setText(u"/endpoints/e7/purpose"_s, u"Purpose no. %1"_s.arg(i));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(headings.count(), 0);
}

QTEST_MAIN(TestLegalLarge)
#include "tst_legallarge.moc"
