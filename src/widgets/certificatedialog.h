// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/signermodel.h"
#include "widgets/scrolleddialog.h"

class QPushButton;
class QTreeView;

namespace viatique {

class Notice;
class Prompts;
class Settings;
class StyledLabel;
class TrustChoice;

/// What is known of the signatures of a package, in rows to be read and copied, and whose certificates are
/// believed. Stands beside the window; goes away when it is closed.
class CertificateDialog : public ScrolledDialog
{
    Q_OBJECT

public:
    /// Both outlive it.
    CertificateDialog(Settings &settings, Prompts &prompts, QWidget *parent = nullptr);

    /// Shows it, also in the place of another: that of another choice of whom is believed.
    void setReport(const SignatureReport &report);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void fitInside() override;
    bool mayClose() override;
    void arrange() override;
    void retranslate() override;

private:
    void setUp();
    void copyRow();
    void copyAll();
    void showReport();

    SignerModel m_model;
    SignatureReport m_report;
    StyledLabel *m_heading;
    Notice *m_verdict;
    QTreeView *m_view;
    QPushButton *m_copyRow;
    QPushButton *m_copyAll;
    TrustChoice *m_trust;
};

} // namespace viatique
