// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/comparepage.h"

#include "core/language.h"
#include "session/modelroles.h"
#include "widgets/comparesteps.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/prompts.h"
#include "widgets/reviewheader.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"
#include "widgets/workbar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTreeView>

#include <utility>

namespace viatique {

using State = Comparison::State;

ComparePage::ComparePage(const QString &before, const QString &after, Prompts &prompts, QWidget *parent,
                         ReviewOptions options)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_comparison(std::move(options))
{
    setUp();
    applyLook();
    retranslate();
    connectAll();
    remember(before);
    remember(after);
    m_comparison.compare(before, after);
}

ComparePage::~ComparePage() = default;

void ComparePage::connectAll()
{
    connect(m_header, &ReviewHeader::homeClicked, this, &ComparePage::homeRequested);
    connect(m_steps, &CompareSteps::stepChosen, this, &ComparePage::showStep);
    connect(m_stepCombo, &QComboBox::activated, this, [this](int row) { showStep(row + 1); });
    for (const SideIndex side : {Before, After})
        connect(m_sides[side].combo, &QComboBox::activated, this,
                [this, side](int index) { choose(side, index); });
    connect(m_changesOnly, &QCheckBox::toggled, this, [this](bool only) {
        m_model.setChangesOnly(only);
        showRequests();
    });
    connect(m_notice->button(0), &QPushButton::clicked, this,
            [this] { m_comparison.compare(before(), after()); });
    connect(m_work, &WorkBar::interrupted, &m_comparison, &Comparison::cancel);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ComparePage::showPosition);
    connect(m_remarks, &QListView::clicked, this, &ComparePage::showRemark);
    connect(m_remarks, &QListView::activated, this, &ComparePage::showRemark);
    connect(m_previous, &QPushButton::clicked, this, [this] { goBy(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goBy(1); });
    connect(m_copy, &QPushButton::clicked, this, &ComparePage::copyList);
    connect(m_review, &QPushButton::clicked, this, [this] { emit reviewRequested(after()); });
    connect(&m_comparison, &Comparison::examined, this, [this] { m_model.retell(m_comparison.requests()); });
    connect(&m_comparison, &Comparison::progressed, this, &ComparePage::showProgress);
    connect(&m_comparison, &Comparison::stateChanged, this, [this] {
        showState();
        if (m_comparison.state() == State::Compared)
            focusFirst();
        emit stateChanged();
    });
}

void ComparePage::showBack()
{
    m_header->showBack(true);
    connect(m_header, &ReviewHeader::backClicked, this, &ComparePage::backRequested);
    for (const QKeySequence &keys : {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::ALT | Qt::Key_Left)}) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &ComparePage::backRequested);
    }
}

void ComparePage::showState()
{
    const ComparedRequests &requests = m_comparison.requests();
    if (m_comparison.state() == State::Comparing)
        showProgress(requests.before.path, 0, 0);
    else
        m_work->finish();
    m_model.setRequests(requests);
    m_stepModel.setRequests(requests);
    m_answered.setRequests(requests);
    fillSides();
    showVerdicts();
    showHeader();
    showNotice();
    showRequests();
    showRemarks();
    nameButtons();
}

void ComparePage::showProgress(const QString &path, qint64 done, qint64 total)
{
    const QString name = QFileInfo(path).fileName();
    if (total > 0)
        m_work->setWork(tr("Reading %1: %2 of %3").arg(name, sizeText(done), sizeText(total)), done, total);
    else
        m_work->setWork(tr("Reading %1").arg(name), 0, 0);
}

const RequestInput *ComparePage::shownInput() const
{
    const ComparedRequests &requests = m_comparison.requests();
    const auto &input = requests.after.input ? requests.after.input : requests.before.input;
    return input ? &*input : nullptr;
}

void ComparePage::showHeader()
{
    const ComparedRequests &requests = m_comparison.requests();
    const RequestInput *input = shownInput();
    if (!input)
        return m_header->setTitle(tr("Comparison"), QString());
    const QString title = input->request.service.title.simplified();
    const QString organisation = input->request.organisation.name.simplified();
    QStringList details{requests.isWhole() && !requests.isOneRequest() ? tr("Comparison of two requests")
                                                                       : tr("Comparison of two revisions")};
    if (!organisation.isEmpty())
        details.append(input->request.filedFor == FiledFor::Vendor
                           ? tr("Vendor, for itself: %1").arg(organisation)
                           : tr("Client: %1").arg(organisation));
    m_header->setTitle(title.isEmpty() ? tr("Request without a title") : title,
                       details.join(QStringLiteral(" · ")));
}

void ComparePage::showNotice()
{
    const ComparedRequests &requests = m_comparison.requests();
    const bool isCompared = m_comparison.state() == State::Compared;
    const bool isCancelled = m_comparison.state() == State::Cancelled;
    m_notice->button(0)->setText(tr("Compare a&gain"));
    if (isCancelled) {
        m_notice->setNotice(Meaning::Advice, tr("The comparison was interrupted."),
                            tr("Nothing is known of what changed yet."));
    } else if (isCompared && !requests.isWhole()) {
        const ComparedSide &side = requests.before.input ? requests.after : requests.before;
        m_notice->setNotice(
            Meaning::ToCorrect,
            tr("“%1” cannot be read, so nothing can be compared.").arg(QFileInfo(side.path).fileName()),
            side.error ? errorText(*side.error) : QString());
    }
    m_notice->setVisible(isCancelled || (isCompared && !requests.isWhole()));
    const bool isOther = isCompared && requests.isWhole() && !requests.isOneRequest();
    m_otherNote->setState(Meaning::ToCheck,
                          isOther ? tr("These are two different requests, not two revisions of one.")
                                  : QString());
    const int unreadable = isCompared ? int(requests.after.reviews.unreadable.size()) : 0;
    m_reviewNote->setState(
        Meaning::ToCheck, unreadable > 0 ? tr("%n review(s) cannot be read: %1", nullptr, unreadable)
                                               .arg(errorText(requests.after.reviews.unreadable.constFirst()))
                                         : QString());
}

void ComparePage::showRequests()
{
    m_view->expandAll();
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_view->setFirstColumnSpanned(row, {}, true);
    const bool isWhole = m_comparison.requests().isWhole();
    m_nothing->setState(Meaning::Fine, tr("Nothing changed: the two say the same."));
    m_stack->setVisible(isWhole);
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    m_changesOnly->setEnabled(isWhole);
    if (const QModelIndex first = m_model.change(0); first.isValid())
        m_view->setCurrentIndex(first);
    m_view->scrollToTop();
    showPosition();
}

void ComparePage::showRemarks()
{
    const int count = m_answered.rowCount();
    m_remarksPane->setVisible(count > 0);
    if (count == 0)
        return;
    const int revision = m_comparison.requests().before.input->request.revision;
    m_remarksLabel->setText(tr("Re&marks of revision %1").arg(currentLocale().toString(revision)));
    m_answeredCount->setText(
        tr("%1 of %2", "“3 answers” of “4 remarks”")
            .arg(tr("%n answer(s)", nullptr, m_answered.answered()), tr("%n remark(s)", nullptr, count)));
}

int ComparePage::currentChange() const
{
    const QVariant number = m_view->currentIndex().siblingAtColumn(0).data(kChangeRole);
    return number.isValid() ? number.toInt() : -1;
}

void ComparePage::showPosition()
{
    const int changes = m_model.changes();
    const int current = currentChange();
    const QLocale locale = currentLocale();
    m_position->setText(current < 0 ? QString()
                                    : tr("%1 of %2", "number of a change, of all")
                                          .arg(locale.toString(current + 1), locale.toString(changes)));
    const QModelIndex row = m_view->currentIndex().siblingAtColumn(0);
    m_previous->setEnabled(m_model.nextChange(row, -1).isValid());
    m_next->setEnabled(m_model.nextChange(row, 1).isValid());
    m_previous->setToolTip(m_previous->isEnabled() ? QString() : tr("There is no change before this one."));
    m_next->setToolTip(m_next->isEnabled() ? QString() : tr("There is no change after this one."));
    m_copy->setEnabled(changes > 0);
    m_copied->setState(Meaning::None, {});
    const QModelIndex group = row.parent().isValid() ? row.parent() : row;
    showCurrentStep(group.data(StepRole).toInt());
}

void ComparePage::showCurrentStep(int step)
{
    m_steps->setStep(step);
    const QSignalBlocker blocker(m_stepCombo);
    m_stepCombo->setCurrentIndex(step - 1);
    m_stepState->setState(Meaning::None, m_room == Width::Wide || step == 0
                                             ? QString()
                                             : m_stepModel.index(step - 1).data(DetailRole).toString());
}

void ComparePage::goTo(const QModelIndex &row)
{
    if (!row.isValid())
        return;
    m_view->setCurrentIndex(row);
    m_view->scrollTo(row);
}

void ComparePage::goBy(int direction)
{
    goTo(m_model.nextChange(m_view->currentIndex(), direction));
}

void ComparePage::showStep(int step)
{
    const QModelIndex group = m_model.step(step);
    if (group.isValid()) {
        goTo(m_model.index(0, 0, group));
        m_view->scrollTo(group, QAbstractItemView::PositionAtTop);
    }
    // What is identical is shown with all the rest only: then its step is chosen, and the changes stay.
    showCurrentStep(step);
}

void ComparePage::showRemark(const QModelIndex &remark)
{
    goTo(m_model.at(remark.data(TargetRole).toString()));
}

void ComparePage::copyList()
{
    QGuiApplication::clipboard()->setText(m_model.text());
    m_copied->setState(Meaning::Fine, tr("Copied"));
}

void ComparePage::focusFirst()
{
    // Not away from another place of the window.
    const QWidget *focus = window()->focusWidget();
    const bool isElsewhere = focus && focus != this && !isAncestorOf(focus) && focus->isVisible();
    // Nor from what was just chosen.
    if (isElsewhere || qobject_cast<const QComboBox *>(focus))
        return;
    if (m_comparison.requests().isWhole() && m_model.rowCount() > 0)
        m_view->setFocus();
    else if (m_notice->isVisible())
        m_notice->button(0)->setFocus();
}

void ComparePage::nameButtons()
{
    const bool isShort = m_room != Width::Wide;
    m_previous->setText(isShort ? tr("&Previous") : tr("&Previous change"));
    m_previous->setAccessibleName(tr("Previous change"));
    m_next->setText(isShort ? tr("&Next") : tr("&Next change"));
    m_next->setAccessibleName(tr("Next change"));
    m_copy->setText(isShort ? tr("Copy the &list") : tr("Copy the &list of changes"));
    m_copy->setAccessibleName(tr("Copy the list of changes"));
    const ComparedSide &side = m_comparison.requests().after;
    m_review->setText(
        side.input ? tr("Review revi&sion %1").arg(currentLocale().toString(side.input->request.revision))
                   : tr("Review"));
    const bool isPackage = side.input && side.input->verified;
    m_review->setEnabled(isPackage);
    m_review->setToolTip(
        isPackage || !side.input ? QString() : tr("Only a package can be reviewed, and this is a draft."));
}

void ComparePage::retranslate()
{
    m_heading->setText(tr("What changed"));
    m_help->setText(tr("Texts are compared word by word, documents by their content and not by their name."));
    m_sides[Before].label->setText(tr("&Compare"));
    m_sides[After].label->setText(tr("w&ith"));
    m_sides[Before].combo->setAccessibleName(tr("Former request"));
    m_sides[After].combo->setAccessibleName(tr("Later request"));
    m_stepLabel->setText(tr("S&tep"));
    m_changesOnly->setText(tr("Changes onl&y"));
    m_view->setAccessibleName(tr("What changed"));
    m_remarks->setAccessibleName(tr("Former remarks and what became of them"));
    m_work->retranslate();
    m_steps->retranslate();
    m_comparison.retranslate();
    applyLook();
    showState();
}

void ComparePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        applyLook();
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ComparePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange();
}

} // namespace viatique
