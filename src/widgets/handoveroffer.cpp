// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/handoveroffer.h"

#include "online/httpclient.h"
#include "widgets/linkdialog.h"
#include "widgets/prompts.h"
#include "widgets/sheetdialog.h"
#include "widgets/submissiondialog.h"

namespace viatique {

namespace {

template<typename Dialog>
void bringUp(Dialog *dialog)
{
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

/// Hidden first: losing the focus tells a window, which is to be whole then.
template<typename Dialog>
void takeDown(Dialog *dialog)
{
    if (dialog)
        dialog->hide();
    delete dialog;
}

} // namespace

HandoverOffer::HandoverOffer(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_handover(parts.session, parts.settings)
    , m_submission(parts.session, parts.http, parts.keys, parts.settings)
    , m_refused(parts.session, m_submission)
{
}

HandoverOffer::~HandoverOffer()
{
    takeDown(m_link.data());
    takeDown(m_sheet.data());
    takeDown(m_body.data());
}

void HandoverOffer::openLink()
{
    if (!m_link) {
        m_link = new LinkDialog(m_handover, m_parts.prompts);
        connect(m_link, &LinkDialog::sheetRequested, this, &HandoverOffer::openRestOfLink);
        connect(m_link, &LinkDialog::opened, this, &HandoverOffer::openRestOfLink);
        connect(m_link, &LinkDialog::emptyFormOpened, this, &HandoverOffer::openSheet);
    }
    bringUp(m_link.data());
}

void HandoverOffer::openSheet()
{
    showSheet(false);
}

void HandoverOffer::openRestOfLink()
{
    showSheet(true);
}

void HandoverOffer::showSheet(bool restOnly)
{
    if (!m_sheet)
        m_sheet = new SheetDialog(m_handover, m_parts.settings, m_parts.prompts);
    m_sheet->setRestOnly(restOnly);
    bringUp(m_sheet.data());
}

void HandoverOffer::openBody()
{
    if (!m_body) {
        m_body = new SubmissionDialog(
            {m_handover, m_submission, m_refused, m_parts.http, m_parts.settings, m_parts.prompts});
        connect(m_body, &SubmissionDialog::targetRequested, this, &HandoverOffer::targetRequested);
    }
    bringUp(m_body.data());
}

LinkDialog *HandoverOffer::linkDialog() const
{
    return m_link;
}

SheetDialog *HandoverOffer::sheetDialog() const
{
    return m_sheet;
}

SubmissionDialog *HandoverOffer::submissionDialog() const
{
    return m_body;
}

QString HandoverOffer::unfinished() const
{
    return m_submission.isBusy() ? tr("The request is being sent to DataPass.") : QString();
}

} // namespace viatique
