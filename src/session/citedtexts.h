// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "legal/knowntext.h"
#include "request/request.h"
#include "rules/context.h"

#include <QString>
#include <QStringList>

/// How the texts of a request come and go, with what hangs on them.
namespace viatique::citedtexts {

/// The text that somebody typed or pasted, without id: a link, or a title; with the reference and the link of
/// the known text where it is the citation of just one (`isBareCitation`). An act that mentions a known text
/// is itself. Empty members where there is nothing but blanks.
LegalText read(const QString &typed);
/// The texts that somebody pasted at once (`citedParts`), each as `read` gives one; the citation
/// of a known text among several has its full title. Empty where there is nothing but blanks.
QList<LegalText> readAll(const QString &typed);
/// The known text as the request cites it, without id.
LegalText of(const KnownText &known);
/// What it is called: its title, else that of the text that its reference names, else its link.
QString name(const LegalText &text);

/// Ids of the data that a text is about, by its known text; empty: any.
QStringList about(const LegalText &text);
/// The data that a new text is linked to at once: for one that is about some data, these, whatever else
/// founds them; for another that founds, those that no text founds yet; for a principle, those that it is
/// enough for and those that name no text at all.
QStringList dataFor(const rules::Context &context, const LegalText &text);
/// Adds the text under a new id (`t1`, `t2`…) and links it to these data. Gives the id.
QString add(Request &request, LegalText text, const QStringList &data);
/// Adds the texts in their order, each linked to what it is for (`dataFor`) once those before it are there;
/// one that is cited already is passed over. Gives the ids of those added and of the data linked.
struct Added
{
    QStringList texts;
    QStringList data;
};
Added addAll(Request &request, const QList<LegalText> &texts, const rules::Context &context);
/// The text of the request that is the same, or the citation of the same known text; empty where there is
/// none.
QString sameText(const Request &request, const LegalText &text);
/// Removes the text, and its id from data and documents.
void remove(Request &request, const QString &id);

/// Whether what is being typed, added to the request, would still leave it with principles alone.
bool isNotEnough(const rules::Context &context, const Citation &typed);

} // namespace viatique::citedtexts
