// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/answerparts.h"

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "core/limits.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace viatique {

namespace {

constexpr qsizetype kHeaderBytes = 200;
/// Parts of a document have in common what each of them repeats.
constexpr qint64 kMostBytes = limits::kDocumentBytes + limits::kDocumentBytes / 2;

} // namespace

AnswerParts::AnswerParts(QString folder, QString name, int mostParts)
    : m_folder(std::move(folder))
    , m_name(std::move(name))
    , m_mostParts(mostParts)
{
}

AnswerParts::~AnswerParts() = default;

bool AnswerParts::take(QByteArray bytes)
{
    while (!bytes.isEmpty()) {
        if (m_file) {
            const qsizetype count = static_cast<qsizetype>(std::min<qint64>(m_left, bytes.size()));
            if (!write(QByteArrayView(bytes).first(count)) || (m_left == 0 && !end()))
                return false;
            bytes.remove(0, count);
            continue;
        }
        const qsizetype line = bytes.indexOf('\n');
        m_header += line < 0 ? bytes : bytes.left(line);
        if (m_header.size() > kHeaderBytes)
            return false;
        bytes.remove(0, line < 0 ? bytes.size() : line + 1);
        if (line >= 0 && !begin(std::exchange(m_header, {})))
            return false;
    }
    return true;
}

bool AnswerParts::begin(const QByteArray &header)
{
    const Result<QJsonObject> object = parseJsonObject(header, QStringLiteral("viatique-preview"));
    const qint64 size = object ? object->value(QLatin1String("size")).toInteger() : 0;
    if (size < 1 || size > limits::kDocumentBytes || m_total + size > kMostBytes
        || static_cast<int>(m_parts.size()) >= m_mostParts)
        return false;
    m_total += size;
    m_left = size;
    m_part = PartFile(m_folder);
    m_digest.emplace();
    m_file = std::make_unique<QSaveFile>(m_part.path());
    if (m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered) && m_file->setPermissions(kPrivateFile))
        return true;
    m_error = writeFailure(m_part.path(), *m_file, 1).value();
    return false;
}

bool AnswerParts::write(QByteArrayView bytes)
{
    m_left -= bytes.size();
    m_digest->add(bytes);
    if (m_file->write(bytes.data(), bytes.size()) == bytes.size())
        return true;
    m_error = writeFailure(m_part.path(), *m_file, bytes.size()).value();
    return false;
}

bool AnswerParts::end()
{
    const Result<void> committed = commitFile(*m_file);
    if (!committed) {
        m_error = committed.error();
        return false;
    }
    m_part.content = {QFileInfo(m_part.path()).size(), m_digest->result()};
    m_file.reset();
    m_parts.push_back(std::move(m_part));
    return true;
}

} // namespace viatique
