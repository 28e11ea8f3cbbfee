// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/workticker.h"

#include <chrono>

namespace viatique {

namespace {

constexpr std::chrono::milliseconds kTick{50};

} // namespace

WorkTicker::WorkTicker(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(kTick);
    connect(&m_timer, &QTimer::timeout, this, &WorkTicker::tell);
}

std::shared_ptr<WorkShare> WorkTicker::begin()
{
    m_share = std::make_shared<WorkShare>();
    m_told = -1;
    m_timer.start();
    return m_share;
}

void WorkTicker::cancel()
{
    if (m_share)
        m_share->cancelled = true;
}

void WorkTicker::end()
{
    m_timer.stop();
    m_share.reset();
}

void WorkTicker::tell()
{
    if (!m_share || m_share->total <= 0 || m_told == m_share->done)
        return;
    m_told = m_share->done;
    emit progressed(m_told, m_share->total);
}

} // namespace viatique
