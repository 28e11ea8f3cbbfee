// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/reviewheader.h"

#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/styledlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace viatique {

ReviewHeader::ReviewHeader(QWidget *parent)
    : QFrame(parent)
    , m_home(new QToolButton(this))
    , m_title(new StyledLabel(StyledLabel::Section, this))
    , m_details(new StyledLabel(StyledLabel::Hint, this))
    , m_layout(new QHBoxLayout(this))
{
    m_home->setObjectName(QStringLiteral("homeButton"));
    m_home->setAutoRaise(true);
    m_home->setIcon(icon(Icon::Home));
    m_home->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_home->setFocusPolicy(Qt::TabFocus);
    m_title->setObjectName(QStringLiteral("reviewTitle"));
    m_details->setObjectName(QStringLiteral("reviewDetails"));
    for (StyledLabel *label : {m_title, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    auto *separator = new QFrame(this);
    separator->setFrameShape(QFrame::VLine);
    separator->setFrameShadow(QFrame::Plain);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    names->addWidget(m_title);
    names->addWidget(m_details);
    names->addStretch();
    m_layout->addWidget(m_home);
    m_layout->addWidget(separator);
    m_layout->addLayout(names, 1);
    connect(m_home, &QToolButton::clicked, this, &ReviewHeader::homeClicked);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    applyLook();
    retranslate();
}

void ReviewHeader::setTitle(const QString &title, const QString &details)
{
    m_title->setText(title);
    m_title->setToolTip(title);
    m_details->setText(details);
    m_details->setToolTip(details);
    m_details->setVisible(!details.isEmpty());
}

void ReviewHeader::applyLook()
{
    const int space = look::em(this, 0.75);
    m_layout->setContentsMargins(space, 0, space, 0);
    m_layout->setSpacing(space);
    setMinimumHeight(look::em(this, 4.3));
}

void ReviewHeader::retranslate()
{
    m_home->setText(tr("Home"));
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
