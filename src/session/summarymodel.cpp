// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/summarymodel.h"

#include "core/language.h"
#include "package/packageplan.h"
#include "review/requestplaces.h"
#include "rules/words.h"
#include "session/modelroles.h"
#include "session/stepmodel.h"

#include <QHash>
#include <QLocale>

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

QStandardItem *addRow(QStandardItem *parent, const QString &label, const QString &value,
                      const QString &target = {})
{
    QStandardItem *item = makeItem(label);
    if (!target.isEmpty())
        item->setData(target, TargetRole);
    parent->appendRow({item, makeItem(value), makeItem({})});
    return item;
}

QStandardItem *addGroup(QStandardItem *parent, const QString &heading, const QString &target)
{
    QStandardItem *item = addRow(parent, heading, {}, target);
    item->setData(true, GroupRole);
    return item;
}

/// The place around a place: "/endpoints/exercices" of "/endpoints/exercices/purpose".
QString around(const QString &target)
{
    return target.left(std::max<qsizetype>(0, target.lastIndexOf(u'/')));
}

/// Puts the blocks of one section under its item.
class SectionFiller
{
public:
    explicit SectionFiller(QStandardItem *section)
        : m_section(section)
        , m_parent(section)
    {
    }

    void fill(const QList<Block> &blocks)
    {
        const auto tables = std::count_if(blocks.cbegin(), blocks.cend(), [](const Block &block) {
            const auto *table = std::get_if<Table>(&block);
            return table && !isOfDigests(*table);
        });
        m_isCaptioned = tables > 1;
        for (const Block &block : blocks)
            std::visit(*this, block);
    }

    void operator()(const Paragraph &paragraph)
    {
        // The description stands in the report without a name, under its heading.
        const QString label =
            paragraph.target.isEmpty() ? SummaryModel::tr("Note") : words::fieldName(paragraph.target);
        addRow(m_parent, label, textOf(paragraph.lines), paragraph.target);
    }
    void operator()(const SubHeading &heading) { m_parent = addRow(m_section, heading.text, {}); }
    void operator()(const Fields &fields)
    {
        for (const Field &field : fields.fields)
            addRow(m_parent, field.label, textOf(field.value), field.target);
    }
    void operator()(const Table &table)
    {
        if (isOfDigests(table))
            return;
        QStandardItem *parent = m_isCaptioned ? addRow(m_parent, table.caption, {}) : m_parent;
        for (qsizetype i = 0; i < table.rows.size(); ++i)
            addTableRow(parent, table.columns, table.rows.at(i), table.targets.value(i));
    }

private:
    /// For who holds the paper: here the program compares them.
    static bool isOfDigests(const Table &table)
    {
        return table.targets.value(0).endsWith(QLatin1String("/sha512"));
    }
    static void addTableRow(QStandardItem *parent, const QList<Column> &columns, const QList<Lines> &row,
                            const QString &target)
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
        addRow(parent, name, cells.join(QLatin1Char('\n')), target);
    }

    QStandardItem *m_section;
    QStandardItem *m_parent;
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
    m_rows.clear();
    removeRows(0, rowCount());
    setHorizontalHeaderLabels({tr("Field"), tr("Value"), tr("Remarks")});
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
    SectionFiller(addGroup(invisibleRootItem(), headingOf(step), QStringLiteral("/organisation")))
        .fill({identity});
    for (const Section &section : model.sections) {
        ++step;
        QStandardItem *group = addGroup(invisibleRootItem(), headingOf(step), section.target);
        // The title stands above the report, and above the page.
        if (step == kNeedStep) {
            const QString title = QStringLiteral("/service/title");
            addRow(group, words::fieldName(title), model.title, title);
        }
        SectionFiller(group).fill(section.blocks);
    }
    const QModelIndexList rows =
        match(index(0, 0), TargetRole, QStringLiteral("/"), -1, Qt::MatchStartsWith | Qt::MatchRecursive);
    for (const QModelIndex &row : rows) {
        QStandardItem *&known = m_rows[row.data(TargetRole).toString()];
        if (!known)
            known = itemFromIndex(row);
    }
    showRemarks();
}

// Remarks

void SummaryModel::setRemarks(const QList<Remark> &remarks)
{
    m_remarks = remarks;
    showRemarks();
}

QModelIndex SummaryModel::rowOf(const QString &target) const
{
    for (QString place = target; !place.isEmpty(); place = around(place)) {
        if (const QStandardItem *item = m_rows.value(place))
            return item->index();
    }
    return {};
}

QString SummaryModel::targetOf(const QModelIndex &index)
{
    for (QModelIndex row = index.siblingAtColumn(FieldColumn); row.isValid(); row = row.parent()) {
        const QString target = row.data(TargetRole).toString();
        if (!target.isEmpty())
            return target;
    }
    return {};
}

void SummaryModel::setFormer(const QList<AnsweredRow> &former)
{
    m_former = former;
    showRemarks();
}

QList<std::pair<QString, QString>> SummaryModel::parts(const QString &target) const
{
    QList<std::pair<QString, QString>> parts;
    const QStringList targets = m_input ? partsOf(m_input->request, target) : QStringList();
    for (const QString &part : targets)
        parts.append({part, words::fieldName(part)});
    return parts;
}

void SummaryModel::showRemarks()
{
    if (!m_input)
        return;
    QHash<QStandardItem *, QList<int>> numbers;
    QHash<QStandardItem *, QList<int>> former;
    QHash<int, int> counts;
    for (qsizetype i = 0; i < m_remarks.size(); ++i) {
        const QModelIndex row = rowOf(m_remarks.at(i).target);
        if (!row.isValid())
            continue;
        numbers[itemFromIndex(row)].append(int(i) + 1);
        QModelIndex section = row;
        while (section.parent().isValid())
            section = section.parent();
        ++counts[section.row()];
    }
    for (qsizetype i = 0; i < m_former.size(); ++i) {
        if (const QModelIndex row = rowOf(m_former.at(i).target); row.isValid())
            former[itemFromIndex(row)].append(int(i));
    }
    for (QStandardItem *item : std::as_const(m_rows))
        showCell(item, numbers.value(item), former.value(item));
    for (int row = 0; row < rowCount(); ++row) {
        const int count = counts.value(row);
        const QString words = count > 0 ? tr("%n remark(s)", nullptr, count) : tr("no remark");
        const QModelIndex cell = index(row, RemarksColumn);
        const QStringList said = QStringList(words) + formerWords(cell.data(FormerRole).value<QList<int>>());
        setWords(cell, words, said.join(QLatin1String(". ")));
    }
}

void SummaryModel::showCell(QStandardItem *row, const QList<int> &numbers, const QList<int> &former)
{
    QStringList words;
    for (const int number : numbers)
        words.append(currentLocale().toString(number));
    const QString shown = words.join(QLatin1String(", "));
    QStringList said = formerWords(former);
    if (!numbers.isEmpty())
        said.prepend(tr("Remarks here: %1", "numbers").arg(shown));
    Meaning meaning = Meaning::None;
    for (const Meaning grave : {Meaning::Fine, Meaning::Advice, Meaning::ToCheck, Meaning::ToCorrect}) {
        for (const int each : former)
            meaning = m_former.at(each).meaning == grave ? grave : meaning;
    }
    const QModelIndex cell = row->index().siblingAtColumn(RemarksColumn);
    if (cell.data(NumbersRole).value<QList<int>>() != numbers)
        setData(cell, QVariant::fromValue(numbers), NumbersRole);
    if (cell.data(FormerRole).value<QList<int>>() != former)
        setData(cell, QVariant::fromValue(former), FormerRole);
    if (cell.data(MeaningRole).toInt() != int(meaning))
        setData(cell, int(meaning), MeaningRole);
    // A section is told how many stand in it.
    if (!row->data(GroupRole).toBool())
        setWords(cell, shown, said.join(QLatin1String(". ")));
    if (const QString tip = said.join(QLatin1Char('\n')); cell.data(Qt::ToolTipRole).toString() != tip)
        setData(cell, tip, Qt::ToolTipRole);
}

/// "Remark of revision 1: corrected", "Remark of revision 1: kept: “…”".
QStringList SummaryModel::formerWords(const QList<int> &former) const
{
    QStringList words;
    for (const int each : former) {
        const AnsweredRow &row = m_former.at(each);
        const bool hasReason = row.remark.answer.state == AnswerState::Kept && !row.more.isEmpty();
        const QString answer =
            hasReason ? tr("%1: %2", "what was answered, the reason").arg(row.answer, row.more) : row.answer;
        words.append(tr("Remark of revision %1: %2", "number, what was answered")
                         .arg(currentLocale().toString(row.revision), answer));
    }
    return words;
}

/// A cell and what a screen reader says of it; views are told only what differs.
void SummaryModel::setWords(const QModelIndex &cell, const QString &words, const QString &said)
{
    if (cell.data().toString() != words)
        setData(cell, words, Qt::DisplayRole);
    if (cell.data(Qt::AccessibleTextRole).toString() != said)
        setData(cell, said, Qt::AccessibleTextRole);
}

} // namespace viatique
