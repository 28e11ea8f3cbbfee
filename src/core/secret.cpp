// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/secret.h"

#include <openssl/crypto.h>

#include <utility>

namespace viatique {

Secret::Secret(QByteArray word)
    : m_word(std::move(word))
{
    // Memory of its own: what is shared with somebody else would be copied before it is overwritten.
    m_word.detach();
}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(Secret &&other) noexcept
    : m_word(std::exchange(other.m_word, {}))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_word = std::exchange(other.m_word, {});
    }
    return *this;
}

Secret Secret::clone() const
{
    return Secret(QByteArray(m_word.constData(), m_word.size()));
}

void Secret::wipe()
{
    if (!m_word.isEmpty() && m_word.isDetached())
        OPENSSL_cleanse(m_word.data(), size_t(m_word.size()));
    m_word.clear();
}

} // namespace viatique
