// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/comparisonmodel.h"
#include "session/modelroles.h"
#include "widgets/look.h"
#include "widgets/runsdelegate.h"

#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QImage>
#include <QTest>
#include <QTreeView>

using namespace viatique;
using namespace Qt::StringLiterals;
using Kind = WordRun::Kind;

class TestRunsDelegate : public QObject
{
    Q_OBJECT

private slots:
    void drawsWhatChanged_data();
    void drawsWhatChanged();
    void rowsGrowWithTheirWords();
    void saysWhatIsStruckThrough();

private:
    /// One field of which a word changed.
    static ComparedRequests oneChange(int words)
    {
        ComparedRequests requests;
        requests.before.input = RequestInput{};
        requests.after.input = RequestInput{};
        ComparedChange change;
        change.change.target = u"/service/description"_s;
        change.text.label = u"Description"_s;
        change.text.runs = {{Kind::Same, u"mot "_s.repeated(words)},
                            {Kind::Removed, u"ancien"_s},
                            {Kind::Added, u"nouveau"_s}};
        requests.changes = {change};
        return requests;
    }
    static bool holds(const QImage &image, const QColor &color)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == color)
                    return true;
            }
        }
        return false;
    }
    struct Shown
    {
        ComparisonModel model;
        QTreeView view;
        explicit Shown(int words)
        {
            model.setRequests(oneChange(words));
            view.setModel(&model);
            view.setIndentation(0);
            view.setRootIsDecorated(false);
            new RunsDelegate(&view);
            look::prepareView(&view);
            view.header()->setSectionResizeMode(QHeaderView::Stretch);
            view.expandAll();
            view.resize(look::em(&view, 60), look::em(&view, 40));
            view.show();
            QCoreApplication::processEvents();
        }
        QModelIndex cell(int column) { return model.change(0).siblingAtColumn(column); }
        QImage picture(int column) { return view.viewport()->grab(view.visualRect(cell(column))).toImage(); }
    };
};

void TestRunsDelegate::drawsWhatChanged_data()
{
    QTest::addColumn<look::Appearance>("appearance");
    QTest::newRow("light") << look::Appearance::Light;
    QTest::newRow("dark") << look::Appearance::Dark;
}

void TestRunsDelegate::drawsWhatChanged()
{
    QFETCH(look::Appearance, appearance);
    look::install(*qApp, appearance);
    Shown shown(3);
    const QPalette palette = shown.view.palette();
    const QColor removed = look::color(look::Role::RemovedTint, palette);
    const QColor added = look::color(look::Role::AddedTint, palette);
    const QImage before = shown.picture(ComparisonModel::BeforeColumn);
    const QImage after = shown.picture(ComparisonModel::AfterColumn);
    QVERIFY(holds(before, removed));
    QVERIFY(!holds(before, added));
    QVERIFY(holds(after, added));
    QVERIFY(!holds(after, removed));
    // The lines, for who does not see colours, are wholly of the colour of the words.
    QVERIFY(holds(before, look::color(look::Role::Removed, palette)));
    QVERIFY(holds(after, look::color(look::Role::Added, palette)));
    QVERIFY(!holds(shown.picture(ComparisonModel::FieldColumn), removed));
}

void TestRunsDelegate::rowsGrowWithTheirWords()
{
    look::install(*qApp, look::Appearance::Light);
    Shown few(3);
    Shown many(120);
    QVERIFY(few.view.visualRect(few.cell(1)).height() >= look::em(&few.view, 2.1));
    const int wide = many.view.visualRect(many.cell(1)).height();
    QVERIFY(wide > 2 * few.view.visualRect(few.cell(1)).height());
    many.view.resize(look::em(&many.view, 40), look::em(&many.view, 40));
    QTRY_VERIFY(many.view.visualRect(many.cell(1)).height() > wide);
}

void TestRunsDelegate::saysWhatIsStruckThrough()
{
    Shown shown(1);
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&shown.view);
    QVERIFY(view);
    QStringList names;
    for (int i = 0; i < view->childCount(); ++i)
        names.append(view->child(i)->text(QAccessible::Name));
    QVERIFY2(names.contains(u"Description, removed: ancien, added: nouveau"_s), qPrintable(names.join(u'|')));
    QVERIFY2(names.contains(u"mot nouveau. added: nouveau"_s), qPrintable(names.join(u'|')));
}

QTEST_MAIN(TestRunsDelegate)
#include "tst_runsdelegate.moc"
