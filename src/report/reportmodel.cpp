// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/reportmodel.h"

#include "report/sections.h"
#include "request/siret.h"
#include "rules/words.h"

namespace viatique::report {

namespace {

/// What the report says of the whole request, before its sections.
class Frame
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Report)

public:
    explicit Frame(const ReportInput &input)
        : m_input(input)
        , m_request(input.request)
        , m_words(input.language)
    {
    }

    Model model() const;
    static Line stateDetail(bool complete, const FindingCount &count);

private:
    Fields identity() const;
    Lines preparedBy() const;

    const ReportInput &m_input;
    const Request &m_request;
    Vocabulary m_words;
};

Lines Frame::preparedBy() const
{
    const Vendor &vendor = m_request.vendor;
    Lines lines = m_words.typed(vendor.name);
    if (!vendor.siret.isEmpty())
        lines.append({tr("SIRET %1").arg(spacedSiret(vendor.siret))});
    if (!vendor.product.isEmpty())
        lines.append({tr("Product: %1").arg(vendor.product)});
    if (!vendor.website.isEmpty())
        lines += m_words.address(vendor.website);
    return lines;
}

Fields Frame::identity() const
{
    const Organisation &organisation = m_request.organisation;
    // A vendor that files for itself is the organisation: neither its kind nor another preparer is asked for.
    const bool vendorItself = m_request.filedFor == FiledFor::Vendor;
    Fields result{{
        {tr("Organisation"), m_words.typed(organisation.name), QStringLiteral("/organisation/name")},
        {Vocabulary::fieldName("/organisation/siret"), m_words.typed(spacedSiret(organisation.siret)),
         QStringLiteral("/organisation/siret")},
    }};
    QList<Field> &fields = result.fields;
    // Nobody has to give it.
    if (!organisation.address.isEmpty())
        fields.append({Vocabulary::fieldName("/organisation/address"), m_words.typed(organisation.address),
                       QStringLiteral("/organisation/address")});
    if (!vendorItself || organisation.kind != BodyKind::Unset)
        fields.append({tr("Kind of body"), m_words.typed(words::bodyKind(organisation.kind)),
                       QStringLiteral("/organisation/kind")});
    fields.append(
        {tr("Filed for"), m_words.typed(words::filedFor(m_request.filedFor)), QStringLiteral("/filedFor")});
    if (!vendorItself || m_request.vendor != Vendor())
        fields.append({tr("Prepared by"), preparedBy(), QStringLiteral("/vendor")});
    fields += {
        {tr("Created"), m_words.typed(m_words.day(m_request.createdAt))},
        {tr("Last change"), m_words.typed(m_words.day(m_request.modifiedAt))},
        {tr("Revision"), {{m_words.number(m_request.revision)}}},
        {tr("Request number"),
         m_request.id.isEmpty() ? Lines{Vocabulary::notFilledIn()} : Lines{{m_request.id, Tone::Code}}},
        {tr("Catalogue"), {m_words.french(m_input.catalogue.title), {m_input.catalogue.version, Tone::Code}}},
    };
    return result;
}

Line Frame::stateDetail(bool complete, const FindingCount &count)
{
    QStringList sentences;
    if (complete)
        sentences.append(tr("Nothing stands in the way of filing it."));
    if (count.blocking > 0)
        sentences.append(tr("To correct or to fill in: %1.").arg(count.blocking));
    if (count.warning > 0)
        sentences.append(tr("To check: %1.").arg(count.warning));
    if (count.advice > 0)
        sentences.append(tr("Advice: %1.").arg(count.advice));
    return {sentences.join(u' ')};
}

Model Frame::model() const
{
    const QString title = m_request.service.title.simplified();
    const QString day = m_words.day(m_request.modifiedAt);
    const QString revision = tr("revision %1").arg(m_request.revision);

    Model model;
    model.language = m_input.language.isEmpty() ? QStringLiteral("en") : m_input.language;
    model.kind = tr("Access request to API Entreprise");
    model.title = title.isEmpty() ? tr("Request without a title") : title;
    model.draft = !m_input.complete;
    model.watermark = model.draft ? tr("DRAFT", "across each page") : QString();
    model.edition = day.isEmpty() ? revision : tr("%1, %2", "revision, date").arg(revision, day);
    model.footer = m_request.id.isEmpty() ? QString() : tr("Request %1").arg(m_request.id.left(8));
    const QString complete = m_input.withoutContacts ? tr("Complete, but for the contacts") : tr("Complete");
    model.state = {model.draft ? tr("Draft, not complete") : complete, Tone::Strong};
    model.stateDetail = stateDetail(m_input.complete, countFindings(m_input.findings));
    model.identity = identity();
    return model;
}

/// A review travels as a file of its own, with its answers: whether one was imported changes nothing here.
QList<Finding> ofRequest(QList<Finding> findings)
{
    findings.removeIf([](const Finding &finding) {
        return finding.rule == QLatin1String("remark-unanswered")
               || finding.rule == QLatin1String("remark-advised");
    });
    return findings;
}

} // namespace

Line stateDetail(bool complete, const FindingCount &count)
{
    return Frame::stateDetail(complete, count);
}

Model buildModel(const ReportInput &given)
{
    const QList<Finding> own = ofRequest(given.findings);
    const ReportInput input{given.request,         given.catalogue,     own,         given.complete,
                            given.withoutContacts, given.documentPaths, given.facts, given.language};
    Model model = Frame(input).model();
    const Sections sections(input);
    model.sections = {sections.need(),      sections.data(),         sections.legalFramework(),
                      sections.documents(), sections.personalData(), sections.contacts()};
    if (model.draft)
        model.sections.append(sections.findings());
    for (qsizetype i = 0; i < model.sections.size(); ++i) {
        Section &section = model.sections[i];
        section.heading = QStringLiteral("%1. %2").arg(i + 1).arg(section.heading);
    }
    return model;
}

} // namespace viatique::report
