// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

namespace viatique::test {

/// A request as it came over the wire.
struct TestRequest
{
    QByteArray method;
    QByteArray path;                       ///< as it was sent, percent signs and all, without the query
    QByteArray query;                      ///< as it was sent, without its question mark
    QHash<QByteArray, QByteArray> headers; ///< names in lower case; one that came twice is joined by ", "
    QByteArray body;

    QByteArray header(const QByteArray &name) const { return headers.value(name.toLower()); }
};

/// What the server answers to one request.
struct TestAnswer
{
    enum class How {
        Whole,            ///< as HTTP wants it: Content-Length, then the body
        Chunked,          ///< the body in chunks of `step` bytes
        ChunksWithoutEnd, ///< the same, closed without the last chunk
        UntilClosed,      ///< no length: the body ends where the connection does
        Endless,          ///< `body` again and again, without a length, until the other side closes
        EndlessChunks,    ///< the same in chunks
        EndlessHeaders,   ///< one header after the other, for ever
        EndlessHeader,    ///< one header without end
        Drip,             ///< with its length, `step` bytes each `pause` milliseconds
        Raw,              ///< `body` is all that is written, status line included; then closed
        RawKept,          ///< the same, and kept open
        Silence,          ///< nothing, kept open
        Closed,           ///< closed without a byte
    };
    int status = 200;
    QByteArray body;
    QByteArray mediaType = "application/json";    ///< of Content-Type; empty: no such header
    QList<QPair<QByteArray, QByteArray>> headers; ///< further ones, Location and the like
    How how = How::Whole;
    /// What Content-Length says where that is not the truth; -1: the truth. A body that is shorter is
    /// followed by the end of the connection.
    qint64 saysLength = -1;
    int step = 1;
    int pause = 20; ///< milliseconds

    static TestAnswer json(const QByteArray &body, int status = 200);
    static TestAnswer text(const QByteArray &body, const QByteArray &mediaType, int status = 200);
    static TestAnswer redirect(const QByteArray &location, int status = 302);
    static TestAnswer raw(const QByteArray &bytes);
    static TestAnswer misbehaving(How how, const QByteArray &body = "{}");
    TestAnswer with(const QByteArray &header, const QByteArray &value) const;
};

/// A real HTTP/1.1 server on loopback (127.0.0.1, where nothing else is said), at a port of its own, in a
/// thread of its own: a test may block while another process talks to it. It records what it receives, and
/// answers by a table; a path that stands in no table is answered with 404. All functions may be called from
/// the test's thread at any time.
class TestServer
{
public:
    /// What TLS shows of itself, as PEM; see testcertificate.h.
    struct Tls
    {
        QByteArray certificate;
        QByteArray key;
        QByteArray newest; ///< version of TLS, "TLSv1.1"; empty: any that is still spoken
    };
    TestServer();
    /// Listens there and nowhere else; `isListening` says whether it could.
    explicit TestServer(const QHostAddress &address);
    explicit TestServer(const Tls &tls);
    ~TestServer();
    TestServer(const TestServer &) = delete;
    TestServer &operator=(const TestServer &) = delete;

    bool isListening() const;

    /// "http://127.0.0.1:4321/path"; https where it was made with a certificate. `host` stands in its place.
    QUrl url(const QString &path = QStringLiteral("/"),
             const QString &host = QStringLiteral("127.0.0.1")) const;
    quint16 port() const;

    /// Always this answer, whatever the query.
    void answer(const QByteArray &method, const QByteArray &path, const TestAnswer &answer);
    /// One after the other; the last one stays.
    void answer(const QByteArray &method, const QByteArray &path, const QList<TestAnswer> &answers);
    /// Asked first, in the thread of the server; what has no status (0) is looked up in the table.
    void answerBy(std::function<TestAnswer(const TestRequest &)> answers);

    /// Those that came whole, in their order.
    QList<TestRequest> requests() const;
    TestRequest lastRequest() const;
    /// Forgets what was recorded, and keeps the table.
    void forget();
    int connections() const; ///< that were opened
    int open() const;        ///< that are still open
    /// Bytes of answers that the system took: what an endless answer could send before it was cut.
    qint64 bytesSent() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace viatique::test
