// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/reviewheader.h"

#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/page.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace viatique {

namespace {

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    return line;
}

QToolButton *makeTool(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ReviewHeader::ReviewHeader(QWidget *parent)
    : QFrame(parent)
    , m_back(makeTool(QStringLiteral("backButton"), this))
    , m_home(makeTool(QStringLiteral("homeButton"), this))
    , m_title(new StyledLabel(StyledLabel::Section, this))
    , m_details(new StyledLabel(StyledLabel::Hint, this))
    , m_undo(makeTool(QStringLiteral("undoButton"), this))
    , m_redo(makeTool(QStringLiteral("redoButton"), this))
    , m_homeLine(makeLine(this))
    , m_line(makeLine(this))
    , m_saving(new StateLabel(this))
    , m_layout(new QHBoxLayout(this))
{
    m_back->setIcon(icon(Icon::Back));
    m_back->hide();
    m_home->setIcon(icon(Icon::Home));
    m_saving->setObjectName(QStringLiteral("reviewSaveState"));
    m_title->setObjectName(QStringLiteral("reviewTitle"));
    m_details->setObjectName(QStringLiteral("reviewDetails"));
    for (StyledLabel *label : {m_title, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        label->installEventFilter(this);
    }
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    names->addWidget(m_title);
    names->addWidget(m_details);
    names->addStretch();
    m_layout->addWidget(m_back);
    m_layout->addWidget(m_home);
    m_layout->addWidget(m_homeLine);
    m_layout->addLayout(names, 1);
    m_layout->addWidget(m_undo);
    m_layout->addWidget(m_redo);
    m_layout->addWidget(m_line);
    m_layout->addWidget(m_saving, 0, Qt::AlignVCenter);
    showActions(false);
    connect(m_back, &QToolButton::clicked, this, &ReviewHeader::backClicked);
    connect(m_home, &QToolButton::clicked, this, &ReviewHeader::homeClicked);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    applyLook();
    retranslate();
}

void ReviewHeader::showBack(bool shown, const QString &where)
{
    m_backWhere = where;
    m_back->setVisible(shown);
    retranslate();
}

void ReviewHeader::setTitle(const QString &title, const QString &details)
{
    m_title->setToolTip(title);
    m_details->setToolTip(details);
    m_details->setVisible(!details.isEmpty());
    fitNames();
}

/// What is longer than its place ends in an ellipsis, for the eye alone.
void ReviewHeader::fitNames()
{
    for (QLabel *label : {m_title, m_details}) {
        const QString whole = label->toolTip();
        label->setText(label->fontMetrics().elidedText(whole, Qt::ElideRight, label->width()));
        label->setAccessibleName(whole);
    }
}

void ReviewHeader::setActions(QAction *undo, QAction *redo)
{
    if (!undo || !redo)
        return;
    m_undo->setDefaultAction(undo);
    m_redo->setDefaultAction(redo);
}

void ReviewHeader::addTool(QAction *action)
{
    QToolButton *tool = makeTool(action->objectName() + QStringLiteral("Button"), this);
    tool->setDefaultAction(action);
    m_layout->insertWidget(m_layout->indexOf(m_line), tool);
    m_tools.append(tool);
    showLine();
}

void ReviewHeader::showActions(bool shown)
{
    const bool any = shown && m_undo->defaultAction();
    m_undo->setVisible(any);
    m_redo->setVisible(any);
    showLine();
}

void ReviewHeader::showLine()
{
    m_line->setHidden(m_saving->words().isEmpty() || (m_undo->isHidden() && m_tools.isEmpty()));
}

void ReviewHeader::setSaving(Meaning meaning, const QString &words)
{
    m_saving->setState(meaning, words);
    showLine();
    fitSaving();
}

/// On one line where the title leaves room for it.
void ReviewHeader::fitSaving()
{
    const int words = QFontMetrics(look::smallFont(font())).horizontalAdvance(m_saving->words());
    m_saving->setMinimumWidth(m_isWide ? words + look::em(this, 2) : 0);
}

void ReviewHeader::setRoom(Width width)
{
    m_isWide = width == Width::Wide;
    fitSaving();
    const auto style = width == Width::Wide ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
    m_undo->setToolButtonStyle(style);
    m_redo->setToolButtonStyle(style);
    for (QToolButton *tool : std::as_const(m_tools))
        tool->setToolButtonStyle(style);
    for (QToolButton *way : {m_back, m_home})
        way->setToolButtonStyle(width == Width::Narrow ? Qt::ToolButtonIconOnly
                                                       : Qt::ToolButtonTextBesideIcon);
}

bool ReviewHeader::eventFilter(QObject *watched, QEvent *event)
{
    if ((watched == m_title || watched == m_details)
        && (event->type() == QEvent::Resize || event->type() == QEvent::FontChange))
        fitNames();
    return QFrame::eventFilter(watched, event);
}

void ReviewHeader::applyLook()
{
    const int space = look::em(this, 0.75);
    m_layout->setContentsMargins(space, 0, space, 0);
    m_layout->setSpacing(space);
    setMinimumHeight(look::em(this, 4.3));
    for (QFrame *line : {m_homeLine, m_line})
        line->setFixedHeight(look::em(this, 2.75));
    fitSaving();
}

void ReviewHeader::retranslate()
{
    m_back->setText(tr("Back"));
    m_back->setToolTip(m_backWhere.isEmpty() ? tr("Back to your review or draft (Escape)") : m_backWhere);
    m_home->setText(tr("Home"));
    m_home->setToolTip(tr("Home"));
}

void ReviewHeader::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLook();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReviewHeader::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), look::color(look::Role::HeaderBar, palette()));
    painter.setPen(look::color(look::Role::Separator, palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace viatique
