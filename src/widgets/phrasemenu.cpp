// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/phrasemenu.h"

#include "review/phrasetext.h"
#include "session/phrasebook.h"
#include "session/reviewsession.h"
#include "widgets/prompts.h"
#include "widgets/remarkeditor.h"
#include "widgets/remarkspane.h"

#include <QDir>
#include <QFontMetrics>
#include <QMenu>

#include <algorithm>

namespace viatique {

namespace {

/// Phrases that the menu itself shows, and how much of each, in letters; the others are in a list.
constexpr qsizetype kShown = 10;
constexpr int kLetters = 60;

} // namespace

PhraseMenu::PhraseMenu(PhraseBook &book, ReviewSession &session, RemarksPane &pane, Prompts &prompts,
                       QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_session(session)
    , m_pane(pane)
    , m_prompts(prompts)
    , m_menu(pane.phrasesMenu())
{
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &PhraseMenu::fill);
}

QString PhraseMenu::filledIn(const Phrase &phrase) const
{
    const Remark *remark = m_session.review().remark(m_pane.current());
    const RequestInput &input = m_session.input();
    return phraseText(phrase.text, input.request, input.catalogue, remark ? remark->target : QString());
}

void PhraseMenu::fill()
{
    m_menu->clear();
    const QList<Phrase> phrases = m_book.phrases();
    const QFontMetrics metrics(m_menu->font());
    const int room = metrics.averageCharWidth() * kLetters;
    for (const Phrase &phrase : phrases.first(std::min(kShown, phrases.size()))) {
        const QString text = filledIn(phrase).simplified();
        QString shown = metrics.elidedText(text, Qt::ElideRight, room);
        QAction *action = m_menu->addAction(shown.replace(u'&', QLatin1String("&&")), this,
                                            [this, phrase] { insert(phrase); });
        action->setToolTip(text);
    }
    if (phrases.size() > kShown)
        m_menu->addAction(tr("All phrases…"), this, &PhraseMenu::chooseOfAll);
    m_menu->addSeparator();
    const Remark *remark = m_session.review().remark(m_pane.current());
    QAction *keeps = m_menu->addAction(tr("Keep this text as a phrase"), this, &PhraseMenu::keep);
    keeps->setObjectName(QStringLiteral("keepPhraseAction"));
    keeps->setEnabled(remark && !remark->text.trimmed().isEmpty());
    m_menu->addAction(tr("Take phrases from a file…"), this, &PhraseMenu::import)
        ->setObjectName(QStringLiteral("importPhrasesAction"));
    m_menu->addAction(tr("Write the phrases to a file…"), this, &PhraseMenu::share)
        ->setObjectName(QStringLiteral("sharePhrasesAction"));
    if (m_book.error())
        m_pane.say(Meaning::ToCheck, errorText(*m_book.error()));
}

void PhraseMenu::insert(const Phrase &phrase)
{
    const Remark *remark = m_session.review().remark(m_pane.current());
    if (!remark)
        return;
    // The first words of a remark bring what they say of it.
    const bool isFirst = remark->text.trimmed().isEmpty();
    m_pane.editor().insert(filledIn(phrase), [&phrase, isFirst](Remark &changed) {
        if (isFirst && phrase.reason != RemarkReason::Unset)
            changed.reason = phrase.reason;
        if (isFirst)
            changed.severity = phrase.severity;
    });
    m_book.use(phrase.id);
}

void PhraseMenu::chooseOfAll()
{
    const QList<Phrase> phrases = m_book.phrases();
    QStringList lines;
    for (const Phrase &phrase : phrases)
        lines.append(filledIn(phrase).simplified());
    m_prompts.choose(&m_pane, tr("Phrases"), lines, [this, phrases](int row) {
        if (row >= 0 && row < phrases.size())
            insert(phrases.at(row));
    });
}

void PhraseMenu::keep()
{
    const Remark *remark = m_session.review().remark(m_pane.current());
    if (!remark)
        return;
    if (m_book.keep(remark->text, remark->reason, remark->severity))
        m_pane.say(Meaning::Fine, tr("The text is kept as a phrase."));
    else if (m_book.error())
        m_pane.say(Meaning::ToCorrect, errorText(*m_book.error()));
    else
        m_pane.say(Meaning::Advice, tr("This phrase is there already."));
}

void PhraseMenu::import()
{
    const Prompts::Files files{tr("Take phrases from a file"), QDir::homePath(), tr("Phrases (*.json)"),
                               false};
    m_prompts.openFiles(&m_pane, files, [this](const QStringList &paths) {
        const Result<int> added = m_book.importFile(paths.constFirst());
        if (added)
            m_pane.say(Meaning::Fine, tr("%n phrase(s) were added.", nullptr, *added));
        else
            m_pane.say(Meaning::ToCorrect, errorText(added.error()));
    });
}

void PhraseMenu::share()
{
    const Prompts::Files files{tr("Write the phrases to a file"),
                               QDir::home().filePath(tr("phrases.json", "name of a file")),
                               tr("Phrases (*.json)"), false};
    m_prompts.saveFile(&m_pane, files, [this](const QString &path) {
        const Result<void> written = m_book.shareFile(path);
        if (written)
            m_pane.say(Meaning::Fine,
                       tr("The phrases are written to %1.").arg(QDir::toNativeSeparators(path)));
        else
            m_pane.say(Meaning::ToCorrect, errorText(written.error()));
    });
}

} // namespace viatique
