// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>
#include <QString>

namespace viatique::rules {

/// What is known of a rule beside its check. The sentence is translated, then its `{names}` are replaced: see
/// `message`. `docs/rules.md` lists the same rules; a test compares both ways.
struct RuleInfo
{
    const char *id = nullptr;
    const char *sentence = nullptr; ///< English, in the translation context "viatique::Rules"
    const char *source = nullptr;
    /// Said in place of `sentence` where the finding has a value for each of its names; null: none.
    const char *fuller = nullptr;
};

/// The parts of the table: for whom, the need and the data; then all else.
QList<RuleInfo> rulesOfNeed();
QList<RuleInfo> rulesOfLaw();
const QList<RuleInfo> &ruleTable();

/// Null for an unknown rule.
const RuleInfo *ruleInfo(const QString &id);

} // namespace viatique::rules
