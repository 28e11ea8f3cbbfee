// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/reportmodel.h"
#include "rules/coverage.h"

#include <QCoreApplication>
#include <QLocale>

namespace viatique::report {

/// What the report says in its own way, in the language of the installed translators; the words for what a
/// request holds are those of `rules/words.h`.
class Vocabulary
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Report)

public:
    /// `language` is the current one (`core/language.h`).
    explicit Vocabulary(const QString &language);

    /// What the user typed, one line each; "not filled in" when there is nothing but blanks.
    Lines typed(const QString &value) const;
    /// Items separated as a list of the language is; "not filled in" when there are none.
    Lines list(const QStringList &items) const;
    /// Words of a catalogue, which are French.
    Line french(const QString &text, Tone tone = Tone::Plain) const;
    Lines frenchList(const QStringList &items) const;
    /// An address: a link where it is a well-formed http or https URL.
    Lines address(const QString &url) const;
    /// A legal text as its title, else that of the text that its reference names, else the reference.
    Lines legalText(const LegalText &text) const;
    /// Its own link, else that of the text that its reference names.
    Lines legalLink(const LegalText &text) const;
    Lines yesNo(const std::optional<bool> &value) const;

    /// The day of an ISO date or time, in UTC; the text itself when it is no date.
    QString day(const QString &iso) const;
    QString size(qint64 bytes) const;
    QString number(double value) const;
    QString months(double value) const;

    static Line notFilledIn();
    /// The title of a step of the wizard, 1 to 8: "For whom"; empty for any other.
    static QString stepTitle(int step);
    /// `words::fieldName` for what heads a row or a column.
    static QString fieldName(const char *pointer);
    /// `legalText` as a plain string; empty where there is nothing to call it by.
    static QString textTitle(const LegalText &text);
    /// Why nothing lacks, in the few words of a column; `waiver` is not None.
    static QString waiver(rules::Waiver waiver);

    /// "T1", "D1": how texts and documents are called inside the report, by their place in the list from 0
    /// on.
    static QString textCode(qsizetype index);
    static QString documentCode(qsizetype index);
    /// The codes of ids, in the given order; an id that is not in the list is named as unknown.
    static QStringList textCodes(const QStringList &ids, const Request &request);
    static QStringList documentCodes(const QStringList &ids, const Request &request);

private:
    QString m_language;
    QLocale m_locale;
};

} // namespace viatique::report
