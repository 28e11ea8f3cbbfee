// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/forms.h"
#include "datapass/prefilllink.h"
#include "samplerequest.h"

#include <QTest>
#include <QUrlQuery>

using namespace viatique;
using namespace viatique::datapass;
using namespace Qt::StringLiterals;

namespace {

const QUrl kBase(u"https://datapass.api.gouv.fr"_s);

QByteArray queryOf(const PrefillLink &link)
{
    return link.encoded.mid(link.encoded.indexOf('?') + 1);
}

/// The pairs of the query as a server of Rails reads them: split at "&", then at "=", then "+" is a blank and
/// the rest is decoded.
QList<std::pair<QString, QString>> pairs(const PrefillLink &link)
{
    QList<std::pair<QString, QString>> read;
    for (const QByteArray &pair : queryOf(link).split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const auto decoded = [](QByteArray part) {
            return QString::fromUtf8(QByteArray::fromPercentEncoding(part.replace('+', ' ')));
        };
        read.append({decoded(pair.left(equals)), decoded(pair.mid(equals + 1))});
    }
    return read;
}

QString valueOf(const PrefillLink &link, const QString &key)
{
    for (const auto &[name, value] : pairs(link)) {
        if (name == key)
            return value;
    }
    return {};
}

Mapped mapped(const Request &request)
{
    return mapRequest(request, sample::catalogue());
}

} // namespace

/// The link that opens a form of DataPass with fields filled in.
class TestPrefillLink : public QObject
{
    Q_OBJECT

private slots:
    void carriesWhatALinkCan();
    void encodes_data();
    void encodes();
    void dropsInOrder();
    void keepsTitleAndData();
    void holdsTheLimit_data();
    void holdsTheLimit();
    void baseFormKeepsItsLaw();
    void takesAnyBase_data();
    void takesAnyBase();
};

void TestPrefillLink::carriesWhatALinkCan()
{
    const PrefillLink link = prefillLink(mapped(sample::client()), kBase);
    QVERIFY(link.encoded.startsWith(
        "https://datapass.api.gouv.fr/formulaires/api-entreprise-marches-publics/demande/nouveau?intitule="));
    QVERIFY(!link.tooLong);
    QCOMPARE(link.dropped, QStringList());
    QCOMPARE(link.bytes, int(queryOf(link).size()));
    QStringList keys;
    QStringList scopes;
    for (const auto &[name, value] : pairs(link)) {
        (name == u"scopes[]" ? scopes : keys).append(name == u"scopes[]" ? value : name);
        QVERIFY(!includedScopes().contains(value));
    }
    QCOMPARE(keys, QStringList({u"intitule"_s, u"description"_s, u"date_prevue_mise_en_production"_s,
                                u"volumetrie_approximative"_s, u"cadre_juridique_nature"_s,
                                u"cadre_juridique_url"_s, u"destinataire_donnees_caractere_personnel"_s,
                                u"duree_conservation_donnees_caractere_personnel"_s,
                                u"duree_conservation_donnees_caractere_personnel_justification"_s}));
    QCOMPARE(scopes, QStringList({u"attestation_fiscale_dgfip"_s, u"chiffre_affaires_dgfip"_s}));
    QCOMPARE(link.carried, keys + QStringList(u"scopes"_s));
    // Of the people, nothing.
    QVERIFY(!link.encoded.contains("valbrume.example"));
}

void TestPrefillLink::encodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("accent") << u"é"_s << QByteArray("%C3%A9");
    QTest::newRow("ampersand") << u"a&b=c"_s << QByteArray("a%26b%3Dc");
    QTest::newRow("plus") << u"1+1"_s << QByteArray("1%2B1");
    QTest::newRow("hash") << u"n#1"_s << QByteArray("n%231");
    QTest::newRow("percent") << u"100%25"_s << QByteArray("100%2525");
    QTest::newRow("line end") << u"a\nb"_s << QByteArray("a%0Ab");
    QTest::newRow("emoji") << u"a😀"_s << QByteArray("a%F0%9F%98%80");
    QTest::newRow("quotes") << u"“a” \"b\" 'c'"_s << QByteArray("%E2%80%9Ca%E2%80%9D%20%22b%22%20%27c%27");
    QTest::newRow("blank") << u"a b"_s << QByteArray("a%20b");
    QTest::newRow("semicolon, brackets") << u"a;b[c]<d>?/"_s << QByteArray("a%3Bb%5Bc%5D%3Cd%3E%3F%2F");
    QTest::newRow("unreserved") << u"a-b.c_d~e"_s << QByteArray("a-b.c_d~e");
    QTest::newRow("half a character") << QString(u'a' + QChar(0xD83D)) << QByteArray("a%3F");
}

void TestPrefillLink::encodes()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, encoded);
    Request request = sample::client();
    request.service.title = text;
    const PrefillLink link = prefillLink(mapped(request), kBase);
    QVERIFY2(link.encoded.contains(QByteArray("?intitule=" + encoded + '&')), link.encoded.constData());
    QCOMPARE(valueOf(link, u"intitule"_s), QString::fromUtf8(text.toUtf8()));
    for (const char c : link.encoded)
        QVERIFY(c > 0x20 && c < 0x7f);
    // The address that is opened is the one that is copied.
    QVERIFY(link.url().isValid());
    QCOMPARE(link.url().toEncoded(QUrl::FullyEncoded), link.encoded);
}

/// Each limit is the size that is left: one byte less costs the next field.
void TestPrefillLink::dropsInOrder()
{
    const Mapped request = mapped(sample::client());
    const QStringList order{u"description"_s,
                            u"volumetrie_approximative"_s,
                            u"duree_conservation_donnees_caractere_personnel_justification"_s,
                            u"date_prevue_mise_en_production"_s,
                            u"destinataire_donnees_caractere_personnel"_s,
                            u"cadre_juridique_nature"_s};
    PrefillLink link = prefillLink(request, kBase);
    for (int i = 0; i < order.size(); ++i) {
        QCOMPARE(link.dropped, order.mid(0, i));
        QVERIFY(link.carried.contains(order.at(i)));
        QCOMPARE(prefillLink(request, kBase, link.bytes).dropped, order.mid(0, i));
        link = prefillLink(request, kBase, link.bytes - 1);
        QVERIFY(!link.carried.contains(order.at(i)));
        QVERIFY(!link.tooLong);
    }
    QCOMPARE(link.dropped, order);
}

void TestPrefillLink::keepsTitleAndData()
{
    const PrefillLink link = prefillLink(mapped(sample::client()), kBase, 10);
    QVERIFY(link.tooLong);
    QVERIFY(link.bytes > 10);
    QVERIFY(link.encoded.contains("intitule="));
    QVERIFY(link.encoded.contains("scopes%5B%5D="));
    QCOMPARE(link.dropped.size(), 6);
    // Nobody is to open it, so it brings nothing.
    QCOMPARE(link.carried, QStringList());
}

void TestPrefillLink::holdsTheLimit_data()
{
    QTest::addColumn<QString>("description");
    QTest::addColumn<bool>("isDropped");
    const PrefillLink without = [] {
        Request request = sample::client();
        request.service.description.clear();
        return prefillLink(mapped(request), kBase);
    }();
    // "&description=" and one byte a letter, or six an accented one: bytes count, not characters.
    const int room = kLinkBytes - without.bytes - int(sizeof("&description=") - 1);
    QTest::newRow("just fits") << QString(room, u'a') << false;
    QTest::newRow("one too many") << QString(room + 1, u'a') << true;
    QTest::newRow("accents") << QString(room / 6 + 1, u'é') << true;
    QTest::newRow("accents that fit") << QString(room / 6, u'é') << false;
    QTest::newRow("huge") << QString(1'000'000, u'a') << true;
}

void TestPrefillLink::holdsTheLimit()
{
    QFETCH(QString, description);
    QFETCH(bool, isDropped);
    Request request = sample::client();
    request.service.description = description;
    const PrefillLink link = prefillLink(mapped(request), kBase);
    QVERIFY(link.bytes <= kLinkBytes);
    QVERIFY(!link.tooLong);
    QCOMPARE(link.dropped, isDropped ? QStringList(u"description"_s) : QStringList());
}

/// It has no page for the legal framework: what a link brought there could not be seen nor changed.
void TestPrefillLink::baseFormKeepsItsLaw()
{
    Request request = sample::client("socle_de_base");
    request.endpoints = {sample::datum("associations_djepva")};
    const PrefillLink link = prefillLink(mapped(request), kBase);
    QVERIFY(link.encoded.contains("/api-entreprise-socle-de-base/"));
    QVERIFY(!link.encoded.contains("cadre_juridique"));
    // What the form ticks and locks needs no scope, either.
    QVERIFY(!link.encoded.contains("scopes"));
}

void TestPrefillLink::takesAnyBase_data()
{
    QTest::addColumn<QUrl>("base");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("slash") << QUrl(u"https://datapass.api.gouv.fr/"_s)
                           << QByteArray("https://datapass.api.gouv.fr/formulaires/api-entreprise");
    QTest::newRow("rest") << QUrl(u"https://datapass.api.gouv.fr/?a=b#c"_s)
                          << QByteArray("https://datapass.api.gouv.fr/formulaires/api-entreprise");
    QTest::newRow("of the API") << QUrl(u"https://datapass.api.gouv.fr/api/v1/"_s)
                                << QByteArray("https://datapass.api.gouv.fr/formulaires/api-entreprise");
    QTest::newRow("loopback") << QUrl(u"http://127.0.0.1:8080"_s)
                              << QByteArray("http://127.0.0.1:8080/formulaires/api-entreprise");
}

void TestPrefillLink::takesAnyBase()
{
    QFETCH(QUrl, base);
    QFETCH(QByteArray, start);
    const PrefillLink link = prefillLink(mapped(sample::client("other")), base);
    QVERIFY2(link.encoded.startsWith(QByteArray(start + "/demande/nouveau?")), link.encoded.constData());
}

QTEST_GUILESS_MAIN(TestPrefillLink)
#include "tst_prefilllink.moc"
