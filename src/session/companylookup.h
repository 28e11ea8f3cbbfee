// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"
#include "online/companydirectory.h"
#include "request/request.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace viatique {

class Settings;

/// What the directory of companies proposes for a section of the request. What it does not know is empty, and
/// leaves what the request holds.
struct CompanyProposal
{
    QString siret;
    QString name;
    QString address;
    BodyKind kind = BodyKind::Unset;
    bool operator==(const CompanyProposal &) const = default;
};

/// The kind of body that a legal category tells ("catégories juridiques" of INSEE, level III, in force since
/// September 2022, https://www.insee.fr/fr/information/2028129), and Unset where it does not tell for sure:
///
/// | category | what it is | kind |
/// |---|---|---|
/// | 7111, 7112, 7113, 7120 | constitutional or independent authority, ministry, its central service |
/// CentralAdministration | | 7160, 7171, 7172, 7179 | service of the State with a national or territorial
/// competence | DevolvedService | | 72xx | town, department, region and the like | LocalAuthority | | 7340,
/// 7343 to 7346, 7348, 7349, 7353 to 7357 | groupings of towns and other authorities | LocalAuthority | |
/// 7382 to 7385, 7389, 4110, 4120 | national public establishment | StateAgency | | 8110, 8120, 8140, 8170 |
/// social security, unemployment insurance | PublicServiceMission | | 1000, 52xx to 58xx but for 5415, 5515,
/// 5615 | individual, company (not of mixed economy) | Private |
///
/// The directory's own signs come before: a local authority by its `territorial`; what it counts among the
/// administrations (`publicService`) is never Private.
BodyKind bodyKindOf(const Company &company);

CompanyProposal proposalOf(const Company &company);

/// Asks the directory of companies for whom a request names. Nothing is sent but by `lookUp`; a change of the
/// settings' address counts from the next one on.
class CompanyLookup : public QObject
{
    Q_OBJECT

public:
    enum class By { Nothing, Siret, Name };

    /// Both outlive it.
    CompanyLookup(HttpClient &http, const Settings &settings, QObject *parent = nullptr);
    ~CompanyLookup() override;

    /// What would be asked for with these fields: the SIRET where it has 14 digits, the name where there is
    /// no SIRET at all and three of its characters.
    static By by(const QString &siret, const QString &name);

    /// Why nothing can be asked, as an error to show; none where it can.
    std::optional<Error> hindrance() const;
    /// Whom it asks: "recherche-entreprises.api.gouv.fr".
    QString host() const;

    /// As `by` says; without effect where there is nothing to ask for. `answered` or `failed` follows.
    void lookUp(const QString &siret, const QString &name);
    void cancel();
    bool isBusy() const;

signals:
    void busyChanged();
    void hindranceChanged();
    void answered(const viatique::CompanyList &list);
    void failed(const viatique::Error &error);

private:
    CompanyDirectory &directory();

    HttpClient &m_http;
    const Settings &m_settings;
    QString m_base; ///< that of the directory
    std::unique_ptr<CompanyDirectory> m_directory;
};

} // namespace viatique
