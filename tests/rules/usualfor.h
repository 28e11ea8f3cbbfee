// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"

#include <QHash>
#include <QList>

namespace rulestest {

using namespace viatique;

/// Written out, lest the code is compared with itself. Empty: none is unusual.
inline QList<DocumentKind> usualFor(BodyKind body)
{
    using Kind = DocumentKind;
    static const QHash<BodyKind, QList<Kind>> usual{
        {BodyKind::Unset, {}},
        {BodyKind::Private, {}},
        {BodyKind::CentralAdministration, {Kind::Decree, Kind::Order, Kind::LegalText}},
        {BodyKind::StateAgency, {Kind::Decree, Kind::Order, Kind::LegalText}},
        {BodyKind::DevolvedService, {Kind::Decree, Kind::Order, Kind::LegalText}},
        {BodyKind::LocalAuthority, {Kind::Deliberation, Kind::LegalText}},
        {BodyKind::PublicServiceMission,
         {Kind::Decree, Kind::Order, Kind::Agreement, Kind::Deliberation, Kind::LegalText}},
    };
    return usual.value(body);
}

} // namespace rulestest
