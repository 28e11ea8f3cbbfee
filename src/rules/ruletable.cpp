// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/ruletable.h"

#include <QHash>

namespace viatique::rules {

const QList<RuleInfo> &ruleTable()
{
    static const QList<RuleInfo> table = rulesOfNeed() + rulesOfLaw();
    return table;
}

const RuleInfo *ruleInfo(const QString &id)
{
    static const QHash<QString, const RuleInfo *> index = [] {
        QHash<QString, const RuleInfo *> made;
        for (const RuleInfo &info : ruleTable())
            made.insert(QString::fromLatin1(info.id), &info);
        return made;
    }();
    return index.value(id);
}

} // namespace viatique::rules
