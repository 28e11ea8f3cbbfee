// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/language.h"
#include "rules/words.h"
#include "sampledraft.h"
#include "session/modelroles.h"
#include "session/summarymodel.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestSummaryModel : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyWithoutRequest();
    void tellsTheWholeRequest();
    void namesRowsOfTables();
    void saysThatContactsWereLeftOut();
    void speaksTheLanguageOfTheWindow();
    void showsFormerRemarks();
    void partsOfARow();

private:
    std::optional<RequestInput> example() const
    {
        const QTemporaryDir dir;
        copyExample(u"complete"_s, dir.filePath(u"draft"_s));
        const Result<RequestInput> input =
            readRequestInput(dir.filePath(u"draft"_s), exampleOptions().inspector);
        return input ? std::optional(*input) : std::nullopt;
    }
};

/// The row with these words in the first column.
static QModelIndex find(const QAbstractItemModel &model, const QString &label)
{
    return model.match(model.index(0, 0), Qt::DisplayRole, label, 1, Qt::MatchExactly | Qt::MatchRecursive)
        .value(0);
}

static QString valueOf(const QAbstractItemModel &model, const QString &label)
{
    return find(model, label).siblingAtColumn(SummaryModel::ValueColumn).data().toString();
}

void TestSummaryModel::isEmptyWithoutRequest()
{
    SummaryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), int(SummaryModel::ColumnCount));
    model.setInput(example());
    QVERIFY(model.rowCount() > 0);
    model.setInput(std::nullopt);
    QCOMPARE(model.rowCount(), 0);
}

void TestSummaryModel::tellsTheWholeRequest()
{
    const auto input = example();
    QVERIFY(input);
    SummaryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInput(input);
    QCOMPARE(model.rowCount(), 7);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex section = model.index(row, 0);
        QVERIFY(section.data(GroupRole).toBool());
        QVERIFY2(model.hasChildren(section), qPrintable(section.data().toString()));
        QVERIFY(!(model.flags(section) & Qt::ItemIsEditable));
    }
    QCOMPARE(model.index(0, 0).data().toString(), u"1. For whom"_s);
    QCOMPARE(model.index(6, 0).data().toString(), u"7. Contacts"_s);
    // It is for machines.
    QVERIFY(!find(model, u"Request number"_s).isValid());
    QCOMPARE(valueOf(model, u"Organisation"_s), input->request.organisation.name);
    QCOMPARE(valueOf(model, u"Description"_s), input->request.service.description);
    QCOMPARE(valueOf(model, words::fieldName(u"/personalData/recipients"_s)),
             input->request.personalData.recipients);
    QVERIFY(find(model, words::fieldName(u"/personalData/recipients"_s))
                .parent()
                .data()
                .toString()
                .endsWith(u"6. Personal data"_s));
}

void TestSummaryModel::namesRowsOfTables()
{
    const auto input = example();
    QVERIFY(input);
    SummaryModel model;
    model.setInput(input);
    // Each datum with its reason, and what it is based on.
    const RequestedEndpoint &asked = input->request.endpoints.constFirst();
    const QString value = valueOf(model, input->catalogue.endpointTitle(asked.id));
    QVERIFY2(value.contains(asked.purpose), qPrintable(value));
    QVERIFY(value.split(u'\n').size() >= 5);
    QVERIFY(value.contains(u"Requirement: "_s));
    // Two tables of documents are told apart by their captions.
    const QModelIndex attached = find(model, u"Documents attached"_s);
    QVERIFY(attached.isValid());
    QCOMPARE(model.rowCount(attached), 2);
    QCOMPARE(attached.parent().parent(), QModelIndex());
    QVERIFY(valueOf(model, u"Data controller"_s).contains(input->request.contacts.dataController.email));
}

void TestSummaryModel::saysThatContactsWereLeftOut()
{
    auto input = example();
    QVERIFY(input);
    VerifyReport report;
    report.redacted = true;
    input->verified = report;
    SummaryModel model;
    model.setInput(input);
    QVERIFY(!find(model, u"Data controller"_s).isValid());
    QVERIFY(valueOf(model, u"Note"_s).size() > 0);
}

void TestSummaryModel::speaksTheLanguageOfTheWindow()
{
    SummaryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInput(example());
    const QString before = model.index(1, 0).data().toString();
    installLanguage(u"fr"_s);
    model.retranslate();
    QVERIFY(model.index(1, 0).data().toString() != before);
    installLanguage(u"en"_s);
    model.retranslate();
    QCOMPARE(model.index(1, 0).data().toString(), before);
}

void TestSummaryModel::showsFormerRemarks()
{
    SummaryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInput(example());
    const auto former = [](const QString &target, AnswerState state, Meaning meaning, const QString &more) {
        AnsweredRow row;
        row.revision = 1;
        row.target = target;
        row.answer = state == AnswerState::Kept ? u"kept"_s : u"corrected"_s;
        row.more = more;
        row.meaning = meaning;
        row.remark.answer.state = state;
        return row;
    };
    model.setFormer({former(u"/service/description"_s, AnswerState::Fixed, Meaning::Fine, u"Seen."_s),
                     former(u"/contacts/business/email"_s, AnswerState::Kept, Meaning::Advice, u"“Non.”"_s),
                     former(u"/service/description"_s, AnswerState::Kept, Meaning::Advice, u"“Si.”"_s),
                     former(QString(), AnswerState::Fixed, Meaning::Fine, {})});
    const auto cell = [&model](const QString &target) {
        return model.rowOf(target).siblingAtColumn(SummaryModel::RemarksColumn);
    };
    const QModelIndex description = cell(u"/service/description"_s);
    QCOMPARE(description.data(SummaryModel::FormerRole).value<QList<int>>(), (QList<int>{0, 2}));
    QCOMPARE(description.data(MeaningRole).toInt(), int(Meaning::Advice));
    QCOMPARE(description.data(Qt::ToolTipRole).toString(),
             u"Remark of revision 1: corrected\nRemark of revision 1: kept: “Si.”"_s);
    QVERIFY(description.data(Qt::AccessibleTextRole).toString().contains(u"Remark of revision 1: corrected"));
    // It stands at the row around it, and beside a remark of this review.
    Remark remark;
    remark.target = u"/contacts/business"_s;
    model.setRemarks({remark});
    const QModelIndex contact = cell(u"/contacts/business"_s);
    QCOMPARE(contact.data().toString(), u"1"_s);
    QCOMPARE(contact.data(Qt::ToolTipRole).toString(),
             u"Remarks here: 1\nRemark of revision 1: kept: “Non.”"_s);
    // What stands nowhere else is said at its section, beside the number of those in it.
    model.setFormer({former(u"/service/unknown"_s, AnswerState::Fixed, Meaning::Fine, {})});
    const QModelIndex section = cell(u"/service"_s);
    QVERIFY(!section.parent().isValid());
    QCOMPARE(section.data().toString(), u"no remark"_s);
    QCOMPARE(section.data(Qt::AccessibleTextRole).toString(),
             u"no remark. Remark of revision 1: corrected"_s);
    QCOMPARE(section.data(Qt::ToolTipRole).toString(), u"Remark of revision 1: corrected"_s);
    model.setFormer({});
    QCOMPARE(section.data(Qt::AccessibleTextRole).toString(), u"no remark"_s);
    QCOMPARE(contact.data(Qt::ToolTipRole).toString(), u"Remarks here: 1"_s);
    QCOMPARE(contact.data(MeaningRole).toInt(), int(Meaning::None));
}

void TestSummaryModel::partsOfARow()
{
    SummaryModel model;
    QVERIFY(model.parts(u"/contacts/business"_s).isEmpty());
    const auto input = example();
    model.setInput(input);
    const auto targets = [&model](const QString &target) {
        QStringList found;
        const auto parts = model.parts(target);
        for (const auto &[part, name] : parts) {
            found.append(part);
            if (name.isEmpty() || name == part)
                found.append(u"without a name"_s);
        }
        return found;
    };
    QCOMPARE(targets(u"/contacts/dataProtectionOfficer"_s),
             (QStringList{u"/contacts/dataProtectionOfficer/givenName"_s,
                          u"/contacts/dataProtectionOfficer/familyName"_s,
                          u"/contacts/dataProtectionOfficer/jobTitle"_s,
                          u"/contacts/dataProtectionOfficer/email"_s,
                          u"/contacts/dataProtectionOfficer/phoneNumber"_s}));
    QCOMPARE(targets(u"/applicant"_s).size(), 5);
    const QString datum = u"/endpoints/"_s + input->request.endpoints.constFirst().id;
    QCOMPARE(targets(datum).value(0), datum + u"/purpose"_s);
    QCOMPARE(targets(datum).size(), 4);
    const QString text = u"/legalFramework/texts/"_s + input->request.legalFramework.texts.constFirst().id;
    QCOMPARE(targets(text), (QStringList{text + u"/title"_s, text + u"/url"_s}));
    for (const QString &none : {u""_s, u"/service/title"_s, u"/contacts"_s, u"/contacts/none"_s,
                                u"/endpoints/none"_s, u"/documents/d1"_s, u"/contacts/business/email"_s})
        QVERIFY2(targets(none).isEmpty(), qPrintable(none));
}

QTEST_GUILESS_MAIN(TestSummaryModel)
#include "tst_summarymodel.moc"
