// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

struct evp_pkey_st;
struct x509_st;

namespace viatique {

/// A certificate with its key, of nobody: made in each run, kept nowhere.
struct TestIdentity
{
    std::shared_ptr<evp_pkey_st> key;
    std::shared_ptr<x509_st> certificate;

    QByteArray certificatePem() const;
    QByteArray keyPem() const;
    /// A PKCS#12 file, as today's OpenSSL writes it.
    QByteArray pkcs12(const QByteArray &password, const QList<TestIdentity> &chain = {}) const;
};

/// What a certificate is to be like.
struct TestWish
{
    QString name = QStringLiteral("Zoé Martel");
    QString organisation = QStringLiteral("Commune de Valfleuri");
    int rsaBits = 0; ///< 0: an elliptic curve, which is made at once
    QDateTime notBefore = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    QDateTime notAfter = QDateTime(QDate(2027, 1, 1), QTime(0, 0), Qt::UTC);
    const char *constraints = "critical,CA:FALSE";
    const char *keyUsage = "critical,digitalSignature,nonRepudiation"; ///< null: none is said
    const char *otherUses = nullptr;                                   ///< extended key usage
    const char *digest = "SHA256";                                     ///< that its issuer signs
};

/// Valid from 2015 to 2045, self-signed.
TestIdentity testAuthority(const QString &name = QStringLiteral("Autorité de Valbrume"));
/// An authority below another.
TestIdentity testAuthorityBelow(const TestIdentity &issuer, const char *otherUses = nullptr);
/// Issued by somebody, or, without one, by itself.
TestIdentity testIdentity(const TestWish &wish, const TestIdentity &issuer = {});

/// How something is signed.
struct TestSignature
{
    QList<TestIdentity> signers;
    QList<TestIdentity> chain = {};
    const char *digest = "SHA512";
    QDateTime signedAt = QDateTime(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
    bool detached = true;
    bool attributes = true;
    bool certificates = true; ///< those of the signers come with it
};

/// A CMS by OpenSSL's usual way, which the program does not go.
QByteArray testSignature(const QByteArray &bytes, const TestSignature &how);

} // namespace viatique
