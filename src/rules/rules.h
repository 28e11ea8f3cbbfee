// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/finding.h"
#include "request/documentfacts.h"
#include "request/request.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace viatique::rules {

/// What an agent asked in a review that was imported, and the vendor has not answered yet, or not in fact.
struct OpenRemark
{
    QString target; ///< JSON pointer into the request, whether or not there is such a thing any more
    bool must = true;
    QString text;
    QString reviewer; ///< may be empty
    int revision = 0; ///< of the request that was reviewed
    /// Answered as corrected, though nothing changed at its place since that revision.
    bool isUnchanged = false;
};

/// Everything that the rules look at. They read no file and no clock.
struct Input
{
    const Request &request;
    const Catalogue &catalogue;
    /// By document id; a document without facts was not examined yet, and gets no finding on its content.
    const DocumentFactsMap &facts;
    QDate today;
    QList<OpenRemark> remarks = {};
};

/// Everything wrong with the request, topic by topic in the wizard's order, texts and remarks last. Pure.
QList<Finding> evaluate(const Input &input);

/// What to do about a finding: one or two sentences in the language of the installed translators. `request`
/// and `catalogue` give names to the ids that the finding holds.
QString message(const Finding &finding, const Request &request, const Catalogue &catalogue);

/// What a rule finds, without a request at hand: the first sentence of its message, with “…” for what only a
/// request can say. The id itself where no rule has it.
QString generalMessage(const QString &rule);

/// Where the rule comes from: a reference or URL, for `source` of the JSON and `docs/rules.md`.
QString source(const QString &rule);

/// The finding as `check --json` prints it.
QJsonObject toJson(const Finding &finding, const Request &request, const Catalogue &catalogue);

/// The step of the wizard that a place belongs to, 1 to 8, from its JSON pointer.
int stepOf(const QString &target);
/// That of a finding, from its target.
int step(const Finding &finding);

} // namespace viatique::rules
