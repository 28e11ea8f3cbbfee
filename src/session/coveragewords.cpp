// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What the cells and headings of the matrix say.

#include "rules/words.h"
#include "session/coveragemodel.h"
#include "session/modelroles.h"
#include "session/mutedrole.h"

namespace viatique {

using rules::Waiver;
using rules::Worth;

namespace {

/// Something lacks: a text that is a principle alone is a fault, the rest is only to do.
Meaning meaningOf(const CoverageRow &row)
{
    if (row.isGroup)
        return row.toCover == 0 ? Meaning::Fine : Meaning::ToDo;
    if (!row.covered.isTextCovered())
        return row.covered.hasText ? Meaning::ToCorrect : Meaning::ToDo;
    return row.covered.isDocumentCovered() ? Meaning::Fine : Meaning::ToDo;
}

} // namespace

QVariant CoverageModel::cell(int column, int role, const CoverageRow &row) const
{
    if (role == IdRole)
        return row.id;
    if (role == GroupRole)
        return row.isGroup;
    if (const CoverageColumn *link = linkAt(column))
        return linkCell(*link, role, row);
    if (column == coverageColumn())
        return coverageCell(role, row);
    if (column == DatumColumn)
        return role == Qt::DisplayRole ? QVariant(row.title) : QVariant();
    if (row.requirement == LegalRequirement::Unset)
        return {};
    if (role == Qt::DisplayRole)
        return words::requirement(row.requirement);
    if (role == TagRole)
        return int(row.requirement == LegalRequirement::SupportingDocuments ? Tag::Filled : Tag::Outlined);
    return {};
}

QVariant CoverageModel::linkCell(const CoverageColumn &link, int role, const CoverageRow &row) const
{
    const CoverageCell box = row.cells.value(link.key());
    const bool covers = box.state == Qt::Unchecked || box.worth == Worth::Covers || row.isGroup;
    switch (role) {
    case Qt::CheckStateRole:
        return int(box.state);
    case Qt::DisplayRole:
        if (covers)
            return {};
        return box.worth == Worth::Principle ? tr("principle", "a text, in a narrow cell")
                                             : tr("no effect", "a link, in a narrow cell");
    case MeaningRole:
        // Beside a text that founds, a principle is welcome.
        return int(covers                                                         ? Meaning::None
                   : box.worth == Worth::Principle && row.covered.isTextCovered() ? Meaning::None
                                                                                  : Meaning::ToCheck);
    case kMutedRole:
        return !covers && box.worth == Worth::Principle && row.covered.isTextCovered();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1 – %2: %3", "datum, text or document, state")
            .arg(row.title, link.title.isEmpty() ? tr("text without a name") : link.title,
                 stateOf(link, row, box));
    default:
        return {};
    }
}

QString CoverageModel::stateOf(const CoverageColumn &link, const CoverageRow &row, const CoverageCell &cell)
{
    if (row.isGroup)
        return cell.state == Qt::Checked            ? tr("all data of the category are ticked")
               : cell.state == Qt::PartiallyChecked ? tr("some data of the category are ticked")
                                                    : tr("no datum of the category is ticked");
    if (cell.state == Qt::Unchecked)
        return tr("not ticked");
    if (cell.worth == Worth::Principle)
        return row.covered.isTextCovered() ? tr("ticked; a principle, which another text completes")
                                           : tr("ticked; a principle, which does not found this datum alone");
    if (cell.worth == Worth::Nothing)
        return link.isDocument ? tr("ticked; a document of this kind does not count")
                               : tr("ticked; but no text is named");
    return link.isDocument ? tr("ticked; supports this datum") : tr("ticked; founds this datum");
}

QVariant CoverageModel::coverageCell(int role, const CoverageRow &row) const
{
    if (role == MeaningRole)
        return int(meaningOf(row));
    if (role != Qt::DisplayRole)
        return {};
    if (row.isGroup)
        return row.toCover == 0 ? tr("all covered") : tr("%n to cover", nullptr, row.toCover);
    const rules::Coverage &covered = row.covered;
    if (!covered.isTextCovered() && !covered.hasText)
        return covered.isDocumentCovered() ? tr("to fill in: no text linked")
                                           : tr("to fill in: text and document");
    if (!covered.isTextCovered())
        return covered.isDocumentCovered() ? tr("lacks a precise text") : tr("lacks a text and a document");
    if (!covered.isDocumentCovered())
        return tr("lacks a document");
    switch (covered.textWaiver != Waiver::None ? covered.textWaiver : covered.documentWaiver) {
    case Waiver::PublicData:
        return tr("covered: public data");
    case Waiver::BaseSet:
        return tr("covered: base set");
    case Waiver::Vendor:
        return tr("covered: clients supply the document");
    case Waiver::Included:
        return tr("covered: comes with every access");
    case Waiver::None:
        break;
    }
    return tr("covered");
}

QVariant CoverageModel::heading(int column) const
{
    if (const CoverageColumn *link = linkAt(column))
        return link->name.isEmpty() ? tr("text without a name") : link->name;
    switch (column) {
    case DatumColumn:
        return tr("Datum");
    case RequirementColumn:
        return tr("Requirement");
    default:
        return tr("Coverage");
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const CoverageColumn *link = orientation == Qt::Horizontal ? linkAt(section) : nullptr;
    if (!link)
        return TableModel::headerData(section, orientation, role);
    const bool isPrinciple = link->worth == Worth::Principle;
    switch (role) {
    case DetailRole: // a second line, so that no column looks like one that covers
        if (link->isDocument)
            return link->worth == Worth::Covers ? tr("document") : tr("does not count");
        return isPrinciple ? tr("principle", "a text, under its name") : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString title = link->title.isEmpty() ? tr("text without a name") : link->title;
        if (link->isDocument)
            return link->worth == Worth::Covers ? tr("Document: %1").arg(title)
                                                : tr("Document of a kind that does not count: %1").arg(title);
        return isPrinciple ? tr("Text that states a principle: %1").arg(title) : tr("Text: %1").arg(title);
    }
    default:
        return TableModel::headerData(section, orientation, role);
    }
}

} // namespace viatique
