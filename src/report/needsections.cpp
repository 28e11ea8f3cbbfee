// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The sections that say who asks for what: the need, personal data, contacts.

#include "report/sections.h"

#include "core/limits.h"
#include "rules/words.h"

namespace viatique::report {

Sections::Sections(const ReportInput &input)
    : m_input(input)
    , m_request(input.request)
    , m_context({input.request, input.catalogue, input.facts, {}}) // what it is asked here knows no date
    , m_words(input.language)
{
}

Lines Sections::useCases() const
{
    Lines lines;
    for (const QString &id : m_request.service.useCases) {
        if (id == QLatin1String("other")) {
            lines.append({tr("Other use case:"), Tone::Quiet});
            lines += m_words.typed(m_request.service.otherUseCase);
        } else if (const UseCase *useCase = m_input.catalogue.useCase(id)) {
            lines.append(m_words.french(useCase->title));
        } else {
            lines.append({tr("unknown use case “%1”").arg(id)});
        }
    }
    return lines.isEmpty() ? Lines{Vocabulary::notFilledIn()} : lines;
}

Fields Sections::vendorAnswers() const
{
    const VendorAnswers &answers = m_request.service.vendorAnswers;
    return {{
        {Vocabulary::fieldName("/vendorAnswers/activities"), m_words.typed(answers.activities),
         QStringLiteral("/service/vendorAnswers/activities")},
        {Vocabulary::fieldName("/vendorAnswers/clients"), m_words.typed(answers.clients),
         QStringLiteral("/service/vendorAnswers/clients")},
        {Vocabulary::fieldName("/vendorAnswers/publicBeneficiaries"),
         m_words.typed(answers.publicBeneficiaries),
         QStringLiteral("/service/vendorAnswers/publicBeneficiaries")},
        {Vocabulary::fieldName("/vendorAnswers/productRole"), m_words.typed(answers.productRole),
         QStringLiteral("/service/vendorAnswers/productRole")},
        {Vocabulary::fieldName("/vendorAnswers/useCases"), m_words.typed(answers.useCases),
         QStringLiteral("/service/vendorAnswers/useCases")},
    }};
}

Section Sections::need() const
{
    const Service &service = m_request.service;
    const bool vendorItself = m_request.filedFor == FiledFor::Vendor;

    QStringList audiences;
    for (const QString &id : service.audiences)
        audiences.append(words::audience(id));
    QStringList sectors;
    for (const QString &id : service.sectors)
        sectors.append(words::sector(id));
    QStringList checks;
    for (const QString &id : service.checks) {
        QString title = id;
        for (const Check &check : m_input.catalogue.checks) {
            if (check.id == id)
                title = check.title;
        }
        checks.append(title);
    }

    // The need of a vendor that files for itself is its five answers; of the rest, what it filled in is
    // shown.
    Fields fields;
    const auto add = [&](const char *target, bool filledIn, const Lines &value) {
        if (filledIn || !vendorItself)
            fields.fields.append({Vocabulary::fieldName(target), value, QString::fromLatin1(target)});
    };
    add("/service/useCases", !service.useCases.isEmpty(), useCases());
    add("/service/audiences", !audiences.isEmpty(), m_words.list(audiences));
    if (!sectors.isEmpty())
        add("/service/sectors", true, m_words.list(sectors));
    if (!checks.isEmpty())
        add("/service/checks", true, m_words.frenchList(checks));
    std::optional<bool> publicPage = service.publicPage;
    if (!publicPage && m_context.isPublicPage())
        publicPage = true; // the use case says it
    add("/service/publicPage", publicPage.has_value(), m_words.yesNo(publicPage));
    add("/service/goLiveDate", !service.goLiveDate.isEmpty(), m_words.typed(m_words.day(service.goLiveDate)));
    add("/service/expectedVolume", !service.expectedVolume.isEmpty(), m_words.typed(service.expectedVolume));

    Section section{tr("The need"), {}, QStringLiteral("/service")};
    const QString description = QStringLiteral("/service/description");
    if (!service.description.trimmed().isEmpty())
        section.blocks.append(Paragraph{m_words.typed(service.description), false, description});
    else if (!vendorItself)
        section.blocks.append(
            Paragraph{{{tr("The need is not described yet."), Tone::Quiet}}, false, description});
    if (!fields.fields.isEmpty())
        section.blocks.append(fields);
    if (vendorItself) {
        section.blocks.append(SubHeading{Vocabulary::fieldName("/service/vendorAnswers")});
        section.blocks.append(vendorAnswers());
    }
    return section;
}

Section Sections::personalData() const
{
    const PersonalData &data = m_request.personalData;
    const Lines months = data.retentionMonths ? Lines{{m_words.months(*data.retentionMonths)}}
                                              : Lines{Vocabulary::notFilledIn()};
    Fields fields{{
        {Vocabulary::fieldName("/personalData/recipients"), m_words.typed(data.recipients),
         QStringLiteral("/personalData/recipients")},
        {Vocabulary::fieldName("/personalData/retentionMonths"), months,
         QStringLiteral("/personalData/retentionMonths")},
    }};
    // A reason is asked for above the usual retention only.
    if (data.retentionMonths.value_or(0) > limits::kUsualRetentionMonths
        || !data.retentionJustification.isEmpty())
        fields.fields.append({Vocabulary::fieldName("/personalData/retentionJustification"),
                              m_words.typed(data.retentionJustification),
                              QStringLiteral("/personalData/retentionJustification")});
    return {tr("Personal data"), {fields}, QStringLiteral("/personalData")};
}

QList<Lines> Sections::contactRow(const QString &role, const Person &person) const
{
    Lines who = m_words.typed(person.fullName());
    if (!person.isEmpty()) {
        for (const Line &line : m_words.typed(person.jobTitle))
            who.append({line.text, Tone::Quiet});
    }
    return {{{role, Tone::Strong}}, who, m_words.typed(person.email), m_words.typed(person.phoneNumber)};
}

Section Sections::contacts() const
{
    Section section{tr("Contacts"), {}, QStringLiteral("/contacts")};
    if (m_input.withoutContacts) {
        section.blocks.append(Paragraph{{{tr("The contacts were left out of this copy."), Tone::Quiet}}});
        return section;
    }
    Table table{tr("Who answers for the request"),
                {{tr("Role"), 30},
                 {tr("Name and function"), 44},
                 {Vocabulary::fieldName("/email"), 66},
                 {Vocabulary::fieldName("/phoneNumber"), 30}},
                {}};
    table.rows.append(contactRow(words::contact(QStringLiteral("applicant")), m_request.applicant));
    table.targets.append(QStringLiteral("/applicant"));
    for (const NamedContact &contact : contactList()) {
        const QString role = words::contact(QLatin1String(contact.key));
        table.rows.append(contactRow(role, m_request.contacts.*contact.member));
        table.targets.append(words::pointer(QLatin1String("contacts"), QLatin1String(contact.key)));
    }
    section.blocks.append(table);
    return section;
}

} // namespace viatique::report
