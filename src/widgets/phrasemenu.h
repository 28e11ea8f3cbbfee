// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "review/phrases.h"

#include <QObject>

class QMenu;

namespace viatique {

class PhraseBook;
class Prompts;
class RemarksPane;
class ReviewSession;

/// Fills the menu of phrases of a RemarksPane and does what is chosen there: puts a phrase into the text of
/// the remark, keeps the text as a phrase, takes phrases from a file of others and writes one for them.
class PhraseMenu : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    PhraseMenu(PhraseBook &book, ReviewSession &session, RemarksPane &pane, Prompts &prompts,
               QObject *parent = nullptr);

private:
    void fill();
    QString filledIn(const Phrase &phrase) const;
    void insert(const Phrase &phrase);
    void chooseOfAll();
    void keep();
    void import();
    void share();

    PhraseBook &m_book;
    ReviewSession &m_session;
    RemarksPane &m_pane;
    Prompts &m_prompts;
    QMenu *m_menu;
};

} // namespace viatique
