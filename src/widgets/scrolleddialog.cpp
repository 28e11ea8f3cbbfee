// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/scrolleddialog.h"

#include "widgets/buttonrow.h"
#include "widgets/look.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace viatique {

namespace {

constexpr qreal kAround = 2; // em of the window around that stay in sight
constexpr qreal kRing = 0.5; // em for the ring of the focus at the edge

} // namespace

ScrolledDialog::ScrolledDialog(const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_area(new QScrollArea(this))
    , m_inside(new QWidget)
    , m_buttons(new ButtonRow(this))
    , m_bottom(new QHBoxLayout)
{
    setObjectName(name);
    m_area->setObjectName(QStringLiteral("dialogArea"));
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_inside);
    auto *outer = new QVBoxLayout(this);
    outer->addWidget(m_area, 1);
    m_bottom->addWidget(m_buttons);
    outer->addLayout(m_bottom);
    m_inside->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *focused) { followFocus(focused); });
    connect(m_area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ScrolledDialog::scrollToWanted);
    connect(m_area->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_wanted = nullptr; });
}

void ScrolledDialog::addBelow(QWidget *widget)
{
    auto *outer = static_cast<QVBoxLayout *>(layout());
    outer->insertWidget(outer->count() - 1, widget);
}

void ScrolledDialog::finish(qreal width, qreal height)
{
    m_close = new QPushButton(this);
    m_close->setObjectName(QStringLiteral("closeButton"));
    // Enter is what the user is at, and never an end.
    m_close->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    m_buttons->addGap();
    m_buttons->add(m_close);
    arrange();
    retranslate();
    QSize room = screen()->availableSize();
    if (parentWidget())
        room = room.boundedTo(parentWidget()->window()->size()) - QSize(1, 1) * 2 * look::em(this, kAround);
    resize(QSize(look::em(this, width), look::em(this, height)).boundedTo(room));
}

void ScrolledDialog::done(int result)
{
    if (mayClose())
        QDialog::done(result);
}

void ScrolledDialog::bringIntoSight(QWidget *widget)
{
    m_wanted = widget;
    scrollToWanted();
}

void ScrolledDialog::scrollToWanted()
{
    if (!m_wanted)
        return;
    const QScrollBar *bar = m_area->verticalScrollBar();
    const int margin = look::em(this, kRing);
    const int top = m_wanted->mapTo(m_inside, QPoint()).y() - margin;
    const int bottom = top + m_wanted->height() + 2 * margin;
    const int room = m_area->viewport()->height();
    // Its top where not all of it fits.
    const int value = std::min(top, std::max(bar->value(), bottom - room));
    m_area->verticalScrollBar()->setValue(value);
}

QString ScrolledDialog::breakable(const QString &path)
{
    QString shown;
    const QString native = QDir::toNativeSeparators(path);
    for (const QChar c : native) {
        shown += c;
        if (c == QLatin1Char('/') || c == QLatin1Char('\\') || c == QLatin1Char('-') || c == QLatin1Char('_')
            || c == QLatin1Char('.'))
            shown += QChar(0x200B);
    }
    return shown;
}

void ScrolledDialog::followFocus(QWidget *focused)
{
    if (!focused || !m_inside->isAncestorOf(focused))
        return;
    QWidget *shown = inSightWith(focused);
    m_area->ensureWidgetVisible(shown, 0, look::em(this, 1));
    // What comes into sight with it takes its place later, and moves it.
    m_wanted = shown->height() < m_area->viewport()->height() ? shown : nullptr;
}

void ScrolledDialog::arrange()
{
    const int ring = look::em(this, kRing);
    const int margin = look::em(this, 1.5) - ring;
    layout()->setContentsMargins(margin, margin, margin, look::em(this, 1));
    layout()->setSpacing(look::em(this, 0.75));
    m_inside->layout()->setContentsMargins(ring, ring, ring, ring);
    m_bottom->setContentsMargins(ring, 0, ring, 0);
    m_inside->layout()->setSpacing(look::em(this, 0.75));
}

void ScrolledDialog::retranslate()
{
    m_area->setAccessibleName(windowTitle());
    m_close->setText(tr("&Close"));
}

bool ScrolledDialog::eventFilter(QObject *watched, QEvent *event)
{
    // Its layout comes before filters: what is inside has its width.
    if (watched == m_inside && event->type() == QEvent::Resize && m_close)
        fitInside();
    return QDialog::eventFilter(watched, event);
}

void ScrolledDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // While it is made there is nothing to arrange.
    if (!m_close)
        return;
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void ScrolledDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter)
        return QDialog::keyPressEvent(event);
    // A button that has the focus is what is meant, and not what else the dialog is for: Qt would sign where
    // the user is about to close. Enter in a view is for its row: nothing is sent or opened besides.
    if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
        button->click();
    else if (!qobject_cast<QAbstractItemView *>(focusWidget()))
        QDialog::keyPressEvent(event);
}

void ScrolledDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fitInside();
}

} // namespace viatique
