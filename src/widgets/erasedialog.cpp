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
#include <QDir>
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

/// A path has no blank to be broken at.
QString breakable(const QString &path)
{
    QString shown;
    const QString native = QDir::toNativeSeparators(path);
    for (const QChar c : native) {
        shown += c;
        if (c == QLatin1Char('/') || c == QLatin1Char('\\') || c == QLatin1Char('-'))
            shown += QChar(0x200B);
    }
    return shown;
}

} // namespace

EraseDialog::EraseDialog(const DraftStore &store, Settings &settings, const QString &cacheRoot,
                         const QString &folder, QWidget *parent)
    : ScrolledDialog(QStringLiteral("eraseDialog"), parent)
    , m_erasure(store, settings, cacheRoot)
    , m_heading(sentence(inside(), StyledLabel::Section, "eraseHeading"))
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
    for (QWidget *widget : std::initializer_list<QWidget *>{m_heading, m_help, m_notice, m_work})
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
    Row row{item, new QCheckBox(inside()), sentence(inside(), StyledLabel::Hint, "erasePath"),
            new StateLabel(inside())};
    row.box->setObjectName(QStringLiteral("eraseBox%1").arg(m_rows.size()));
    row.box->setChecked(item.isProposed && !item.held);
    row.box->setEnabled(!item.held);
    row.state->setObjectName(QStringLiteral("eraseState"));
    row.path->setText(breakable(item.path));
    row.path->setHidden(item.path.isEmpty());
    auto *below = new QVBoxLayout;
    below->addWidget(row.path);
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
    const auto failed = std::find_if(outcomes.cbegin(), outcomes.cend(),
                                     [](const ErasureOutcome &outcome) { return outcome.error.has_value(); });
    emit erased();
    if (failed != outcomes.cend())
        emit leftBehind(*failed->error);
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
        // What failed, and what was left, may be tried again.
        const bool isGone = row.outcome && !row.outcome->error;
        row.box->setEnabled(!isGone && !row.item.held);
        if (isGone)
            row.box->setChecked(false);
    }
    retranslate();
    bringIntoSight(m_notice);
    emit erased();
}

// What is shown

QString EraseDialog::words(const ErasureItem &item) const
{
    const bool isNamed = m_plan && item.path == m_plan->folder;
    switch (item.kind) {
    case Kind::Draft:
        return isNamed ? tr("This draft, with its documents") : tr("Another draft of this request");
    case Kind::InTrash:
        return isNamed ? tr("This draft, with its documents") : tr("A draft of this request in the trash");
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
    case Kind::Note:
        return tr("Your private note");
    case Kind::Index:
        return tr("Index of received packages");
    case Kind::Settings:
        break;
    }
    return tr("Entries in the lists of home");
}

void EraseDialog::showRow(const Row &row) const
{
    row.box->setText(words(row.item));
    Meaning meaning = Meaning::None;
    QString said;
    if (row.outcome) {
        meaning = row.outcome->error ? Meaning::ToCorrect : Meaning::Fine;
        said = row.outcome->error ? errorText(*row.outcome->error) : tr("Erased.");
    } else if (row.item.held) {
        meaning = Meaning::ToCheck;
        said = errorText(*row.item.held);
    } else if (row.item.kind == Kind::Index) {
        meaning = Meaning::Advice;
        said = tr("It is made anew when its folder is opened.");
    }
    row.state->setState(meaning, said);
    row.state->setHidden(said.isEmpty());
    row.box->setAccessibleDescription(QStringList({row.item.path, said}).join(QLatin1Char(' ')).trimmed());
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

void EraseDialog::showNotice()
{
    m_notice->setVisible(m_isDone);
    if (!m_isDone)
        return;
    const auto left = std::count_if(m_rows.cbegin(), m_rows.cend(),
                                    [](const Row &row) { return row.outcome && row.outcome->error; });
    if (left == 0 && m_isInterrupted && !ticked().isEmpty())
        m_notice->setNotice(Meaning::Advice, tr("The erasing was interrupted."),
                            tr("What is still ticked is still there."));
    else if (left == 0)
        m_notice->setNotice(Meaning::Fine, tr("What was ticked is erased."));
    else
        m_notice->setNotice(Meaning::ToCorrect,
                            tr("%n of these could not be erased, and is still there.", nullptr, int(left)),
                            tr("Why is said below it."));
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
    QString title = tr("Damaged draft");
    if (!m_plan)
        title = tr("Erase a draft and its copies");
    else if (!m_plan->unread)
        title = m_plan->title.isEmpty() ? tr("Request without a title") : m_plan->title;
    m_heading->setText(title);
    m_help->setText(m_plan && m_plan->unread
                        ? tr("The draft cannot be read, so that its copies cannot be recognised. Its folder "
                             "alone can be erased here.")
                        : tr("What is ticked is erased for good. A file goes only where it is a package of "
                             "this request."));
    const int unlooked = m_plan ? m_plan->unlooked : 0;
    m_unlooked->setState(
        Meaning::ToCheck,
        unlooked > 0
            ? tr("%n file(s) with such a name were not looked at: they are too many.", nullptr, unlooked)
            : QString());
    m_unlooked->setHidden(unlooked == 0);
    m_limits->setText(tr(
        "Not found here: reviews, sheets, API bodies and copies that were saved elsewhere, what was sent or "
        "copied by hand, clones, and backups. On an SSD, what was erased may be there until its place is "
        "used again."));
    m_work->retranslate();
    showWork();
    for (const Row &row : std::as_const(m_rows))
        showRow(row);
    showButton();
    showNotice();
}

} // namespace viatique
