// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/httphop.h"

#include <openssl/crypto.h>

#include <cstring>
#include <type_traits>

namespace viatique {

namespace {

constexpr size_t kStop = CURL_WRITEFUNC_ERROR;

} // namespace

QByteArray methodName(HttpRequest::Method method)
{
    switch (method) {
    case HttpRequest::Method::Get:
        return "GET";
    case HttpRequest::Method::Post:
        return "POST";
    case HttpRequest::Method::Patch:
        return "PATCH";
    }
    Q_UNREACHABLE();
}

void HttpHop::Free::operator()(CURL *easy) const
{
    libcurl()->easyCleanup(easy);
}

void HttpHop::Free::operator()(curl_slist *list) const
{
    for (curl_slist *one = list; one; one = one->next)
        OPENSSL_cleanse(one->data, std::strlen(one->data));
    libcurl()->listFreeAll(list);
}

HttpHop::HttpHop(CurlMulti &multi, Listener &listener, const HttpRequest &request)
    : m_multi(multi)
    , m_listener(listener)
    , m_request(request)
    , m_easy(libcurl() ? libcurl()->easyInit() : nullptr)
{
}

HttpHop::~HttpHop()
{
    // Nobody listens any more, whatever the library has to say on its way out.
    set(CURLOPT_NOPROGRESS, 1L);
    if (m_easy)
        m_multi.remove(m_easy.get());
}

CURLcode HttpHop::start(const QUrl &url, const QNetworkProxy &proxy, const QByteArray &authorities)
{
    if (!m_easy)
        return CURLE_FAILED_INIT;
    setCallbacks();
    setQuestion(url);
    setWay(proxy);
    setSecurity(authorities);
    if (m_setup != CURLE_OK)
        return m_setup;
    return m_multi.add(m_easy.get(), [this](CURLcode code) { m_listener.ended(code); });
}

/// What is not taken would be a promise of this class that does not hold.
template<typename Value>
void HttpHop::set(CURLoption option, Value value)
{
    // The library reads it as one of these, and nobody checks.
    static_assert(std::is_pointer_v<Value> || std::is_same_v<Value, long>);
    if (m_easy && m_setup == CURLE_OK)
        m_setup = libcurl()->easySetOption(m_easy.get(), option, value);
}

void HttpHop::setCallbacks()
{
    set(CURLOPT_ERRORBUFFER, m_words.data());
    set(CURLOPT_HEADERFUNCTION, &HttpHop::takeHeader);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_WRITEFUNCTION, &HttpHop::takeBody);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_PREREQFUNCTION, &HttpHop::leave);
    set(CURLOPT_PREREQDATA, this);
    set(CURLOPT_XFERINFOFUNCTION, &HttpHop::watchUpload);
    set(CURLOPT_XFERINFODATA, this);
    set(CURLOPT_NOPROGRESS, 0L);
    // Other threads of the program have signals of their own.
    set(CURLOPT_NOSIGNAL, 1L);
    // Whoever cancels does not wait for a name that is still being looked up in another thread.
    set(CURLOPT_QUICK_EXIT, 1L);
}

void HttpHop::setQuestion(const QUrl &url)
{
    const QByteArray address = url.toEncoded(QUrl::FullyEncoded);
    set(CURLOPT_URL, address.constData());
    set(CURLOPT_PATH_AS_IS, 1L);
    set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_USERAGENT, HttpClient::userAgent().constData());
    if (m_request.method != HttpRequest::Method::Get) {
        set(CURLOPT_CUSTOMREQUEST, methodName(m_request.method).constData());
        set(CURLOPT_POSTFIELDS, m_request.body.constData());
        set(CURLOPT_POSTFIELDSIZE, long(m_request.body.size())); // a request's, never near 2 GiB
    }
    field("Accept", m_request.accept);
    field("Accept-Encoding", "identity"); // what is blown up here could exceed every limit
    field("Connection", "close");
    field("If-None-Match", m_request.ifNoneMatch);
    field("If-Modified-Since", m_request.ifModifiedSince);
    // The library's own are left out where we have none.
    field("Content-Type",
          m_request.method == HttpRequest::Method::Get ? QByteArray() : m_request.contentType);
    field("Expect", {});
    if (!m_request.bearer.isEmpty()) {
        const Secret word("Bearer " + m_request.bearer.reveal());
        field("Authorization", word.reveal());
    }
    set(CURLOPT_HTTPHEADER, m_headers.get());
}

void HttpHop::setWay(const QNetworkProxy &proxy)
{
    // Those of the environment have no say: an empty word is none.
    QByteArray address;
    if (proxy.type() != QNetworkProxy::NoProxy) {
        QUrl way;
        way.setScheme(proxy.type() == QNetworkProxy::Socks5Proxy ? QStringLiteral("socks5h")
                                                                 : QStringLiteral("http"));
        way.setHost(proxy.hostName());
        way.setPort(proxy.port());
        address = way.toEncoded(QUrl::FullyEncoded);
        if (!proxy.user().isEmpty()) {
            set(CURLOPT_PROXYUSERNAME, proxy.user().toUtf8().constData());
            set(CURLOPT_PROXYPASSWORD, proxy.password().toUtf8().constData());
        }
    }
    set(CURLOPT_PROXY, address.constData());
    set(CURLOPT_NOPROXY, "");
    set(CURLOPT_HTTPPROXYTUNNEL, 1L);
    // Our headers are for the server, those of the proxy are not the answer.
    set(CURLOPT_HEADEROPT, long(CURLHEADER_SEPARATE));
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    // Only what went out on a connection that was used before is ever sent again.
    set(CURLOPT_FRESH_CONNECT, 1L);
    set(CURLOPT_FORBID_REUSE, 1L);
}

void HttpHop::setSecurity(const QByteArray &authorities)
{
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_HTTP09_ALLOWED, 0L);
    set(CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (authorities.isEmpty())
        return;
    curl_blob blob{const_cast<char *>(authorities.constData()), size_t(authorities.size()), CURL_BLOB_COPY};
    set(CURLOPT_CAINFO_BLOB, &blob);
    set<const char *>(CURLOPT_CAPATH, nullptr);
}

/// One that is empty is left out, even where the library would say something by itself.
void HttpHop::field(const char *name, const QByteArray &value)
{
    const bool isSaid = !value.isEmpty() && isHeaderValue(value);
    const Secret line(name + QByteArray(isSaid ? ": " : ":") + (isSaid ? value : QByteArray()));
    curl_slist *longer = libcurl()->listAppend(m_headers.get(), line.reveal().constData());
    if (!longer) {
        m_setup = CURLE_OUT_OF_MEMORY;
        return;
    }
    static_cast<void>(m_headers.release()); // it is the first of `longer`
    m_headers.reset(longer);
}

/// One line, whole: what libcurl keeps of one that has no end is 100 KB.
size_t HttpHop::takeHeader(char *bytes, size_t /*size*/, size_t count, void *self)
{
    auto *hop = static_cast<HttpHop *>(self);
    hop->m_listener.goesOn();
    hop->m_headBytes += qint64(count);
    if (hop->isHeadTooLarge())
        return kStop;
    return hop->headLine(QByteArray::fromRawData(bytes, qsizetype(count))) ? count : kStop;
}

/// False: nothing further is wanted.
bool HttpHop::headLine(const QByteArray &line)
{
    const bool isEnd = line == "\r\n" || line == "\n";
    const long status = number(CURLINFO_RESPONSE_CODE);
    // "Go on" has a head of its own before that of the answer; trailers have an end as well.
    const bool isAhead = status >= 100 && status < 200 && status != 101;
    if (!isEnd || isAhead || m_head.status != 0)
        return true;
    m_head.status = int(status);
    curl_header *one = nullptr;
    while ((one = libcurl()->easyNextHeader(m_easy.get(), CURLH_HEADER, -1, one)))
        m_head.add(QByteArray(one->name).toLower(), QByteArray(one->value));
    return m_listener.takesHead();
}

size_t HttpHop::takeBody(char *bytes, size_t /*size*/, size_t count, void *self)
{
    auto *hop = static_cast<HttpHop *>(self);
    if (qint64(count) > hop->m_request.limit - hop->m_body.size()) {
        hop->m_isTooLarge = true;
        return kStop;
    }
    hop->m_body.append(bytes, qsizetype(count));
    hop->m_listener.goesOn();
    return count;
}

int HttpHop::leave(void *self, char * /*their*/, char * /*our*/, int /*theirPort*/, int /*ourPort*/)
{
    static_cast<HttpHop *>(self)->m_listener.leaves();
    return CURL_PREREQFUNC_OK;
}

int HttpHop::watchUpload(void *self, curl_off_t /*ofAll*/, curl_off_t /*came*/, curl_off_t /*ofBody*/,
                         curl_off_t sent)
{
    auto *hop = static_cast<HttpHop *>(self);
    if (sent != hop->m_sent) {
        hop->m_sent = sent;
        hop->m_listener.goesOn();
    }
    return 0;
}

QByteArray HttpHop::words() const
{
    return m_words.data();
}

long HttpHop::number(CURLINFO what) const
{
    long number = 0;
    if (m_easy)
        libcurl()->easyInformation(m_easy.get(), what, &number);
    return number;
}

} // namespace viatique
