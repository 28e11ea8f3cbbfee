// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QDate>
#include <QString>

namespace viatique::rules {

/// What HTML's `type=email` accepts, in ASCII: what DataPass checks.
bool isEmail(const QString &text);

/// The part behind the @, lower case; empty where there is none.
QString emailDomain(const QString &email);

/// DataPass' pattern for links: http(s):// optional, a host with a dot, no port, no blank, no accent; a query
/// only behind a slash.
bool isLink(const QString &text);

/// The host of a link without "www.", lower case.
QString linkHost(const QString &link);

/// French numbers: 0X and +33 for the mainland, +590 +594 +596 +262 +508 +681 +687 +689 overseas; blanks,
/// dots and hyphens between digits do not matter.
bool isFrenchPhoneNumber(const QString &text);

/// A day as ISO 8601 writes it and DataPass takes it, "2027-03-01"; not valid for anything else.
QDate isoDay(const QString &text);

/// A duration that DataPass takes: whole months, from one on.
bool isWholeMonths(double months);

/// Words of letters or digits: what tells a text that says something from one that does not.
int wordCount(const QString &text);

/// Below this many words, a purpose cannot say why the service needs the datum.
inline constexpr int kPurposeWords = 4;

} // namespace viatique::rules
