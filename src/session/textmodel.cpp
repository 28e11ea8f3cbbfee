// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/textmodel.h"

#include "legal/knowntext.h"
#include "rules/context.h"
#include "rules/coverage.h"
#include "session/draftsession.h"
#include "session/linkchange.h"
#include "session/mutedrole.h"

#include <QUrl>

#include <algorithm>

namespace viatique {

namespace {

using rules::TextForce;

/// Its own link, else that of the text which the reference names; invalid where there is none to follow.
QUrl linkOf(const LegalText &text)
{
    const KnownText *known = knownText(text.reference);
    const QString own = text.url.trimmed();
    const QUrl url(own.isEmpty() && known ? known->url : own, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid() && web && !url.host().isEmpty() ? url : QUrl();
}

/// The title of the text that the reference names, else of the first that the writing cites.
QString recognisedTitle(const LegalText &text)
{
    if (const KnownText *known = knownText(text.reference))
        return known->title;
    const Citation citation = readCitation(text.title.trimmed().isEmpty() ? text.url : text.title);
    const KnownText *cited = citation.ids.isEmpty() ? nullptr : knownText(citation.ids.constFirst());
    return cited ? cited->title : QString();
}

/// What the row calls the text; empty where nothing names it.
QString nameOf(const TextRow &row)
{
    for (const QString &name : {row.text.title, row.recognised, row.text.url, row.text.reference}) {
        if (!name.trimmed().isEmpty())
            return name.trimmed();
    }
    return {};
}

bool isPrinciple(TextForce force)
{
    return force == TextForce::Principle || force == TextForce::PublicData;
}

/// What the data that are linked to it make of a text.
void judge(TextRow &row, const rules::Context &context)
{
    const bool principle = isPrinciple(TextForce(row.force));
    row.enough = principle && context.isBaseSet();
    for (const rules::AskedEndpoint &endpoint : context.endpoints()) {
        if (!endpoint.asked->legalTexts.contains(row.text.id))
            continue;
        row.founds = true;
        if (!principle)
            continue;
        const rules::Coverage covered = rules::coverage(context, endpoint);
        row.alone = row.alone || !covered.isTextCovered();
        row.enough = row.enough || covered.textWaiver == rules::Waiver::PublicData;
    }
}

} // namespace

TextModel::TextModel(DraftSession &session, QObject *parent)
    : TableModel(parent)
    , m_session(session)
{
    connect(&session, &DraftSession::requestChanged, this, &TextModel::update);
    // With the same links, a text may be worth something else.
    connect(&session, &DraftSession::catalogueChanged, this, &TextModel::show);
    show();
}

void TextModel::update()
{
    if (!haveSameLinks(m_session.request(), m_shown))
        show();
}

void TextModel::show()
{
    const Request &request = m_session.request();
    m_shown = request;
    const rules::Context context({request, m_session.catalogue(), m_session.facts(), m_session.today()});
    QList<TextRow> updated;
    for (const LegalText &text : request.legalFramework.texts) {
        TextRow row;
        row.text = text;
        // Recognising a text costs more than all the rest.
        const auto former = std::find_if(rows().cbegin(), rows().cend(),
                                         [&text](const TextRow &old) { return old.text == text; });
        const bool read = former != rows().cend();
        row.recognised = read ? former->recognised : recognisedTitle(text);
        row.force = read ? former->force : int(rules::textForce(text));
        row.attached =
            std::any_of(request.documents.cbegin(), request.documents.cend(),
                        [&](const Document &document) { return document.legalTexts.contains(text.id); });
        judge(row, context);
        updated.append(row);
    }
    setRows(std::move(updated));
}

int TextModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TextModel::worth(const TextRow &row) const
{
    switch (TextForce(row.force)) {
    case TextForce::Empty:
        return tr("to fill in");
    case TextForce::Founding:
        return row.founds ? tr("founds this processing") : tr("linked to no datum");
    case TextForce::Principle:
    case TextForce::PublicData:
        break;
    }
    return row.enough && !row.alone ? tr("enough here") : tr("not enough alone");
}

Meaning TextModel::worthMeaning(const TextRow &row) const
{
    switch (TextForce(row.force)) {
    case TextForce::Empty:
        return Meaning::ToDo;
    case TextForce::Founding:
        return row.founds ? Meaning::Fine : Meaning::Advice;
    case TextForce::Principle:
    case TextForce::PublicData:
        break;
    }
    if (row.alone)
        return Meaning::ToCorrect;
    return row.enough ? Meaning::Fine : Meaning::Advice;
}

QVariant TextModel::cell(int column, int role, const TextRow &row) const
{
    if (role == IdRole)
        return row.text.id;
    if (column == TextColumn && role == Qt::DisplayRole) {
        const QString name = nameOf(row);
        return name.isEmpty() ? tr("text without a name") : name;
    }
    if (column == RecognisedColumn && role == Qt::DisplayRole) {
        if (row.recognised.isEmpty())
            return tr("not among those the program knows");
        // The title stands in the row already.
        return row.recognised == nameOf(row) ? tr("recognised") : row.recognised;
    }
    if (column == RecognisedColumn && role == kMutedRole)
        return row.recognised.isEmpty();
    if (column == ForceColumn && role == Qt::DisplayRole)
        return worth(row);
    if (column == ForceColumn && role == MeaningRole)
        return int(worthMeaning(row));
    if (column != SourceColumn)
        return {};
    const QUrl link = linkOf(row.text);
    if (role == LinkRole)
        return link.isEmpty() ? QVariant() : link;
    if (role == SignRole)
        return link.isEmpty() ? QVariant() : int(Sign::ExternalLink);
    if (role == kMutedRole)
        return link.isEmpty() && !row.attached;
    if (role != Qt::DisplayRole)
        return {};
    if (!link.isEmpty())
        return link.host().endsWith(QLatin1String("legifrance.gouv.fr")) ? tr("Légifrance") : link.host();
    return row.attached ? tr("document attached") : tr("no link");
}

QVariant TextModel::heading(int column) const
{
    switch (column) {
    case TextColumn:
        return tr("Text");
    case RecognisedColumn:
        return tr("Recognised reference");
    case ForceColumn:
        return tr("What it is worth");
    case SourceColumn:
        return tr("Source");
    default:
        return {};
    }
}

void TextModel::retranslate()
{
    allChanged();
}

} // namespace viatique
