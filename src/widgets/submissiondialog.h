// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "widgets/scrolleddialog.h"

#include <QByteArray>

class QPlainTextEdit;
class QPushButton;

namespace viatique {

class Handover;
class HttpClient;
class Notice;
class Prompts;
class RefusedFields;
class Settings;
class StyledLabel;
class Submission;
class SubmissionForm;

/// What the dialog is given. All outlive it.
struct SubmissionParts
{
    const Handover &handover;
    Submission &submission;
    const RefusedFields &refused;
    HttpClient &http;
    Settings &settings;
    Prompts &prompts;
};

/// The body that the API of DataPass takes, for everybody to read, copy and save; below it, for holders of a
/// developer role, sending it. Follows the draft; goes away when it is closed, while what is being sent goes
/// on.
class SubmissionDialog : public ScrolledDialog
{
    Q_OBJECT

public:
    explicit SubmissionDialog(const SubmissionParts &parts, QWidget *parent = nullptr);

signals:
    /// To a field that DataPass refuses.
    void targetRequested(const QString &target);

protected:
    bool mayClose() override;
    void arrange() override;
    void retranslate() override;

private:
    void setUp();
    void showBody();
    void chooseFile();
    void save(const QString &path);
    void say(bool isFine, const QString &what, const QString &why);

    const SubmissionParts m_parts;
    StyledLabel *m_heading;
    StyledLabel *m_help;
    StyledLabel *m_bodyLabel;
    QPlainTextEdit *m_body;
    QByteArray m_shown; ///< in it
    QPushButton *m_copy;
    QPushButton *m_save;
    Notice *m_outcome;
    SubmissionForm *m_form;
};

} // namespace viatique
