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

DraftErasure::~DraftErasure()
{
    // An erasing that was begun goes on.
    if (m_isPlanning)
        *m_cancelled = true;
}

void DraftErasure::plan(const QString &folder)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_isPlanning = true;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    ErasureSearch where;
    where.isCancelled = [cancelled = m_cancelled] { return cancelled->load(); };
    where.cacheRoot = m_cacheRoot;
    where.inbox = m_settings.value(setting::kInboxFolder);
    where.folders = {m_settings.value(setting::kExportFolder)};
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
            m_isPlanning = false;
            m_plan = plan;
            emit planned(plan);
        });
}

void DraftErasure::erase(const QList<ErasureItem> &items)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    // Settings belong to this thread. Before the others: nobody may be here when they have ended.
    const auto isSettings = [](const ErasureItem &item) { return item.kind == ErasureItem::Kind::Settings; };
    std::optional<Error> unforgotten;
    if (std::any_of(items.cbegin(), items.cend(), isSettings))
        unforgotten = forget();
    inBackground(
        sharePool(), this,
        [store = m_store, items, id = m_plan.requestId, unforgotten, isSettings, cancelled = m_cancelled] {
            QList<ErasureOutcome> outcomes;
            for (const ErasureItem &item : items) {
                if (isSettings(item)) {
                    outcomes.append({item, unforgotten});
                    continue;
                }
                if (*cancelled)
                    continue;
                const Result<void> done = eraseItem(store, id, item);
                outcomes.append({item, done ? std::nullopt : std::optional(done.error())});
            }
            return outcomes;
        },
        [this](const QList<ErasureOutcome> &outcomes) {
            m_isBusy = false;
            emit erased(outcomes);
        });
}

void DraftErasure::cancel()
{
    if (m_cancelled && !m_isPlanning)
        *m_cancelled = true;
}

/// Why the file of the settings has it still.
std::optional<Error> DraftErasure::forget()
{
    if (m_settings.value(setting::kOpenDraft) == m_plan.folder)
        m_settings.set(setting::kOpenDraft, QString());
    m_settings.set(setting::kReceived,
                   receivedWithout(m_settings.value(setting::kReceived), m_plan.requestId));
    // One that is damaged or newer is left as it is, with all that stands in it. Of a policy nothing is
    // meant.
    const QString trouble = m_settings.isPolicyDamaged() ? QString() : m_settings.trouble();
    return trouble.isEmpty() ? std::nullopt : std::optional(Error(ErrorCode::Usage, {trouble}));
}

} // namespace viatique
