// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/signingwork.h"

#include "package/signing.h"
#include "package/signingkey.h"
#include "session/background.h"

#include <atomic>
#include <chrono>
#include <optional>
#include <utility>

namespace viatique {

namespace {

constexpr std::chrono::milliseconds kTick{50};

/// What both threads can hand over: a key itself is not copied.
struct OpenedKey
{
    std::shared_ptr<const SigningKey> key;
    std::optional<Error> error;
};

OpenedKey openKey(const QString &path, const Secret &password, const QDateTime &now)
{
    Result<SigningKey> key = SigningKey::open(path, password, now);
    if (!key)
        return {nullptr, key.error()};
    return {std::make_shared<const SigningKey>(*std::move(key)), std::nullopt};
}

} // namespace

/// What both threads look at.
struct SigningWork::Job
{
    std::atomic<bool> cancelled = false;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
};

SigningWork::SigningWork(std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_now(std::move(now))
{
    m_thread.setMaxThreadCount(1);
    m_ticker.setInterval(kTick);
    connect(&m_ticker, &QTimer::timeout, this, &SigningWork::tellProgress);
}

SigningWork::~SigningWork()
{
    cancel();
    m_thread.waitForDone();
}

CertificateInfo SigningWork::certificate() const
{
    return m_key ? m_key->certificate() : CertificateInfo();
}

std::shared_ptr<SigningWork::Job> SigningWork::begin(State state)
{
    m_job = std::make_shared<Job>();
    m_state = state;
    m_told = -1;
    return m_job;
}

void SigningWork::end()
{
    m_ticker.stop();
    m_job.reset();
    m_state = State::Idle;
    emit stateChanged();
}

void SigningWork::open(const QString &certificateFile, Secret password)
{
    if (m_state == State::Signing)
        return;
    m_key.reset();
    const auto job = begin(State::Opening);
    emit stateChanged();
    // Only one holds it, and it is wiped when the work is over.
    auto secret = std::make_shared<const Secret>(std::move(password));
    inBackground(
        m_thread, this,
        [certificateFile, secret = std::move(secret), now = m_now()] {
            return openKey(certificateFile, *secret, now);
        },
        [this, job](const OpenedKey &found) {
            if (job != m_job)
                return;
            m_key = found.key;
            end();
            if (found.error)
                emit failed(*found.error);
            else
                emit opened();
        });
}

void SigningWork::forget()
{
    if (m_state == State::Signing)
        return;
    const bool wasBusy = m_state != State::Idle;
    m_key.reset();
    if (wasBusy)
        end();
}

void SigningWork::sign(Subject subject, const QString &path)
{
    if (m_state != State::Idle || !m_key)
        return;
    const auto job = begin(State::Signing);
    emit stateChanged();
    m_ticker.start();
    inBackground(
        m_thread, this,
        [job, subject, path, key = m_key, now = m_now()]() -> std::optional<Error> {
            if (subject == Subject::Review) {
                const Result<QString> written = signReview(path, *key, now);
                return written ? std::nullopt : std::optional(written.error());
            }
            const Result<SignatureReport> written =
                signPackage(path, *key, now, path, [&job](qint64 done, qint64 total) {
                    job->total = total;
                    job->done = done;
                    return !job->cancelled;
                });
            return written ? std::nullopt : std::optional(written.error());
        },
        [this, job](const std::optional<Error> &error) {
            if (job != m_job)
                return;
            end();
            if (error)
                emit failed(*error);
            else
                emit done();
        });
}

void SigningWork::cancel()
{
    if (m_state == State::Opening)
        end();
    else if (m_job)
        m_job->cancelled = true;
}

void SigningWork::tellProgress()
{
    if (!m_job || m_job->total <= 0 || m_told == m_job->done)
        return;
    m_told = m_job->done;
    emit progressed(m_told, m_job->total);
}

} // namespace viatique
