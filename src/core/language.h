// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique {

/// "fr" where the environment (LANGUAGE, LC_ALL, LC_MESSAGES, LANG, in gettext's order) asks for French, else
/// "en". Read from the environment and not from the C library: the locale need not be installed.
QString userLanguage();

/// Installs the translators of a language, ours and Qt's own, and sets the default locale for dates and
/// numbers (fr_FR or en_GB). Replaces the ones installed before. Needs a QCoreApplication.
void installLanguage(const QString &language);

/// A size in the units that people know ("23.5 kB", "10 Mo"), in the language installed.
QString sizeText(qint64 bytes);

/// The language installed last, "en" before any.
QString currentLanguage();

} // namespace viatique
