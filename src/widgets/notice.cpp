// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/notice.h"

#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/shades.h"
#include "widgets/stylepainter.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace viatique {

namespace {

/// Screen readers speak of an alert that comes, without the focus being in it.
QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    // Qt asks for the base of what is derived of it, too.
    if (className != QLatin1String(Notice::staticMetaObject.className()))
        return nullptr;
    auto *notice = qobject_cast<Notice *>(object);
    return notice ? new QAccessibleWidget(notice, QAccessible::AlertMessage) : nullptr;
}

QLabel *makeWords(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// Tab comes to what is made late where it stands, and not behind all the rest of the page. Qt puts nothing
/// behind what takes no focus, which a notice does not.
void putInTabOrder(QWidget *before, QWidget *late)
{
    const Qt::FocusPolicy policy = before->focusPolicy();
    before->setFocusPolicy(Qt::TabFocus);
    QWidget::setTabOrder(before, late);
    before->setFocusPolicy(policy);
}

} // namespace

Notice::Notice(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_what(makeWords(this))
    , m_why(makeWords(this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_buttonRow(new QHBoxLayout)
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(isInstalled)
    m_what->setObjectName(QStringLiteral("noticeWhat"));
    m_why->setObjectName(QStringLiteral("noticeWhy"));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_what);
    words->addWidget(m_why);
    auto *said = new QHBoxLayout;
    said->addWidget(m_icon, 0, Qt::AlignTop);
    said->addLayout(words, 1);
    m_layout->addLayout(said, 1);
    m_layout->addLayout(m_buttonRow);
}

void Notice::setNotice(Meaning meaning, const QString &what, const QString &why)
{
    const bool isOther = what != m_what->text() || why != m_why->text();
    m_meaning = meaning;
    m_what->setText(what);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    setAccessibleName(what);
    setAccessibleDescription(why);
    apply();
    arrange();
    // The frame as well as the words.
    update();
    if (isOther && isVisible())
        announce();
}

void Notice::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    emit announced();
}

QPushButton *Notice::button(int number)
{
    Q_ASSERT(number == 0 || number == 1);
    QPushButton *&asked = m_buttons[number == 0 ? 0 : 1];
    if (!asked) {
        asked = new QPushButton(this);
        asked->setObjectName(number == 0 ? QStringLiteral("noticeFirstButton")
                                         : QStringLiteral("noticeSecondButton"));
        asked->setAutoDefault(false);
        m_buttonRow->insertWidget(number == 0 ? 0 : m_buttonRow->count(), asked);
        putInTabOrder(number == 1 && m_buttons[0] ? m_buttons[0] : static_cast<QWidget *>(this), asked);
    }
    // Qt does not tell of the text of a hidden button. So one that is asked for shows, and `arrange` hides it
    // again, before it is painted, where it was given none.
    if (asked->isHidden())
        asked->show();
    return asked;
}

bool Notice::event(QEvent *event)
{
    // A button was given its text, or another.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        arrange();
    const bool isDone = QFrame::event(event);
    // A window that comes back from the task bar says nothing new.
    if (event->type() == QEvent::Show && !event->spontaneous() && !m_what->text().isEmpty())
        announce();
    return isDone;
}

void Notice::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::EnabledChange) {
        apply();
        arrange();
    }
}

void Notice::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void Notice::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const QColor tint = look::tint(m_meaning, palette());
    const QColor color = look::color(m_meaning, palette());
    // The words say it; the outline is but to hold the tint together, unless there is none.
    const QColor line = look::isHighContrast(palette()) ? color : look::mix(tint, color, 0.35);
    stylepainter::box(painter, rect(), tint, line, this);
}

void Notice::apply()
{
    // Most notices never have anything to say.
    if (m_what->text().isEmpty())
        return;
    m_what->setFont(look::groupFont(font()));
    const int side = look::em(this, 1.25);
    const QIcon sign = icon(m_meaning);
    m_icon->setVisible(!sign.isNull());
    if (!sign.isNull())
        m_icon->setPixmap(sign.pixmap(QSize(side, side), devicePixelRatioF()));
    // Its middle at that of the capitals of the first line, as in a StateLabel.
    const QFontMetrics metrics(m_what->font());
    const int above = qRound(metrics.ascent() - (metrics.capHeight() + side) / 2.0);
    m_icon->setContentsMargins(0, qMax(0, above), 0, 0);
    m_what->setContentsMargins(0, qMax(0, -above), 0, 0);
    const int margin = look::em(this, 0.75);
    m_layout->setContentsMargins(look::em(this, 1), margin, look::em(this, 1), margin);
    m_layout->setSpacing(look::em(this, 1));
    m_buttonRow->setSpacing(look::em(this, 0.75));
}

void Notice::arrange()
{
    int buttons = 0;
    for (QPushButton *button : m_buttons) {
        if (!button)
            continue;
        if (button->text().isEmpty() != button->isHidden())
            button->setHidden(button->text().isEmpty());
        if (!button->isHidden())
            buttons += button->sizeHint().width() + m_buttonRow->spacing();
    }
    // Beside the words as long as these keep a readable column.
    const bool isWide = width() >= buttons + look::em(this, 26);
    const auto direction = isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_layout->direction() != direction)
        m_layout->setDirection(direction);
    // Two long ones ask for no more width than there is.
    const bool isRow = isWide || width() >= buttons + look::em(this, 4);
    m_buttonRow->setDirection(isRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // Where it says nothing new, it would ask for a new layout all the same, and so for ever.
    const Qt::Alignment alignment = Qt::AlignRight | (isWide ? Qt::AlignVCenter : Qt::AlignTop);
    if (m_buttonRow->alignment() != alignment)
        m_layout->setAlignment(m_buttonRow, alignment);
}

} // namespace viatique
