// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/certificatedialog.h"

#include "widgets/buttonrow.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/rowtable.h"
#include "widgets/styledlabel.h"
#include "widgets/trustchoice.h"
#include "widgets/wrapdelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace viatique {

namespace {

constexpr qreal kWidth = 48; // em
constexpr qreal kHeight = 46;
constexpr int kWhatShare = 28; // percent of the width

} // namespace

CertificateDialog::CertificateDialog(Settings &settings, Prompts &prompts, QWidget *parent)
    : ScrolledDialog(QStringLiteral("certificateDialog"), parent)
    , m_heading(new StyledLabel(StyledLabel::Section, inside()))
    , m_verdict(new Notice(inside()))
    , m_view(new QTreeView(inside()))
    , m_copyRow(new QPushButton(inside()))
    , m_copyAll(new QPushButton(inside()))
    , m_trust(new TrustChoice(settings, prompts, inside()))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setUp();
    finish(kWidth, kHeight);
    m_view->setFocus();
}

void CertificateDialog::setUp()
{
    m_heading->setWordWrap(true);
    m_verdict->setObjectName(QStringLiteral("signatureNotice"));
    m_view->setObjectName(QStringLiteral("signerView"));
    m_view->installEventFilter(this);
    rowtable::setUp(m_view, &m_model);
    m_view->setItemDelegate(new WrapDelegate(m_view, WrapDelegate::Labels));
    m_view->setUniformRowHeights(false);
    m_view->setWordWrap(true);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->hide();
    m_copyRow->setObjectName(QStringLiteral("copySignerRowButton"));
    m_copyAll->setObjectName(QStringLiteral("copySignerButton"));
    for (QPushButton *button : {m_copyRow, m_copyAll}) {
        button->setAutoDefault(false);
        button->setIcon(icon(Icon::Copy));
    }
    connect(m_copyRow, &QPushButton::clicked, this, &CertificateDialog::copyRow);
    connect(m_copyAll, &QPushButton::clicked, this, &CertificateDialog::copyAll);
    connect(m_trust, &TrustChoice::taken, this, &QDialog::close);
    connect(m_trust, &TrustChoice::refused, this, &CertificateDialog::bringIntoSight);
    auto *copies = new ButtonRow(inside());
    copies->add(m_copyRow);
    copies->add(m_copyAll);
    copies->addGap();
    auto *column = new QVBoxLayout(inside());
    column->addWidget(m_heading);
    column->addWidget(m_verdict);
    column->addWidget(m_view);
    column->addWidget(copies);
    column->addWidget(m_trust);
    column->addStretch(1);
}

void CertificateDialog::setReport(const SignatureReport &report)
{
    const int row = m_view->currentIndex().row();
    m_report = report;
    m_model.setReport(report);
    showReport();
    if (m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(std::clamp(row, 0, m_model.rowCount() - 1), 0));
    fitInside();
}

void CertificateDialog::showReport()
{
    m_verdict->setNotice(signatureMeaning(m_report.state), signatureText(m_report));
    const bool isAny = m_model.rowCount() > 0;
    for (QWidget *widget : {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_copyRow),
                            static_cast<QWidget *>(m_copyAll)})
        widget->setVisible(isAny);
}

// What the user does

bool CertificateDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copyRow();
        return true;
    }
    return ScrolledDialog::eventFilter(watched, event);
}

void CertificateDialog::copyRow()
{
    const QModelIndex row = m_view->currentIndex();
    if (row.isValid())
        QGuiApplication::clipboard()->setText(
            row.siblingAtColumn(SignerModel::ValueColumn).data().toString());
}

void CertificateDialog::copyAll()
{
    QGuiApplication::clipboard()->setText(m_model.text());
}

/// It closes by itself once whom to believe is read, and says where that cannot be.
bool CertificateDialog::mayClose()
{
    if (m_trust->takeLast())
        return true;
    bringIntoSight(m_trust);
    return false;
}

// What is shown

/// As high as what it says: the dialog scrolls as a whole.
void CertificateDialog::fitInside()
{
    m_view->header()->resizeSection(SignerModel::WhatColumn, m_view->viewport()->width() * kWhatShare / 100);
    const int header = m_view->header()->sizeHint().height();
    m_view->setFixedHeight(rowtable::heightOf(m_view, m_model.rowCount()) - header);
}

void CertificateDialog::arrange()
{
    ScrolledDialog::arrange();
    fitInside();
}

void CertificateDialog::retranslate()
{
    setWindowTitle(tr("Signature and certificate"));
    m_heading->setText(tr("Who signed this package"));
    m_view->setAccessibleName(tr("What is known of the signature; Ctrl+C copies a line"));
    m_copyRow->setText(tr("Cop&y the line"));
    m_copyAll->setText(tr("Copy &all"));
    m_model.retranslate();
    showReport();
    ScrolledDialog::retranslate();
}

} // namespace viatique
