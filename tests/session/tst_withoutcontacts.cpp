// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/limits.h"
#include "package/bag.h"
#include "package/exportedrequest.h"
#include "package/packageplan.h"
#include "package/requestinput.h"
#include "report/exporter.h"
#include "request/draftstate.h"
#include "request/drafttraces.h"
#include "review/packagedreviews.h"
#include "rules/rules.h"
#include "sampledraft.h"
#include "testreview.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

namespace {

/// With a word in each member that nothing else holds; addresses and numbers are wrong, so that findings have
/// something to quote.
Person person(int number)
{
    const QString word = u"Zwrygl%1"_s.arg(number);
    return {word + u"prenom"_s, word + u"nom"_s, word + u"adresse"_s, word + u"telephone"_s,
            word + u"poste"_s};
}

constexpr char kWord[] = "zwrygl";

} // namespace

/// The copy for an expert: nothing in it names applicant or contacts.
class TestWithoutContacts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void holdsNoWordOfThem();
    void theWholePackageDoes();
    void saysSo();
    void isNotWhatOthersCompareWith();
    void hasANameOfItsOwn();

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    Result<ExportedPackage> exportTo(const QString &target, bool without) const;
    /// Members of a package that hold the word, PDFs by their text.
    static QStringList holding(const QString &package);

    QTemporaryDir m_dir;
};

void TestWithoutContacts::initTestCase()
{
    copyExample(u"complete"_s, path(u"draft"_s));
    Result<Draft> draft = Draft::open(path(u"draft"_s), Draft::Access::Edit);
    QVERIFY(draft);
    Request request = draft->request();
    request.applicant = person(1);
    request.contacts = {person(2), person(3), person(4), person(5)};
    QVERIFY(draft->save(request, exampleDay()));
    // A review of the revision before, which speaks of them too, and is answered.
    draft->updateState([](DraftState &state) { state.lastExport = {1, {}, {}}; });
    request.service.description += u" Et plus."_s;
    QVERIFY(draft->save(request, exampleDay()));
    QCOMPARE(draft->request().revision, 2);
    Review review = reviewOf(request.id, 1);
    review.reviewer = {u"Zwrygl6"_s, u"Zwrygl7"_s, u"Zwrygl8"_s};
    review.message = u"Bonjour Zwrygl9,"_s;
    review.remarks.append(remarkOn(u"z"_s, u"/contacts/technical"_s, u"Zwrygl10 est parti."_s));
    for (Remark &remark : review.remarks)
        remark.answer = {AnswerState::Fixed, u"Fait."_s};
    QVERIFY(writeDraftReview(path(u"draft"_s), {review, {}}));
}

Result<ExportedPackage> TestWithoutContacts::exportTo(const QString &target, bool without) const
{
    Result<Draft> draft = Draft::open(path(u"draft"_s), Draft::Access::Edit);
    if (!draft)
        return Failure(draft.error());
    ExportOptions options;
    options.today = exampleDay().date();
    options.withoutContacts = without;
    return exportDraft(*draft, exampleOptions().inspector, target, options);
}

QStringList TestWithoutContacts::holding(const QString &package)
{
    QStringList found;
    const auto tree = openBag(package);
    if (!tree || (*tree)->files().size() < 8)
        return {u"no package"_s};
    for (const TreeFile &file : (*tree)->files()) {
        QByteArray bytes = (*tree)->read(file.name, limits::kDocumentBytes).value_or(QByteArray(kWord));
        if (file.name.endsWith(u".pdf")) {
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::ReadOnly);
            QString text;
            exampleOptions().inspector.inspect(buffer, text);
            // A report whose text nobody can read would prove nothing.
            if (text.isEmpty())
                found.append(file.name + u" has no text"_s);
            bytes += text.toUtf8();
        }
        if (bytes.toLower().contains(kWord) || file.name.contains(QLatin1String(kWord), Qt::CaseInsensitive))
            found.append(file.name);
    }
    return found;
}

void TestWithoutContacts::holdsNoWordOfThem()
{
    const Result<ExportedPackage> exported = exportTo(path(u"without.zip"_s), true);
    QVERIFY2(exported, exported ? "" : qPrintable(errorText(exported.error())));
    // The findings that quote them are there, for whoever exports.
    QVERIFY(std::any_of(exported->findings.cbegin(), exported->findings.cend(),
                        [](const Finding &finding) { return finding.target.startsWith(u"/contacts"); }));
    QCOMPARE(holding(path(u"without.zip"_s)), QStringList());
}

/// What the test above looks for is found where it is.
void TestWithoutContacts::theWholePackageDoes()
{
    QVERIFY(exportTo(path(u"whole.zip"_s), false));
    const QStringList found = holding(path(u"whole.zip"_s));
    for (const auto *member : {"bag-info.txt", "data/request.json", "data/demande.pdf", "data/demande.html"})
        QVERIFY2(found.contains(QLatin1String(member)), member);
    QVERIFY(found.filter(u"data/reviews/"_s).size() == 1);
}

void TestWithoutContacts::saysSo()
{
    const auto tree = openBag(path(u"without.zip"_s));
    QVERIFY(tree);
    QVERIFY((*tree)->read(u"bag-info.txt"_s, 10'000).value().contains("Viatique-Redacted: contacts\n"));
    QVERIFY(!(*tree)->contains(u"data/datapass.json"_s));
    const VerifyReport report = verify(path(u"without.zip"_s));
    QVERIFY(report.valid);
    QVERIFY(report.redacted);
    QCOMPARE(toJson(report).value(u"redacted"_s), QJsonValue(true));
    QVERIFY(!toJson(verify(path(u"whole.zip"_s))).contains(u"redacted"_s));
    // In the language of whoever exports, as no translation is installed here.
    const QByteArray html = (*tree)->read(u"data/demande.html"_s, limits::kJsonBytes).value();
    QVERIFY(html.contains("retirés de cette copie") || html.contains("left out of this copy"));
    QVERIFY(!html.contains("<strong>Complete</strong>")
            && !html.contains("<strong>Demande complète</strong>"));
    // Nobody reproaches it with what was left out on purpose.
    const auto input = readRequestInput(path(u"without.zip"_s), exampleOptions().inspector);
    QVERIFY(input);
    for (const Finding &finding : judge(*input, exampleDay().date()))
        QVERIFY2(!finding.target.startsWith(u"/contacts"), qPrintable(finding.target));
}

void TestWithoutContacts::isNotWhatOthersCompareWith()
{
    // The whole one was written last: its digest and request stand.
    const DraftState before = readDraftState(path(u"draft/state.json"_s));
    const QByteArray kept = readFile(path(u"draft/exported.json"_s), limits::kJsonBytes).value();
    QVERIFY(kept.toLower().contains(kWord));
    QVERIFY(exportTo(path(u"again.zip"_s), true));
    const DraftState after = readDraftState(path(u"draft/state.json"_s));
    QCOMPARE(after.lastExport->requestSha512, before.lastExport->requestSha512);
    QCOMPARE(readFile(path(u"draft/exported.json"_s), limits::kJsonBytes).value(), kept);
    // Where each was written is known all the same.
    QCOMPARE(readDraftTraces(path(u"draft/state.json"_s)).packages,
             (QStringList{path(u"without.zip"_s), path(u"whole.zip"_s), path(u"again.zip"_s)}));
}

void TestWithoutContacts::hasANameOfItsOwn()
{
    Request request;
    request.id = u"5d0b7a52-0000-4000-8000-000000000001"_s;
    request.service.title = u"Marchés"_s;
    QCOMPARE(packageFileName(request, true, false), u"marches-5d0b7a52-r1.zip"_s);
    QCOMPARE(packageFileName(request, true, true), u"marches-5d0b7a52-r1-sans-contacts.zip"_s);
    QCOMPARE(packageFileName(request, false, true), u"marches-5d0b7a52-r1-brouillon-sans-contacts.zip"_s);
}

QTEST_MAIN(TestWithoutContacts)
#include "tst_withoutcontacts.moc"
