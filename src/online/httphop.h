// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "online/curlmulti.h"
#include "online/httpanswer.h"
#include "online/httpclient.h"

#include <QByteArray>
#include <QNetworkProxy>
#include <QUrl>

#include <array>
#include <memory>

namespace viatique {

/// "GET"
QByteArray methodName(HttpRequest::Method method);

/// One question and its answer, over a connection of its own that is closed after it. libcurl speaks; what it
/// may do by itself (follow, authenticate, decode, ask the proxies of the environment) it may not do here.
class HttpHop
{
public:
    /// All but `ended` come from within libcurl: they may not let the hop go.
    class Listener
    {
    public:
        virtual ~Listener() = default;
        virtual void leaves() = 0;    ///< the other side is who it should be: now the question goes out
        virtual bool takesHead() = 0; ///< false: the body is not wanted
        virtual void goesOn() = 0;    ///< bytes went, or came
        virtual void ended(CURLcode code) = 0;
    };
    static constexpr qint64 kMostHead = 64 * 1024; ///< bytes of all heads and trailers of one answer

    /// All must outlive it.
    HttpHop(CurlMulti &multi, Listener &listener, const HttpRequest &request);
    ~HttpHop();
    Q_DISABLE_COPY_MOVE(HttpHop)

    /// `url` has passed checkAddress; `authorities` as in HttpSurroundings. What is not CURLE_OK is why it
    /// does not begin, and `ended` is not called.
    CURLcode start(const QUrl &url, const QNetworkProxy &proxy, const QByteArray &authorities);

    /// Empty until it has come whole.
    const HttpHead &head() const { return m_head; }
    const QByteArray &body() const { return m_body; } ///< at most `limit` bytes
    bool isTooLarge() const { return m_isTooLarge; }  ///< the body is more than that
    bool isHeadTooLarge() const { return m_headBytes > kMostHead; }

    QByteArray words() const; ///< of the library, in English, about what failed; empty: none
    long number(CURLINFO what) const;

private:
    struct Free
    {
        void operator()(CURL *easy) const;
        void operator()(curl_slist *list) const; ///< overwrites it first
    };
    static size_t takeHeader(char *bytes, size_t size, size_t count, void *self);
    static size_t takeBody(char *bytes, size_t size, size_t count, void *self);
    static int leave(void *self, char *, char *, int, int);
    static int watchUpload(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t sent);
    template<typename Value>
    void set(CURLoption option, Value value);
    void setQuestion(const QUrl &url);
    void setSecurity(const QByteArray &authorities);
    void setWay(const QNetworkProxy &proxy);
    void setCallbacks();
    void field(const char *name, const QByteArray &value);
    bool headLine(const QByteArray &line);

    CurlMulti &m_multi;
    Listener &m_listener;
    const HttpRequest &m_request;
    std::array<char, CURL_ERROR_SIZE> m_words{};
    std::unique_ptr<curl_slist, Free> m_headers;
    std::unique_ptr<CURL, Free> m_easy;
    CURLcode m_setup = CURLE_OK; ///< the first option that was not taken
    HttpHead m_head;
    QByteArray m_body;
    qint64 m_headBytes = 0;
    qint64 m_sent = 0;
    bool m_isTooLarge = false;
};

} // namespace viatique
