// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/advicewords.h"

#include "catalogue/advice.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

namespace viatique {

namespace {

struct Words
{
    const char *plain;    ///< without the argument, or where it is empty
    const char *argument; ///< its name; null where there is none
    const char *with;     ///< %1 is the argument
};

QString translated(const char *text)
{
    return QCoreApplication::translate("viatique::Advice", text);
}

const QHash<QString, Words> &table()
{
    static const QHash<QString, Words> words{
        {QStringLiteral("useful"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Useful for this need"), "condition",
          QT_TRANSLATE_NOOP("viatique::Advice", "Useful for this need, %1")}},
        {QStringLiteral("answers"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Useful for this need"), "check",
          QT_TRANSLATE_NOOP("viatique::Advice", "To check: %1")}},
        {QStringLiteral("public-part"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Its public part only: the page is public"), nullptr,
          nullptr}},
        {QStringLiteral("to-study"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Only if your service can say what for"), "condition",
          QT_TRANSLATE_NOOP("viatique::Advice", "Only if your service can say what for: %1")}},
        {QStringLiteral("not-asked"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "You do not check this"), "checks",
          QT_TRANSLATE_NOOP("viatique::Advice", "Only if you check: %1")}},
        {QStringLiteral("sensitive"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Sensitive: only with a text that names it"), nullptr,
          nullptr}},
        {QStringLiteral("covered-by"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Another datum is enough"), "other",
          QT_TRANSLATE_NOOP("viatique::Advice", "Most often “%1” is enough")}},
        {QStringLiteral("alternative"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Another datum is enough"), "other",
          QT_TRANSLATE_NOOP("viatique::Advice", "“%1” answers the same question")}},
        {QStringLiteral("unknown-need"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Say the use case first"), nullptr, nullptr}},
        {QStringLiteral("other-use-case"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Nothing is known of your use case: say what for"), nullptr,
          nullptr}},
        {QStringLiteral("audience"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "About others than your service"), "audiences",
          QT_TRANSLATE_NOOP("viatique::Advice", "Only about %1")}},
        {QStringLiteral("sector"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "For another trade"), "sectors",
          QT_TRANSLATE_NOOP("viatique::Advice", "For one trade only: %1")}},
        {QStringLiteral("not-useful"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Of no use for this use case"), "condition",
          QT_TRANSLATE_NOOP("viatique::Advice", "Of no use for this use case: %1")}},
        {QStringLiteral("format-unfit"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Its format cannot prefill a form"), nullptr, nullptr}},
        {QStringLiteral("forbidden"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Cannot be asked for this use case"), nullptr, nullptr}},
        {QStringLiteral("not-listed"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Not offered for this use case"), nullptr, nullptr}},
        {QStringLiteral("protected-on-public-page"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Protected: never on a public page"), nullptr, nullptr}},
        {QStringLiteral("retired"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "No longer offered today"), "replacedBy",
          QT_TRANSLATE_NOOP("viatique::Advice", "No longer offered: see “%1”")}},
        {QStringLiteral("folded-into"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Part of another datum"), "other",
          QT_TRANSLATE_NOOP("viatique::Advice", "Part of “%1”")}},
        {QStringLiteral("included"),
         {QT_TRANSLATE_NOOP("viatique::Advice", "Included for everyone: nothing to ask for"), nullptr,
          nullptr}},
    };
    return words;
}

QString checkTitle(const QString &id, const Catalogue &catalogue)
{
    for (const Check &check : catalogue.checks) {
        if (check.id == id)
            return check.title.left(1).toLower() + check.title.mid(1);
    }
    return id;
}

QString wordsOf(const QString &argument, const QString &value, const Catalogue &catalogue)
{
    if (argument == QLatin1String("check") || argument == QLatin1String("checks"))
        return checkTitle(value, catalogue);
    if (argument == QLatin1String("other") || argument == QLatin1String("replacedBy"))
        return value.isEmpty() ? value : catalogue.endpointTitle(value);
    if (value == QLatin1String("companies"))
        return QCoreApplication::translate("viatique::Advice", "companies");
    if (value == QLatin1String("associations"))
        return QCoreApplication::translate("viatique::Advice", "associations");
    if (value == QLatin1String("construction"))
        return QCoreApplication::translate("viatique::Advice", "construction and public works");
    if (value == QLatin1String("agriculture"))
        return QCoreApplication::translate("viatique::Advice", "agriculture");
    return value;
}

} // namespace

QString adviceSentence(const Advice &advice, const Catalogue &catalogue)
{
    const auto found = table().constFind(advice.reason.code);
    if (found == table().constEnd())
        return {};
    if (!found->argument)
        return translated(found->plain);
    const QString name = QString::fromLatin1(found->argument);
    const QJsonValue value = advice.reason.args.value(name);
    QStringList shown;
    const QJsonArray values = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &one : values)
        shown.append(wordsOf(name, one.toString(), catalogue));
    shown.removeAll(QString());
    return shown.isEmpty() ? translated(found->plain)
                           : translated(found->with).arg(shown.join(QLatin1String(", ")));
}

} // namespace viatique
