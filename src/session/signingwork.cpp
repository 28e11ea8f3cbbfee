// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/signingwork.h"

#include "package/signing.h"
#include "package/signingkey.h"
#include "session/background.h"
#include "session/sharepool.h"

#include <optional>
#include <utility>

namespace viatique {

namespace {

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

QList<CertificateInfo> signersOf(const SignatureReport &report, const CertificateInfo &first)
{
    // In the file they stand in no order of time.
    QList<CertificateInfo> signers{first};
    for (const Signer &signer : report.signers) {
        if (!signers.contains(signer.certificate))
            signers.append(signer.certificate);
    }
    return signers;
}

} // namespace

SigningWork::SigningWork(std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_now(std::move(now))
{
    m_thread.setMaxThreadCount(1);
    connect(&m_ticker, &WorkTicker::progressed, this, &SigningWork::progressed);
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

std::shared_ptr<WorkShare> SigningWork::begin(State state)
{
    m_state = state;
    return m_ticker.begin();
}

void SigningWork::end()
{
    m_ticker.end();
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
    // Its file may lie on a share that never answers: nobody waits for it.
    inBackground(
        sharePool(), this,
        [certificateFile, secret = std::move(secret), now = m_now()] {
            return openKey(certificateFile, *secret, now);
        },
        [this, job](const OpenedKey &found) {
            if (job != m_ticker.share())
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
    const QDateTime now = m_now();
    emit stateChanged();
    inBackground(
        m_thread, this,
        [job, subject, path, key = m_key, now] {
            return subject == Subject::Review
                       ? signReview(path, *key, now)
                       : signPackage(path, *key, now, path,
                                     [&job](qint64 done, qint64 total) { return job->tell(done, total); });
        },
        [this, job, now](const Result<SignatureReport> &report) {
            if (job != m_ticker.share())
                return;
            end();
            if (!report)
                emit failed(report.error());
            else if (const auto before = signedBefore(*report, certificate(), now))
                emit found(*before);
            else
                emit done(signersOf(*report, certificate()));
        });
}

void SigningWork::cancel()
{
    if (m_state == State::Opening)
        end();
    else
        m_ticker.cancel();
}

} // namespace viatique
