// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/reviewreport.h"

#include "core/digest.h"
#include "core/language.h"
#include "htmltext.h"
#include "report/pdfreport.h"
#include "report/remarkgroups.h"
#include "report/reviewmessage.h"
#include "review/requestplaces.h"
#include "rules/rules.h"
#include "sample.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QRegularExpression>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;
using sample::textOf;

/// The review on paper, and as a message.
class TestReviewReport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void numbersAreThoseOfTheReview();
    void placesOfFindingsAreThere();
    void placesThatAreNotThere_data();
    void placesThatAreNotThere();
    void saysAll();
    void pdfSaysTheSame();
    void isEscapedAndSelfContained();
    void unfinished();
    void withoutRemarks();
    void speaksFrench();
    void whereOnAPage();
    void hugeReviews();
    void messageOfChanges();
    void messageSaysWhatThereIs();
    void messageIsFrench();
    void messageIsNatural_data();
    void messageIsNatural();

private:
    Remark add(const QString &target, const QString &text, RemarkSeverity severity = RemarkSeverity::Must);
    QString html(const QString &language = u"en"_s) const
    {
        return QString::fromUtf8(reviewHtml({m_review, m_request, m_catalogue, language}));
    }
    QString message(const QString &language = u"en"_s) const
    {
        return composeMessage(m_review, m_request, m_catalogue, language);
    }

    Catalogue m_catalogue;
    Request m_request;
    Review m_review;
};

Remark TestReviewReport::add(const QString &target, const QString &text, RemarkSeverity severity)
{
    Remark remark;
    remark.id = u"n%1"_s.arg(m_review.remarks.size() + 1);
    remark.target = target;
    remark.text = text;
    remark.severity = severity;
    remark.reason = RemarkReason::Incorrect;
    m_review.remarks.append(remark);
    return remark;
}

void TestReviewReport::initTestCase()
{
    const Result<Catalogue> catalogue = bundledCatalogue(u"editeurs-2021"_s);
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
    prepareReports();
}

void TestReviewReport::init()
{
    m_request = sample::fullRequest();
    m_review = Review();
    m_review.id = u"5c1d2c9e-0000-4000-8000-000000000003"_s;
    m_review.modifiedAt = u"2026-11-27T09:00:00Z"_s;
    m_review.request = {m_request.id, 2, sha512Of("request"), {}};
    m_review.reviewer = {u"Camille Exemple"_s, u"Direction des exemples"_s, u"camille@agence.example"_s};
    m_review.state = ReviewState::Done;
    m_review.opinion = Opinion::ChangesRequested;
    m_review.message = u"Première ligne.\nSeconde ligne."_s;
}

/// Whoever wrote the file: its numbers stand, in the groups of the wizard.
void TestReviewReport::numbersAreThoseOfTheReview()
{
    add(u"/contacts/dataProtectionOfficer/email"_s, u"A"_s);
    add(u"/nowhere"_s, u"B"_s);
    add(u"/service/title"_s, u"C"_s);
    add(QString(), u"D"_s);
    add(u"/contacts/technical"_s, u"E"_s);
    QList<int> steps;
    QList<int> numbers;
    for (const RemarkGroup &group : remarkGroups(m_review, m_request)) {
        steps.append(group.step);
        for (const RemarkGroup::Numbered &numbered : group.remarks) {
            numbers.append(numbered.number);
            QCOMPARE(remarkNumbers(m_review).value(numbered.remark.id), numbered.number);
        }
    }
    QCOMPARE(steps, (QList<int>{RemarkGroup::kWhole, 2, 7, RemarkGroup::kElsewhere}));
    QCOMPARE(numbers, (QList<int>{4, 3, 1, 5, 2}));
}

void TestReviewReport::placesOfFindingsAreThere()
{
    for (const Request &request : {m_request, Request()}) {
        for (const Finding &finding :
             rules::evaluate({request, m_catalogue, sample::facts(), QDate(2026, 11, 27)}))
            QVERIFY2(hasPlace(request, finding.target), qPrintable(finding.rule + u' ' + finding.target));
    }
}

void TestReviewReport::placesThatAreNotThere_data()
{
    QTest::addColumn<QString>("target");
    for (const char *target : {"/nowhere", "/endpoints/none", "/documents/none/title", "/contacts/nobody",
                               "no pointer", "/service/title/x", "/legalFramework/texts/none", "/"})
        QTest::newRow(target) << QString::fromLatin1(target);
}

void TestReviewReport::placesThatAreNotThere()
{
    QFETCH(QString, target);
    QVERIFY(!hasPlace(m_request, target));
    QVERIFY(hasPlace(m_request, QString()));
    add(target, u"A remark from elsewhere"_s);
    const QString text = textOf(html());
    QVERIFY(text.contains(u"Elsewhere"_s));
    QVERIFY(text.contains(target.simplified()));
    QVERIFY(text.contains(u"A remark from elsewhere"_s));
    QVERIFY(message().contains(target));
}

void TestReviewReport::saysAll()
{
    add(u"/documents/%1"_s.arg(m_request.documents.constFirst().id), u"Page illisible"_s);
    m_review.remarks.last().page = 3;
    add(u"/service/title"_s, u"Trop vague"_s, RemarkSeverity::Should);
    m_review.remarks.last().suggestedValue = u"Un titre précis"_s;
    m_review.remarks.last().answer = {AnswerState::Kept, u"Nous y tenons"_s};
    const QString text = textOf(html());
    for (const QString &said :
         {m_request.service.title.simplified(), m_request.organisation.name, u"Camille Exemple"_s,
          u"camille@agence.example"_s, fingerprint(m_review.request.requestSha512), u"27 November 2026"_s,
          u"Opinion: changes requested"_s, u"Première ligne."_s, u"Page illisible"_s, u", page 3"_s,
          u"To correct, incorrect"_s, u"Trop vague"_s, u"Un titre précis"_s, u"Kept"_s, u"Nous y tenons"_s,
          u"2. The need › Title"_s})
        QVERIFY2(text.contains(said), qPrintable(said + u"\n" + text));
    QVERIFY(!text.contains(u"Elsewhere"_s));
    // An open remark has no answer to show.
    QCOMPARE(text.count(u"Answer"_s), 1);
}

void TestReviewReport::pdfSaysTheSame()
{
    add(u"/service/title"_s, u"Trop vague"_s);
    add(u"/nowhere/<b>"_s, u"Ailleurs"_s);
    Result<QByteArray> pdf = reviewPdf({m_review, m_request, m_catalogue, u"en"_s});
    QVERIFY(pdf);
    QVERIFY(pdf->contains("pdfaid:part"));
    QBuffer buffer(&*pdf);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QPdfDocument document;
    document.load(&buffer);
    QVERIFY(document.pageCount() > 0);
    QString text;
    for (int page = 0; page < document.pageCount(); ++page)
        text += document.getAllText(page).text().simplified() + u' ';
    for (const QString &said :
         {u"Trop vague"_s, u"Ailleurs"_s, u"/nowhere/<b>"_s, u"Camille Exemple"_s, u"changes requested"_s})
        QVERIFY2(text.contains(said), qPrintable(said + u"\n" + text));
}

void TestReviewReport::isEscapedAndSelfContained()
{
    const QString hostile = u"<script>alert(1)</script>\u202E\"'&"_s;
    add(u"/<img src=x onerror=y>/"_s + hostile, hostile);
    m_review.remarks.last().suggestedValue = hostile;
    m_review.remarks.last().answer = {AnswerState::Fixed, hostile};
    m_review.message = hostile;
    m_review.reviewer = {hostile, hostile, hostile};
    m_review.request.id = hostile;
    m_review.modifiedAt = hostile;
    const QString page = html();
    QVERIFY(!page.contains(u"<script"_s));
    QVERIFY(!page.contains(u"<img"_s));
    QVERIFY(!page.contains(QChar(0x202E)));
    QVERIFY(page.contains(u"Content-Security-Policy"_s));
    QCOMPARE(page.count(u"<h1>"_s), 1);
    QCOMPARE(html(), page);
    QVERIFY(reviewPdf({m_review, m_request, m_catalogue, u"fr"_s}));
}

void TestReviewReport::unfinished()
{
    QVERIFY(!reviewModel({m_review, m_request, m_catalogue, u"en"_s}).draft);
    m_review.state = ReviewState::Started;
    m_review.opinion = Opinion::Unset;
    const report::Model model = reviewModel({m_review, m_request, m_catalogue, u"en"_s});
    QVERIFY(model.draft);
    QVERIFY(!model.watermark.isEmpty());
    QVERIFY(html().contains(u"No opinion yet"_s));
    // In words and in colour.
    QVERIFY(model.caution);
    m_review.opinion = Opinion::Favourable;
    QVERIFY(!reviewModel({m_review, m_request, m_catalogue, u"en"_s}).caution);
}

void TestReviewReport::withoutRemarks()
{
    m_review.message.clear();
    const QString text = textOf(html());
    QVERIFY(text.contains(u"No remark."_s));
    QVERIFY(text.contains(u"not filled in"_s));
    m_review = Review();
    m_request = Request();
    QVERIFY(textOf(html()).contains(u"Request without a title"_s));
}

void TestReviewReport::speaksFrench()
{
    add(u"/service/title"_s, u"Trop vague"_s);
    // French by itself, whatever the program speaks.
    const ReviewReportInput input{m_review, m_request, m_catalogue};
    QVERIFY(reviewHtml(input).contains("<html lang=\"fr\">"));
    QVERIFY(reviewHtml(input).contains("27 novembre 2026"));
}

void TestReviewReport::whereOnAPage()
{
    add(u"/documents/%1"_s.arg(m_request.documents.constFirst().id), u"Illisible"_s);
    const QString plain = html();
    QVERIFY(!plain.contains(u"<svg"_s));
    const Result<QByteArray> plainPdf = reviewPdf({m_review, m_request, m_catalogue, u"en"_s});
    m_review.remarks.last().page = 2;
    m_review.remarks.last().area = {0.05, 0.1, 0.3, 0.05};
    const QString page = html();
    QVERIFY2(textOf(page).contains(u", page 2, at the top left"_s), qPrintable(textOf(page)));
    QVERIFY(message().contains(u", page 2, at the top left: Illisible"_s));
    // For the eye only, and self-contained.
    QCOMPARE(page.count(u"<svg"_s), 1);
    QCOMPARE(page.count(u"aria-hidden=\"true\""_s), 1);
    QVERIFY2(page.contains(u"<rect x=\"5.0\" y=\"14.1\" width=\"30.0\" height=\"7.1\""_s),
             qPrintable(page.mid(page.indexOf(u"<svg"_s), 400)));
    QVERIFY(!page.contains(u"style=\""_s));
    const Result<QByteArray> pdf = reviewPdf({m_review, m_request, m_catalogue, u"en"_s});
    QVERIFY(pdf && plainPdf);
    QVERIFY(pdf->contains("pdfaid:part"));
    // A part without its page is none.
    m_review.remarks.last().page = 0;
    QVERIFY(!html().contains(u"<svg"_s));
}

void TestReviewReport::hugeReviews()
{
    for (int i = 0; i < 500; ++i)
        add(u"/endpoints/%1/purpose"_s.arg(i), QString(2'000, u'a') + u' ');
    add(u"/service/description"_s, QString(u"Un long texte. "_s).repeated(1'300));
    QVERIFY(html().size() > 1'000'000);
    QVERIFY(reviewPdf({m_review, m_request, m_catalogue, u"fr"_s}));
    QVERIFY(message().contains(u"501. "_s));
}

void TestReviewReport::messageOfChanges()
{
    add(u"/contacts/dataProtectionOfficer/email"_s, u"Adresse personnelle."_s);
    m_review.remarks.last().suggestedValue = u"dpd@ville.example"_s;
    add(u"/service/title"_s, u"Peut être plus précis."_s, RemarkSeverity::Should);
    add(u"/service/description"_s, u"Première ligne\nseconde ligne"_s);
    const QString text = message();
    const QStringList order{u"Hello,"_s,
                            u"revision 2"_s,
                            u"It needs some changes"_s,
                            u"To correct:"_s,
                            u"3. The need › "_s,
                            u"Première ligne\n   seconde ligne"_s,
                            u"1. Contacts › "_s,
                            u"Suggested value: dpd@ville.example"_s,
                            u"Advised"_s,
                            u"2. The need › Title: Peut être plus précis."_s,
                            u"Kind regards,\nCamille Exemple\nDirection des exemples"_s};
    qsizetype at = 0;
    for (const QString &part : order) {
        const qsizetype found = text.indexOf(part, at);
        QVERIFY2(found >= at, qPrintable(part + u"\n---\n" + text));
        at = found;
    }
}

void TestReviewReport::messageSaysWhatThereIs()
{
    // The reason in the place of a text, neither of both, and what stands nowhere.
    add(u"/service/title"_s, u" \n"_s);
    add(u"/service/description"_s, QString());
    m_review.remarks.last().reason = RemarkReason::Unset;
    m_review.remarks.last().suggestedValue = u"Une ligne\nune autre"_s;
    add(QString(), u"Dans l’ensemble %2."_s);
    m_review.reviewer = {u" "_s, u"Direction des exemples"_s, {}};
    m_request.service.title.clear();
    const QString text = message();
    for (const QString &said :
         {u"access request to API Entreprise. It needs"_s,
          u"\n\n3. The whole request: Dans l’ensemble %2.\n\n"_s, u"\n\n1. The need › Title: incorrect\n\n"_s,
          u"\n\n2. The need › Description\n   Suggested value: Une ligne\n   une autre\n\n"_s})
        QVERIFY2(text.contains(said), qPrintable(said + u"\n---\n" + text));
    QVERIFY2(text.endsWith(u"Kind regards,\nDirection des exemples"_s), qPrintable(text));
    QVERIFY(!text.contains(u"Advised"_s));
}

/// Like the paper of the review, whatever the program speaks.
void TestReviewReport::messageIsFrench()
{
    add(u"/service/title"_s, u"Trop vague"_s);
    installLanguage(u"en"_s);
    const QString text = composeMessage(m_review, m_request, m_catalogue);
    QVERIFY2(text.startsWith(u"Bonjour"_s), qPrintable(text));
    QVERIFY(text.contains(u"Trop vague"_s));
    QVERIFY(!text.contains(u"The need"_s));
    QVERIFY(message().startsWith(u"Hello"_s));
}

void TestReviewReport::messageIsNatural_data()
{
    QTest::addColumn<int>("opinion");
    QTest::addColumn<bool>("remarks");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("notSaid");
    QTest::newRow("favourable") << int(Opinion::Favourable) << false << u"I have no remark on it"_s
                                << u"To correct"_s;
    QTest::newRow("favourable, with remarks")
        << int(Opinion::Favourable) << true << u"My opinion is favourable."_s << u"no remark"_s;
    QTest::newRow("unfavourable") << int(Opinion::Unfavourable) << true << u"My opinion is unfavourable."_s
                                  << u"Advised"_s;
    QTest::newRow("none yet") << int(Opinion::Unset) << false << u"I have read"_s << u"opinion"_s;
}

void TestReviewReport::messageIsNatural()
{
    QFETCH(int, opinion);
    QFETCH(bool, remarks);
    QFETCH(QString, said);
    QFETCH(QString, notSaid);
    m_review.opinion = static_cast<Opinion>(opinion);
    if (remarks)
        add(u"/service/title"_s, u"À revoir"_s);
    QVERIFY2(message().contains(said), qPrintable(message()));
    QVERIFY2(!message().contains(notSaid), qPrintable(message()));
    QVERIFY(!message().contains(u"\n\n\n"_s));
    QVERIFY(!message().contains(u'%'));
}

QTEST_MAIN(TestReviewReport)
#include "tst_reviewreport.moc"
