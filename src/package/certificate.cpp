// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/certificate.h"

#include "core/printable.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <ctime>

#include <openssl/x509v3.h>

namespace viatique {

namespace {

/// What is longer tells nobody more, and would fill a window.
constexpr qsizetype kNameCharacters = 100;
/// RFC 5280, 4.1.2.2: at most 20 octets.
constexpr int kSerialBytes = 20;
/// What RSA 2048 gives, and the least that NIST SP 800-57 still allows.
constexpr int kSecurityBits = 112;

/// A text of a certificate, as harmless as it can be: the name is what a stranger chose.
QString lineOf(const ASN1_STRING *text)
{
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, text);
    if (size < 0)
        return {};
    const QString whole = QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    QString line;
    const QList<uint> characters = whole.toUcs4();
    for (const char32_t character : characters) {
        if (!isHidden(character))
            line += QString::fromUcs4(&character, 1);
    }
    line = line.simplified();
    if (line.size() <= kNameCharacters)
        return line;
    // A character of two halves stays whole.
    const bool isHalf = line.at(kNameCharacters - 1).isHighSurrogate();
    return line.left(kNameCharacters - (isHalf ? 1 : 0)) + QChar(0x2026);
}

/// The first value of that kind, empty where there is none.
QString part(const X509_NAME *name, int kind)
{
    const int place = X509_NAME_get_index_by_NID(name, kind, -1);
    if (place < 0)
        return {};
    return lineOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, place)));
}

/// What names it best.
QString shownName(const X509_NAME *name)
{
    for (const int kind : {NID_commonName, NID_pseudonym, NID_pkcs9_emailAddress, NID_organizationalUnitName,
                           NID_organizationName}) {
        const QString found = part(name, kind);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

QString shownIssuer(const X509_NAME *name)
{
    const QString issuer = shownName(name);
    const QString organisation = part(name, NID_organizationName);
    return organisation.isEmpty() || organisation == issuer
               ? issuer
               : QStringLiteral("%1, %2").arg(issuer, organisation);
}

QString hexadecimal(const unsigned char *bytes, int size)
{
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes), size).toHex());
}

QString serialNumber(const ASN1_INTEGER *number)
{
    const QString sign = ASN1_STRING_type(number) == V_ASN1_NEG_INTEGER ? QStringLiteral("-") : QString();
    return sign
           + hexadecimal(ASN1_STRING_get0_data(number), std::min(ASN1_STRING_length(number), kSerialBytes));
}

/// What an extended key usage speaks of.
struct Uses
{
    bool areLimited = false; ///< false: there is none, and all are allowed
    bool isServer = false;
    bool isClient = false;  ///< a person, or a computer, at the door of a server
    bool isSigning = false; ///< mail, documents (RFC 9336, Microsoft's and Adobe's of old), or anything
};

Uses usesOf(X509 *certificate)
{
    static constexpr std::array kSigning{
        "2.5.29.37.0",          "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12",
        "1.2.840.113583.1.1.5",
    };
    Uses uses;
    // One that cannot be read allows nothing.
    uses.areLimited = (X509_get_extension_flags(certificate) & (EXFLAG_XKUSAGE | EXFLAG_INVALID)) != 0;
    using ListPtr = std::unique_ptr<EXTENDED_KEY_USAGE, OpenSslFree<EXTENDED_KEY_USAGE_free>>;
    const ListPtr list(static_cast<EXTENDED_KEY_USAGE *>(
        X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
    for (int i = 0; i < sk_ASN1_OBJECT_num(list.get()); ++i) {
        std::array<char, 64> number{};
        OBJ_obj2txt(number.data(), int(number.size()), sk_ASN1_OBJECT_value(list.get(), i), 1);
        const auto is = [&number](const char *known) { return qstrcmp(known, number.data()) == 0; };
        uses.isServer = uses.isServer || is("1.3.6.1.5.5.7.3.1");
        uses.isClient = uses.isClient || is("1.3.6.1.5.5.7.3.2");
        uses.isSigning = uses.isSigning || std::any_of(kSigning.cbegin(), kSigning.cend(), is);
    }
    return uses;
}

bool allowsSigning(X509 *certificate)
{
    // All bits are set where the certificate does not say.
    if ((X509_get_key_usage(certificate) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) == 0)
        return false;
    const Uses uses = usesOf(certificate);
    // Whoever holds a domain has a certificate of a server, and often one that names him as its client, too.
    return !uses.areLimited || (!uses.isServer && (uses.isClient || uses.isSigning));
}

} // namespace

CertificateInfo certificateInfo(X509 *certificate)
{
    CertificateInfo info;
    const X509_NAME *subject = X509_get_subject_name(certificate);
    info.name = shownName(subject);
    info.organisation = part(subject, NID_organizationName);
    info.issuer = shownIssuer(X509_get_issuer_name(certificate));
    info.serialNumber = serialNumber(X509_get0_serialNumber(certificate));
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (X509_digest(certificate, EVP_sha256(), digest.data(), &size) == 1)
        info.sha256 = hexadecimal(digest.data(), int(size));
    info.notBefore = dateTimeOf(X509_get0_notBefore(certificate));
    info.notAfter = dateTimeOf(X509_get0_notAfter(certificate));
    return info;
}

QString signingDefect(X509 *certificate)
{
    const uint32_t flags = X509_get_extension_flags(certificate);
    if ((flags & EXFLAG_INVALID) != 0)
        return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it contradicts itself"));
    if ((flags & EXFLAG_CA) != 0)
        return QStringLiteral(QT_TRANSLATE_NOOP(
            "viatique::Reason", "it is that of an authority, which signs certificates alone"));
    if (!allowsSigning(certificate))
        return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it is not meant for signatures"));
    const EVP_PKEY *key = X509_get0_pubkey(certificate);
    if (!key)
        return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its key is of an unknown kind"));
    if (EVP_PKEY_get_security_bits(key) < kSecurityBits)
        return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its key is too short to be safe"));
    return {};
}

bool issuesForSigning(X509 *authority)
{
    const Uses uses = usesOf(authority);
    return !uses.areLimited || uses.isSigning || (uses.isClient && !uses.isServer);
}

QString timeDefect(const CertificateInfo &info, const QDateTime &moment)
{
    if (moment < info.notBefore)
        return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it is not valid yet"));
    if (moment > info.notAfter)
        return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it has expired"));
    return {};
}

QDateTime dateTimeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, std::min(parts.tm_sec, 59)), Qt::UTC);
}

} // namespace viatique
