// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "legal/knowntext.h"
#include "request/request.h"
#include "session/coveragemodel.h"
#include "session/linkmodel.h"
#include "session/textmodel.h"
#include "widgets/page.h"

#include <memory>

class QMenu;

namespace Ui {
class LegalPage;
}

namespace viatique {

/// Step 4: the nature of the framework, the texts cited, those proposed, and the matrix of what each of them
/// and each document covers; where the room is narrow, the data of the text at hand.
class LegalPage final : public Page
{
    Q_OBJECT

public:
    explicit LegalPage(const PageContext &context, QWidget *parent = nullptr);
    ~LegalPage() override;

    bool focusField(const QString &target) override;
    void setRoom(Width width) override;
    void shown() override;
    void left() override;

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void roomResized() override;

private:
    void setUpTexts();
    void setUpAdding();
    void setUpLinks();
    void fillNatures();
    void fillKnown();
    void openKnown(const QWidget *under);

    void typed();
    void addTyped();
    void add(const QList<LegalText> &texts);
    void updateProposals();
    void removeCurrent();
    void openSource();
    QString currentId() const;
    void select(const QString &textId);
    void textsChanged();
    void showCurrent();
    void updateFindings();
    void updateNotice();
    void noticeClicked();
    bool isMatrix() const;
    int columnAtHand() const;
    bool focusDatum(const QString &endpointId);
    void updateLinks();
    void updateAtHand();
    void arrange();
    void arrangeLinks();

    TextModel m_texts;
    CoverageModel m_coverage;
    LinkModel m_links;
    std::unique_ptr<Ui::LegalPage> m_ui;
    QMenu *m_natures;
    QMenu *m_known;
    Citation m_typed;       ///< what stands in the line for a new text
    bool m_adding = false;  ///< the change under way is this page's addition
    QString m_noticeText;   ///< the known text that the notice's button adds
    QString m_noticeTarget; ///< or else where it goes
    QString m_current;      ///< id of the text whose fields are shown
    Request m_proposedFor;  ///< what the proposals were made of
    Width m_room = Width::Wide;
};

} // namespace viatique
