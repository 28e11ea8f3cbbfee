// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/statelabel.h"

#include "widgets/icons.h"
#include "widgets/look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace viatique {

StateLabel::StateLabel(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
{
    // Both begin at the top of their row, which stays in the middle of what room there is.
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    // These take room that is there; a stretch would ask for it.
    const auto give = [layout] {
        layout->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Preferred));
    };
    give();
    layout->addLayout(m_row);
    give();
    m_row->addWidget(m_icon, 0, Qt::AlignTop);
    m_row->addWidget(m_words, 1);
    m_words->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    hide();
}

void StateLabel::setState(Meaning meaning, const QString &words)
{
    if (meaning == m_meaning && words == m_words->text() && words.isEmpty() == isHidden())
        return;
    m_meaning = meaning;
    m_words->setText(words);
    setAccessibleName(words);
    apply();
    setVisible(!words.isEmpty());
}

QString StateLabel::words() const
{
    return m_words->text();
}

void StateLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::EnabledChange)
        apply();
}

void StateLabel::apply()
{
    m_words->setFont(look::smallFont(font()));
    QPalette colored;
    const QColor color = m_meaning == Meaning::None ? look::color(look::Role::Secondary, palette())
                                                    : look::color(m_meaning, palette());
    colored.setColor(QPalette::Active, QPalette::WindowText, color);
    colored.setColor(QPalette::Inactive, QPalette::WindowText, color);
    m_words->setPalette(colored);

    const QIcon sign = icon(m_meaning);
    m_icon->setVisible(!sign.isNull());
    if (!sign.isNull()) {
        const int side = look::em(this, 1.1);
        m_icon->setPixmap(sign.pixmap(QSize(side, side), devicePixelRatioF()));
        level(side);
    } else {
        m_words->setContentsMargins(0, 0, 0, 0);
    }
    m_row->setSpacing(look::em(this, 0.5));
}

/// The middle of the icon comes to that of the capitals of the first line, however many lines there are.
void StateLabel::level(int side)
{
    const QFontMetrics metrics(m_words->font());
    const int above = qRound(metrics.ascent() - (metrics.capHeight() + side) / 2.0);
    m_icon->setContentsMargins(0, qMax(0, above), 0, 0);
    m_words->setContentsMargins(0, qMax(0, -above), 0, 0);
}

} // namespace viatique
