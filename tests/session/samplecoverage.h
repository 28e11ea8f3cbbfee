// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/coveragemodel.h"
#include "testdraft.h"

/// What the tests of the matrix share.
namespace viatique::test {

using namespace Qt::StringLiterals;

inline Document document(const QString &id, DocumentKind kind, const QStringList &copies = {})
{
    Document made;
    made.id = id;
    made.kind = kind;
    made.fileName = id + u".pdf"_s;
    made.legalTexts = copies;
    return made;
}

/// Two categories: a datum of the first, two of the second, in another order than the catalogue's.
inline Request sample()
{
    Request request;
    request.filedFor = FiledFor::Client;
    request.legalFramework.texts = {{u"t1"_s, u"ccp-r2143-13"_s, {}, {}},
                                    {u"t2"_s, u"crpa-l114-8"_s, {}, {}}};
    request.endpoints = {asked(u"exercices"_s), asked(u"bilans_entreprises_bdf"_s), asked(u"entreprises"_s),
                         asked(u"of_another_list"_s)};
    request.documents = {document(u"d1"_s, DocumentKind::Deliberation)};
    return request;
}

enum Row { GeneralGroup, Enterprises, FinancialGroup, Turnover, Accounts, RowCount };
enum { FirstText = CoverageModel::FirstLinkColumn, SecondText, FirstDocument };

inline bool tick(CoverageModel &model, int row, int column, bool on = true)
{
    return model.setData(model.index(row, column), int(on ? Qt::Checked : Qt::Unchecked), Qt::CheckStateRole);
}

inline int state(const CoverageModel &model, int row, int column)
{
    return model.index(row, column).data(Qt::CheckStateRole).toInt();
}

inline QString words(const CoverageModel &model, int row)
{
    return model.index(row, model.coverageColumn()).data().toString();
}

} // namespace viatique::test
