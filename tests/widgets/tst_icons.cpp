// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/icons.h"
#include "widgets/look.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSet>
#include <QSvgRenderer>
#include <QTest>

using namespace viatique;

namespace {

/// Colour of the pixels that are wholly drawn; invalid where there are none or several.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QSet<QRgb> found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                found.insert(image.pixel(x, y));
        }
    }
    return found.size() == 1 ? QColor(*found.cbegin()) : QColor();
}

bool isEmpty(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 0)
                return false;
        }
    }
    return true;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void init() { look::install(*qApp, look::Appearance::Light); }
    void everyIconIsDrawn_data();
    void everyIconIsDrawn();
    void everyFileIsAnIcon();
    void theFamilyHoldsTogether_data();
    void theFamilyHoldsTogether();
    void colourFollowsThePalette();
    void disabledAndOnTheAccent();
    void sizeIsInDevicePixels();
    void meaningsDifferInForm();
};

void TestIcons::everyIconIsDrawn_data()
{
    QTest::addColumn<int>("which");
    for (int which = 0; which < kIcons; ++which)
        QTest::newRow(qPrintable(iconFile(static_cast<Icon>(which)))) << which;
}

void TestIcons::everyIconIsDrawn()
{
    QFETCH(const int, which);
    const QString file = iconFile(static_cast<Icon>(which));
    QVERIFY(QFile::exists(file));
    QVERIFY(QSvgRenderer(file).isValid());
    for (const int side : {16, 20, 64})
        QVERIFY(!isEmpty(icon(static_cast<Icon>(which)).pixmap(side)));
}

void TestIcons::everyFileIsAnIcon()
{
    QStringList named;
    for (int which = 0; which < kIcons; ++which)
        named.append(iconFile(static_cast<Icon>(which)).section(u'/', -1));
    named.sort();
    const QDir folder(QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/icons"));
    QStringList files = folder.entryList({QStringLiteral("*.svg")}, QDir::Files);
    files.sort();
    QCOMPARE(files, named);
}

void TestIcons::theFamilyHoldsTogether_data()
{
    everyIconIsDrawn_data();
}

void TestIcons::theFamilyHoldsTogether()
{
    QFETCH(const int, which);
    if (static_cast<Icon>(which) == Icon::Viatique)
        return; // the program's own has its colours
    QFile file(iconFile(static_cast<Icon>(which)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QVERIFY(svg.contains("viewBox=\"0 0 16 16\""));
    QVERIFY(svg.contains("stroke=\"currentColor\""));
    QVERIFY(svg.contains("stroke-width=\"1.5\""));
    QVERIFY(svg.contains("stroke-linecap=\"round\""));
    QVERIFY(svg.contains("fill=\"none\""));
    QVERIFY(svg.contains("SPDX-License-"
                         "Identifier: EUPL-1.2"));
}

void TestIcons::colourFollowsThePalette()
{
    const QIcon plain = icon(Icon::Plus);
    const QIcon link = icon(Icon::ExternalLink, look::Role::Link);
    QCOMPARE(inkOf(plain.pixmap(64)), QColor(0x1b, 0x23, 0x28));
    QCOMPARE(inkOf(link.pixmap(64)), QColor(0x0f, 0x5c, 0x6e));
    look::install(*qApp, look::Appearance::Dark);
    QCOMPARE(inkOf(plain.pixmap(64)), QColor(0xe6, 0xeb, 0xed));
    QCOMPARE(inkOf(link.pixmap(64)), QColor(0x84, 0xcd, 0xdb));
}

void TestIcons::disabledAndOnTheAccent()
{
    const QIcon plain = icon(Icon::Plus);
    QCOMPARE(inkOf(plain.pixmap(64, QIcon::Disabled)),
             QApplication::palette().color(QPalette::Disabled, QPalette::WindowText));
    QCOMPARE(inkOf(plain.pixmap(64, QIcon::Selected)), QColor(Qt::white));
}

void TestIcons::sizeIsInDevicePixels()
{
    const QPixmap pixmap = icon(Icon::Home).pixmap(QSize(20, 20), 2);
    QCOMPARE(pixmap.size(), QSize(40, 40));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void TestIcons::meaningsDifferInForm()
{
    QVERIFY(icon(Meaning::None).isNull());
    QList<QImage> forms;
    for (const Meaning meaning : {Meaning::ToDo, Meaning::InProgress, Meaning::Fine, Meaning::ToCorrect,
                                  Meaning::ToCheck, Meaning::Advice}) {
        // Without colour: what remains is the form.
        const QImage form = icon(meaning).pixmap(32).toImage().convertToFormat(QImage::Format_Alpha8);
        QVERIFY(!forms.contains(form));
        forms.append(form);
    }
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
