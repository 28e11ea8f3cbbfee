// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/digest.h"
#include "core/result.h"
#include "request/partfile.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QSaveFile;

namespace viatique {

/// Writes the documents of an answer of `viatique-preview` into part files: each comes as one line of JSON
/// with its size (`{"size": 1234}`), then these bytes. A size is believed within bounds only, and a header is
/// short.
class AnswerParts
{
public:
    /// `name` is named by errors of the disk.
    AnswerParts(QString folder, QString name, int mostParts);
    ~AnswerParts();
    Q_DISABLE_COPY_MOVE(AnswerParts)

    /// Takes what came next; false when the answer is none, or cannot be written.
    bool take(QByteArray bytes);
    /// Why `take` was false; no error where the answer itself is to blame.
    const std::optional<Error> &error() const { return m_error; }
    /// Whether the answer ended where a document does, and there was one.
    bool isWhole() const { return !m_file && m_header.isEmpty() && !m_parts.empty(); }
    std::vector<PartFile> release() { return std::move(m_parts); }

private:
    bool begin(const QByteArray &header);
    bool write(QByteArrayView bytes);
    bool end();

    QString m_folder;
    QString m_name;
    int m_mostParts;
    qint64 m_total = 0;
    qint64 m_left = 0; ///< of the document being written
    QByteArray m_header;
    PartFile m_part;
    std::unique_ptr<QSaveFile> m_file;
    std::optional<Digest> m_digest;
    std::vector<PartFile> m_parts;
    std::optional<Error> m_error;
};

} // namespace viatique
