// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "request/request.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace viatique::datapass {

/// Pages of DataPass, in its order. They name the groups of the copy sheet.
enum class FormPage { Project, Legal, Data, PersonalData, Contacts };

/// One field of DataPass and what the request has for it.
struct Field
{
    QString key; ///< in `data`: "cadre_juridique_nature"
    FormPage page = FormPage::Project;
    QString target;        ///< JSON pointer into `request.json` of what it was made from
    QString value;         ///< as DataPass takes it; empty: the request has nothing for it
    bool composed = false; ///< made of several members: five answers, several legal texts
    bool linkable = false; ///< the prefill link can carry it
};

/// Why a request goes through another form than that of its use case, or what its form does to it.
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
    QString target;
    enum class Why {
        NoScope,      ///< a datum that DataPass no longer has
        NoPlace,      ///< purposes, audiences, sectors…: nothing asks for it
        ByHand,       ///< documents: attached in DataPass' own page
        InOtherField, ///< a further legal text: said in the nature
    };
    Why why = Why::NoPlace;
    QString value; ///< to show and to copy
};

/// A request as DataPass sees it. A value; pure, of request and catalogue alone.
struct Mapped
{
    FormChoice form;
    QList<Field> fields; ///< the nine plain ones and the twenty of the contacts, in DataPass' order
    QStringList scopes;  ///< all: asked for, locked on and included for everyone; sorted, without duplicates
    QStringList chosenScopes; ///< those that the link has to carry: neither included nor locked on
    Person applicant;
    QString siret; ///< of the organisation
    QList<Unplaced> unplaced;

    const Field *field(const QString &key) const;
};

Mapped mapRequest(const Request &request, const Catalogue &catalogue);

/// The label that DataPass gives a field, in French: it is looked for on its page. Empty for an unknown key.
QString fieldLabel(const QString &key);
QString pageTitle(FormPage page);
/// The field of the request that a pointer of DataPass' errors names ("/data/intitule", "/applicant/email",
/// "/organization/siret", also as "/demande/data/…" or "/data/attributes/…"); empty where none is meant.
QString targetOfPointer(const QString &pointer, const Mapped &mapped);

/// What has no place and why, one sentence, in the current language.
QString unplacedText(const Unplaced &unplaced, const Request &request, const Catalogue &catalogue);
/// Which form and why, one or two sentences.
QString formText(const FormChoice &choice, const Catalogue &catalogue);

} // namespace viatique::datapass
