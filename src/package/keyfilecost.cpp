// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/keyfilecost.h"

#include <openssl/asn1.h>
#include <openssl/pkcs7.h>

namespace viatique {

namespace {

/// Usual are some thousands; OpenSSL would do two thousand million.
constexpr qint64 kMostIterations = 2'000'000;
constexpr qint64 kUnknown = kMostIterations + 1;

struct SafesFree
{
    void operator()(STACK_OF(PKCS7) * safes) const { sk_PKCS7_pop_free(safes, PKCS7_free); }
};
struct BagsFree
{
    void operator()(STACK_OF(PKCS12_SAFEBAG) * bags) const
    {
        sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    }
};

qint64 counted(const ASN1_INTEGER *iterations)
{
    const long count = iterations ? ASN1_INTEGER_get(iterations) : 1;
    return count < 0 || count > kMostIterations ? kUnknown : count;
}

/// The parameters of an algorithm, null where they are of another form.
template<typename T>
T *parametersOf(const X509_ALGOR *algorithm, const ASN1_ITEM *form)
{
    return static_cast<T *>(ASN1_TYPE_unpack_sequence(form, algorithm->parameter));
}

/// Of RFC 8018: PBES2 with PBKDF2, or what was there before it (RFC 7292, appendix B).
qint64 iterationsOf(const X509_ALGOR *algorithm)
{
    if (!algorithm)
        return 0;
    const ASN1_OBJECT *name = nullptr;
    X509_ALGOR_get0(&name, nullptr, nullptr, algorithm);
    if (OBJ_obj2nid(name) != NID_pbes2) {
        using ParametersPtr = std::unique_ptr<PBEPARAM, OpenSslFree<PBEPARAM_free>>;
        const ParametersPtr parameters(parametersOf<PBEPARAM>(algorithm, ASN1_ITEM_rptr(PBEPARAM)));
        return parameters ? counted(parameters->iter) : kUnknown;
    }
    using SchemePtr = std::unique_ptr<PBE2PARAM, OpenSslFree<PBE2PARAM_free>>;
    using DerivationPtr = std::unique_ptr<PBKDF2PARAM, OpenSslFree<PBKDF2PARAM_free>>;
    const SchemePtr scheme(parametersOf<PBE2PARAM>(algorithm, ASN1_ITEM_rptr(PBE2PARAM)));
    if (!scheme)
        return kUnknown;
    X509_ALGOR_get0(&name, nullptr, nullptr, scheme->keyfunc);
    // Others cost memory, too, and no program writes them here.
    if (OBJ_obj2nid(name) != NID_id_pbkdf2)
        return kUnknown;
    const DerivationPtr derivation(parametersOf<PBKDF2PARAM>(scheme->keyfunc, ASN1_ITEM_rptr(PBKDF2PARAM)));
    return derivation ? counted(derivation->iter) : kUnknown;
}

/// Of the keys in a part that is not encrypted itself.
qint64 iterationsOfKeys(PKCS7 *part)
{
    using BagsPtr = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), BagsFree>;
    const BagsPtr bags(PKCS12_unpack_p7data(part));
    qint64 sum = 0;
    for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags.get()); ++i) {
        const PKCS12_SAFEBAG *bag = sk_PKCS12_SAFEBAG_value(bags.get(), i);
        if (PKCS12_SAFEBAG_get_nid(bag) != NID_pkcs8ShroudedKeyBag)
            continue;
        const X509_ALGOR *algorithm = nullptr;
        X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, nullptr);
        sum += iterationsOf(algorithm);
    }
    return sum;
}

} // namespace

bool takesTooLong(const PKCS12 *file)
{
    using SafesPtr = std::unique_ptr<STACK_OF(PKCS7), SafesFree>;
    const ASN1_INTEGER *ofMac = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &ofMac, file);
    qint64 sum = counted(ofMac);
    // What has no parts that can be read is refused by OpenSSL with the reason.
    const SafesPtr parts(PKCS12_unpack_authsafes(file));
    for (int i = 0; i < sk_PKCS7_num(parts.get()); ++i) {
        PKCS7 *part = sk_PKCS7_value(parts.get(), i);
        if (PKCS7_type_is_data(part))
            sum += iterationsOfKeys(part);
        else if (PKCS7_type_is_encrypted(part) && part->d.encrypted && part->d.encrypted->enc_data)
            sum += iterationsOf(part->d.encrypted->enc_data->algorithm);
    }
    return sum > kMostIterations;
}

} // namespace viatique
