// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/comparisonmodel.h"

#include "core/language.h"
#include "session/modelroles.h"
#include "session/mutedrole.h"
#include "session/stepmodel.h"

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

using Kind = WordRun::Kind;

/// Characters that a cell shows; a field of a draft has no more, and a view could not lay out much more.
constexpr qsizetype kShown = 60'000;

QString headingOf(int step)
{
    return ComparisonModel::tr("%1. %2", "number and title of a step")
        .arg(QString::number(step), StepModel::title(step));
}

QString countText(int changes)
{
    return changes == 0 ? ComparisonModel::tr("identical")
                        : ComparisonModel::tr("%n change(s)", nullptr, changes);
}

QString joined(const QList<WordRun> &runs)
{
    QString text;
    for (const WordRun &run : runs)
        text += run.text;
    return text;
}

QList<WordRun> shown(const QList<WordRun> &runs)
{
    QList<WordRun> kept;
    qsizetype left = kShown;
    for (const WordRun &run : runs) {
        kept.append({run.kind, run.text.left(left)});
        left -= run.text.size();
        if (left <= 0) {
            kept.append({Kind::Same, QStringLiteral(" […]")});
            break;
        }
    }
    return kept;
}

/// What of the words is only here, for who cannot see that it is struck through or underlined.
QString spoken(const QList<WordRun> &runs)
{
    QStringList removed;
    QStringList added;
    for (const WordRun &run : runs) {
        if (run.kind != Kind::Same)
            (run.kind == Kind::Removed ? removed : added).append(run.text.simplified());
    }
    removed.removeAll(QString());
    added.removeAll(QString());
    QStringList parts;
    if (!removed.isEmpty())
        parts.append(ComparisonModel::tr("removed: %1").arg(removed.join(QStringLiteral("; "))));
    if (!added.isEmpty())
        parts.append(ComparisonModel::tr("added: %1").arg(added.join(QStringLiteral("; "))));
    return parts.join(QStringLiteral(", "));
}

QStandardItem *makeItem(const QString &text = {})
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

/// What the cell of one side says.
void tellSide(QStandardItem *item, const report::ChangeText &text, Kind kind)
{
    const QList<WordRun> runs = shown(report::runsOf(text.runs, kind));
    QList<WordRun> detail = report::runsOf(text.detail, kind);
    const bool isNothing = runs.isEmpty() && detail.isEmpty();
    item->setText(isNothing ? text.nothing : joined(runs));
    item->setData(isNothing, kMutedRole);
    item->setData(QVariant::fromValue(runs), kRunsRole);
    if (kind == Kind::Added && !text.note.isEmpty())
        detail.append({Kind::Same, QStringLiteral(", ") + text.note});
    item->setData(QVariant::fromValue(detail), kDetailRunsRole);
    item->setData(joined(detail), DetailRole);
    const QString difference = spoken(runs + detail);
    QStringList whole{item->text()};
    whole.append(joined(detail));
    whole.append(difference);
    whole.removeAll(QString());
    item->setData(whole.join(QStringLiteral(". ")), Qt::AccessibleTextRole);
}

/// What stands in a step where neither request says anything.
QList<QStandardItem *> makeEmptyRow()
{
    QList<QStandardItem *> row{makeItem(ComparisonModel::tr("Nothing is entered in this step"))};
    for (int side = ComparisonModel::BeforeColumn; side < ComparisonModel::ColumnCount; ++side)
        row.append(makeItem(ComparisonModel::tr("nothing", "what a request says in a step")));
    for (QStandardItem *cell : std::as_const(row))
        cell->setData(true, kMutedRole);
    return row;
}

} // namespace

ComparisonModel::ComparisonModel(QObject *parent)
    : QStandardItemModel(0, ColumnCount, parent)
{
    build();
}

void ComparisonModel::setRequests(const ComparedRequests &requests)
{
    m_requests = requests;
    build();
}

void ComparisonModel::setChangesOnly(bool changesOnly)
{
    if (m_changesOnly == changesOnly)
        return;
    m_changesOnly = changesOnly;
    build();
}

void ComparisonModel::retell(const ComparedRequests &requests)
{
    m_requests = requests;
    for (int row = 0; row < rowCount(); ++row) {
        const QStandardItem *group = item(row);
        const QList<Row> rows = rowsOf(group->data(StepRole).toInt());
        for (int inner = 0; inner < rows.size(); ++inner) {
            tellSide(group->child(inner, BeforeColumn), rows.at(inner).change->text, Kind::Removed);
            tellSide(group->child(inner, AfterColumn), rows.at(inner).change->text, Kind::Added);
        }
    }
}

QList<ComparisonModel::Row> ComparisonModel::rowsOf(int step) const
{
    QList<Row> rows;
    for (int i = 0; i < changes(); ++i) {
        if (stepOf(m_requests.changes.at(i).change) == step)
            rows.append({&m_requests.changes.at(i), i});
    }
    for (const ComparedChange &same : m_requests.same) {
        if (!m_changesOnly && stepOf(same.change) == step)
            rows.append({&same, -1});
    }
    return rows;
}

void ComparisonModel::addRow(QStandardItem *group, const ComparedChange &change, int number)
{
    QStandardItem *label = makeItem(change.text.label);
    label->setToolTip(change.text.place);
    const QList<QStandardItem *> row{label, makeItem(), makeItem()};
    tellSide(row.at(BeforeColumn), change.text, Kind::Removed);
    tellSide(row.at(AfterColumn), change.text, Kind::Added);
    QStringList whole{change.text.label, spoken(change.text.runs + change.text.detail), change.text.note};
    whole.removeAll(QString());
    label->setData(whole.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
    for (QStandardItem *cell : row) {
        cell->setData(change.change.target, TargetRole);
        if (number >= 0)
            cell->setData(number, kChangeRole);
    }
    group->appendRow(row);
}

void ComparisonModel::build()
{
    removeRows(0, rowCount());
    const auto revision = [](const ComparedSide &side, const QString &otherwise) {
        return side.input ? tr("Revision %1").arg(currentLocale().toString(side.input->request.revision))
                          : otherwise;
    };
    setHorizontalHeaderLabels(
        {tr("Field"), revision(m_requests.before, tr("Before")), revision(m_requests.after, tr("After"))});
    if (!m_requests.isWhole())
        return;
    for (int step = 1; step <= ComparisonSteps::kSteps; ++step) {
        const QList<Row> rows = rowsOf(step);
        if (rows.isEmpty() && m_changesOnly)
            continue;
        QStandardItem *group = makeItem(headingOf(step));
        for (const Row &row : rows)
            addRow(group, *row.change, row.number);
        // So that each step is there to be gone to.
        if (rows.isEmpty())
            group->appendRow(makeEmptyRow());
        const int count =
            int(std::count_if(rows.cbegin(), rows.cend(), [](const Row &row) { return row.number >= 0; }));
        group->setData(true, GroupRole);
        group->setData(step, StepRole);
        group->setData(countText(count), DetailRole);
        group->setData(QString(group->text() + QStringLiteral(", ") + countText(count)),
                       Qt::AccessibleTextRole);
        appendRow(group);
    }
}

QModelIndex ComparisonModel::change(int number) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, FieldColumn);
        for (int inner = 0; inner < rowCount(group); ++inner) {
            const QModelIndex field = index(inner, FieldColumn, group);
            const QVariant own = field.data(kChangeRole);
            if (own.isValid() && own.toInt() == number)
                return field;
        }
    }
    return {};
}

QModelIndex ComparisonModel::at(const QString &target) const
{
    for (int i = 0; i < changes(); ++i) {
        const QString &place = m_requests.changes.at(i).change.target;
        const bool isThere =
            place == target || place.startsWith(target + u'/') || target.startsWith(place + u'/');
        if (isThere && !target.isEmpty())
            return change(i);
    }
    return {};
}

QModelIndex ComparisonModel::nextChange(const QModelIndex &from, int direction) const
{
    // A heading stands before its rows.
    const int first = from.parent().isValid() ? from.parent().row() : from.row();
    int row = from.parent().isValid() ? from.row() : -1;
    for (int group = first; from.isValid() && group >= 0 && group < rowCount(); group += direction) {
        const QModelIndex heading = index(group, FieldColumn);
        if (group != first)
            row = direction > 0 ? -1 : rowCount(heading);
        for (row += direction; row >= 0 && row < rowCount(heading); row += direction) {
            const QModelIndex field = index(row, FieldColumn, heading);
            if (field.data(kChangeRole).isValid())
                return field;
        }
    }
    return {};
}

QModelIndex ComparisonModel::step(int step) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (index(row, FieldColumn).data(StepRole).toInt() == step)
            return index(row, FieldColumn);
    }
    return {};
}

QString ComparisonModel::text() const
{
    QStringList lines;
    int step = 0;
    for (const ComparedChange &change : m_requests.changes) {
        if (const int own = stepOf(change.change); own != step) {
            step = own;
            lines.append(headingOf(step));
        }
        report::ChangeText text = change.text;
        text.place = text.label;
        lines.append(QStringLiteral("- ") + report::changeSentence(text));
    }
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

void ComparisonModel::retranslate()
{
    build();
}

void ComparisonSteps::setRequests(const ComparedRequests &requests)
{
    QList<int> counts(kSteps, 0);
    for (const ComparedChange &change : requests.changes)
        ++counts[std::clamp(stepOf(change.change), 1, kSteps) - 1];
    m_counts = counts;
    retranslate();
}

int ComparisonSteps::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kSteps;
}

QVariant ComparisonSteps::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int step = index.row() + 1;
    const int count = m_counts.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return headingOf(step);
    case Qt::AccessibleTextRole:
        return QString(headingOf(step) + QStringLiteral(", ") + countText(count));
    case DetailRole:
        return countText(count);
    case StepRole:
        return step;
    case kChangeRole:
        return count;
    default:
        return {};
    }
}

QString ComparisonSteps::summary() const
{
    int changes = 0;
    int steps = 0;
    for (const int count : m_counts) {
        changes += count;
        steps += count > 0 ? 1 : 0;
    }
    if (changes == 0)
        return tr("No change");
    return tr("%1 in %2", "“8 changes”, “5 steps”").arg(countText(changes), tr("%n step(s)", nullptr, steps));
}

void ComparisonSteps::retranslate()
{
    emit dataChanged(index(0), index(kSteps - 1));
}

} // namespace viatique
