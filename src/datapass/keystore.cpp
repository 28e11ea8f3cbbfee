// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/keystore.h"

#include <QCoreApplication>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <utility>

namespace viatique::datapass {

namespace {

constexpr char kService[] = "viatique";

/// One entry for both, so that they are kept and forgotten together.
QString entryOf(const QString &server)
{
    return QStringLiteral("datapass-client ") + server;
}

/// The identifier's line, then the secret.
Secret packed(const Credentials &credentials)
{
    return Secret(credentials.clientId.toUtf8() + '\n' + credentials.clientSecret.reveal());
}

Credentials unpacked(const Secret &entry)
{
    const QByteArray &bytes = entry.reveal();
    const qsizetype lineEnd = bytes.indexOf('\n');
    if (lineEnd <= 0 || lineEnd == bytes.size() - 1)
        return {};
    return {QString::fromUtf8(bytes.left(lineEnd)), Secret(bytes.mid(lineEnd + 1))};
}

/// The library's own words are shown as they are; where it has none, ours.
Error failure(const QKeychain::Job &job)
{
    const QString reason = job.errorString();
    return {ErrorCode::KeyStoreFailed,
            {reason.isEmpty() ? QString::fromUtf8(QT_TRANSLATE_NOOP("viatique::Reason", "it gives no reason"))
                              : reason}};
}

class Keychain final : public KeyStore
{
public:
    explicit Keychain(std::chrono::milliseconds patience)
        : m_patience(patience)
    {
    }

    void read(const QString &server, QObject *context,
              std::function<void(Result<Credentials>)> answered) final
    {
        start(new QKeychain::ReadPasswordJob(QString::fromUtf8(kService)), server, context,
              [answered](Result<QKeychain::ReadPasswordJob *> job) {
                  if (!job)
                      return answered(Failure(job.error()));
                  if ((*job)->error() == QKeychain::EntryNotFound)
                      return answered(Credentials());
                  if ((*job)->error() != QKeychain::NoError)
                      return answered(Failure(failure(**job)));
                  answered(unpacked(Secret((*job)->binaryData())));
              });
    }

    void write(const QString &server, Credentials credentials, QObject *context,
               std::function<void(Result<void>)> answered) final
    {
        auto *job = new QKeychain::WritePasswordJob(QString::fromUtf8(kService));
        job->setBinaryData(packed(credentials).reveal());
        start(job, server, context, [answered](Result<QKeychain::WritePasswordJob *> done) {
            if (!done)
                return answered(Failure(done.error()));
            if ((*done)->error() != QKeychain::NoError)
                return answered(Failure(failure(**done)));
            answered({});
        });
    }

    void remove(const QString &server, QObject *context, std::function<void(Result<void>)> answered) final
    {
        start(new QKeychain::DeletePasswordJob(QString::fromUtf8(kService)), server, context,
              [answered](Result<QKeychain::DeletePasswordJob *> done) {
                  if (!done)
                      return answered(Failure(done.error()));
                  const QKeychain::Error error = (*done)->error();
                  if (error != QKeychain::NoError && error != QKeychain::EntryNotFound)
                      return answered(Failure(failure(**done)));
                  answered({});
              });
    }

private:
    /// Tells `answered` what comes first, the end of the job or that of patience. The job deletes itself.
    template<typename Job, typename Answered>
    void start(Job *job, const QString &server, QObject *context, Answered answered)
    {
        job->setKey(entryOf(server));
        job->setInsecureFallback(false);
        job->setAutoDelete(true);
        // Goes with whoever asked, or after the first answer.
        auto *waiting = new QObject(context);
        const auto isAnswered = std::make_shared<bool>(false);
        const auto first = [waiting, isAnswered] {
            waiting->deleteLater();
            return !std::exchange(*isAnswered, true);
        };
        QObject::connect(job, &QKeychain::Job::finished, waiting, [job, first, answered] {
            if (first())
                answered(job);
        });
        auto *patience = new QTimer(waiting);
        patience->setSingleShot(true);
        QObject::connect(patience, &QTimer::timeout, waiting, [first, answered] {
            if (first())
                answered(Failure(
                    Error(ErrorCode::KeyStoreFailed,
                          {QString::fromUtf8(QT_TRANSLATE_NOOP("viatique::Reason", "it does not answer"))})));
        });
        patience->start(m_patience);
        job->start();
    }

    const std::chrono::milliseconds m_patience;
};

} // namespace

std::unique_ptr<KeyStore> systemKeyStore(std::chrono::milliseconds patience)
{
    return std::make_unique<Keychain>(patience);
}

Credentials environmentCredentials()
{
    Credentials credentials{qEnvironmentVariable("VIATIQUE_DATAPASS_CLIENT_ID"),
                            Secret(qgetenv("VIATIQUE_DATAPASS_CLIENT_SECRET"))};
    return credentials.isComplete() ? std::move(credentials) : Credentials();
}

} // namespace viatique::datapass
