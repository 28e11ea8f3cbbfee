// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QStringList>
#include <QTranslator>

namespace viatique {

namespace {

QString &installed()
{
    static QString language = QStringLiteral("en");
    return language;
}

/// Owned by the application, so that it is gone before the application is.
QTranslator *replaceTranslator(const QString &name)
{
    if (auto *former = qApp->findChild<QTranslator *>(name, Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(former);
        delete former;
    }
    auto *translator = new QTranslator(qApp);
    translator->setObjectName(name);
    return translator;
}

} // namespace

QString userLanguage()
{
    QString locale;
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        locale = qEnvironmentVariable(variable);
        if (!locale.isEmpty())
            break;
    }
    // gettext ignores LANGUAGE in the C locale, which asks for untranslated messages.
    const bool isC = locale.isEmpty() || locale == QLatin1String("C")
                     || locale.startsWith(QLatin1String("C.")) || locale == QLatin1String("POSIX");
    const QStringList wished = qEnvironmentVariable("LANGUAGE").split(QLatin1Char(':'), Qt::SkipEmptyParts);
    if (!isC && !wished.isEmpty())
        locale = wished.first();
    return locale.startsWith(QLatin1String("fr")) ? QStringLiteral("fr") : QStringLiteral("en");
}

void installLanguage(const QString &language)
{
    const bool french = language == QLatin1String("fr");
    const QLocale locale = french ? QLocale(QLocale::French, QLocale::France)
                                  : QLocale(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(locale);
    installed() = language;
    // English needs ours too: plurals live there.
    QTranslator *ours = replaceTranslator(QStringLiteral("viatiqueTranslator"));
    if (ours->load(QStringLiteral(":/viatique/translations/viatique_%1.qm").arg(language)))
        QCoreApplication::installTranslator(ours);
    QTranslator *qts = replaceTranslator(QStringLiteral("qtTranslator"));
    if (french && qts->load(QStringLiteral("qtbase_fr"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts);
}

QString sizeText(qint64 bytes)
{
    const QLocale locale;
    const QString text = locale.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
    // "200 MB" rather than "200.0 MB".
    const QString whole = locale.formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
    return text.startsWith(whole.section(QLatin1Char(' '), 0, 0) + locale.decimalPoint() + QLatin1Char('0'))
               ? whole
               : text;
}

QString currentLanguage()
{
    return installed();
}

} // namespace viatique
