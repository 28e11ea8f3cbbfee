// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/look.h"
#include "widgets/lookstyle.h"
#include "widgets/shades.h"

#include <QApplication>
#include <QFontInfo>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace viatique;
using look::Appearance;
using look::Role;

namespace {

constexpr double kText = 4.5;
constexpr double kOutline = 3;

/// Two palettes of desktops, none of ours: one light, one dark with a text of little contrast for hints.
QPalette foreignPalette(bool dark)
{
    QPalette palette(dark ? QColor(0x31, 0x36, 0x3b) : QColor(0xef, 0xf0, 0xf1));
    const QColor text = dark ? QColor(0xfc, 0xfc, 0xfc) : QColor(0x23, 0x26, 0x29);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Window, dark ? QColor(0x31, 0x36, 0x3b) : QColor(0xef, 0xf0, 0xf1));
    palette.setColor(QPalette::Base, dark ? QColor(0x23, 0x26, 0x29) : QColor(0xfc, 0xfc, 0xfc));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0xae, 0xe9));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x29, 0x80, 0xb9));
    QColor hint = text;
    hint.setAlphaF(0.4F);
    palette.setColor(QPalette::PlaceholderText, hint);
    return palette;
}

QPalette paletteNamed(const QString &name)
{
    if (name == QLatin1String("light"))
        return look::palette(Appearance::Light);
    if (name == QLatin1String("dark"))
        return look::palette(Appearance::Dark);
    if (name == QLatin1String("high contrast"))
        return look::palette(Appearance::HighContrast);
    return foreignPalette(name == QLatin1String("foreign dark"));
}

QColor of(const QPalette &palette, QPalette::ColorRole role)
{
    return palette.color(QPalette::Active, role);
}

} // namespace

class TestLook : public QObject
{
    Q_OBJECT

private slots:
    void everyPairCanBeRead_data();
    void everyPairCanBeRead();
    void ourColoursAreThoseOfTheDesign_data();
    void ourColoursAreThoseOfTheDesign();
    void rolesFollowTheDesktop();
    void highContrastHasNoTint();
    void highContrastIsToldFromAPaleDesktop();
    void fontsGrowFromTheirBase();
    void emFollowsTheFont();
    void aDesktopWithoutPaletteGetsOurs();
    void aPaletteOfTheDesktopStands();
    void textScaleIsOfTheDesktopsFont();
    void aViewKeepsItsOwnSelection();
    void thePrimaryButtonIsTheDefault();
};

void TestLook::everyPairCanBeRead_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"light", "dark", "high contrast", "foreign light", "foreign dark"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestLook::everyPairCanBeRead()
{
    QFETCH(const QString, name);
    const QPalette palette = paletteNamed(name);
    const auto role = [&palette](Role which) { return look::color(which, palette); };
    const QColor window = of(palette, QPalette::Window);
    const QColor base = of(palette, QPalette::Base);
    const QColor row = role(Role::SelectedRow);
    const QColor text = of(palette, QPalette::Text);

    struct Pair
    {
        const char *what;
        QColor one;
        QColor other;
        double least;
    };
    const QList<Pair> pairs{
        {"text on window", of(palette, QPalette::WindowText), window, kText},
        {"text on base", text, base, kText},
        {"text on selection", text, row, kText},
        {"text on card", text, role(Role::Card), kText},
        {"text on step list", text, role(Role::StepList), kText},
        {"secondary on window", role(Role::Secondary), window, kText},
        {"secondary on base", role(Role::Secondary), base, kText},
        {"secondary on step list", role(Role::Secondary), role(Role::StepList), kText},
        {"secondary on selection", role(Role::Secondary), row, kText},
        {"outline on base", role(Role::FieldOutline), base, kOutline},
        {"outline on window", role(Role::FieldOutline), window, kOutline},
        {"words on accent", role(Role::OnAccent), role(Role::Accent), kText},
        {"link on base", role(Role::Link), base, kText},
        {"link on window", role(Role::Link), window, kText},
        {"link on selection", role(Role::Link), row, kText},
        {"focus on window", role(Role::Focus), window, kOutline},
        {"focus on base", role(Role::Focus), base, kOutline},
        {"focus on card", role(Role::Focus), role(Role::Card), kOutline},
        {"to correct on tint", role(Role::ToCorrect), role(Role::ToCorrectTint), kText},
        {"to correct on window", role(Role::ToCorrect), window, kText},
        {"to correct on selection", role(Role::ToCorrect), row, kText},
        {"to check on tint", role(Role::ToCheck), role(Role::ToCheckTint), kText},
        {"to check on window", role(Role::ToCheck), window, kText},
        {"to check on selection", role(Role::ToCheck), row, kText},
        {"fine on tint", role(Role::Fine), role(Role::FineTint), kText},
        {"fine on window", role(Role::Fine), window, kText},
        {"fine on selection", role(Role::Fine), row, kText},
        {"advice on tint", role(Role::Advice), role(Role::AdviceTint), kText},
        {"advice on window", role(Role::Advice), window, kText},
        {"text on tint to correct", text, role(Role::ToCorrectTint), kText},
        {"text on tint to check", text, role(Role::ToCheckTint), kText},
        {"removed", role(Role::Removed), role(Role::RemovedTint), kText},
        {"added", role(Role::Added), role(Role::AddedTint), kText},
    };
    for (const Pair &pair : pairs) {
        const double measured = look::contrast(pair.one, pair.other);
        QVERIFY2(measured >= pair.least,
                 qPrintable(QStringLiteral("%1: %2 on %3 is %4")
                                .arg(QLatin1String(pair.what), pair.one.name(), pair.other.name())
                                .arg(measured)));
    }
}

void TestLook::ourColoursAreThoseOfTheDesign_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("light");
    QTest::addColumn<QString>("dark");
    const auto row = [](const char *name, Role role, const char *light, const char *dark) {
        QTest::newRow(name) << int(role) << QString::fromLatin1(light) << QString::fromLatin1(dark);
    };
    row("step list", Role::StepList, "#e8ecee", "#1e2427");
    row("card", Role::Card, "#f7f9fa", "#20262a");
    row("secondary", Role::Secondary, "#4e5d66", "#aab6bc");
    row("field outline", Role::FieldOutline, "#7f8b92", "#808d94");
    row("separator", Role::Separator, "#d2d8db", "#3b4449");
    row("button outline", Role::ButtonOutline, "#a7b0b5", "#566167");
    row("accent", Role::Accent, "#0f5c6e", "#1f7c91");
    row("link", Role::Link, "#0f5c6e", "#84cddb");
    row("selected row", Role::SelectedRow, "#d5e6ea", "#1e4752");
    row("to correct", Role::ToCorrect, "#a1242a", "#ffa39d");
    row("to check", Role::ToCheck, "#744600", "#efc36c");
    row("fine", Role::Fine, "#1d6638", "#88d3a0");
    row("advice", Role::Advice, "#3a4f63", "#b4c6d6");
    row("removed", Role::Removed, "#86201c", "#ffb1ab");
    row("added", Role::Added, "#155227", "#97ddae");
}

void TestLook::ourColoursAreThoseOfTheDesign()
{
    QFETCH(const int, role);
    QFETCH(const QString, light);
    QFETCH(const QString, dark);
    QCOMPARE(look::color(static_cast<Role>(role), look::palette(Appearance::Light)).name(), light);
    QCOMPARE(look::color(static_cast<Role>(role), look::palette(Appearance::Dark)).name(), dark);
}

void TestLook::rolesFollowTheDesktop()
{
    const QPalette light = foreignPalette(false);
    const QPalette dark = foreignPalette(true);
    QCOMPARE(look::color(Role::Accent, light), QColor(0x3d, 0xae, 0xe9));
    QVERIFY(look::color(Role::Secondary, light) != look::color(Role::Secondary, dark));
    QVERIFY(!look::isDark(light));
    QVERIFY(look::isDark(dark));
    // The four meanings are ours, whatever the desktop.
    QCOMPARE(look::color(Role::ToCorrect, dark).name(), QStringLiteral("#ffa39d"));
    QCOMPARE(look::color(Meaning::ToCorrect, light).name(), QStringLiteral("#a1242a"));
    QCOMPARE(look::color(Meaning::None, light), of(light, QPalette::WindowText));
    QCOMPARE(look::tint(Meaning::ToCheck, light).name(), QStringLiteral("#fcf2dc"));
}

void TestLook::highContrastHasNoTint()
{
    const QPalette palette = look::palette(Appearance::HighContrast);
    QVERIFY(look::isHighContrast(palette));
    for (const Meaning meaning : {Meaning::Fine, Meaning::ToCorrect, Meaning::ToCheck, Meaning::Advice})
        QCOMPARE(look::tint(meaning, palette), of(palette, QPalette::Base));
}

void TestLook::highContrastIsToldFromAPaleDesktop()
{
    QPalette pale = look::palette(Appearance::HighContrast);
    pale.setColor(QPalette::Window, QColor(0xfa, 0xfa, 0xfa));
    QVERIFY(!look::isHighContrast(pale));
    QVERIFY(!look::isHighContrast(look::palette(Appearance::Light)));
    QVERIFY(!look::isHighContrast(look::palette(Appearance::Dark)));
}

void TestLook::fontsGrowFromTheirBase()
{
    QFont base;
    base.setPointSizeF(20);
    QCOMPARE(look::headingFont(base).pointSizeF(), 31.0);
    QCOMPARE(look::sectionFont(base).pointSizeF(), 23.0);
    QCOMPARE(look::groupFont(base).pointSizeF(), 20.0);
    QCOMPARE(look::smallFont(base).pointSizeF(), 18.4);
    QVERIFY(look::headingFont(base).bold());
    QVERIFY(!look::smallFont(base).bold());
    QFont inPixels;
    inPixels.setPixelSize(100);
    QCOMPARE(look::headingFont(inPixels).pixelSize(), 155);
}

void TestLook::emFollowsTheFont()
{
    QWidget widget;
    QFont font = widget.font();
    font.setPixelSize(20);
    widget.setFont(font);
    QCOMPARE(look::em(&widget, 2.1), 42);
    QCOMPARE(look::em(1), QFontInfo(QApplication::font()).pixelSize());
}

void TestLook::aDesktopWithoutPaletteGetsOurs()
{
    look::install(*qApp, Appearance::Dark);
    QVERIFY(look::isDark(QApplication::palette()));
    QVERIFY(qobject_cast<LookStyle *>(QApplication::style()));
    // The tests' platform has no desktop.
    look::install(*qApp, Appearance::Desktop);
    QCOMPARE(of(QApplication::palette(), QPalette::Window), QColor(0xf2, 0xf4, 0xf5));
    QCOMPARE(of(look::palette(Appearance::Desktop), QPalette::Window), QColor(0xf2, 0xf4, 0xf5));
}

void TestLook::aPaletteOfTheDesktopStands()
{
    const QPalette given = foreignPalette(true);
    QApplication::setPalette(given);
    QCOMPARE(of(look::palette(Appearance::Desktop), QPalette::Window), of(given, QPalette::Window));
    QCOMPARE(of(look::palette(Appearance::Desktop), QPalette::Highlight), of(given, QPalette::Highlight));
    look::install(*qApp, Appearance::Light);
}

void TestLook::textScaleIsOfTheDesktopsFont()
{
    look::install(*qApp, Appearance::Light);
    const qreal given = QApplication::font().pointSizeF();
    look::install(*qApp, Appearance::Light, 200);
    look::install(*qApp, Appearance::Light, 200);
    QCOMPARE(QApplication::font().pointSizeF(), given * 2);
    look::install(*qApp, Appearance::Light);
    QCOMPARE(QApplication::font().pointSizeF(), given);
}

void TestLook::aViewKeepsItsOwnSelection()
{
    look::install(*qApp, Appearance::Light);
    QWidget around;
    QListView view(&around);
    look::prepareView(&view);
    QCOMPARE(of(view.palette(), QPalette::Highlight), QColor(0xd5, 0xe6, 0xea));
    QCOMPARE(of(view.palette(), QPalette::HighlightedText), of(view.palette(), QPalette::Text));
    look::install(*qApp, Appearance::Dark);
    QTRY_COMPARE(of(view.palette(), QPalette::Highlight), QColor(0x1e, 0x47, 0x52));
    QCOMPARE(of(view.palette(), QPalette::HighlightedText), QColor(0xe6, 0xeb, 0xed));
    look::install(*qApp, Appearance::Light);
}

void TestLook::thePrimaryButtonIsTheDefault()
{
    QPushButton button;
    look::setPrimary(&button);
    QVERIFY(button.isDefault());
    look::setPrimary(&button, false);
    QVERIFY(!button.isDefault());
}

QTEST_MAIN(TestLook)
#include "tst_look.moc"
