// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "testconnection.h"

#include <QMutexLocker>
#include <QSslSocket>
#include <QTimer>

#include <utility>

namespace viatique::test {

namespace {

constexpr qint64 kAhead = 256 * 1024; // what an endless answer keeps ready for the system

QByteArray head(const TestAnswer &answer, const QByteArray &framing)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + " Test\r\n";
    if (!answer.mediaType.isEmpty())
        text += "Content-Type: " + answer.mediaType + "\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + "\r\n";
    return text + framing;
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray inChunks(const QByteArray &body, int step)
{
    QByteArray text;
    for (qsizetype at = 0; at < body.size(); at += step)
        text += chunk(body.mid(at, step));
    return text;
}

bool hasBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

} // namespace

TestAnswer TestRecords::next(const TestRequest &request)
{
    std::function<TestAnswer(const TestRequest &)> first;
    {
        const QMutexLocker lock(&mutex);
        requests.append(request);
        first = by;
    }
    if (first) {
        const TestAnswer answer = first(request);
        if (answer.status != 0)
            return answer;
    }
    const QMutexLocker lock(&mutex);
    const auto found = table.find(request.method + ' ' + request.path);
    if (found == table.end() || found->isEmpty())
        return TestAnswer::json(R"({"errors":[{"title":"nothing here"}]})", 404);
    return found->size() > 1 ? found->takeFirst() : found->first();
}

TestConnection::TestConnection(QTcpSocket *socket, TestRecords &records)
    : QObject(socket)
    , m_socket(socket)
    , m_records(records)
{
    ++m_records.connections;
    ++m_records.open;
    connect(socket, &QTcpSocket::readyRead, this, &TestConnection::read);
    connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) {
        m_records.sent += bytes;
        fill();
    });
    if (auto *secure = qobject_cast<QSslSocket *>(socket))
        connect(secure, &QSslSocket::encryptedBytesWritten, this, &TestConnection::fill);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    read();
}

TestConnection::~TestConnection()
{
    --m_records.open;
}

void TestConnection::read()
{
    m_buffer += m_socket->readAll();
    if (m_isBusy)
        return;
    if (const std::optional<TestRequest> request = take()) {
        m_isBusy = true;
        m_isLast = request->header("connection").toLower() == "close";
        reply(*request, m_records.next(*request));
    }
}

std::optional<TestRequest> TestConnection::take()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    QList<QByteArray> lines = m_buffer.left(end).split('\n');
    const QList<QByteArray> words = lines.takeFirst().trimmed().split(' ');
    TestRequest request;
    request.method = words.value(0);
    const QByteArray target = words.value(1);
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.left(mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).trimmed().toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        const auto known = request.headers.constFind(name);
        request.headers.insert(name, known == request.headers.constEnd() ? value : *known + ", " + value);
    }
    const qint64 length = request.header("content-length").toLongLong();
    if (m_buffer.size() < end + 4 + length)
        return std::nullopt;
    request.body = m_buffer.mid(end + 4, length);
    m_buffer.remove(0, end + 4 + length);
    return request;
}

void TestConnection::reply(const TestRequest &request, const TestAnswer &answer)
{
    using How = TestAnswer::How;
    switch (answer.how) {
    case How::Whole:
        if (request.method == "HEAD")
            m_socket->write(head(answer, "Content-Length: 0\r\n\r\n"));
        else
            replyWhole(answer);
        break;
    case How::Chunked:
        m_socket->write(head(answer, "Transfer-Encoding: chunked\r\n\r\n")
                        + inChunks(answer.body, answer.step) + "0\r\n\r\n");
        break;
    case How::ChunksWithoutEnd:
        m_socket->write(head(answer, "Transfer-Encoding: chunked\r\n\r\n")
                        + inChunks(answer.body, answer.step));
        m_isLast = true;
        break;
    case How::UntilClosed:
        m_socket->write(head(answer, "\r\n") + answer.body);
        m_isLast = true;
        break;
    case How::Raw:
        m_socket->write(answer.body);
        m_isLast = true;
        break;
    case How::Closed:
        m_isLast = true;
        break;
    case How::RawKept:
        m_socket->write(answer.body);
        return;
    case How::Silence:
        return;
    case How::Drip:
        m_socket->write(
            head(answer, "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n"));
        drip(answer.body, answer);
        return;
    case How::Endless:
    case How::EndlessChunks:
    case How::EndlessHeaders:
    case How::EndlessHeader:
        replyEndless(answer);
        return;
    }
    close();
}

void TestConnection::replyWhole(const TestAnswer &answer)
{
    if (!hasBody(answer.status)) {
        m_socket->write(head(answer, "\r\n"));
        return;
    }
    const qint64 length = answer.saysLength < 0 ? answer.body.size() : answer.saysLength;
    m_socket->write(head(answer, "Content-Length: " + QByteArray::number(length) + "\r\n\r\n") + answer.body);
    m_isLast = m_isLast || length > answer.body.size();
}

void TestConnection::replyEndless(const TestAnswer &answer)
{
    const QByteArray piece = answer.body.isEmpty() ? QByteArray("x") : answer.body;
    const QByteArray block = piece.repeated(qMax(qsizetype(1), qsizetype(16 * 1024) / piece.size()));
    switch (answer.how) {
    case TestAnswer::How::EndlessChunks:
        m_endless = chunk(block);
        m_socket->write(head(answer, "Transfer-Encoding: chunked\r\n\r\n"));
        break;
    case TestAnswer::How::EndlessHeaders:
        m_endless = QByteArray("X-Another: " + QByteArray(64, 'x') + "\r\n").repeated(128);
        m_socket->write(head(answer, ""));
        break;
    case TestAnswer::How::EndlessHeader:
        m_endless = QByteArray(16 * 1024, 'x');
        m_socket->write(head(answer, "X-Long: "));
        break;
    default:
        m_endless = block;
        m_socket->write(
            head(answer, answer.saysLength < 0
                             ? QByteArray("\r\n")
                             : "Content-Length: " + QByteArray::number(answer.saysLength) + "\r\n\r\n"));
    }
    fill();
}

void TestConnection::fill()
{
    // What is encrypted already waits in the socket behind this one.
    const auto *secure = qobject_cast<QSslSocket *>(m_socket);
    const auto waiting = [&] {
        return m_socket->bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0);
    };
    // Writing tells of bytes written, from within.
    if (m_endless.isEmpty() || std::exchange(m_isFilling, true))
        return;
    while (waiting() < kAhead && m_socket->state() == QTcpSocket::ConnectedState
           && m_socket->write(m_endless) > 0) {
    }
    m_isFilling = false;
}

void TestConnection::drip(const QByteArray &rest, const TestAnswer &answer)
{
    if (rest.isEmpty()) {
        close();
        return;
    }
    m_socket->write(rest.left(answer.step));
    QTimer::singleShot(answer.pause, this,
                       [this, rest = rest.mid(answer.step), answer] { drip(rest, answer); });
}

void TestConnection::close()
{
    if (m_isLast) {
        m_socket->disconnectFromHost();
        return;
    }
    m_isBusy = false;
    if (!m_buffer.isEmpty())
        QTimer::singleShot(0, this, &TestConnection::read);
}

} // namespace viatique::test
