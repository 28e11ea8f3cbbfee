// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/standindatapass.h"

#include <QTcpSocket>

namespace viatique {

namespace {

constexpr char kToken[] = R"({"access_token": "example", "token_type": "Bearer", "expires_in": 7200})";
constexpr char kRefusal[] = R"({"errors": [
 {"status": "422", "title": "Champ invalide", "detail": "Description est trop courte",
  "source": {"pointer": "/data/description"}},
 {"status": "422", "title": "Champ invalide", "detail": "Email du délégué à la protection des données n’est pas joignable",
  "source": {"pointer": "/data/delegue_protection_donnees_email"}},
 {"status": "422", "title": "Champ invalide", "detail": "Les données comportent un périmètre qui n’est pas permis",
  "source": {"pointer": "/data/scopes"}}]})";

/// Whether head and body of a request are there; both are short.
bool isWhole(const QByteArray &request)
{
    const qsizetype head = request.indexOf("\r\n\r\n");
    if (head < 0)
        return false;
    constexpr QByteArrayView kLength("content-length:");
    const qsizetype at = request.left(head).toLower().indexOf(kLength);
    const qsizetype end = request.indexOf("\r\n", at);
    const qsizetype length =
        at < 0 ? 0 : request.mid(at + kLength.size(), end - at - kLength.size()).trimmed().toLongLong();
    return request.size() >= head + 4 + length;
}

void take(QTcpSocket *socket)
{
    const QByteArray request = socket->peek(socket->bytesAvailable());
    if (!isWhole(request))
        return;
    socket->readAll();
    const bool wantsToken = request.left(request.indexOf('\r')).contains("/oauth/token");
    const QByteArray body(wantsToken ? kToken : kRefusal);
    socket->write("HTTP/1.1 " + QByteArray(wantsToken ? "200 OK" : "422 Unprocessable Entity")
                  + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                  + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket->disconnectFromHost();
}

} // namespace

StandInDataPass::StandInDataPass(QObject *parent)
    : QTcpServer(parent)
{
    connect(this, &QTcpServer::newConnection, this, &StandInDataPass::answer);
    listen(QHostAddress::LocalHost);
}

QUrl StandInDataPass::address() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()));
}

void StandInDataPass::answer()
{
    QTcpSocket *socket = nextPendingConnection();
    connect(socket, &QTcpSocket::readyRead, socket, [socket] { take(socket); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

} // namespace viatique
