// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/handover.h"
#include "session/refusedfields.h"
#include "session/submission.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace viatique {

class HttpClient;
class LinkDialog;
class Prompts;
class SheetDialog;
class SubmissionDialog;

/// The ways of a draft into DataPass, each in a window of its own beside the main one: what step 8 and the
/// menu have in common. One window of each kind; they go with the draft.
class HandoverOffer : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        DraftSession &session;
        Settings &settings;
        HttpClient &http;
        datapass::KeyStore &keys;
        Prompts &prompts;
    };
    /// All outlives it.
    explicit HandoverOffer(const Parts &parts, QObject *parent = nullptr);
    /// Closes its windows, and interrupts what is being sent.
    ~HandoverOffer() override;

    const Handover &handover() const { return m_handover; }
    Submission &submission() { return m_submission; }
    const RefusedFields &refused() const { return m_refused; }

    void openLink();
    void openSheet();
    /// The same, with what a link just left out alone.
    void openRestOfLink();
    void openBody();
    /// Work that leaving the draft would interrupt, in a sentence; empty where there is none.
    QString unfinished() const;

    /// Those that are open; null where they are not.
    LinkDialog *linkDialog() const;
    SheetDialog *sheetDialog() const;
    SubmissionDialog *submissionDialog() const;

signals:
    /// To a field that DataPass refuses.
    void targetRequested(const QString &target);

private:
    void showSheet(bool restOnly);

    const Parts m_parts;
    Handover m_handover;
    Submission m_submission;
    RefusedFields m_refused;
    QPointer<LinkDialog> m_link;
    QPointer<SheetDialog> m_sheet;
    QPointer<SubmissionDialog> m_body;
};

} // namespace viatique
