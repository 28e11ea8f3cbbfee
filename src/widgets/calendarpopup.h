// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QDate>

#include <functional>

class QCalendarWidget;
class QLineEdit;
class QString;

namespace viatique {

/// A calendar under a field, or above it where the screen ends, from which a day is chosen; Escape closes it.
/// The field has the focus again afterwards. Owned by the field; `chosen` is called at most once.
QCalendarWidget *showCalendar(QLineEdit *field, const QString &name, const QDate &selected,
                              const std::function<void(const QDate &)> &chosen);

} // namespace viatique
