// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/styledlabel.h"

#include "widgets/look.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QEvent>
#include <QFontDatabase>

#include <array>

namespace viatique {

namespace {

/// Qt knows labels as static text; a heading is announced as one, and can be jumped to.
class AccessibleHeading final : public QAccessibleWidget
{
public:
    explicit AccessibleHeading(StyledLabel *label)
        : QAccessibleWidget(label)
    {
    }

    QAccessible::Role role() const override
    {
        const auto *label = qobject_cast<StyledLabel *>(object());
        return label && label->kind() == StyledLabel::Heading ? QAccessible::Heading
                                                              : QAccessible::StaticText;
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        const auto *label = qobject_cast<StyledLabel *>(object());
        return kind == QAccessible::Name && own.isEmpty() && label ? label->text() : own;
    }
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    if (className != QLatin1String(StyledLabel::staticMetaObject.className()))
        return nullptr;
    auto *label = qobject_cast<StyledLabel *>(object);
    // Those that are no heading keep Qt's own interface, which knows buddies and selections.
    return label && label->kind() == StyledLabel::Heading ? new AccessibleHeading(label) : nullptr;
}

QFont fontOf(StyledLabel::Kind kind, const QFont &base)
{
    switch (kind) {
    case StyledLabel::Heading:
        return look::headingFont(base);
    case StyledLabel::Section:
        return look::sectionFont(base);
    case StyledLabel::Group:
        return look::groupFont(base);
    case StyledLabel::Hint:
        return look::smallFont(base);
    case StyledLabel::Code: {
        QFont font = look::smallFont(base);
        font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        return font;
    }
    case StyledLabel::Plain:
    case StyledLabel::Secondary:
        break;
    }
    return base;
}

bool isSecondary(StyledLabel::Kind kind)
{
    return kind == StyledLabel::Secondary || kind == StyledLabel::Hint || kind == StyledLabel::Code;
}

} // namespace

StyledLabel::StyledLabel(QWidget *parent)
    : StyledLabel(Plain, parent)
{
}

StyledLabel::StyledLabel(Kind kind, QWidget *parent)
    : QLabel(parent)
    , m_kind(kind)
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(isInstalled)
    watchParent();
    wrap();
    apply();
}

/// With the kind only: whoever decides otherwise later is not overruled by another size of text.
void StyledLabel::wrap()
{
    if (m_kind == Secondary || m_kind == Hint)
        setWordWrap(true);
}

void StyledLabel::setKind(Kind kind)
{
    m_kind = kind;
    wrap();
    apply();
    emit kindChanged();
}

void StyledLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_heights.clear();
    if (event->type() == QEvent::ParentChange) {
        watchParent();
        apply();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        apply();
    }
}

int StyledLabel::heightForWidth(int width) const
{
    // Qt tells of none of these.
    const QMargins around = contentsMargins();
    const std::array<int, 7> more{wordWrap(),     margin(),     indent(),       around.left(),
                                  around.right(), around.top(), around.bottom()};
    QString words = text();
    for (const int one : more)
        words += QChar(static_cast<char16_t>(one));
    return m_heights.height(width, words, [this, width] { return QLabel::heightForWidth(width); });
}

bool StyledLabel::eventFilter(QObject *watched, QEvent *event)
{
    // A font with a size of its own does not hear of another size above it.
    if (watched == m_around && event->type() == QEvent::FontChange)
        apply();
    return QLabel::eventFilter(watched, event);
}

void StyledLabel::watchParent()
{
    if (m_around == parentWidget())
        return;
    if (m_around)
        m_around->removeEventFilter(this);
    m_around = parentWidget();
    if (m_around)
        m_around->installEventFilter(this);
}

void StyledLabel::apply()
{
    // What is set here sends the same events again.
    if (m_applying)
        return;
    m_applying = true;
    setFont(fontOf(m_kind, m_around ? m_around->font() : QApplication::font()));
    QPalette own; // what is not set stays the parent's
    if (isSecondary(m_kind)) {
        const QColor color =
            look::color(look::Role::Secondary, m_around ? m_around->palette() : QApplication::palette());
        own.setColor(QPalette::Active, QPalette::WindowText, color);
        own.setColor(QPalette::Inactive, QPalette::WindowText, color);
    }
    setPalette(own);
    m_applying = false;
}

} // namespace viatique
