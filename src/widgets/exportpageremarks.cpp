// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What the last step says of remarks that nobody answered.

#include "session/answermodel.h"
#include "session/draftsession.h"
#include "ui_exportpage.h"
#include "widgets/exportpage.h"

namespace viatique {

void ExportPage::setUpRemarks()
{
    m_remarksNotice = new Notice(m_ui->workSide);
    m_remarksNotice->setObjectName(QStringLiteral("remarksNotice"));
    // Behind what stands in the way, and before the list of it and the export.
    m_ui->workLayout->insertWidget(m_ui->workLayout->indexOf(m_ui->stateNotice) + 1, m_remarksNotice);
    m_remarksNotice->hide();
    setTabOrder(m_ui->stateNotice->button(0), m_remarksNotice->button(0));
    connect(m_remarksNotice->button(0), &QPushButton::clicked, this, [this] {
        const RemarkRef first = firstUnanswered(session().reviews());
        if (!first.remark.isEmpty())
            emit remarkRequested(first);
    });
    connect(&session(), &DraftSession::reviewsChanged, this, &ExportPage::showRemarks);
}

void ExportPage::showRemarks()
{
    const OpenRemarks open = session().reviews().openCount();
    m_remarksNotice->setVisible(open.must > 0);
    if (open.must == 0)
        return;
    m_remarksNotice->setNotice(
        Meaning::ToCheck, tr("%n remark(s) to correct have no answer.", nullptr, open.must),
        tr("Whoever reviewed the request will look for the answers: correct, or say why you keep it."));
    m_remarksNotice->button(0)->setText(tr("Answer"));
}

} // namespace viatique
