// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/reviewbanner.h"

#include "core/digest.h"
#include "core/error.h"
#include "session/packagereview.h"
#include "session/signermodel.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QListView>
#include <QPushButton>

#include <algorithm>

namespace viatique {

namespace {

using State = PackageReview::State;
using Verdict = ReceivedRow::Verdict;
using Signature = SignatureReport::State;

/// Rows of problems that show before their list scrolls.
constexpr int kProblems = 4;

bool isOfSignature(const VerifyProblem &problem)
{
    return problem.code == VerifyCode::SignatureDiffers || problem.code == VerifyCode::SignatureBroken
           || problem.code == VerifyCode::SignatureUnproved;
}

/// Nothing but the signature is wrong.
bool isSignatureAlone(const VerifyReport &report)
{
    return std::all_of(report.errors.cbegin(), report.errors.cend(), isOfSignature);
}

} // namespace

ReviewBanner::ReviewBanner(PackageReview &package, QWidget *parent)
    : QWidget(parent)
    , m_package(package)
    , m_verdict(new Notice(this))
    , m_again(m_verdict->button(0))
    , m_changed(new Notice(this))
    , m_problemsLabel(new StyledLabel(StyledLabel::Plain, this))
    , m_problemsView(new QListView(this))
    , m_reports(new StateLabel(this))
    , m_catalogue(new StateLabel(this))
    , m_news(new StateLabel(this))
    , m_contacts(new StateLabel(this))
    , m_trust(new StateLabel(this))
    , m_layout(new QVBoxLayout(this))
{
    setUp();
    applyLook();
    connect(m_again, &QPushButton::clicked, this, &ReviewBanner::againWanted);
    connect(m_verdict->button(1), &QPushButton::clicked, this, &ReviewBanner::certificateWanted);
    connect(m_changed->button(0), &QPushButton::clicked, this, &ReviewBanner::againWanted);
    connect(&package, &PackageReview::stateChanged, this, &ReviewBanner::refresh);
    connect(&package, &PackageReview::signatureChecked, this, &ReviewBanner::refresh);
    connect(&package, &PackageReview::reportsCompared, this, &ReviewBanner::showNotes);
    connect(&package, &PackageReview::changedOnDisk, this, &ReviewBanner::showChange);
    retranslate();
}

void ReviewBanner::setUp()
{
    m_verdict->setObjectName(QStringLiteral("integrityNotice"));
    m_changed->setObjectName(QStringLiteral("changedNotice"));
    m_problemsView->setObjectName(QStringLiteral("problemsView"));
    m_problemsView->setModel(&m_problems);
    m_problemsView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_problemsView->setWordWrap(true);
    m_problemsView->setResizeMode(QListView::Adjust);
    look::prepareView(m_problemsView);
    m_problemsLabel->setBuddy(m_problemsView);
    m_reports->setObjectName(QStringLiteral("reportsNote"));
    m_catalogue->setObjectName(QStringLiteral("catalogueNote"));
    m_news->setObjectName(QStringLiteral("newsNote"));
    m_contacts->setObjectName(QStringLiteral("contactsNote"));
    m_trust->setObjectName(QStringLiteral("trustNote"));
    for (QWidget *widget : {static_cast<QWidget *>(m_changed), static_cast<QWidget *>(m_verdict),
                            static_cast<QWidget *>(m_trust), static_cast<QWidget *>(m_problemsLabel),
                            static_cast<QWidget *>(m_problemsView), static_cast<QWidget *>(m_reports),
                            static_cast<QWidget *>(m_catalogue), static_cast<QWidget *>(m_news),
                            static_cast<QWidget *>(m_contacts)})
        m_layout->addWidget(widget);
    // In the order in which they stand.
    setTabOrder(m_changed->button(0), m_again);
    setTabOrder(m_again, m_verdict->button(1));
    setTabOrder(m_verdict->button(1), m_problemsView);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void ReviewBanner::refresh()
{
    showChange();
    showNotice();
    showProblems();
    showNotes();
}

QWidget *ReviewBanner::first()
{
    if (!m_changed->isHidden())
        return m_changed->button(0);
    if (!m_again->text().isEmpty())
        return m_again;
    return m_problems.rowCount() > 0 ? m_problemsView : nullptr;
}

void ReviewBanner::showChange()
{
    const bool hasChanged = m_package.state() == State::Opened && m_package.package().changedOnDisk;
    m_changed->setNotice(Meaning::ToCheck, tr("The package on the disk is another by now."),
                         tr("What is shown is the one that was opened. Your remarks are kept."));
    m_changed->button(0)->setText(tr("Open it again"));
    m_changed->setVisible(hasChanged);
}

void ReviewBanner::showNotice()
{
    const State state = m_package.state();
    const bool isOver = state == State::Opened || state == State::Cancelled;
    m_verdict->setVisible(isOver);
    const bool canRetry =
        state == State::Cancelled || (state == State::Opened && !m_package.package().report);
    m_again->setText(canRetry ? tr("&Open again") : QString());
    const auto &report = m_package.package().report;
    const bool isSigned = state == State::Opened && report && report->signature.state != Signature::None;
    m_verdict->button(1)->setText(isSigned ? tr("Certificate…") : QString());
    m_verdict->button(1)->setToolTip(isSigned ? certificateText() : QString());
    if (state == State::Cancelled)
        m_verdict->setNotice(Meaning::Advice, tr("The verification was interrupted."),
                             tr("Nothing is known of this package yet."));
    else if (isOver)
        showVerdict();
}

void ReviewBanner::showVerdict()
{
    const ReviewedPackage &package = m_package.package();
    const QString reason = package.error ? errorText(*package.error) : QString();
    if (!package.report) {
        const bool isBroken = package.error
                              && (package.error->code == ErrorCode::ArchiveUnreadable
                                  || package.error->code == ErrorCode::ArchiveRefused);
        return m_verdict->setNotice(Meaning::ToCorrect,
                                    isBroken
                                        ? tr("This package cannot be read. Ask its sender to send it again.")
                                        : tr("This package cannot be read."),
                                    reason);
    }
    const VerifyReport &report = *package.report;
    switch (m_package.verdict()) {
    case Verdict::Valid:
        return showIntact(report);
    case Verdict::Altered:
        if (isSignatureAlone(report))
            return m_verdict->setNotice(Meaning::ToCorrect, tr("The signature does not hold."),
                                        signatureText(report.signature));
        return m_verdict->setNotice(
            Meaning::ToCorrect, verdictText(report),
            package.input ? tr("Do not rely on what it says: ask its sender for the package again.")
                          : reason);
    case Verdict::Unreadable:
    case Verdict::Unknown:
        break;
    }
    if (report.valid)
        return m_verdict->setNotice(
            Meaning::ToCheck, tr("Its files match their list, but it holds no request to show."), reason);
    m_verdict->setNotice(Meaning::ToCorrect, verdictText(report),
                         tr("Ask its sender for the file that the export of Viatique wrote."));
}

/// Every file is as listed: how good that is depends on who vouches for the list.
void ReviewBanner::showIntact(const VerifyReport &report)
{
    const QString print = fingerprint(report.requestSha512).replace(QLatin1Char(' '), QChar::Nbsp);
    // The signature is in no list.
    const int listed = report.files - (report.signature.state == Signature::None ? 0 : 1);
    QString what = tr("Intact: %n file(s) match their list.", nullptr, listed);
    const bool isUnproved = report.signature.state == Signature::Unproved;
    if (isUnproved)
        what += u' ' + tr("Who signed is not proved.");
    m_verdict->setNotice(isUnproved ? Meaning::ToCheck : Meaning::Fine, what,
                         signatureText(report.signature) + u' '
                             + tr("Fingerprint %1, to compare by telephone.").arg(print));
}

/// The certificate has one, too, which two people may compare.
QString ReviewBanner::certificateText() const
{
    QStringList lines;
    const QList<Signer> &signers = m_package.package().report->signature.signers;
    for (const Signer &signer : signers) {
        if (!signer.certificate.sha256.isEmpty())
            lines.append(
                tr("Fingerprint of the certificate (SHA-256): %1").arg(inGroups(signer.certificate.sha256)));
    }
    return lines.join(u'\n');
}

void ReviewBanner::showProblems()
{
    QStringList problems;
    const auto &report = m_package.package().report;
    if (report && m_package.verdict() != Verdict::Unreadable) {
        for (const VerifyProblem &problem : report->errors + report->warnings) {
            // Of the signature the verdict speaks, and whose it is.
            if (!isOfSignature(problem))
                problems.append(problemText(problem));
        }
    }
    m_problems.setStringList(problems);
    m_problemsLabel->setHidden(problems.isEmpty());
    m_problemsView->setHidden(problems.isEmpty());
    fitProblems();
}

/// The first ones whole, for this width; the others scroll.
void ReviewBanner::fitProblems()
{
    const QStringList problems = m_problems.stringList();
    const int room = width() - look::em(this, 3);
    int height = 2 * m_problemsView->frameWidth();
    for (const QString &problem : problems.first(std::min<qsizetype>(problems.size(), kProblems))) {
        const QRect words = m_problemsView->fontMetrics().boundingRect(QRect(0, 0, std::max(room, 1), 0),
                                                                       Qt::TextWordWrap, problem);
        height += std::max(words.height() + look::em(this, 0.75), look::em(this, 2.1));
    }
    m_problemsView->setFixedHeight(height);
}

void ReviewBanner::showNotes()
{
    const ReviewedPackage &package = m_package.package();
    const bool isForeign = package.input && package.input->foreignCatalogue;
    m_catalogue->setState(
        Meaning::ToCheck,
        isForeign
            ? tr("Judged by the catalogue “%1” of this program: the one in the package is unknown here.")
                  .arg(package.input->catalogue.title)
            : QString());
    QString news = package.news ? newsText(*package.news) : QString();
    if (!news.isEmpty())
        news = tr("What the newest catalogue changes: %1").arg(news);
    m_news->setState(Meaning::ToCheck, news);
    m_reports->setState(
        Meaning::ToCorrect,
        package.differingReports.isEmpty()
            ? QString()
            : tr("What is shown here is the request. A file of the package that was made from it does not "
                 "say the same, or cannot be read: %1")
                  .arg(package.differingReports.join(QLatin1String(", "))));
    // The choice that cannot be read makes a signature unproved.
    const bool isSigned = package.report && package.report->signature.state != Signature::None;
    m_trust->setState(Meaning::ToCheck,
                      isSigned && package.trustError ? errorText(*package.trustError) : QString());
    const bool isRedacted = package.input && package.report && package.report->redacted;
    m_contacts->setState(Meaning::Advice,
                         isRedacted ? tr("The contacts were left out of this copy, and are not judged.")
                                    : QString());
}

void ReviewBanner::applyLook()
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(look::em(this, 0.5));
}

void ReviewBanner::retranslate()
{
    m_problemsLabel->setText(tr("What is not as &listed"));
    refresh();
}

void ReviewBanner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitProblems();
}

void ReviewBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLook();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace viatique
