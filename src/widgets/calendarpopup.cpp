// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/calendarpopup.h"

#include "widgets/icons.h"

#include <QCalendarWidget>
#include <QLineEdit>
#include <QScreen>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// Never over an edge of the screen.
QRect placeFor(const QLineEdit *field, const QSize &size)
{
    const QRect around(field->mapToGlobal(QPoint()), field->size());
    const QRect room = field->screen()->availableGeometry();
    QRect place(QPoint(around.left(), around.bottom() + 1), size);
    if (place.bottom() > room.bottom())
        place.moveBottom(around.top() - 1);
    place.moveLeft(
        std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - place.width())));
    place.moveTop(std::max(place.top(), room.top()));
    return place;
}

} // namespace

QCalendarWidget *showCalendar(QLineEdit *field, const QString &name, const QDate &selected,
                              const std::function<void(const QDate &)> &chosen)
{
    auto *calendar = new QCalendarWidget(field);
    calendar->setObjectName(QStringLiteral("calendar"));
    calendar->setWindowFlag(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setAccessibleName(name);
    calendar->setSelectedDate(selected);
    const std::pair<const char *, Icon> arrows[]{{"qt_calendar_prevmonth", Icon::Back},
                                                 {"qt_calendar_nextmonth", Icon::Forward}};
    for (const auto &[arrowName, sign] : arrows) {
        if (auto *arrow = calendar->findChild<QToolButton *>(QLatin1String(arrowName)))
            arrow->setIcon(icon(sign));
    }
    const auto take = [calendar, field, chosen](const QDate &date) {
        chosen(date);
        calendar->close();
        field->setFocus(Qt::PopupFocusReason);
    };
    QObject::connect(calendar, &QCalendarWidget::clicked, field, take);
    QObject::connect(calendar, &QCalendarWidget::activated, field, take);
    calendar->setGeometry(placeFor(field, calendar->sizeHint()));
    calendar->show();
    calendar->setFocus(Qt::PopupFocusReason);
    return calendar;
}

} // namespace viatique
