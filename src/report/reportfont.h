// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QFont>
#include <QString>

namespace viatique::report {

/// Lengths of the PDF are in tenths of a typographic point.
inline constexpr int kUnitsPerPoint = 10;
inline constexpr int kUnitsPerInch = 72 * kUnitsPerPoint;

constexpr qreal points(qreal value)
{
    return value * kUnitsPerPoint;
}

constexpr qreal millimetres(qreal value)
{
    return value * kUnitsPerInch / 25.4;
}

enum class Weight { Regular, Bold };

/// The one font of the PDF, bundled with the program and never replaced by another of the system.
class ReportFont
{
public:
    /// Registers the font with Qt, once for the life of the program. Needs a QGuiApplication. Errors:
    /// ReportFailed.
    static Result<ReportFont> load();

    QFont font(qreal sizeInPoints, Weight weight) const;

private:
    explicit ReportFont(QString family)
        : m_family(std::move(family))
    {
    }

    QString m_family;
};

} // namespace viatique::report
