// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "conversioncase.h"

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

using namespace viatique::test;
using namespace Qt::StringLiterals;

/// Pictures that become documents.
class TestConversions : public ConversionCase
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
};

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

QTEST_MAIN(TestConversions)
#include "tst_conversions.moc"
