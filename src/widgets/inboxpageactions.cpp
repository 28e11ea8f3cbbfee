// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What InboxPage does to the packages that are selected.

#include "core/atomicfile.h"
#include "core/settings.h"
#include "inbox/packagelist.h"
#include "review/reviewwords.h"
#include "session/background.h"
#include "session/inboxwords.h"
#include "session/modelroles.h"
#include "session/sharepool.h"
#include "widgets/inboxfilterbar.h"
#include "widgets/inboxpage.h"
#include "widgets/keptplace.h"
#include "widgets/notice.h"
#include "widgets/prompts.h"
#include "widgets/workbar.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QSet>
#include <QTreeView>

#include <algorithm>

namespace viatique {

QStringList InboxPage::selected() const
{
    return m_place->selected();
}

QStringList InboxPage::selectedWhole()
{
    QStringList whole;
    const QStringList paths = selected();
    for (const QString &path : paths) {
        const QModelIndex index = m_inbox.model().at(path);
        if (index.parent().isValid() || m_view->isExpanded(index))
            whole.append(path);
        else
            whole += m_inbox.model().revisions(path);
    }
    return whole;
}

void InboxPage::showActions()
{
    const QStringList paths = selected();
    const bool isOne = paths.size() == 1;
    const bool isAny = !paths.isEmpty();
    InboxModel &model = m_inbox.model();
    const QStringList revisions = isOne ? model.revisions(paths.constFirst()) : QStringList();
    const auto place = isOne ? revisions.indexOf(paths.constFirst()) : -1;
    const InboxRow *before = place > 0 ? model.row(revisions.at(place - 1)) : nullptr;
    m_reviewAction->setEnabled(isOne);
    m_compareAction->setEnabled(before != nullptr || paths.size() == 2);
    m_compareAction->setText(before ? tr("&Compare with revision %1").arg(before->record.revision)
                                    : tr("&Compare"));
    const auto any = [&](auto is) { return std::any_of(paths.cbegin(), paths.cend(), is); };
    m_historyAction->setEnabled(!m_batch.isRunning() && any([&model](const QString &path) {
        return model.revisions(path).size() > 1;
    }));
    m_summaryAction->setEnabled(isAny && !m_batch.isRunning());
    for (QAction *action : {m_verifyAction, m_showAction})
        action->setEnabled(isAny);
    const auto isAside = [&model](const QString &path) {
        const InboxRow *row = model.row(path);
        return row && row->isMine() && row->reading() == Reading::SetAside;
    };
    m_takeUpAction->setEnabled(any(isAside));
    m_asideAction->setEnabled(any([&model](const QString &path) {
        const InboxRow *row = model.row(path);
        return row && row->reading() == Reading::ToRead && !row->record.requestId.isEmpty();
    }));
    m_review->setEnabled(m_reviewAction->isEnabled());
    m_compare->setEnabled(m_compareAction->isEnabled());
    m_compare->setText(m_compareAction->text());
    m_summary->setEnabled(m_summaryAction->isEnabled());
    m_summary->setText(paths.size() > 1 ? tr("Export %n &summaries…", nullptr, static_cast<int>(paths.size()))
                                        : tr("Export the &summary…"));
    m_summaryAction->setText(m_summary->text());
    m_more->setEnabled(model.packages() > 0);
    emit statusChanged();
}

void InboxPage::review()
{
    const QStringList paths = selected();
    if (paths.size() == 1)
        emit reviewRequested(m_inbox.absolutePath(paths.constFirst()));
}

/// With the revision before; two that are selected with one another.
void InboxPage::compare()
{
    const QStringList paths = selected();
    InboxModel &model = m_inbox.model();
    if (paths.size() == 2) {
        const InboxRow *one = model.row(paths.constFirst());
        const InboxRow *other = model.row(paths.constLast());
        const bool isInOrder = one->record.revision <= other->record.revision;
        return emit compareRequested(m_inbox.absolutePath(paths.at(isInOrder ? 0 : 1)),
                                     m_inbox.absolutePath(paths.at(isInOrder ? 1 : 0)));
    }
    const QStringList revisions = model.revisions(paths.value(0));
    const auto place = revisions.indexOf(paths.value(0));
    if (place > 0)
        emit compareRequested(m_inbox.absolutePath(revisions.at(place - 1)),
                              m_inbox.absolutePath(revisions.at(place)));
}

void InboxPage::showInFolder()
{
    m_prompts.showInFolder(m_inbox.absolutePath(selected().constFirst()));
}

void InboxPage::exportSummaries()
{
    QList<BatchPackage> packages;
    const QStringList paths = selected();
    for (const QString &path : paths)
        packages.append({m_inbox.absolutePath(path), {}});
    startBatch(packages, false);
}

/// Of each request of which a package is selected, once, with all its revisions.
void InboxPage::exportHistories()
{
    QList<BatchPackage> packages;
    QSet<QString> requests;
    const QStringList paths = selected();
    for (const QString &path : paths) {
        const InboxRow *row = m_inbox.model().row(path);
        if (!row || requests.contains(row->group()))
            continue;
        requests.insert(row->group());
        const QStringList revisions = m_inbox.model().revisions(path);
        for (const QString &each : revisions)
            packages.append({m_inbox.absolutePath(each), row->record.requestId});
    }
    startBatch(packages, true);
}

void InboxPage::startBatch(const QList<BatchPackage> &packages, bool histories)
{
    m_prompts.openFolder(this, tr("Where to write"), m_settings.value(setting::kSummaryFolder),
                         [this, packages, histories](const QString &folder) {
                             m_settings.set(setting::kSummaryFolder, folder);
                             m_notice->hide();
                             m_batchFolder = folder;
                             m_batchDone = 0;
                             m_batchTotal = static_cast<int>(packages.size());
                             m_batch.start(packages, histories ? BatchTask(HistoriesTask{folder})
                                                               : BatchTask(SummariesTask{folder}));
                             showWork();
                             showActions();
                             // Its button goes grey.
                             m_view->setFocus(Qt::OtherFocusReason);
                         });
}

void InboxPage::finishBatch(const QList<BatchOutcome> &outcomes)
{
    using Kind = BatchOutcome::Kind;
    const BatchCount count = countOutcomes(outcomes);
    const QString where = QDir::toNativeSeparators(m_batchFolder);
    const auto failed = std::find_if(outcomes.cbegin(), outcomes.cend(), [](const BatchOutcome &outcome) {
        return outcome.kind == Kind::Failed;
    });
    if (failed != outcomes.cend())
        say(Meaning::ToCheck, tr("Of %n package(s) nothing could be made.", nullptr, count.failed),
            failed->error ? errorText(*failed->error) : QString());
    else if (count.cancelled > 0)
        say(Meaning::Advice, tr("Interrupted, with %n file(s) written.", nullptr, count.files), where);
    else if (count.files == 0)
        say(Meaning::Advice, tr("Nothing was written: there is nothing to compare."),
            tr("A request has to have two revisions for that."));
    else
        say(Meaning::Fine, tr("%n file(s) written to the folder.", nullptr, count.files), where,
            m_batchFolder);
    showWork();
    showActions();
}

/// What the list shows, row by row, in its order.
void InboxPage::exportList()
{
    const QString name = QDir(m_settings.value(setting::kSummaryFolder)).filePath(tr("packages.csv"));
    const Prompts::Files where{tr("Export the list"), name, tr("Tables (*.csv)"), false};
    m_prompts.saveFile(this, where, [this](const QString &path) {
        const InboxModel &model = m_inbox.model();
        QList<ListedPackage> packages;
        const auto add = [&](const QModelIndex &index) {
            const InboxRow &row = *model.row(index);
            const QString opinion =
                row.opinion() == Opinion::Unset ? QString() : words::opinion(row.opinion());
            packages.append({row.record, readingText(row.reading()), opinion, row.agent()});
        };
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            add(index);
            for (int below = 0; below < model.rowCount(index); ++below)
                add(model.index(below, 0, index));
        }
        m_settings.set(setting::kSummaryFolder, QFileInfo(path).absolutePath());
        inBackground(
            sharePool(), this,
            [path, bytes = packageListCsv(packages, true)] { return writeFile(path, bytes); },
            [this, path](const Result<FileStamp> &written) {
                if (!written)
                    return say(Meaning::ToCorrect, errorText(written.error()));
                say(Meaning::Fine, tr("The list is exported."), QDir::toNativeSeparators(path), path);
            });
    });
}

} // namespace viatique
