// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/sheethtml.h"

#include "core/language.h"
#include "datapass/forms.h"
#include "report/htmlreport.h"
#include "report/vocabulary.h"

#include <QCoreApplication>

namespace viatique {

namespace {

using namespace report;

class SheetPage
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Report)

public:
    explicit SheetPage(const SheetInput &input)
        : m_input(input)
        , m_words(input.language)
    {
    }
    Model model() const;

private:
    Fields identity() const;
    void sayState(Model &model) const;
    Section way() const;
    Section section(const datapass::SheetGroup &group) const;
    Section withoutPlace() const;

    const SheetInput &m_input;
    const Vocabulary m_words;
};

Fields SheetPage::identity() const
{
    const Request &request = m_input.request;
    return {{
        {tr("Organisation"), m_words.typed(request.organisation.name)},
        {tr("SIRET"), m_words.typed(request.organisation.siret)},
        {tr("Applicant, who signs in to DataPass"), m_words.typed(request.applicant.email)},
    }};
}

void SheetPage::sayState(Model &model) const
{
    model.draft = false;
    model.caution = m_input.mapped.form.slower || m_input.link.tooLong;
    model.state = {datapass::formText(m_input.mapped.form), Tone::Strong};
    if (m_input.link.tooLong)
        model.stateDetail = {tr("The link would be too long for DataPass: everything is to be copied.")};
    else if (m_input.link.dropped.isEmpty())
        model.stateDetail = {tr("What the link brings is marked; the rest is to be copied.")};
    else
        model.stateDetail = {tr("For its length, the link does not bring all it could: what it brings is "
                                "marked, the rest is to be copied.")};
}

/// The address stands there as well: the sheet may be printed.
Section SheetPage::way() const
{
    const QString address = QString::fromLatin1(m_input.link.encoded);
    return {tr("Open DataPass"),
            {Fields{{{tr("Form with the fields filled in"), {{address, Tone::Code, {}, address}}}}}}};
}

Section SheetPage::section(const datapass::SheetGroup &group) const
{
    Fields fields;
    for (const datapass::SheetRow &row : group.rows) {
        const QString act = datapass::actText(row);
        Lines lines;
        const QStringList values = row.value.split(QLatin1Char('\n'));
        for (const QString &value : values)
            lines.append({value});
        fields.fields.append({act.isEmpty() ? row.label : tr("%1 (%2)", "label, mark").arg(row.label, act),
                              lines, row.target, true});
    }
    return {group.title, {fields}};
}

Section SheetPage::withoutPlace() const
{
    Section section{tr("What DataPass has no place for"), {}};
    Lines lines;
    for (const datapass::Unplaced &unplaced : m_input.mapped.unplaced) {
        // Documents to attach have their row above.
        if (unplaced.why != datapass::Unplaced::Why::ByHand)
            lines.append({datapass::unplacedText(unplaced, m_input.request, m_input.catalogue)});
    }
    if (!lines.isEmpty())
        section.blocks.append(Paragraph{lines});
    return section;
}

Model SheetPage::model() const
{
    const Request &request = m_input.request;
    Model model;
    model.language = m_input.language;
    model.kind = tr("To copy into DataPass");
    const QString title = request.service.title.simplified();
    model.title = title.isEmpty() ? tr("Request without a title") : title;
    model.edition = tr("revision %1").arg(request.revision);
    model.footer = request.id.isEmpty() ? QString() : tr("Request %1").arg(request.id.left(8));
    model.identity = identity();
    sayState(model);
    if (!m_input.link.tooLong)
        model.sections.append(way());
    for (const datapass::SheetGroup &group : datapass::copySheet(m_input.mapped, m_input.link))
        model.sections.append(section(group));
    const Section rest = withoutPlace();
    if (!rest.blocks.isEmpty())
        model.sections.append(rest);
    return model;
}

} // namespace

QByteArray sheetHtml(const SheetInput &input)
{
    const LanguageScope language(input.language);
    return htmlOf(SheetPage(input).model());
}

} // namespace viatique
