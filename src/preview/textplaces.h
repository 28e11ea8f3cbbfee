// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QJsonArray>
#include <QString>

class QPdfDocument;

namespace viatique {

/// Where the words stand on a page, as `request/pageprotocol.h` writes places: without regard to case,
/// accents, and how blanks and line ends separate them. Words of nothing but blanks are nowhere.
QJsonArray placesOf(QPdfDocument &document, int page, const QString &words);

} // namespace viatique
