// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/signingkey.h"

#include "core/atomicfile.h"
#include "package/certificate.h"
#include "package/keyfilecost.h"
#include "package/signingkeyparts.h"

#include <QCoreApplication>

#include <openssl/provider.h>

namespace viatique {

namespace {

constexpr qint64 kKeyFileBytes = qint64(1024) * 1024;

QString text(const char *reason)
{
    return QString::fromUtf8(reason);
}

/// OpenSSL as it was before version 3, of which old files need an encryption (RC2) that nothing else here is
/// to use. Where the system has not got it, the other files are read all the same.
class OldOpenSsl
{
public:
    OldOpenSsl()
        : m_library(OSSL_LIB_CTX_new())
        , m_usual(OSSL_PROVIDER_load(m_library, "default"))
        , m_old(OSSL_PROVIDER_load(m_library, "legacy"))
    {
    }
    ~OldOpenSsl()
    {
        for (OSSL_PROVIDER *provider : {m_old, m_usual}) {
            if (provider)
                OSSL_PROVIDER_unload(provider);
        }
        OSSL_LIB_CTX_free(m_library);
    }
    Q_DISABLE_COPY_MOVE(OldOpenSsl)

    OSSL_LIB_CTX *library() const { return m_library; }

private:
    OSSL_LIB_CTX *m_library;
    OSSL_PROVIDER *m_usual;
    OSSL_PROVIDER *m_old;
};

/// The same certificate, of the usual OpenSSL.
CertificatePtr takenOver(const X509 *certificate)
{
    unsigned char *bytes = nullptr;
    const int size = i2d_X509(certificate, &bytes);
    const unsigned char *position = bytes;
    CertificatePtr copy(size > 0 ? d2i_X509(nullptr, &position, size) : nullptr);
    OPENSSL_free(bytes);
    return copy;
}

KeyPtr takenOver(const EVP_PKEY *key)
{
    unsigned char *bytes = nullptr;
    const int size = i2d_PrivateKey(key, &bytes);
    const unsigned char *position = bytes;
    KeyPtr copy(size > 0 ? d2i_AutoPrivateKey(nullptr, &position, size) : nullptr);
    OPENSSL_clear_free(bytes, size > 0 ? size_t(size) : 0);
    return copy;
}

bool wasPasswordWrong()
{
    while (const unsigned long error = ERR_get_error()) {
        if (ERR_GET_LIB(error) == ERR_LIB_PKCS12
            && (ERR_GET_REASON(error) == PKCS12_R_MAC_VERIFY_FAILURE
                || ERR_GET_REASON(error) == PKCS12_R_PKCS12_CIPHERFINAL_ERROR))
            return true;
    }
    return false;
}

using KeyFilePtr = std::unique_ptr<PKCS12, OpenSslFree<PKCS12_free>>;

/// As `library` (null: the usual OpenSSL) is to open it.
Result<KeyFilePtr> parseFile(const QString &path, const QByteArray &bytes, OSSL_LIB_CTX *library)
{
    const auto *position = reinterpret_cast<const unsigned char *>(bytes.constData());
    PKCS12 *read = PKCS12_init_ex(NID_pkcs7_data, library, nullptr);
    // Freed by OpenSSL where it cannot be read.
    KeyFilePtr file(d2i_PKCS12(&read, &position, static_cast<long>(bytes.size())));
    if (!file)
        return failure(ErrorCode::KeyFileUnreadable,
                       {path, text(QT_TRANSLATE_NOOP("viatique::Reason",
                                                     "it is no file of a certificate with its key"))});
    if (takesTooLong(file.get()))
        return failure(ErrorCode::KeyFileUnreadable,
                       {path, text(QT_TRANSLATE_NOOP("viatique::Reason", "it would take too long to open"))});
    return file;
}

/// Key, certificate and chain, of the usual OpenSSL; any of them may be missing.
struct Opened
{
    KeyPtr key;
    CertificatePtr certificate;
    CertificatesPtr chain;
};

Result<Opened> openFile(const QString &path, const QByteArray &bytes, const Secret &password)
{
    const OldOpenSsl old;
    const Result<KeyFilePtr> file = parseFile(path, bytes, old.library());
    if (!file)
        return tl::make_unexpected(file.error());
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *chain = nullptr;
    const int parsed = PKCS12_parse(file->get(), password.reveal().constData(), &key, &certificate, &chain);
    const KeyPtr ownedKey(key);
    const CertificatePtr ownedCertificate(certificate);
    const CertificatesPtr ownedChain(chain);
    if (parsed != 1) {
        const QString reason = OpenSslErrors::reason("");
        return wasPasswordWrong() ? failure(ErrorCode::PasswordWrong, {path})
                                  : failure(ErrorCode::KeyFileUnreadable, {path, reason});
    }
    Opened opened;
    opened.key = key ? takenOver(key) : nullptr;
    opened.certificate = certificate ? takenOver(certificate) : nullptr;
    opened.chain.reset(sk_X509_new_null());
    for (int i = 0; i < sk_X509_num(chain); ++i) {
        CertificatePtr each = takenOver(sk_X509_value(chain, i));
        if (each && sk_X509_push(opened.chain.get(), each.get()) > 0)
            static_cast<void>(each.release());
    }
    return opened;
}

QString keyDefect(const EVP_PKEY *key, X509 *certificate, const CertificateInfo &info, const QDateTime &now)
{
    if (EVP_PKEY_is_a(key, "RSA") != 1 && EVP_PKEY_is_a(key, "RSA-PSS") != 1 && EVP_PKEY_is_a(key, "EC") != 1)
        return text(QT_TRANSLATE_NOOP("viatique::Reason", "keys of its kind cannot sign here"));
    const QString defect = timeDefect(info, now);
    return defect.isEmpty() ? signingDefect(certificate) : defect;
}

} // namespace

SigningKey::SigningKey(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

SigningKey::~SigningKey() = default;
SigningKey::SigningKey(SigningKey &&other) noexcept = default;
SigningKey &SigningKey::operator=(SigningKey &&other) noexcept = default;

Result<SigningKey> SigningKey::open(const QString &path, const Secret &password, const QDateTime &now)
{
    Result<QByteArray> bytes = readFile(path, kKeyFileBytes);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const OpenSslErrors errors;
    auto opened = openFile(path, *bytes, password);
    if (!opened)
        return tl::make_unexpected(opened.error());
    if (!opened->key)
        return failure(ErrorCode::KeyFileUnreadable,
                       {path, text(QT_TRANSLATE_NOOP("viatique::Reason", "it holds no key"))});
    if (!opened->certificate)
        return failure(ErrorCode::KeyFileUnreadable,
                       {path, text(QT_TRANSLATE_NOOP("viatique::Reason", "it holds no certificate"))});
    auto parts = std::make_unique<Parts>();
    parts->info = certificateInfo(opened->certificate.get());
    const QString defect = keyDefect(opened->key.get(), opened->certificate.get(), parts->info, now);
    if (!defect.isEmpty())
        return failure(ErrorCode::KeyRefused, {path, defect});
    parts->key = std::move(opened->key);
    parts->certificate = std::move(opened->certificate);
    parts->chain = std::move(opened->chain);
    return SigningKey(std::move(parts));
}

Result<void> SigningKey::examine(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, kKeyFileBytes);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const OpenSslErrors errors;
    return parseFile(path, *bytes, nullptr).map([](const KeyFilePtr &) {});
}

const CertificateInfo &SigningKey::certificate() const
{
    return m_parts->info;
}

} // namespace viatique
