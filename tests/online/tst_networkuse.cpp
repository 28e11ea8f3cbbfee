// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/networkuse.h"

#include "core/error.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;

class TestNetworkUse : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void asksPolicyThenUser_data();
    void asksPolicyThenUser();
    void isOffWhereNobodyKnows_data();
    void isOffWhereNobodyKnows();
    void staysOffUntilSomebodyChooses();
    void isForbiddenByAPolicyThatSaysNothingClear_data();
    void isForbiddenByAPolicyThatSaysNothingClear();
    void saysWhyItIsOff();

private:
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder->filePath(name));
        if (!text.isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    }
    QString userFile(const QByteArray &text) const { return write(QStringLiteral("user.conf"), text); }
    QString policyFile(const QByteArray &text) const { return write(QStringLiteral("policy.conf"), text); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestNetworkUse::asksPolicyThenUser_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<NetworkUse>("use");
    QTest::addColumn<NetworkUse>("after"); ///< the user turned it on
    const QByteArray none;
    const QByteArray on = "[network]\nuse=true\n";
    const QByteArray off = "[network]\nuse=false\n";
    const auto allowed = NetworkUse::Allowed;
    const auto forbidden = NetworkUse::Forbidden;
    QTest::newRow("nobody said") << none << none << allowed << allowed;
    QTest::newRow("user off") << off << none << NetworkUse::TurnedOff << allowed;
    QTest::newRow("policy off") << none << off << forbidden << forbidden;
    QTest::newRow("policy off, user on") << on << off << forbidden << forbidden;
    QTest::newRow("policy on, user off") << off << on << allowed << allowed;
    QTest::newRow("other policy") << off << QByteArray("[view]\nlanguage=fr\n") << NetworkUse::TurnedOff
                                  << allowed;
}

void TestNetworkUse::asksPolicyThenUser()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, policy);
    QFETCH(NetworkUse, use);
    QFETCH(NetworkUse, after);
    Settings settings(userFile(user.isEmpty() ? user : "[General]\nversion=1\n" + user), policyFile(policy));
    QCOMPARE(networkUse(settings), use);
    const std::optional<Error> hindrance = hindranceOf(use);
    QCOMPARE(hindrance.has_value(), use != NetworkUse::Allowed);
    if (hindrance) {
        QCOMPARE(hindrance->code, ErrorCode::NetworkOff);
        QCOMPARE(errorText(*hindrance).contains(QStringLiteral("organisation")),
                 use == NetworkUse::Forbidden);
    }
    settings.set(setting::kNetwork, true);
    QCOMPARE(networkUse(settings), after);
}

void TestNetworkUse::isOffWhereNobodyKnows_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::newRow("damaged") << QByteArray("\x7f"
                                           "ELF\1\2\3 nothing like it\n\n");
    QTest::newRow("zeros, as after a crash") << QByteArray(200, '\0');
    QTest::newRow("cut before its version") << QByteArray("[network]\nuse=true\n");
    QTest::newRow("damaged where it counts") << QByteArray("[General]\nversion=1\n[network]\nuse fals\n");
    QTest::newRow("cut in a name") << QByteArray("[General]\nversion=1\n[net");
    QTest::newRow("newer") << QByteArray("[General]\nversion=2\n[network]\nuse=true\n");
    QTest::newRow("too large") << QByteArray(2 * 1024 * 1024, 'x');
    QTest::newRow("no word for it") << QByteArray("[General]\nversion=1\n[network]\nuse=of\n");
    QTest::newRow("no word at all") << QByteArray("[General]\nversion=1\n[network]\nuse=\n");
}

void TestNetworkUse::isOffWhereNobodyKnows()
{
    QFETCH(QByteArray, user);
    Settings settings(userFile(user), policyFile({}));
    QCOMPARE(networkUse(settings), NetworkUse::Unclear);
    // What the user says in this run counts.
    settings.set(setting::kNetwork, true);
    QCOMPARE(networkUse(settings), NetworkUse::Allowed);
    settings.set(setting::kNetwork, false);
    QCOMPARE(networkUse(settings), NetworkUse::TurnedOff);
}

/// The damaged file is put aside: the next run finds a good one, and still does not know.
void TestNetworkUse::staysOffUntilSomebodyChooses()
{
    const QString file = userFile("nothing\n");
    QCOMPARE(networkUse(Settings(file, policyFile({}))), NetworkUse::Unclear);
    {
        Settings again(file, policyFile({}));
        QCOMPARE(again.trouble(), QString());
        QCOMPARE(networkUse(again), NetworkUse::Unclear);
        again.set(setting::kTextScale, 150);
        QCOMPARE(networkUse(again), NetworkUse::Unclear);
        again.set(setting::kNetwork, true);
    }
    QCOMPARE(networkUse(Settings(file, policyFile({}))), NetworkUse::Allowed);
    // What a crash left empty.
    QVERIFY(QFile::resize(file, 0));
    QCOMPARE(networkUse(Settings(file, policyFile({}))), NetworkUse::Unclear);
    // A folder in its place, which is left there.
    QVERIFY(QFile::remove(file) && QDir().mkdir(file));
    QCOMPARE(networkUse(Settings(file, policyFile({}))), NetworkUse::Unclear);
}

void TestNetworkUse::isForbiddenByAPolicyThatSaysNothingClear_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::newRow("off") << QByteArray("[network]\nuse=off\n");
    QTest::newRow("no") << QByteArray("[network]\nuse=no\n");
    QTest::newRow("empty") << QByteArray("[network]\nuse=\n");
    QTest::newRow("false in capitals") << QByteArray("[network]\nuse=False\n");
    QTest::newRow("zero") << QByteArray("[network]\nuse=0\n");
    QTest::newRow("damaged") << QByteArray("\x7f"
                                           "ELF\1\2\3 nothing like it\n\n");
    QTest::newRow("too large") << QByteArray(2 * 1024 * 1024, 'x');
}

void TestNetworkUse::isForbiddenByAPolicyThatSaysNothingClear()
{
    QFETCH(QByteArray, policy);
    for (const QByteArray &user :
         {QByteArray("[General]\nversion=1\n[network]\nuse=true\n"), QByteArray("damaged\n"), QByteArray()}) {
        Settings settings(userFile(user), policyFile(policy));
        QCOMPARE(networkUse(settings), NetworkUse::Forbidden);
        settings.set(setting::kNetwork, true);
        QCOMPARE(networkUse(settings), NetworkUse::Forbidden);
    }
}

void TestNetworkUse::saysWhyItIsOff()
{
    const auto text = [](NetworkUse use) { return errorText(networkOff(use)); };
    QCOMPARE(networkOff(NetworkUse::Unclear).code, ErrorCode::NetworkOff);
    QVERIFY(text(NetworkUse::TurnedOff).contains(QStringLiteral("turned off in the settings")));
    QVERIFY(text(NetworkUse::Forbidden).contains(QStringLiteral("organisation")));
    QVERIFY(text(NetworkUse::Unclear).contains(QStringLiteral("could not be read")));
    const Settings settings(userFile({}), policyFile("nothing\n"));
    QVERIFY(settings.trouble().contains(QStringLiteral("policy.conf")));
}

QTEST_GUILESS_MAIN(TestNetworkUse)

#include "tst_networkuse.moc"
