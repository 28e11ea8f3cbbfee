// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/pdfs.h"
#include "request/samplefiles.h"

#include <QFile>
#include <QFontDatabase>
#include <QImageReader>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// The modes of viatique-preview that make documents, as a process of their own, looked at with Qt's reader
/// of PDFs.
class TestConversions : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void picturesFillTheirSheet_data();
    void picturesFillTheirSheet();
    void picturesAreCodedAsTheyAre_data();
    void picturesAreCodedAsTheyAre();
    void picturesAreUprightAndTellNothing();
    void transparencyIsWhite();
    void severalPictures();
    void pagesOfATiff();
    void largePhotographIsLight();
    void refusesPictures_data();
    void refusesPictures();
    void splits();
    void keepsWhatHoldsOfTheWhole();
    void lightens();
    void refusesToChange_data();
    void refusesToChange();
    void changesWhatIsYetToBeSigned();

private:
    struct Run
    {
        int status = -1;
        QByteArray complaint;
        QList<QByteArray> documents;
        bool whole = true; ///< nothing behind the last one
    };

    static Run run(const QStringList &arguments);
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile to(m_dir->filePath(name));
        return to.open(QIODevice::WriteOnly) && to.write(bytes) == bytes.size() ? to.fileName() : QString();
    }
    QString file(const QString &name, const QImage &image) const
    {
        return image.save(m_dir->filePath(name)) ? m_dir->filePath(name) : QString();
    }
    std::unique_ptr<QPdfDocument> opened(const QByteArray &bytes) const
    {
        auto document = std::make_unique<QPdfDocument>();
        return document->load(file(u"opened.pdf"_s, bytes)) == QPdfDocument::Error::None ? std::move(document)
                                                                                         : nullptr;
    }
    /// A page of text with a picture that is much finer than it is shown.
    QString report() const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

TestConversions::Run TestConversions::run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview"), arguments);
    if (!process.waitForFinished())
        return {};
    Run run;
    run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.complaint = process.readAllStandardError();
    QByteArray answer = process.readAllStandardOutput();
    while (!answer.isEmpty()) {
        const qsizetype line = answer.indexOf('\n');
        const int size = QJsonDocument::fromJson(answer.left(line)).object().value(u"size").toInt();
        run.whole = line > 0 && size > 0 && answer.size() >= line + 1 + size;
        if (!run.whole)
            break;
        run.documents.append(answer.mid(line + 1, size));
        answer.remove(0, line + 1 + size);
    }
    return run;
}

void TestConversions::picturesFillTheirSheet_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("upright");
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<QByteArray>("width");
    QTest::newRow("small, not blown up")
        << QSize(150, 150) << true << QByteArray("q 72.00 0 0 72.00 ") << QByteArray("/Width 150 ");
    QTest::newRow("across") << QSize(1800, 900) << false << QByteArray("q 793.89 0 0 396.94 ")
                            << QByteArray("/Width 1800 ");
    QTest::newRow("upright") << QSize(900, 1800) << true << QByteArray("q 396.94 0 0 793.89 ")
                             << QByteArray("/Width 900 ");
    QTest::newRow("too fine") << QSize(2000, 4000) << true << QByteArray("q 396.94 0 0 793.89 ")
                              << QByteArray("/Width 1654 ");
    QTest::newRow("a line") << QSize(3000, 1) << false << QByteArray("q 793.89 0 0 0.26 ")
                            << QByteArray("/Width 3000 ");
}

void TestConversions::picturesFillTheirSheet()
{
    QFETCH(QSize, size);
    QFETCH(bool, upright);
    QFETCH(QByteArray, shown);
    QFETCH(QByteArray, width);
    const Run made =
        run({u"images"_s, file(u"a.png"_s, samplefiles::screenshot(size.width(), size.height()))});
    QVERIFY2(made.status == 0 && made.documents.size() == 1, made.complaint.constData());
    const QByteArray &pdf = made.documents.constFirst();
    QVERIFY2(pdf.contains(shown), pdf.mid(pdf.indexOf("q "), 60).constData());
    QVERIFY2(pdf.contains(width), pdf.mid(pdf.indexOf("/Width"), 20).constData());
    const auto document = opened(pdf);
    QVERIFY(document);
    QCOMPARE(document->pageCount(), 1);
    const QSizeF page = document->pagePointSize(0);
    QCOMPARE(page.height() > page.width(), upright);
    QCOMPARE(qRound(page.width() + page.height()), 1437);
    QCOMPARE(run({u"images"_s, m_dir->filePath(u"a.png"_s)}).documents, made.documents);
}

void TestConversions::picturesAreCodedAsTheyAre_data()
{
    QTest::addColumn<QImage>("image");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArrayList>("words");
    const QImage photograph = samplefiles::photograph(400, 300);
    const QImage screenshot = samplefiles::screenshot(400, 300);
    QTest::newRow("photograph") << photograph << u"a.jpg"_s << QByteArrayList{"/DCTDecode", "/DeviceRGB"};
    QTest::newRow("photograph as PNG")
        << photograph << u"a.png"_s << QByteArrayList{"/DCTDecode", "/DeviceRGB"};
    QTest::newRow("screenshot") << screenshot << u"a.png"_s
                                << QByteArrayList{"/FlateDecode", "/DeviceRGB", "/Predictor 15"};
    QTest::newRow("grey") << screenshot.convertToFormat(QImage::Format_Grayscale8) << u"a.png"_s
                          << QByteArrayList{"/FlateDecode", "/DeviceGray"};
    QTest::newRow("black and white") << screenshot.convertToFormat(QImage::Format_Mono) << u"a.png"_s
                                     << QByteArrayList{"/BitsPerComponent 1 ", "/DeviceGray"};
}

void TestConversions::picturesAreCodedAsTheyAre()
{
    QFETCH(QImage, image);
    QFETCH(QString, name);
    QFETCH(QByteArrayList, words);
    const Run made = run({u"images"_s, file(name, image)});
    QVERIFY2(made.status == 0 && made.documents.size() == 1, made.complaint.constData());
    const QByteArray &pdf = made.documents.constFirst();
    for (const QByteArray &word : std::as_const(words))
        QVERIFY2(pdf.contains(word), word.constData());
    // What is drawn is what was there.
    const auto document = opened(pdf);
    QVERIFY(document);
    const QImage page = document->render(0, QSize(842, 595));
    const QRgb middle = page.pixel(421, 297);
    const QRgb wanted = image.pixel(200, 150);
    QVERIFY2(std::abs(qRed(middle) - qRed(wanted)) < 60 && std::abs(qBlue(middle) - qBlue(wanted)) < 60,
             qPrintable(QColor(middle).name() + u' ' + QColor(wanted).name()));
}

void TestConversions::picturesAreUprightAndTellNothing()
{
    // Red on the left, blue on the right; turned by the camera to stand upright with red above.
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    painter.fillRect(150, 0, 150, 200, Qt::blue);
    painter.end();
    const QByteArray jpeg = samplefiles::turned(samplefiles::written(image, "jpg", 95), 6);
    QVERIFY(jpeg.contains("GPS 48.85"));
    const Run made = run({u"images"_s, file(u"a.jpg"_s, jpeg)});
    QVERIFY2(made.status == 0 && made.documents.size() == 1, made.complaint.constData());
    const QByteArray &pdf = made.documents.constFirst();
    QVERIFY(!pdf.contains("GPS") && !pdf.contains("Exif") && !pdf.contains("CreationDate"));
    const auto document = opened(pdf);
    QVERIFY(document);
    const QImage page = document->render(0, QSize(595, 842));
    QVERIFY(qRed(page.pixel(297, 400)) > 200 && qBlue(page.pixel(297, 400)) < 60);
    QVERIFY(qBlue(page.pixel(297, 440)) > 200 && qRed(page.pixel(297, 440)) < 60);
}

void TestConversions::transparencyIsWhite()
{
    QImage image(300, 200, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    const Run made = run({u"images"_s, file(u"a.png"_s, image)});
    QCOMPARE(made.status, 0);
    const auto document = opened(made.documents.value(0));
    QVERIFY(document);
    QCOMPARE(QColor(document->render(0, QSize(842, 595)).pixel(421, 297)), QColor(Qt::white));
    QVERIFY(!made.documents.constFirst().contains("/SMask"));
}

void TestConversions::severalPictures()
{
    const QString across = file(u"a.png"_s, samplefiles::screenshot(300, 200));
    const QString upright = file(u"b.jpg"_s, samplefiles::photograph(200, 300));
    const Run made = run({u"images"_s, across, upright, across});
    QVERIFY2(made.status == 0 && made.documents.size() == 1, made.complaint.constData());
    const auto document = opened(made.documents.constFirst());
    QVERIFY(document);
    QCOMPARE(document->pageCount(), 3);
    QVERIFY(document->pagePointSize(0).width() > 800);
    QVERIFY(document->pagePointSize(1).width() < 600);
    QCOMPARE(run(QStringList(u"images"_s) + QStringList(201, across)).status, 2);
}

/// Two pages of four grey points each, one table behind the other (TIFF 6.0, section 2).
static QByteArray smallTiff()
{
    const auto word = [](int value) -> QByteArray {
        return QByteArray() + char(value & 0xff) + char(value >> 8);
    };
    const auto entry = [&](int tag, int type, int value) -> QByteArray {
        return word(tag) + word(type) + word(1) + word(0) + word(value) + word(0);
    };
    const auto table = [&](int points, int next) -> QByteArray {
        return word(9) + entry(256, 3, 2) + entry(257, 3, 2) + entry(258, 3, 8) + entry(259, 3, 1)
               + entry(262, 3, 1) + entry(273, 4, points) + entry(277, 3, 1) + entry(278, 3, 2)
               + entry(279, 4, 4) + word(next) + word(0);
    };
    const int size = 2 + 9 * 12 + 4;
    return QByteArray("II*\0", 4) + word(16) + word(0) + QByteArray("\x10\x80\xf0\xff\x10\x80\xf0\xff", 8)
           + table(8, 16 + size) + table(12, 0);
}

void TestConversions::pagesOfATiff()
{
    const Run made = run({u"images"_s, file(u"a.tif"_s, smallTiff())});
    if (!QImageReader::supportedImageFormats().contains("tiff")) {
        QCOMPARE(made.status, 1);
        QVERIFY(made.complaint.contains("TIFF"));
        QSKIP("nothing reads TIFF here");
    }
    QVERIFY2(made.status == 0 && made.documents.size() == 1, made.complaint.constData());
    QCOMPARE(opened(made.documents.constFirst())->pageCount(), 2);
}

void TestConversions::largePhotographIsLight()
{
    const QImage photograph = samplefiles::photograph(500, 375).scaled(4000, 3000);
    const Run made = run({u"images"_s, file(u"a.jpg"_s, photograph)});
    QVERIFY2(made.status == 0 && made.documents.size() == 1, made.complaint.constData());
    QVERIFY2(made.documents.constFirst().size() < 4'000'000,
             QByteArray::number(made.documents.constFirst().size()).constData());
    QVERIFY(made.documents.constFirst().contains("/Width 3040 "));
}

void TestConversions::refusesPictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("reason");
    const QByteArray png = samplefiles::written(samplefiles::photograph(200, 200), "png");
    QByteArray huge = png;
    huge.replace(16, 8, QByteArray("\0\0\x4e\x20\0\0\x4e\x20", 8)); // 20,000 points each way
    // The checksum of the header: CRC-32 of its 17 bytes.
    quint32 crc = 0xffffffffU;
    for (int i = 12; i < 29; ++i) {
        crc ^= quint8(huge.at(i));
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    crc = ~crc;
    for (int i = 0; i < 4; ++i)
        huge[29 + i] = char(crc >> (24U - 8U * unsigned(i)));
    QTest::newRow("claims too much") << huge << QByteArray("more points");
    QTest::newRow("cut") << png.left(png.size() / 2) << QByteArray("damaged");
    QTest::newRow("cut JPEG") << samplefiles::written(samplefiles::photograph(200, 200), "jpg").left(300)
                              << QByteArray("damaged");
    QTest::newRow("HEIC") << QByteArray("\0\0\0\x18"
                                        "ftypheic\0\0\0\0mif1heic",
                                        24)
                          << QByteArray("save it as JPEG or PDF");
    QTest::newRow("no picture") << QByteArray("text") << QByteArray("lacks what reads such");
    QTest::newRow("empty") << QByteArray() << QByteArray("lacks what reads such");
}

void TestConversions::refusesPictures()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, reason);
    const Run refused = run({u"images"_s, file(u"a"_s, bytes)});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.complaint.contains(reason), refused.complaint.constData());
    QVERIFY(refused.documents.isEmpty() && refused.whole);
}

void TestConversions::splits()
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

void TestConversions::keepsWhatHoldsOfTheWhole()
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

QString TestConversions::report() const
{
    const QString path = m_dir->filePath(u"report.pdf"_s);
    const int font = QFontDatabase::addApplicationFont(QStringLiteral(VIATIQUE_TEST_FONT));
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    painter.setFont(QFont(QFontDatabase::applicationFontFamilies(font).value(0), 14));
    painter.drawText(QRect(0, 0, 6000, 500), u"Article 12"_s);
    // Two inches wide.
    painter.drawImage(QRect(0, 1000, 2 * writer.resolution(), 2 * writer.resolution()),
                      samplefiles::photograph(1500, 1500));
    painter.end();
    return path;
}

void TestConversions::lightens()
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

void TestConversions::refusesToChange_data()
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

void TestConversions::refusesToChange()
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

void TestConversions::changesWhatIsYetToBeSigned()
{
    const QByteArray form = pdfs::withPages(
        1, [](QPDF &pdf) { pdfs::setInCatalogue(pdf, "/AcroForm", "<</Fields [<</FT /Sig /T (a)>>]>>"); });
    const Run made = run({u"split"_s, file(u"a.pdf"_s, form), u"100000"_s});
    QVERIFY2(made.status == 0, made.complaint.constData());
    QCOMPARE(made.documents.size(), 1);
}

QTEST_MAIN(TestConversions)
#include "tst_conversions.moc"
