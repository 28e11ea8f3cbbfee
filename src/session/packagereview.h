// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/finding.h"
#include "package/requestinput.h"
#include "request/documentinspector.h"
#include "session/receivedmodel.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace viatique {

struct ReviewOptions
{
    /// Of findings and of when it was opened; tests set it.
    std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc;
    DocumentInspector inspector = DocumentInspector();
};

/// What is known of a package that was opened. At least one member is there.
struct ReviewedPackage
{
    /// Nothing where not even its list of files could be read.
    std::optional<VerifyReport> report;
    /// The request, the catalogue that judged it, the facts of its documents; nothing where it cannot be
    /// read.
    std::optional<RequestInput> input;
    /// By the rules of this program, never those that the package claims.
    QList<Finding> findings;
    /// Why there is no report, or no input.
    std::optional<Error> error;
};

/// Opens a package that came from elsewhere, a file or an unpacked folder, in the background: verifies it,
/// reads its request, examines its documents and judges it. Nothing is written.
class PackageReview : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Opening, Opened, Cancelled };

    explicit PackageReview(ReviewOptions options = {}, QObject *parent = nullptr);
    /// Interrupts what is under way and drops its result; does not wait for it, as the examination of a
    /// document may take half a minute.
    ~PackageReview() override;

    State state() const { return m_state; }
    QString path() const { return m_path; }
    /// Of the state Opened; empty otherwise.
    const ReviewedPackage &package() const { return m_package; }
    /// In a word.
    ReceivedRow::Verdict verdict() const;
    /// To be remembered. Of the state Opened.
    ReceivedRow summary() const;

    /// Interrupts what is under way. `stateChanged` follows at once, and again with the result.
    void open(const QString &path);
    /// At once, even while a document is being examined.
    void cancel();

signals:
    void stateChanged();
    /// Bytes, a few times a second.
    void progressed(qint64 done, qint64 total);

private:
    struct Job;
    void setState(State state);
    void drop();
    void tellProgress();

    ReviewOptions m_options;
    QTimer m_ticker;
    std::shared_ptr<Job> m_job; ///< that under way
    State m_state = State::Idle;
    QString m_path;
    ReviewedPackage m_package;
    QDateTime m_openedAt;
};

} // namespace viatique
