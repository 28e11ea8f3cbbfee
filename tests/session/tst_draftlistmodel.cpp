// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "sampledraft.h"

#include "core/atomicfile.h"
#include "request/draftstore.h"
#include "session/draftlistmodel.h"
#include "session/modelroles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

using Source = DraftListModel::Source;

namespace {

/// The afternoon of the examples' day.
QDateTime afternoon()
{
    return QDateTime(QDate(2026, 10, 5), QTime(15, 0), Qt::UTC);
}

QString text(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

int meaning(const QAbstractItemModel &model, int row)
{
    return model.index(row, DraftListModel::BlockingColumn).data(MeaningRole).toInt();
}

/// The last section of a folder.
QString nameOf(const QAbstractItemModel &model, int row)
{
    return QFileInfo(model.index(row, 0).data(IdRole).toString()).fileName();
}

} // namespace

class TestDraftListModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<DraftStore>(m_dir->path());
    }
    void cleanup() { m_dir.reset(); }

    void isEmptyAtFirst();
    void saysWhatIsStillToDo();
    void namesClientAndUseCase();
    void saysWhenItWasChanged_data();
    void saysWhenItWasChanged();
    void saysHowFarItIs();
    void listsADamagedDraft();
    void noticesWhatAppearsAndGoes();
    void keepsTheTrash();
    void searches();
    void sortsByMeaning();
    void dropsWhatNobodyWaitsFor();

private:
    QString folder(const QString &name) const { return m_store->draftsFolder() + u'/' + name; }
    /// A draft with what `change` makes of an empty request.
    QString add(const QString &name, const std::function<void(Request &)> &change,
                const QDateTime &at = test::exampleDay())
    {
        const Catalogue catalogue = *bundledCatalogue(bundledCatalogueIds().constFirst());
        Request request = newRequest(catalogue, at);
        change(request);
        const Result<Draft> draft = Draft::create(folder(name), request, catalogue, at);
        if (!draft)
            qFatal("no draft");
        return folder(name);
    }
    static void settle(DraftListModel &model) { QTRY_VERIFY(!model.isCounting()); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DraftStore> m_store;
};

void TestDraftListModel::isEmptyAtFirst()
{
    DraftListModel model(*m_store, Source::Drafts, nullptr, &afternoon);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    settle(model);
    QCOMPARE(model.rowOf(u"nowhere"_s), -1);
}

void TestDraftListModel::saysWhatIsStillToDo()
{
    test::copyExample(u"complete"_s, folder(u"complete"_s));
    test::copyExample(u"incomplete"_s, folder(u"incomplete"_s));
    add(u"empty"_s, [](Request &) {});
    DraftListModel model(*m_store, Source::Drafts, nullptr, &afternoon);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 3);
    settle(model);
    const int complete = model.rowOf(folder(u"complete"_s));
    QCOMPARE(text(model, complete, DraftListModel::BlockingColumn), u"none"_s);
    QCOMPARE(meaning(model, complete), int(Meaning::Fine));
    const int incomplete = model.rowOf(folder(u"incomplete"_s));
    QVERIFY(text(model, incomplete, DraftListModel::BlockingColumn).endsWith(u" to correct"_s));
    QCOMPARE(meaning(model, incomplete), int(Meaning::ToCorrect));
    const int empty = model.rowOf(folder(u"empty"_s));
    QVERIFY(text(model, empty, DraftListModel::BlockingColumn).endsWith(u" to fill in"_s));
    QCOMPARE(meaning(model, empty), int(Meaning::ToDo));

    // A document that vanished is to correct, though nobody examines documents here.
    QVERIFY(QDir(folder(u"complete"_s) + u"/documents"_s).removeRecursively());
    model.refresh();
    settle(model);
    QCOMPARE(meaning(model, model.rowOf(folder(u"complete"_s))), int(Meaning::ToCorrect));
}

void TestDraftListModel::namesClientAndUseCase()
{
    const Catalogue catalogue = *bundledCatalogue(bundledCatalogueIds().constFirst());
    const UseCase known = catalogue.useCases.constFirst();
    add(u"client"_s, [&known](Request &request) {
        request.filedFor = FiledFor::Client;
        request.organisation.name = u"Ville de Montrouvel"_s;
        request.vendor.name = u"Ateliers Mirandol"_s;
        request.service.title = u"  Portail\n des fournisseurs "_s;
        request.service.useCases = {known.id, u"other"_s};
        request.service.otherUseCase = u"Suivi des chantiers"_s;
    });
    add(u"vendor"_s, [](Request &request) {
        request.filedFor = FiledFor::Vendor;
        request.vendor.name = u"Ateliers Mirandol"_s;
    });
    DraftListModel model(*m_store, Source::Drafts, nullptr, &afternoon);
    settle(model);
    const int client = model.rowOf(folder(u"client"_s));
    QCOMPARE(text(model, client, DraftListModel::TitleColumn), u"Portail des fournisseurs"_s);
    QCOMPARE(text(model, client, DraftListModel::ClientColumn), u"Ville de Montrouvel"_s);
    QVERIFY(text(model, client, DraftListModel::UseCaseColumn).contains(known.title));
    QVERIFY(text(model, client, DraftListModel::UseCaseColumn).contains(u"Suivi des chantiers"_s));
    const int vendor = model.rowOf(folder(u"vendor"_s));
    QCOMPARE(text(model, vendor, DraftListModel::ClientColumn), u"Ateliers Mirandol, for itself"_s);
    QCOMPARE(text(model, vendor, DraftListModel::UseCaseColumn), u"Vendor’s access"_s);
    QVERIFY(!text(model, vendor, DraftListModel::TitleColumn).isEmpty());
}

void TestDraftListModel::saysWhenItWasChanged_data()
{
    QTest::addColumn<QDateTime>("when");
    QTest::addColumn<QString>("words");
    QTest::newRow("today") << QDateTime(QDate(2026, 10, 5), QTime(10, 42)) << u"today at 10:42"_s;
    QTest::newRow("yesterday") << QDateTime(QDate(2026, 10, 4), QTime(23, 59)) << u"yesterday at 23:59"_s;
    QTest::newRow("this year") << QDateTime(QDate(2026, 10, 3), QTime(10, 42)) << u"3 October"_s;
    QTest::newRow("another year") << QDateTime(QDate(2025, 10, 5), QTime(10, 42)) << u"5 October 2025"_s;
    QTest::newRow("a clock that was wrong")
        << QDateTime(QDate(2026, 12, 24), QTime(10, 42)) << u"24 December"_s;
    QTest::newRow("never") << QDateTime() << QString();
}

void TestDraftListModel::saysWhenItWasChanged()
{
    QFETCH(QDateTime, when);
    QFETCH(QString, words);
    QCOMPARE(changedWords(when, QDateTime(QDate(2026, 10, 5), QTime(15, 0))), words);
}

void TestDraftListModel::saysHowFarItIs()
{
    const QString path = add(u"one"_s, [](Request &) {});
    DraftListModel model(*m_store, Source::Drafts, nullptr, &afternoon);
    QCOMPARE(text(model, 0, DraftListModel::StateColumn), u"not opened yet"_s);
    {
        Result<Draft> draft = Draft::open(path, Draft::Access::Edit);
        QVERIFY(draft);
        draft->updateState([](DraftState &state) { state.lastStep = 3; });
        model.refresh();
        QCOMPARE(text(model, 0, DraftListModel::StateColumn), u"step 3 of 8"_s);
        draft->updateState([](DraftState &state) { state.lastExport = {1, {}, {}}; });
        model.refresh();
        QCOMPARE(text(model, 0, DraftListModel::StateColumn), u"exported, revision 1"_s);
        // The first change after it begins another revision.
        Request request = draft->request();
        request.service.title = u"Autre"_s;
        draft->updateState([](DraftState &state) { state.lastStep = 2; });
        QVERIFY(draft->save(request, afternoon()));
    }
    model.refresh();
    QCOMPARE(text(model, 0, DraftListModel::StateColumn), u"step 2 of 8"_s);
}

void TestDraftListModel::listsADamagedDraft()
{
    const QString path = add(u"broken"_s, [](Request &) {});
    add(u"sound"_s, [](Request &) {});
    QVERIFY(writeFile(path + u"/request.json"_s, "{ nothing"));
    DraftListModel model(*m_store, Source::Drafts, nullptr, &afternoon);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    settle(model);
    QCOMPARE(model.rowCount(), 2);
    const int row = model.rowOf(path);
    QCOMPARE(row, 1);
    QVERIFY(model.index(row, 0).data(DetailRole).toString().contains(u"request.json"_s));
    QCOMPARE(meaning(model, row), int(Meaning::ToCorrect));
    for (int column = 0; column < DraftListModel::ColumnCount; ++column)
        QVERIFY(model.headerData(column, Qt::Horizontal).isValid());
}

void TestDraftListModel::noticesWhatAppearsAndGoes()
{
    QVERIFY(QDir().mkpath(m_store->draftsFolder()));
    DraftListModel model(*m_store, Source::Drafts, nullptr, &afternoon);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QString one = add(u"one"_s, [](Request &) {});
    QTRY_COMPARE(model.rowCount(), 1);
    add(
        u"two"_s, [](Request &) {}, test::exampleDay().addSecs(60));
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(nameOf(model, 0), u"two"_s); // the newest
    QVERIFY(QDir(one).removeRecursively());
    QTRY_COMPARE(model.rowCount(), 1);
    settle(model);
}

void TestDraftListModel::keepsTheTrash()
{
    const QString path = add(u"one"_s, [](Request &request) { request.service.title = u"Un"_s; });
    DraftListModel drafts(*m_store, Source::Drafts, nullptr, &afternoon);
    DraftListModel trash(*m_store, Source::Trash, nullptr, &afternoon);
    QCOMPARE(trash.rowCount(), 0);
    const Result<QString> moved = m_store->moveToTrash(path);
    QVERIFY(moved);
    drafts.refresh();
    trash.refresh();
    QCOMPARE(drafts.rowCount(), 0);
    QCOMPARE(text(trash, trash.rowOf(*moved), DraftListModel::TitleColumn), u"Un"_s);
    QVERIFY(m_store->restore(*moved));
    QTRY_COMPARE(trash.rowCount(), 0);
    QTRY_COMPARE(drafts.rowCount(), 1);
}

void TestDraftListModel::searches()
{
    add(u"one"_s, [](Request &request) {
        request.service.title = u"Aides à la rénovation"_s;
        request.organisation.name = u"Agglomération de Trévelonne"_s;
    });
    add(u"two"_s, [](Request &request) {
        request.service.title = u"Marchés publics"_s;
        request.filedFor = FiledFor::Vendor;
    });
    DraftListModel model(*m_store, Source::Drafts, nullptr, &afternoon);
    DraftFilter filter;
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setSourceModel(&model);
    QCOMPARE(filter.rowCount(), 2);
    filter.setSearch(u"  RENOVATION trevelonne"_s);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(nameOf(filter, 0), u"one"_s);
    filter.setSearch(u"vendor's"_s);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(nameOf(filter, 0), u"two"_s);
    filter.setSearch(u"nowhere"_s);
    QCOMPARE(filter.rowCount(), 0);
    filter.setSearch({});
    QCOMPARE(filter.rowCount(), 2);
}

void TestDraftListModel::sortsByMeaning()
{
    test::copyExample(u"complete"_s, folder(u"complete"_s));
    test::copyExample(u"incomplete"_s, folder(u"incomplete"_s));
    add(
        u"old"_s, [](Request &) {}, QDateTime(QDate(2025, 12, 31), QTime(8, 0), Qt::UTC));
    DraftListModel model(*m_store, Source::Drafts, nullptr, &afternoon);
    settle(model);
    DraftFilter filter;
    filter.setSourceModel(&model);
    // By words "12 to fill in" would stand before "3 to correct", and "none" behind both.
    filter.sort(DraftListModel::BlockingColumn, Qt::DescendingOrder);
    QCOMPARE(nameOf(filter, 0), u"incomplete"_s);
    QCOMPARE(nameOf(filter, 1), u"old"_s);
    QCOMPARE(nameOf(filter, 2), u"complete"_s);
    filter.sort(DraftListModel::ChangedColumn, Qt::AscendingOrder);
    QCOMPARE(nameOf(filter, 0), u"old"_s);
    filter.sort(-1);
    QCOMPARE(nameOf(filter, 2), u"old"_s); // as the store lists them
}

void TestDraftListModel::dropsWhatNobodyWaitsFor()
{
    for (int i = 0; i < 5; ++i)
        test::copyExample(u"complete"_s, folder(QString::number(i)));
    {
        DraftListModel gone(*m_store, Source::Drafts, nullptr, &afternoon);
    }
    DraftListModel model(*m_store, Source::Drafts, nullptr, &afternoon);
    QSignalSpy spy(&model, &DraftListModel::counted);
    model.refresh();
    model.refresh();
    settle(model);
    QCOMPARE(spy.size(), 1);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(meaning(model, row), int(Meaning::Fine));
}

QTEST_GUILESS_MAIN(TestDraftListModel)
#include "tst_draftlistmodel.moc"
