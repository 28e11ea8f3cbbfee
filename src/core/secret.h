// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>

namespace viatique {

/// A word that must not be seen: a token, a client's secret, a password. It has no way into a debug stream, a
/// string or a JSON value but `reveal`, whose few callers can be counted, and its memory is overwritten when
/// it goes. Moved, not copied.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray word);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    bool isEmpty() const { return m_word.isEmpty(); }
    /// For the one who sends it. Whoever keeps what this returns keeps the secret.
    const QByteArray &reveal() const { return m_word; }
    Secret clone() const;

private:
    void wipe();
    QByteArray m_word;
};

} // namespace viatique
