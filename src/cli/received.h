// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/finding.h"
#include "package/requestinput.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace viatique::cli {

/// Whether a path is to be taken for a package: a bag folder, or a file that is no JSON.
bool isPackage(const QString &path);

/// `readRequestInput`, with a line of progress, until the user interrupts it.
Result<RequestInput> readInput(const QString &path, std::optional<VerifyReport> *verdict = nullptr,
                               const VerifyOptions &options = {});

/// The sentence, and the rule behind it where there is one.
QString withRule(const VerifyProblem &problem);
/// The verdict on a package, with what is wrong with it, in lines.
QStringList verdictLines(const VerifyReport &verified);
/// The same of what was read, and what is to be known of the judgement on it.
QStringList verdictLines(const RequestInput &input);
/// These, on standard output.
void printVerdict(const RequestInput &input);

/// "2 points to correct or to fill in, 1 to check, 0 pieces of advice".
QString summary(const FindingCount &count);

/// One thing that DataPass requires and the request has not, by its pointer into `request.json`.
QString lackingLine(const QString &target);

/// What could not be read.
struct Unreadable
{
    int status;      ///< exit status
    QString message; ///< why
    /// A package whose request cannot be read still has a verdict.
    std::optional<VerifyReport> verified;
};
/// `verdict` as `readRequestInput` gave it. From any thread.
Unreadable unreadable(const Error &error, std::optional<VerifyReport> verdict);
/// Members of what `check --json` says of it.
QJsonObject toJson(const Unreadable &unreadable);

/// Says why something could not be read, on standard error, or in `said` for JSON, and gives the exit status.
/// A package whose request cannot be read still has a `verdict`, which is said, too.
int sayUnreadable(const Error &error, std::optional<VerifyReport> verdict, bool json, QJsonObject &said);

} // namespace viatique::cli
