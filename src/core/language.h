// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QLocale>
#include <QString>

namespace viatique {

/// "fr" where the environment (LANGUAGE, LC_ALL, LC_MESSAGES, LANG, in gettext's order) asks for French, else
/// "en". Read from the environment and not from the C library: the locale need not be installed.
QString userLanguage();

/// Has the program speak "fr", or else "en": our sentences, Qt's own, and the default locale for dates and
/// numbers. May be called again at any time, by the GUI thread: where the language changes, the application
/// is sent QEvent::LanguageChange, and hands it on to its windows. Needs a QCoreApplication.
void installLanguage(const QString &language);

/// Has the calling thread alone speak another language while this object lives: `tr`, `currentLanguage`,
/// `currentLocale` and what is made with them. Scopes nest, and end in the thread in which they began. What
/// formats by a default QLocale is not reached: use `currentLocale`.
class LanguageScope
{
public:
    explicit LanguageScope(const QString &language);
    ~LanguageScope();
    Q_DISABLE_COPY_MOVE(LanguageScope)

private:
    int m_outer;
};

/// "fr" or "en": that of the calling thread's innermost LanguageScope, else the one installed last, "en"
/// before any.
QString currentLanguage();

/// Where numbers and dates of the current language are written as its readers expect: fr_FR or en_GB.
QLocale currentLocale();

/// A size in the units that people know ("23.5 kB", "10 Mo"), in the current language.
QString sizeText(qint64 bytes);

} // namespace viatique
