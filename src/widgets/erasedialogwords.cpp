// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What the dialog that erases calls things, and what it says of the whole; its rows are in erasedialog.cpp.

#include "core/language.h"
#include "session/draftlistmodel.h"
#include "widgets/erasedialog.h"
#include "widgets/notice.h"

#include <QPushButton>

#include <algorithm>

namespace viatique {

using Kind = ErasureItem::Kind;

QString EraseDialog::title() const
{
    if (!m_plan)
        return tr("Erase a draft and its copies");
    if (m_plan->unread)
        return tr("Damaged draft");
    return m_plan->title.isEmpty() ? tr("Request without a title") : m_plan->title;
}

QString EraseDialog::words(const ErasureItem &item) const
{
    if (m_plan && item.path == m_plan->folder) {
        if (m_plan->documents > 0)
            return tr("This draft, with its %n document(s)", nullptr, m_plan->documents);
        return m_plan->unread ? tr("This draft, with its documents") : tr("This draft");
    }
    switch (item.kind) {
    case Kind::Draft:
        return tr("Another draft of this request");
    case Kind::InTrash:
        return tr("A draft of this request in the trash");
    case Kind::Package:
        if (item.held)
            return tr("Where a package of it was");
        return item.isReceived ? tr("Package that you received, revision %1").arg(item.revision)
                               : tr("Package, revision %1").arg(item.revision);
    case Kind::Part:
        return tr("What an interrupted export left");
    case Kind::Filing:
        return tr("What is noted of its sending to DataPass");
    case Kind::Review:
        return tr("Your review of revision %1").arg(item.revision);
    case Kind::Deleted:
        return tr("The review that you deleted last");
    case Kind::Exported:
        return tr("Your review of revision %1, as you exported it").arg(item.revision);
    case Kind::Note:
        return tr("Your private note");
    case Kind::Index:
        return tr("Index of received packages");
    case Kind::Settings:
        return tr("Entries of what is ticked in the lists of home");
    case Kind::People:
        break;
    }
    const int people = m_plan ? int(m_plan->people.size()) : 0;
    return tr("%n contact(s) of the address book whom no other draft names", nullptr, people);
}

/// What tells it from the next of its kind; of the draft itself it stands at the top.
QString EraseDialog::details(const ErasureItem &item) const
{
    QStringList details;
    if (item.changedAt.isValid())
        details.append(tr("changed on %1", "a draft, a file")
                           .arg(currentLocale().toString(item.changedAt, QLocale::ShortFormat)));
    if (item.kind == Kind::Draft && !(m_plan && m_plan->unread))
        details.append(draftStateWords(item.revision, item.exportedRevision, item.lastStep));
    if (item.kind == Kind::InTrash)
        details.append(tr("in the trash"));
    if (item.isSigned)
        details.append(tr("with a signature"));
    if (item.isWithoutContacts)
        details.append(tr("without contacts"));
    if (item.kind == Kind::Exported)
        details.append(tr("with what was written beside it"));
    return details.join(QStringLiteral(" · "));
}

void EraseDialog::showNotice()
{
    m_notice->setVisible(m_isDone);
    if (!m_isDone)
        return;
    const auto counted = [this](const auto &isCounted) {
        return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [&isCounted](const Row &row) {
            return row.outcome && isCounted(*row.outcome);
        }));
    };
    const int failed = counted([](const ErasureOutcome &outcome) { return outcome.error.has_value(); });
    const int left = counted([](const ErasureOutcome &outcome) { return outcome.isLeft; });
    if (failed > 0)
        m_notice->setNotice(Meaning::ToCorrect,
                            tr("%n of these could not be erased, and is still there.", nullptr, failed),
                            tr("Why is said below it."));
    else if (m_isInterrupted && !ticked().isEmpty())
        m_notice->setNotice(Meaning::Advice, tr("The erasing was interrupted."),
                            tr("What is still ticked is still there."));
    else if (left > 0)
        m_notice->setNotice(Meaning::ToCheck, tr("What was ticked is erased; %n was left.", nullptr, left),
                            tr("Why is said below it."));
    else
        m_notice->setNotice(Meaning::Fine, tr("What was ticked is erased."));
    m_notice->button(0)->setText(failed + left > 0 ? tr("&Show it") : QString());
}

} // namespace viatique
