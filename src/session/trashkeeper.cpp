// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/trashkeeper.h"

#include "core/settings.h"
#include "session/background.h"

#include <optional>
#include <utility>

namespace viatique {

namespace {

constexpr std::chrono::hours kInterval(1);

} // namespace

int trashDays(const Settings &settings)
{
    if (settings.isPolicyDamaged())
        return 0;
    const std::optional<int> chosen = settings.chosen(setting::kTrashDays);
    // What was lost, or cannot be taken, may have said "never".
    if (!chosen && (settings.isForgetful() || settings.isStored(setting::kTrashDays)))
        return 0;
    return chosen.value_or(setting::kTrashDays.fallback);
}

TrashKeeper::TrashKeeper(DraftStore store, const Settings &settings, std::function<QDateTime()> now,
                         QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_settings(settings)
    , m_now(std::move(now))
{
    m_thread.setMaxThreadCount(1);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.start(kInterval);
        look();
    });
}

TrashKeeper::~TrashKeeper()
{
    *m_cancelled = true;
    m_thread.waitForDone();
}

void TrashKeeper::begin(std::chrono::milliseconds delay)
{
    m_timer.start(delay);
}

void TrashKeeper::look()
{
    inBackground(
        m_thread, this,
        [store = m_store, now = m_now(), days = trashDays(m_settings), cancelled = m_cancelled] {
            return store.emptyTrash(now, days, [cancelled] { return cancelled->load(); });
        },
        [this](const DraftStore::Emptied &what) { emit emptied(what, false); });
}

void TrashKeeper::erase(const QStringList &folders)
{
    inBackground(
        m_thread, this,
        [store = m_store, folders, cancelled = m_cancelled] {
            DraftStore::Emptied what;
            for (const QString &folder : folders) {
                if (*cancelled)
                    break;
                if (const auto erased = store.erase(folder))
                    what.erased.append(folder);
                else
                    what.left.append(erased.error());
            }
            return what;
        },
        [this](const DraftStore::Emptied &what) { emit emptied(what, true); });
}

} // namespace viatique
