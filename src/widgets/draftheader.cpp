// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/draftheader.h"

#include "core/language.h"
#include "session/draftsession.h"
#include "widgets/look.h"
#include "widgets/page.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QToolButton>

namespace viatique {

namespace {

QToolButton *toolButton(QAction *action, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QFrame *line(QWidget *parent)
{
    auto *separator = new QFrame(parent);
    separator->setFrameShape(QFrame::VLine);
    separator->setFrameShadow(QFrame::Plain);
    separator->setFixedHeight(look::em(parent, 2.75));
    return separator;
}

} // namespace

DraftHeader::DraftHeader(DraftSession &session, QAction *home, QAction *undo, QAction *redo, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_home(toolButton(home, QStringLiteral("homeButton"), this))
    , m_undo(toolButton(undo, QStringLiteral("undoButton"), this))
    , m_redo(toolButton(redo, QStringLiteral("redoButton"), this))
    , m_title(new StyledLabel(StyledLabel::Section, this))
    , m_parties(new StyledLabel(StyledLabel::Hint, this))
    , m_saving(new StateLabel(this))
    , m_layout(new QHBoxLayout(this))
{
    m_title->setObjectName(QStringLiteral("draftTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_parties->setTextFormat(Qt::PlainText);
    m_saving->setObjectName(QStringLiteral("saveState"));
    // Long titles give way to the tools; their whole is in the tool tip.
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_parties->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->installEventFilter(this);
    m_parties->installEventFilter(this);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    names->addWidget(m_title);
    names->addWidget(m_parties);
    names->addStretch();
    m_layout->addWidget(m_home);
    m_layout->addWidget(line(this));
    m_layout->addLayout(names, 1);
    m_layout->addWidget(m_undo);
    m_layout->addWidget(m_redo);
    m_layout->addWidget(line(this));
    m_layout->addWidget(m_saving, 0, Qt::AlignVCenter);
    applyLook();
    connect(&session, &DraftSession::requestChanged, this, &DraftHeader::showRequest);
    connect(&session, &DraftSession::saveStateChanged, this, &DraftHeader::showSaving);
    showRequest();
    showSaving();
}

void DraftHeader::applyLook()
{
    const int space = look::em(this, 0.75);
    m_layout->setContentsMargins(space, 0, space, 0);
    m_layout->setSpacing(space);
    setMinimumHeight(look::em(this, 4.3));
}

void DraftHeader::setRoom(Width width)
{
    m_compact = width != Width::Wide;
    const auto style = m_compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    m_undo->setToolButtonStyle(style);
    m_redo->setToolButtonStyle(style);
    m_home->setToolButtonStyle(width == Width::Narrow ? Qt::ToolButtonIconOnly
                                                      : Qt::ToolButtonTextBesideIcon);
    showRequest();
}

void DraftHeader::showRequest()
{
    const Request &request = m_session.request();
    const QString title = request.service.title.trimmed();
    m_title->setToolTip(title.isEmpty() ? tr("Request without a title") : title);
    QStringList parties;
    const QString organisation = request.organisation.name.trimmed();
    const QString vendor = request.vendor.name.trimmed();
    if (request.filedFor == FiledFor::Vendor) {
        parties.append(organisation.isEmpty() ? tr("Vendor, for itself")
                                              : tr("Vendor, for itself: %1").arg(organisation));
    } else {
        if (!organisation.isEmpty())
            parties.append(tr("Client: %1").arg(organisation));
        if (!vendor.isEmpty() && !m_compact)
            parties.append(tr("Prepared by: %1").arg(vendor));
    }
    m_parties->setToolTip(parties.join(QStringLiteral(" · ")));
    m_parties->setVisible(!parties.isEmpty());
    fitNames();
}

/// What is longer than its place ends in an ellipsis, for the eye alone.
void DraftHeader::fitNames()
{
    for (QLabel *label : {m_title, m_parties}) {
        const QString whole = label->toolTip();
        label->setText(label->fontMetrics().elidedText(whole, Qt::ElideRight, label->width()));
        label->setAccessibleName(whole);
    }
}

bool DraftHeader::eventFilter(QObject *watched, QEvent *event)
{
    if ((watched == m_title || watched == m_parties)
        && (event->type() == QEvent::Resize || event->type() == QEvent::FontChange))
        fitNames();
    return QFrame::eventFilter(watched, event);
}

void DraftHeader::showSaving()
{
    switch (m_session.saveState()) {
    case DraftSession::SaveState::Saved: {
        const QString time = currentLocale().toString(m_session.savedAt().time(), QLocale::ShortFormat);
        m_saving->setState(Meaning::Fine, tr("Saved at %1").arg(time));
        break;
    }
    case DraftSession::SaveState::Unsaved:
        // For less than a second: the time of the last saving stays true.
        break;
    case DraftSession::SaveState::Failed: {
        const auto &error = m_session.saveError();
        const bool full = error && error->code == ErrorCode::DiskFull;
        m_saving->setState(Meaning::ToCorrect, full ? tr("Not saved: disk full") : tr("Not saved"));
        break;
    }
    case DraftSession::SaveState::ChangedOutside:
        m_saving->setState(Meaning::ToCheck, tr("Not saved: changed elsewhere"));
        break;
    case DraftSession::SaveState::Deleted:
        m_saving->setState(Meaning::ToCheck, tr("Not saved: draft deleted"));
        break;
    case DraftSession::SaveState::ReadOnly:
        m_saving->setState(Meaning::Advice, tr("Read-only"));
        break;
    }
}

void DraftHeader::retranslate()
{
    showRequest();
    showSaving();
}

void DraftHeader::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLook();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DraftHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::color(look::Role::HeaderBar, palette()));
    painter.setPen(look::color(look::Role::Separator, palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace viatique
