// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/documentintake.h"
#include "request/request.h"

#include <QImage>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <memory>
#include <optional>

class QTimer;

namespace viatique {

/// The work on the documents of a draft that takes a while, one piece after the other in the background:
/// taking files in, and making lighter documents of heavy ones. What it comes to is told by signals; it does
/// not touch the request.
class DocumentImports : public QObject
{
    Q_OBJECT

public:
    /// `tools` without `cancelled` and `report`, which each piece of work has of its own.
    DocumentImports(QString draftFolder, Intake tools, QObject *parent);
    /// Has the running work stopped and waits for it, so that nothing writes into the folder any more;
    /// nothing of it is told.
    ~DocumentImports() override;

    /// The files are looked at first where there are several: pictures among them may become one document.
    void add(const QStringList &paths, const QString &replaced, Images images);
    /// A picture that is in no file.
    void add(const QImage &image, const QString &name);
    void lighten(const Document &document);
    void split(const Document &document);

    /// Files and documents that wait or are worked on.
    int left() const;
    /// What is being done; none where nothing is.
    std::optional<IntakeStage> stage() const;
    /// Drops what waits, and has what is running stopped; whatever it comes to is not told.
    void cancel();

signals:
    void stored(const QString &path, const QString &replaced, const viatique::StoredDocument &document);
    void failed(const QString &path, const viatique::Error &error);
    void lightened(const viatique::Document &former, const viatique::StoredDocument &document);
    void parted(const viatique::Document &former, const QList<viatique::StoredDocument> &parts);
    void workFailed(const viatique::Document &document, const viatique::Error &error);
    /// The number or the stage.
    void changed();

private:
    enum class Kind { Group, Import, Lighten, Split };
    struct Job
    {
        Kind kind = Kind::Import;
        QStringList paths;
        QString replaced;
        Images images = Images::Together;
        QImage image;
        Document document;

        int count() const { return kind == Kind::Group ? int(paths.size()) : 1; }
    };
    struct Progress;
    using Outcome = Result<QList<StoredDocument>>;

    void add(Job job);
    void next();
    void group(const Job &job);
    void finish(const Job &job, const Outcome &outcome);
    void tell(const Job &job, const Outcome &outcome);
    void lookAtStage();
    static Outcome work(const QString &folder, const Job &job, const Intake &tools);

    const QString m_folder;
    const Intake m_tools;
    QList<Job> m_queue;
    std::optional<Job> m_running;
    std::shared_ptr<Progress> m_progress;
    std::optional<IntakeStage> m_told;
    QTimer *m_ticker;
    /// Of its own, to be waited for.
    QThreadPool m_pool;
};

} // namespace viatique
