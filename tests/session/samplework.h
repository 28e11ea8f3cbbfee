// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "samplereview.h"
#include "session/reviewsession.h"

#include <QTemporaryDir>

namespace viatique::test {

/// A package of the complete example, and reviews of it, in folders of their own.
class ReviewWork
{
public:
    ReviewWork()
        : m_package(exportExample(QStringLiteral("complete"), m_dir.path()))
    {
        if (const auto input = readRequestInput(m_package, exampleOptions().inspector))
            m_input = *input;
    }
    bool isFine() const { return !m_package.isEmpty() && m_input.has_value(); }
    const QString &package() const { return m_package; }
    const RequestInput &input() const { return *m_input; }
    QString root() const { return m_dir.filePath(QStringLiteral("data")); }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    ReviewSessionOptions options() const
    {
        ReviewSessionOptions options;
        options.now = [this] { return exampleDay().addSecs(m_seconds); };
        options.saveDelay = std::chrono::milliseconds(20);
        options.retryDelay = std::chrono::milliseconds(50);
        options.root = root();
        return options;
    }
    /// The clock of its sessions goes on by a minute.
    void later() { m_seconds += 60; }
    /// Opened as the window does it: what was begun before is taken up.
    std::unique_ptr<ReviewSession> open() const
    {
        const Reviewer reviewer{QStringLiteral("Camille Relectrice"), QStringLiteral("DINUM"), {}};
        return std::make_unique<ReviewSession>(
            *m_input, ReviewSession::prepare(*m_input, m_package, reviewer, options()), options());
    }

private:
    QTemporaryDir m_dir;
    QString m_package;
    std::optional<RequestInput> m_input;
    qint64 m_seconds = 0;
};

} // namespace viatique::test
