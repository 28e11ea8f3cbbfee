// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/keystore.h"

#include <QMetaObject>

#include <optional>

namespace viatique::test {

/// A key store in memory, which answers in the next turn of the event loop, or not at all.
class FakeKeyStore : public datapass::KeyStore
{
public:
    void read(QObject *context, std::function<void(Result<datapass::Credentials>)> answered) override
    {
        ++reads;
        later(context, [this, answered] {
            if (error)
                answered(Failure(*error));
            else
                answered(datapass::Credentials{clientId, secret.clone()});
        });
    }
    void write(datapass::Credentials credentials, QObject *context,
               std::function<void(Result<void>)> answered) override
    {
        if (!error) {
            clientId = credentials.clientId;
            secret = std::move(credentials.clientSecret);
        }
        later(context, [this, answered] { answer(answered); });
    }
    void remove(QObject *context, std::function<void(Result<void>)> answered) override
    {
        if (!error) {
            clientId.clear();
            secret = Secret();
        }
        later(context, [this, answered] { answer(answered); });
    }

    QString clientId;
    Secret secret;
    std::optional<Error> error;
    bool isSilent = false;
    int reads = 0;

private:
    void answer(const std::function<void(Result<void>)> &answered) const
    {
        if (error)
            answered(Failure(*error));
        else
            answered({});
    }
    template<typename Then>
    void later(QObject *context, Then then)
    {
        if (!isSilent)
            QMetaObject::invokeMethod(context, then, Qt::QueuedConnection);
    }
};

} // namespace viatique::test
