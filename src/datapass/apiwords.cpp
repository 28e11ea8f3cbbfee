// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// What is said of DataPass' answers.

#include "core/printable.h"
#include "datapass/apiclient.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace viatique::datapass {

namespace {

struct DataPassApi
{
    Q_DECLARE_TR_FUNCTIONS(viatique::DataPassApi)
};

/// A server's own words, in one line without what nobody sees, and no longer than a sentence may be. Without
/// a full stop at its end: it stands within a sentence of ours.
QString shown(const QString &words)
{
    constexpr qsizetype kLongest = 200;
    QString line;
    for (const char32_t character : words.toUcs4()) {
        const bool isBlank = character == U'\n' || character == U'\r' || character == U'\t';
        if (isBlank || !isHidden(character))
            line += isBlank ? QStringLiteral(" ") : QString::fromUcs4(&character, 1);
    }
    line = line.simplified();
    if (line.size() > kLongest) {
        line.truncate(line.at(kLongest - 1).isHighSurrogate() ? kLongest - 1 : kLongest);
        return line + QChar(0x2026);
    }
    while (line.endsWith(QLatin1Char('.')))
        line.chop(1);
    return line;
}

/// "title: detail", or what there is of them.
QString wordsOf(const ApiError &error)
{
    const QString title = shown(error.title);
    const QString detail = shown(error.detail);
    if (title.isEmpty() || detail.isEmpty() || detail.startsWith(title))
        return detail.isEmpty() ? title : detail;
    return DataPassApi::tr("%1: %2").arg(title, detail);
}

bool speaksOf(const ApiError &error, const char *word)
{
    const QLatin1String wanted(word);
    return error.title.contains(wanted, Qt::CaseInsensitive)
           || error.detail.contains(wanted, Qt::CaseInsensitive);
}

QString waitText(const std::optional<std::chrono::seconds> &wait)
{
    constexpr int kMinute = 60;
    if (!wait || wait->count() <= 0)
        return DataPassApi::tr("DataPass is receiving too many requests. Try again in some minutes.");
    const int seconds = int(wait->count());
    if (seconds <= 2 * kMinute)
        return DataPassApi::tr("DataPass is receiving too many requests. Try again in %n second(s).", nullptr,
                               seconds);
    return DataPassApi::tr("DataPass is receiving too many requests. Try again in %n minute(s).", nullptr,
                           (seconds + kMinute - 1) / kMinute);
}

QString rightMissingText()
{
    return DataPassApi::tr(
        "This identifier may not do that by the API of DataPass. Ask DataPass for the role of developer "
        "and the right to write requests.");
}

/// What the endpoint of tokens says.
QString credentialsText(const Refusal &refusal, const ApiError &error)
{
    if (speaksOf(error, "invalid_scope"))
        return rightMissingText();
    if (refusal.status == 400 || refusal.status == 401)
        return DataPassApi::tr(
            "DataPass does not know this identifier with this secret. Check both on your page of "
            "developers in DataPass.");
    return {};
}

/// A 422: a value, the state of the request, or the right to write that the token lacks.
QString unprocessableText(const ApiError &error)
{
    if (speaksOf(error, "write_authorizations"))
        return rightMissingText();
    const QString said = wordsOf(error);
    if (speaksOf(error, "non modifiable"))
        return DataPassApi::tr(
                   "This request can no longer be changed in DataPass (%1). Reopen it there, or create "
                   "another one.")
            .arg(said);
    return said.isEmpty()
               ? DataPassApi::tr("DataPass refuses the request and does not say why. Enter it by hand there.")
               : DataPassApi::tr("DataPass refuses this: %1.").arg(said);
}

QString textFor(const Refusal &refusal, const ApiError &error)
{
    if (refusal.status == 429)
        return waitText(refusal.retryAfter);
    if (refusal.status >= 500)
        return DataPassApi::tr("DataPass had an internal error (%1). Try again later.").arg(refusal.status);
    if (refusal.ofCredentials) {
        if (const QString text = credentialsText(refusal, error); !text.isEmpty())
            return text;
    }
    const QString said = wordsOf(error);
    switch (refusal.status) {
    case 400:
        return said.isEmpty() ? DataPassApi::tr(
                   "DataPass does not understand what was sent. Look for a later version of "
                   "this program.")
                              : DataPassApi::tr("Something is missing for DataPass: %1.").arg(said);
    case 401:
        return DataPassApi::tr(
            "DataPass does not accept the access that it gave just now. Check identifier and secret, or "
            "try again later.");
    case 403:
        return DataPassApi::tr(
            "DataPass does not let this identifier work with requests for API Entreprise. Ask it for the "
            "role of developer.");
    case 404:
        return refusal.ofCredentials
                   ? DataPassApi::tr(
                       "There is no API of DataPass at this address. Check the address in the settings.")
                   : DataPassApi::tr(
                       "DataPass has no such request any more, or this identifier may not see it. Look for "
                       "it "
                       "in DataPass, or create it anew.");
    case 422:
        return unprocessableText(error);
    default:
        return said.isEmpty() ? DataPassApi::tr("DataPass answers with the error %1. Try again later.")
                                    .arg(refusal.status)
                              : DataPassApi::tr("DataPass answers with the error %1: %2.")
                                    .arg(QString::number(refusal.status), said);
    }
}

using Words = std::pair<const char *, const char *>;

/// The word of a table in the current language, or as it is.
template<typename Table>
QString wordIn(const Table &table, const QString &name)
{
    const auto found = std::find_if(std::begin(table), std::end(table), [&name](const Words &entry) {
        return name == QLatin1String(entry.first);
    });
    return found == std::end(table) ? shown(name) : DataPassApi::tr(found->second);
}

} // namespace

QStringList refusalTexts(const Refusal &refusal)
{
    if (refusal.errors.isEmpty())
        return {textFor(refusal, {})};
    QStringList texts;
    for (const ApiError &error : refusal.errors)
        texts.append(textFor(refusal, error));
    return texts;
}

QString uncertainText()
{
    return DataPassApi::tr(
        "DataPass may have created the request all the same. Look for it there before you send it again, "
        "or there may be two.");
}

QString filedStateText(const QString &state)
{
    static constexpr Words kStates[] = {
        {"draft", QT_TRANSLATE_NOOP("viatique::DataPassApi", "draft")},
        {"submitted", QT_TRANSLATE_NOOP("viatique::DataPassApi", "submitted")},
        {"changes_requested", QT_TRANSLATE_NOOP("viatique::DataPassApi", "changes requested")},
        {"validated", QT_TRANSLATE_NOOP("viatique::DataPassApi", "validated")},
        {"refused", QT_TRANSLATE_NOOP("viatique::DataPassApi", "refused")},
        {"archived", QT_TRANSLATE_NOOP("viatique::DataPassApi", "archived")},
        {"revoked", QT_TRANSLATE_NOOP("viatique::DataPassApi", "revoked")},
    };
    return wordIn(kStates, state);
}

QString filedEventText(const QString &name)
{
    static constexpr Words kEvents[] = {
        {"create", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Created")},
        {"create_by_api", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Created by the API")},
        {"update", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Modified")},
        {"update_by_api", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Modified by the API")},
        {"submit", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Submitted")},
        {"request_changes", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Changes requested")},
        {"approve", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Validated")},
        {"refuse", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Refused")},
        {"revoke", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Revoked")},
        {"archive", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Archived")},
        {"system_archive", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Archived by DataPass")},
        {"system_reminder", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Reminder of DataPass")},
        {"system_import", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Imported by DataPass")},
        {"transfer", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Handed over to somebody else")},
        {"copy", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Copied")},
        {"reopen", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Reopened")},
        {"cancel_reopening", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Reopening given up")},
        {"applicant_message", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Message of the applicant")},
        {"instructor_message", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Message of the agent")},
        {"admin_update", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Modified by an administrator")},
        {"bulk_update", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Modified for all requests")},
        {"start_next_stage", QT_TRANSLATE_NOOP("viatique::DataPassApi", "Next stage begun")},
    };
    return wordIn(kEvents, name);
}

} // namespace viatique::datapass
