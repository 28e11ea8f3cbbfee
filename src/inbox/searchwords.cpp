// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/searchwords.h"

#include "core/plaintext.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace viatique {

namespace {

constexpr qsizetype kMostTyped = 2'000;
constexpr qsizetype kMostWords = 16;
constexpr qsizetype kWordCharacters = 64;
constexpr qsizetype kBefore = 50;
constexpr qsizetype kAfter = 130;

/// Vowels of New Tai Lue and signs of Vedic, letters since Unicode 8 and 12: marks to SQLite, which parts
/// words at them.
bool isMarkOfOld(QChar c)
{
    return (c.unicode() >= 0x19b0 && c.unicode() <= 0x19c9) || c.unicode() == 0x1cf2 || c.unicode() == 0x1cf3;
}

/// As the tokenizer of the index (unicode61) takes words apart: letters and digits. What stands above them is
/// of the word as long as it is there.
bool isOfWord(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.unicode() < 0x80)
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
               || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'))
               || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
    if (c.isLetterOrNumber())
        return !isMarkOfOld(c);
    if (c.category() == QChar::Mark_NonSpacing)
        return true;
    if (c.isHighSurrogate() && at + 1 < text.size())
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, text.at(at + 1)));
    if (c.isLowSurrogate() && at > 0)
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(text.at(at - 1), c));
    return false;
}

/// What two writings of a word have in common; composed again, or what is written in syllables (Hangul) would
/// fall apart.
QString folded(const QString &text)
{
    return plainText(text).normalized(QString::NormalizationForm_C);
}

/// Calls `visit` with each word's place until it says false.
void eachWord(QStringView text, const std::function<bool(qsizetype from, qsizetype to)> &visit)
{
    qsizetype from = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool inside = i < text.size() && isOfWord(text, i);
        if (inside && from < 0)
            from = i;
        if (!inside && from >= 0) {
            if (!visit(from, i))
                return;
            from = -1;
        }
    }
}

bool isElided(const QString &word, QStringView text, qsizetype end)
{
    const bool beforeApostrophe =
        end < text.size() && (text.at(end) == QLatin1Char('\'') || text.at(end) == QChar(0x2019));
    static const QSet<QString> elided{QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("j"),
                                      QStringLiteral("l"), QStringLiteral("m"), QStringLiteral("n"),
                                      QStringLiteral("s"), QStringLiteral("t"), QStringLiteral("qu")};
    return beforeApostrophe && elided.contains(word);
}

QStringList plainWords(const QString &text, bool withElided)
{
    QStringList words;
    eachWord(text, [&](qsizetype from, qsizetype to) {
        const QString word = folded(text.mid(from, to - from)).left(kWordCharacters);
        if (!word.isEmpty() && (withElided || !isElided(word, text, to)) && !words.contains(word))
            words.append(word);
        return words.size() < kMostWords;
    });
    return words;
}

bool beginsWithOne(const QString &word, const QStringList &words)
{
    return std::any_of(words.cbegin(), words.cend(),
                       [&word](const QString &each) { return word.startsWith(each); });
}

QString ligature(QChar c)
{
    switch (c.unicode()) {
    case 0x0152:
        return QStringLiteral("OE");
    case 0x0153:
        return QStringLiteral("oe");
    case 0x00c6:
        return QStringLiteral("AE");
    case 0x00e6:
        return QStringLiteral("ae");
    case 0xfb00:
        return QStringLiteral("ff");
    case 0xfb01:
        return QStringLiteral("fi");
    case 0xfb02:
        return QStringLiteral("fl");
    case 0xfb03:
        return QStringLiteral("ffi");
    case 0xfb04:
        return QStringLiteral("ffl");
    default:
        return {};
    }
}

} // namespace

QString searchableText(const QString &text)
{
    QString searchable;
    searchable.reserve(text.size());
    const QString composed = text.normalized(QString::NormalizationForm_KC);
    for (const QChar c : composed) {
        if (c.unicode() < 0x80) {
            searchable += c.unicode() < 0x20 && c != QLatin1Char('\n') ? QChar(QLatin1Char(' ')) : c;
            continue;
        }
        if (c.category() == QChar::Other_Format)
            continue;
        if (const QString letters = ligature(c); !letters.isEmpty())
            searchable += letters;
        else
            searchable += c;
    }
    return searchable;
}

QString indexedWords(const QString &searchable)
{
    QString words;
    words.reserve(searchable.size());
    const QString plain = folded(searchable);
    eachWord(plain, [&](qsizetype from, qsizetype to) {
        if (!words.isEmpty())
            words += QLatin1Char(' ');
        words += QStringView(plain).mid(from, to - from);
        return true;
    });
    return words;
}

QStringList searchWords(const QString &typed)
{
    const QString text = searchableText(typed.left(kMostTyped));
    const QStringList words = plainWords(text, false);
    return words.isEmpty() ? plainWords(text, true) : words;
}

bool beginsWords(const QString &text, const QStringList &words)
{
    QSet<QString> found;
    const QString searchable = searchableText(text);
    eachWord(searchable, [&](qsizetype from, qsizetype to) {
        const QString word = folded(searchable.mid(from, to - from));
        for (const QString &each : words) {
            if (word.startsWith(each))
                found.insert(each);
        }
        return found.size() < words.size();
    });
    return !words.isEmpty() && found.size() == words.size();
}

QString excerptAround(const QString &text, const QStringList &words)
{
    qsizetype at = -1;
    eachWord(text, [&](qsizetype from, qsizetype to) {
        if (beginsWithOne(folded(text.mid(from, to - from)), words))
            at = from;
        return at < 0;
    });
    if (at < 0)
        return {};
    qsizetype begin = std::max<qsizetype>(0, at - kBefore);
    while (begin > 0 && begin < at && isOfWord(text, begin - 1))
        ++begin;
    qsizetype end = std::min(text.size(), at + kAfter);
    while (end < text.size() && end > at + kWordCharacters && isOfWord(text, end))
        --end;
    QString excerpt = text.mid(begin, end - begin).simplified();
    if (begin > 0)
        excerpt.prepend(QChar(0x2026));
    if (end < text.size())
        excerpt.append(QChar(0x2026));
    return excerpt;
}

} // namespace viatique
