// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace viatique {

/// The request that the wizard fills in: a value, cheap to copy. It holds what the user entered, right or
/// wrong; `rules::evaluate` says what is wrong with it. An empty string or list, an empty optional, is "not
/// filled in". Members and their meaning: `docs/formats.md`, "Draft".

enum class FiledFor { Unset, Vendor, Client };

enum class BodyKind {
    Unset,
    CentralAdministration,
    StateAgency,
    DevolvedService,
    LocalAuthority,
    PublicServiceMission,
    Private,
};

enum class DocumentKind { Unset, Decree, Order, Deliberation, LegalText, Agreement, MockUp, Other };

/// The catalogue that the draft was written with; its bytes stand beside the request.
struct CatalogueReference
{
    QString id;
    QString version;
    QString sha512;
    bool operator==(const CatalogueReference &) const = default;
};

struct Vendor
{
    QString siret;
    QString name;
    QString product;
    QString website;
    bool operator==(const Vendor &) const = default;
};

/// Who asks for the data: the public client, or the vendor itself when it files for itself.
struct Organisation
{
    QString siret;
    QString name;
    QString address; ///< in one line; nothing depends on it
    BodyKind kind = BodyKind::Unset;
    bool operator==(const Organisation &) const = default;
};

struct Person
{
    QString givenName;
    QString familyName;
    QString email;
    QString phoneNumber;
    QString jobTitle;

    bool isEmpty() const;
    /// "Given Family", whichever there is.
    QString fullName() const;
    bool operator==(const Person &) const = default;
};

/// The five questions of DataPass' vendor form.
struct VendorAnswers
{
    QString activities;
    QString clients;
    QString publicBeneficiaries;
    QString productRole;
    QString useCases;
    bool operator==(const VendorAnswers &) const = default;
};

struct Service
{
    QString title;
    QString description;
    QStringList useCases; ///< ids of the catalogue, or "other"
    QString otherUseCase;
    QStringList audiences; ///< "companies", "associations"
    std::optional<bool> publicPage;
    QStringList sectors;
    QStringList checks;
    QString goLiveDate; ///< ISO date, as entered
    QString expectedVolume;
    VendorAnswers vendorAnswers;
    bool operator==(const Service &) const = default;
};

struct RequestedEndpoint
{
    QString id;
    QStringList openness; ///< the part asked of an endpoint that is "public" and "protected"; empty: all
    QString purpose;
    QStringList legalTexts; ///< ids of `LegalFramework::texts`
    QStringList documents;  ///< ids of `Request::documents`
    bool operator==(const RequestedEndpoint &) const = default;
};

struct LegalText
{
    QString id;
    QString reference; ///< id of a known text (`legal/`), or empty
    QString title;
    QString url;
    bool operator==(const LegalText &) const = default;
};

struct LegalFramework
{
    QString nature;
    QList<LegalText> texts;
    bool operator==(const LegalFramework &) const = default;
};

struct Document
{
    QString id;
    DocumentKind kind = DocumentKind::Unset;
    QString title;
    QString fileName; ///< as the user named it; never used as a path
    QString mediaType;
    qint64 size = 0;
    QString sha512;
    QStringList legalTexts; ///< ids of the texts that this file is a copy of

    /// The title, else the file name.
    QString label() const { return title.isEmpty() ? fileName : title; }
    bool operator==(const Document &) const = default;
};

struct PersonalData
{
    QString recipients;
    std::optional<double> retentionMonths; ///< as entered; a rule asks for a whole number
    QString retentionJustification;
    bool operator==(const PersonalData &) const = default;
};

struct Contacts
{
    Person dataController;
    Person dataProtectionOfficer;
    Person business;
    Person technical;
    bool operator==(const Contacts &) const = default;
};

struct Request
{
    QString id; ///< UUID
    int revision = 1;
    QString createdAt;  ///< ISO 8601, UTC
    QString modifiedAt; ///< the same; stamped by the store, outside undo and comparison
    CatalogueReference catalogue;
    FiledFor filedFor = FiledFor::Unset;
    Vendor vendor;
    Organisation organisation;
    Person applicant;
    Service service;
    QList<RequestedEndpoint> endpoints;
    LegalFramework legalFramework;
    QList<Document> documents;
    PersonalData personalData;
    Contacts contacts;

    const RequestedEndpoint *endpoint(const QString &endpointId) const;
    const LegalText *legalText(const QString &textId) const;
    const Document *document(const QString &documentId) const;

    bool operator==(const Request &) const = default;
};

/// The four contacts with the name of their member in `request.json`, in the order in which they are shown.
struct NamedContact
{
    const char *key;
    Person Contacts::*member;
};
const QList<NamedContact> &contactList();

/// Whether a document of this kind satisfies the requirement of supporting documents: decree, order,
/// deliberation, legal text or agreement.
bool isSupportingKind(DocumentKind kind);

} // namespace viatique
