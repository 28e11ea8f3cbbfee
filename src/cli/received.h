// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/finding.h"
#include "package/requestinput.h"

#include <QJsonObject>
#include <QString>

namespace viatique::cli {

/// Whether a path is to be taken for a package: a bag folder, or a file that is no JSON.
bool isPackage(const QString &path);

/// `readRequestInput`, with a line of progress, until the user interrupts it.
Result<RequestInput> readInput(const QString &path);

/// The verdict on a package, with what is wrong with it, on standard output.
void printVerdict(const VerifyReport &verified);
/// The same of what was read, and what is to be known of the judgement on it.
void printVerdict(const RequestInput &input);

/// "2 points to correct or to fill in, 1 to check, 0 pieces of advice".
QString summary(const FindingCount &count);

/// Says why `path` could not be read, on standard error, or in `said` for JSON, and gives the exit status. A
/// package whose request cannot be read still has a verdict.
int sayUnreadable(const QString &path, const Error &error, bool json, QJsonObject &said);

} // namespace viatique::cli
