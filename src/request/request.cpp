// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/request.h"

#include <algorithm>

namespace viatique {

namespace {

template<typename T>
const T *findById(const QList<T> &list, const QString &id)
{
    const auto found =
        std::find_if(list.cbegin(), list.cend(), [&id](const T &element) { return element.id == id; });
    return found == list.cend() ? nullptr : &*found;
}

} // namespace

bool Person::isEmpty() const
{
    return *this == Person();
}

QString Person::fullName() const
{
    return QStringLiteral("%1 %2").arg(givenName, familyName).simplified();
}

const RequestedEndpoint *Request::endpoint(const QString &endpointId) const
{
    return findById(endpoints, endpointId);
}

const LegalText *Request::legalText(const QString &textId) const
{
    return findById(legalFramework.texts, textId);
}

const Document *Request::document(const QString &documentId) const
{
    return findById(documents, documentId);
}

const QList<NamedContact> &contactList()
{
    static const QList<NamedContact> list{
        {"dataController", &Contacts::dataController},
        {"dataProtectionOfficer", &Contacts::dataProtectionOfficer},
        {"business", &Contacts::business},
        {"technical", &Contacts::technical},
    };
    return list;
}

bool isSupportingKind(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Decree:
    case DocumentKind::Order:
    case DocumentKind::Deliberation:
    case DocumentKind::LegalText:
    case DocumentKind::Agreement:
        return true;
    case DocumentKind::Unset:
    case DocumentKind::MockUp:
    case DocumentKind::Other:
        break;
    }
    return false;
}

} // namespace viatique
