// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/look.h"

#include "widgets/focusring.h"
#include "widgets/lookstyle.h"
#include "widgets/shades.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QPushButton>
#include <QStyle>

#include <optional>

namespace viatique::look {

namespace {

QPalette paletteOf(const Shades &ours, bool dark)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb rgb) { palette.setColor(role, QColor(rgb)); };
    const auto blend = [&ours](double share) {
        return mix(QColor(ours.window), QColor(ours.text), share).rgb();
    };
    set(QPalette::Window, ours.window);
    set(QPalette::Base, ours.base);
    set(QPalette::AlternateBase, ours.alternateBase);
    set(QPalette::Button, dark ? blend(0.07) : ours.window);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        set(role, ours.text);
    set(QPalette::BrightText, ours.base);
    set(QPalette::ToolTipBase, ours.base);
    set(QPalette::PlaceholderText, ours.secondary);
    set(QPalette::Highlight, ours.accent);
    set(QPalette::HighlightedText, ours.onAccent);
    set(QPalette::Link, ours.link);
    set(QPalette::LinkVisited, ours.link);
    set(QPalette::Light, dark ? blend(0.16) : ours.base);
    set(QPalette::Midlight, dark ? blend(0.11) : ours.stepList);
    set(QPalette::Mid, ours.separator);
    set(QPalette::Dark, ours.buttonOutline);
    set(QPalette::Shadow, dark ? ours.base : ours.fieldOutline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(ours.disabledText));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(ours.separator));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor(ours.disabledText));
    return palette;
}

QFont scaled(QFont font, double factor, bool bold)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qMax(1, qRound(font.pixelSize() * factor)));
    font.setBold(bold);
    return font;
}

/// The desktop's palette, where it has one: without a platform theme Qt falls back on that of the style.
std::optional<QPalette> desktopPalette()
{
    const QPalette current = QApplication::palette();
    if (oursOf(current) || current == QApplication::style()->standardPalette())
        return std::nullopt;
    return current;
}

QPalette rowPalette(const QWidget *view)
{
    const QPalette given = QApplication::palette();
    QPalette palette = view->palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        palette.setColor(group, QPalette::Highlight, color(Role::SelectedRow, given));
        palette.setColor(group, QPalette::HighlightedText, given.color(group, QPalette::Text));
    }
    return palette;
}

/// Keeps the palette of a view in step with the application's.
class ViewPalette final : public QObject
{
public:
    explicit ViewPalette(QWidget *view)
        : QObject(view)
    {
        view->installEventFilter(this);
        follow(view);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange)
            follow(qobject_cast<QWidget *>(watched));
        return false;
    }

private:
    static void follow(QWidget *view)
    {
        // Setting it sends the event again, by then with nothing to do.
        const QColor wanted = color(Role::SelectedRow, QApplication::palette());
        const QColor text = QApplication::palette().color(QPalette::Active, QPalette::Text);
        if (view->palette().color(QPalette::Active, QPalette::Highlight) != wanted
            || view->palette().color(QPalette::Active, QPalette::HighlightedText) != text)
            view->setPalette(rowPalette(view));
    }
};

void setFlag(QWidget *widget, const char *name, bool on)
{
    if (widget->property(name).toBool() == on)
        return;
    widget->setProperty(name, on);
    // The style draws it in another size now, and buttons keep theirs.
    QEvent change(QEvent::StyleChange);
    QCoreApplication::sendEvent(widget, &change);
}

} // namespace

QPalette palette(Appearance appearance)
{
    if (appearance == Appearance::Desktop) {
        if (const auto given = desktopPalette())
            return *given;
    }
    return paletteOf(shades(appearance), appearance == Appearance::Dark);
}

void install(QApplication &application, Appearance appearance, int textScale)
{
    if (!qobject_cast<LookStyle *>(QApplication::style()))
        QApplication::setStyle(new LookStyle);
    // NOLINTNEXTLINE(clang-analyzer-cplusplus.NewDeleteLeaks): the style is the application's.
    FocusRing::install(application);

    // Back to the desktop's, to see whether it gives one; where it does, it is left to follow the desktop.
    QApplication::setPalette(QPalette());
    if (appearance != Appearance::Desktop || !desktopPalette())
        QApplication::setPalette(palette(appearance));

    // What the desktop gave is remembered: a second call scales that, and not the outcome of the first.
    constexpr auto kFont = "viatiqueDesktopFont";
    if (!application.property(kFont).isValid())
        application.setProperty(kFont, QApplication::font());
    const QFont given = application.property(kFont).value<QFont>();
    const QFont wanted = scaled(given, textScale / 100.0, given.bold());
    if (wanted != QApplication::font())
        QApplication::setFont(wanted);
}

int em(const QWidget *widget, qreal count)
{
    return widget ? qRound(QFontInfo(widget->font()).pixelSize() * count) : em(count);
}

int em(qreal count)
{
    return qRound(QFontInfo(QApplication::font()).pixelSize() * count);
}

QFont headingFont(const QFont &base)
{
    return scaled(base, 1.55, true);
}

QFont sectionFont(const QFont &base)
{
    return scaled(base, 1.15, true);
}

QFont groupFont(const QFont &base)
{
    return scaled(base, 1, true);
}

QFont smallFont(const QFont &base)
{
    return scaled(base, 0.92, base.bold());
}

void setPrimary(QAbstractButton *button, bool primary)
{
    setFlag(button, kPrimary, primary);
    if (auto *push = qobject_cast<QPushButton *>(button))
        push->setDefault(primary);
}

void setLink(QAbstractButton *button)
{
    setFlag(button, kLink, true);
    button->setCursor(Qt::PointingHandCursor);
}

void prepareView(QWidget *view)
{
    // Once is enough: it follows by itself.
    const auto name = QStringLiteral("viatiqueViewPalette");
    if (!view->findChild<QObject *>(name, Qt::FindDirectChildrenOnly))
        (new ViewPalette(view))->setObjectName(name);
}

} // namespace viatique::look
