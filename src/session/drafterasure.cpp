// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/drafterasure.h"

#include "core/limits.h"
#include "core/settings.h"
#include "request/requestjson.h"
#include "session/background.h"
#include "session/receivedmodel.h"
#include "session/sharepool.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

QString requestIdOf(const QString &folder)
{
    const QString path = folder + QStringLiteral("/request.json");
    return readFile(path, limits::kJsonBytes)
        .and_then([&path](const QByteArray &bytes) { return readRequest(bytes, path); })
        .map([](const RequestFile &file) { return file.request.id; })
        .value_or(QString());
}

} // namespace

DraftErasure::DraftErasure(DraftStore store, Settings &settings, QString cacheRoot, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_settings(settings)
    , m_cacheRoot(std::move(cacheRoot))
{
}

void DraftErasure::plan(const QString &folder)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    ErasureSearch where;
    where.cacheRoot = m_cacheRoot;
    where.folders = {m_settings.value(setting::kExportFolder), m_settings.value(setting::kInboxFolder)};
    const bool isOpen = m_settings.value(setting::kOpenDraft) == QDir(folder).absolutePath();
    inBackground(
        sharePool(), this,
        [store = m_store, folder, where, isOpen, received = m_settings.value(setting::kReceived)]() mutable {
            where.packages = receivedPaths(received, requestIdOf(folder));
            where.isListed = isOpen || !where.packages.isEmpty();
            return planErasure(store, folder, where);
        },
        [this](const ErasurePlan &plan) {
            m_isBusy = false;
            m_plan = plan;
            emit planned(plan);
        });
}

void DraftErasure::erase(const QList<ErasureItem> &items)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    const bool forgets = std::any_of(items.cbegin(), items.cend(), [](const ErasureItem &item) {
        return item.kind == ErasureItem::Kind::Settings;
    });
    inBackground(
        sharePool(), this,
        [store = m_store, items, id = m_plan.requestId] {
            QList<ErasureOutcome> outcomes;
            for (const ErasureItem &item : items) {
                const Result<void> done = eraseItem(store, id, item);
                outcomes.append({item, done ? std::nullopt : std::optional(done.error())});
            }
            return outcomes;
        },
        [this, forgets](const QList<ErasureOutcome> &outcomes) {
            // Settings belong to this thread.
            if (forgets)
                forget();
            m_isBusy = false;
            emit erased(outcomes);
        });
}

void DraftErasure::forget()
{
    if (m_settings.value(setting::kOpenDraft) == m_plan.folder)
        m_settings.set(setting::kOpenDraft, QString());
    m_settings.set(setting::kReceived,
                   receivedWithout(m_settings.value(setting::kReceived), m_plan.requestId));
}

} // namespace viatique
