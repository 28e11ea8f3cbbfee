// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/draftfiles.h"

#include <QFile>
#include <QString>
#include <QUuid>

#include <utility>

namespace viatique {

/// A file on its way into a draft, beside the documents, with a name that nobody else gives: it is removed
/// with this object, unless it was moved elsewhere by then, and by who opens the draft after a crash.
class PartFile
{
public:
    PartFile() = default;
    explicit PartFile(const QString &documentsFolder)
        : m_path(QStringLiteral("%1/import-%2.part")
                     .arg(documentsFolder, QUuid::createUuid().toString(QUuid::Id128)))
    {
    }
    ~PartFile()
    {
        if (!m_path.isEmpty())
            QFile::remove(m_path);
    }
    PartFile(PartFile &&other) noexcept
        : content(std::exchange(other.content, {}))
        , m_path(std::exchange(other.m_path, {}))
    {
    }
    PartFile &operator=(PartFile &&other) noexcept
    {
        std::swap(content, other.content);
        std::swap(m_path, other.m_path);
        return *this;
    }
    Q_DISABLE_COPY(PartFile)

    QString path() const { return m_path; }

    CopiedFile content; ///< its size and digest, once it was written

private:
    QString m_path;
};

} // namespace viatique
