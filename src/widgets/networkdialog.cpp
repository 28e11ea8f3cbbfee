// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/networkdialog.h"

#include "core/settings.h"
#include "online/httpclient.h"
#include "online/networkuse.h"
#include "session/networkmodels.h"
#include "ui_networkdialog.h"
#include "widgets/look.h"
#include "widgets/rowtable.h"
#include "widgets/wrapdelegate.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace viatique {

namespace {

constexpr qreal kWidth = 56; // em
constexpr qreal kHeight = 54;
constexpr int kSentInSight = 5;

/// Of the width, in percent.
void share(QTreeView *view, const QList<int> &shares)
{
    const int room = view->viewport()->width();
    for (int column = 0; column < shares.size() - 1; ++column)
        view->header()->resizeSection(column, room * shares.at(column) / 100);
}

} // namespace

NetworkDialog::NetworkDialog(Settings &settings, const HttpClient &http, QWidget *parent)
    : ScrolledDialog(QStringLiteral("networkDialog"), parent)
    , m_settings(settings)
    , m_ui(std::make_unique<Ui::NetworkDialog>())
    , m_purposes(std::make_unique<PurposeModel>(settings))
    , m_sent(std::make_unique<SentModel>(http))
{
    m_ui->setupUi(inside());
    m_ui->addressField->setUp(settings, setting::kCatalogueUrl, m_ui->addressLabel);
    setUpTables();
    connect(m_ui->useCheck, &QCheckBox::toggled, this,
            [this](bool use) { m_settings.set(setting::kNetwork, use); });
    connect(&settings, &Settings::changed, this, &NetworkDialog::showUse);
    connect(m_sent.get(), &QAbstractItemModel::rowsInserted, this, &NetworkDialog::showSent);
    finish(kWidth, kHeight);
}

NetworkDialog::~NetworkDialog()
{
    // The field takes its address when it loses the focus, which tells a dialog that is to be whole then.
    hide();
}

void NetworkDialog::setUpTables()
{
    rowtable::setUp(m_ui->purposeView, m_purposes.get());
    rowtable::setUp(m_ui->sentView, m_sent.get());
    for (QTreeView *view : {m_ui->purposeView, m_ui->sentView}) {
        auto *delegate = new WrapDelegate(view, WrapDelegate::Content);
        delegate->showDetails();
        view->setItemDelegate(delegate);
        view->setUniformRowHeights(false);
        view->setWordWrap(true);
        view->header()->setSectionResizeMode(QHeaderView::Interactive);
        view->header()->setStretchLastSection(true);
        view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        view->setTabKeyNavigation(false);
        view->setCurrentIndex(view->model()->index(0, 0));
    }
    m_ui->purposeView->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void NetworkDialog::focusAddress()
{
    m_ui->addressField->setFocus(Qt::OtherFocusReason);
    m_ui->addressField->edit()->selectAll();
    bringIntoSight(m_ui->addressField);
}

bool NetworkDialog::mayClose()
{
    return m_ui->addressField->takeLast();
}

void NetworkDialog::showUse()
{
    const NetworkUse use = networkUse(m_settings);
    const bool isLocked = use == NetworkUse::Forbidden || m_settings.isLocked(setting::kNetwork);
    {
        // What is shown is not what somebody chooses.
        const QSignalBlocker blocker(m_ui->useCheck);
        m_ui->useCheck->setChecked(use == NetworkUse::Allowed);
    }
    m_ui->useCheck->setEnabled(!isLocked);
    const QString decided = m_settings.isPolicyDamaged()
                                ? m_settings.trouble()
                                : tr("Your organisation decides on this for all users of this computer.");
    QString hint;
    if (isLocked)
        hint = decided;
    else if (use == NetworkUse::Allowed)
        hint = tr("Nothing leaves this computer by itself: only what is listed here, by your own action.");
    else if (use == NetworkUse::Unclear)
        hint = tr("The settings could not be read, and the network may have been turned off there: nothing "
                  "leaves this computer. Tick the box to use the network again.");
    else
        hint = tr("Nothing leaves this computer. All that does not stand in this list works as before.");
    // A choice that the disk did not take is one of this run only.
    if (const QString trouble = m_settings.trouble();
        !trouble.isEmpty() && !isLocked && use != NetworkUse::Unclear)
        hint += u' ' + trouble;
    m_ui->useHint->setText(hint);
    m_ui->useCheck->setToolTip(isLocked ? decided : QString());
    m_ui->useCheck->setAccessibleDescription(hint);
}

void NetworkDialog::showSent()
{
    const bool isAny = m_sent->rowCount() > 0;
    m_ui->sentView->setVisible(isAny);
    m_ui->nothingSentLabel->setVisible(!isAny);
    fitInside();
}

/// As high as what they say; the dialog scrolls as a whole.
void NetworkDialog::fitInside()
{
    // What leaves and when are sentences.
    share(m_ui->purposeView, {20, 32, 25, 23});
    share(m_ui->sentView, {12, 19, 34, 15, 20});
    m_ui->purposeView->setFixedHeight(rowtable::heightOf(m_ui->purposeView, m_purposes->rowCount()));
    if (m_sent->rowCount() > 0)
        m_ui->sentView->setFixedHeight(
            rowtable::heightOf(m_ui->sentView, std::min(kSentInSight, m_sent->rowCount())));
}

void NetworkDialog::arrange()
{
    ScrolledDialog::arrange();
    m_ui->column->setSpacing(look::em(this, 0.5));
    for (QWidget *heading : {m_ui->purposeLabel, m_ui->sentLabel, m_ui->addressLabel})
        heading->setContentsMargins(0, look::em(this, 1), 0, 0);
}

void NetworkDialog::retranslate()
{
    m_ui->retranslateUi(inside());
    setWindowTitle(inside()->windowTitle());
    m_purposes->retranslate();
    m_sent->retranslate();
    showUse();
    m_ui->addressField->setHint(
        tr("Whoever publishes catalogues for you tells it. It is asked only when you look for an update."));
    m_ui->addressField->retranslate();
    showSent();
    ScrolledDialog::retranslate();
}

} // namespace viatique
