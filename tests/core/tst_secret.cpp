// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/secret.h"

#include <QDebug>
#include <QJsonValue>
#include <QTest>
#include <QVariant>

#include <type_traits>

using namespace viatique;

class TestSecret : public QObject
{
    Q_OBJECT

private slots:
    void isMovedNotCopied();
    void hasNoWayOut();
    void leavesTheWordOfOthers();
};

void TestSecret::isMovedNotCopied()
{
    static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
    Secret one("word");
    Secret two(std::move(one));
    QVERIFY(one.isEmpty()); // NOLINT(bugprone-use-after-move): that it is empty is what is tested
    QCOMPARE(two.reveal(), QByteArray("word"));
    const Secret copy = two.clone();
    two = Secret("other");
    QCOMPARE(copy.reveal(), QByteArray("word"));
    QCOMPARE(two.reveal(), QByteArray("other"));
    two = Secret();
    QVERIFY(two.isEmpty());
}

namespace {
template<typename T, typename = void>
struct Streams : std::false_type
{
};
template<typename T>
struct Streams<T, std::void_t<decltype(std::declval<QDebug>() << std::declval<const T &>())>> : std::true_type
{
};
} // namespace

void TestSecret::hasNoWayOut()
{
    static_assert(Streams<QByteArray>::value); // the question itself holds
    static_assert(!Streams<Secret>::value);
    static_assert(!std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<Secret, QString>);
    static_assert(!std::is_convertible_v<Secret, QJsonValue> && !std::is_convertible_v<Secret, QVariant>);
    static_assert(!std::is_convertible_v<QByteArray, Secret>);
}

void TestSecret::leavesTheWordOfOthers()
{
    // What is overwritten at the end is memory of its own, never what somebody else still reads.
    const QByteArray lent("a word that must not be seen");
    Secret own(lent);
    QVERIFY(own.reveal().constData() != lent.constData());
    own = Secret();
    QCOMPARE(lent, QByteArray("a word that must not be seen"));
    Secret shared(lent);
    const QByteArray kept = shared.reveal();
    shared = Secret();
    QCOMPARE(kept, lent);
}

QTEST_GUILESS_MAIN(TestSecret)

#include "tst_secret.moc"
