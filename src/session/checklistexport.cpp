// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/checklistexport.h"

#include "core/atomicfile.h"
#include "core/slug.h"
#include "report/checklist.h"
#include "report/pdfreport.h"
#include "session/background.h"
#include "session/draftsession.h"

namespace viatique {

namespace {

/// What a thread of its own may look at.
struct Snapshot
{
    Request request;
    Catalogue catalogue;
    DocumentFactsMap facts;
    QDate today;
    QString path;
};

Result<void> write(const Snapshot &shown)
{
    const Result<QByteArray> pdf = checklistPdf({shown.request, shown.catalogue, shown.facts, shown.today});
    if (!pdf)
        return Failure(pdf.error());
    const Result<FileStamp> written = writeFile(shown.path, *pdf);
    if (!written)
        return Failure(written.error());
    return {};
}

} // namespace

ChecklistExport::ChecklistExport(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_thread.setMaxThreadCount(1);
}

ChecklistExport::~ChecklistExport()
{
    m_thread.waitForDone();
}

QString ChecklistExport::fileName() const
{
    return QStringLiteral("documents-a-reunir-") + slug(m_session.request().service.title)
           + QStringLiteral(".pdf");
}

void ChecklistExport::save(const QString &path)
{
    prepareReports();
    inBackground(
        m_thread, this,
        [shown = Snapshot{m_session.request(), m_session.catalogue(), m_session.facts(), m_session.today(),
                          path}] { return write(shown); },
        [this, path](const Result<void> &written) {
            if (written)
                emit saved(path);
            else
                emit failed(written.error());
        });
}

Result<void> ChecklistExport::print(QPagedPaintDevice &device) const
{
    return printChecklist({m_session.request(), m_session.catalogue(), m_session.facts(), m_session.today()},
                          device);
}

} // namespace viatique
