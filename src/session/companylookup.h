// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"
#include "online/companydirectory.h"
#include "request/request.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <optional>

namespace viatique {

class Settings;

/// The sections of a request that a company is looked up for.
enum class CompanyFor { Organisation, Vendor };

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
/// September 2022, https://www.insee.fr/fr/information/2028129), and Unset where it does not tell for sure.
/// The directory's own signs come before: a local authority by its `territorial`; what it counts among the
/// administrations (`publicService`) is never Private.
BodyKind bodyKindOf(const Company &company);

/// What is proposed for a section, and is taken over where the user agrees: of a vendor its SIRET and name
/// alone, which is all that its section holds; no kind where the vendor files for itself, which is of none;
/// no address of which a part is withheld, because it would take the place of a whole one.
CompanyProposal proposalOf(const Company &company, CompanyFor section, FiledFor filedFor);
/// The same fields, as the request holds them.
CompanyProposal presentOf(const Request &request, CompanyFor section);
/// Takes over all that is proposed.
void takeOver(const CompanyProposal &proposal, CompanyFor section, Request &request);

/// Asks the directory of companies for whom a request names. One question at a time: a new one takes the
/// place of that under way. Nothing is sent but by `lookUp`; a change of the settings' address counts from
/// the next one on.
class CompanyLookup : public QObject
{
    Q_OBJECT

public:
    enum class By { Nothing, Siret, Name };

    /// Both outlive it. `directory` is that of the program.
    CompanyLookup(CompanyDirectory &directory, const Settings &settings, QObject *parent = nullptr);
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
    /// Without a word but `busyChanged`.
    void cancel();
    bool isBusy() const;

signals:
    void busyChanged();
    void hindranceChanged();
    void answered(const viatique::CompanyList &list);
    void failed(const viatique::Error &error);

private:
    /// Whether nothing else is looked up since.
    bool end();

    CompanyDirectory &m_directory;
    const Settings &m_settings;
    QPointer<CompanySearch> m_search;
};

} // namespace viatique
