// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/finding.h"
#include "package/chosentrust.h"
#include "package/requestinput.h"
#include "request/documentinspector.h"
#include "review/packagedreviews.h"
#include "session/cataloguenews.h"
#include "session/packagewatch.h"
#include "session/receivedmodel.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace viatique {

class ReceivedPackage;
struct PackageOpening;

struct ReviewOptions
{
    /// Of findings and of when it was opened; tests set it.
    std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc;
    DocumentInspector inspector = DocumentInspector();
    CatalogueShelf shelf = CatalogueShelf(); ///< what judges the package
    ChosenTrust trustStore = {};             ///< whose certificates are believed
};

/// What is known of a package that was opened. At least one of `report` and `error` is there.
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
    /// Of earlier revisions, with the answers of the editor.
    ReviewList reviews;
    /// What the newest catalogue changes; nothing where there is none newer.
    std::optional<CatalogueNews> news;
    /// The facts hold what is in the documents, and the findings too. Before, and where that was interrupted,
    /// they hold no more than which documents are not there as listed.
    bool examined = false;
    /// The reports were compared with what the request says; those that say something else
    /// ("data/demande.pdf").
    bool reportsCompared = false;
    QStringList differingReports;
    /// Why nobody's certificates are believed, where they cannot be read.
    std::optional<Error> trustError;
    /// It is no longer on the disk what it was when it was opened.
    bool changedOnDisk = false;
};

/// Opens a package that came from elsewhere, a file or an unpacked folder, in the background: verifies it,
/// reads its request and judges it, which is delivered at once; then examines its documents, which may take
/// long, and last compares its reports with its request. Nothing is written, nothing is read anew unasked.
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
    /// At once, even while a document is being examined. While the package is being opened, the state becomes
    /// Cancelled; once it is, its examination ends, or the comparison of its reports, and what is known
    /// stays.
    void cancel();

    /// Whose certificates are believed from here on. Of a package that is open the signature is checked
    /// anew, in the background: `signatureChecked` follows where that can change what is to be said of it.
    void setTrustStore(const ChosenTrust &trustStore);

    /// In the state Opened: documents are being examined.
    bool isExamining() const { return m_examining; }

    /// Reads a document, in the background, whole: `documentRead` or `documentFailed` follows, unless another
    /// is asked for meanwhile. Its digest is compared with the request's once more. Of the state Opened.
    void readDocument(const QString &documentId);

    /// Milliseconds from the end of the digests to the delivery of the state Opened, for measures; -1 where
    /// nothing was digested.
    double deliveredAfter() const { return m_deliveredAfter; }

    /// Looks at the disk whether the package is still what was opened.
    bool hasChanged() const;

signals:
    void stateChanged();
    /// Bytes, a few times a second.
    void progressed(qint64 done, qint64 total);
    /// Documents that were examined, a few times a second.
    void examinationProgressed(int done, int total);
    /// Facts and findings were made anew, in the state Opened.
    void findingsChanged();
    /// The examination ended; `package().examined` says whether at its end.
    void examined();
    /// `differingReports` is known.
    void reportsCompared();
    /// What `package().report` says of the signature may be another.
    void signatureChecked();
    /// `package().changedOnDisk`. Opening it again is up to the user.
    void changedOnDisk();
    void documentRead(const QString &documentId, const QByteArray &pdf);
    /// DocumentMissing, DocumentChanged, or why it cannot be read.
    void documentFailed(const QString &documentId, const viatique::Error &error);

private:
    struct Job;
    void setState(State state);
    void drop();
    void deliver(const PackageOpening &opening);
    void examine();
    void compareReports();
    void checkSignature();
    void tellProgress();

    ReviewOptions m_options;
    QTimer m_ticker;
    PackageWatch m_watch;
    std::shared_ptr<Job> m_job; ///< that under way
    std::shared_ptr<Job> m_reading;
    std::shared_ptr<const ReceivedPackage> m_opened; ///< kept open while it is examined
    QHash<QString, QString> m_members;               ///< by the id of the document
    QByteArray m_signature;                          ///< and what it is over: see PackageOpening
    QByteArray m_signedBytes;
    ChosenTrust m_checkedAgainst; ///< the trust store of what is known
    State m_state = State::Idle;
    bool m_examining = false;
    double m_deliveredAfter = -1;
    QString m_path;
    ReviewedPackage m_package;
    QDateTime m_openedAt;
};

} // namespace viatique
