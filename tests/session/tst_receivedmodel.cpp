// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/settings.h"
#include "session/modelroles.h"
#include "session/receivedmodel.h"
#include "session/reviewstore.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestReceivedModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void startsEmpty();
    void keepsTheNewestFirst();
    void survivesTheProgram();
    void keepsTwenty();
    void forgets();
    void saysWhatIsWrong();
    void passesOverDamagedEntries();
    void listsReviews();
    void reviewsFollowTheirRequest();
    void tellsApartWhatHasOneTitle();
    void carriesASignature();

private:
    ReceivedRow package(const QString &name) const
    {
        ReceivedRow row;
        row.path = m_folder->filePath(name);
        row.title = u"Request "_s + name;
        row.organisation = u"Ville de Montrouvel"_s;
        row.revision = 2;
        row.verdict = ReceivedRow::Verdict::Valid;
        row.files = 9;
        row.openedAt = QDateTime(QDate(2026, 10, 5), QTime(8, 42), Qt::UTC);
        QFile file(row.path);
        if (!file.open(QIODevice::WriteOnly))
            row.path.clear();
        return row;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
};

void TestReceivedModel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"viatique.conf"_s), QString());
}

void TestReceivedModel::startsEmpty()
{
    ReceivedModel model(*m_settings);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), int(ReceivedModel::ColumnCount));
}

void TestReceivedModel::keepsTheNewestFirst()
{
    ReceivedModel model(*m_settings);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.remember(package(u"a.zip"_s));
    model.remember(package(u"b.zip"_s));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, ReceivedModel::TitleColumn).data().toString(), u"Request b.zip"_s);
    QCOMPARE(model.index(0, ReceivedModel::OrganisationColumn).data().toString(), u"Ville de Montrouvel"_s);
    QCOMPARE(model.index(0, ReceivedModel::RevisionColumn).data().toString(), u"2"_s);
    QCOMPARE(model.index(0, ReceivedModel::OpenedColumn).data().toString(), u"05/10/2026"_s);
    // Opened again: first again, and there once.
    model.remember(package(u"a.zip"_s));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data(IdRole).toString(), m_folder->filePath(u"a.zip"_s));
}

void TestReceivedModel::survivesTheProgram()
{
    const ReceivedRow row = package(u"é è; \"x\", y.zip"_s);
    {
        ReceivedModel model(*m_settings);
        model.remember(row);
        // Whoever shows the same settings sees it at once.
        ReceivedModel other(*m_settings);
        QCOMPARE(other.rowCount(), 1);
        model.remember(package(u"b.zip"_s));
        QCOMPARE(other.rowCount(), 2);
        model.forget(m_folder->filePath(u"b.zip"_s));
    }
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"viatique.conf"_s), QString());
    ReceivedModel model(*m_settings);
    QCOMPARE(model.rows(), QList<ReceivedRow>{row});
}

void TestReceivedModel::keepsTwenty()
{
    ReceivedModel model(*m_settings);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int i = 0; i < ReceivedModel::kMost + 3; ++i)
        model.remember(package(QString::number(i) + u".zip"_s));
    QCOMPARE(model.rowCount(), 20);
    QCOMPARE(model.rows().constLast().title, u"Request 3.zip"_s);
    QCOMPARE(m_settings->value(setting::kReceived).size(), 20);
}

void TestReceivedModel::forgets()
{
    ReceivedModel model(*m_settings);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.remember(package(u"a.zip"_s));
    model.remember(package(u"b.zip"_s));
    model.forget(m_folder->filePath(u"b.zip"_s));
    model.forget(u"/nowhere.zip"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(m_settings->value(setting::kReceived).size(), 1);
}

void TestReceivedModel::saysWhatIsWrong()
{
    ReceivedModel model(*m_settings);
    const auto integrity = [&model](int role) {
        return model.index(0, ReceivedModel::IntegrityColumn).data(role);
    };
    ReceivedRow row = package(u"a.zip"_s);
    model.remember(row);
    QCOMPARE(integrity(Qt::DisplayRole).toString(), u"intact, 9 file(s) verified"_s);
    QCOMPARE(integrity(MeaningRole).toInt(), int(Meaning::Fine));
    row.verdict = ReceivedRow::Verdict::Altered;
    model.remember(row);
    QCOMPARE(integrity(Qt::DisplayRole).toString(), u"altered"_s);
    QCOMPARE(integrity(MeaningRole).toInt(), int(Meaning::ToCorrect));
    row.verdict = ReceivedRow::Verdict::Unreadable;
    row.title.clear();
    row.revision = 0;
    model.remember(row);
    QCOMPARE(integrity(MeaningRole).toInt(), int(Meaning::ToCheck));
    QCOMPARE(model.index(0, ReceivedModel::TitleColumn).data().toString(), u"a.zip"_s);
    QCOMPARE(model.index(0, ReceivedModel::RevisionColumn).data().toString(), QString());
    QFile::remove(row.path);
    model.refresh();
    QCOMPARE(integrity(Qt::DisplayRole).toString(), u"no longer there"_s);
    QCOMPARE(integrity(MeaningRole).toInt(), int(Meaning::ToCheck));
}

void TestReceivedModel::passesOverDamagedEntries()
{
    ReceivedModel(*m_settings).remember(package(u"a.zip"_s));
    QStringList entries = m_settings->value(setting::kReceived);
    entries.prepend(u"{\"path\": "_s);
    entries.append(u"[]"_s);
    entries.append(uR"({"path": "relative.zip", "verdict": "valid"})"_s);
    entries.append(uR"({"path": "/b.zip", "verdict": "no such"})"_s);
    entries.append(uR"({"path": "/c.zip", "verdict": "altered", "revision": -4, "files": "x"})"_s);
    entries.append(entries.at(1));
    m_settings->set(setting::kReceived, entries);
    ReceivedModel model(*m_settings);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rows().at(1).path, u"/c.zip"_s);
    QCOMPARE(model.rows().at(1).revision, 0);
}

void TestReceivedModel::listsReviews()
{
    ReceivedModel model(*m_settings);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.remember(package(u"a.zip"_s));
    model.remember(package(u"b.zip"_s));
    KeptReview ofA;
    ofA.file.review.id = u"r1"_s;
    ofA.file.review.modifiedAt = u"2026-10-06T08:00:00Z"_s;
    ofA.file.review.remarks = {{}, {}};
    ofA.packagePath = m_folder->filePath(u"a.zip"_s);
    KeptReview older = ofA;
    older.file.review.id = u"r0"_s;
    KeptReview elsewhere = ofA;
    elsewhere.file.review.id = u"r2"_s;
    elsewhere.file.review.opinion = Opinion::ChangesRequested;
    elsewhere.exportedAt = elsewhere.file.review.modifiedAt;
    elsewhere.packagePath = m_folder->filePath(u"gone.zip"_s);
    elsewhere.title = u"Guichet"_s;
    model.setReviews({ofA, older, elsewhere});
    QCOMPARE(model.rowCount(), 4);
    // Two of one path, whose package was altered between: none is out of reach.
    QCOMPARE(model.index(2, 0).data(ReceivedModel::ReviewRole).toString(), u"r0"_s);
    QCOMPARE(model.index(2, 0).data(IdRole).toString(), ofA.packagePath);
    model.setReviews({ofA, elsewhere});
    QCOMPARE(model.rowCount(), 3);
    const auto review = [&model](int row) {
        return model.index(row, ReceivedModel::ReviewColumn).data().toString();
    };
    QCOMPARE(review(0), QString());
    QCOMPARE(review(1), u"in progress, 2 remark(s)"_s);
    QCOMPARE(model.index(1, 0).data(ReceivedModel::ReviewRole).toString(), u"r1"_s);
    QCOMPARE(review(2), u"changes requested, exported"_s);
    QCOMPARE(model.index(2, 0).data().toString(), u"Guichet"_s);
    QCOMPARE(model.index(2, ReceivedModel::IntegrityColumn).data().toString(), u"no longer there"_s);
    elsewhere.file.review.state = ReviewState::SetAside;
    model.setReviews({ofA, elsewhere});
    QCOMPARE(review(2), u"set aside, 2 remark(s)"_s);
    // What is listed for its review is not one of the twenty.
    model.forget(elsewhere.packagePath);
    model.forget(ofA.packagePath);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(m_settings->value(setting::kReceived).size(), 1);
    QCOMPARE(model.index(1, ReceivedModel::IntegrityColumn).data().toString(), u"not verified yet"_s);
}

void TestReceivedModel::reviewsFollowTheirRequest()
{
    ReceivedModel model(*m_settings);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto packaged = [this](const QString &name, const QString &digest) {
        ReceivedRow row = package(name);
        row.requestId = u"request"_s;
        row.requestSha512 = digest;
        return row;
    };
    KeptReview kept;
    kept.file.review.id = u"r1"_s;
    kept.file.review.request = {u"request"_s, 2, u"d1"_s, {}};
    kept.packagePath = m_folder->filePath(u"a.zip"_s);
    const auto reviewOf = [&model](int row) {
        return model.index(row, 0).data(ReceivedModel::ReviewRole).toString();
    };
    model.remember(packaged(u"a.zip"_s, u"d1"_s));
    model.remember(packaged(u"copy.zip"_s, u"d1"_s));
    model.setReviews({kept});
    // Both copies have it, and it has no row of its own beside them.
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(reviewOf(0), u"r1"_s);
    QCOMPARE(reviewOf(1), u"r1"_s);
    // Moved: the place that it left is forgotten.
    QVERIFY(QFile::rename(m_folder->filePath(u"a.zip"_s), m_folder->filePath(u"moved.zip"_s)));
    model.remember(packaged(u"moved.zip"_s, u"d1"_s));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data(IdRole).toString(), m_folder->filePath(u"moved.zip"_s));
    QCOMPARE(reviewOf(0), u"r1"_s);
    // Another content at the path that the review was written of does not take it.
    model.remember(packaged(u"a.zip"_s, u"d2"_s));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(reviewOf(0), QString());
    QCOMPARE(reviewOf(1), u"r1"_s);
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"viatique.conf"_s), QString());
    QCOMPARE(ReceivedModel(*m_settings).rows().constFirst().requestSha512, u"d2"_s);
}

void TestReceivedModel::tellsApartWhatHasOneTitle()
{
    ReceivedModel model(*m_settings);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto titled = [this](const QString &name, const QString &title) {
        ReceivedRow row = package(name);
        row.title = title;
        return row;
    };
    const auto detail = [&model](int row) { return model.index(row, 0).data(DetailRole).toString(); };
    model.remember(titled(u"a.zip"_s, u"Guichet"_s));
    model.remember(titled(u"b.zip"_s, u"Portail"_s));
    QCOMPARE(detail(0), QString());
    QVERIFY(!model.index(0, 0).data(Qt::AccessibleTextRole).isValid());
    model.remember(titled(u"c.zip"_s, u"Guichet"_s));
    QCOMPARE(detail(0), u"c.zip"_s);
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Guichet, c.zip"_s);
    QCOMPARE(detail(1), QString());
    QCOMPARE(detail(2), u"a.zip"_s);
    QVERIFY(QDir(m_folder->path()).mkpath(u"later"_s));
    model.remember(titled(u"later/a.zip"_s, u"Guichet"_s));
    QCOMPARE(detail(0), QDir::toNativeSeparators(m_folder->filePath(u"later/a.zip"_s)));
}

void TestReceivedModel::carriesASignature()
{
    ReceivedRow row = package(u"a.zip"_s);
    row.hasSignature = true;
    ReceivedModel(*m_settings).remember(row);
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"viatique.conf"_s), QString());
    ReceivedModel model(*m_settings);
    QCOMPARE(model.rows(), QList<ReceivedRow>{row});
    const auto detail = [&model](int of) { return model.index(of, 0).data(DetailRole).toString(); };
    QCOMPARE(detail(0), u"signed"_s);
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Request a.zip, signed"_s);
    // Beside what tells it from its copy without one.
    ReceivedRow copy = package(u"b.zip"_s);
    copy.title = row.title;
    model.remember(copy);
    QCOMPARE(detail(0), u"b.zip"_s);
    QCOMPARE(detail(1), u"signed · a.zip"_s);
    // Of what was altered, it would but reassure.
    row.verdict = ReceivedRow::Verdict::Altered;
    model.remember(row);
    QCOMPARE(detail(0), u"a.zip"_s);
}

QTEST_GUILESS_MAIN(TestReceivedModel)
#include "tst_receivedmodel.moc"
