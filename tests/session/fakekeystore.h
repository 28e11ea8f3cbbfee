// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/keystore.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace viatique::test {

/// A key store in memory, which answers in the next turn of the event loop, or when it is told to.
class FakeKeyStore final : public datapass::KeyStore
{
public:
    void read(const QString &server, QObject *context,
              std::function<void(Result<datapass::Credentials>)> answered) override
    {
        ++reads;
        later(context, [this, server, answered] {
            if (error)
                return answered(Failure(*error));
            const datapass::Credentials &found = kept[server];
            answered(datapass::Credentials{found.clientId, found.clientSecret.clone()});
        });
    }
    void write(const QString &server, datapass::Credentials credentials, QObject *context,
               std::function<void(Result<void>)> answered) override
    {
        ++writes;
        if (!error)
            kept[server] = std::move(credentials);
        later(context, [this, answered] { answer(answered); });
    }
    void remove(const QString &server, QObject *context, std::function<void(Result<void>)> answered) override
    {
        if (!error)
            kept.erase(server);
        later(context, [this, answered] { answer(answered); });
    }
    /// Gives the answers that it withheld.
    void speak()
    {
        isSilent = false;
        for (auto &[context, then] : std::exchange(m_withheld, {})) {
            if (context)
                then();
        }
    }

    std::map<QString, datapass::Credentials> kept; ///< by server
    std::optional<Error> error;
    bool isSilent = false;
    int reads = 0;
    int writes = 0;

private:
    void answer(const std::function<void(Result<void>)> &answered) const
    {
        if (error)
            answered(Failure(*error));
        else
            answered({});
    }
    void later(QObject *context, std::function<void()> then)
    {
        if (isSilent)
            m_withheld.emplace_back(context, std::move(then));
        else
            QMetaObject::invokeMethod(context, std::move(then), Qt::QueuedConnection);
    }

    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> m_withheld;
};

} // namespace viatique::test
