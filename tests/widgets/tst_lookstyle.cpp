// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/modelroles.h"
#include "widgets/look.h"
#include "widgets/lookstyle.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFocusFrame>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStringListModel>
#include <QStyleOptionMenuItem>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace viatique;
using look::Role;

namespace {

QColor colorOf(Role role)
{
    return look::color(role, QApplication::palette());
}

void useFont(int pixels)
{
    QFont font = QApplication::font();
    font.setPixelSize(pixels);
    QApplication::setFont(font);
}

bool showActive(QWidget &window)
{
    window.show();
    window.activateWindow();
    return QTest::qWaitForWindowActive(&window);
}

/// The one ring that shows.
QFocusFrame *ringOf(const QWidget &window)
{
    const QList<QFocusFrame *> rings = window.findChildren<QFocusFrame *>();
    for (QFocusFrame *ring : rings) {
        if (ring->isVisible())
            return ring;
    }
    return nullptr;
}

} // namespace

class TestLookStyle : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void controlsAreHighEnough_data();
    void controlsAreHighEnough();
    void menuItemsAreWhole_data() { controlsAreHighEnough_data(); }
    void menuItemsAreWhole();
    void spacingIsInEm();
    void ringIsOutsideOfTheControl_data();
    void ringIsOutsideOfTheControl();
    void ringFollowsTheFocus();
    void ringIsNotCutByGroups();
    void ringComesIntoSightWithTheControl();
    void primaryButtonHasTheAccent_data();
    void primaryButtonHasTheAccent();
    void primaryButtonHoldsItsWords();
    void linkHasNoFrame();
    void selectedRowHasABar_data();
    void selectedRowHasABar();
    void fieldToCorrectIsOutlined();
    void nothingMoves();
};

void TestLookStyle::init()
{
    QApplication::setStyle(new LookStyle(QStringLiteral("Fusion")));
    look::install(*qApp, look::Appearance::Light);
    useFont(13);
}

void TestLookStyle::controlsAreHighEnough_data()
{
    QTest::addColumn<int>("pixels");
    QTest::newRow("13") << 13;
    QTest::newRow("26") << 26;
}

void TestLookStyle::controlsAreHighEnough()
{
    QFETCH(const int, pixels);
    useFont(pixels);
    const int least = qRound(pixels * 2.1);
    QVERIFY(QPushButton(QStringLiteral("Next")).sizeHint().height() >= least);
    QVERIFY(QCheckBox(QStringLiteral("Public")).sizeHint().height() >= least);
    QVERIFY(QLineEdit().sizeHint().height() >= least);
    QVERIFY(QSpinBox().sizeHint().height() >= least);
    QVERIFY(QComboBox().sizeHint().height() >= least);
    QToolButton tool;
    tool.setText(QStringLiteral("Undo"));
    QVERIFY(tool.sizeHint().height() >= least);
}

/// With more room than it asks for, an item looks the same.
void TestLookStyle::menuItemsAreWhole()
{
    QFETCH(const int, pixels);
    useFont(pixels);
    const QMenu menu;
    QStyleOptionMenuItem item;
    item.initFrom(&menu);
    item.text = QStringLiteral("As the desktop");
    item.font = QApplication::font();
    item.fontMetrics = QFontMetrics(item.font);
    item.menuHasCheckableItems = true;
    item.checkType = QStyleOptionMenuItem::Exclusive;
    const QStyle &style = *QApplication::style();
    const QSize words = item.fontMetrics.size(Qt::TextSingleLine, item.text);
    const QSize wanted = style.sizeFromContents(QStyle::CT_MenuItem, &item, words, &menu);
    const auto drawn = [&](int width) {
        QImage image(wanted, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        item.rect = QRect(QPoint(), QSize(width, wanted.height()));
        style.drawControl(QStyle::CE_MenuItem, &item, &painter, &menu);
        return image;
    };
    QCOMPARE(drawn(wanted.width()), drawn(wanted.width() + 200));
}

void TestLookStyle::spacingIsInEm()
{
    const QStyle *style = QApplication::style();
    QCOMPARE(style->pixelMetric(QStyle::PM_LayoutLeftMargin), 13);
    QCOMPARE(style->pixelMetric(QStyle::PM_SmallIconSize), 16);
    const int between = style->pixelMetric(QStyle::PM_LayoutVerticalSpacing);
    useFont(26);
    QCOMPARE(style->pixelMetric(QStyle::PM_LayoutLeftMargin), 26);
    QVERIFY(style->pixelMetric(QStyle::PM_LayoutVerticalSpacing) > between);
}

void TestLookStyle::ringIsOutsideOfTheControl_data()
{
    QTest::addColumn<QString>("style");
    QTest::newRow("Fusion") << QStringLiteral("Fusion");
    QTest::newRow("Windows") << QStringLiteral("Windows");
}

void TestLookStyle::ringIsOutsideOfTheControl()
{
    QFETCH(const QString, style);
    QApplication::setStyle(new LookStyle(style));
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *button = new QPushButton(QStringLiteral("Choose"), &window);
    column->addWidget(button);
    QVERIFY(showActive(window));
    button->setFocus();
    const QFocusFrame *ring = ringOf(window);
    QVERIFY(ring);
    QCOMPARE(ring->widget(), button);
    QVERIFY(ring->geometry().contains(button->geometry().adjusted(-3, -3, 3, 3)));

    const QImage image = window.grab().toImage();
    const int middle = button->geometry().center().y();
    QCOMPARE(image.pixelColor(button->x() - 3, middle), colorOf(Role::Focus));
    QCOMPARE(image.pixelColor(button->x() - 2, middle), colorOf(Role::Focus));
    // The gap shows what is behind.
    QCOMPARE(image.pixelColor(button->x() - 1, middle),
             QApplication::palette().color(QPalette::Active, QPalette::Window));
}

void TestLookStyle::ringFollowsTheFocus()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *field = new QLineEdit(&window);
    auto *view = new QListView(&window);
    column->addWidget(field);
    column->addWidget(view);
    QVERIFY(showActive(window));
    field->setFocus();
    QVERIFY(ringOf(window));
    QCOMPARE(ringOf(window)->widget(), field);
    QTest::keyClick(field, Qt::Key_Tab);
    QVERIFY(ringOf(window));
    QCOMPARE(ringOf(window)->widget(), view);
    view->clearFocus();
    QVERIFY(!ringOf(window));
}

void TestLookStyle::ringIsNotCutByGroups()
{
    QScrollArea area;
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *group = new QWidget(page);
    auto *inner = new QVBoxLayout(group);
    inner->setContentsMargins(0, 0, 0, 0);
    auto *field = new QLineEdit(group);
    inner->addWidget(field);
    column->addWidget(group);
    area.setWidget(page);
    area.setWidgetResizable(true);
    QVERIFY(showActive(area));
    field->setFocus();
    const QFocusFrame *ring = ringOf(area);
    QVERIFY(ring);
    QVERIFY(ring->parentWidget() != group);
    const QRect needed(field->mapTo(&area, QPoint(-3, -3)), field->size() + QSize(6, 6));
    QVERIFY(QRect(ring->mapTo(&area, QPoint()), ring->size()).contains(needed));
}

void TestLookStyle::ringComesIntoSightWithTheControl()
{
    QScrollArea area;
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->addSpacing(2000);
    auto *field = new QLineEdit(page);
    column->addWidget(field);
    area.setWidget(page);
    area.setWidgetResizable(true);
    area.resize(300, 200);
    QVERIFY(showActive(area));
    QVERIFY(field->visibleRegion().isEmpty());
    field->setFocus();
    area.ensureWidgetVisible(field);
    QVERIFY(!field->visibleRegion().isEmpty());
    const QFocusFrame *ring = ringOf(area);
    QVERIFY(ring);
    QVERIFY(ring->geometry().contains(QRect(field->mapTo(area.viewport(), QPoint()), field->size())));
}

void TestLookStyle::primaryButtonHasTheAccent_data()
{
    ringIsOutsideOfTheControl_data();
}

void TestLookStyle::primaryButtonHasTheAccent()
{
    QFETCH(const QString, style);
    QApplication::setStyle(new LookStyle(style));
    QPushButton button(QStringLiteral("Next"));
    look::setPrimary(&button);
    button.resize(button.sizeHint());
    QCOMPARE(button.grab().toImage().pixelColor(5, button.height() / 2), colorOf(Role::Accent));
    button.setEnabled(false);
    QVERIFY(button.grab().toImage().pixelColor(5, button.height() / 2) != colorOf(Role::Accent));
}

/// They are bold: as much stays free beside them as beside those of any button.
void TestLookStyle::primaryButtonHoldsItsWords()
{
    QPushButton button(QStringLiteral("Open a long address in the browser"));
    const auto widthOf = [&button](bool bold) {
        QFont font = button.font();
        font.setBold(bold);
        return QFontMetrics(font).horizontalAdvance(button.text());
    };
    const int beside = button.sizeHint().width() - widthOf(false);
    look::setPrimary(&button);
    QVERIFY(widthOf(true) > widthOf(false));
    QVERIFY(button.sizeHint().width() - widthOf(true) >= beside - 1);
}

void TestLookStyle::linkHasNoFrame()
{
    QWidget window;
    QPushButton button(QStringLiteral("Change the links"), &window);
    const int framed = button.sizeHint().width();
    look::setLink(&button);
    QVERIFY(button.sizeHint().width() < framed);
    button.resize(button.sizeHint());
    window.resize(button.size());
    const QImage image = window.grab().toImage();
    const QColor behind = QApplication::palette().color(QPalette::Active, QPalette::Window);
    QCOMPARE(image.pixelColor(0, image.height() / 2), behind);
    QCOMPARE(image.pixelColor(image.width() / 2, 0), behind);
    bool isWritten = false;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y)
            isWritten = isWritten || image.pixelColor(x, y) == colorOf(Role::Link);
    }
    QVERIFY(isWritten);
}

void TestLookStyle::selectedRowHasABar_data()
{
    ringIsOutsideOfTheControl_data();
}

void TestLookStyle::selectedRowHasABar()
{
    QFETCH(const QString, style);
    QApplication::setStyle(new LookStyle(style));
    QStringListModel model({QStringLiteral("One"), QStringLiteral("Two")});
    QListView view;
    view.setModel(&model);
    view.setFrameShape(QFrame::NoFrame);
    look::prepareView(&view);
    view.setCurrentIndex(model.index(1));
    view.resize(200, 200);
    const QImage image = view.grab().toImage();
    const QRect row = view.visualRect(model.index(1));
    QCOMPARE(image.pixelColor(1, row.center().y()), colorOf(Role::Link));
    QCOMPARE(image.pixelColor(row.right() - 2, row.center().y()), colorOf(Role::SelectedRow));
    const QRect other = view.visualRect(model.index(0));
    QVERIFY(image.pixelColor(1, other.center().y()) != colorOf(Role::Link));
}

void TestLookStyle::fieldToCorrectIsOutlined()
{
    QLineEdit field;
    field.resize(200, field.sizeHint().height());
    QCOMPARE(field.grab().toImage().pixelColor(100, 0), colorOf(Role::FieldOutline));
    field.setProperty(look::kMeaning, int(Meaning::ToCorrect));
    QCOMPARE(field.grab().toImage().pixelColor(100, 0), colorOf(Role::ToCorrect));
    field.setProperty(look::kMeaning, int(Meaning::Advice));
    QCOMPARE(field.grab().toImage().pixelColor(100, 0), colorOf(Role::FieldOutline));
}

void TestLookStyle::nothingMoves()
{
    QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
}

QTEST_MAIN(TestLookStyle)
#include "tst_lookstyle.moc"
