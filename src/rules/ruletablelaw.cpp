// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/ruletable.h"

#include "rules/rulesources.h"

#include <QCoreApplication>

namespace viatique::rules {

using namespace sources;

QList<RuleInfo> rulesOfLaw()
{
    return {
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
        // What agents asked
        {"remark-unanswered",
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "A remark on revision {revision} has no answer: “{remark}”. Say what became of it."),
         kFormat,
         QT_TRANSLATE_NOOP("viatique::Rules", "A remark of {reviewer} on revision {revision} has no answer: "
                                              "“{remark}”. Say what became of it.")},
        {"remark-advised",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "A remark on revision {revision} advises: “{remark}”. Say what became of it."),
         kFormat,
         QT_TRANSLATE_NOOP(
             "viatique::Rules",
             "A remark of {reviewer} on revision {revision} advises: “{remark}”. Say what became of it.")},
        {"remark-unchanged",
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "A remark on revision {revision} is answered as corrected, but nothing changed at "
                           "its place: “{remark}”. Correct it, or say why you keep it."),
         kFormat,
         QT_TRANSLATE_NOOP("viatique::Rules",
                           "A remark of {reviewer} on revision {revision} is answered as corrected, but "
                           "nothing changed at its place: “{remark}”. Correct it, or say why you keep it.")},
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
}

} // namespace viatique::rules
