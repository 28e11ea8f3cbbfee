// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/needeffect.h"

#include "core/language.h"
#include "widgets/look.h"
#include "widgets/styledlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace viatique {

namespace {

/// In em.
constexpr qreal kNumbers = 1.5;

} // namespace

NeedEffect::NeedEffect(QWidget *parent)
    : QWidget(parent)
    , m_heading(new StyledLabel(StyledLabel::Group, this))
    , m_sentence(new StyledLabel(StyledLabel::Secondary, this))
    , m_numbers{}
    , m_words{}
    , m_grid(new QGridLayout(this))
    , m_button(new QPushButton(this))
{
    m_button->setObjectName(QStringLiteral("effectDataButton"));
    m_sentence->setObjectName(QStringLiteral("effectSentence"));
    m_heading->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_grid->addWidget(m_heading, 0, 0, 1, 2);
    m_grid->addWidget(m_sentence, 1, 0, 1, 2);
    for (int row = 0; row < 3; ++row) {
        m_numbers[row] = new StyledLabel(StyledLabel::Section, this);
        m_words[row] = new StyledLabel(StyledLabel::Plain, this);
        m_words[row]->setWordWrap(true);
        m_grid->addWidget(m_numbers[row], row + 2, 0, Qt::AlignRight | Qt::AlignTop);
        m_grid->addWidget(m_words[row], row + 2, 1);
    }
    look::setLink(m_button);
    setFocusProxy(m_button);
    m_grid->addWidget(m_button, 5, 0, 1, 2, Qt::AlignLeft);
    m_grid->setColumnStretch(1, 1);
    connect(m_button, &QPushButton::clicked, this, &NeedEffect::dataRequested);
    arrange();
}

void NeedEffect::setCounts(const Counts &counts)
{
    m_hasCounts = true;
    m_counts = counts;
    showCounts();
}

void NeedEffect::setNone(const QString &sentence)
{
    m_hasCounts = false;
    showCounts();
    m_sentence->setText(sentence);
}

void NeedEffect::showCounts()
{
    const int counts[]{m_counts.proposed, m_counts.study, m_counts.left};
    const QString words[]{tr("proposed for your need", nullptr, counts[0]),
                          tr("to be studied", nullptr, counts[1]),
                          tr("left aside, each with its reason", nullptr, counts[2])};
    for (int row = 0; row < 3; ++row) {
        m_numbers[row]->setText(currentLocale().toString(counts[row]));
        m_words[row]->setText(words[row]);
        m_numbers[row]->setVisible(m_hasCounts);
        m_words[row]->setVisible(m_hasCounts);
    }
    m_button->setVisible(m_hasCounts);
    // Figure and words are two labels for the eye, and one sentence for the ear.
    setAccessibleName(m_heading->text());
    QStringList sentences;
    for (int row = 0; row < 3 && m_hasCounts; ++row) {
        sentences.append(m_numbers[row]->text() + QLatin1Char(' ') + m_words[row]->text());
        m_words[row]->setAccessibleName(sentences.constLast());
    }
    setAccessibleDescription(sentences.join(QStringLiteral(", ")));
    if (m_hasCounts)
        m_sentence->setText(
            tr("Of the %n data of the catalogue:", nullptr, counts[0] + counts[1] + counts[2]));
}

void NeedEffect::retranslate()
{
    m_heading->setText(tr("Effect of your answers"));
    m_button->setText(tr("See the data"));
    showCounts();
}

void NeedEffect::arrange()
{
    setFixedWidth(look::em(this, kWidth));
    m_grid->setContentsMargins(look::em(this, 1.25), 0, 0, look::em(this, 0.5));
    m_grid->setHorizontalSpacing(look::em(this, 0.75));
    m_grid->setVerticalSpacing(look::em(this, 0.75));
    m_grid->setColumnMinimumWidth(0, look::em(this, kNumbers));
    // The first line of the words is level with the number.
    for (int row = 0; row < 3; ++row) {
        const QFontMetrics number(m_numbers[row]->font());
        const QFontMetrics word(m_words[row]->font());
        m_words[row]->setContentsMargins(0, qMax(0, number.ascent() - word.ascent()), 0, 0);
    }
}

void NeedEffect::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

/// A line parts it from the form.
void NeedEffect::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, 1, height()), look::color(look::Role::Separator, palette()));
}

} // namespace viatique
