// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rulecases.h"

#include <QElapsedTimer>
#include <QTest>

using namespace rulestest;

/// Rules are evaluated at each key: their time grows with the data, not with pairs of data.
class TestLargeRequest : public QObject
{
    Q_OBJECT

private slots:
    void takesTimeByTheDatum();
};

void TestLargeRequest::takesTimeByTheDatum()
{
    // Everything is asked for, every datum names three others and one text of many.
    constexpr int kData = 10'000;
    QJsonArray endpoints;
    Request filed = request({});
    filed.endpoints.clear();
    filed.legalFramework.texts.clear();
    for (int i = 0; i < kData; ++i) {
        QJsonArray overlaps;
        for (int other = i + 1; other <= i + 3; ++other)
            overlaps.append(QJsonObject{{u"id"_s, u"e%1"_s.arg(other)}, {u"code"_s, u"alternative"_s}});
        endpoints.append(QJsonObject{{u"id"_s, u"e%1"_s.arg(i)},
                                     {u"title"_s, u"Donnée %1"_s.arg(i)},
                                     {u"category"_s, u"c%1"_s.arg(i % 100)},
                                     {u"overlaps"_s, overlaps},
                                     {u"sensitive"_s, i % 7 == 0}});
        const QString text = u"t%1"_s.arg(i % 1000);
        if (i < 1000)
            filed.legalFramework.texts.append({text, u"ccp-r2143-13"_s, {}, {}});
        filed.endpoints.append({u"e%1"_s.arg(i), {}, kLongText, {text}, {}});
    }
    const QJsonObject json{{u"format"_s, u"viatique-catalogue"_s},
                           {u"formatVersion"_s, 1},
                           {u"id"_s, u"large"_s},
                           {u"version"_s, u"1"_s},
                           {u"categories"_s, QJsonArray()},
                           {u"endpoints"_s, endpoints}};
    const Catalogue catalogue = readCatalogue(jsonBytes(json), u"large"_s).value();
    QElapsedTimer timer;
    timer.start();
    const QList<Finding> found = findings(filed, {}, catalogue);
    const qint64 elapsed = timer.elapsed();
    QVERIFY(ruleIds(found).contains(u"category-whole"_s));
    QVERIFY(ruleIds(found).contains(u"endpoint-superseded"_s));
    // Pairs of ten thousand data take longer, and sanitizers slow all down by more than ten.
    QVERIFY2(elapsed < 30'000, qPrintable(QString::number(elapsed)));
}

QTEST_GUILESS_MAIN(TestLargeRequest)
#include "tst_largerequest.moc"
