// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What InboxPage says around its list: how far the work is, what is wrong, how many there are.

#include "core/language.h"
#include "session/inboxwords.h"
#include "widgets/inboxfilterbar.h"
#include "widgets/inboxpage.h"
#include "widgets/notice.h"
#include "widgets/reviewheader.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"
#include "widgets/workbar.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QTreeView>

namespace viatique {

void InboxPage::showState()
{
    const QString folder = QDir::toNativeSeparators(m_inbox.folder());
    m_header->setTitle(tr("Received packages"),
                       folder.isEmpty() ? QString() : tr("%1 · watched, with its subfolders").arg(folder));
    const Inbox::State state = m_inbox.state();
    const QString at = currentLocale().toString(m_inbox.upToDateAt().time(), QLocale::ShortFormat);
    if (folder.isEmpty())
        m_header->setSaving(Meaning::None, {});
    else if (state == Inbox::State::UpToDate)
        m_header->setSaving(Meaning::Fine, tr("Up to date at %1").arg(at));
    else if (state == Inbox::State::Unreachable)
        m_header->setSaving(Meaning::ToCorrect, tr("Out of reach"));
    else if (state == Inbox::State::Interrupted)
        m_header->setSaving(Meaning::ToCheck, tr("Interrupted"));
    else
        m_header->setSaving(Meaning::InProgress, tr("In progress"));
    m_goOn->setVisible(state == Inbox::State::Interrupted);
    if (const auto error = m_inbox.error()) {
        m_trouble->setNotice(Meaning::ToCorrect, errorText(*error),
                             m_inbox.model().packages() > 0
                                 ? tr("What is listed is what was known of it; it is looked for again.")
                                 : QString());
        m_trouble->show();
    } else if (const QList<Error> &troubles = m_inbox.troubles(); !troubles.isEmpty()) {
        m_trouble->setNotice(
            Meaning::ToCheck,
            tr("%n part(s) of the folder cannot be looked into.", nullptr, static_cast<int>(troubles.size())),
            errorText(troubles.constFirst()));
        m_trouble->show();
    } else if (const auto &index = m_inbox.indexError()) {
        m_trouble->setNotice(Meaning::ToCheck,
                             tr("What is read cannot be kept: all packages are read anew next time, and "
                                "searches see titles and names alone."),
                             errorText(*index));
        m_trouble->show();
    } else {
        m_trouble->hide();
    }
    showWork();
    showList();
}

void InboxPage::showWork()
{
    const Inbox::State state = m_inbox.folder().isEmpty() ? Inbox::State::UpToDate : m_inbox.state();
    const int done = m_inbox.done();
    const int total = m_inbox.total();
    if (state == Inbox::State::Listing)
        m_work->setWork(tr("Looking into the folder"), 0, 0);
    else if (state == Inbox::State::Verifying)
        m_work->setWork(tr("Verification: %n of %1 packages", nullptr, done).arg(total), done, total);
    else if (state == Inbox::State::Examining)
        m_work->setWork(tr("Documents: %n of %1 packages", nullptr, done).arg(total), done, total);
    else
        m_work->finish();
    if (!m_batch.isRunning())
        return m_batchWork->finish();
    m_batchWork->setWork(tr("Export: %n of %1 packages", nullptr, m_batchDone).arg(m_batchTotal), m_batchDone,
                         m_batchTotal);
}

void InboxPage::showCounts()
{
    const InboxModel &model = m_inbox.model();
    const QString packages = tr("%n package(s)", nullptr, model.packages());
    const QString requests = tr("%n request(s)", nullptr, model.requests());
    const int shown = model.rowCount();
    QString words = tr("%1, %2", "number of packages, number of requests").arg(packages, requests);
    if (shown < model.requests())
        words =
            tr("%n request(s) shown, of %1", nullptr, shown).arg(currentLocale().toString(model.requests()));
    m_count->setText(m_inbox.folder().isEmpty() ? QString() : words);
}

/// What the list has no room for: what is wrong, where the words were found, else the columns that are
/// hidden.
void InboxPage::showDetail()
{
    const InboxRow *row = m_inbox.model().row(m_view->currentIndex());
    m_detail->setVisible(row != nullptr);
    if (!row)
        return;
    const PackageRecord &record = row->record;
    const QString found = m_inbox.model().foundIn(record.path);
    if (!found.isEmpty() && m_excerptPath != found) {
        m_excerptPath = found;
        m_excerpt.clear();
        m_inbox.findExcerpt(found);
    }
    if (!record.problems.isEmpty()) {
        const int more = record.problemCount - 1;
        const QString first = record.problems.constFirst();
        // A bag may be whole and still be no package of ours.
        const Meaning meaning = record.integrity == Integrity::Valid
                                    ? Meaning::ToCheck
                                    : inboxMeaning(InboxModel::IntegrityColumn, *row);
        return m_detail->setState(meaning,
                                  more > 0 ? tr("%1 And %n more.", nullptr, more).arg(first) : first);
    }
    if (const QString other = m_inbox.model().contradictionOf(record.path); !other.isEmpty())
        return m_detail->setState(
            Meaning::ToCheck,
            tr("“%1” is the same revision with another content. Compare them before you review either.")
                .arg(other));
    if (!m_excerpt.isEmpty() && !found.isEmpty())
        return m_detail->setState(
            Meaning::Advice, found == record.path ? tr("Found: %1").arg(m_excerpt)
                                                  : tr("Found in an earlier revision: %1").arg(m_excerpt));
    QStringList parts;
    for (const QString &part : {record.organisation, record.useCaseTitle, row->agent()}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    parts.append(QFileInfo(record.path).fileName());
    m_detail->setState(Meaning::None, parts.join(QStringLiteral(" · ")));
}

QString InboxPage::statusText() const
{
    const QStringList paths = selected();
    if (paths.size() != 1)
        return paths.isEmpty() ? QString()
                               : tr("%n package(s) selected", nullptr, static_cast<int>(paths.size()));
    const InboxRow *row = const_cast<InboxPage *>(this)->m_inbox.model().row(paths.constFirst());
    if (!row)
        return {};
    const QString files = tr("%n file(s)", nullptr, row->record.files);
    return row->record.revision > 0
               ? tr("1 request selected, revision %1, %2").arg(QString::number(row->record.revision), files)
               : tr("1 package selected, %1", "number of files").arg(files);
}

} // namespace viatique
