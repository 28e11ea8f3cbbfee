// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/erasedialog.h"

#include "widgets/buttonrow.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"
#include "widgets/workbar.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

using Kind = ErasureItem::Kind;

constexpr qreal kWidth = 54; // em
constexpr qreal kHeight = 44;

StyledLabel *sentence(QWidget *parent, StyledLabel::Kind kind, const char *name)
{
    auto *label = new StyledLabel(kind, parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

EraseDialog::EraseDialog(ErasureParts parts, const QString &folder, QWidget *parent)
    : ScrolledDialog(QStringLiteral("eraseDialog"), parent)
    , m_erasure(std::move(parts))
    , m_heading(sentence(inside(), StyledLabel::Section, "eraseHeading"))
    , m_about(sentence(inside(), StyledLabel::Secondary, "eraseAbout"))
    , m_help(sentence(inside(), StyledLabel::Plain, "eraseHelp"))
    , m_work(new WorkBar(inside()))
    , m_list(new QVBoxLayout)
    , m_unlooked(new StateLabel(inside()))
    , m_limits(sentence(inside(), StyledLabel::Secondary, "eraseLimits"))
    , m_notice(new Notice(inside()))
    , m_erase(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setUp();
    connect(&m_erasure, &DraftErasure::planned, this, &EraseDialog::showPlan);
    connect(&m_erasure, &DraftErasure::erased, this, &EraseDialog::takeOutcomes);
    connect(m_work, &WorkBar::interrupted, this, &EraseDialog::interrupt);
    connect(m_erase, &QPushButton::clicked, this, &EraseDialog::erase);
    connect(m_notice->button(0), &QPushButton::clicked, this, &EraseDialog::showReason);
    finish(kWidth, kHeight);
    m_erasure.plan(folder);
}

EraseDialog::~EraseDialog() = default;

void EraseDialog::setUp()
{
    m_work->setObjectName(QStringLiteral("eraseWork"));
    m_unlooked->setObjectName(QStringLiteral("eraseUnlooked"));
    m_notice->setObjectName(QStringLiteral("eraseNotice"));
    m_notice->hide();
    m_erase->setObjectName(QStringLiteral("eraseTickedButton"));
    m_erase->setIcon(icon(Icon::Trash));
    // Enter is never an end.
    m_erase->setAutoDefault(false);
    m_erase->setEnabled(false);
    buttons()->add(m_erase);
    auto *column = new QVBoxLayout(inside());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_heading, m_about, m_help, m_notice, m_work})
        column->addWidget(widget);
    column->addLayout(m_list);
    column->addWidget(m_unlooked);
    column->addWidget(m_limits);
    column->addStretch();
}

void EraseDialog::showPlan(const ErasurePlan &plan)
{
    m_plan = plan;
    for (const ErasureItem &item : plan.items)
        addRow(item);
    retranslate();
    arrange();
    for (const Row &row : std::as_const(m_rows)) {
        if (row.box->isEnabled()) {
            // The layout would show it later, and what is not shown takes no focus.
            row.box->show();
            row.box->setFocus(Qt::OtherFocusReason);
            break;
        }
    }
    emit planned();
}

void EraseDialog::addRow(const ErasureItem &item)
{
    Row row{item, new QCheckBox(inside()), sentence(inside(), StyledLabel::Hint, "eraseDetails"),
            new StateLabel(inside())};
    row.box->setObjectName(QStringLiteral("eraseBox%1").arg(m_rows.size()));
    row.box->setChecked(item.isProposed && !item.held);
    row.box->setEnabled(!item.held);
    row.state->setObjectName(QStringLiteral("eraseState"));
    auto *below = new QVBoxLayout;
    below->addWidget(row.details);
    below->addWidget(row.state);
    auto *block = new QVBoxLayout;
    block->addWidget(row.box);
    block->addLayout(below);
    m_list->addLayout(block);
    connect(row.box, &QCheckBox::toggled, this, &EraseDialog::showButton);
    m_rows.append(row);
    // Tab comes from box to box, then to the buttons, which were made before.
    setTabOrder(row.box, m_erase);
    setTabOrder(m_erase, findChild<QPushButton *>(QStringLiteral("closeButton")));
}

// What the user does

QList<ErasureItem> EraseDialog::ticked() const
{
    QList<ErasureItem> items;
    for (const Row &row : m_rows) {
        if (row.box->isEnabled() && row.box->isChecked())
            items.append(row.item);
    }
    return items;
}

void EraseDialog::erase()
{
    const QList<ErasureItem> items = ticked();
    if (items.isEmpty() || m_erasure.isBusy())
        return;
    m_isErasing = true;
    m_isInterrupted = false;
    for (const Row &row : std::as_const(m_rows))
        row.box->setEnabled(false);
    m_erasure.erase(items);
    showButton();
    showWork();
}

/// Of what may never answer nothing is waited for.
void EraseDialog::interrupt()
{
    if (!m_isErasing)
        return reject();
    m_isInterrupted = true;
    m_erasure.cancel();
    showWork();
}

bool EraseDialog::mayClose()
{
    // It goes when what was begun has ended.
    m_isLeft = m_isErasing;
    setAttribute(Qt::WA_DeleteOnClose, !m_isLeft);
    return true;
}

void EraseDialog::takeOutcomes(const QList<ErasureOutcome> &outcomes)
{
    m_isErasing = false;
    m_isDone = true;
    if (!m_isLeft)
        return showOutcomes(outcomes);
    QList<Error> errors;
    QStringList others;
    for (const ErasureOutcome &outcome : outcomes) {
        if (outcome.error)
            errors.append(*outcome.error);
        else if (outcome.isLeft)
            others.append(outcome.item.path);
    }
    emit erased();
    if (!errors.isEmpty() || !others.isEmpty())
        emit leftBehind(errors, others);
    deleteLater();
}

void EraseDialog::showOutcomes(const QList<ErasureOutcome> &outcomes)
{
    for (Row &row : m_rows) {
        const auto outcome =
            std::find_if(outcomes.cbegin(), outcomes.cend(), [&row](const ErasureOutcome &each) {
                return each.item.kind == row.item.kind && each.item.path == row.item.path;
            });
        if (outcome != outcomes.cend())
            row.outcome = *outcome;
        // What failed, and what was not come to, may be tried again.
        const bool isGone = row.outcome && !row.outcome->error;
        row.box->setEnabled(!isGone && !row.item.held);
        if (isGone)
            row.box->setChecked(false);
    }
    retranslate();
    bringIntoSight(m_notice);
    if (!m_notice->button(0)->text().isEmpty())
        m_notice->button(0)->setFocus(Qt::OtherFocusReason);
    emit erased();
}

// What is shown

void EraseDialog::showRow(const Row &row) const
{
    const ErasureItem &item = row.item;
    row.box->setText(words(item));
    QStringList lines;
    if (m_plan && item.path != m_plan->folder)
        lines.append(details(item));
    lines.append(breakable(item.path));
    if (m_plan && item.kind == Kind::People) {
        for (const Person &person : m_plan->people)
            lines.append(QStringList({person.fullName(), person.email}).join(QStringLiteral(" · ")));
    }
    lines.removeAll(QString());
    row.details->setText(lines.join(QLatin1Char('\n')));
    row.details->setHidden(lines.isEmpty());
    Meaning meaning = Meaning::None;
    QString said;
    if (row.outcome && row.outcome->error) {
        meaning = Meaning::ToCorrect;
        said = errorText(*row.outcome->error);
    } else if (row.outcome && row.outcome->isLeft) {
        const bool isDraft = item.kind == Kind::Draft || item.kind == Kind::InTrash;
        meaning = Meaning::ToCheck;
        said = isDraft ? tr("It was left: another draft is there now.")
                       : tr("It was left: another file is there now.");
    } else if (row.outcome) {
        meaning = Meaning::Fine;
        said = tr("Erased.");
    } else if (item.held) {
        meaning = Meaning::ToCheck;
        said = item.held->code == ErrorCode::CopyNotErased
                   ? tr("It stays: %1. Erase it by hand where it is a copy.")
                         .arg(reasonText(item.held->args.value(1)))
                   : errorText(*item.held);
    } else if (item.kind == Kind::Index) {
        meaning = Meaning::Advice;
        said = tr("It is made anew when its folder is opened.");
    }
    row.state->setState(meaning, said);
    row.state->setHidden(said.isEmpty());
    lines.append(said);
    row.box->setAccessibleDescription(lines.join(QLatin1Char(' ')).remove(QChar(0x200B)).simplified());
}

void EraseDialog::showButton()
{
    const bool isAny = !ticked().isEmpty();
    m_erase->setEnabled(isAny && !m_isErasing);
    m_erase->setText(tr("&Erase what is ticked"));
    const QString none = m_isErasing ? tr("It is being erased.") : tr("Nothing is ticked.");
    m_erase->setToolTip(m_erase->isEnabled() || !m_plan ? QString() : none);
}

void EraseDialog::showWork()
{
    if (m_isErasing)
        m_work->setWork(m_isInterrupted ? tr("Ending what was begun") : tr("Erasing"), 0, 0);
    else if (!m_plan)
        m_work->setWork(tr("Looking for copies"), 0, 0);
    else
        m_work->finish();
}

/// The first one that is still there, with why.
void EraseDialog::showReason()
{
    const auto find = [this](const auto &isFound) {
        return std::find_if(m_rows.cbegin(), m_rows.cend(),
                            [&isFound](const Row &row) { return row.outcome && isFound(*row.outcome); });
    };
    auto row = find([](const ErasureOutcome &outcome) { return outcome.error.has_value(); });
    if (row == m_rows.cend())
        row = find([](const ErasureOutcome &outcome) { return outcome.isLeft; });
    if (row == m_rows.cend())
        return;
    row->box->setFocus(Qt::OtherFocusReason);
    bringIntoSight(row->state);
}

void EraseDialog::arrange()
{
    ScrolledDialog::arrange();
    m_list->setSpacing(look::em(this, 0.75));
    for (int i = 0; i < m_list->count(); ++i) {
        QLayout *block = m_list->itemAt(i)->layout();
        block->setSpacing(look::em(this, 0.25));
        QLayout *below = block->itemAt(1)->layout();
        below->setSpacing(look::em(this, 0.25));
        below->setContentsMargins(look::em(this, 1.9), 0, 0, 0);
    }
}

void EraseDialog::retranslate()
{
    setWindowTitle(tr("Erase a draft and its copies"));
    ScrolledDialog::retranslate();
    m_heading->setText(title());
    QStringList about;
    if (m_plan && !m_plan->unread)
        about = {m_plan->client, details(m_plan->items.constFirst())};
    about.removeAll(QString());
    m_about->setText(about.join(QStringLiteral(" · ")));
    m_about->setHidden(about.isEmpty());
    m_help->setText(m_plan && m_plan->unread
                        ? tr("The draft cannot be read, so that its copies cannot be recognised. Its folder "
                             "alone can be erased here.")
                        : tr("What is ticked is erased for good. A file goes only where it is a package of "
                             "this request, or a review of it."));
    const int unlooked = m_plan ? m_plan->unlooked : 0;
    m_unlooked->setState(
        Meaning::ToCheck,
        unlooked > 0
            ? tr("%n file(s) with such a name were not looked at: they are too many.", nullptr, unlooked)
            : QString());
    m_unlooked->setHidden(unlooked == 0);
    m_limits->setText(tr(
        "Not found here, unless they are listed above: the ZIP that the draft was imported from, and the "
        "files "
        "of the reviews that were imported. Nor are sheets, API bodies and copies that were saved elsewhere, "
        "reviews that were moved, what was sent or copied by hand, clones, backups, and what lies on a disk "
        "or "
        "a share that is not connected now. On an SSD, what was erased may be there until its place is used "
        "again."));
    m_work->retranslate();
    showWork();
    for (const Row &row : std::as_const(m_rows))
        showRow(row);
    showButton();
    showNotice();
}

} // namespace viatique
