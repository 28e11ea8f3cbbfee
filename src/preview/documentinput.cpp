// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/documentinput.h"

#include "core/limits.h"

#include <QBuffer>
#include <QFile>

#include <algorithm>
#include <array>

namespace viatique {

namespace {

/// Bytes of a file, -1 for a pipe.
long sizeOf(std::FILE *input)
{
    if (std::fseek(input, 0, SEEK_END) != 0)
        return -1;
    const long size = std::ftell(input);
    std::rewind(input);
    return size;
}

} // namespace

Result<DocumentInput> DocumentInput::open(std::FILE *input)
{
    DocumentInput opened;
    const long size = sizeOf(input);
    if (size > limits::kDocumentBytes)
        return failure(ErrorCode::FileTooLarge);
    if (size >= 0) {
        opened.m_file = input;
        return opened;
    }
    std::array<char, 64 * 1024> buffer{};
    while (const size_t count = std::fread(buffer.data(), 1, buffer.size(), input)) {
        opened.m_bytes.append(buffer.data(), static_cast<qsizetype>(count));
        if (opened.m_bytes.size() > limits::kDocumentBytes)
            return failure(ErrorCode::FileTooLarge);
    }
    if (std::ferror(input))
        return failure(ErrorCode::FileUnreadable);
    return opened;
}

std::unique_ptr<QIODevice> DocumentInput::device() const
{
    if (!m_file) {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(m_bytes);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    }
    auto file = std::make_unique<QFile>();
    // Below the buffer of the C library, which is the other readers'.
    file->open(fileno(m_file), QIODevice::ReadOnly | QIODevice::Unbuffered);
    file->seek(0);
    return file;
}

} // namespace viatique
