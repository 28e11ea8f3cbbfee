// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/digest.h"

#include <QFile>

#include <openssl/evp.h>

#include <array>

namespace viatique {

namespace {

const EVP_MD *implementation(DigestAlgorithm algorithm)
{
    switch (algorithm) {
    case DigestAlgorithm::Md5:
        return EVP_md5();
    case DigestAlgorithm::Sha1:
        return EVP_sha1();
    case DigestAlgorithm::Sha224:
        return EVP_sha224();
    case DigestAlgorithm::Sha256:
        return EVP_sha256();
    case DigestAlgorithm::Sha384:
        return EVP_sha384();
    case DigestAlgorithm::Sha512:
        return EVP_sha512();
    }
    Q_UNREACHABLE();
}

} // namespace

void Digest::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Digest::Digest(DigestAlgorithm algorithm)
    : m_context(EVP_MD_CTX_new())
{
    // Fails only when OpenSSL itself cannot work, which nothing here could mend.
    if (!m_context || EVP_DigestInit_ex(m_context.get(), implementation(algorithm), nullptr) != 1)
        qFatal("OpenSSL lacks a digest");
}

bool Digest::isSupported(DigestAlgorithm algorithm)
{
    const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
    return context && EVP_DigestInit_ex(context.get(), implementation(algorithm), nullptr) == 1;
}

void Digest::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<size_t>(bytes.size()));
}

QString Digest::result()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), digest.data(), &size);
    const QByteArray raw(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(size));
    return QString::fromLatin1(raw.toHex());
}

QString sha512Of(QByteArrayView bytes)
{
    Digest digest;
    digest.add(bytes);
    return digest.result();
}

Result<QString> sha512OfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileMissing,
                       {path, file.errorString()});
    Digest digest;
    QByteArray buffer(256 * 1024, Qt::Uninitialized);
    for (;;) {
        const qint64 count = file.read(buffer.data(), buffer.size());
        if (count < 0)
            return failure(ErrorCode::FileUnreadable, {path, file.errorString()});
        if (count == 0)
            return digest.result();
        digest.add(QByteArrayView(buffer.constData(), count));
    }
}

QString fingerprint(const QString &sha512)
{
    const QString digits = sha512.left(16).toUpper();
    QStringList groups;
    for (qsizetype i = 0; i < digits.size(); i += 4)
        groups.append(digits.mid(i, 4));
    return groups.join(QLatin1Char(' '));
}

} // namespace viatique
