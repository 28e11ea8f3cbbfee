// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/language.h"
#include "report/htmlreport.h"
#include "report/pdfreport.h"
#include "sample.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>
#include <QThread>

#include <functional>
#include <memory>

using namespace viatique;
using namespace Qt::StringLiterals;

/// Reports are drawn beside the window: in other threads, at the same time, each in its own language.
class TestReportThreads : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void drawsBesideTheMainThread();
    void htmlBesideTheMainThread();

private:
    ReportInput input(const QString &language) const
    {
        return {m_request, m_catalogue, m_findings, false, false, m_paths, m_facts, language};
    }

    Catalogue m_catalogue;
    const Request m_request = sample::fullRequest();
    const QList<Finding> m_findings = sample::findings();
    const QHash<QString, QString> m_paths = sample::documentPaths();
    const DocumentFactsMap m_facts = sample::facts();
};

namespace {

QStringList pageTexts(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QStringList texts;
    for (int i = 0; i < document.pageCount(); ++i)
        texts.append(document.getAllText(i).text());
    return texts;
}

std::unique_ptr<QThread> started(std::function<void()> work)
{
    std::unique_ptr<QThread> thread(QThread::create(std::move(work)));
    thread->start();
    return thread;
}

} // namespace

void TestReportThreads::initTestCase()
{
    installLanguage(u"en"_s);
    prepareReports();
    const Result<Catalogue> catalogue = bundledCatalogue(u"editeurs-2021"_s);
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
}

void TestReportThreads::drawsBesideTheMainThread()
{
    const QStringList english = pageTexts(pdfReport(input(u"en"_s)).value_or(QByteArray()));
    const QStringList french = pageTexts(pdfReport(input(u"fr"_s)).value_or(QByteArray()));
    QVERIFY(english.size() > 1);
    QVERIFY(english.join(u' ').contains(u"What remains to be done"_s));
    QVERIFY(french.join(u' ').contains(u"Ce qui reste à faire"_s));

    for (int round = 0; round < 3; ++round) {
        QByteArray one;
        QByteArray other;
        const auto first = started([&] { one = pdfReport(input(u"fr"_s)).value_or(QByteArray()); });
        const auto second = started([&] { other = pdfReport(input(u"en"_s)).value_or(QByteArray()); });
        const QByteArray here = pdfReport(input(u"en"_s)).value_or(QByteArray());
        QVERIFY(first->wait());
        QVERIFY(second->wait());
        QCOMPARE(pageTexts(one), french);
        QCOMPARE(pageTexts(other), english);
        QCOMPARE(pageTexts(here), english);
    }
}

void TestReportThreads::htmlBesideTheMainThread()
{
    const QByteArray english = htmlReport(input(u"en"_s));
    const QByteArray french = htmlReport(input(u"fr"_s));
    QVERIFY(english.contains("lang=\"en\""));
    QVERIFY(french.contains("lang=\"fr\""));
    QVERIFY(french.contains("Ce qui reste à faire"));
    QByteArray drawn;
    const auto thread = started([&] { drawn = htmlReport(input(u"fr"_s)); });
    QCOMPARE(htmlReport(input(u"en"_s)), english);
    QVERIFY(thread->wait());
    QCOMPARE(drawn, french);
}

QTEST_MAIN(TestReportThreads)
#include "tst_reportthreads.moc"
