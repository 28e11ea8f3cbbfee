// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/draftlistmodel.h"

#include "core/language.h"
#include "core/plaintext.h"
#include "request/documentstore.h"
#include "request/draft.h"
#include "request/draftstate.h"
#include "request/drafttraces.h"
#include "rules/rules.h"
#include "session/background.h"
#include "session/stepmodel.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <chrono>
#include <utility>

namespace viatique {

namespace {

using Counts = QHash<QString, DraftCount>;

/// Other programs write several files in a row.
constexpr std::chrono::milliseconds kSettle(200);

/// Whether the files are there, and no more: the drafts may be many, and each document is a file to examine.
DocumentFactsMap presenceOf(const Draft &draft)
{
    DocumentFactsMap facts;
    for (const Document &document : draft.request().documents) {
        const QFileInfo file(draft.documentPath(document));
        DocumentFacts found;
        if (!file.isFile())
            found.presence = DocumentFacts::Presence::Missing;
        else if (file.size() != document.size)
            found.presence = DocumentFacts::Presence::Changed;
        // Without facts, nothing is said of a content that nobody looked at.
        if (found.presence != DocumentFacts::Presence::Present)
            facts.insert(document.id, found);
    }
    return facts;
}

QStringList useCaseTitles(const Request &request, const Catalogue &catalogue)
{
    QStringList titles;
    for (const QString &id : request.service.useCases) {
        const UseCase *known = catalogue.useCase(id);
        const bool isOther = id == QLatin1String("other");
        const QString title =
            known ? known->title : (isOther ? request.service.otherUseCase.simplified() : id);
        if (!title.isEmpty())
            titles.append(title);
    }
    return titles;
}

DraftCount countOf(const Draft &draft, const QDate &today)
{
    DraftCount count;
    count.useCases = useCaseTitles(draft.request(), draft.catalogue());
    const DocumentFactsMap facts = presenceOf(draft);
    const QList<Finding> findings = rules::evaluate({draft.request(), draft.catalogue(), facts, today});
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Blocking)
            ++(finding.missing ? count.toFillIn : count.toCorrect);
    }
    return count;
}

Counts countAll(const QStringList &folders, const QDate &today, const std::atomic<bool> &dropped)
{
    Counts counts;
    for (const QString &folder : folders) {
        if (dropped)
            break;
        if (const Result<Draft> draft = Draft::open(folder, Draft::Access::ReadOnly))
            counts.insert(folder, countOf(*draft, today));
    }
    return counts;
}

DraftRow rowOf(const DraftSummary &summary)
{
    DraftRow row;
    row.folder = summary.folder;
    row.error = summary.error;
    const QString stateFile = QDir(summary.folder).filePath(QStringLiteral("state.json"));
    row.trashedAt = QDateTime::fromString(readDraftTraces(stateFile).trashedAt, Qt::ISODate);
    if (row.error) {
        row.changedAt = QFileInfo(summary.folder).lastModified();
        return row;
    }
    row.title = summary.title.simplified();
    row.filedFor = summary.filedFor;
    row.client = summary.organisation.simplified();
    if (row.client.isEmpty() && row.filedFor == FiledFor::Vendor)
        row.client = summary.vendor.simplified();
    row.changedAt = QDateTime::fromString(summary.modifiedAt, Qt::ISODate).toLocalTime();
    row.revision = summary.revision;
    const DraftState state = readDraftState(stateFile);
    row.exportedRevision = state.lastExport ? state.lastExport->revision : 0;
    row.lastStep = std::clamp(state.lastStep, 0, StepModel::kSteps);
    return row;
}

} // namespace

bool DraftRow::operator==(const DraftRow &other) const
{
    const auto said = [](const std::optional<Error> &given) {
        return given ? std::pair(int(given->code), given->args) : std::pair(-1, QStringList());
    };
    return folder == other.folder && title == other.title && client == other.client
           && filedFor == other.filedFor && changedAt == other.changedAt && revision == other.revision
           && exportedRevision == other.exportedRevision && lastStep == other.lastStep && count == other.count
           && trashedAt == other.trashedAt && said(error) == said(other.error);
}

QString changedWords(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    const QLocale locale = currentLocale();
    const QString time = locale.toString(when.time(), QLocale::ShortFormat);
    const QDate day = when.date();
    const QDate today = now.toLocalTime().date();
    if (day == today)
        return DraftListModel::tr("today at %1").arg(time);
    if (day == today.addDays(-1))
        return DraftListModel::tr("yesterday at %1").arg(time);
    return locale.toString(day, day.year() == today.year() ? QStringLiteral("d MMMM")
                                                           : QStringLiteral("d MMMM yyyy"));
}

DraftListModel::DraftListModel(const DraftStore &store, Source source, QObject *parent,
                               std::function<QDateTime()> now)
    : TableModel(parent)
    , m_store(store)
    , m_source(source)
    , m_now(std::move(now))
{
    m_thread.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kSettle);
    connect(&m_delay, &QTimer::timeout, this, &DraftListModel::refresh);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_delay, qOverload<>(&QTimer::start));
    refresh();
}

DraftListModel::~DraftListModel()
{
    if (m_dropped)
        *m_dropped = true;
    m_thread.waitForDone();
}

int DraftListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int DraftListModel::rowOf(const QString &folder) const
{
    const auto found = std::find_if(rows().cbegin(), rows().cend(),
                                    [&folder](const DraftRow &row) { return row.folder == folder; });
    return found == rows().cend() ? -1 : int(found - rows().cbegin());
}

void DraftListModel::refresh()
{
    m_delay.stop();
    watch();
    const QList<DraftSummary> summaries = m_source == Source::Drafts ? m_store.list() : m_store.trash();
    QList<DraftRow> fresh;
    for (const DraftSummary &summary : summaries) {
        DraftRow row = viatique::rowOf(summary);
        // What was counted before stands until it is counted anew.
        if (const int former = rowOf(row.folder); former >= 0 && !row.error)
            row.count = rows().at(former).count;
        fresh.append(row);
    }
    setRows(std::move(fresh));
    count();
}

/// The folder may be made, or made again, at any time.
void DraftListModel::watch()
{
    const QString folder = m_source == Source::Drafts ? m_store.draftsFolder() : m_store.trashFolder();
    if (!m_watcher.directories().contains(folder) && QFileInfo(folder).isDir())
        m_watcher.addPath(folder);
}

void DraftListModel::count()
{
    if (m_dropped)
        *m_dropped = true;
    m_dropped = std::make_shared<std::atomic<bool>>(false);
    QStringList folders;
    for (const DraftRow &row : rows()) {
        if (!row.error)
            folders.append(row.folder);
    }
    m_isCounting = true;
    const QDate today = m_now().toLocalTime().date();
    inBackground(
        m_thread, this, [folders, today, dropped = m_dropped] { return countAll(folders, today, *dropped); },
        [this, dropped = m_dropped](const Counts &counts) {
            if (*dropped)
                return;
            QList<DraftRow> updated = rows();
            for (DraftRow &row : updated) {
                if (const auto count = counts.constFind(row.folder); count != counts.cend())
                    row.count = *count;
            }
            setRows(std::move(updated));
            m_isCounting = false;
            emit counted();
        });
}

void DraftListModel::retranslate()
{
    allChanged();
}

void DraftListModel::setTrashDays(int days)
{
    if (m_trashDays == days)
        return;
    m_trashDays = days;
    allChanged();
}

DraftFilter::DraftFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(DraftListModel::SortRole);
    setDynamicSortFilter(true);
}

void DraftFilter::setSearch(const QString &search)
{
    const QStringList words = plainText(search).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

bool DraftFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    QStringList cells;
    for (const int column :
         {DraftListModel::TitleColumn, DraftListModel::ClientColumn, DraftListModel::UseCaseColumn})
        cells.append(sourceModel()->index(row, column, parent).data().toString());
    const QString text = plainText(cells.join(QLatin1Char(' ')));
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&text](const QString &word) { return text.contains(word); });
}

} // namespace viatique
