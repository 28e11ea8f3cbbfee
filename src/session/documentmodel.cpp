// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/documentmodel.h"

#include "core/language.h"
#include "rules/rules.h"
#include "rules/words.h"
#include "session/draftsession.h"
#include "session/findingmodel.h"
#include "session/gravity.h"

#include <QHash>
#include <QLocale>

#include <utility>

namespace viatique {

namespace {

constexpr QLatin1String kDocuments("documents");

bool isQuantity(int column)
{
    return column == DocumentModel::PagesColumn || column == DocumentModel::SizeColumn;
}

/// The gravest finding of each document, by its id.
QHash<QString, const Finding *> gravest(const QList<Finding> &findings)
{
    QHash<QString, const Finding *> found;
    for (const Finding &finding : findings) {
        const QString id = words::idInPointer(finding.target, kDocuments);
        if (id.isEmpty())
            continue;
        const Finding *&known = found[id];
        if (!known || rankOf(finding) < rankOf(*known))
            known = &finding;
    }
    return found;
}

/// A finding of a document, in few words.
QString fewWords(const Finding &finding)
{
    const QString &rule = finding.rule;
    if (rule == QLatin1String("document-lost"))
        return DocumentModel::tr("lost");
    if (rule == QLatin1String("document-changed"))
        return DocumentModel::tr("changed on the disk");
    if (rule == QLatin1String("document-not-pdf"))
        return DocumentModel::tr("not a PDF");
    if (rule == QLatin1String("document-damaged"))
        return DocumentModel::tr("damaged");
    if (rule == QLatin1String("document-unexamined"))
        return DocumentModel::tr("could not be examined");
    if (rule == QLatin1String("document-encrypted"))
        return DocumentModel::tr("encrypted");
    if (rule == QLatin1String("document-active"))
        return DocumentModel::tr("with active content");
    if (rule == QLatin1String("document-too-large"))
        return DocumentModel::tr("too large");
    if (rule == QLatin1String("document-twice") || rule == QLatin1String("id-twice"))
        return DocumentModel::tr("attached twice");
    if (rule == QLatin1String("document-unused"))
        return DocumentModel::tr("supports nothing yet");
    if (rule == QLatin1String("document-kind-missing"))
        return DocumentModel::tr("kind to choose");
    if (rule == QLatin1String("document-kind-unusual"))
        return DocumentModel::tr("unusual kind");
    return words::findingState(finding);
}

} // namespace

DocumentModel::DocumentModel(DraftSession &session, QObject *parent)
    : TableModel(parent)
    , m_session(session)
{
    // Sent after each change of the request too, and when more is known of the files.
    connect(&session, &DraftSession::findingsChanged, this, &DocumentModel::update);
    update();
}

void DocumentModel::update()
{
    const Request &request = m_session.request();
    const QHash<QString, const Finding *> findings = gravest(m_session.findings());
    QList<DocumentRow> updated;
    for (const Document &document : request.documents) {
        DocumentRow row;
        row.document = document;
        const auto facts = m_session.facts().constFind(document.id);
        if (facts != m_session.facts().cend())
            row.facts = *facts;
        const Finding *finding = findings.value(document.id);
        if (finding && (row.facts || rankOf(*finding) == 0)) {
            row.meaning = meaningOf(*finding);
            row.verdict = fewWords(*finding);
            row.sentence = rules::message(*finding, request, m_session.catalogue());
        } else {
            row.meaning = row.facts ? Meaning::Fine : Meaning::InProgress;
            row.verdict = !row.facts                                       ? tr("being examined")
                          : m_session.convertedFrom(document.id).isEmpty() ? tr("as it should be")
                                                                           : tr("as it should be, converted");
        }
        updated.append(row);
    }
    setRows(std::move(updated));
}

int DocumentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DocumentModel::cell(int column, int role, const DocumentRow &row) const
{
    if (role == IdRole)
        return row.document.id;
    if (role == Qt::TextAlignmentRole)
        return isQuantity(column) ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    if (column == NameColumn && role == Qt::ToolTipRole)
        return row.document.fileName;
    if (column == ChecksColumn && role == Qt::ToolTipRole)
        return row.sentence;
    if (column == ChecksColumn && role == MeaningRole)
        return int(row.meaning);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn:
        return row.document.label();
    case KindColumn:
        return row.document.kind == DocumentKind::Unset ? tr("to choose", "kind of a document")
                                                        : words::documentKind(row.document.kind);
    case PagesColumn:
        return row.facts && row.facts->pages > 0 ? currentLocale().toString(row.facts->pages) : QString();
    case SizeColumn:
        return sizeText(row.document.size);
    case ChecksColumn:
        return row.verdict;
    default:
        return {};
    }
}

QVariant DocumentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // Above the figures.
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isQuantity(section))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return TableModel::headerData(section, orientation, role);
}

QVariant DocumentModel::heading(int column) const
{
    switch (column) {
    case NameColumn:
        return tr("Name", "of a document");
    case KindColumn:
        return tr("Kind");
    case PagesColumn:
        return tr("Pages");
    case SizeColumn:
        return tr("Size");
    case ChecksColumn:
        return tr("Checks");
    default:
        return {};
    }
}

void DocumentModel::retranslate()
{
    update();
    allChanged();
}

} // namespace viatique
