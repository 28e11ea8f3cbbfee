// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/inboxwords.h"

#include "core/language.h"
#include "review/reviewwords.h"
#include "session/inboxmodel.h"

#include <QCollator>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <numeric>
#include <vector>

namespace viatique {

namespace {

QString blockingText(const InboxRow &row)
{
    if (!row.record.findings)
        return InboxModel::tr("unknown", "how many points block");
    const int blocking = row.record.findings->blocking;
    return blocking == 0 ? InboxModel::tr("none", "of points that block")
                         : InboxModel::tr("%n to correct", nullptr, blocking);
}

/// Not of what is altered, where it would but reassure. Who signed is not known here.
bool isSaidToCarrySignature(const PackageRecord &record)
{
    return record.hasSignature && record.integrity == Integrity::Valid;
}

QString integrityWords(const InboxRow &row)
{
    if (row.verified)
        return InboxModel::tr("in progress, %1 %", "verification").arg(*row.verified);
    const QString words = integrityText(row.record.integrity);
    return isSaidToCarrySignature(row.record)
               ? InboxModel::tr("%1 · signed", "intact, and carries a signature").arg(words)
               : words;
}

QString titleOf(const PackageRecord &record)
{
    // What has no title can be told by its file.
    return record.title.isEmpty() ? QFileInfo(record.path).fileName() : record.title;
}

/// What stands before the colon, where the whole is in the tool tip: “Marchés publics : candidature et
/// instruction”.
QString shortTitle(const QString &title)
{
    return title.section(QLatin1String(" : "), 0, 0);
}

/// Of the revision that is shown above it, or of an earlier one.
QString belowText(const PackageRecord &record, const PackageRecord &newest)
{
    const QString file = QFileInfo(record.path).fileName();
    if (areApartByContacts(record, newest))
        return record.redacted
                   ? InboxModel::tr("copy without contacts, as it says: %1", "file name").arg(file)
                   : InboxModel::tr("same revision, with contacts: %1", "file name").arg(file);
    if (record.revision == newest.revision)
        return record.requestSha512 == newest.requestSha512
                   ? InboxModel::tr("copy: %1", "file name").arg(file)
                   : InboxModel::tr("same revision, other content: %1", "file name").arg(file);
    const QDateTime at = QDateTime::fromString(record.modifiedAt, Qt::ISODate);
    if (!at.isValid())
        return file;
    return InboxModel::tr("revision of %1", "day, as in “4 November 2026”")
        .arg(currentLocale().toString(at.toLocalTime().date(), QStringLiteral("d MMMM yyyy")));
}

/// Shorter than in a review, which has room for it.
QString opinionText(Opinion opinion)
{
    if (opinion == Opinion::ChangesRequested)
        return InboxModel::tr("to change", "opinion on a request");
    return opinion == Opinion::Unset ? QString() : words::opinion(opinion);
}

/// Who has not said who he is is somebody all the same.
QString agentText(const InboxRow &row)
{
    const QString agent = row.agent();
    if (!agent.isEmpty() || row.reading() == Reading::ToRead)
        return agent;
    return row.isMine() ? InboxModel::tr("you", "agent") : InboxModel::tr("a colleague", "agent");
}

/// Titles and names come from strangers: never taken for HTML.
QString plainToolTip(const QString &text)
{
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

/// How the words of a column are put in order where words decide.
QString sortText(int column, const InboxRow &row)
{
    switch (column) {
    case InboxModel::RequestColumn:
        return titleOf(row.record);
    default:
        return inboxWords(column, row);
    }
}

/// Where a figure decides; greater ones stand later.
int sortFigure(int column, const InboxRow &row)
{
    switch (column) {
    case InboxModel::RevisionColumn:
        return row.record.revision;
    case InboxModel::IntegrityColumn:
        return static_cast<int>(row.record.integrity);
    case InboxModel::BlockingColumn:
        return row.record.findings ? row.record.findings->blocking : -1;
    case InboxModel::ReviewColumn:
        return static_cast<int>(row.reading());
    default:
        return 0;
    }
}

bool isOfWords(int column)
{
    return column == InboxModel::RequestColumn || column == InboxModel::OrganisationColumn
           || column == InboxModel::UseCaseColumn || column == InboxModel::OpinionColumn
           || column == InboxModel::AgentColumn;
}

} // namespace

bool areApartByContacts(const PackageRecord &one, const PackageRecord &other)
{
    return one.revision == other.revision && one.requestSha512 != other.requestSha512
           && one.redacted != other.redacted && one.integrity == Integrity::Valid
           && other.integrity == Integrity::Valid;
}

QString readingText(Reading reading)
{
    switch (reading) {
    case Reading::ToRead:
        return InboxModel::tr("to read", "state of a package");
    case Reading::Started:
        return InboxModel::tr("in progress", "review");
    case Reading::Done:
        return InboxModel::tr("done", "review");
    case Reading::SetAside:
        return InboxModel::tr("set aside", "review");
    }
    Q_UNREACHABLE();
}

QString integrityText(Integrity integrity)
{
    switch (integrity) {
    case Integrity::Waiting:
        return InboxModel::tr("waiting", "to be verified");
    case Integrity::Valid:
        return InboxModel::tr("intact", "package");
    case Integrity::Altered:
        return InboxModel::tr("altered", "package");
    case Integrity::Unreadable:
        return InboxModel::tr("unreadable", "package");
    }
    Q_UNREACHABLE();
}

QString inboxHeading(int column)
{
    switch (column) {
    case InboxModel::RequestColumn:
        return InboxModel::tr("Request");
    case InboxModel::OrganisationColumn:
        return InboxModel::tr("Organisation");
    case InboxModel::UseCaseColumn:
        return InboxModel::tr("Use case");
    case InboxModel::RevisionColumn:
        return InboxModel::tr("Revision");
    case InboxModel::IntegrityColumn:
        return InboxModel::tr("Integrity");
    case InboxModel::BlockingColumn:
        return InboxModel::tr("Blocking points");
    case InboxModel::ReviewColumn:
        return InboxModel::tr("Review");
    case InboxModel::OpinionColumn:
        return InboxModel::tr("Opinion");
    case InboxModel::AgentColumn:
        return InboxModel::tr("Agent");
    default:
        return {};
    }
}

QString inboxWords(int column, const InboxRow &row, const InboxRow *newest)
{
    const bool isNewest = !newest;
    switch (column) {
    case InboxModel::RequestColumn:
        return newest ? belowText(row.record, newest->record) : titleOf(row.record);
    // What earlier revisions share with the newest is said once.
    case InboxModel::OrganisationColumn:
        return isNewest ? row.record.organisation : QString();
    case InboxModel::UseCaseColumn:
        return isNewest ? shortTitle(row.record.useCaseTitle) : QString();
    case InboxModel::RevisionColumn:
        return row.record.revision > 0 ? currentLocale().toString(row.record.revision) : QString();
    case InboxModel::IntegrityColumn:
        return integrityWords(row);
    case InboxModel::BlockingColumn:
        return blockingText(row);
    case InboxModel::ReviewColumn:
        return readingText(row.reading());
    case InboxModel::OpinionColumn:
        return opinionText(row.opinion());
    case InboxModel::AgentColumn:
        return agentText(row);
    default:
        return {};
    }
}

QString inboxToolTip(int column, const InboxRow &row)
{
    if (column == InboxModel::IntegrityColumn && !row.record.problems.isEmpty())
        return plainToolTip(row.record.problems.join(QLatin1Char('\n')));
    if (column == InboxModel::IntegrityColumn && isSaidToCarrySignature(row.record))
        return plainToolTip(
            InboxModel::tr("The package carries a signature. Who signed is told when it is opened."));
    if (column == InboxModel::UseCaseColumn && shortTitle(row.record.useCaseTitle) != row.record.useCaseTitle)
        return plainToolTip(row.record.useCaseTitle);
    // Of other columns, the view shows what it has to cut.
    return column == InboxModel::RequestColumn
               ? plainToolTip(QStringLiteral("%1\n%2").arg(titleOf(row.record), row.record.path))
               : QString();
}

Meaning inboxMeaning(int column, const InboxRow &row, const InboxRow *newest)
{
    // Two contents of one revision: one of them was made by hand.
    if (column == InboxModel::RequestColumn && newest && newest->record.revision == row.record.revision
        && newest->record.requestSha512 != row.record.requestSha512
        && !areApartByContacts(row.record, newest->record))
        return Meaning::ToCheck;
    if (column == InboxModel::BlockingColumn && row.record.findings)
        return row.record.findings->blocking > 0 ? Meaning::ToCorrect : Meaning::Fine;
    if (column != InboxModel::IntegrityColumn)
        return Meaning::None;
    if (row.verified)
        return Meaning::InProgress;
    switch (row.record.integrity) {
    case Integrity::Waiting:
        return Meaning::ToDo;
    case Integrity::Valid:
        return Meaning::Fine;
    case Integrity::Altered:
        return Meaning::ToCorrect;
    case Integrity::Unreadable:
        return Meaning::ToCheck;
    }
    Q_UNREACHABLE();
}

QList<qsizetype> inboxOrder(const QList<InboxRow> &rows, int column, Qt::SortOrder order)
{
    QList<qsizetype> numbers(rows.size());
    std::iota(numbers.begin(), numbers.end(), 0);
    const auto arrival = [&rows](qsizetype a, qsizetype b) {
        const PackageRecord &one = rows.at(a).record;
        const PackageRecord &other = rows.at(b).record;
        return one.stamp.modifiedMs != other.stamp.modifiedMs ? one.stamp.modifiedMs > other.stamp.modifiedMs
                                                              : one.path < other.path;
    };
    const bool isDown = order == Qt::DescendingOrder;
    if (isOfWords(column)) {
        // Each text is prepared once, not at each comparison.
        QCollator collator(currentLocale());
        collator.setNumericMode(true);
        std::vector<QCollatorSortKey> keys;
        QList<bool> says;
        keys.reserve(static_cast<size_t>(rows.size()));
        for (const InboxRow &row : rows) {
            const QString text = sortText(column, row);
            keys.push_back(collator.sortKey(text));
            says.append(!text.isEmpty());
        }
        std::sort(numbers.begin(), numbers.end(), [&](qsizetype a, qsizetype b) {
            if (says.at(a) != says.at(b))
                return says.at(a);
            const int compared = keys.at(static_cast<size_t>(a)).compare(keys.at(static_cast<size_t>(b)));
            return compared != 0 ? (isDown ? compared > 0 : compared < 0) : arrival(a, b);
        });
        return numbers;
    }
    QList<int> figures;
    for (const InboxRow &row : rows)
        figures.append(column < 0 ? 0 : sortFigure(column, row));
    std::sort(numbers.begin(), numbers.end(), [&](qsizetype a, qsizetype b) {
        if (figures.at(a) == figures.at(b))
            return arrival(a, b);
        if ((figures.at(a) < 0) != (figures.at(b) < 0))
            return figures.at(b) < 0;
        return isDown ? figures.at(a) > figures.at(b) : figures.at(a) < figures.at(b);
    });
    return numbers;
}

} // namespace viatique
