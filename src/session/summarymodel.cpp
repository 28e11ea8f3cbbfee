// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/summarymodel.h"

#include "core/language.h"
#include "package/packageplan.h"
#include "rules/words.h"
#include "session/modelroles.h"
#include "session/stepmodel.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

using namespace report;

constexpr int kNeedStep = 2;

QString textOf(const Lines &lines)
{
    QStringList texts;
    for (const Line &line : lines)
        texts.append(line.text);
    return texts.join(QLatin1Char('\n'));
}

QStandardItem *makeItem(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    // The whole stands in a tool tip, for what the view has no room for.
    if (!text.isEmpty())
        item->setToolTip(text);
    return item;
}

QStandardItem *addRow(QStandardItem *parent, const QString &label, const QString &value)
{
    QStandardItem *item = makeItem(label);
    parent->appendRow({item, makeItem(value)});
    return item;
}

QStandardItem *addGroup(QStandardItem *parent, const QString &heading)
{
    QStandardItem *item = addRow(parent, heading, {});
    item->setData(true, GroupRole);
    return item;
}

/// Puts the blocks of one section under its item.
class SectionFiller
{
public:
    explicit SectionFiller(QStandardItem *section, QString paragraphLabel = {})
        : m_section(section)
        , m_parent(section)
        , m_paragraphLabel(std::move(paragraphLabel))
    {
    }

    void fill(const QList<Block> &blocks)
    {
        const auto tables = std::count_if(blocks.cbegin(), blocks.cend(), [](const Block &block) {
            return std::holds_alternative<Table>(block);
        });
        m_isCaptioned = tables > 1;
        for (const Block &block : blocks)
            std::visit(*this, block);
    }

    void operator()(const Paragraph &paragraph)
    {
        const bool isNote = std::all_of(paragraph.lines.cbegin(), paragraph.lines.cend(),
                                        [](const Line &line) { return line.tone == Tone::Quiet; });
        const QString label =
            isNote || m_paragraphLabel.isEmpty() ? SummaryModel::tr("Note") : m_paragraphLabel;
        addRow(m_parent, label, textOf(paragraph.lines));
    }
    void operator()(const SubHeading &heading) { m_parent = addRow(m_section, heading.text, {}); }
    void operator()(const Fields &fields)
    {
        for (const Field &field : fields.fields)
            addRow(m_parent, field.label, textOf(field.value));
    }
    void operator()(const Table &table)
    {
        QStandardItem *parent = m_isCaptioned ? addRow(m_parent, table.caption, {}) : m_parent;
        for (const QList<Lines> &row : table.rows)
            addTableRow(parent, table.columns, row);
    }

private:
    static void addTableRow(QStandardItem *parent, const QList<Column> &columns, const QList<Lines> &row)
    {
        QStringList cells;
        for (qsizetype i = 1; i < std::min(columns.size(), row.size()); ++i) {
            QStringList lines;
            for (const Line &line : row.at(i))
                lines.append(line.text);
            cells.append(SummaryModel::tr("%1: %2", "title of a column, its cell")
                             .arg(columns.at(i).title, lines.join(QStringLiteral(" · "))));
        }
        // The id below a name is for who copies it from the report.
        const QString name = row.value(0).value(0).text;
        addRow(parent, name, cells.join(QLatin1Char('\n')));
    }

    QStandardItem *m_section;
    QStandardItem *m_parent;
    QString m_paragraphLabel;
    bool m_isCaptioned = false;
};

/// The sections of the report are numbered without the first step; here the steps count.
QString headingOf(int step)
{
    return SummaryModel::tr("%1. %2", "number and title of a step")
        .arg(QString::number(step), StepModel::title(step));
}

/// The request's number is told by its file, and read by no one.
Fields withoutId(const Fields &identity, const QString &id)
{
    Fields kept;
    for (const Field &field : identity.fields) {
        if (id.isEmpty() || textOf(field.value) != id)
            kept.fields.append(field);
    }
    return kept;
}

} // namespace

SummaryModel::SummaryModel(QObject *parent)
    : QStandardItemModel(0, ColumnCount, parent)
{
    build();
}

void SummaryModel::setInput(const std::optional<RequestInput> &input)
{
    m_input = input;
    build();
}

void SummaryModel::retranslate()
{
    build();
}

void SummaryModel::build()
{
    removeRows(0, rowCount());
    setHorizontalHeaderLabels({tr("Field"), tr("Value")});
    if (!m_input)
        return;
    const QList<Finding> none;
    // Findings have a place of their own beside the request: as in the report of a complete one.
    QHash<QString, QString> paths = documentMemberPaths(m_input->request);
    for (const Document &document : m_input->request.documents) {
        if (m_input->facts.value(document.id).presence == DocumentFacts::Presence::Missing)
            paths.remove(document.id);
    }
    const bool withoutContacts = m_input->verified && m_input->verified->redacted;
    const Model model = buildModel({m_input->request, m_input->catalogue, none, true, withoutContacts, paths,
                                    m_input->facts, currentLanguage()});

    int step = 1;
    const Fields identity = withoutId(model.identity, m_input->request.id);
    SectionFiller(addGroup(invisibleRootItem(), headingOf(step))).fill({identity});
    for (const Section &section : model.sections) {
        ++step;
        // The description stands in the report without a name, under its heading.
        const QString label =
            step == kNeedStep ? words::fieldName(QStringLiteral("/service/description")) : QString();
        SectionFiller(addGroup(invisibleRootItem(), headingOf(step)), label).fill(section.blocks);
    }
}

} // namespace viatique
