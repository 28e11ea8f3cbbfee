// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/networkuse.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;

class TestNetworkUse : public QObject
{
    Q_OBJECT

private slots:
    void asksPolicyThenUser_data();
    void asksPolicyThenUser();
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
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        if (!text.isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    };
    const QString file =
        write(QStringLiteral("user.conf"), user.isEmpty() ? user : "[General]\nversion=1\n" + user);
    Settings settings(file, write(QStringLiteral("policy.conf"), policy));
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

QTEST_GUILESS_MAIN(TestNetworkUse)

#include "tst_networkuse.moc"
