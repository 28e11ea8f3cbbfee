// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/tagtext.h"

#include <QByteArrayView>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <utility>

namespace viatique {

namespace {

constexpr qsizetype kPieceBytes = 64 * 1024;
constexpr qsizetype kLongestLine = 65'536;

/// Cuts text that comes in pieces into lines.
class LineCutter
{
public:
    explicit LineCutter(const LineSink &take)
        : m_take(take)
    {
    }

    bool add(QStringView text)
    {
        qsizetype from = 0;
        const char16_t *characters = text.utf16();
        for (qsizetype i = 0, size = text.size(); i < size; ++i) {
            const char16_t c = characters[i];
            const bool secondHalf = m_afterReturn && c == u'\n';
            m_afterReturn = c == u'\r';
            if (secondHalf) {
                from = i + 1;
            } else if (m_afterReturn || c == u'\n') {
                keep(text.sliced(from, i - from));
                from = i + 1;
                if (!end())
                    return false;
            }
        }
        keep(text.sliced(from));
        return true;
    }

    bool isOpen() const { return m_length > 0; }

    bool end()
    {
        const bool whole = m_length <= kLongestLine;
        m_length = 0;
        const QString line = std::exchange(m_line, QString());
        return m_take(line, whole);
    }

private:
    void keep(QStringView text)
    {
        m_length += text.size();
        m_line += text.left(kLongestLine - m_line.size());
    }

    const LineSink &m_take;
    QString m_line;
    qsizetype m_length = 0;
    bool m_afterReturn = false;
};

struct Encoding
{
    QByteArray name;         ///< for the decoder
    QByteArrayView mark;     ///< the byte-order mark that may stand before the text
    bool needsMark = false;  ///< the mark says how to read the rest
    qsizetype unitBytes = 1; ///< of the least piece of a text
};

constexpr QByteArrayView kUtf8Mark("\xef\xbb\xbf", 3);
constexpr QByteArrayView kUtf16BigMark("\xfe\xff", 2);
constexpr QByteArrayView kUtf16LittleMark("\xff\xfe", 2);
constexpr QByteArrayView kUtf32BigMark("\0\0\xfe\xff", 4);
constexpr QByteArrayView kUtf32LittleMark("\xff\xfe\0\0", 4);

Encoding encodingOf(QByteArrayView bytes, const QString &name)
{
    const QByteArray upper = name.toLatin1().toUpper();
    if (upper == "UTF-8")
        return {upper, kUtf8Mark};
    if (upper == "UTF-16" && bytes.startsWith(kUtf16LittleMark))
        return {"UTF-16LE", kUtf16LittleMark, true, 2};
    if (upper == "UTF-16")
        return {"UTF-16BE", kUtf16BigMark, true, 2};
    if (upper == "UTF-32" && bytes.startsWith(kUtf32LittleMark))
        return {"UTF-32LE", kUtf32LittleMark, true, 4};
    if (upper == "UTF-32")
        return {"UTF-32BE", kUtf32BigMark, true, 4};
    const std::array wide{
        Encoding{"UTF-16LE", kUtf16LittleMark, false, 2}, Encoding{"UTF-16BE", kUtf16BigMark, false, 2},
        Encoding{"UTF-32LE", kUtf32LittleMark, false, 4}, Encoding{"UTF-32BE", kUtf32BigMark, false, 4}};
    const auto known = std::find_if(wide.cbegin(), wide.cend(),
                                    [&upper](const Encoding &each) { return each.name == upper; });
    return known != wide.cend() ? *known : Encoding{upper, {}};
}

/// Names as IANA registers them (RFC 2978, 2.3); those that the decoder takes for the settings of this
/// computer would give a verdict that is good here alone.
bool isEncodingName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_.:()+-]{0,39}$"));
    return form.match(name).hasMatch() && name.compare(QLatin1String("Locale"), Qt::CaseInsensitive) != 0
           && name.compare(QLatin1String("System"), Qt::CaseInsensitive) != 0;
}

} // namespace

std::optional<TagTextForm> readTagLines(const QByteArray &bytes, const QString &encoding,
                                        const LineSink &take)
{
    if (!isEncodingName(encoding))
        return std::nullopt;
    QByteArrayView rest(bytes);
    const Encoding how = encodingOf(rest, encoding);
    QStringDecoder decoder(how.name.constData(), QStringDecoder::Flag::ConvertInitialBom);
    if (!decoder.isValid())
        return std::nullopt;
    TagTextForm form;
    if (!how.mark.isEmpty() && rest.startsWith(how.mark)) {
        form.byteOrderMark = !how.needsMark;
        rest = rest.sliced(how.mark.size());
    }
    if (rest.size() % how.unitBytes != 0)
        return std::nullopt;
    LineCutter lines(take);
    while (!rest.isEmpty()) {
        const QByteArrayView piece = rest.first(std::min(rest.size(), kPieceBytes));
        rest = rest.sliced(piece.size());
        const QString text = decoder.decode(piece);
        if (decoder.hasError())
            return std::nullopt;
        if (!lines.add(text))
            return form;
    }
    // A character cut off by the end shows when another follows.
    static_cast<void>(QString(decoder.decode(QByteArray(how.unitBytes, 'A'))));
    if (decoder.hasError())
        return std::nullopt;
    form.lastLineOpen = lines.isOpen();
    if (form.lastLineOpen)
        lines.end();
    return form;
}

} // namespace viatique
