// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How MainWindow has a package signed, and its ways into DataPass and back. Its frame is in mainwindow.cpp.

#include "core/language.h"
#include "core/settings.h"
#include "session/draftlibrary.h"
#include "session/signermodel.h"
#include "widgets/exportpage.h"
#include "widgets/handoveroffer.h"
#include "widgets/mainwindow.h"
#include "widgets/notice.h"
#include "widgets/prompts.h"
#include "widgets/signdialog.h"
#include "widgets/wizard.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>

#include <algorithm>

namespace viatique {

namespace {

/// Of what was left out; the rest is counted.
constexpr int kNotesShown = 5;

QString shownNotes(const QList<datapass::Imported::Note> &notes)
{
    QStringList lines;
    const int shown = std::min<int>(kNotesShown, int(notes.size()));
    for (int i = 0; i < shown; ++i)
        lines.append(datapass::noteText(notes.at(i)));
    if (notes.size() > shown)
        lines.append(MainWindow::tr("And %n more.", nullptr, int(notes.size()) - shown));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void MainWindow::signPackage(const QString &path)
{
    auto *dialog = new SignDialog(
        {SigningWork::Subject::Package, path, m_parts.settings, m_parts.prompts, m_parts.session.now}, this);
    connect(dialog, &SignDialog::signedBy, this, [this, path](const QList<CertificateInfo> &signers) {
        say([path, signers](Notice &notice) {
            QStringList lines{QDir::toNativeSeparators(path)};
            for (const CertificateInfo &certificate : signers)
                lines.append(tr("Signed by: %1", "person, organisation").arg(certificateName(certificate)));
            notice.setNotice(Meaning::Fine, tr("The package is signed."), lines.join(u'\n'));
            notice.button(1)->setText(tr("Show in folder"));
        });
        connect(m_notice->button(1), &QPushButton::clicked, this,
                [this, path] { m_parts.prompts.showInFolder(path); });
        m_notice->button(0)->setFocus(Qt::OtherFocusReason);
        // Whichever step is shown.
        if (auto *page = findChild<ExportPage *>())
            page->takeSigned(path, signers);
    });
    dialog->open();
}

void MainWindow::makeHandover()
{
    m_handover = std::make_unique<HandoverOffer>(
        HandoverOffer::Parts{*m_session, m_parts.settings, m_parts.http, m_parts.keys, m_parts.prompts});
    connect(m_handover.get(), &HandoverOffer::targetRequested, this, [this](const QString &target) {
        if (!draftInHand())
            return;
        raise();
        activateWindow();
        m_wizard->goToTarget(target);
    });
}

void MainWindow::importFromDataPass()
{
    const Prompts::Files files{tr("Import a request from DataPass"),
                               m_parts.settings.value(setting::kLastFolder), tr("JSON files (*.json)"),
                               false};
    m_parts.prompts.openFiles(this, files, [this](const QStringList &paths) {
        const QString &path = paths.constFirst();
        m_parts.settings.set(setting::kLastFolder, QFileInfo(path).absolutePath());
        // What is open stays open, whatever is in that file.
        m_parts.library.importFromDataPass(path);
    });
}

void MainWindow::sayFromDataPass(const QString &folder, const QString &datapassId,
                                 const QList<datapass::Imported::Note> &notes)
{
    const bool isOpen = !isAnythingOpen() && openDraft(folder);
    say([datapassId, notes, isOpen](Notice &notice) {
        notice.setNotice(
            notes.isEmpty() ? Meaning::Fine : Meaning::ToCheck,
            tr("This is request no. %1 of DataPass, as a draft.").arg(datapassId),
            notes.isEmpty() ? tr("Purposes, legal texts of each datum and documents are not in what DataPass "
                                 "gives: add them.")
                            : shownNotes(notes));
        notice.button(1)->setText(isOpen ? QString() : tr("Open it"));
    });
    if (!isOpen)
        connect(m_notice->button(1), &QPushButton::clicked, this,
                [this, folder] { leaveDraft([this, folder] { openDraft(folder); }); });
}

} // namespace viatique
