// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/companylookup.h"

#include "core/settings.h"
#include "request/siret.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace viatique {

namespace {

/// What the directory takes as words at the least.
constexpr int kLeastName = 3;

struct Range
{
    int first;
    int last;
    BodyKind kind;
};

/// The first that holds the category counts.
constexpr std::array<Range, 20> kKinds{{
    {1000, 1000, BodyKind::Private},
    {4110, 4110, BodyKind::StateAgency},
    {4120, 4120, BodyKind::StateAgency},
    // Of mixed economy: they may well have a mission of public service.
    {5415, 5415, BodyKind::Unset},
    {5515, 5515, BodyKind::Unset},
    {5615, 5615, BodyKind::Unset},
    {5200, 5899, BodyKind::Private},
    {7111, 7113, BodyKind::CentralAdministration},
    {7120, 7120, BodyKind::CentralAdministration},
    {7160, 7179, BodyKind::DevolvedService},
    {7200, 7299, BodyKind::LocalAuthority},
    {7340, 7340, BodyKind::LocalAuthority},
    {7343, 7346, BodyKind::LocalAuthority},
    {7348, 7349, BodyKind::LocalAuthority},
    {7353, 7357, BodyKind::LocalAuthority},
    {7382, 7385, BodyKind::StateAgency},
    {7389, 7389, BodyKind::StateAgency},
    {8110, 8120, BodyKind::PublicServiceMission},
    {8140, 8140, BodyKind::PublicServiceMission},
    {8170, 8170, BodyKind::PublicServiceMission},
}};

} // namespace

BodyKind bodyKindOf(const Company &company)
{
    if (company.territorial)
        return BodyKind::LocalAuthority;
    const int category = company.legalCategory.toInt();
    const auto *const found = std::find_if(kKinds.begin(), kKinds.end(), [category](const Range &range) {
        return range.first <= category && category <= range.last;
    });
    const BodyKind kind = found == kKinds.end() ? BodyKind::Unset : found->kind;
    return kind == BodyKind::Private && (company.publicService || company.association) ? BodyKind::Unset
                                                                                       : kind;
}

CompanyProposal proposalOf(const Company &company)
{
    return {company.siret, company.name.simplified(), company.address.simplified(), bodyKindOf(company)};
}

CompanyLookup::CompanyLookup(HttpClient &http, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_settings(settings)
{
    connect(&http, &HttpClient::useChanged, this, &CompanyLookup::hindranceChanged);
}

CompanyLookup::~CompanyLookup() = default;

CompanyLookup::By CompanyLookup::by(const QString &siret, const QString &name)
{
    const QString digits = normalisedSiret(siret);
    if (hasSiretForm(digits))
        return By::Siret;
    return digits.isEmpty() && name.simplified().size() >= kLeastName ? By::Name : By::Nothing;
}

std::optional<Error> CompanyLookup::hindrance() const
{
    const NetworkUse use = m_http.use();
    return use == NetworkUse::Allowed ? std::nullopt : std::optional<Error>(networkOff(use));
}

QString CompanyLookup::host() const
{
    return QUrl(m_settings.value(setting::kDirectoryUrl)).host();
}

CompanyDirectory &CompanyLookup::directory()
{
    const QString base = m_settings.value(setting::kDirectoryUrl);
    if (!m_directory || base != m_base) {
        m_base = base;
        m_directory = std::make_unique<CompanyDirectory>(m_http, QUrl(base));
        connect(m_directory.get(), &CompanyDirectory::busyChanged, this, &CompanyLookup::busyChanged);
        connect(m_directory.get(), &CompanyDirectory::answered, this, &CompanyLookup::answered);
        connect(m_directory.get(), &CompanyDirectory::failed, this, &CompanyLookup::failed);
    }
    return *m_directory;
}

void CompanyLookup::lookUp(const QString &siret, const QString &name)
{
    switch (by(siret, name)) {
    case By::Siret:
        return directory().lookUp(normalisedSiret(siret));
    case By::Name:
        return directory().lookUp(name.simplified());
    case By::Nothing:
        break;
    }
}

void CompanyLookup::cancel()
{
    if (m_directory)
        m_directory->cancel();
}

bool CompanyLookup::isBusy() const
{
    return m_directory && m_directory->isBusy();
}

} // namespace viatique
