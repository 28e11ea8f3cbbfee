// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/keystore.h"

#include <QMetaObject>
#include <QObject>

#include <utility>

namespace viatique::test {

/// A key store that forgets with the test, and counts what is asked of it.
class MemoryKeys final : public datapass::KeyStore
{
public:
    void read(QObject *context, std::function<void(Result<datapass::Credentials>)> answered) override
    {
        ++reads;
        later(context, [this, answered = std::move(answered)] {
            answered(datapass::Credentials{kept.clientId, kept.clientSecret.clone()});
        });
    }
    void write(datapass::Credentials credentials, QObject *context,
               std::function<void(Result<void>)> answered) override
    {
        ++writes;
        kept = std::move(credentials);
        later(context, [answered = std::move(answered)] { answered({}); });
    }
    void remove(QObject *context, std::function<void(Result<void>)> answered) override
    {
        kept = {};
        later(context, [answered = std::move(answered)] { answered({}); });
    }

    datapass::Credentials kept;
    int reads = 0;
    int writes = 0;

private:
    static void later(QObject *context, std::function<void()> work)
    {
        QMetaObject::invokeMethod(context, std::move(work), Qt::QueuedConnection);
    }
};

} // namespace viatique::test
