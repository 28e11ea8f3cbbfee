// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// A history of revisions as a page.

#include "inbox/revisionhistory.h"

#include "core/digest.h"
#include "core/language.h"
#include "core/slug.h"
#include "inbox/newfile.h"
#include "report/htmlreport.h"
#include "report/vocabulary.h"
#include "review/reviewwords.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>
#include <variant>

namespace viatique {

namespace {

using namespace report;

/// Characters of a stretch in common that are shown whole, and how many are left at its ends otherwise.
constexpr qsizetype kWhole = 160;
constexpr qsizetype kEnd = 60;

class HistoryPaper
{
    Q_DECLARE_TR_FUNCTIONS(viatique::HistoryReport)

public:
    HistoryPaper(const RevisionHistory &history, const QDateTime &now)
        : m_history(history)
        , m_now(now)
        , m_words(history.language)
    {
    }

    Model model() const;

private:
    Fields identity() const;
    bool isCaution() const;
    Line state() const;
    Section packages() const;
    static QString heading(const RevisionStep &step);
    Section step(const RevisionStep &step) const;
    static Lines notes(const RevisionStep &step);
    static QList<Block> changes(const RevisionStep &step);
    Block review(const HistoryReview &review) const;
    Section left() const;
    static QString fileName(const RevisionPackage &package) { return QFileInfo(package.path).fileName(); }

    const RevisionHistory &m_history;
    QDateTime m_now;
    Vocabulary m_words;
};

QString capitalised(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

/// One side of a change, with marks; what is the same in both is told by its ends where it is long.
Lines side(const QList<WordRun> &all, WordRun::Kind kind, const QString &nothing)
{
    Line line;
    const QList<WordRun> own = runsOf(all, kind);
    for (qsizetype i = 0; i < own.size(); ++i) {
        WordRun run = own.at(i);
        if (run.kind == WordRun::Kind::Same && run.text.size() > kWhole) {
            run.text = (i == 0 ? QString() : run.text.left(kEnd)) + QStringLiteral("[…]")
                       + (i == own.size() - 1 ? QString() : run.text.right(kEnd));
        }
        line.text += run.text;
        line.runs.append(run);
    }
    if (line.text.trimmed().isEmpty())
        return nothing.isEmpty() ? Lines() : Lines{{nothing, Tone::Quiet}};
    return {line};
}

Fields HistoryPaper::identity() const
{
    return {{
        {tr("Organisation"), m_words.typed(m_history.organisation)},
        {tr("Request number"), m_words.typed(m_history.requestId)},
        {tr("Compared on"), {{m_words.day(m_now.date().toString(Qt::ISODate))}}},
    }};
}

bool HistoryPaper::isCaution() const
{
    const auto isBad = [](const QList<RevisionPackage> &packages) {
        return std::any_of(packages.cbegin(), packages.cend(),
                           [](const RevisionPackage &package) { return !package.valid; });
    };
    return m_history.isAltered() || !m_history.unreadable.isEmpty() || m_history.leftOut > 0
           || isBad(m_history.revisions) || isBad(m_history.copies);
}

Line HistoryPaper::state() const
{
    if (m_history.isAltered())
        return {tr("One revision has several contents: somebody changed the request without a new number."),
                Tone::Strong};
    const int count = int(m_history.revisions.size());
    return {count == 1 ? tr("There is one revision: nothing to compare.")
                       : tr("%n revision(s), compared one after the other.", nullptr, count),
            Tone::Strong};
}

Section HistoryPaper::packages() const
{
    Table table{tr("The packages that were read"),
                {{tr("Revision"), 18},
                 {tr("File"), 60},
                 {tr("Last change"), 30},
                 {tr("Fingerprint"), 40},
                 {tr("Verdict"), 60}},
                {}};
    const auto add = [&](const QList<RevisionPackage> &packages, bool isCopy) {
        for (const RevisionPackage &package : packages) {
            Lines file{{fileName(package), Tone::Code}};
            if (isCopy)
                file.append({tr("says the same as another one"), Tone::Quiet});
            if (package.redacted)
                file.append({tr("without contacts"), Tone::Quiet});
            table.rows.append({{{m_words.number(package.revision), Tone::Strong}},
                               file,
                               m_words.typed(m_words.day(package.modifiedAt)),
                               {{fingerprint(package.requestSha512), Tone::Code}},
                               {{package.verdict, package.valid ? Tone::Plain : Tone::Strong}}});
        }
    };
    add(m_history.revisions, false);
    add(m_history.copies, true);
    return {tr("Packages"), {table}};
}

QString HistoryPaper::heading(const RevisionStep &step)
{
    const QLocale locale = currentLocale();
    if (step.isAltered)
        return tr("Revision %1, altered").arg(locale.toString(step.after.revision));
    return tr("From revision %1 to revision %2")
        .arg(locale.toString(step.before.revision), locale.toString(step.after.revision));
}

Lines HistoryPaper::notes(const RevisionStep &step)
{
    Lines lines{{tr("%1 → %2", "file before, file after").arg(fileName(step.before), fileName(step.after)),
                 Tone::Quiet}};
    if (step.isAltered)
        lines.append(
            {tr("These two packages have one revision number and do not say the same."), Tone::Strong});
    if (!step.before.valid || !step.after.valid)
        lines.append(
            {tr("Not both packages are as listed: perhaps this is not what was sent."), Tone::Strong});
    if (step.withoutContacts)
        lines.append({tr("One of the two was made without contacts, which are not compared."), Tone::Quiet});
    if (step.changes.isEmpty())
        lines.append({tr("The two say the same."), Tone::Quiet});
    return lines;
}

/// A table for each step of the request in which something changed.
QList<Block> HistoryPaper::changes(const RevisionStep &step)
{
    QList<Block> blocks;
    int shown = 0;
    for (qsizetype i = 0; i < step.changes.size(); ++i) {
        const ChangeText &text = step.texts.at(i);
        const int wizardStep = stepOf(step.changes.at(i));
        if (wizardStep != shown) {
            blocks.append(Table{Vocabulary::stepTitle(wizardStep),
                                {{tr("Where"), 50}, {tr("Before"), 60}, {tr("After"), 60}},
                                {}});
            shown = wizardStep;
        }
        Lines what{{text.label, Tone::Strong}};
        if (!text.note.isEmpty())
            what.append({text.note, Tone::Quiet});
        std::get<Table>(blocks.last())
            .rows.append({what,
                          side(text.runs, WordRun::Kind::Removed, text.nothing)
                              + side(text.detail, WordRun::Kind::Removed, {}),
                          side(text.runs, WordRun::Kind::Added, text.nothing)
                              + side(text.detail, WordRun::Kind::Added, {})});
    }
    return blocks;
}

Block HistoryPaper::review(const HistoryReview &review) const
{
    const QString name = review.reviewer.name.simplified();
    const QString day = m_words.day(review.modifiedAt);
    Table table{name.isEmpty() ? tr("Remarks of %1").arg(day)
                               : tr("Remarks by %1, %2", "reviewer, date").arg(name, day),
                {{tr("Remark"), 40}, {tr("What was said"), 70}, {tr("Answer"), 60}},
                {}};
    for (const HistoryRemark &remark : review.remarks) {
        Lines answer{{capitalised(words::answer(remark.remark.answer.state)), Tone::Strong}};
        if (!remark.remark.answer.text.trimmed().isEmpty())
            answer += m_words.typed(remark.remark.answer.text);
        table.rows.append(
            {{{tr("%1. %2", "number, place of a remark").arg(m_words.number(remark.number), remark.place),
               Tone::Strong},
              {words::severity(remark.remark.severity), Tone::Quiet}},
             m_words.typed(remark.remark.text),
             answer});
    }
    return table;
}

Section HistoryPaper::step(const RevisionStep &step) const
{
    Section section{heading(step), {Paragraph{notes(step)}}};
    section.blocks += changes(step);
    for (const HistoryReview &each : step.reviews) {
        if (!each.remarks.isEmpty())
            section.blocks.append(review(each));
    }
    return section;
}

Section HistoryPaper::left() const
{
    Section section{tr("Not compared"), {}};
    if (!m_history.unreadable.isEmpty()) {
        Table table{tr("Packages that were left out"), {{tr("File"), 60}, {tr("Why"), 110}}, {}};
        for (const UnreadablePackage &package : m_history.unreadable) {
            const QString name = QFileInfo(package.path).fileName();
            table.rows.append(
                {{{name, Tone::Code}}, {{QString(package.reason).replace(package.path, name)}}});
        }
        section.blocks.append(table);
    }
    if (m_history.leftOut > 0) {
        section.blocks.append(Paragraph{{{tr("%n package(s) more than can be compared at once were left out.",
                                             nullptr, m_history.leftOut)}}});
    }
    return section;
}

Model HistoryPaper::model() const
{
    Model model;
    model.language = m_history.language.isEmpty() ? QStringLiteral("en") : m_history.language;
    model.kind = tr("History of an access request to API Entreprise");
    model.title = m_history.title.isEmpty() ? tr("Request without a title") : m_history.title;
    model.draft = false;
    model.caution = isCaution();
    if (m_history.revisions.isEmpty()) {
        model.edition = tr("no revision");
    } else {
        const int first = m_history.revisions.constFirst().revision;
        const int last = m_history.revisions.constLast().revision;
        model.edition =
            first == last ? tr("revision %1").arg(last) : tr("revisions %1 to %2").arg(first).arg(last);
    }
    model.footer =
        m_history.requestId.isEmpty() ? QString() : tr("Request %1").arg(m_history.requestId.left(8));
    model.state = state();
    model.stateDetail = {tr("Compared by what they say; documents by their digests.")};
    model.identity = identity();
    model.sections.append(packages());
    for (const RevisionStep &each : m_history.steps)
        model.sections.append(step(each));
    if (const Section section = left(); !section.blocks.isEmpty())
        model.sections.append(section);
    return model;
}

} // namespace

report::Model historyModel(const RevisionHistory &history, const QDateTime &now)
{
    const LanguageScope scope(history.language);
    return HistoryPaper(history, now).model();
}

QByteArray historyHtml(const RevisionHistory &history, const QDateTime &now)
{
    const LanguageScope scope(history.language);
    return htmlOf(historyModel(history, now));
}

Result<QString> writeHistory(const RevisionHistory &history, const QString &folder, const QDateTime &now)
{
    if (const auto checked = checkOutputFolder(folder); !checked)
        return tl::make_unexpected(checked.error());
    // The id comes from outside: as part of a name it is no more than letters, digits and hyphens.
    const QString name =
        QStringLiteral("%1-%2.history")
            .arg(slug(history.title), slug(history.requestId.left(8), 8, QStringLiteral("x")));
    return writeNewFiles(folder, name, {{QStringLiteral(".html"), historyHtml(history, now)}})
        .map([](const QStringList &paths) { return paths.constFirst(); });
}

} // namespace viatique
