// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/recordcoding.h"

#include <QDataStream>
#include <QIODevice>

namespace viatique {

namespace {

// Faster to read than JSON or CBOR by far, and the first rows wait for ten thousand of them.
constexpr auto kStream = QDataStream::Qt_6_4;

QDataStream &operator<<(QDataStream &stream, const FindingTally &tally)
{
    return stream << tally.blocking << tally.warning << tally.advice;
}

QDataStream &operator>>(QDataStream &stream, FindingTally &tally)
{
    return stream >> tally.blocking >> tally.warning >> tally.advice;
}

/// Whether all was there, and nothing more.
bool isRead(const QDataStream &stream)
{
    return stream.status() == QDataStream::Ok && stream.atEnd();
}

} // namespace

QByteArray encodeRecord(const PackageRecord &record)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(kStream);
    stream << record.path << record.stamp.size << record.stamp.modifiedMs << quint8(record.integrity)
           << record.problems << record.problemCount << record.files << record.bytes << record.requestId
           << record.requestSha512 << record.manifestSha512 << record.revision << record.title
           << record.organisation << record.vendor << record.useCases << record.useCaseTitle
           << record.modifiedAt << record.completeness << record.redacted << record.hasSignature
           << record.findings.has_value() << record.findings.value_or(FindingTally()) << record.rules
           << record.isExamined;
    return bytes;
}

std::optional<PackageRecord> decodeRecord(const QByteArray &bytes)
{
    PackageRecord record;
    quint8 integrity = 0;
    bool hasFindings = false;
    FindingTally findings;
    QDataStream stream(bytes);
    stream.setVersion(kStream);
    stream >> record.path >> record.stamp.size >> record.stamp.modifiedMs >> integrity >> record.problems
        >> record.problemCount >> record.files >> record.bytes >> record.requestId >> record.requestSha512
        >> record.manifestSha512 >> record.revision >> record.title >> record.organisation >> record.vendor
        >> record.useCases >> record.useCaseTitle >> record.modifiedAt >> record.completeness
        >> record.redacted >> record.hasSignature >> hasFindings >> findings >> record.rules
        >> record.isExamined;
    if (!isRead(stream) || integrity > quint8(Integrity::Unreadable))
        return std::nullopt;
    record.integrity = Integrity(integrity);
    if (hasFindings)
        record.findings = findings;
    return record;
}

QByteArray encodeFacts(const DocumentFacts &facts)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(kStream);
    stream << quint8(facts.readability) << facts.encrypted << facts.activeContent << facts.pages
           << quint8(facts.text) << quint8(facts.likelyKind) << facts.reason;
    return bytes;
}

std::optional<DocumentFacts> decodeFacts(const QByteArray &bytes)
{
    DocumentFacts facts;
    quint8 readability = 0;
    quint8 text = 0;
    quint8 kind = 0;
    QDataStream stream(bytes);
    stream.setVersion(kStream);
    stream >> readability >> facts.encrypted >> facts.activeContent >> facts.pages >> text >> kind
        >> facts.reason;
    if (!isRead(stream) || readability > quint8(DocumentFacts::Readability::Unknown)
        || text > quint8(DocumentFacts::TextLayer::Blank) || kind > quint8(DocumentKind::Other))
        return std::nullopt;
    facts.readability = DocumentFacts::Readability(readability);
    facts.text = DocumentFacts::TextLayer(text);
    facts.likelyKind = DocumentKind(kind);
    return facts;
}

} // namespace viatique
