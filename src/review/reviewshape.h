// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace viatique {

/// What of a review's file has the shape that the schema states, and what was left out of it.
struct ShapedReview
{
    QJsonObject object;
    /// The members that hold another type, or a word that the format does not know, by name, once for each
    /// time: "opinion", "severity". They are not in `object`, and count as not filled in.
    QStringList unread;
    /// The numbers, from 1, of the elements of `remarks` that are no remark, or whose place or words are no
    /// text. They are not in `object`.
    QList<int> remarksUnreadable;
};

/// Holds a review to its schema part by part, so that what was spoilt by hand in one place costs that place
/// alone. No more than `limits::kRemarks` elements of `remarks` are looked at; `object` has these, as far as
/// they can be read. Errors: SchemaViolation where format, version, id or what the review is about is not
/// what it must be; it names `origin` and, as its fourth argument, the format, for it has a sentence of its
/// own.
Result<ShapedReview> shapeReview(const QJsonObject &object, const QString &origin);

} // namespace viatique
