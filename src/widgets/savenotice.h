// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "widgets/notice.h"

namespace viatique {

class DraftSession;
class Prompts;

/// What to do when a draft cannot be saved, was changed or deleted by another program, or is open elsewhere:
/// it stands above the page as long as that is so, and holds the answers as buttons.
class SaveNotice : public Notice
{
    Q_OBJECT

public:
    explicit SaveNotice(DraftSession &session, QWidget *parent = nullptr);
    void retranslate();

signals:
    /// The draft, as it is in memory, is to be saved in another place.
    void saveElsewhereRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void pressed(int number);

    DraftSession &m_session;
};

} // namespace viatique
