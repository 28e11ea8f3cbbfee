// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// Where a Submission has identifier and secret from.

#include "session/submissionconversation.h"

#include <utility>

namespace viatique {

using datapass::Credentials;

void Submission::readCredentials()
{
    begin(Aim::Credentials);
}

void Submission::takeCredentials(Result<Credentials> read)
{
    Conversation &the = *m_conversation;
    if (!read)
        return fail(read.error());
    the.credentialsFrom = read->isComplete() ? CredentialsFrom::KeyStore : CredentialsFrom::Nowhere;
    the.credentials = std::move(*read);
    if (the.api)
        the.api->setCredentials({the.credentials.clientId, the.credentials.clientSecret.clone()});
    emit credentialsChanged();
    if (the.credentialsFrom == CredentialsFrom::Nowhere && the.aim != Aim::Credentials)
        return fail(ErrorCode::CredentialsMissing);
    converse();
}

Submission::CredentialsFrom Submission::credentialsFrom() const
{
    return m_conversation->credentialsFrom;
}

QString Submission::clientId() const
{
    return m_conversation->credentials.clientId;
}

const std::optional<Error> &Submission::keyStoreError() const
{
    return m_conversation->keyStoreError;
}

void Submission::setCredentials(const QString &clientId, Secret clientSecret, bool remember)
{
    Conversation &the = *m_conversation;
    if (isBusy())
        return;
    const QString server = the.presentAddress().server();
    the.credentialsServer = server;
    the.credentials = {clientId, std::move(clientSecret)};
    const bool isComplete = the.credentials.isComplete();
    the.credentialsFrom = isComplete ? CredentialsFrom::Memory : CredentialsFrom::Nowhere;
    the.keyStoreError.reset();
    the.dropClient();
    emit credentialsChanged();
    if (!remember || !isComplete)
        return;
    the.isKeeping = true;
    the.store.write(server, {clientId, the.credentials.clientSecret.clone()}, this,
                    [this, turn = ++the.turn](const Result<void> &written) {
                        Conversation &now = *m_conversation;
                        const bool isLast = turn == now.turn;
                        now.isKeeping = now.isKeeping && !isLast;
                        if (!written && isLast) {
                            now.keyStoreError = written.error();
                        } else if (isLast && now.credentialsFrom == CredentialsFrom::Memory) {
                            now.credentialsFrom = CredentialsFrom::KeyStore;
                        }
                        emit credentialsChanged();
                    });
}

void Submission::forgetCredentials()
{
    Conversation &the = *m_conversation;
    if (isBusy())
        return;
    const bool isKept = the.credentialsFrom == CredentialsFrom::KeyStore || the.isKeeping;
    the.credentials = datapass::environmentCredentials();
    // What the key store has, if it was not asked for it, is asked for the next time.
    the.credentialsFrom = the.credentials.isComplete() ? CredentialsFrom::Environment
                          : isKept                     ? CredentialsFrom::Nowhere
                                                       : CredentialsFrom::Unknown;
    the.keyStoreError.reset();
    the.dropClient();
    ++the.turn;
    emit credentialsChanged();
    if (!isKept)
        return;
    the.store.remove(the.credentialsServer, this, [this](const Result<void> &removed) {
        if (removed)
            return;
        m_conversation->keyStoreError = removed.error();
        emit credentialsChanged();
    });
}

} // namespace viatique
