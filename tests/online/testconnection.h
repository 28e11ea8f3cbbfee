// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "testserver.h"

#include <QMutex>
#include <QObject>
#include <QTcpSocket>

#include <atomic>
#include <optional>

namespace viatique::test {

/// What the server's thread and the test's share.
struct TestRecords
{
    TestAnswer next(const TestRequest &request);

    mutable QMutex mutex; ///< of the four that follow
    QHash<QByteArray, QList<TestAnswer>> table;
    std::function<TestAnswer(const TestRequest &)> by;
    QList<TestRequest> requests;
    std::atomic<int> connections = 0;
    std::atomic<int> open = 0;
    std::atomic<qint64> sent = 0;
};

/// One connection: reads requests, writes what the records answer. Child of its socket.
class TestConnection : public QObject
{
public:
    TestConnection(QTcpSocket *socket, TestRecords &records);
    ~TestConnection() override;

private:
    void read();
    std::optional<TestRequest> take();
    void reply(const TestRequest &request, const TestAnswer &answer);
    void replyWhole(const TestAnswer &answer);
    void replyEndless(const TestAnswer &answer);
    void fill();
    void drip(const QByteArray &rest, const TestAnswer &answer);
    void close();

    QTcpSocket *m_socket;
    TestRecords &m_records;
    QByteArray m_buffer;
    QByteArray m_endless;  ///< written again and again; empty: nothing of the kind
    bool m_isBusy = false; ///< an answer is under way: nothing further is read
    bool m_isFilling = false;
    bool m_isLast = false; ///< closed after this answer
};

} // namespace viatique::test
