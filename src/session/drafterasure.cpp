// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/drafterasure.h"

#include "core/plaintext.h"
#include "core/settings.h"
#include "session/addressbook.h"
#include "session/background.h"
#include "session/erasurefiles.h"
#include "session/receivedmodel.h"
#include "session/sharepool.h"

#include <QDir>
#include <QMap>

#include <utility>

namespace viatique {

DraftErasure::DraftErasure(ErasureParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
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
    m_isForgetting = false;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    ErasureSearch where;
    where.isCancelled = [cancelled = m_cancelled] { return cancelled->load(); };
    const Settings &settings = m_parts.settings;
    where.cacheRoot = m_parts.cacheRoot;
    where.inbox = settings.value(setting::kInboxFolder);
    where.folders = {settings.value(setting::kExportFolder)};
    where.people = m_parts.book.people();
    where.people.removeIf([me = plainText(m_parts.book.me().email)](const Person &person) {
        return plainText(person.email) == me;
    });
    const bool isOpen = settings.value(setting::kOpenDraft) == QDir(folder).absolutePath();
    inBackground(
        sharePool(), this,
        [store = m_parts.store, folder, where, isOpen,
         received = settings.value(setting::kReceived)]() mutable {
            const Result<RequestFile> file = requestIn(folder);
            where.packages = receivedPaths(received, file ? file->request.id : QString());
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
    // These belong to this thread. Before the others: nobody may be here when they have ended.
    QMap<ErasureItem::Kind, std::optional<Error>> here;
    for (const ErasureItem &item : items) {
        m_isForgetting = m_isForgetting || item.kind == ErasureItem::Kind::Settings;
        if (item.kind == ErasureItem::Kind::People)
            here.insert(item.kind, forgetPeople());
    }
    // Also of what is erased later than the first.
    if (m_isForgetting)
        here.insert(ErasureItem::Kind::Settings, forget(items));
    inBackground(
        sharePool(), this,
        [store = m_parts.store, items, id = m_plan.requestId, here, cancelled = m_cancelled] {
            QList<ErasureOutcome> outcomes;
            for (const ErasureItem &item : items) {
                if (here.contains(item.kind)) {
                    outcomes.append({item, here.value(item.kind)});
                    continue;
                }
                if (*cancelled)
                    continue;
                const Result<ErasureEnd> end = eraseItem(store, id, item);
                outcomes.append(
                    {item, end ? std::nullopt : std::optional(end.error()), end && *end == ErasureEnd::Left});
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

/// Why the file of the settings has it still. A package that stays keeps its entry.
std::optional<Error> DraftErasure::forget(const QList<ErasureItem> &items)
{
    QStringList kept;
    for (const ErasureItem &item : std::as_const(m_plan.items))
        kept.append(item.path);
    for (const ErasureItem &item : items)
        kept.removeAll(item.path);
    Settings &settings = m_parts.settings;
    if (settings.value(setting::kOpenDraft) == m_plan.folder && !kept.contains(m_plan.folder))
        settings.set(setting::kOpenDraft, QString());
    settings.set(setting::kReceived,
                 receivedWithout(settings.value(setting::kReceived), m_plan.requestId, kept));
    // One that is damaged or newer is left as it is, with all that stands in it. Of a policy nothing is
    // meant.
    const QString trouble = settings.isPolicyDamaged() ? QString() : settings.trouble();
    return trouble.isEmpty() ? std::nullopt : std::optional(Error(ErrorCode::Usage, {trouble}));
}

std::optional<Error> DraftErasure::forgetPeople()
{
    for (const Person &person : std::as_const(m_plan.people))
        m_parts.book.forget(person);
    return m_parts.book.error();
}

} // namespace viatique
