// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/ruletable.h"

#include <QCoreApplication>
#include <QHash>

namespace viatique::rules {

namespace {

// Where the rules come from.
constexpr auto kDefinition = "DataPass, definition of API Entreprise";
constexpr auto kEligibility = "DataPass, eligibility of API Entreprise; API Entreprise, FAQ";
constexpr auto kFaq = "API Entreprise, FAQ and help of the request";
constexpr auto kPage = "API Entreprise, page for software vendors";
constexpr auto kVendorForm = "DataPass, form api-entreprise-editeur";
constexpr auto kRefusals = "DataPass, reasons for which requests come back";
constexpr auto kSirene = "INSEE, SIRET number";
constexpr auto kFormat = "Viatique, docs/formats.md";

} // namespace

const QList<RuleInfo> &ruleTable()
{
    static const QList<RuleInfo> table{
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
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "The purpose of “{endpoint}” only repeats its name. Say what the service does with it."),
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
        // Legal framework
        {"legal-nature-missing",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "Give the nature and the reference of the text that allows the organisation to process the "
             "data."),
         kDefinition},
        {"legal-text-missing",
         QT_TRANSLATE_NOOP("viatique::Rules", "Cite the text that founds this processing."), kDefinition},
        {"legal-text-empty",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "This text is empty. Give its title, its reference or its link, or remove it."),
         kDefinition},
        {"legal-text-unknown",
         QT_TRANSLATE_NOOP("viatique::Rules", "This program does not know the reference of “{text}”. The "
                                              "text is judged by its title and link."),
         kFormat},
        {"legal-text-vague",
         QT_TRANSLATE_NOOP("viatique::Rules", "“{text}” does not say which article or which act is meant. "
                                              "Give its number, its date or its link."),
         kRefusals},
        {"legal-url-syntax",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "The link of “{text}” will be refused: it needs a host with a dot, without port, blank or "
             "accent. "
             "Copy it from the browser again."),
         kDefinition},
        {"legal-link-missing",
         QT_TRANSLATE_NOOP("viatique::Rules", "Give the link of a text, or attach the text itself."),
         kDefinition},
        {"principle-only",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "What is cited ({texts}) only states a principle of exchange between administrations. Add the "
             "text that founds this processing: an article, a decree, an order or a deliberation."),
         kFaq},
        {"text-link-broken",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "The text “{id}” is not in the request. Remove the link to it."),
         kFormat},
        {"endpoint-text-missing",
         QT_TRANSLATE_NOOP("viatique::Rules", "Link “{endpoint}” to the text that founds its use."), kPage},
        {"endpoint-text-not-enough",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "“{endpoint}” rests on a general principle alone. Link it to the text that founds this "
             "processing."),
         kFaq},
        {"legal-text-unused",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "“{text}” founds no datum. Link it to the data it founds, or remove it."),
         kFormat},
        // Supporting documents
        {"document-lost",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "The file of “{document}” is no longer there. Attach it again."),
         kFormat},
        {"document-changed",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "The file of “{document}” has changed since it was attached. Attach it again."),
         kFormat},
        {"document-not-pdf",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "“{document}” is not a PDF. DataPass takes nothing else: export it as PDF."),
         kDefinition},
        {"document-damaged",
         QT_TRANSLATE_NOOP("viatique::Rules", "“{document}” is a damaged PDF ({reason}). Export it again."),
         kDefinition},
        {"document-unexamined",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "“{document}” could not be examined ({reason}). Check that it opens."),
         kFormat},
        {"document-encrypted",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "“{document}” is encrypted: agents may not be able to open it. Save it without a password."),
         kRefusals},
        {"document-active",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "“{document}” holds scripts, actions or other files, which agents distrust. Print it to a new "
             "PDF."),
         kRefusals},
        {"document-kind-missing",
         QT_TRANSLATE_NOOP("viatique::Rules", "Say what “{document}” is: decree, order, deliberation…"),
         kFormat},
        {"document-kind-unusual",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "A document of this kind is unusual for such a body: check that “{document}” founds its "
             "processing."),
         kFaq},
        {"document-too-large",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "“{document}” has {size}, {over} too much: DataPass takes less than 10 MB. Split it or reduce "
             "its scans."),
         kDefinition},
        {"documents-too-many",
         QT_TRANSLATE_N_NOOP(
             "viatique::Rules",
             "There are %n documents for one place ({slot}), which takes six. Join some of them."),
         kDefinition},
        {"document-twice",
         QT_TRANSLATE_NOOP("viatique::Rules", "“{document}” is attached twice. Remove one."), kFormat},
        {"document-unused",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "“{document}” supports no datum. Link it to the data it supports, or remove it."),
         kFormat},
        {"document-link-broken",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "The document “{id}” is not in the request. Remove the link to it."),
         kFormat},
        {"endpoint-document-missing",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "“{endpoint}” needs a supporting document: a decree, an order, a deliberation, an agreement, or "
             "the article "
             "printed from Légifrance."),
         kPage},
        {"document-from-clients",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "Each client will have to supply a supporting document for “{endpoint}”."),
         kPage},
        // Personal data
        {"recipients-missing", QT_TRANSLATE_NOOP("viatique::Rules", "Say who will see the personal data."),
         kDefinition},
        {"recipient-vendor",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "The vendor seems to be named as a recipient. Only agents of the public body may receive the "
             "data."),
         kRefusals},
        {"retention-missing",
         QT_TRANSLATE_NOOP("viatique::Rules", "Say for how many months the data are kept."), kDefinition},
        {"retention-number",
         QT_TRANSLATE_NOOP("viatique::Rules", "Give the retention as a whole number of months, at least 1."),
         kDefinition},
        {"retention-justification-missing",
         QT_TRANSLATE_NOOP("viatique::Rules", "Explain why the data are kept for more than 36 months."),
         kDefinition},
        // Contacts
        {"contact-missing", QT_TRANSLATE_NOOP("viatique::Rules", "Fill in the contact “{person}”."),
         kDefinition},
        {"contact-field-missing", QT_TRANSLATE_NOOP("viatique::Rules", "{person}: fill in “{field}”."),
         kDefinition},
        {"email-syntax",
         QT_TRANSLATE_NOOP("viatique::Rules", "{person}: this e-mail address will be refused. Write it "
                                              "without accents or blanks, as name@body.example."),
         kDefinition},
        {"phone-unusual",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "{person}: this telephone number has an unusual form. Check it."),
         kDefinition},
        {"person-from-vendor",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "{person}: this address is the vendor's. This person must belong to the client."),
         kRefusals},
        {"controller-is-dpo",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "The data controller and the data protection officer are the same person. Check that this is "
             "meant."),
         kRefusals},
        // Any list, any text
        {"id-twice",
         QT_TRANSLATE_NOOP("viatique::Rules", "Two elements have the id “{id}”. Give one of them another."),
         kFormat},
        {"text-angle-brackets",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "“{field}” holds “<” or “>”: DataPass may remove the words behind it. Write it in words."),
         kDefinition},
        {"text-hidden",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "“{field}” holds characters that nobody sees. Type it again as plain text."),
         kFormat},
        {"text-unprintable",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "“{field}” holds characters that the PDF cannot show ({characters}). Write them in words."),
         kFormat},
    };
    return table;
}

const RuleInfo *ruleInfo(const QString &id)
{
    static const QHash<QString, const RuleInfo *> index = [] {
        QHash<QString, const RuleInfo *> made;
        for (const RuleInfo &info : ruleTable())
            made.insert(QString::fromLatin1(info.id), &info);
        return made;
    }();
    return index.value(id);
}

} // namespace viatique::rules
