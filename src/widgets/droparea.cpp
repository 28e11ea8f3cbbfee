// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/droparea.h"

#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/styledlabel.h"
#include "widgets/stylepainter.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace viatique {

namespace {

/// What the words take at least beside the buttons, in em.
constexpr qreal kWords = 18;

} // namespace

DropArea::DropArea(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_what(new QLabel(this))
    , m_hint(new StyledLabel(StyledLabel::Hint, this))
    , m_layout(new QHBoxLayout(this))
    , m_buttons(new QHBoxLayout)
{
    setAcceptDrops(true);
    m_what->setWordWrap(true);
    m_hint->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_what);
    words->addWidget(m_hint);
    auto *said = new QHBoxLayout;
    said->addWidget(m_icon);
    said->addLayout(words, 1);
    m_layout->addLayout(said, 1);
    m_buttons->addStretch();
    m_layout->addLayout(m_buttons);
    apply();
}

void DropArea::setWords(const QString &what, const QString &hint)
{
    m_what->setText(what);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(what);
    setAccessibleDescription(hint);
}

void DropArea::addButton(QPushButton *button)
{
    m_all.append(button);
    m_buttons->addWidget(button);
    arrange();
}

QStringList DropArea::localFiles(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

/// Words and buttons can stand one below the other: the widest button decides.
QSize DropArea::minimumSizeHint() const
{
    int widest = 0;
    for (const QPushButton *button : m_all)
        widest = std::max(widest, button->minimumSizeHint().width());
    return {widest + edges(), QFrame::minimumSizeHint().height()};
}

int DropArea::edges() const
{
    const QMargins margins = m_layout->contentsMargins();
    return margins.left() + margins.right();
}

/// Beside the words, in a row under them, or one below the other, as there is room.
void DropArea::arrange()
{
    int row = 0;
    for (const QPushButton *button : m_all)
        row += button->sizeHint().width() + m_buttons->spacing();
    const int room = width() - edges();
    const auto words =
        room >= look::em(this, kWords) + row ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    const auto buttons = room >= row ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_layout->direction() == words && m_buttons->direction() == buttons)
        return;
    m_layout->setDirection(words);
    m_buttons->setDirection(buttons);
    updateGeometry();
}

void DropArea::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void DropArea::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::EnabledChange)
        apply();
}

void DropArea::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(event->mimeData()).isEmpty())
        return;
    // Files are read where they are, whatever the other program proposes to do with them.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_hovered = true;
    update();
}

void DropArea::dragLeaveEvent(QDragLeaveEvent *event)
{
    QFrame::dragLeaveEvent(event);
    m_hovered = false;
    update();
}

void DropArea::dropEvent(QDropEvent *event)
{
    m_hovered = false;
    update();
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    emit filesDropped(paths);
}

void DropArea::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = m_hovered ? stylepainter::ringWidth(this) : 1;
    const look::Role role = m_hovered ? look::Role::Focus : look::Role::FieldOutline;
    QPen pen(look::color(role, palette()), width);
    const qreal dash = look::em(this, 0.25);
    pen.setDashPattern({dash / width, dash / width});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    const qreal radius = look::em(this, 0.25);
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius,
                            radius);
}

void DropArea::apply()
{
    const int side = look::em(this, 2);
    m_icon->setPixmap(
        icon(Icon::Upload, look::Role::Secondary)
            .pixmap(QSize(side, side), devicePixelRatioF(), isEnabled() ? QIcon::Normal : QIcon::Disabled));
    m_layout->setSpacing(look::em(this, 1));
    const int margin = look::em(this, 1);
    m_layout->setContentsMargins(margin, margin, margin, margin);
    m_buttons->setSpacing(look::em(this, 0.5));
    arrange();
}

} // namespace viatique
