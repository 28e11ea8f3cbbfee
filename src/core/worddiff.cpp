// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/worddiff.h"

#include <QHash>
#include <QStringView>

#include <dtl/dtl.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace viatique {

namespace {

/// Comparisons of words that one stretch may cost, and all stretches together: far more than what an edited
/// text takes, and a few hundredths of a second.
constexpr qint64 kStretchCost = 1'000'000;
constexpr qint64 kWholeCost = 4'000'000;

/// From `begin` up to `end`, of characters or of pieces.
struct Range
{
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype size() const { return end - begin; }
};

/// What is compared as a whole, a word or a paragraph; two are the same where their number is.
struct Piece
{
    Range place;
    int number = 0;
};
using Pieces = std::vector<Piece>;

/// Positions of pieces that agree, rising in both texts.
using Matches = std::vector<std::pair<qsizetype, qsizetype>>;

/// Gives the same number to the same characters.
class Numbers
{
public:
    int of(QStringView characters)
    {
        const auto known = m_numbers.constFind(characters);
        if (known != m_numbers.cend())
            return *known;
        const int next = int(m_numbers.size());
        m_numbers.insert(characters, next);
        return next;
    }

private:
    QHash<QStringView, int> m_numbers;
};

bool isApostrophe(QChar character)
{
    return character == u'\'' || character == u'\x2019';
}

/// The end of the character that begins at `at`: a pair of surrogates is one.
qsizetype behind(const QString &text, qsizetype at)
{
    const bool isPair =
        text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    return at + (isPair ? 2 : 1);
}

bool isOfWord(const QString &text, qsizetype at)
{
    const char32_t character = behind(text, at) - at == 2
                                   ? QChar::surrogateToUcs4(text.at(at), text.at(at + 1))
                                   : char32_t(text.at(at).unicode());
    return QChar::isLetterOrNumber(character) || QChar::isMark(character);
}

qsizetype endOfWord(const QString &text, qsizetype at, qsizetype end)
{
    if (!isOfWord(text, at)) {
        // Marks and joiners belong to the sign before them, as those of an emoji do.
        qsizetype next = behind(text, at);
        while (next < end && (text.at(next).isMark() || text.at(next) == u'\x200d')) {
            const bool joins = text.at(next) == u'\x200d' && next + 1 < end && !text.at(next + 1).isSpace();
            next = joins ? behind(text, next + 1) : next + 1;
        }
        return std::min(next, end);
    }
    while (at < end && isOfWord(text, at))
        at = behind(text, at);
    // Not that at the end of a quotation: an elision goes on with a letter.
    const bool isElision = at + 1 < end && isApostrophe(text.at(at)) && isOfWord(text, at + 1);
    return isElision ? at + 1 : std::min(at, end);
}

Pieces wordsOf(const QString &text, Range place, Numbers &numbers)
{
    Pieces words;
    for (qsizetype at = place.begin; at < place.end;) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        const qsizetype end = endOfWord(text, at, place.end);
        words.push_back({{at, end}, numbers.of(QStringView(text).mid(at, end - at))});
        at = end;
    }
    return words;
}

Pieces paragraphsOf(const QString &text, Numbers &numbers)
{
    Pieces paragraphs;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype line = text.indexOf(u'\n', begin);
        const qsizetype end = line < 0 ? text.size() : line + 1;
        paragraphs.push_back({{begin, end}, numbers.of(QStringView(text).mid(begin, end - begin))});
        begin = end;
    }
    return paragraphs;
}

/// Compares numbers until that has cost too much. From then on all are the same, which ends the search at
/// once; its result is thrown away.
class CountedEqual
{
public:
    CountedEqual() = default;
    explicit CountedEqual(qint64 *left)
        : m_left(left)
    {
    }
    bool impl(int one, int other) const { return --*m_left < 0 || one == other; }

private:
    qint64 *m_left = nullptr;
};

/// The pieces of one side that the search has to look at, by their position.
struct Candidates
{
    std::vector<int> numbers;
    std::vector<qsizetype> positions;
};

/// What the other side has nowhere cannot agree with anything, and most of an edit is of that kind.
Candidates candidatesOf(const Pieces &pieces, Range range, const QHash<int, int> &others)
{
    Candidates candidates;
    for (qsizetype i = range.begin; i < range.end; ++i) {
        const int number = pieces[size_t(i)].number;
        if (others.contains(number)) {
            candidates.numbers.push_back(number);
            candidates.positions.push_back(i);
        }
    }
    return candidates;
}

QHash<int, int> countsOf(const Pieces &pieces, Range range)
{
    QHash<int, int> counts;
    for (qsizetype i = range.begin; i < range.end; ++i)
        ++counts[pieces[size_t(i)].number];
    return counts;
}

/// Appends what agrees of two lists. False where that would cost more than `cost` has left.
bool search(const Candidates &before, const Candidates &after, qint64 &cost, Matches &matches)
{
    if (before.numbers.empty() || after.numbers.empty())
        return true;
    qint64 left = std::min(kStretchCost, cost);
    const qint64 given = left;
    dtl::Diff<int, std::vector<int>, CountedEqual> diff(before.numbers, after.numbers, CountedEqual(&left));
    diff.compose();
    cost -= given - std::max(left, qint64(0));
    if (left < 0)
        return false;
    const auto script = diff.getSes().getSequence();
    for (const auto &[number, step] : script) {
        Q_UNUSED(number)
        if (step.type == dtl::SES_COMMON)
            matches.emplace_back(before.positions[size_t(step.beforeIdx - 1)],
                                 after.positions[size_t(step.afterIdx - 1)]);
    }
    return true;
}

/// What agrees of two lists of pieces: how they begin and end without a search.
Matches align(const Pieces &before, const Pieces &after, qint64 &cost)
{
    Matches matches;
    const auto isSame = [&](qsizetype one, qsizetype other) {
        return before[size_t(one)].number == after[size_t(other)].number;
    };
    Range former{0, qsizetype(before.size())};
    Range later{0, qsizetype(after.size())};
    while (former.size() > 0 && later.size() > 0 && isSame(former.begin, later.begin))
        matches.emplace_back(former.begin++, later.begin++);
    qsizetype tail = 0;
    while (former.size() > 0 && later.size() > 0 && isSame(former.end - 1, later.end - 1)) {
        --former.end;
        --later.end;
        ++tail;
    }
    search(candidatesOf(before, former, countsOf(after, later)),
           candidatesOf(after, later, countsOf(before, former)), cost, matches);
    for (qsizetype i = 0; i < tail; ++i)
        matches.emplace_back(former.end + i, later.end + i);
    return matches;
}

/// The paragraphs that stand once in either text: what they agree on is beyond doubt.
Pieces onlyOnes(const Pieces &pieces, const QHash<int, int> &own, const QHash<int, int> &others)
{
    Pieces ones;
    std::copy_if(pieces.cbegin(), pieces.cend(), std::back_inserter(ones), [&](const Piece &piece) {
        return own.value(piece.number) == 1 && others.value(piece.number) == 1;
    });
    return ones;
}

/// A stretch of both texts: the same characters, or others.
struct Block
{
    bool isSame = false;
    Range before;
    Range after;

    qsizetype size() const { return std::max(before.size(), after.size()); }
};

class Comparison
{
public:
    Comparison(const QString &before, const QString &after)
        : m_before(before)
        , m_after(after)
    {
    }

    QList<WordRun> run();

private:
    void compareStretch(Range before, Range after);
    void addGap(Range before, Range after);
    void add(const Block &block);
    void joinIslands();

    QStringView before(Range range) const { return QStringView(m_before).mid(range.begin, range.size()); }
    QStringView after(Range range) const { return QStringView(m_after).mid(range.begin, range.size()); }

    const QString &m_before;
    const QString &m_after;
    Numbers m_numbers;
    qint64 m_cost = kWholeCost;
    std::vector<Block> m_blocks;
};

/// Blocks of one kind that follow each other are one.
void Comparison::add(const Block &block)
{
    if (block.size() == 0)
        return;
    if (!m_blocks.empty() && m_blocks.back().isSame == block.isSame) {
        m_blocks.back().before.end = block.before.end;
        m_blocks.back().after.end = block.after.end;
    } else {
        m_blocks.push_back(block);
    }
}

/// What stands between two words that agree. Blanks that both have at its ends are the same.
void Comparison::addGap(Range former, Range later)
{
    qsizetype common = std::min(former.size(), later.size());
    qsizetype head = 0;
    const auto isSameBlank = [this](qsizetype one, qsizetype other) {
        return m_before.at(one) == m_after.at(other) && m_before.at(one).isSpace();
    };
    while (head < common && isSameBlank(former.begin + head, later.begin + head))
        ++head;
    common -= head;
    qsizetype tail = 0;
    while (tail < common && isSameBlank(former.end - 1 - tail, later.end - 1 - tail))
        ++tail;
    add({true, {former.begin, former.begin + head}, {later.begin, later.begin + head}});
    add({false, {former.begin + head, former.end - tail}, {later.begin + head, later.end - tail}});
    add({true, {former.end - tail, former.end}, {later.end - tail, later.end}});
}

void Comparison::compareStretch(Range former, Range later)
{
    if (before(former) == after(later))
        return add({true, former, later});
    const Pieces words = wordsOf(m_before, former, m_numbers);
    const Pieces others = wordsOf(m_after, later, m_numbers);
    const Matches matches = align(words, others, m_cost);
    for (const auto &[one, other] : matches) {
        const Range word = words[size_t(one)].place;
        const Range same = others[size_t(other)].place;
        addGap({former.begin, word.begin}, {later.begin, same.begin});
        add({true, word, same});
        former.begin = word.end;
        later.begin = same.end;
    }
    addGap(former, later);
}

/// Has what is the same between two changes, and no longer than either, change with them.
void Comparison::joinIslands()
{
    std::vector<Block> joined;
    for (const Block &block : m_blocks) {
        joined.push_back(block);
        while (!joined.back().isSame && joined.size() >= 3) {
            const Block &last = joined.back();
            const Block &island = joined[joined.size() - 2];
            Block &first = joined[joined.size() - 3];
            if (island.size() > std::min(first.size(), last.size()))
                break;
            first.before.end = last.before.end;
            first.after.end = last.after.end;
            joined.pop_back();
            joined.pop_back();
        }
    }
    m_blocks = std::move(joined);
}

QList<WordRun> Comparison::run()
{
    const Pieces paragraphs = paragraphsOf(m_before, m_numbers);
    const Pieces others = paragraphsOf(m_after, m_numbers);
    const auto counts = countsOf(paragraphs, {0, qsizetype(paragraphs.size())});
    const auto otherCounts = countsOf(others, {0, qsizetype(others.size())});
    const Pieces ones = onlyOnes(paragraphs, counts, otherCounts);
    const Pieces otherOnes = onlyOnes(others, otherCounts, counts);
    const Matches matches = align(ones, otherOnes, m_cost);
    qsizetype former = 0;
    qsizetype later = 0;
    for (const auto &[one, other] : matches) {
        const Range place = ones[size_t(one)].place;
        const Range otherPlace = otherOnes[size_t(other)].place;
        compareStretch({former, place.begin}, {later, otherPlace.begin});
        add({true, place, otherPlace});
        former = place.end;
        later = otherPlace.end;
    }
    compareStretch({former, m_before.size()}, {later, m_after.size()});
    joinIslands();

    QList<WordRun> runs;
    for (const Block &block : m_blocks) {
        if (block.isSame) {
            runs.append({WordRun::Kind::Same, before(block.before).toString()});
            continue;
        }
        if (block.before.size() > 0)
            runs.append({WordRun::Kind::Removed, before(block.before).toString()});
        if (block.after.size() > 0)
            runs.append({WordRun::Kind::Added, after(block.after).toString()});
    }
    return runs;
}

} // namespace

QList<WordRun> compareWords(const QString &before, const QString &after)
{
    return Comparison(before, after).run();
}

} // namespace viatique
