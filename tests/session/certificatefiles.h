// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/atomicfile.h"
#include "package/truststore.h"
#include "testcertificates.h"

#include <QDir>

namespace viatique::test {

/// Certificates of nobody as files, made in each run: one that signs, one that has ended, and the authority
/// that vouches for both. The first is valid on every day on which a test may run.
class TestCertificates
{
public:
    explicit TestCertificates(const QString &folder)
        : m_folder(folder)
    {
        QDir().mkpath(folder);
        const TestIdentity authority = testAuthority();
        TestWish wish;
        wish.name = signerName();
        wish.organisation = QStringLiteral("Ateliers Mirandol");
        wish.notBefore = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
        wish.notAfter = QDateTime(QDate(2044, 12, 31), QTime(0, 0), Qt::UTC);
        write(signerFile(), testIdentity(wish, authority).pkcs12(password().toUtf8(), {authority}));
        wish.notAfter = QDateTime(QDate(2021, 1, 1), QTime(0, 0), Qt::UTC);
        write(expiredFile(), testIdentity(wish, authority).pkcs12(password().toUtf8(), {authority}));
        write(rootFile(), authority.certificatePem());
    }

    static QString signerName() { return QStringLiteral("Camille Mirandol"); }
    static QString password() { return QStringLiteral("sesame-4711"); }
    static QDateTime today() { return QDateTime(QDate(2026, 10, 5), QTime(8, 42), Qt::UTC); }
    QString signerFile() const { return m_folder + QStringLiteral("/signer.p12"); }
    QString expiredFile() const { return m_folder + QStringLiteral("/expired.p12"); }
    QString rootFile() const { return m_folder + QStringLiteral("/root.pem"); }
    TrustStore trust() const { return TrustStore::fromFile(rootFile()).value_or(TrustStore()); }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        if (!writeFile(path, bytes))
            qFatal("a certificate is not written");
    }

    QString m_folder;
};

} // namespace viatique::test
