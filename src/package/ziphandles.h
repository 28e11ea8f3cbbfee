// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QIODevice>
#include <QString>

#include <memory>
#include <mutex>
#include <vector>

#include <zip.h>

namespace viatique {

class PositionedFile;

/// libzip's view of an open file, reading at a position of its own.
class ZipHandle
{
public:
    explicit ZipHandle(const PositionedFile &file)
        : m_file(file)
    {
    }
    ~ZipHandle();
    Q_DISABLE_COPY_MOVE(ZipHandle)

    /// Gives why it could not be opened, or an empty text.
    QString open(int flags);
    zip_t *zip() const { return m_zip; }

private:
    static zip_int64_t read(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command);

    const PositionedFile &m_file;
    qint64 m_position = 0;
    zip_t *m_zip = nullptr;
};

/// As many views of one archive as there are members read at once: libzip's are for one thread each. May be
/// used by several threads.
class ZipHandles
{
public:
    explicit ZipHandles(const PositionedFile &file)
        : m_file(file)
    {
    }

    enum class Check { None, Consistency };
    /// A new view, or the reason why there is none.
    tl::expected<std::unique_ptr<ZipHandle>, QString> open(Check check) const;
    /// One that nobody uses now, for the next member.
    void giveBack(std::unique_ptr<ZipHandle> handle) const;

    /// A member by its index in the directory, sequential; fails while it is read where it has not `size`
    /// bytes or not its checksum. Else the reason why it cannot be opened. The device must not outlive this.
    tl::expected<std::unique_ptr<QIODevice>, QString> openMember(quint64 index, qint64 size) const;

private:
    tl::expected<std::unique_ptr<ZipHandle>, QString> take() const;

    const PositionedFile &m_file;
    mutable std::mutex m_mutex;
    mutable std::vector<std::unique_ptr<ZipHandle>> m_idle;
};

} // namespace viatique
