// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/networkdialog.h"

#include "core/error.h"
#include "core/settings.h"
#include "online/httpaddress.h"
#include "online/httpclient.h"
#include "session/networkmodels.h"
#include "ui_networkdialog.h"
#include "widgets/dialogsize.h"
#include "widgets/look.h"
#include "widgets/rowtable.h"
#include "widgets/wrapdelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace viatique {

namespace {

constexpr int kSentInSight = 5;

} // namespace

NetworkDialog::NetworkDialog(Settings &settings, const HttpClient &http, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_ui(std::make_unique<Ui::NetworkDialog>())
    , m_purposes(std::make_unique<PurposeModel>(settings))
    , m_sent(std::make_unique<SentModel>(http))
{
    setObjectName(QStringLiteral("networkDialog"));
    m_ui->setupUi(this);
    setUpTables();
    // Enter in the field takes the address, and leaves the dialog open for what there is to say of it.
    m_ui->buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(m_ui->useCheck, &QCheckBox::toggled, this,
            [this](bool use) { m_settings.set(setting::kNetwork, use); });
    connect(m_ui->addressEdit, &QLineEdit::textEdited, this, [this] {
        // While somebody types nothing is wrong yet.
        m_ui->addressMessage->setState(Meaning::None, {});
        m_ui->addressHint->show();
    });
    connect(m_ui->addressEdit, &QLineEdit::editingFinished, this, &NetworkDialog::takeAddress);
    connect(&settings, &Settings::changed, this, &NetworkDialog::showUse);
    connect(m_sent.get(), &QAbstractItemModel::rowsInserted, this, &NetworkDialog::showSent);
    m_ui->addressEdit->setText(settings.value(setting::kCatalogueUrl));
    m_ui->addressEdit->setReadOnly(settings.isLocked(setting::kCatalogueUrl));
    arrange();
    retranslate();
    dialogsize::fit(this, 56, 46);
}

NetworkDialog::~NetworkDialog()
{
    // It loses the focus while it goes, when there is nobody left to take the address.
    m_ui->addressEdit->disconnect(this);
}

void NetworkDialog::setUpTables()
{
    rowtable::setUp(m_ui->purposeView, m_purposes.get());
    m_ui->purposeView->setItemDelegate(new WrapDelegate(m_ui->purposeView, WrapDelegate::Content));
    m_ui->purposeView->setUniformRowHeights(false);
    m_ui->purposeView->setWordWrap(true);
    QHeaderView *header = m_ui->purposeView->header();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(true);
    rowtable::setUp(m_ui->sentView, m_sent.get());
    for (QTreeView *view : {m_ui->purposeView, m_ui->sentView}) {
        view->setTabKeyNavigation(false);
        view->setCurrentIndex(view->model()->index(0, 0));
    }
    m_ui->purposeView->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void NetworkDialog::focusAddress()
{
    m_ui->addressEdit->setFocus(Qt::OtherFocusReason);
    m_ui->addressEdit->selectAll();
    m_ui->scrollArea->ensureWidgetVisible(m_ui->addressEdit);
}

void NetworkDialog::done(int result)
{
    takeAddress();
    QDialog::done(result);
}

void NetworkDialog::showUse()
{
    const bool isLocked = m_settings.isLocked(setting::kNetwork);
    const bool use = m_settings.value(setting::kNetwork);
    m_ui->useCheck->setChecked(use);
    m_ui->useCheck->setEnabled(!isLocked);
    const QString decided = tr("Your organisation decides on this for all users of this computer.");
    QString hint;
    if (isLocked)
        hint = decided;
    else if (use)
        hint = tr("Nothing leaves this computer by itself: only what is listed here, by your own action.");
    else
        hint = tr("Nothing leaves this computer. All that does not stand in this list works as before.");
    m_ui->useHint->setText(hint);
    m_ui->useCheck->setToolTip(isLocked ? decided : QString());
    m_ui->useCheck->setAccessibleDescription(hint);
}

void NetworkDialog::showAddress()
{
    const bool isLocked = m_settings.isLocked(setting::kCatalogueUrl);
    m_ui->addressHint->setText(isLocked
                                   ? tr("Your organisation decides on this for all users of this computer.")
                                   : tr("Whoever publishes catalogues for you tells it. It is asked only "
                                        "when you look for an update."));
    m_ui->addressEdit->setAccessibleDescription(m_ui->addressHint->text());
}

/// Takes what is an address, or nothing; says of anything else that it is none.
void NetworkDialog::takeAddress()
{
    const QString text = m_ui->addressEdit->text().trimmed();
    const bool isFine = text.isEmpty() || checkAddress(QUrl(text, QUrl::StrictMode));
    if (isFine && text != m_settings.value(setting::kCatalogueUrl))
        m_settings.set(setting::kCatalogueUrl, text);
    const QString fault = isFine ? QString() : errorText({ErrorCode::AddressRefused, {text}});
    m_ui->addressMessage->setState(isFine ? Meaning::None : Meaning::ToCorrect, fault);
    m_ui->addressEdit->setProperty(look::kMeaning, int(isFine ? Meaning::None : Meaning::ToCorrect));
    m_ui->addressEdit->update();
    m_ui->addressHint->setVisible(isFine);
    m_ui->addressEdit->setAccessibleDescription(isFine ? m_ui->addressHint->text() : fault);
}

void NetworkDialog::showSent()
{
    const bool isAny = m_sent->rowCount() > 0;
    m_ui->sentView->setVisible(isAny);
    m_ui->nothingSentLabel->setVisible(!isAny);
    fitTables();
}

/// As high as what they say; the dialog scrolls as a whole.
void NetworkDialog::fitTables()
{
    QHeaderView *header = m_ui->purposeView->header();
    const int room = m_ui->purposeView->viewport()->width();
    // What leaves and when are sentences.
    const int shares[] = {20, 32, 25, 23};
    for (int column = 0; column < header->count() - 1; ++column)
        header->resizeSection(column, room * shares[column] / 100);
    m_ui->purposeView->setFixedHeight(rowtable::heightOf(m_ui->purposeView, m_purposes->rowCount()));
    if (m_sent->rowCount() > 0)
        m_ui->sentView->setFixedHeight(
            rowtable::heightOf(m_ui->sentView, std::min(kSentInSight, m_sent->rowCount())));
    rowtable::shareWidth(m_ui->sentView);
}

void NetworkDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        arrange();
}

void NetworkDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitTables();
}

void NetworkDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fitTables();
}

void NetworkDialog::arrange()
{
    const int margin = look::em(this, 1.5);
    m_ui->outer->setContentsMargins(margin, margin, margin, look::em(this, 1));
    m_ui->outer->setSpacing(look::em(this, 1));
    // A ring of the focus around what is at the edge.
    const int ring = look::em(this, 0.5);
    m_ui->column->setContentsMargins(ring, ring, ring, ring);
    m_ui->column->setSpacing(look::em(this, 0.5));
    for (QWidget *heading : {m_ui->purposeLabel, m_ui->sentLabel, m_ui->addressLabel})
        heading->setContentsMargins(0, look::em(this, 1), 0, 0);
}

void NetworkDialog::retranslate()
{
    m_ui->retranslateUi(this);
    m_purposes->retranslate();
    m_sent->retranslate();
    showUse();
    showAddress();
    showSent();
}

} // namespace viatique
