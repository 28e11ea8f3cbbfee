// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace viatique {

/// The catalogue of data that a request chooses from. Members and their meaning: `docs/formats.md`,
/// "Catalogue". Texts are those of the source, in French.

enum class VendorUse { Unset, Used, NotYet };
enum class LegalRequirement { Unset, Explanation, SupportingDocuments };
enum class Usefulness { Unlisted, Useful, ToStudy, NotUseful, Forbidden };

struct CatalogueCategory
{
    QString id;
    QString title;
};

struct UseCase
{
    QString id;
    QString title;
    QString formUid;
    QStringList sameAs;
};

struct Check
{
    QString id;
    QString title;
    QStringList useCases;
};

struct EndpointUsefulness
{
    Usefulness level = Usefulness::Unlisted;
    QString condition;
};

struct Overlap
{
    QString id;
    QString code;
};

struct Endpoint
{
    QString id;
    QString title;
    QString gives;
    QString category;
    QStringList producers;
    VendorUse vendorUse = VendorUse::Unset;
    LegalRequirement legalRequirement = LegalRequirement::Unset;
    QStringList formats;
    QStringList openness; ///< "public", "protected", or both
    QString documentation;
    QStringList audiences;
    QStringList sectors;
    QStringList answers;
    QHash<QString, EndpointUsefulness> usefulness; ///< by use case
    QList<Overlap> overlaps;
    bool sensitive = false;
    bool includedForEveryone = false;
    QString protectedScope; ///< DataPass' scope for the protected part
    QString publicScope;
    bool retired = false; ///< no longer offered, though the source lists it
    QString retiredSince; ///< empty: not known
    QString replacedBy;
    QStringList derived; ///< members that are this project's inference and not the source's word

    bool isPublic() const { return openness.contains(QLatin1String("public")); }
    bool isProtected() const { return openness.contains(QLatin1String("protected")); }
    bool isDerived(QLatin1String member) const { return derived.contains(member); }
};

class Catalogue
{
public:
    QString id;
    QString title;
    QString version;
    QString source;
    QList<CatalogueCategory> categories;
    QList<UseCase> useCases;
    QList<Check> checks;
    QList<Endpoint> endpoints;

    QByteArray bytes; ///< exactly as read: drafts and packages keep these
    QString sha512;   ///< of `bytes`

    /// Null when the catalogue has none of that id.
    const Endpoint *endpoint(const QString &endpointId) const;
    const CatalogueCategory *category(const QString &categoryId) const;
    /// By id or by one of its `sameAs`.
    const UseCase *useCase(const QString &useCaseId) const;
    /// The title of an endpoint, or its id when it is unknown.
    QString endpointTitle(const QString &endpointId) const;

private:
    friend Result<Catalogue> readCatalogue(const QByteArray &bytes, const QString &origin);
    QHash<QString, qsizetype> m_index;
};

/// A catalogue from its JSON; `origin` is what errors name. Errors: those of parseJsonObject, checkFormat and
/// checkSchema, and CatalogueDuplicate.
Result<Catalogue> readCatalogue(const QByteArray &bytes, const QString &origin);

/// The use case of a service that shows data without signing in, by the name that the site gives it.
inline constexpr QLatin1String kPublicPageUseCase("preremplissage_page_publique");

/// The ids of the catalogues that come with the program; the first is what a new draft takes, the last that
/// of today.
QStringList bundledCatalogueIds();

/// A bundled catalogue, read once in a run. From any thread. Errors: CatalogueUnknown.
Result<Catalogue> bundledCatalogue(const QString &id);

/// Less than, equal to or greater than 0 as `one` is an earlier version than `other`, the same or a later
/// one: a date, and a number behind a dot for each change after it ("2021-04-20.2").
int compareVersions(const QString &one, const QString &other);

/// What comes after a catalogue, among those that come with the program: a later version of the same, else
/// that of today. Nothing after a catalogue from elsewhere, nor after a version that this program does not
/// know yet.
std::optional<Catalogue> successorOf(const Catalogue &present);

} // namespace viatique
