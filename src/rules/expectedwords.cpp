// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/expectedwords.h"

#include "rules/words.h"

#include <QCoreApplication>

namespace viatique::rules {

namespace {

struct Expected
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Expected)
};

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace

QString kindList(const QList<DocumentKind> &kinds)
{
    QStringList names;
    for (const DocumentKind kind : kinds)
        names.append(words::documentKind(kind));
    if (names.size() < 2)
        return names.value(0);
    const QString last = names.takeLast();
    return Expected::tr("%1 or %2", "kinds of document: all but the last, the last")
        .arg(names.join(QLatin1String(", ")), last);
}

QString expectedName(const ExpectedDocument &expected, const Request &request)
{
    QStringList labels;
    for (const QString &id : expected.documents) {
        const Document *document = request.document(id);
        if (document)
            labels.append(document->label().isEmpty() ? id : document->label());
    }
    if (!labels.isEmpty())
        return labels.join(QLatin1String(", "));
    return capitalised(kindList(expected.kinds.first(expected.usual)));
}

QString expectedKind(const ExpectedDocument &expected, const Request &request)
{
    QList<DocumentKind> kinds;
    for (const QString &id : expected.documents) {
        const Document *document = request.document(id);
        if (document && !kinds.contains(document->kind))
            kinds.append(document->kind);
    }
    return capitalised(kindList(kinds.isEmpty() ? expected.kinds.first(expected.usual) : kinds));
}

QString expectedWhy(const ExpectedDocument &expected)
{
    const int count = int(expected.endpoints.size());
    switch (expected.reason) {
    case ExpectedReason::Requirement:
        return Expected::tr("founds %n data with supporting documents", nullptr, count);
    case ExpectedReason::DerivedRequirement:
        return Expected::tr("founds %n data, probably with supporting documents", nullptr, count);
    case ExpectedReason::FromClients:
        return Expected::tr("each client supplies its own, for %n data", nullptr, count);
    case ExpectedReason::Screen:
        return Expected::tr("shows where the data appear");
    }
    return {};
}

QString expectedState(ExpectedState state)
{
    switch (state) {
    case ExpectedState::ToSupply:
        return Expected::tr("to supply");
    case ExpectedState::Supplied:
        return Expected::tr("supplied");
    case ExpectedState::ToReplace:
        return Expected::tr("to replace");
    case ExpectedState::Advised:
        return Expected::tr("advised", "a document");
    case ExpectedState::AdvisedSupplied:
        return Expected::tr("advised, supplied");
    }
    return {};
}

QString faultWords(FileFault fault)
{
    switch (fault) {
    case FileFault::Lost:
        return Expected::tr("lost", "a file");
    case FileFault::Changed:
        return Expected::tr("changed on the disk");
    case FileFault::NotPdf:
        return Expected::tr("not a PDF");
    case FileFault::Damaged:
        return Expected::tr("damaged");
    case FileFault::TooLarge:
        return Expected::tr("too large");
    case FileFault::Encrypted:
        return Expected::tr("encrypted");
    case FileFault::None:
        break;
    }
    return {};
}

} // namespace viatique::rules
