// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/companyoffer.h"

#include "request/siret.h"
#include "session/companymodel.h"
#include "session/draftsession.h"
#include "widgets/companycard.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/page.h"
#include "widgets/rowtable.h"
#include "widgets/styledlabel.h"
#include "widgets/workbar.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace viatique {

namespace {

using By = CompanyLookup::By;

constexpr int kRowsInSight = 5;

} // namespace

CompanyOffer::CompanyOffer(QWidget *parent)
    : QWidget(parent)
    , m_model(std::make_unique<CompanyModel>())
    , m_hint(new StyledLabel(StyledLabel::Hint, this))
    , m_work(new WorkBar(this))
    , m_notice(new Notice(this))
    , m_count(new StyledLabel(StyledLabel::Hint, this))
    , m_list(new QTreeView(this))
    , m_card(new CompanyCard(this))
{
    m_hint->setObjectName(QStringLiteral("companyHint"));
    m_notice->setObjectName(QStringLiteral("companyNotice"));
    m_count->setObjectName(QStringLiteral("companyCount"));
    m_list->setObjectName(QStringLiteral("companyList"));
    m_card->setObjectName(QStringLiteral("companyCard"));
    m_hint->setWordWrap(true);
    m_count->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_hint), static_cast<QWidget *>(m_work), static_cast<QWidget *>(m_notice),
          static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_card)})
        column->addWidget(widget);
    rowtable::setUp(m_list, m_model.get());
    m_list->setTabKeyNavigation(false);
    m_work->finish();
    clear();
    arrange();
}

CompanyOffer::~CompanyOffer() = default;

void CompanyOffer::setUp(const PageContext &context, CompanyFor of, QPushButton *button, QWidget *field)
{
    m_session = &context.session;
    m_of = of;
    m_button = button;
    m_field = field;
    m_lookup = std::make_unique<CompanyLookup>(context.directory, context.settings);
    connect(button, &QPushButton::clicked, this, &CompanyOffer::lookUp);
    connect(m_work, &WorkBar::interrupted, m_lookup.get(), &CompanyLookup::cancel);
    connect(m_lookup.get(), &CompanyLookup::busyChanged, this, &CompanyOffer::showBusy);
    connect(m_lookup.get(), &CompanyLookup::hindranceChanged, this, &CompanyOffer::update);
    connect(m_lookup.get(), &CompanyLookup::answered, this, &CompanyOffer::showAnswer);
    connect(m_lookup.get(), &CompanyLookup::failed, this, &CompanyOffer::showError);
    connect(m_session, &DraftSession::requestChanged, this, &CompanyOffer::update);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CompanyOffer::showCompany);
    // Enter in the list: on to what would be taken over.
    connect(m_list, &QTreeView::activated, m_card, &CompanyCard::focusFirst);
    connect(m_card, &CompanyCard::left, this, [this] {
        clear();
        m_button->setFocus(Qt::OtherFocusReason);
    });
    connect(m_card, &CompanyCard::taken, this, &CompanyOffer::takeOverCurrent);
    retranslate();
}

CompanyProposal CompanyOffer::present() const
{
    return presentOf(m_session->request(), m_of);
}

CompanyProposal CompanyOffer::proposed(int row) const
{
    return proposalOf(m_model->company(row), m_of, m_session->request().filedFor);
}

/// Less than 0 where there is nothing to propose.
int CompanyOffer::currentRow() const
{
    if (!m_answer || m_model->rowCount() == 0)
        return -1;
    return m_answer->companies.size() == 1 ? 0 : m_list->currentIndex().row();
}

void CompanyOffer::lookUp()
{
    clear();
    m_asked = present();
    m_lookup->lookUp(m_asked.siret, m_asked.name);
}

void CompanyOffer::update()
{
    const CompanyProposal now = present();
    const bool isOther = normalisedSiret(now.siret) != normalisedSiret(m_asked.siret)
                         || (normalisedSiret(now.siret).isEmpty() && now.name != m_asked.name);
    if (isOther && (m_answer || m_error || m_lookup->isBusy())) {
        m_lookup->cancel();
        clear();
    }
    updateHint();
    // What it would take the place of may be another.
    if (m_answer)
        showCompany();
}

void CompanyOffer::updateHint()
{
    const CompanyProposal now = present();
    const By by = CompanyLookup::by(now.siret, now.name);
    const std::optional<Error> hindrance = m_lookup->hindrance();
    QString reason;
    if (hindrance)
        reason = errorText(*hindrance);
    else if (m_session->isReadOnly())
        reason = tr("The draft is read-only here.");
    else if (by == By::Nothing)
        reason = tr("Enter a SIRET of 14 digits, or the name without a SIRET.");
    m_button->setEnabled(reason.isEmpty());
    m_button->setToolTip(reason);
    QString hint;
    if (by == By::Siret)
        hint = tr("“Look up” sends only this SIRET to %1.").arg(m_lookup->host());
    else if (by == By::Name)
        hint = tr("“Look up” sends only this name to %1.").arg(m_lookup->host());
    m_hint->setText(reason.isEmpty() ? hint : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
    showWhatThereIs();
    const bool hasOutcome = !m_notice->isHidden();
    m_button->setAccessibleDescription(hasOutcome ? m_notice->accessibleName() + u' '
                                                        + m_notice->accessibleDescription()
                                       : reason.isEmpty() ? hint
                                                          : reason);
}

void CompanyOffer::showBusy()
{
    if (m_lookup->isBusy())
        m_work->setWork(tr("Asking %1").arg(m_lookup->host()), 0, 0);
    else
        m_work->finish();
}

void CompanyOffer::showError(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    m_error = error;
    sayOutcome();
}

void CompanyOffer::showAnswer(const CompanyList &list)
{
    m_answer = list;
    const bool isWaitedFor = m_button->hasFocus() && !list.companies.isEmpty();
    m_model->setCompanies(list.companies);
    m_list->setColumnHidden(CompanyModel::SignsColumn, !m_model->hasSigns());
    m_list->setCurrentIndex(m_model->index(0, 0));
    sayOutcome();
    showCompany();
    // The focus tells of what came: there is no other way to a screen reader.
    if (isWaitedFor && m_list->isVisible())
        m_list->setFocus(Qt::OtherFocusReason);
    else if (isWaitedFor && m_card->isVisible())
        m_card->focusFirst();
}

/// What else is to be said of the answer, or of the failure.
void CompanyOffer::sayOutcome()
{
    const bool isEmpty = m_answer && m_answer->companies.isEmpty();
    if (m_error)
        m_notice->setNotice(Meaning::ToCorrect, tr("The look-up failed."), errorText(*m_error));
    else if (isEmpty && m_answer->bySiret)
        m_notice->setNotice(
            Meaning::ToCheck, tr("The directory knows no such SIRET."),
            tr("It does not exist, or its holder does not want it published. Check it, or fill "
               "the fields in yourself."));
    else if (isEmpty)
        m_notice->setNotice(Meaning::ToCheck, tr("The directory knows no such name."),
                            tr("Try other words of it, or fill the fields in yourself."));
    m_notice->setVisible(m_error || isEmpty);
    updateHint();
    const bool isList = m_answer && m_answer->companies.size() > 1;
    m_list->setVisible(isList);
    m_count->setVisible(isList);
    showWhatThereIs();
    if (isList) {
        const int shown = int(m_answer->companies.size());
        m_count->setText(m_answer->total > shown
                             ? tr("The first %1 of %2. Add a word of the address to narrow it down.")
                                   .arg(QString::number(shown), QString::number(m_answer->total))
                             : tr("%n found", nullptr, shown));
        arrange();
    }
}

void CompanyOffer::showCompany()
{
    const int row = currentRow();
    m_card->setVisible(row >= 0);
    showWhatThereIs();
    if (row >= 0)
        m_card->setCompany(m_model->company(row), proposed(row), present());
}

/// An empty one would keep its distance to the field.
void CompanyOffer::showWhatThereIs()
{
    setHidden(m_hint->isHidden() && m_notice->isHidden() && m_card->isHidden());
}

void CompanyOffer::takeOverCurrent()
{
    const CompanyProposal proposal = proposed(currentRow());
    m_asked = {};
    clear();
    m_session->edit(m_of == CompanyFor::Vendor ? QStringLiteral("/vendor") : QStringLiteral("/organisation"),
                    [&proposal, this](Request &request) { takeOver(proposal, m_of, request); });
    m_field->setFocus(Qt::OtherFocusReason);
}

void CompanyOffer::clear()
{
    m_answer.reset();
    m_error.reset();
    m_notice->hide();
    m_count->hide();
    m_list->hide();
    m_card->hide();
    m_model->setCompanies({});
    // What the button says of it goes, too.
    if (m_session)
        updateHint();
    else
        showWhatThereIs();
}

void CompanyOffer::retranslate()
{
    m_list->setAccessibleName(tr("What the directory found"));
    if (!m_session)
        return;
    m_button->setText(tr("Look up"));
    // The page has two of them.
    m_button->setAccessibleName(m_of == CompanyFor::Vendor ? tr("Look up the vendor in the directory")
                                                           : tr("Look up the organisation in the directory"));
    m_model->retranslate();
    m_card->retranslate();
    m_work->retranslate();
    updateHint();
    showBusy();
    sayOutcome();
    showCompany();
}

void CompanyOffer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void CompanyOffer::arrange()
{
    layout()->setSpacing(look::em(this, 0.5));
    const int rows = m_model->rowCount();
    if (rows > 0)
        m_list->setFixedHeight(rowtable::heightOf(m_list, std::min(rows, kRowsInSight)));
}

} // namespace viatique
