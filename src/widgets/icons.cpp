// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QStringBuilder>
#include <QSvgRenderer>

#include <array>
#include <optional>

namespace viatique {

namespace {

/// In the order of `Icon`.
constexpr std::array<const char *, kIcons> kNames{
    "home",          "pencil",      "shield-check", "search",     "clone",    "import",
    "export",        "folder",      "trash",        "restore",    "plus",     "package",
    "copy",          "undo",        "redo",         "back",       "forward",  "up",
    "down",          "close",       "help",         "book",       "person",   "link",
    "external-link", "print",       "zoom-in",      "zoom-out",   "upload",   "paste",
    "replace",       "calendar",    "filter",       "settings",   "refresh",  "lock",
    "globe",         "explanation", "documents",    "pin",        "same",     "chart",
    "to-do",         "in-progress", "fine",         "to-correct", "to-check", "advice",
    "viatique",
};

/// Draws one file in a colour that is looked up each time.
class IconEngine final : public QIconEngine
{
public:
    IconEngine(Icon which, std::optional<look::Role> role)
        : m_icon(which)
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    /// `size` is in device pixels; so is the pixmap, which QIcon then gives its ratio.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        Q_UNUSED(state)
        Q_UNUSED(scale)
        if (size.isEmpty())
            return {};
        const QColor color = colorOf(mode);
        const QString key = iconFile(m_icon) % u'|' % QString::number(size.width()) % u'|'
                            % QString::number(size.height()) % u'|' % color.name(QColor::HexArgb);
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = render(size, color);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    QIconEngine *clone() const override { return new IconEngine(*this); }
    QString key() const override { return QStringLiteral("viatique"); }
    QString iconName() override { return QString(); }
    bool isNull() override { return false; }

private:
    QColor colorOf(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected:
            return look::color(look::Role::OnAccent, palette);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return m_role ? look::color(*m_role, palette) : palette.color(QPalette::Active, QPalette::WindowText);
    }

    QPixmap render(const QSize &size, const QColor &color) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QFile file(iconFile(m_icon));
        if (!file.open(QIODevice::ReadOnly))
            return pixmap;
        QByteArray svg = file.readAll();
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&pixmap);
        painter.setOpacity(color.alphaF());
        renderer.render(&painter);
        return pixmap;
    }

    Icon m_icon;
    std::optional<look::Role> m_role;
};

} // namespace

QString iconFile(Icon which)
{
    return QStringLiteral(":/viatique/icons/") % QLatin1String(kNames.at(static_cast<size_t>(which)))
           % QStringLiteral(".svg");
}

QIcon icon(Icon which)
{
    return QIcon(new IconEngine(which, std::nullopt));
}

QIcon icon(Icon which, look::Role role)
{
    return QIcon(new IconEngine(which, role));
}

QIcon icon(Meaning meaning)
{
    switch (meaning) {
    case Meaning::None:
        break;
    case Meaning::ToDo:
        return icon(Icon::ToDo, look::Role::Secondary);
    case Meaning::InProgress:
        return icon(Icon::InProgress, look::Role::Secondary);
    case Meaning::Fine:
        return icon(Icon::Fine, look::Role::Fine);
    case Meaning::ToCorrect:
        return icon(Icon::ToCorrect, look::Role::ToCorrect);
    case Meaning::ToCheck:
        return icon(Icon::ToCheck, look::Role::ToCheck);
    case Meaning::Advice:
        return icon(Icon::Advice, look::Role::Advice);
    }
    return {};
}

} // namespace viatique
