// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace viatique {

enum class Severity { Blocking, Warning, Advice };

/// Something to say about a request. It holds ids and arguments, never a sentence: `rules::message` makes
/// that when it is shown, in window, command line and PDF alike.
struct Finding
{
    QString rule; ///< stable id, listed in `docs/rules.md`
    Severity severity = Severity::Blocking;
    bool missing = false; ///< the user has simply not come there yet
    QString target;       ///< JSON pointer into `request.json`, "" for the whole
    QJsonObject args;     ///< what the sentence is made with

    bool operator==(const Finding &) const = default;
};

struct FindingCount
{
    int blocking = 0;
    int warning = 0;
    int advice = 0;
};

FindingCount countFindings(const QList<Finding> &findings);
bool hasBlocking(const QList<Finding> &findings);

/// "blocking", "warning" or "advice": the word of the file formats, never shown.
QString severityId(Severity severity);

} // namespace viatique
