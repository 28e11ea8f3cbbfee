// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/linkcontentmodel.h"
#include "session/modelroles.h"
#include "widgets/scrolleddialog.h"

class QLineEdit;
class QPushButton;
class QTreeView;

namespace viatique {

class Handover;
class LinkMeter;
class Notice;
class Prompts;
class StyledLabel;

/// The prefill link of a draft: which form of DataPass it opens and why, how long it is, what it carries and
/// what it leaves out, and its address. It is opened in the browser or copied; where it is too long for that,
/// the empty form is opened. Follows the draft; goes away when it is closed.
class LinkDialog : public ScrolledDialog
{
    Q_OBJECT

public:
    /// Both outlive it.
    LinkDialog(const Handover &handover, Prompts &prompts, QWidget *parent = nullptr);

signals:
    /// A browser took it: what it leaves out is next.
    void opened();
    /// A browser took the form without anything filled in: all is to be entered there.
    void emptyFormOpened();
    void sheetRequested();

protected:
    void arrange() override;
    void retranslate() override;

private:
    void setUp();
    void layOut();
    void openInBrowser();
    void openEmptyForm();
    void say(Meaning meaning, const QString &what, const QString &why);
    void copy();
    void showLink();

    const Handover &m_handover;
    Prompts &m_prompts;
    LinkContentModel m_content;
    StyledLabel *m_heading;
    StyledLabel *m_form;
    LinkMeter *m_meter;
    Notice *m_tooLong;
    StyledLabel *m_contentLabel;
    QTreeView *m_list;
    StyledLabel *m_addressLabel;
    QLineEdit *m_address;
    StyledLabel *m_privacy;
    Notice *m_outcome;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_sheet;
};

} // namespace viatique
