// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/advicewords.h"

#include "catalogue/advice.h"
#include "core/jsonfile.h"
#include "core/language.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestAdviceWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { installLanguage(u"en"_s); }
    void sentences_data();
    void sentences();
    void everyAdviceHasASentence();
};

namespace {

/// Small, so that the words are those of the test.
Catalogue catalogue()
{
    const auto named = [](const QString &id, const QString &title) {
        return QJsonObject{{u"id"_s, id}, {u"title"_s, title}, {u"category"_s, u"c"_s}};
    };
    const QJsonObject json{{u"format"_s, u"viatique-catalogue"_s},
                           {u"formatVersion"_s, 1},
                           {u"id"_s, u"small"_s},
                           {u"version"_s, u"1"_s},
                           {u"categories"_s, QJsonArray()},
                           {u"checks"_s, QJsonArray{named(u"taxes"_s, u"Impôts à jour"_s),
                                                    named(u"identity"_s, u"Identité %2"_s)}},
                           {u"endpoints"_s, QJsonArray{named(u"a"_s, u"Bilans annuels"_s)}}};
    return readCatalogue(jsonBytes(json), u"small"_s).value();
}

QJsonObject words(const QString &name, const QStringList &values)
{
    return {{name, QJsonArray::fromStringList(values)}};
}

} // namespace

void TestAdviceWords::sentences_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QJsonObject>("args");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const QString &code, const QJsonObject &args, const QString &sentence) {
        QTest::addRow("%s: %s", qPrintable(code), qPrintable(sentence)) << code << args << sentence;
    };
    const QJsonObject other{{u"other"_s, u"a"_s}};
    const QJsonObject condition{{u"condition"_s, u"format inadapté"_s}};
    const QJsonObject noCondition{{u"condition"_s, u""_s}};

    row(u"answers"_s, {{u"check"_s, u"taxes"_s}}, u"Serves to check: Impôts à jour"_s);
    row(u"answers"_s, {{u"check"_s, u"weather"_s}}, u"Serves to check: weather"_s);
    row(u"useful"_s, {}, u"Useful for this need"_s);
    row(u"useful"_s, condition, u"Useful for this need: format inadapté"_s);
    row(u"public-part"_s, {}, u"Only its public part: the page is public"_s);

    row(u"to-study"_s, {}, u"Only if the service can say what for"_s);
    row(u"to-study"_s, condition, u"Only if the service can say what for: format inadapté"_s);
    row(u"not-asked"_s, words(u"checks"_s, {u"taxes"_s}), u"Only if you check: Impôts à jour"_s);
    // A title is no place for the next one.
    row(u"not-asked"_s, words(u"checks"_s, {u"identity"_s, u"taxes"_s}),
        u"Only if you check: Identité %2, Impôts à jour"_s);
    row(u"sensitive"_s, {}, u"Sensitive: only with a text that names it"_s);
    row(u"covered-by"_s, other, u"“Bilans annuels” gives what it gives for most uses"_s);
    row(u"alternative"_s, other, u"“Bilans annuels” answers the same question"_s);
    row(u"alternative"_s, {{u"other"_s, u"b"_s}}, u"“b” answers the same question"_s);
    row(u"unknown-need"_s, {}, u"Say the use case first"_s);
    row(u"other-use-case"_s, {}, u"Another use case: only what it calls for"_s);

    row(u"audience"_s, words(u"audiences"_s, {u"associations"_s}), u"About associations only"_s);
    row(u"audience"_s, words(u"audiences"_s, {u"companies"_s}), u"About companies only"_s);
    row(u"audience"_s, words(u"audiences"_s, {u"towns"_s}), u"Not about those that the service is for"_s);
    row(u"sector"_s, words(u"sectors"_s, {u"construction"_s}), u"For construction only"_s);
    row(u"sector"_s, words(u"sectors"_s, {u"agriculture"_s}), u"For agriculture only"_s);
    row(u"sector"_s, words(u"sectors"_s, {u"construction"_s, u"agriculture"_s}), u"For other sectors only"_s);
    row(u"not-useful"_s, noCondition, u"Of no use for this need"_s);
    row(u"not-useful"_s, condition, u"Of no use for this need: format inadapté"_s);
    row(u"format-unfit"_s, {}, u"Its format cannot prefill a form"_s);
    row(u"forbidden"_s, {}, u"Forbidden for this need"_s);
    row(u"not-listed"_s, {}, u"Not among the data for this need"_s);
    row(u"protected-on-public-page"_s, {}, u"Protected: never shown on a public page"_s);
    row(u"retired"_s, {{u"since"_s, u""_s}, {u"replacedBy"_s, u""_s}}, u"No longer given"_s);
    row(u"retired"_s, {{u"since"_s, u"2021"_s}}, u"No longer given since 2021"_s);
    row(u"retired"_s, {{u"since"_s, u"2021"_s}, {u"replacedBy"_s, u"a"_s}},
        u"No longer given: “Bilans annuels” has taken its place"_s);
    row(u"folded-into"_s, other, u"Now part of “Bilans annuels”"_s);
    row(u"included"_s, {}, u"Included for everyone: nothing to ask for"_s);

    row(u"of-a-later-version"_s, other, u""_s);
    row(u""_s, {}, u""_s);
}

void TestAdviceWords::sentences()
{
    QFETCH(QString, code);
    QFETCH(QJsonObject, args);
    QFETCH(QString, sentence);
    const Advice advice{u"x"_s, Decision::Study, {code, args}, {}};
    QCOMPARE(adviceSentence(advice, catalogue()), sentence);
    QVERIFY(!sentence.endsWith(u'.'));
}

void TestAdviceWords::everyAdviceHasASentence()
{
    for (const QString &id : bundledCatalogueIds()) {
        const Catalogue bundled = bundledCatalogue(id).value();
        QList<Need> needs{Need()};
        Need other;
        other.useCase = u"other"_s;
        needs.append(other);
        for (const UseCase &useCase : bundled.useCases) {
            Need need;
            need.useCase = useCase.id;
            needs.append(need);
            need.publicPage = true;
            need.audiences = {u"associations"_s};
            needs.append(need);
            need.checks = {u"taxes"_s};
            need.audiences = {u"companies"_s};
            need.publicPage = false;
            needs.append(need);
        }
        for (const Need &need : std::as_const(needs)) {
            for (const Advice &advice : advise(bundled, need)) {
                const QString sentence = adviceSentence(advice, bundled);
                QVERIFY2(!sentence.isEmpty(), qPrintable(advice.reason.code));
                QVERIFY2(!sentence.contains(u"“”") && !sentence.contains(u'%'), qPrintable(sentence));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestAdviceWords)
#include "tst_advicewords.moc"
