// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/packagelist.h"

#include "inbox/csv.h"

#include <QCoreApplication>
#include <QStringList>

namespace viatique {

namespace {

struct List
{
    Q_DECLARE_TR_FUNCTIONS(viatique::PackageList)
};

QString word(Integrity integrity)
{
    switch (integrity) {
    case Integrity::Waiting:
        return List::tr("not verified yet");
    case Integrity::Valid:
        return List::tr("intact");
    case Integrity::Altered:
        return List::tr("altered");
    case Integrity::Unreadable:
        return List::tr("unreadable");
    }
    Q_UNREACHABLE();
}

/// Empty is not zero: nothing was judged.
QString number(const std::optional<FindingTally> &findings, int FindingTally::*member)
{
    return findings ? QString::number((*findings).*member) : QString();
}

QStringList row(const ListedPackage &package, bool withReviews)
{
    const PackageRecord &record = package.record;
    // A package without request has no revision.
    const QString revision = record.requestId.isEmpty() ? QString() : QString::number(record.revision);
    QStringList cells{record.path,
                      record.title,
                      record.organisation,
                      record.useCaseTitle.isEmpty() ? record.useCases.join(QLatin1String(", "))
                                                    : record.useCaseTitle,
                      revision,
                      record.requestId,
                      record.modifiedAt,
                      word(record.integrity),
                      number(record.findings, &FindingTally::blocking),
                      number(record.findings, &FindingTally::warning),
                      number(record.findings, &FindingTally::advice)};
    if (withReviews)
        cells += {package.reviewState, package.opinion, package.agent};
    return cells;
}

} // namespace

QByteArray packageListCsv(const QList<ListedPackage> &packages, bool withReviews)
{
    QStringList headings{
        List::tr("Package"),    List::tr("Title"),     List::tr("Organisation"),
        List::tr("Use case"),   List::tr("Revision"),  List::tr("Number of the request"),
        List::tr("Changed on"), List::tr("Integrity"), List::tr("Blocking points"),
        List::tr("To check"),   List::tr("Advice"),
    };
    if (withReviews)
        headings += {List::tr("Review"), List::tr("Opinion"), List::tr("Agent")};
    QList<QStringList> rows;
    rows.reserve(packages.size());
    for (const ListedPackage &package : packages)
        rows.append(row(package, withReviews));
    return csvBytes(headings, rows);
}

} // namespace viatique
