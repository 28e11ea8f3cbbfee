// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"
#include "core/secret.h"
#include "package/signature.h"
#include "session/workticker.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace viatique {

class SigningKey;

/// Signs a package or the file of a review while the window goes on: the key is opened first, so that its
/// owner sees whom it names, then used, each in a thread. One work at a time.
class SigningWork : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Opening, Signing };
    enum class Subject { Package, Review };

    /// `now` tells the time that is signed, and by which the certificate is judged; tests set it.
    explicit SigningWork(std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc,
                         QObject *parent = nullptr);
    /// Drops what is being opened, interrupts what is being signed and waits for that.
    ~SigningWork() override;

    State state() const { return m_state; }
    /// A key is open and can sign.
    bool hasKey() const { return m_key != nullptr; }
    /// Of that key; empty where there is none.
    CertificateInfo certificate() const;

    /// `opened` or `failed` follows. Without effect while one is signing. Errors: those of SigningKey::open.
    void open(const QString &certificateFile, Secret password);
    /// The key is of no more use: another file or password is to come. What is being opened is dropped.
    void forget();
    /// Signs the package in place, or writes the signature beside the review: `done`, `found` or `failed`
    /// follows.
    /// Without effect without a key, or while work is under way. Errors: those of signPackage and signReview.
    void sign(Subject subject, const QString &path);
    /// The signing ends with Cancelled as soon as it can, where it is not done by then; an opening is
    /// dropped.
    void cancel();

signals:
    void stateChanged();
    void opened();
    /// Bytes, a few times a second.
    void progressed(qint64 done, qint64 total);
    /// The certificates of all who have signed it by then, first that of the key.
    void done(const QList<viatique::CertificateInfo> &signers);
    /// The same certificate had signed it already, and nothing was written; see signedBefore.
    void found(const QDateTime &before);
    void failed(const viatique::Error &error);

private:
    std::shared_ptr<WorkShare> begin(State state);
    void end();

    std::function<QDateTime()> m_now;
    QThreadPool m_thread;
    WorkTicker m_ticker;
    std::shared_ptr<const SigningKey> m_key;
    State m_state = State::Idle;
};

} // namespace viatique
