// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/ruletable.h"

#include "rules/rulesources.h"

#include <QCoreApplication>

namespace viatique::rules {

using namespace sources;

QList<RuleInfo> rulesOfNeed()
{
    return {
        // For whom
        {"revision-number",
         QT_TRANSLATE_NOOP("viatique::Rules", "The revision is a whole number, from 1 on."), kFormat},
        {"filed-for-missing",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "Say whether the vendor files for itself or for a public client."),
         kVendorForm},
        {"siret-missing",
         QT_TRANSLATE_NOOP("viatique::Rules", "Enter the SIRET of the organisation that asks for the data."),
         kDefinition},
        {"siret-form",
         QT_TRANSLATE_N_NOOP("viatique::Rules",
                             "A SIRET has 14 digits; this one has %n character(s). Copy it again."),
         kSirene},
        {"siret-key",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "This SIRET does not exist: its control key does not hold. Check each digit."),
         kSirene},
        {"organisation-name-missing",
         QT_TRANSLATE_NOOP("viatique::Rules", "Enter the name of the organisation that asks for the data."),
         kDefinition},
        {"body-kind-missing",
         QT_TRANSLATE_NOOP("viatique::Rules", "Say what kind of public body the client is."), kEligibility},
        {"body-not-eligible",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "A private body without a public-service mission has no access to API Entreprise. Have the "
             "request filed "
             "by the public body that you work for."),
         kEligibility},
        {"vendor-name-missing",
         QT_TRANSLATE_NOOP("viatique::Rules", "Enter the name of the vendor who prepares the request."),
         kFormat},
        {"vendor-website-syntax",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "The vendor's web site is not a link such as “https://vendor.example”. Correct it."),
         kFormat},
        {"applicant-missing",
         QT_TRANSLATE_NOOP("viatique::Rules", "Name the person who will file the request."), kDefinition},
        {"applicant-email-missing",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "Enter the e-mail address with which the applicant will sign in to DataPass."),
         kDefinition},
        // The need
        {"title-missing",
         QT_TRANSLATE_NOOP("viatique::Rules", "Give the project a title. It will be public."), kDefinition},
        {"use-case-missing",
         QT_TRANSLATE_NOOP("viatique::Rules", "Choose the use case: it decides on the form and on the data."),
         kDefinition},
        {"use-case-several",
         QT_TRANSLATE_N_NOOP(
             "viatique::Rules",
             "This request holds %n use cases. File one request for each: they will be answered sooner."),
         kRefusals},
        {"use-case-unknown",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "The use case “{useCase}” is not in the catalogue. Choose another."),
         kFormat},
        {"use-case-other-missing",
         QT_TRANSLATE_NOOP("viatique::Rules", "Describe the use case in a sentence."), kDefinition},
        {"use-case-free-form",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "No form of DataPass fits this use case: the free request takes longer to be answered."),
         kRefusals},
        {"fraud-body",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "The form against fraud is for administrations that have this mission. Check that the client is "
             "one."),
         kRefusals},
        {"description-missing",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "Describe the project: who will use the data, what for, and where they are shown."),
         kDefinition},
        {"description-short",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "The description is too short. Say who reads the data, what for, and in which screen."),
         kRefusals},
        {"vendor-answer-missing",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "Answer the question “{field}”: the vendor form asks for all five."),
         kVendorForm},
        {"vendor-answer-short",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "The answer to “{field}” says too little. Answer it in a sentence."),
         kVendorForm},
        {"vendor-answer-repeated",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "The answer to “{field}” repeats another one. Answer each question by itself."),
         kVendorForm},
        {"audience-missing",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "Say whether the service is for companies, for associations, or for both."),
         kPage},
        {"public-page-missing",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "Say whether the data are shown on a page that anyone can open."),
         kPage},
        {"go-live-date-syntax",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "The date of going live cannot be understood. Write day, month and year, as in "
                           "01/03/2027 (in a file: 2027-03-01)."),
         kDefinition},
        {"go-live-date-past",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "The date of going live has passed. Enter the one that is planned now."),
         kRefusals},
        {"commercial-purpose",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "“{field}” speaks of a commercial purpose, which is refused. If that is not meant, say it in "
             "other words."),
         kRefusals},
        {"request-stale",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "Nothing has changed here for three months. Check names, dates and texts before filing."),
         kRefusals},
        // The data
        {"endpoints-missing",
         QT_TRANSLATE_NOOP("viatique::Rules", "Choose the data that the service needs, and only those."),
         kDefinition},
        {"endpoint-unknown",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "The datum “{endpoint}” is not in the catalogue “{catalogue}”. Remove it."),
         kFormat},
        {"endpoint-twice",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "The datum “{endpoint}” stands twice in the request. Remove one."),
         kFormat},
        {"endpoint-openness",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "“{endpoint}” has no {part} part. Ask for the part that it has."),
         kPage},
        {"purpose-missing", QT_TRANSLATE_NOOP("viatique::Rules", "Say why the service needs “{endpoint}”."),
         kPage},
        {"purpose-short",
         QT_TRANSLATE_NOOP("viatique::Rules", "Say more precisely why the service needs “{endpoint}”."),
         kRefusals},
        {"purpose-copied",
         QT_TRANSLATE_NOOP("viatique::Rules", "The purpose of “{endpoint}” only repeats its name or what it "
                                              "gives. Say what the service does with it."),
         kRefusals},
        {"purpose-repeated",
         QT_TRANSLATE_N_NOOP(
             "viatique::Rules",
             "The same purpose is given for %n data: {endpoints}. Say for each why the service needs it."),
         kRefusals},
        {"protected-on-public-page",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "“{endpoint}” is protected and cannot be shown on a public page. Ask for its public part, or "
             "remove it."),
         kRefusals},
        {"endpoint-forbidden",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "“{endpoint}” is not given for the use case “{useCase}”. Remove it."),
         kRefusals},
        {"endpoint-not-useful",
         QT_TRANSLATE_NOOP("viatique::Rules", "“{endpoint}” is of no use for “{useCase}”. Remove it."),
         kUseCasePages,
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "“{endpoint}” is of no use for “{useCase}” ({condition}). Remove it.")},
        {"endpoint-audience",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "“{endpoint}” is about {audiences} only, and the service is not for them. Remove it."),
         kUseCasePages},
        {"endpoint-sector",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "“{endpoint}” is for certain sectors only ({sectors}). Say that the service is for "
             "them, or remove it."),
         kUseCasePages},
        {"endpoint-retired",
         QT_TRANSLATE_NOOP("viatique::Rules", "“{endpoint}” is no longer given. Remove it."), kDefinition,
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "“{endpoint}” is no longer given: “{replacedBy}” has taken its place. Remove it.")},
        {"endpoint-superseded",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "“{other}” is asked for too, and gives much the same as “{endpoint}”. One of them "
                           "is usually enough."),
         kRefusals},
        {"category-whole",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "All data of “{category}” are asked for with one purpose. Keep what the service needs, and say "
             "for each why."),
         kPage},
        {"sensitive-text-missing",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "“{endpoint}” is sensitive and rests on no text of its own. Link the text that "
                           "names it, or remove it."),
         kRefusals},
        {"sensitive-data",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "“{endpoint}” is sensitive: agents look for a text that names it. Ask for it only if you must."),
         kRefusals},
        {"everything-asked",
         QT_TRANSLATE_N_NOOP(
             "viatique::Rules",
             "All %n data of the catalogue are asked for. Requests that ask for too much come back: keep "
             "what the "
             "service needs."),
         kPage},
    };
}

} // namespace viatique::rules
