// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/bagfiles.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

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

QString afterLabel(const QString &line, QLatin1String label)
{
    return line.startsWith(label) ? line.mid(label.size()).trimmed() : QString();
}

} // namespace

std::optional<BagDeclaration> parseDeclaration(const QByteArray &bytes)
{
    const auto text = decodeTagFile(bytes, QStringLiteral("UTF-8"));
    if (!text || text->startsWith(QChar(QChar::ByteOrderMark)))
        return std::nullopt;
    const QStringList lines = textLines(*text);
    if (lines.size() != 2)
        return std::nullopt;
    const BagDeclaration declaration{afterLabel(lines.at(0), QLatin1String("BagIt-Version:")),
                                     afterLabel(lines.at(1), QLatin1String("Tag-File-Character-Encoding:"))};
    static const QRegularExpression version(QStringLiteral("^[0-9]+\\.[0-9]+$"));
    if (!version.match(declaration.version).hasMatch() || declaration.encoding.isEmpty())
        return std::nullopt;
    return declaration;
}

std::optional<QString> decodeTagFile(const QByteArray &bytes, const QString &encoding)
{
    const QByteArray name = encoding.toLatin1();
    // Of the decoder's flags, stateless alone would keep a byte order mark, which only the encodings with one
    // use.
    const bool utf8 = name.compare("UTF-8", Qt::CaseInsensitive) == 0;
    QStringDecoder decoder =
        utf8 ? QStringDecoder(QStringDecoder::Utf8,
                              QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless)
             : QStringDecoder(name.constData());
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

QStringList textLines(const QString &text)
{
    static const QRegularExpression lineEnd(QStringLiteral("\r\n|\r|\n"));
    return text.split(lineEnd, Qt::SkipEmptyParts);
}

std::optional<ManifestName> parseManifestName(const QString &file)
{
    static const QRegularExpression form(QStringLiteral("^(tag)?manifest-([A-Za-z0-9_-]+)\\.txt$"));
    const QRegularExpressionMatch match = form.match(file);
    if (!match.hasMatch())
        return std::nullopt;
    ManifestName name;
    name.file = file;
    name.algorithm = match.captured(2).toLower();
    name.tag = !match.captured(1).isEmpty();
    const auto known = knownAlgorithms().constFind(name.algorithm);
    if (known != knownAlgorithms().constEnd() && Digest::isSupported(*known))
        name.supported = *known;
    return name;
}

std::optional<ManifestLine> parseManifestLine(const QString &line, DigestAlgorithm algorithm)
{
    static const QRegularExpression form(QStringLiteral("^([0-9A-Fa-f]+)[ \t]+(\\*?(?:\\./)?)(.+)$"));
    const QRegularExpressionMatch match = form.match(line);
    if (!match.hasMatch() || match.capturedLength(1) != hexadecimalDigits(algorithm))
        return std::nullopt;
    return ManifestLine{match.captured(1).toLower(), match.captured(3), match.capturedLength(2) > 0};
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

std::optional<QList<std::pair<QString, QString>>> parseBagInfo(const QString &text)
{
    QList<std::pair<QString, QString>> values;
    const QStringList lines = textLines(text);
    for (const QString &line : lines) {
        const bool continued = line.startsWith(QLatin1Char(' ')) || line.startsWith(QLatin1Char('\t'));
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        if (continued && !values.isEmpty())
            values.last().second = QStringLiteral("%1 %2").arg(values.last().second, line.trimmed());
        else if (colon > 0)
            values.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
        else
            return std::nullopt;
    }
    return values;
}

std::optional<QString> parseFetchLine(const QString &line)
{
    static const QRegularExpression form(QStringLiteral("^\\S+[ \t]+(?:[0-9]+|-)[ \t]+(.+)$"));
    const QRegularExpressionMatch match = form.match(line);
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
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
