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
    // An individual.
    {1000, 1000, BodyKind::Private},
    // National public establishments of industry or commerce.
    {4110, 4110, BodyKind::StateAgency},
    {4120, 4120, BodyKind::StateAgency},
    // Companies of mixed economy: they may well have a mission of public service.
    {5415, 5415, BodyKind::Unset},
    {5515, 5515, BodyKind::Unset},
    {5615, 5615, BodyKind::Unset},
    // Other companies.
    {5200, 5899, BodyKind::Private},
    // Constitutional and independent authorities, ministries.
    {7111, 7113, BodyKind::CentralAdministration},
    // The central service of a ministry.
    {7120, 7120, BodyKind::CentralAdministration},
    // Services of the State with a national or a territorial competence: 7160, 7171, 7172, 7179.
    {7160, 7179, BodyKind::DevolvedService},
    // Towns, departments, regions and the like.
    {7200, 7299, BodyKind::LocalAuthority},
    // Groupings of towns and of other authorities.
    {7340, 7340, BodyKind::LocalAuthority},
    {7343, 7346, BodyKind::LocalAuthority},
    {7348, 7349, BodyKind::LocalAuthority},
    {7353, 7357, BodyKind::LocalAuthority},
    // National public establishments of administration.
    {7382, 7385, BodyKind::StateAgency},
    {7389, 7389, BodyKind::StateAgency},
    // Social security.
    {8110, 8120, BodyKind::PublicServiceMission},
    {8140, 8140, BodyKind::PublicServiceMission},
    // Unemployment insurance.
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

CompanyProposal proposalOf(const Company &company, CompanyFor section, FiledFor filedFor)
{
    CompanyProposal proposal;
    proposal.siret = company.siret;
    proposal.name = company.name.simplified();
    if (section == CompanyFor::Vendor)
        return proposal;
    if (!company.addressWithheld)
        proposal.address = company.address.simplified();
    if (filedFor == FiledFor::Client)
        proposal.kind = bodyKindOf(company);
    return proposal;
}

CompanyProposal presentOf(const Request &request, CompanyFor section)
{
    if (section == CompanyFor::Vendor)
        return {request.vendor.siret, request.vendor.name, {}, BodyKind::Unset};
    return {request.organisation.siret, request.organisation.name, request.organisation.address,
            request.organisation.kind};
}

void takeOver(const CompanyProposal &proposal, CompanyFor section, Request &request)
{
    const auto take = [](QString &field, const QString &value) {
        if (!value.isEmpty())
            field = value;
    };
    const bool isVendor = section == CompanyFor::Vendor;
    take(isVendor ? request.vendor.siret : request.organisation.siret, proposal.siret);
    take(isVendor ? request.vendor.name : request.organisation.name, proposal.name);
    if (isVendor)
        return;
    take(request.organisation.address, proposal.address);
    if (proposal.kind != BodyKind::Unset)
        request.organisation.kind = proposal.kind;
}

CompanyLookup::CompanyLookup(CompanyDirectory &directory, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_settings(settings)
{
    connect(&directory.http(), &HttpClient::useChanged, this, &CompanyLookup::hindranceChanged);
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
    return hindranceOf(m_directory.http().use());
}

QString CompanyLookup::host() const
{
    return QUrl(m_settings.value(setting::kDirectoryUrl)).host();
}

void CompanyLookup::lookUp(const QString &siret, const QString &name)
{
    const By wanted = by(siret, name);
    if (wanted == By::Nothing)
        return;
    const bool wasBusy = isBusy();
    delete m_search;
    m_search = m_directory.lookUp(QUrl(m_settings.value(setting::kDirectoryUrl)),
                                  wanted == By::Siret ? normalisedSiret(siret) : name.simplified(), this);
    connect(m_search, &CompanySearch::answered, this, [this](const CompanyList &list) {
        if (end())
            emit answered(list);
    });
    connect(m_search, &CompanySearch::failed, this, [this](const Error &error) {
        if (end())
            emit failed(error);
    });
    if (!wasBusy)
        emit busyChanged();
}

bool CompanyLookup::end()
{
    m_search.clear();
    emit busyChanged();
    return !isBusy();
}

void CompanyLookup::cancel()
{
    if (!isBusy())
        return;
    delete m_search;
    emit busyChanged();
}

bool CompanyLookup::isBusy() const
{
    return m_search;
}

} // namespace viatique
