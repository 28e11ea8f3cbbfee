// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/reportpreview.h"

#include "package/packageplan.h"
#include "report/pdfreport.h"
#include "session/background.h"
#include "session/draftsession.h"

#include <chrono>

namespace viatique {

namespace {

/// From the last change to the drawing.
constexpr std::chrono::milliseconds kDelay{300};

/// What a thread of its own may look at.
struct Snapshot
{
    Request request;
    Catalogue catalogue;
    QList<Finding> findings;
    DocumentFactsMap facts;
};

Result<QByteArray> draw(const Snapshot &shown)
{
    QHash<QString, QString> paths = documentMemberPaths(shown.request);
    for (const Document &document : shown.request.documents) {
        const auto facts = shown.facts.constFind(document.id);
        if (facts != shown.facts.cend() && facts->presence != DocumentFacts::Presence::Present)
            paths.remove(document.id);
    }
    return pdfReport({shown.request, shown.catalogue, shown.findings, !hasBlocking(shown.findings), false,
                      paths, shown.facts, QStringLiteral("fr")});
}

} // namespace

ReportPreview::ReportPreview(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_thread.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelay);
    connect(&m_delay, &QTimer::timeout, this, &ReportPreview::render);
    connect(&session, &DraftSession::findingsChanged, this, &ReportPreview::changed);
}

ReportPreview::~ReportPreview()
{
    m_thread.waitForDone();
}

void ReportPreview::start()
{
    m_started = true;
    render();
}

void ReportPreview::stop()
{
    m_started = false;
    m_delay.stop();
}

void ReportPreview::changed()
{
    m_stale = true;
    if (m_started)
        m_delay.start();
}

void ReportPreview::render()
{
    // What is being drawn is followed by the next one when it is done.
    if (!m_started || !m_stale || m_drawing)
        return;
    m_delay.stop();
    m_stale = false;
    m_drawing = true;
    prepareReports();
    inBackground(
        m_thread, this,
        [shown = Snapshot{m_session.request(), m_session.catalogue(), m_session.findings(),
                          m_session.facts()}] { return draw(shown); },
        [this](const Result<QByteArray> &pdf) { deliver(pdf); });
}

void ReportPreview::deliver(const Result<QByteArray> &pdf)
{
    m_drawing = false;
    if (!m_started) {
        m_stale = true;
        return;
    }
    if (m_stale)
        return m_delay.isActive() ? void() : render();
    if (pdf)
        emit rendered(*pdf);
    else
        emit failed(pdf.error());
}

} // namespace viatique
