// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/httpfailure.h"

#include <QCoreApplication>
#include <QNetworkReply>

namespace viatique {

namespace {

constexpr const char *kRefused = QT_TRANSLATE_NOOP("viatique::Reason", "it takes no connection");
constexpr const char *kNoName = QT_TRANSLATE_NOOP("viatique::Reason", "no computer of this name was found");
constexpr const char *kProxy = QT_TRANSLATE_NOOP("viatique::Reason", "the proxy does not let it through");
constexpr const char *kNetwork = QT_TRANSLATE_NOOP("viatique::Reason", "the network failed");
constexpr const char *kNotHttp = QT_TRANSLATE_NOOP("viatique::Reason", "it breaks the rules of HTTP");

/// The library's own words, unless they quote the address, with whatever its query holds.
QString ownWords(const QNetworkReply &reply)
{
    const QString words = reply.errorString();
    return words.isEmpty() || words.contains(QLatin1String("://")) ? QString::fromLatin1(kNetwork) : words;
}

} // namespace

Error errorOf(const FailedReply &failed)
{
    const auto unreachable = [&failed](const QString &reason) {
        if (!failed.hasNetwork)
            return Error(ErrorCode::NetworkOffline, {failed.host});
        return Error(ErrorCode::ServerUnreachable, {failed.host, reason});
    };
    switch (failed.reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return unreachable(QString::fromLatin1(kRefused));
    case QNetworkReply::HostNotFoundError:
        return unreachable(QString::fromLatin1(kNoName));
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return unreachable(QString::fromLatin1(kProxy));
    case QNetworkReply::SslHandshakeFailedError:
        if (!failed.certificateTrouble.isEmpty())
            return Error(ErrorCode::CertificateRefused, {failed.host, failed.certificateTrouble});
        return unreachable(ownWords(failed.reply));
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return Error(ErrorCode::AnswerCut, {failed.host});
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return Error(ErrorCode::AnswerUnexpected, {failed.host, QString::fromLatin1(kNotHttp)});
    default:
        break;
    }
    if (failed.hasHead)
        return Error(ErrorCode::AnswerCut, {failed.host});
    return unreachable(ownWords(failed.reply));
}

} // namespace viatique
