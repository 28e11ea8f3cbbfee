// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/entrancebutton.h"

#include "widgets/look.h"

#include <QEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace viatique {

namespace {

constexpr qreal kSign = 2.9;    // em, as all below
constexpr qreal kMargin = 1.75; // left and right
constexpr qreal kGap = 1.5;     // between icon and words
constexpr qreal kHeight = 6.3;
constexpr qreal kEdge = 1; // above and below
constexpr qreal kLeastWords = 10;
constexpr int kFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

EntranceButton::EntranceButton(QWidget *parent)
    : QPushButton(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAutoDefault(false);
}

void EntranceButton::setSign(Icon sign)
{
    m_sign = sign;
    update();
}

void EntranceButton::setSentence(const QString &sentence)
{
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    updateGeometry();
    update();
    emit sentenceChanged();
}

int EntranceButton::wordsWidth(int width) const
{
    return std::max(1, width - look::em(this, 2 * kMargin + kSign + kGap));
}

QSize EntranceButton::sizeHint() const
{
    const int width = look::em(this, 38);
    return {width, heightForWidth(width)};
}

QSize EntranceButton::minimumSizeHint() const
{
    return {look::em(this, 2 * kMargin + kSign + kGap + kLeastWords), look::em(this, kHeight)};
}

int EntranceButton::heightForWidth(int width) const
{
    // Qt does not tell that a button has another text.
    return m_heights.height(width, text() + QLatin1Char('\n') + m_sentence, [this, width] {
        const QRect room(0, 0, wordsWidth(width), QWIDGETSIZE_MAX);
        const int title = QFontMetrics(look::sectionFont(font()))
                              .boundingRect(room, kFlags | Qt::TextShowMnemonic, text())
                              .height();
        const int sentence = fontMetrics().boundingRect(room, kFlags, m_sentence).height();
        return std::max(look::em(this, kHeight), title + sentence + look::em(this, 0.25 + 2 * kEdge));
    });
}

void EntranceButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const int side = look::em(this, kSign);
    const int margin = look::em(this, kMargin);
    const auto place = [&](const QRect &rect) {
        return QStyle::visualRect(layoutDirection(), this->rect(), rect);
    };
    const QRect sign(margin, (height() - side) / 2, side, side);
    viatique::icon(m_sign, look::Role::Link)
        .paint(&painter, place(sign), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);

    const int left = margin + side + look::em(this, kGap);
    const QRect room(left, 0, wordsWidth(width()), height());
    const QFont titleFont = look::sectionFont(font());
    const int mnemonic = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this)
                             ? Qt::TextShowMnemonic
                             : Qt::TextHideMnemonic;
    const int titleHeight =
        QFontMetrics(titleFont).boundingRect(room, kFlags | Qt::TextShowMnemonic, text()).height();
    const int sentenceHeight = fontMetrics().boundingRect(room, kFlags, m_sentence).height();
    const int gap = look::em(this, 0.25);
    const int top = (height() - titleHeight - gap - sentenceHeight) / 2;
    painter.setFont(titleFont);
    painter.setPen(option.palette.color(QPalette::ButtonText));
    painter.drawText(place(QRect(left, top, room.width(), titleHeight)), kFlags | mnemonic, text());
    painter.setFont(font());
    painter.setPen(isEnabled() ? look::color(look::Role::Secondary, option.palette)
                               : option.palette.color(QPalette::ButtonText));
    painter.drawText(place(QRect(left, top + titleHeight + gap, room.width(), sentenceHeight)), kFlags,
                     m_sentence);
}

void EntranceButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_heights.clear();
        updateGeometry();
    }
}

} // namespace viatique
