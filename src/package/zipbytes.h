// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QFile>
#include <QtEndian>

namespace viatique {

/// The little-endian number at `offset`; the caller has checked that it is there.
template<typename Integer>
Integer zipNumber(QByteArrayView bytes, qsizetype offset)
{
    return qFromLittleEndian<Integer>(bytes.data() + offset);
}

/// Fewer bytes, or none, where the file ends before.
inline QByteArray readAt(QFile &file, qint64 offset, qint64 count)
{
    return file.seek(offset) ? file.read(count) : QByteArray();
}

} // namespace viatique
