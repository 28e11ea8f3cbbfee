// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/modelroles.h"
#include "widgets/look.h"
#include "widgets/rowdelegate.h"

#include <QApplication>
#include <QHelpEvent>
#include <QImage>
#include <QListView>
#include <QStandardItemModel>
#include <QTest>
#include <QToolTip>
#include <QTreeView>

using namespace viatique;

namespace {

QFont sized(int pixels)
{
    QFont font = QApplication::font();
    font.setPixelSize(pixels);
    return font;
}

QStandardItem *itemWith(const QString &words, int role = -1, const QVariant &value = {})
{
    auto *item = new QStandardItem(words);
    if (role >= 0)
        item->setData(value, role);
    return item;
}

bool holds(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace

class TestRowDelegate : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::install(*qApp, look::Appearance::Light); }
    void rowsAreAsHighAsTheirLines_data();
    void rowsAreAsHighAsTheirLines();
    void statesKeepTheirColourWhenSelected();
    void boxesAreTicked();
    void cutWordsAreInTheToolTip();
    void groupsSayTheirDetailBeside();
};

void TestRowDelegate::rowsAreAsHighAsTheirLines_data()
{
    QTest::addColumn<int>("pixels");
    QTest::newRow("13") << 13;
    QTest::newRow("40") << 40;
}

void TestRowDelegate::rowsAreAsHighAsTheirLines()
{
    QFETCH(const int, pixels);
    QStandardItemModel model;
    model.appendRow(itemWith(QStringLiteral("Turnover")));
    model.appendRow(itemWith(QStringLiteral("Turnover"), DetailRole, QStringLiteral("Checks its means")));
    QListView view;
    view.setFont(sized(pixels));
    view.setModel(&model);
    view.setItemDelegate(new RowDelegate(&view));
    QVERIFY(view.sizeHintForIndex(model.index(0, 0)).height() >= qRound(pixels * 2.1));
    QVERIFY(view.sizeHintForIndex(model.index(1, 0)).height() >= qRound(pixels * 2.8));

    view.setItemDelegate(new StepDelegate(&view));
    QVERIFY(view.sizeHintForIndex(model.index(0, 0)).height() >= qRound(pixels * 3.8));
}

void TestRowDelegate::statesKeepTheirColourWhenSelected()
{
    QStandardItemModel model;
    model.appendRow(itemWith(QStringLiteral("3 to correct"), MeaningRole, int(Meaning::ToCorrect)));
    QListView view;
    view.setModel(&model);
    view.setItemDelegate(new RowDelegate(&view));
    look::prepareView(&view);
    view.resize(300, 80);
    const QColor wanted = look::color(look::Role::ToCorrect, view.palette());
    QVERIFY(holds(view.grab().toImage(), wanted));
    view.setCurrentIndex(model.index(0, 0));
    QVERIFY(holds(view.grab().toImage(), wanted));
}

void TestRowDelegate::boxesAreTicked()
{
    QStandardItemModel model;
    QStandardItem *item =
        itemWith(QStringLiteral("Turnover"), DetailRole, QStringLiteral("Checks its means"));
    item->setCheckable(true);
    model.appendRow(item);
    QListView view;
    view.setModel(&model);
    view.setItemDelegate(new RowDelegate(&view));
    view.resize(300, 100);
    view.show();
    const QRect row = view.visualRect(model.index(0, 0));
    const QPoint box(row.left() + look::em(&view, 0.75), row.center().y());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, box);
    QCOMPARE(item->checkState(), Qt::Checked);
    view.setCurrentIndex(model.index(0, 0));
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(item->checkState(), Qt::Unchecked);
}

void TestRowDelegate::cutWordsAreInTheToolTip()
{
    QStandardItemModel model;
    const QString title =
        QStringLiteral("Contributions to paid leave and bad weather <of the building trade>");
    model.appendRow(itemWith(title));
    QListView view;
    view.setModel(&model);
    RowDelegate delegate;
    view.setItemDelegate(&delegate);
    view.show();
    QStyleOptionViewItem option;
    option.widget = &view;
    option.font = view.font();
    option.fontMetrics = QFontMetrics(view.font());
    option.rect = QRect(0, 0, look::em(8), look::em(2.1));
    QHelpEvent event(QEvent::ToolTip, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5)));
    QVERIFY(delegate.helpEvent(&event, &view, option, model.index(0, 0)));
    QVERIFY(QToolTip::text().contains(title.toHtmlEscaped()));
    // Nothing to say where all of it shows.
    option.rect.setWidth(look::em(80));
    QVERIFY(delegate.helpEvent(&event, &view, option, model.index(0, 0)));
    QTRY_VERIFY(!QToolTip::isVisible());
}

void TestRowDelegate::groupsSayTheirDetailBeside()
{
    QStandardItemModel model;
    QStandardItem *group = itemWith(QStringLiteral("To be studied"), GroupRole, true);
    QTreeView view;
    view.setModel(&model);
    view.setItemDelegate(new RowDelegate(&view));
    model.appendRow(group);
    const QSize without = view.itemDelegate()->sizeHint(QStyleOptionViewItem(), group->index());
    group->setData(QStringLiteral("1 ticked"), DetailRole);
    const QSize with = view.itemDelegate()->sizeHint(QStyleOptionViewItem(), group->index());
    QCOMPARE(with.height(), without.height());
    QVERIFY(with.width() > without.width());
}

QTEST_MAIN(TestRowDelegate)
#include "tst_rowdelegate.moc"
