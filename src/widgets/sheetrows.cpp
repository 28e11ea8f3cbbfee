// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/sheetrows.h"

#include "core/language.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace viatique {

namespace {

/// What is shown of a value; all of it is copied.
constexpr qsizetype kShownCharacters = 600;
constexpr qreal kBeside = 28; // em

QList<datapass::SheetGroup> shownOf(const QList<datapass::SheetGroup> &groups, bool restOnly)
{
    QList<datapass::SheetGroup> shown;
    for (const datapass::SheetGroup &each : groups) {
        datapass::SheetGroup group = each;
        group.rows.removeIf([restOnly](const datapass::SheetRow &row) { return restOnly && row.inLink; });
        if (!group.rows.isEmpty())
            shown.append(group);
    }
    return shown;
}

QString idOf(const datapass::SheetGroup &group, const datapass::SheetRow &row)
{
    const QString id = group.title + u'/' + row.key + u'/' + row.label;
    // Data have the label of their group: their name tells them apart.
    return row.act == datapass::SheetRow::Act::Enter ? id : id + u'/' + row.value;
}

QString shownValue(const QString &value)
{
    return value.size() > kShownCharacters ? value.left(kShownCharacters) + QChar(0x2026) : value;
}

StyledLabel *words(QWidget *parent, StyledLabel::Kind kind, const QString &text)
{
    auto *label = new StyledLabel(kind, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

} // namespace

SheetRows::SheetRows(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void SheetRows::setGroups(const QList<datapass::SheetGroup> &groups, bool restOnly)
{
    const QList<datapass::SheetGroup> shown = shownOf(groups, restOnly);
    QStringList ids;
    for (const datapass::SheetGroup &group : shown) {
        for (const datapass::SheetRow &row : group.rows)
            ids.append(idOf(group, row));
    }
    if (m_inside && ids == m_ids)
        return fill(shown);
    m_ids = ids;
    // Of the window, and not of the program: DataPass is in front of it while somebody copies.
    const QWidget *focusWidget = window()->focusWidget();
    QString focused;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.button == focusWidget)
            focused = row.id;
    }
    build(shown);
    for (const Row &row : std::as_const(m_rows)) {
        if (row.id == focused)
            row.button->setFocus(Qt::OtherFocusReason);
    }
}

/// New values into the rows that are there.
void SheetRows::fill(const QList<datapass::SheetGroup> &shown)
{
    auto at = m_rows.begin();
    for (const datapass::SheetGroup &group : shown) {
        for (const datapass::SheetRow &row : group.rows) {
            at->value = row.value;
            at->act = datapass::actText(row);
            at->shown->setText(shownValue(row.value));
            showState(*at);
            ++at;
        }
    }
}

void SheetRows::build(const QList<datapass::SheetGroup> &shown)
{
    m_rows.clear();
    delete m_inside;
    m_inside = new QWidget(this);
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    for (const datapass::SheetGroup &group : shown) {
        column->addWidget(words(m_inside, StyledLabel::Group, group.title));
        for (const datapass::SheetRow &row : group.rows)
            column->addWidget(makeRow(idOf(group, row), row));
    }
    column->addStretch(1);
    m_layout->addWidget(m_inside);
    arrange();
    retranslate();
    // A window that is shown already does not show what is added to it.
    m_inside->show();
}

QWidget *SheetRows::makeRow(const QString &id, const datapass::SheetRow &row)
{
    auto *widget = new QWidget(m_inside);
    auto *line = new QBoxLayout(QBoxLayout::LeftToRight, widget);
    line->setContentsMargins(0, 0, 0, 0);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(words(widget, StyledLabel::Hint, row.label));
    StyledLabel *shown = words(widget, StyledLabel::Plain, shownValue(row.value));
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
    texts->addWidget(shown);
    line->addLayout(texts, 1);
    auto *state = new StateLabel(widget);
    auto *acts = new QHBoxLayout;
    acts->addWidget(state, 0, Qt::AlignTop);
    auto *button = new QPushButton(widget);
    button->setObjectName(QStringLiteral("copyRowButton"));
    button->setIcon(icon(Icon::Copy));
    // Enter copies as Space does, rather than what the dialog has for its default.
    button->setAutoDefault(true);
    button->installEventFilter(this);
    acts->addWidget(button, 0, Qt::AlignTop);
    line->addLayout(acts);
    line->setAlignment(acts, Qt::AlignTop | Qt::AlignRight);
    const int number = int(m_rows.size());
    connect(button, &QPushButton::clicked, this, [this, number] { copy(number); });
    m_rows.append({id, row.label, row.value, datapass::actText(row), shown, button, state, line});
    return widget;
}

void SheetRows::copy(int number)
{
    const Row &row = m_rows.at(number);
    QGuiApplication::clipboard()->setText(row.value);
    m_copied.insert(row.id, row.value);
    showState(row);
    emit rowCopied(row.label);
}

int SheetRows::copied() const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [this](const Row &row) {
        return m_copied.contains(row.id) && m_copied.value(row.id) == row.value;
    }));
}

void SheetRows::focusFirst()
{
    if (!m_rows.isEmpty())
        m_rows.constFirst().button->setFocus(Qt::OtherFocusReason);
}

void SheetRows::showState(const Row &row)
{
    const bool isCopied = m_copied.contains(row.id) && m_copied.value(row.id) == row.value;
    row.state->setState(isCopied ? Meaning::Fine : Meaning::None, isCopied ? tr("copied") : row.act);
    const QString words = row.state->words();
    const int sign = isCopied ? look::em(this, 2) : 2;
    row.state->setMinimumWidth(words.isEmpty() ? 0 : fontMetrics().horizontalAdvance(words) + sign);
    row.button->setText(tr("Copy", "button of a field"));
    const QString name = row.act.isEmpty() ? row.label : row.value;
    row.button->setAccessibleName(isCopied ? tr("Copy again: %1").arg(name) : tr("Copy: %1").arg(name));
    row.button->setAccessibleDescription(row.value.left(kShownCharacters));
    row.button->setToolTip(
        row.value.size() > kShownCharacters
            ? tr("Copies all %1 characters").arg(currentLocale().toString(row.value.size()))
            : QString());
}

void SheetRows::retranslate()
{
    for (const Row &row : std::as_const(m_rows))
        showState(row);
}

void SheetRows::arrange()
{
    if (!m_inside)
        return;
    m_inside->layout()->setSpacing(look::em(this, 0.75));
    fold();
}

void SheetRows::fold()
{
    const auto direction =
        width() < look::em(this, kBeside) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    for (const Row &row : std::as_const(m_rows)) {
        row.line->setDirection(direction);
        row.line->setSpacing(look::em(this, direction == QBoxLayout::LeftToRight ? 1 : 0.25));
    }
}

void SheetRows::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

bool SheetRows::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (step == 0)
        return QWidget::eventFilter(watched, event);
    const auto at = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                 [watched](const Row &row) { return row.button == watched; });
    const auto next = (at - m_rows.cbegin()) + step;
    if (next >= 0 && next < m_rows.size())
        m_rows.at(next).button->setFocus(Qt::TabFocusReason);
    return true;
}

void SheetRows::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace viatique
