// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/requestfield.h"

#include "core/jsonpointer.h"
#include "core/limits.h"
#include "core/printable.h"

#include <type_traits>

namespace viatique {

namespace {

template<typename T>
struct Member
{
    const char *name;
    QString T::*text;
};

constexpr Member<Vendor> kVendor[] = {
    {"siret", &Vendor::siret},
    {"name", &Vendor::name},
    {"product", &Vendor::product},
    {"website", &Vendor::website},
};
constexpr Member<Organisation> kOrganisation[] = {
    {"siret", &Organisation::siret},
    {"name", &Organisation::name},
    {"address", &Organisation::address},
};
constexpr Member<Person> kPerson[] = {
    {"givenName", &Person::givenName},     {"familyName", &Person::familyName}, {"email", &Person::email},
    {"phoneNumber", &Person::phoneNumber}, {"jobTitle", &Person::jobTitle},
};
constexpr Member<Service> kService[] = {
    {"title", &Service::title},
    {"description", &Service::description},
    {"otherUseCase", &Service::otherUseCase},
    {"goLiveDate", &Service::goLiveDate},
    {"expectedVolume", &Service::expectedVolume},
};
constexpr Member<VendorAnswers> kVendorAnswers[] = {
    {"activities", &VendorAnswers::activities},
    {"clients", &VendorAnswers::clients},
    {"publicBeneficiaries", &VendorAnswers::publicBeneficiaries},
    {"productRole", &VendorAnswers::productRole},
    {"useCases", &VendorAnswers::useCases},
};
constexpr Member<RequestedEndpoint> kEndpoint[] = {{"purpose", &RequestedEndpoint::purpose}};
constexpr Member<LegalFramework> kLegalFramework[] = {{"nature", &LegalFramework::nature}};
constexpr Member<LegalText> kLegalText[] = {
    {"reference", &LegalText::reference},
    {"title", &LegalText::title},
    {"url", &LegalText::url},
};
constexpr Member<Document> kDocument[] = {{"title", &Document::title}};
constexpr Member<PersonalData> kPersonalData[] = {
    {"recipients", &PersonalData::recipients},
    {"retentionJustification", &PersonalData::retentionJustification},
};

/// A string of a `const` or other object, as constant as the object is.
template<typename Object>
using TextOf = std::conditional_t<std::is_const_v<Object>, const QString, QString>;

template<typename Object, size_t count>
TextOf<Object> *member(Object &object, const Member<std::remove_const_t<Object>> (&members)[count],
                       const QString &name)
{
    for (const auto &each : members) {
        if (name == QLatin1String(each.name))
            return &(object.*each.text);
    }
    return nullptr;
}

/// The member of the element with this id: the first one, should a foreign file have two.
template<typename List, typename Element, size_t count>
auto elementMember(List &list, const QString &id, const Member<Element> (&members)[count],
                   const QString &name) -> TextOf<List> *
{
    // Looked for without detaching the list.
    const std::remove_const_t<List> &elements = list;
    for (qsizetype i = 0; i < elements.size(); ++i) {
        if (elements.at(i).id == id)
            return member(list[i], members, name);
    }
    return nullptr;
}

/// A field of the section itself: "/vendor/siret".
template<typename AnyRequest>
TextOf<AnyRequest> *sectionText(AnyRequest &request, const QString &section, const QString &name)
{
    if (section == QLatin1String("vendor"))
        return member(request.vendor, kVendor, name);
    if (section == QLatin1String("organisation"))
        return member(request.organisation, kOrganisation, name);
    if (section == QLatin1String("applicant"))
        return member(request.applicant, kPerson, name);
    if (section == QLatin1String("service"))
        return member(request.service, kService, name);
    if (section == QLatin1String("legalFramework"))
        return member(request.legalFramework, kLegalFramework, name);
    if (section == QLatin1String("personalData"))
        return member(request.personalData, kPersonalData, name);
    return nullptr;
}

template<typename AnyRequest>
TextOf<AnyRequest> *contactText(AnyRequest &request, const QString &key, const QString &name)
{
    for (const NamedContact &contact : contactList()) {
        if (key == QLatin1String(contact.key))
            return member(request.contacts.*contact.member, kPerson, name);
    }
    return nullptr;
}

/// A field one level further down: "/documents/<id>/title".
template<typename AnyRequest>
TextOf<AnyRequest> *itemText(AnyRequest &request, const QString &list, const QString &id, const QString &name)
{
    if (list == QLatin1String("endpoints"))
        return elementMember(request.endpoints, id, kEndpoint, name);
    if (list == QLatin1String("documents"))
        return elementMember(request.documents, id, kDocument, name);
    if (list == QLatin1String("contacts"))
        return contactText(request, id, name);
    if (list == QLatin1String("service") && id == QLatin1String("vendorAnswers"))
        return member(request.service.vendorAnswers, kVendorAnswers, name);
    return nullptr;
}

template<typename AnyRequest>
TextOf<AnyRequest> *findText(AnyRequest &request, const QString &field)
{
    const QStringList parts = pointerParts(field);
    if (parts.size() == 2)
        return sectionText(request, parts.at(0), parts.at(1));
    if (parts.size() == 3)
        return itemText(request, parts.at(0), parts.at(1), parts.at(2));
    if (parts.size() == 4 && parts.at(0) == QLatin1String("legalFramework")
        && parts.at(1) == QLatin1String("texts"))
        return elementMember(request.legalFramework.texts, parts.at(2), kLegalText, parts.at(3));
    return nullptr;
}

bool isLineEnd(char32_t character)
{
    switch (character) {
    case U'\n':
    case U'\v': // a word processor's line end inside a paragraph
    case U'\f':
    case U'\r':
    case 0x0085:
    case 0x2028:
    case 0x2029:
        return true;
    default:
        return false;
    }
}

/// The code point at `at`, which moves behind it; 0, which is hidden, for half of a surrogate pair.
char32_t nextCharacter(const QString &text, qsizetype &at)
{
    const QChar first = text.at(at++);
    if (!first.isSurrogate())
        return first.unicode();
    if (first.isHighSurrogate() && at < text.size() && text.at(at).isLowSurrogate())
        return QChar::surrogateToUcs4(first, text.at(at++));
    return 0;
}

} // namespace

QString *textField(Request &request, const QString &field)
{
    return findText(request, field);
}

const QString *textField(const Request &request, const QString &field)
{
    return findText(request, field);
}

bool isMultiLine(const QString &field)
{
    static const QStringList fields{
        QStringLiteral("/service/description"),
        QStringLiteral("/service/otherUseCase"),
        QStringLiteral("/legalFramework/nature"),
        QStringLiteral("/personalData/recipients"),
        QStringLiteral("/personalData/retentionJustification"),
    };
    return fields.contains(field) || field.startsWith(QLatin1String("/service/vendorAnswers/"))
           || (field.startsWith(QLatin1String("/endpoints/")) && field.endsWith(QLatin1String("/purpose")));
}

QString cleanText(const QString &field, const QString &text)
{
    return cleanText(text, isMultiLine(field));
}

QString cleanText(const QString &text, bool multiLine)
{
    const qsizetype limit = multiLine ? limits::kTextCharacters : limits::kLineCharacters;
    QString clean;
    // Only what is kept is looked at: a paste may be huge.
    for (qsizetype at = 0; at < text.size() && clean.size() < limit;) {
        char32_t character = nextCharacter(text, at);
        if (character == U'\r' && at < text.size() && text.at(at) == QLatin1Char('\n'))
            ++at;
        if (isLineEnd(character))
            character = U'\n';
        if (!multiLine && (character == U'\n' || character == U'\t'))
            character = U' ';
        if (isHidden(character))
            continue;
        const QString piece = QString::fromUcs4(&character, 1);
        if (clean.size() + piece.size() > limit)
            break;
        clean += piece;
    }
    return clean;
}

} // namespace viatique
