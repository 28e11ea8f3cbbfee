// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/language.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QStringList>
#include <QTranslator>

#include <atomic>

namespace viatique {

namespace {

enum Language { English, French };
/// No LanguageScope in this thread.
constexpr int kAsInstalled = -1;

std::atomic<int> installed = English;
thread_local int scoped = kAsInstalled;

Language languageOf(const QString &tag)
{
    return tag.section(QLatin1Char('-'), 0, 0) == QLatin1String("fr") ? French : English;
}

Language current()
{
    return (scoped == kAsInstalled ? installed.load() : scoped) == French ? French : English;
}

QLocale localeOf(Language language)
{
    return language == French ? QLocale(QLocale::French, QLocale::France)
                              : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

constexpr auto kTranslatorName = QLatin1String("viatiqueTranslator");

/// Holds both languages and answers in that of the thread which asks. Installed once and never changed after,
/// so that threads may ask while the language changes.
class Translator : public QTranslator
{
public:
    explicit Translator(QObject *parent)
        : QTranslator(parent)
        , m_english(new QTranslator(this))
        , m_french(new QTranslator(this))
        , m_qtFrench(new QTranslator(this))
    {
        setObjectName(kTranslatorName);
        // English needs one too: plurals live there.
        // What cannot be loaded stays English: Qt's own sentences need not be installed.
        const bool loaded = m_english->load(QStringLiteral(":/viatique/translations/viatique_en.qm"))
                            && m_french->load(QStringLiteral(":/viatique/translations/viatique_fr.qm"))
                            && m_qtFrench->load(QStringLiteral("qtbase_fr"),
                                                QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        Q_UNUSED(loaded)
    }

    bool isEmpty() const override { return false; }

    QString translate(const char *context, const char *text, const char *disambiguation, int n) const override
    {
        if (current() == English)
            return m_english->translate(context, text, disambiguation, n);
        const QString ours = m_french->translate(context, text, disambiguation, n);
        return ours.isNull() ? m_qtFrench->translate(context, text, disambiguation, n) : ours;
    }

private:
    QTranslator *m_english;
    QTranslator *m_french;
    QTranslator *m_qtFrench;
};

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
    const Language wanted = languageOf(language);
    const bool changes = installed.exchange(wanted) != wanted;
    QLocale::setDefault(localeOf(wanted));
    // Owned by the application, so that it is gone before the application is.
    if (!qApp->findChild<QTranslator *>(kTranslatorName, Qt::FindDirectChildrenOnly)) {
        QCoreApplication::installTranslator(new Translator(qApp));
    } else if (changes) {
        QEvent event(QEvent::LanguageChange);
        QCoreApplication::sendEvent(qApp, &event);
    }
}

LanguageScope::LanguageScope(const QString &language)
    : m_outer(scoped)
{
    scoped = languageOf(language);
}

LanguageScope::~LanguageScope()
{
    scoped = m_outer;
}

QString sizeText(qint64 bytes)
{
    const QLocale locale = currentLocale();
    const QString text = locale.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
    // "200 MB" rather than "200.0 MB".
    const QString whole = locale.formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
    return text.startsWith(whole.section(QLatin1Char(' '), 0, 0) + locale.decimalPoint() + QLatin1Char('0'))
               ? whole
               : text;
}

QString currentLanguage()
{
    return current() == French ? QStringLiteral("fr") : QStringLiteral("en");
}

QLocale currentLocale()
{
    return localeOf(current());
}

} // namespace viatique
