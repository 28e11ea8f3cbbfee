// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What the list of drafts says in its cells; its rows are in draftlistmodel.cpp.

#include "session/draftlistmodel.h"

#include "core/language.h"
#include "core/plaintext.h"
#include "session/modelroles.h"
#include "session/stepmodel.h"

namespace viatique {

namespace {

Meaning blockingMeaning(const DraftRow &row)
{
    if (row.error)
        return Meaning::ToCorrect;
    if (!row.count)
        return Meaning::None;
    if (row.count->toCorrect > 0)
        return Meaning::ToCorrect;
    return row.count->toFillIn > 0 ? Meaning::ToDo : Meaning::Fine;
}

/// Why a draft cannot be read. Its files are named without the folder, which says nothing and takes all room.
QString errorWords(const DraftRow &row)
{
    return errorText(*row.error).remove(row.folder + QLatin1Char('/'));
}

} // namespace

QString DraftListModel::clientWords(const DraftRow &row) const
{
    if (row.filedFor != FiledFor::Vendor)
        return row.client;
    return row.client.isEmpty() ? tr("the vendor itself") : tr("%1, for itself", "a vendor").arg(row.client);
}

QString DraftListModel::useCaseWords(const DraftRow &row) const
{
    if (row.error)
        return {};
    if (row.filedFor == FiledFor::Vendor)
        return tr("Vendor’s access");
    return row.count ? currentLocale().createSeparatedList(row.count->useCases) : QString();
}

QString DraftListModel::blockingWords(const DraftRow &row) const
{
    if (row.error)
        return tr("cannot be read");
    if (!row.count)
        return {};
    if (row.count->toCorrect > 0)
        return tr("%n to correct", nullptr, row.count->toCorrect);
    return row.count->toFillIn > 0 ? tr("%n to fill in", nullptr, row.count->toFillIn)
                                   : tr("none", "blocking points");
}

QString draftStateWords(int revision, int exportedRevision, int lastStep)
{
    if (exportedRevision > 0 && exportedRevision == revision)
        return DraftListModel::tr("exported, revision %1").arg(revision);
    if (lastStep == 0)
        return DraftListModel::tr("not opened yet");
    return DraftListModel::tr("step %1 of %2").arg(lastStep).arg(StepModel::kSteps);
}

QString DraftListModel::stateWords(const DraftRow &row) const
{
    return row.error ? QString() : draftStateWords(row.revision, row.exportedRevision, row.lastStep);
}

QString DraftListModel::erasedWords(const DraftRow &row) const
{
    if (m_trashDays <= 0)
        return tr("never", "erased from the trash");
    // One of which it is not known yet, or whose moment is still to come, has all of its time.
    const QDateTime now = m_now();
    const QDateTime since = row.trashedAt.isValid() && row.trashedAt <= now ? row.trashedAt : now;
    const qint64 days = now.toLocalTime().date().daysTo(since.addDays(m_trashDays).toLocalTime().date());
    if (days <= 0)
        return tr("today", "erased from the trash");
    return days == 1 ? tr("tomorrow", "erased from the trash") : tr("in %n day(s)", nullptr, int(days));
}

QString DraftListModel::words(int column, const DraftRow &row) const
{
    switch (column) {
    case TitleColumn:
        if (row.error)
            return tr("Damaged draft");
        return row.title.isEmpty() ? tr("Request without a title") : row.title;
    case ClientColumn:
        return clientWords(row);
    case UseCaseColumn:
        return useCaseWords(row);
    case BlockingColumn:
        return blockingWords(row);
    case ChangedColumn:
        return changedWords(row.changedAt, m_now());
    case StateColumn:
        return m_source == Source::Trash ? erasedWords(row) : stateWords(row);
    default:
        return {};
    }
}

QVariant DraftListModel::sortKey(int column, const DraftRow &row) const
{
    switch (column) {
    case BlockingColumn: {
        // What is wrong weighs more than what merely lacks; the damaged weigh most.
        constexpr qint64 kMore = 1'000'000;
        if (row.error)
            return kMore * kMore;
        return row.count ? kMore * row.count->toCorrect + row.count->toFillIn : qint64(-1);
    }
    case ChangedColumn:
        return row.changedAt;
    case StateColumn:
        if (row.exportedRevision > 0 && row.exportedRevision == row.revision)
            return StepModel::kSteps + row.revision;
        return row.error ? -1 : row.lastStep;
    default:
        return plainText(words(column, row));
    }
}

QVariant DraftListModel::cell(int column, int role, const DraftRow &row) const
{
    switch (role) {
    case Qt::DisplayRole:
        return words(column, row);
    case IdRole:
        return row.folder;
    case SortRole:
        return sortKey(column, row);
    case MeaningRole:
        return column == BlockingColumn ? QVariant(int(blockingMeaning(row))) : QVariant();
    case DetailRole:
        return row.error && column == TitleColumn ? QVariant(errorWords(row)) : QVariant();
    case Qt::AccessibleTextRole:
        if (row.error && column == TitleColumn)
            return tr("%1: %2", "damaged draft, why").arg(words(column, row), errorWords(row));
        return words(column, row);
    default:
        return {};
    }
}

QVariant DraftListModel::heading(int column) const
{
    switch (column) {
    case TitleColumn:
        return tr("Title");
    case ClientColumn:
        return tr("Client");
    case UseCaseColumn:
        return tr("Use case");
    case BlockingColumn:
        return tr("Blocking points");
    case ChangedColumn:
        return tr("Last change");
    case StateColumn:
        return m_source == Source::Trash ? tr("Erased", "column of the trash: when") : tr("State");
    default:
        return {};
    }
}

} // namespace viatique
