// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/checklistoffer.h"

#include "core/settings.h"
#include "widgets/prompts.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

namespace viatique {

ChecklistOffer::ChecklistOffer(DraftSession &session, Settings &settings, Prompts &prompts, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_list(session)
{
    connect(&m_list, &ChecklistExport::saved, this, &ChecklistOffer::saved);
    connect(&m_list, &ChecklistExport::failed, this, &ChecklistOffer::failed);
}

void ChecklistOffer::offer(QWidget *parent)
{
    const Prompts::Question question{
        tr("Documents to gather"),
        tr("The list of the documents that this request expects, as a check-list."),
        tr("Each with the reason, the data it is for and the kinds that are accepted. "
           "It is written in French."),
        {tr("Save as PDF…"), tr("Print the list…"), tr("Cancel")},
        false};
    // The draft may be left while the question stands.
    const QPointer<ChecklistOffer> self(this);
    m_prompts.ask(parent, question, [self, parent](int button) {
        if (self && button == 0)
            self->save(parent);
        else if (self && button == 1)
            self->print(parent);
    });
}

void ChecklistOffer::print(QWidget *parent)
{
    const QPointer<ChecklistOffer> self(this);
    m_prompts.print(parent, tr("Documents to gather"), [self](QPagedPaintDevice &device) {
        if (!self)
            return;
        const Result<void> printed = self->m_list.print(device);
        if (!printed)
            emit self->failed(printed.error());
    });
}

void ChecklistOffer::save(QWidget *parent)
{
    QString folder = m_settings.value(setting::kLastFolder);
    if (!QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    const QPointer<ChecklistOffer> self(this);
    m_prompts.saveFile(parent,
                       {tr("Save the list of documents"), QDir(folder).filePath(m_list.fileName()),
                        tr("PDF (*.pdf)"), false},
                       [self](const QString &path) {
                           if (!self || path.isEmpty())
                               return;
                           self->m_settings.set(setting::kLastFolder, QFileInfo(path).absolutePath());
                           self->m_list.save(path);
                       });
}

bool ChecklistOffer::showInFolder(const QString &path)
{
    return m_prompts.showInFolder(path);
}

} // namespace viatique
