// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "fuzzing.h"

#include "package/bag.h"

#include <QSet>

namespace viatique::fuzz {

/// What a report promises, whatever was verified.
inline void checkReport(const VerifyReport &report)
{
    demand(report.valid == (report.errors.isEmpty() && !report.error), "valid is without an error");
    QSet<QString> said;
    for (const QList<VerifyProblem> *problems : {&report.errors, &report.warnings}) {
        demand(problems->size() <= 1001, "a report has an end");
        for (const VerifyProblem &problem : *problems) {
            const QString key = QStringLiteral("%1\n%2")
                                    .arg(static_cast<int>(problem.code))
                                    .arg(problem.args.join(QLatin1Char('\n')));
            demand(!said.contains(key) || problem.code == VerifyCode::AndMore, "a problem is said once");
            said.insert(key);
            demand(isSentence(problemText(problem)), "a problem has a sentence");
            demand(!codeWord(problem.code).isEmpty(), "a code has a word");
            (void)rfcRule(problem);
        }
    }
    if (!report.error)
        demand(isSentence(verdictText(report)), "a verdict is a sentence");
    demand(!toJson(report).isEmpty(), "a report can be printed");
}

/// That two looks at the same bytes come to the same.
inline void checkSame(const VerifyReport &one, const VerifyReport &other)
{
    demand(one.valid == other.valid && one.errors == other.errors && one.warnings == other.warnings
               && one.ours == other.ours && one.requestSha512 == other.requestSha512,
           "one bag has one report");
}

} // namespace viatique::fuzz
