// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/bagfiles.h"

#include "package/filetree.h"
#include "package/tagtext.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace viatique {

namespace {

const QHash<QString, DigestAlgorithm> &knownAlgorithms()
{
    static const QHash<QString, DigestAlgorithm> known{
        {QStringLiteral("md5"), DigestAlgorithm::Md5},
        {QStringLiteral("sha1"), DigestAlgorithm::Sha1},
        {QStringLiteral("sha224"), DigestAlgorithm::Sha224},
        {QStringLiteral("sha256"), DigestAlgorithm::Sha256},
        {QStringLiteral("sha384"), DigestAlgorithm::Sha384},
        {QStringLiteral("sha512"), DigestAlgorithm::Sha512},
    };
    return known;
}

qsizetype hexadecimalDigits(DigestAlgorithm algorithm)
{
    switch (algorithm) {
    case DigestAlgorithm::Md5:
        return 32;
    case DigestAlgorithm::Sha1:
        return 40;
    case DigestAlgorithm::Sha224:
        return 56;
    case DigestAlgorithm::Sha256:
        return 64;
    case DigestAlgorithm::Sha384:
        return 96;
    case DigestAlgorithm::Sha512:
        return 128;
    }
    Q_UNREACHABLE();
}

QString normalAlgorithm(const QString &name)
{
    QString normal;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            normal += c.toLower();
    }
    return normal;
}

bool isJudged(const QString &label)
{
    return label.compare(QLatin1String("Payload-Oxum"), Qt::CaseInsensitive) == 0
           || label.startsWith(QLatin1String("Viatique-"), Qt::CaseInsensitive);
}

/// GNU checksum tools put a backslash before the line of a name with a backslash or a line break.
QString unescaped(const QString &path)
{
    QString plain;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QChar next = path.at(i) == QLatin1Char('\\') && i + 1 < path.size() ? path.at(i + 1) : QChar();
        if (next == QLatin1Char('n'))
            plain += QLatin1Char('\n');
        else if (next == QLatin1Char('r'))
            plain += QLatin1Char('\r');
        else if (next == QLatin1Char('\\'))
            plain += next;
        else {
            plain += path.at(i);
            continue;
        }
        ++i;
    }
    return plain;
}

/// No value that is judged is as long; the others are not kept.
constexpr qsizetype kLongestValue = 65'536;

bool isBlank(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t');
}

} // namespace

std::optional<BagDeclaration> parseDeclaration(const QByteArray &bytes)
{
    QStringList lines;
    const auto form = readTagLines(bytes, QStringLiteral("UTF-8"), [&lines](const QString &line, bool) {
        lines.append(line);
        return lines.size() <= 2;
    });
    if (!form || form->byteOrderMark || lines.size() != 2)
        return std::nullopt;
    static const QRegularExpression version(QStringLiteral("^BagIt-Version: ([0-9]+\\.[0-9]+)$"));
    static const QRegularExpression encoding(QStringLiteral("^Tag-File-Character-Encoding: (\\S+)$"));
    const QRegularExpressionMatch first = version.match(lines.at(0));
    const QRegularExpressionMatch second = encoding.match(lines.at(1));
    if (!first.hasMatch() || !second.hasMatch())
        return std::nullopt;
    return BagDeclaration{first.captured(1), second.captured(1)};
}

QString ManifestName::usualFile() const
{
    return QStringLiteral("%1manifest-%2.txt").arg(tag ? QStringLiteral("tag") : QString(), algorithm);
}

std::optional<ManifestName> parseManifestName(const QString &file)
{
    static const QRegularExpression form(QStringLiteral("^(tag)?manifest-([^/]+)\\.txt$"));
    const QRegularExpressionMatch match = form.match(file);
    if (!match.hasMatch())
        return std::nullopt;
    ManifestName name;
    name.file = file;
    name.algorithm = normalAlgorithm(match.captured(2));
    name.tag = !match.captured(1).isEmpty();
    const auto known = knownAlgorithms().constFind(name.algorithm);
    if (known != knownAlgorithms().constEnd() && Digest::isSupported(*known))
        name.supported = *known;
    return name;
}

std::optional<ManifestLine> parseManifestLine(const QString &line, DigestAlgorithm algorithm)
{
    static const QRegularExpression form(QStringLiteral("^(\\\\?)([0-9A-Fa-f]+)[ \t]+(\\*?(?:\\./)*)(.+)$"));
    const QRegularExpressionMatch match = form.match(line);
    if (!match.hasMatch() || match.capturedLength(2) != hexadecimalDigits(algorithm))
        return std::nullopt;
    ManifestLine parsed;
    parsed.digest = QByteArray::fromHex(match.capturedView(2).toLatin1());
    parsed.escaped = match.capturedLength(1) > 0;
    parsed.byTool = parsed.escaped || match.capturedLength(3) > 0;
    parsed.path = parsed.escaped ? unescaped(match.captured(4)) : match.captured(4);
    return parsed;
}

QString decodePath(const QString &path)
{
    QString decoded;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QString code = path.at(i) == QLatin1Char('%') ? path.mid(i + 1, 2).toUpper() : QString();
        if (code == QLatin1String("0A"))
            decoded += QLatin1Char('\n');
        else if (code == QLatin1String("0D"))
            decoded += QLatin1Char('\r');
        else if (code == QLatin1String("25"))
            decoded += QLatin1Char('%');
        else {
            decoded += path.at(i);
            continue;
        }
        i += 2;
    }
    return decoded;
}

bool hasPlainPercent(const QString &path)
{
    static const QRegularExpression plain(QStringLiteral("%(?!0[AaDd]|25)"));
    return plain.match(path).hasMatch();
}

bool addBagInfoLine(BagInfo &values, const QString &line, bool strict)
{
    if (!line.isEmpty() && isBlank(line.front())) {
        if (values.isEmpty())
            return false;
        QString &value = values.last().second;
        if (value.size() < kLongestValue)
            value += QLatin1Char(' ') + line.trimmed();
        return true;
    }
    const qsizetype colon = line.indexOf(QLatin1Char(':'));
    if (colon <= 0)
        return false;
    if (strict && (isBlank(line.at(colon - 1)) || colon + 1 == line.size() || !isBlank(line.at(colon + 1))))
        return false;
    if (!values.isEmpty() && !isJudged(values.constLast().first))
        values.removeLast();
    values.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    return true;
}

BagInfo readBagInfo(const FileTree &bag)
{
    BagInfo values;
    const auto declared = bag.read(QStringLiteral("bagit.txt"), kShortTagBytes);
    const auto info = bag.read(QStringLiteral("bag-info.txt"), kShortTagBytes);
    const auto declaration = declared ? parseDeclaration(*declared) : std::nullopt;
    if (!declaration || !info)
        return values;
    const bool isStrict = declaration->version == QLatin1String("1.0");
    readTagLines(*info, declaration->encoding, [&values, isStrict](const QString &line, bool whole) {
        if (whole && !line.isEmpty())
            addBagInfoLine(values, line, isStrict);
        return true;
    });
    return values;
}

bool saysWithoutContacts(const BagInfo &values)
{
    const auto said = std::find_if(values.crbegin(), values.crend(), [](const auto &element) {
        return element.first.compare(QLatin1String("Viatique-Redacted"), Qt::CaseInsensitive) == 0;
    });
    return said != values.crend() && said->second == QLatin1String("contacts");
}

std::optional<FetchLine> parseFetchLine(const QString &line)
{
    // An absolute URI begins with its scheme (RFC 3986, 3.1).
    static const QRegularExpression form(
        QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:\\S+[ \t]+([0-9]{1,18}|-)[ \t]+(.+)$"));
    const QRegularExpressionMatch match = form.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    FetchLine parsed{match.captured(2), std::nullopt};
    if (match.captured(1) != QLatin1String("-"))
        parsed.length = match.captured(1).toLongLong();
    return parsed;
}

std::optional<PayloadOxum> parsePayloadOxum(const QString &value)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,18})\\.([0-9]{1,18})$"));
    const QRegularExpressionMatch match = form.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    return PayloadOxum{match.captured(1).toLongLong(), match.captured(2).toLongLong()};
}

} // namespace viatique
