// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/language.h"
#include "sampledraft.h"
#include "session/reportpreview.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestReportPreview : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingBeforeItIsAskedFor();
    void speaksFrench_data();
    void speaksFrench();
    void theLatestWins();
    void stopsAndStartsAgain();
    void diesWhileAtWork();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DraftSession> m_session;
};

/// All words of a PDF; empty where it is none.
static QString textOf(const QByteArray &pdf)
{
    QByteArray bytes = pdf;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QString text;
    for (int page = 0; page < document.pageCount(); ++page)
        text += document.getAllText(page).text() + u' ';
    return text.simplified();
}

void TestReportPreview::init()
{
    m_session.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_session = openExample(u"complete"_s, m_dir->filePath(u"draft"_s));
    QVERIFY(m_session);
}

void TestReportPreview::nothingBeforeItIsAskedFor()
{
    ReportPreview preview(*m_session);
    QSignalSpy rendered(&preview, &ReportPreview::rendered);
    m_session->setText(u"/service/title"_s, u"Voirie"_s);
    QTest::qWait(500);
    QCOMPARE(rendered.size(), 0);
}

void TestReportPreview::speaksFrench_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("fr") << u"fr"_s;
}

void TestReportPreview::speaksFrench()
{
    QFETCH(const QString, language);
    installLanguage(language);
    ReportPreview preview(*m_session);
    QSignalSpy rendered(&preview, &ReportPreview::rendered);
    preview.start();
    QTRY_VERIFY_WITH_TIMEOUT(!rendered.isEmpty(), 20'000);
    const QString text = textOf(rendered.constLast().constFirst().toByteArray());
    QVERIFY2(text.contains(u"Données personnelles"_s), qPrintable(text));
    QVERIFY(!text.contains(u"Personal data"_s));
    QVERIFY(text.contains(m_session->request().service.title));
    // The window goes on in its own language.
    QCOMPARE(currentLanguage(), language);
    installLanguage(u"en"_s);
}

void TestReportPreview::theLatestWins()
{
    ReportPreview preview(*m_session);
    QSignalSpy rendered(&preview, &ReportPreview::rendered);
    preview.start();
    // Changed while the first is drawn, and once more: neither the first nor the second is shown.
    m_session->setText(u"/service/title"_s, u"Deuxième titre"_s);
    QTest::qWait(20);
    m_session->setText(u"/service/title"_s, u"Dernier titre"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!rendered.isEmpty(), 20'000);
    const QString text = textOf(rendered.constFirst().constFirst().toByteArray());
    QVERIFY2(text.contains(u"Dernier titre"_s), qPrintable(text.left(400)));
    QTest::qWait(600);
    for (const QList<QVariant> &shown : std::as_const(rendered))
        QVERIFY(textOf(shown.constFirst().toByteArray()).contains(u"Dernier titre"_s));
}

void TestReportPreview::stopsAndStartsAgain()
{
    ReportPreview preview(*m_session);
    QSignalSpy rendered(&preview, &ReportPreview::rendered);
    preview.start();
    preview.stop();
    QTest::qWait(800);
    QCOMPARE(rendered.size(), 0);
    m_session->setText(u"/service/title"_s, u"Voirie"_s);
    QTest::qWait(500);
    QCOMPARE(rendered.size(), 0);
    preview.start();
    QTRY_VERIFY_WITH_TIMEOUT(!rendered.isEmpty(), 20'000);
    QVERIFY(textOf(rendered.constLast().constFirst().toByteArray()).contains(u"Voirie"_s));
}

void TestReportPreview::diesWhileAtWork()
{
    auto preview = std::make_unique<ReportPreview>(*m_session);
    QSignalSpy rendered(preview.get(), &ReportPreview::rendered);
    preview->start();
    preview.reset();
    QTest::qWait(100);
    QCOMPARE(rendered.size(), 0);
}

QTEST_MAIN(TestReportPreview)
#include "tst_reportpreview.moc"
