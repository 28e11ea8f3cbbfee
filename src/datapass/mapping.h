// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "request/request.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace viatique::datapass {

/// Pages of DataPass, in its order. They name the groups of the copy sheet. On the last one nothing is
/// entered: the applicant ticks two boxes there and submits.
enum class FormPage { Project, Legal, Data, PersonalData, Contacts, Summary };

/// One field of DataPass and what the request has for it.
struct Field
{
    QString key; ///< in `data`: "cadre_juridique_nature"
    FormPage page = FormPage::Project;
    QString target;        ///< JSON pointer into `request.json` of what it was made from
    QString value;         ///< as DataPass takes it; empty: the request has nothing for it
    bool linkable = false; ///< the prefill link can carry it
};

/// Which form a request goes through and why, and what that form does to it.
struct FormChoice
{
    enum class Why { Vendor, UseCase, NoUseCase, SeveralUseCases, ScopesRefused, UnknownForm };
    QString uid;
    Why why = Why::NoUseCase;
    QString instead;           ///< ScopesRefused, UnknownForm: the form of the use case
    QStringList scopesRefused; ///< ScopesRefused: scopes which that form hides or locks off
    QStringList lockedOn; ///< scopes that the form adds by itself, and which the request does not ask for
    bool slower = false;  ///< the free form: read by DataPass' lawyers, which takes longer
};

/// Something of the request that DataPass has no place for.
struct Unplaced
{
    QString target; ///< JSON pointer into `request.json`
    enum class Why {
        NoScope,      ///< a datum that DataPass no longer has
        NoPlace,      ///< purposes, audiences, sectors…: nothing asks for it
        ByHand,       ///< documents: attached in DataPass' own page
        InOtherField, ///< a further legal text: said in the nature
        NotAccepted,  ///< DataPass takes no such value: a date that is none, months that are no whole number
        Preset,       ///< the legal framework, where the form has no page for it and presets it
    };
    Why why = Why::NoPlace;
    QString value;    ///< to show and to copy; French
    QString key = {}; ///< ByHand: the key of DataPass' slot
};

/// A request as DataPass sees it. A value; pure, of request and catalogue alone.
struct Mapped
{
    FormChoice form;
    /// The nine plain ones and the twenty of the contacts, in DataPass' order; without the two of the legal
    /// framework where the form has no page for it and presets it.
    QList<Field> fields;
    QStringList scopes; ///< all: asked for, locked on and included for everyone; sorted, without duplicates
    QStringList chosenScopes; ///< those that the link has to carry: neither included nor locked on
    Person applicant;
    QString siret; ///< of the organisation
    QList<Unplaced> unplaced;

    const Field *field(const QString &key) const;
};

/// `catalogue` is that of the request. Texts are trimmed, as DataPass does; all else stands as it was typed.
/// The form: that of the vendor where it files for itself; else that of the use case, unless it has none,
/// several use cases lead to several forms, or its form hides or locks off a datum that is asked for: then
/// the free form, which takes longer. The URL is that of the first founding text which has one that DataPass
/// accepts; all texts that the nature does not name are listed behind it.
Mapped mapRequest(const Request &request, const Catalogue &catalogue);

/// The label that DataPass gives a field, in French: it is looked for on its page. Empty for an unknown key.
QString fieldLabel(const QString &key);
/// The title of a page of DataPass, in French.
QString pageTitle(FormPage page);
/// DataPass' name for a contact, in French, by the key of our contacts ("dataController"); empty for others.
QString contactTitle(const QString &contact);
/// DataPass' prefix for a contact of ours: "responsable_traitement"; empty for others.
QString contactPrefix(const QString &contact);
/// The field of the request that a pointer of DataPass' errors names ("/data/intitule", "/applicant/email",
/// "/organization/siret", also as "/demande/data/…" or "/data/attributes/…"); empty where none is meant.
QString targetOfPointer(const QString &pointer, const Mapped &mapped);

/// What has no place and why, one sentence, in the current language.
QString unplacedText(const Unplaced &unplaced, const Request &request, const Catalogue &catalogue);
/// Which form and why, one or two sentences.
QString formText(const FormChoice &choice);

} // namespace viatique::datapass
