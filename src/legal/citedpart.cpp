// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "legal/citedpart.h"

#include "core/plaintext.h"
#include "legal/knowntext.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace viatique {

namespace {

/// A piece of a line, and whether a word or sign joined it to the one before, or a blank alone.
struct Piece
{
    QString written;
    bool isJoined = false;
};

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption
                                        | QRegularExpression::UseUnicodePropertiesOption);
}

/// Where another text may begin: what joins it to the one before it, and then its first word.
const QRegularExpression &joint()
{
    static const QString number = QStringLiteral("[LRDA]\\s?\\.?\\s?\\*?\\s?\\d");
    static const QRegularExpression made = pattern(
        QStringLiteral(
            "(?<join>\\s*(?:,\\s*(?:et\\s|puis\\s|ainsi que\\s|complété\\w*\\s+par\\s)?|[+&]|\\s(?:et|"
            "ainsi que|puis|complété\\w*\\s+par)\\s)\\s*)"
            "(?=(?:l['’]|(?:la|le|les|du|des)\\s)?(?:(?:articles?|art\\.?)\\s*%1|%1|https?://|(?:CCP|"
            "CRPA|CMF|code|lois?|décrets?|arrêtés?|délibérations?|ordonnances?|circulaires?)(?!\\w)))"
            "|(?<blank>\\s+)(?=%1|https?://)")
            .arg(number));
    return made;
}

QList<Piece> cut(const QString &line)
{
    QList<Piece> pieces;
    qsizetype from = 0;
    bool isJoined = true;
    auto joints = joint().globalMatch(line);
    while (joints.hasNext()) {
        const QRegularExpressionMatch found = joints.next();
        if (found.capturedStart() > from)
            pieces.append({line.mid(from, found.capturedStart() - from).trimmed(), isJoined});
        from = found.capturedEnd();
        isJoined = found.capturedLength(QStringLiteral("join")) > 0;
    }
    pieces.append({line.mid(from).trimmed(), isJoined});
    return pieces;
}

/// A code whose article stands in the next piece, or the lower end of a range, is no text of its own.
bool isWhole(const QString &written)
{
    static const QRegularExpression range = pattern(QStringLiteral("\\s(?:à|au)$"));
    if (written.contains(range))
        return false;
    return std::any_of(written.cbegin(), written.cend(), [](QChar c) { return c.isDigit(); })
           || !readCitation(written).ids.isEmpty();
}

/// A name that the next piece goes with stands before it: "CCP, art. R2143-13".
QList<Piece> joinForward(const QString &line, const QList<Piece> &pieces)
{
    QList<Piece> joined;
    qsizetype from = 0;
    qsizetype end = 0;
    bool isOpen = false; // the last piece takes the next
    for (const Piece &piece : pieces) {
        const qsizetype at = line.indexOf(piece.written, end);
        end = at + piece.written.size();
        if (isOpen) {
            joined.last().written = line.mid(from, end - from);
        } else {
            from = at;
            joined.append(piece);
        }
        isOpen = !isWhole(joined.constLast().written);
    }
    return joined;
}

/// Puts together again what was cut within one text. What stood between the pieces is kept.
QStringList texts(const QString &line)
{
    QStringList whole;
    qsizetype from = 0; // where the text at hand begins in the line
    qsizetype end = 0;
    const auto written = [&] { return line.mid(from, end - from).trimmed(); };
    const QList<Piece> pieces = joinForward(line, cut(line));
    for (const Piece &piece : pieces) {
        const qsizetype at = line.indexOf(piece.written, end);
        const bool begins = end > from && isWhole(piece.written)
                            && (piece.isJoined || !readCitation(written()).ids.isEmpty());
        if (begins) {
            whole.append(written());
            from = at;
        }
        end = at + piece.written.size();
    }
    whole.append(written());
    return whole;
}

/// "r2143-13" of "les articles R. 2143-13": the number, whatever the dots and blanks in it.
QString bare(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s.*]"));
    return plainText(text).remove(between);
}

/// An article whose code is named once, behind another: "les articles L2141-2 et R2143-13 du CCP".
QString idByLine(const QString &written, const QStringList &idsOfLine)
{
    for (const QString &id : idsOfLine) {
        const QString number = bare(knownText(id)->reference);
        static const QRegularExpression further(QStringLiteral("^-?[0-9]"));
        const QString plain = bare(written);
        const qsizetype at = plain.indexOf(number);
        if (at >= 0 && !plain.mid(at + number.size()).contains(further))
            return id;
    }
    return {};
}

QList<CitedPart> partsOf(const QString &line)
{
    const QStringList known = readCitation(line).ids;
    if (known.isEmpty() && readCitation(line).principles.isEmpty())
        return {{line, {}}};
    QList<CitedPart> parts;
    const QStringList pieces = texts(line);
    for (const QString &written : pieces) {
        const QStringList ids = readCitation(written).ids;
        const QString id = ids.size() == 1 ? ids.constFirst()
                           : ids.isEmpty() ? idByLine(written, known)
                                           : QString();
        parts.append({written, isBareCitation(written, id) ? id : QString()});
    }
    return parts;
}

} // namespace

QList<CitedPart> citedParts(const QString &pasted)
{
    static const QRegularExpression ends(QStringLiteral("[\\r\\n;\\x{2028}\\x{2029}]+"));
    static const QRegularExpression rim = pattern(QStringLiteral("^[\\s•–—*,-]+|[\\s,]+$"));
    QList<CitedPart> parts;
    QSet<QString> seen;
    const QStringList lines = pasted.split(ends, Qt::SkipEmptyParts);
    for (QString line : lines) {
        line.remove(rim);
        if (line.isEmpty())
            continue;
        const QList<CitedPart> found = partsOf(line);
        for (const CitedPart &part : found) {
            if (!part.id.isEmpty() && seen.contains(part.id))
                continue;
            seen.insert(part.id);
            parts.append(part);
        }
    }
    return parts;
}

} // namespace viatique
