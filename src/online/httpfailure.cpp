// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/httpfailure.h"

#include "online/httpanswer.h"
#include "online/libcurl.h"

#include <QCoreApplication>

#include <openssl/x509_vfy.h>

#include <cerrno>

namespace viatique {

namespace {

constexpr const char *kRefused = QT_TRANSLATE_NOOP("viatique::Reason", "it takes no connection");
constexpr const char *kNoName = QT_TRANSLATE_NOOP("viatique::Reason", "no computer of this name was found");
constexpr const char *kProxy = QT_TRANSLATE_NOOP("viatique::Reason", "the proxy does not let it through");
constexpr const char *kNotSecure = QT_TRANSLATE_NOOP("viatique::Reason", "no secure connection came about");
constexpr const char *kExpired = QT_TRANSLATE_NOOP("viatique::Reason", "its certificate is no longer valid");
constexpr const char *kEarly = QT_TRANSLATE_NOOP("viatique::Reason", "its certificate is not valid yet");
constexpr const char *kUnknown =
    QT_TRANSLATE_NOOP("viatique::Reason", "nobody whom this computer trusts vouches for it");
constexpr const char *kOther =
    QT_TRANSLATE_NOOP("viatique::Reason", "its certificate is for another computer");
constexpr const char *kNoLibrary =
    QT_TRANSLATE_NOOP("viatique::Reason", "this computer lacks the library libcurl, which speaks to it");

QString ourWords(const char *reason)
{
    return QString::fromLatin1(reason);
}

/// The usual troubles in our words, which are translated; the others in OpenSSL's.
QString certificateTrouble(const FailedConnection &failed)
{
    switch (failed.verdict) {
    case X509_V_OK: // what it signs is right; that leaves the name
        return failed.code == CURLE_PEER_FAILED_VERIFICATION ? ourWords(kOther) : failed.words;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return ourWords(kExpired);
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return ourWords(kEarly);
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return ourWords(kUnknown);
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return ourWords(kOther);
    default:
        return QString::fromUtf8(X509_verify_cert_error_string(failed.verdict));
    }
}

bool isOfCertificate(CURLcode code)
{
    return code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE
           || code == CURLE_SSL_ISSUER_ERROR || code == CURLE_SSL_INVALIDCERTSTATUS;
}

/// Of an answer that is under way.
bool isBroken(const FailedConnection &failed)
{
    switch (failed.code) {
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_UNSUPPORTED_PROTOCOL: // another version of HTTP, or no HTTP
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_OUT_OF_MEMORY: // a single header of more than 100 KB
        return true;
    case CURLE_RECV_ERROR: // a cut connection, but for this
        return failed.words.contains(QLatin1String("chunked-encoding"));
    default:
        return false;
    }
}

QString reasonOf(const FailedConnection &failed)
{
    switch (failed.code) {
    case CURLE_SSL_CONNECT_ERROR:
        return ourWords(kNotSecure);
    case CURLE_COULDNT_RESOLVE_HOST:
        return ourWords(kNoName);
    case CURLE_FAILED_INIT:
    case CURLE_OUT_OF_MEMORY:
        break;
    default:
        if (failed.byProxy)
            return ourWords(kProxy);
        if (failed.code == CURLE_COULDNT_CONNECT)
            return failed.systemError == ECONNREFUSED ? ourWords(kRefused)
                                                      : qt_error_string(failed.systemError);
    }
    if (!libcurl())
        return ourWords(kNoLibrary);
    return failed.words.isEmpty() ? QString::fromUtf8(libcurl()->easyErrorText(failed.code)) : failed.words;
}

} // namespace

Error errorOf(const FailedConnection &failed)
{
    if (isOfCertificate(failed.code))
        return {ErrorCode::CertificateRefused, {failed.host, certificateTrouble(failed)}};
    if (failed.isAnswering)
        return isBroken(failed) ? brokenAnswer(failed.host) : Error{ErrorCode::AnswerCut, {failed.host}};
    if (!failed.hasNetwork)
        return {ErrorCode::NetworkOffline, {failed.host}};
    return {ErrorCode::ServerUnreachable, {failed.host, reasonOf(failed)}};
}

} // namespace viatique
