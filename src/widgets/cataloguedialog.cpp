// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/cataloguedialog.h"

#include "core/language.h"
#include "core/settings.h"
#include "report/vocabulary.h"
#include "rules/cataloguewords.h"
#include "session/cataloguemodels.h"
#include "ui_cataloguedialog.h"
#include "widgets/buttonrow.h"
#include "widgets/look.h"
#include "widgets/prompts.h"
#include "widgets/rowtable.h"
#include "widgets/wrapdelegate.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace viatique {

namespace {

using State = CatalogueShelf::State;

constexpr qreal kWidth = 58; // em
constexpr qreal kHeight = 52;
constexpr qreal kChangesHeight = 14;

QString dayOf(const Catalogue &catalogue)
{
    return report::Vocabulary(currentLanguage()).day(catalogue.version);
}

/// Data that the update has and the bundled catalogue has not.
int lostByGoingBack(const CatalogueShelf &shelf, const QString &id)
{
    const Result<Catalogue> newest = shelf.newest(id);
    const Result<Catalogue> bundled = bundledCatalogue(id);
    return newest && bundled ? endpointsLost(*newest, *bundled) : 0;
}

} // namespace

CatalogueDialog::CatalogueDialog(const CatalogueParts &parts, QWidget *parent)
    : ScrolledDialog(QStringLiteral("catalogueDialog"), parent)
    , m_parts(parts)
    , m_ui(std::make_unique<Ui::CatalogueDialog>())
    , m_shelf(std::make_unique<ShelfModel>(parts.shelf))
    , m_changes(std::make_unique<CatalogueChangeModel>())
    , m_update(std::make_unique<CatalogueUpdate>(parts.http, parts.shelf))
{
    m_ui->setupUi(inside());
    m_ui->actionRow->add(m_ui->lookButton);
    m_ui->actionRow->add(m_ui->backButton);
    m_ui->actionRow->addGap();
    setUpTables();
    connectAll();
    m_ui->workBar->finish();
    finish(kWidth, kHeight);
}

CatalogueDialog::~CatalogueDialog() = default;

void CatalogueDialog::setUpTables()
{
    rowtable::setUp(m_ui->shelfView, m_shelf.get());
    m_ui->shelfView->setCurrentIndex(m_shelf->index(0, 0));
    rowtable::setUp(m_ui->changeView, m_changes.get());
    m_ui->changeView->setItemsExpandable(true);
    m_ui->changeView->setRootIsDecorated(true);
    for (QTreeView *view : {m_ui->shelfView, m_ui->changeView}) {
        auto *delegate = new WrapDelegate(view, WrapDelegate::Content);
        delegate->showDetails();
        view->setItemDelegate(delegate);
        view->setUniformRowHeights(false);
        view->setWordWrap(true);
        view->header()->setSectionResizeMode(QHeaderView::Interactive);
        view->header()->setStretchLastSection(true);
        view->setTabKeyNavigation(false);
    }
    m_ui->shelfView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->shelfView->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Below what they decide on, and in sight while it is read.
    m_accept = new QPushButton(this);
    m_leave = new QPushButton(this);
    m_accept->setObjectName(QStringLiteral("acceptButton"));
    look::setPrimary(m_accept);
    m_leave->setObjectName(QStringLiteral("leaveButton"));
    for (QPushButton *button : {m_accept, m_leave}) {
        button->setAutoDefault(false);
        buttons()->add(button);
    }
}

void CatalogueDialog::connectAll()
{
    connect(m_ui->lookButton, &QPushButton::clicked, this, &CatalogueDialog::lookForUpdate);
    connect(m_ui->backButton, &QPushButton::clicked, this, &CatalogueDialog::askToGoBack);
    connect(m_accept, &QPushButton::clicked, this, &CatalogueDialog::askBeforeKeeping);
    connect(m_leave, &QPushButton::clicked, this, &CatalogueDialog::leave);
    connect(m_ui->shelfView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CatalogueDialog::showShelf);
    connect(m_ui->outcomeNotice->button(0), &QPushButton::clicked, this, &CatalogueDialog::addressRequested);
    connect(&m_parts.settings, &Settings::changed, this, &CatalogueDialog::showLooking);
    connect(&m_parts.http, &HttpClient::useChanged, this, &CatalogueDialog::showLooking);
    connect(m_ui->workBar, &WorkBar::interrupted, m_update.get(), &CatalogueUpdate::cancel);
    connect(m_update.get(), &CatalogueUpdate::busyChanged, this, &CatalogueDialog::showBusy);
    connect(m_update.get(), &CatalogueUpdate::progressed, this, [this](qint64 done, qint64 total) {
        m_ui->workBar->setWork(tr("Fetching the catalogue"), done, std::max<qint64>(0, total));
    });
    connect(m_update.get(), &CatalogueUpdate::upToDate, this, [this] { setOutcome(Outcome::UpToDate); });
    connect(m_update.get(), &CatalogueUpdate::offered, this, &CatalogueDialog::showOffer);
    connect(m_update.get(), &CatalogueUpdate::failed, this, [this](const Error &error) {
        if (error.code != ErrorCode::Cancelled)
            setOutcome(Outcome::Failed, error);
    });
}

QString CatalogueDialog::address() const
{
    return m_parts.settings.value(setting::kCatalogueUrl);
}

QString CatalogueDialog::currentId() const
{
    return m_ui->shelfView->currentIndex().data(IdRole).toString();
}

void CatalogueDialog::lookForUpdate()
{
    m_offer.reset();
    sayOffer();
    setOutcome(Outcome::None);
    m_update->fetch(QUrl(address()));
}

void CatalogueDialog::showOffer(const CatalogueOffer &offer)
{
    m_offer = offer;
    setOutcome(Outcome::None);
    sayOffer();
    // The focus tells of what came: there is no other way to a screen reader.
    m_ui->changeView->setFocus(Qt::OtherFocusReason);
    bringIntoSight(m_ui->offerBlock);
}

/// What takes data away, or leads back, is asked about; the answer that changes nothing is the default one.
void CatalogueDialog::askBeforeKeeping()
{
    if (!m_offer->older && m_offer->endpointsLost == 0)
        return keep();
    const QString what = m_offer->endpointsLost > 0
                             ? tr("%n of the data would no longer be there.", nullptr, m_offer->endpointsLost)
                             : tr("This version is older than the one that is here.");
    m_parts.prompts.ask(
        this,
        {tr("Accept this catalogue?"),
         what,
         tr("Drafts keep their own catalogue. You can go back to the bundled one at any time."),
         {tr("Accept it all the same"), tr("Leave as it is")},
         true},
        [this](int button) {
            if (button == 0 && m_offer)
                keep();
        });
}

void CatalogueDialog::keep()
{
    const Result<void> kept = m_update->accept();
    if (kept)
        leave();
    tell(kept, Outcome::Accepted);
}

/// Looks again even where it failed: what is said is what there is then.
void CatalogueDialog::tell(const Result<void> &done, Outcome outcome)
{
    m_shelf->refresh();
    setOutcome(done ? outcome : Outcome::Failed, done ? std::optional<Error>() : std::optional(done.error()));
    showShelf();
    emit shelfChanged();
}

void CatalogueDialog::leave()
{
    m_offer.reset();
    sayOffer();
    m_ui->lookButton->setFocus(Qt::OtherFocusReason);
}

void CatalogueDialog::askToGoBack()
{
    const QString id = currentId();
    const auto answered = [this, id](int button) {
        if (button == 0)
            goBack(id);
    };
    const State state = m_parts.shelf.state(id);
    if (state != State::Updated) {
        return m_parts.prompts.ask(
            this,
            {tr("Remove the update?"),
             state == State::Unreadable
                 ? tr("It cannot be read, and the bundled catalogue is in use already.")
                 : tr("The bundled catalogue is later, and in use already."),
             tr("Drafts keep their own catalogue. The update can be fetched again."),
             {tr("Remove it"), tr("Keep the update")},
             false},
            answered);
    }
    const int lost = lostByGoingBack(m_parts.shelf, id);
    m_parts.prompts.ask(this,
                        {tr("Back to the bundled catalogue?"),
                         lost > 0 ? tr("%n of the data would no longer be there.", nullptr, lost)
                                  : tr("The update is removed from this computer."),
                         tr("Drafts keep their own catalogue. The update can be fetched again."),
                         {tr("Go back"), tr("Keep the update")},
                         lost > 0},
                        answered);
}

void CatalogueDialog::goBack(const QString &id)
{
    tell(m_parts.shelf.goBack(id), Outcome::GivenBack);
    m_ui->shelfView->setFocus(Qt::OtherFocusReason);
}

void CatalogueDialog::setOutcome(Outcome outcome, const std::optional<Error> &error)
{
    m_outcome = outcome;
    m_error = error;
    sayOutcome();
}

void CatalogueDialog::sayOutcome()
{
    Notice *notice = m_ui->outcomeNotice;
    switch (m_outcome) {
    case Outcome::UpToDate:
        notice->setNotice(Meaning::Fine, tr("There is nothing newer than what is here."));
        break;
    case Outcome::Accepted:
        notice->setNotice(Meaning::Fine, tr("The new catalogue is in use."),
                          tr("New requests take it. Drafts offer it in their step 3."));
        break;
    case Outcome::GivenBack:
        notice->setNotice(Meaning::Fine, tr("The bundled catalogue is in use."));
        break;
    case Outcome::Failed:
        notice->setNotice(Meaning::ToCorrect, tr("The catalogue stays as it is."),
                          m_error ? errorText(*m_error) : QString());
        break;
    case Outcome::None:
        if (const std::optional<Error> trouble = m_shelf->trouble())
            notice->setNotice(Meaning::ToCheck,
                              tr("An accepted update cannot be read: the bundled catalogue is in use."),
                              errorText(*trouble));
        else if (address().isEmpty())
            notice->setNotice(Meaning::Advice, tr("No address of updates is set."),
                              tr("Whoever publishes catalogues for you tells it."));
        break;
    }
    const bool isTroubled = m_outcome == Outcome::None && m_shelf->trouble();
    const bool leadsOn = m_outcome == Outcome::None && !isTroubled && address().isEmpty();
    notice->setVisible(leadsOn || isTroubled || m_outcome != Outcome::None);
    notice->button(0)->setText(leadsOn ? tr("Set the address…") : QString());
    m_ui->lookButton->setAccessibleDescription(notice->isHidden() ? m_ui->lookHint->text()
                                                                  : notice->accessibleName() + u' '
                                                                        + notice->accessibleDescription());
}

void CatalogueDialog::showLooking()
{
    QString reason;
    if (const std::optional<Error> hindrance = hindranceOf(m_parts.http.use()))
        reason = errorText(*hindrance);
    else if (address().isEmpty())
        reason = tr("No address of updates is set.");
    m_ui->lookButton->setEnabled(reason.isEmpty());
    m_ui->lookButton->setToolTip(reason);
    // Where no address is set a notice says so.
    m_ui->lookHint->setText(
        reason.isEmpty()
            ? tr("Asks %1, and sends at most which version came from there.").arg(QUrl(address()).host())
        : address().isEmpty() ? QString()
                              : reason);
    m_ui->lookHint->setVisible(!m_ui->lookHint->text().isEmpty());
    sayOutcome();
}

void CatalogueDialog::showShelf()
{
    const State state = m_parts.shelf.state(currentId());
    const bool isInUse = state == State::Updated || state == State::Bundled;
    m_ui->backButton->setText(isInUse ? tr("&Back to the bundled one…") : tr("&Remove the update…"));
    m_ui->backButton->setEnabled(state != State::Bundled);
    m_ui->backButton->setToolTip(state == State::Bundled ? tr("This catalogue comes with the program.")
                                                         : QString());
    fitInside();
}

void CatalogueDialog::sayOffer()
{
    m_changes->setOffer(m_offer);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->offerBlock, m_accept, m_leave})
        widget->setVisible(m_offer.has_value());
    if (!m_offer)
        return;
    m_ui->offerLabel->setText(
        tr("%1, version of %2", "title, date").arg(m_offer->catalogue.title, dayOf(m_offer->catalogue)));
    m_ui->offerSummary->setText(m_offer->changes.isEmpty()
                                    ? tr("It says the same as the one that is here.")
                                    : tr("In use: version of %1.").arg(dayOf(m_offer->present)) + u' '
                                          + words::catalogueSummary(m_offer->changes));
    Notice *warning = m_ui->warningNotice;
    if (m_offer->endpointsLost > 0)
        warning->setNotice(Meaning::ToCheck,
                           tr("%n of the data would no longer be there.", nullptr, m_offer->endpointsLost),
                           m_offer->older ? tr("It is older than the one that is here, too.")
                                          : tr("They stand first in the list."));
    else if (m_offer->older)
        warning->setNotice(Meaning::ToCheck, tr("This version is older than the one that is here."));
    warning->setVisible(m_offer->older || m_offer->endpointsLost > 0);
    m_ui->changeView->setVisible(m_changes->rowCount() > 0);
    m_ui->changeView->expandAll();
    m_ui->changeView->setCurrentIndex(m_changes->index(0, 0));
    fitInside();
}

void CatalogueDialog::showBusy()
{
    if (m_update->isBusy())
        m_ui->workBar->setWork(tr("Fetching the catalogue"), 0, 0);
    else
        m_ui->workBar->finish();
}

void CatalogueDialog::fitInside()
{
    m_ui->shelfView->header()->resizeSection(ShelfModel::TitleColumn,
                                             m_ui->shelfView->viewport()->width() * 3 / 5);
    m_ui->shelfView->setFixedHeight(rowtable::heightOf(m_ui->shelfView, m_shelf->rowCount()));
    QHeaderView *header = m_ui->changeView->header();
    if (header->count() < CatalogueChangeModel::ColumnCount)
        return;
    const int room = m_ui->changeView->viewport()->width();
    header->resizeSection(CatalogueChangeModel::WhatColumn, room * 2 / 5);
    header->resizeSection(CatalogueChangeModel::BeforeColumn, room * 3 / 10);
    const int needed = header->sizeHint().height() + look::em(this, 4.5);
    m_ui->changeView->setMinimumHeight(std::max(needed, look::em(this, kChangesHeight)));
}

void CatalogueDialog::arrange()
{
    ScrolledDialog::arrange();
    m_ui->column->setSpacing(look::em(this, 0.5));
    m_ui->offerColumn->setSpacing(look::em(this, 0.5));
    m_ui->offerColumn->setContentsMargins(0, look::em(this, 1), 0, 0);
}

void CatalogueDialog::retranslate()
{
    m_ui->retranslateUi(inside());
    setWindowTitle(inside()->windowTitle());
    m_accept->setText(tr("&Accept"));
    m_leave->setText(tr("Leave as &it is"));
    m_ui->shelfView->setAccessibleName(tr("Catalogues in use"));
    m_ui->changeView->setAccessibleName(tr("What it changes"));
    m_shelf->retranslate();
    m_ui->workBar->retranslate();
    showLooking();
    showShelf();
    sayOffer();
    ScrolledDialog::retranslate();
}

} // namespace viatique
