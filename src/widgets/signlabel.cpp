// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/signlabel.h"

#include "rules/words.h"
#include "widgets/look.h"
#include "widgets/stylepainter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace viatique {

SignLabel::SignLabel(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_icon);
    row->addWidget(m_words);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    apply();
}

void SignLabel::setRequirement(LegalRequirement requirement)
{
    const bool documents = requirement == LegalRequirement::SupportingDocuments;
    const Tag tag = requirement == LegalRequirement::Unset ? Tag::None
                    : documents                            ? Tag::Filled
                                                           : Tag::Outlined;
    show(documents ? Icon::Documents : Icon::Explanation, tag != Tag::None, words::requirement(requirement),
         tag);
}

void SignLabel::setOpenness(const QStringList &openness)
{
    const bool locked = openness.contains(QLatin1String("protected"));
    show(locked ? Icon::Lock : Icon::Globe, !openness.isEmpty(), words::openness(openness), Tag::None);
}

QString SignLabel::words() const
{
    return m_words->text();
}

void SignLabel::show(Icon sign, bool hasSign, const QString &words, Tag tag)
{
    m_sign = sign;
    m_hasSign = hasSign;
    m_tag = tag;
    m_words->setText(words);
    setAccessibleName(words);
    apply();
}

void SignLabel::apply()
{
    m_icon->setVisible(m_hasSign);
    if (m_hasSign) {
        const int side = look::em(this, 1.1);
        m_icon->setPixmap(icon(m_sign).pixmap(QSize(side, side), devicePixelRatioF()));
    }
    const int beside = m_tag == Tag::None ? 0 : look::em(this, 0.5);
    const int above = m_tag == Tag::None ? 0 : look::em(this, 0.15);
    layout()->setContentsMargins(beside, above, beside, above);
    layout()->setSpacing(look::em(this, 0.5));
    update();
}

void SignLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        apply();
}

void SignLabel::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_tag == Tag::None)
        return;
    QPainter painter(this);
    const bool filled = m_tag == Tag::Filled;
    stylepainter::box(painter, rect(), palette().color(filled ? QPalette::Midlight : QPalette::Base),
                      look::color(filled ? look::Role::FieldOutline : look::Role::ButtonOutline, palette()),
                      this);
}

} // namespace viatique
