// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/checklist.h"

#include "core/language.h"
#include "htmltext.h"
#include "report/htmlreport.h"
#include "report/paginator.h"
#include "report/pdfreport.h"
#include "sample.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QPdfWriter>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestChecklist : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhatToGather();
    void ticksWhatIsThere();
    void namesWhatToReplace();
    void usableBeforeOneStarts();
    void baseSet();
    void isArchivable();
    void speaksFrenchByItself();
    void fitsThePage();
    void isReadInPieces();
    void printsOnAnyPaper_data();
    void printsOnAnyPaper();
    void reportTellsWhatWasExpected();
    void reportOfTheBaseSetExpectsNothing();

private:
    ChecklistInput input(const Request &request, const DocumentFactsMap &facts = {}) const
    {
        return {request, m_catalogue, facts, QDate(2026, 11, 23), u"en"_s};
    }
    QStringList pages(const Request &request, const DocumentFactsMap &facts = {}) const;
    QString text(const Request &request, const DocumentFactsMap &facts = {}) const
    {
        return pages(request, facts).join(u' ').simplified();
    }
    QString html(const Request &request) const;

    Catalogue m_catalogue;
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

/// Nothing attached.
Request bare()
{
    Request request = sample::fullRequest();
    request.documents.clear();
    for (RequestedEndpoint &endpoint : request.endpoints)
        endpoint.documents.clear();
    return request;
}

/// Of the model: how many boxes are there, how many of them ticked.
std::pair<int, int> boxes(const report::Model &model)
{
    std::pair<int, int> found;
    for (const report::Section &section : model.sections) {
        for (const report::Block &block : section.blocks) {
            const auto *heading = std::get_if<report::SubHeading>(&block);
            if (!heading || !heading->ticked)
                continue;
            ++found.first;
            found.second += *heading->ticked ? 1 : 0;
        }
    }
    return found;
}

} // namespace

void TestChecklist::initTestCase()
{
    installLanguage(u"en"_s);
    m_catalogue = bundledCatalogue(u"editeurs-2021"_s).value();
    prepareReports();
}

QStringList TestChecklist::pages(const Request &request, const DocumentFactsMap &facts) const
{
    return pageTexts(checklistPdf(input(request, facts)).value_or(QByteArray()));
}

QString TestChecklist::html(const Request &request) const
{
    const QList<Finding> none;
    return sample::textOf(
        QString::fromUtf8(htmlReport({request, m_catalogue, none, true, false, {}, {}, u"en"_s})));
}

void TestChecklist::saysWhatToGather()
{
    const QString all = text(bare());
    for (const QString &part :
         {u"Documents to gather"_s, u"Ville de Montrouvel"_s, u"Candidature aux marchés publics de travaux"_s,
          u"23 November 2026"_s, u"Deliberation or printed legal text"_s, u"decree, order or agreement"_s,
          u"10,485,760"_s, u"6 "_s, u"to supply"_s, u"Mock-up of the service"_s, u"advised"_s})
        QVERIFY2(all.contains(part), qPrintable(part + u" / "_s + all));
    // The data that it is for, and no others.
    QVERIFY(all.contains(m_catalogue.endpointTitle(u"cotisation_retraite_probtp"_s)));
    QVERIFY(!all.contains(m_catalogue.endpointTitle(u"certificats_qualibat"_s)));
    QVERIFY(all.contains(u"Article D8222-5"_s));
    QCOMPARE(boxes(report::checklistModel(input(bare()))), std::pair(2, 0));
}

void TestChecklist::ticksWhatIsThere()
{
    const Request request = sample::fullRequest();
    QCOMPARE(boxes(report::checklistModel(input(request))), std::pair(3, 3));
    const QString all = text(request);
    QVERIFY(all.contains(u"Délibération du 12 mars 2026"_s));
    QVERIFY(all.contains(u"maquette.pdf"_s));
    QVERIFY(all.contains(u"Nothing is left to supply."_s));
    QVERIFY(!all.contains(u"State to supply"_s));
}

void TestChecklist::namesWhatToReplace()
{
    DocumentFacts lost;
    lost.presence = DocumentFacts::Presence::Missing;
    const Request request = sample::fullRequest();
    const DocumentFactsMap facts{{u"d1"_s, lost}};
    QCOMPARE(boxes(report::checklistModel(input(request, facts))), std::pair(3, 2));
    QVERIFY2(text(request, facts).contains(u"to replace: lost"_s), qPrintable(text(request, facts)));
}

void TestChecklist::usableBeforeOneStarts()
{
    Request request;
    request.organisation.kind = BodyKind::CentralAdministration;
    const QString all = text(request);
    QVERIFY(all.contains(u"No data are chosen yet."_s));
    QVERIFY2(all.contains(u"decree, order or printed legal text"_s), qPrintable(all));
    QVERIFY(all.contains(u"10,485,760"_s));
    // What the catalogue does not know is no choice.
    request.endpoints = {{u"of_another_list"_s, {}, {}, {}, {}}};
    QVERIFY(text(request).contains(u"No data are chosen yet."_s));
}

void TestChecklist::baseSet()
{
    Request request = bare();
    request.service.useCases = {u"socle_de_base"_s};
    request.endpoints = {{u"entreprises"_s, {u"public"_s}, u"Remplir"_s, {}, {}}};
    QVERIFY(text(request).contains(u"asks for no document"_s));
}

void TestChecklist::isArchivable()
{
    const QByteArray bytes = checklistPdf(input(sample::fullRequest())).value();
    QVERIFY(bytes.startsWith("%PDF-1.4"));
    QVERIFY(bytes.contains("pdfaid:part=\"1\""));
    QVERIFY(bytes.contains("pdfaid:conformance=\"B\""));
    QVERIFY(bytes.contains("/OutputIntent"));
}

void TestChecklist::speaksFrenchByItself()
{
    // In a thread of its own, beside a window that speaks English.
    QByteArray bytes;
    const Request request = bare();
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        bytes = checklistPdf({request, m_catalogue, {}, QDate(2026, 11, 23)}).value_or(QByteArray());
    }));
    thread->start();
    thread->wait();
    const QString all = pageTexts(bytes).join(u' ').simplified();
    QVERIFY(all.contains(u"novembre"_s));
    QVERIFY2(all.contains(u"délibération"_s, Qt::CaseInsensitive), qPrintable(all));
    QCOMPARE(currentLanguage(), u"en"_s);
}

void TestChecklist::fitsThePage()
{
    Request request = bare();
    for (RequestedEndpoint &endpoint : request.endpoints)
        endpoint.legalTexts = {u"t1"_s, u"t2"_s, u"t3"_s};
    for (int i = 0; i < 40; ++i) {
        request.documents.append({u"x%1"_s.arg(i),
                                  DocumentKind::Order,
                                  QString(u"Arrêté "_s).repeated(1 + i % 9),
                                  u"a.pdf"_s,
                                  {},
                                  10,
                                  {},
                                  {}});
        request.endpoints[i % request.endpoints.size()].documents.append(u"x%1"_s.arg(i));
    }
    const QSizeF area(report::millimetres(170), report::millimetres(250));
    const report::ReportFont font = report::ReportFont::load().value();
    const QList<report::Page> all = report::Paginator(area).pages(
        report::Typesetter(font, area.width()).rows(report::checklistModel(input(request))));
    QVERIFY(all.size() > 2);
    for (const report::Page &page : all) {
        for (const report::Page::TickBox &box : page.tickBoxes)
            QVERIFY(QRectF(QPointF(), area).contains(box.area));
        for (const report::Page::Words &words : page.words)
            QVERIFY(words.top + words.line.height <= area.height() + 1);
    }
}

void TestChecklist::isReadInPieces()
{
    const QSizeF area(report::millimetres(170), report::millimetres(250));
    const report::ReportFont font = report::ReportFont::load().value();
    const auto holds = [](const report::Page &page, const QString &start) {
        return std::any_of(page.words.cbegin(), page.words.cend(),
                           [&start](const report::Page::Words &words) {
                               return words.line.layout->text().startsWith(start);
                           });
    };
    Request request = sample::fullRequest();
    for (int lines = 0; lines < 50; ++lines) {
        // Each line more pushes what follows further down the page.
        request.service.otherUseCase = u"ligne\n"_s.repeated(lines);
        const QList<report::Page> all = report::Paginator(area).pages(
            report::Typesetter(font, area.width()).rows(report::checklistModel(input(request))));
        for (const report::Page &page : all) {
            QCOMPARE(holds(page, u"What DataPass accepts"_s), holds(page, u"PDF files only"_s));
            QCOMPARE(holds(page, u"What DataPass accepts"_s), holds(page, u"Without password"_s));
            QCOMPARE(holds(page, u"Article R2143-13 imprimé"_s), holds(page, u"r2143-13.pdf"_s));
        }
    }
}

void TestChecklist::printsOnAnyPaper_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<int>("resolution");
    QTest::newRow("A4") << int(QPageSize::A4) << 1200;
    QTest::newRow("coarse") << int(QPageSize::A4) << 300;
    QTest::newRow("small") << int(QPageSize::A5) << 600;
    QTest::newRow("letter") << int(QPageSize::Letter) << 600;
}

void TestChecklist::printsOnAnyPaper()
{
    QFETCH(int, paper);
    QFETCH(int, resolution);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter printer(&buffer);
        printer.setResolution(resolution);
        printer.setPageSize(QPageSize(static_cast<QPageSize::PageSizeId>(paper)));
        printer.setPageMargins(QMarginsF());
        QVERIFY(printChecklist(input(bare()), printer));
    }
    // The same pages, and nothing beside the paper.
    const QStringList printed = pageTexts(bytes);
    const QStringList own = pages(bare());
    QCOMPARE(printed.size(), own.size());
    QBuffer read(&bytes);
    read.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&read);
    const QSizeF size = document.pagePointSize(0);
    const QRectF drawn = document.getAllText(0).boundingRectangle();
    QVERIFY(QRectF(QPointF(), size).contains(drawn));
    QVERIFY(drawn.width() > size.width() / 2);
    QCOMPARE(printed.constFirst().simplified(), own.constFirst().simplified());
}

void TestChecklist::reportTellsWhatWasExpected()
{
    const Request request = sample::fullRequest();
    const QString all = html(request);
    QVERIFY(all.contains(u"Documents expected"_s));
    QVERIFY2(all.contains(u"advised, supplied"_s), qPrintable(all));
    const QString lacking = html(bare());
    QVERIFY(lacking.contains(u"Deliberation or printed legal text"_s));
    QVERIFY(lacking.contains(u"to supply –"_s));
    // The PDF says the same.
    const QList<Finding> none;
    const QString pdf =
        pageTexts(pdfReport({request, m_catalogue, none, true, false, {}, {}, u"en"_s}).value())
            .join(u' ')
            .simplified();
    QVERIFY(pdf.contains(u"Documents expected"_s));
    QVERIFY(pdf.contains(u"advised, supplied"_s));
}

void TestChecklist::reportOfTheBaseSetExpectsNothing()
{
    Request request = bare();
    request.service.useCases = {u"socle_de_base"_s};
    request.endpoints = {{u"entreprises"_s, {u"public"_s}, u"Remplir"_s, {}, {}}};
    QVERIFY(!html(request).contains(u"Documents expected"_s));
}

QTEST_MAIN(TestChecklist)
#include "tst_checklist.moc"
