// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "conversioncase.h"

#include "request/pdfs.h"

#include <QFileInfo>
#include <QTest>

using namespace viatique::test;
using namespace Qt::StringLiterals;

/// A PDF in parts, and a lighter copy of one.
class TestPdfChanges : public ConversionCase
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void splits();
    void keepsWhatHoldsOfTheWhole();
    void lightens();
    void refusesToChange_data();
    void refusesToChange();
    void changesWhatIsYetToBeSigned();
};

void TestPdfChanges::splits()
{
    QStringList arguments{u"images"_s};
    for (int i = 0; i < 7; ++i)
        arguments.append(file(u"%1.jpg"_s.arg(i), samplefiles::photograph(300 + 10 * i, 300)));
    const QByteArray whole = run(arguments).documents.value(0);
    const QString path = file(u"whole.pdf"_s, whole);
    const qsizetype page = whole.size() / 7;
    const qsizetype limit = page * 3;
    const Run made = run({u"split"_s, path, QString::number(limit)});
    QVERIFY2(made.status == 0 && made.whole, made.complaint.constData());
    // Pages grow: three, then two each.
    QVERIFY2(made.documents.size() <= 4 && made.documents.size() >= 3,
             QByteArray::number(made.documents.size()).constData());
    QList<QSizeF> sizes;
    for (const QByteArray &part : made.documents) {
        QVERIFY(part.size() < limit);
        const auto document = opened(part);
        QVERIFY(document);
        for (int i = 0; i < document->pageCount(); ++i)
            sizes.append(document->pagePointSize(i));
    }
    QCOMPARE(sizes.size(), 7);
    // None could have taken the first page of the next one.
    QVERIFY(made.documents.at(0).size() + page * 12 / 10 > limit);
    QFile unchanged(path);
    QVERIFY(unchanged.open(QIODevice::ReadOnly));
    QCOMPARE(unchanged.readAll(), whole);

    QCOMPARE(run({u"split"_s, path, QString::number(whole.size() * 2)}).documents.size(), 1);
    const Run tooSmall = run({u"split"_s, path, u"2000"_s});
    QCOMPARE(tooSmall.status, 1);
    QVERIFY2(tooSmall.complaint.contains("one of its pages is too large"), tooSmall.complaint.constData());
    QCOMPARE(run({u"split"_s, path, u"-1"_s}).status, 2);
}

void TestPdfChanges::keepsWhatHoldsOfTheWhole()
{
    const QByteArray whole = pdfs::withPages(30, [](QPDF &pdf) {
        pdfs::setInCatalogue(pdf, "/Lang", "(fr-FR)");
        pdfs::setInCatalogue(pdf, "/ViewerPreferences", "<</DisplayDocTitle true>>");
        pdfs::annotate(pdf, "<</Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (a note)>>");
    });
    const Run made = run({u"split"_s, file(u"a.pdf"_s, whole), QString::number(whole.size() / 4)});
    QVERIFY2(made.status == 0, made.complaint.constData());
    QVERIFY(made.documents.size() >= 2);
    int pages = 0;
    for (const QByteArray &part : made.documents)
        pages += opened(part)->pageCount();
    QCOMPARE(pages, 30);
}

void TestPdfChanges::lightens()
{
    const QString path = report();
    const qint64 before = QFileInfo(path).size();
    const Run made = run({u"lighten"_s, path, u"150"_s});
    QVERIFY2(made.status == 0 && made.documents.size() == 1, made.complaint.constData());
    const QByteArray &pdf = made.documents.constFirst();
    QVERIFY2(pdf.size() * 3 < before, qPrintable(u"%1 %2"_s.arg(before).arg(pdf.size())));
    QVERIFY2(pdf.contains("/Width 300 ") || pdf.contains("/Width 301 "),
             pdf.mid(pdf.indexOf("/Width"), 20).constData());
    QCOMPARE(QFileInfo(path).size(), before);

    QPdfDocument former;
    QCOMPARE(former.load(path), QPdfDocument::Error::None);
    const auto document = opened(pdf);
    QVERIFY(document);
    QVERIFY(document->getAllText(0).text().contains(u"Article 12"));
    const QImage was = former.render(0, QSize(595, 842));
    const QImage is = document->render(0, QSize(595, 842));
    for (const QPoint &point : {QPoint(100, 150), QPoint(60, 200), QPoint(300, 500)}) {
        QVERIFY(std::abs(qRed(was.pixel(point)) - qRed(is.pixel(point))) < 40);
        QVERIFY(std::abs(qGreen(was.pixel(point)) - qGreen(is.pixel(point))) < 40);
    }
    // A second time there is nothing to gain.
    const Run again = run({u"lighten"_s, file(u"light.pdf"_s, pdf), u"150"_s});
    QCOMPARE(again.status, 1);
    QVERIFY2(again.complaint.contains("nothing would be gained"), again.complaint.constData());
}

void TestPdfChanges::refusesToChange_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("password") << pdfs::encrypted("secret") << QByteArray("password");
    QTest::newRow("restricted") << pdfs::encrypted("") << QByteArray("password");
    QTest::newRow("damaged") << pdfs::withWrongStart() << QByteArray("damaged");
    QTest::newRow("cut") << pdfs::withPages(2).left(300) << QByteArray("damaged");
    QTest::newRow("no PDF") << QByteArray("text") << QByteArray("no PDF header");
    QTest::newRow("signed") << pdfs::withPages(1, [](QPDF &pdf) {
        pdfs::setInCatalogue(pdf, "/AcroForm", "<</SigFlags 3 /Fields []>>");
    }) << QByteArray("signed");
    const auto with = [](const char *key, const char *value) {
        return pdfs::withPages(1, [=](QPDF &pdf) { pdfs::setInCatalogue(pdf, key, value); });
    };
    const QByteArray isSigned("signed");
    QTest::newRow("signed, without flags")
        << with("/AcroForm", "<</Fields [<</FT /Sig /T (a) /V <</Type /Sig>> >>]>>") << isSigned;
    QTest::newRow("signed, type above")
        << with("/AcroForm", "<</Fields [<</FT /Sig /Kids [<</V <</ByteRange [0 1 2 3]>> >>]>>]>>")
        << isSigned;
    QTest::newRow("signed by a time stamp") << with("/Stamp", "<</ByteRange [0 1 2 3]>>") << isSigned;
    QTest::newRow("certified") << with("/Perms", "<</UR3 <</Type /Sig>> >>") << isSigned;
}

void TestPdfChanges::refusesToChange()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, reason);
    const QString path = file(u"a.pdf"_s, bytes);
    for (const QStringList &mode :
         {QStringList{u"split"_s, path, u"100000"_s}, QStringList{u"lighten"_s, path, u"150"_s}}) {
        const Run refused = run(mode);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.complaint.contains(reason), refused.complaint.constData());
        QVERIFY(refused.documents.isEmpty());
    }
}

void TestPdfChanges::changesWhatIsYetToBeSigned()
{
    const QByteArray form = pdfs::withPages(
        1, [](QPDF &pdf) { pdfs::setInCatalogue(pdf, "/AcroForm", "<</Fields [<</FT /Sig /T (a)>>]>>"); });
    const Run made = run({u"split"_s, file(u"a.pdf"_s, form), u"100000"_s});
    QVERIFY2(made.status == 0, made.complaint.constData());
    QCOMPARE(made.documents.size(), 1);
}

QTEST_MAIN(TestPdfChanges)
#include "tst_pdfchanges.moc"
