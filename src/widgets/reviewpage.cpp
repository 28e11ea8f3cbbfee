// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/reviewpage.h"

#include "core/digest.h"
#include "core/language.h"
#include "session/receivedmodel.h"
#include "ui_reviewpage.h"
#include "widgets/look.h"
#include "widgets/wrapdelegate.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

using State = PackageReview::State;
using Verdict = ReceivedRow::Verdict;

/// Rows of problems that show before their list scrolls.
constexpr int kProblems = 4;
/// Below this width, in em, request and findings stand one above the other.
constexpr int kSideBySide = 55;
/// From this one there is room for all.
constexpr int kWide = 78;
/// The findings beside the request, in em; it takes the rest.
constexpr qreal kFindingsFrom = 20;
constexpr qreal kFindingsTo = 29;

} // namespace

ReviewPage::ReviewPage(const QString &path, ReceivedModel &received, QWidget *parent, ReviewOptions options)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReviewPage>())
    , m_received(received)
    , m_review(std::move(options))
{
    m_ui->setupUi(this);
    m_again = m_ui->integrityNotice->button(0);
    setUpViews();
    applyLook();
    connect(m_ui->header, &ReviewHeader::homeClicked, this, &ReviewPage::homeRequested);
    connect(m_ui->takeUpButton, &QPushButton::clicked, this,
            [this] { emit takeUpRequested(m_review.path()); });
    connect(m_ui->workBar, &WorkBar::interrupted, &m_review, &PackageReview::cancel);
    connect(m_again, &QPushButton::clicked, this, [this] { m_review.open(m_review.path()); });
    connect(&m_review, &PackageReview::progressed, this, &ReviewPage::showProgress);
    connect(&m_review, &PackageReview::stateChanged, this, [this] {
        showState();
        if (m_review.state() == State::Opened)
            m_received.remember(m_review.summary());
        if (m_review.state() != State::Opening)
            focusFirst();
    });
    m_review.open(path);
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::setUpViews()
{
    m_ui->requestLabel->setKind(StyledLabel::Group);
    m_ui->findingsLabel->setKind(StyledLabel::Group);
    look::setPrimary(m_ui->takeUpButton);
    m_ui->requestView->setModel(&m_summary);
    m_ui->requestView->setHeaderHidden(true);
    new WrapDelegate(m_ui->requestView);
    m_ui->findingsView->setModel(&m_findings);
    new WrapDelegate(m_ui->findingsView);
    m_ui->findingsView->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ui->findingsView->horizontalHeader()->setSectionResizeMode(ReviewFindings::SeverityColumn,
                                                                 QHeaderView::ResizeToContents);
    m_ui->problemsView->setModel(&m_problems);
    for (QAbstractItemView *view : {static_cast<QAbstractItemView *>(m_ui->requestView),
                                    static_cast<QAbstractItemView *>(m_ui->findingsView),
                                    static_cast<QAbstractItemView *>(m_ui->problemsView)})
        look::prepareView(view);
}

void ReviewPage::applyLook()
{
    const int space = look::em(this, 1);
    m_ui->bodyLayout->setContentsMargins(space, space, space, space);
    m_ui->bodyLayout->setSpacing(space);
    m_ui->requestLayout->setSpacing(look::em(this, 0.5));
    m_ui->findingsLayout->setSpacing(look::em(this, 0.5));
    m_ui->bottomLayout->setContentsMargins(space, 0, space, 0);
    m_ui->noFindingsLayout->setContentsMargins(0, look::em(this, 0.5), 0, 0);
    m_ui->bottomBar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_ui->bottomBar->setMinimumHeight(look::em(this, 3.5));
    m_ui->splitter->setHandleWidth(look::em(this, 1));
    // What does not fit scrolls with the page.
    m_ui->requestView->setMinimumSize(look::em(this, 14), look::em(this, 12));
    m_ui->findingsStack->setMinimumHeight(look::em(this, 10));
    arrange();
}

void ReviewPage::arrange()
{
    const bool isNarrow = width() < look::em(this, kSideBySide);
    m_ui->splitter->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
    m_ui->splitter->setStretchFactor(0, isNarrow ? 3 : 1);
    m_ui->splitter->setStretchFactor(1, isNarrow ? 2 : 0);
    const bool isWide = width() >= look::em(this, kWide);
    const int findings = look::em(this, isWide ? kFindingsTo : kFindingsFrom);
    m_ui->findingsPane->setMinimumWidth(isNarrow ? 0 : look::em(this, kFindingsFrom));
    m_ui->findingsPane->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : findings);
    // Anew where there is another amount of room only: what the user drew stays.
    if (const Room room = isNarrow ? Room::Narrow : isWide ? Room::Wide : Room::Middle; room != m_room) {
        m_room = room;
        if (!isNarrow)
            m_ui->splitter->setSizes({std::max(findings, width() - findings), findings});
        showHeader();
    }
    m_ui->requestView->header()->resizeSection(SummaryModel::FieldColumn, look::em(this, isWide ? 16 : 11.5));
}

void ReviewPage::showState()
{
    const bool isOpening = m_review.state() == State::Opening;
    if (isOpening)
        showProgress(0, 0);
    else
        m_ui->workBar->finish();
    const ReviewedPackage &package = m_review.package();
    m_summary.setInput(package.input);
    m_findings.setFindings(package.input, package.findings);
    showHeader();
    showNotice();
    showProblems();
    showNotes();
    showRequest();
    showTakeUp();
}

void ReviewPage::showProgress(qint64 done, qint64 total)
{
    const QString name = QFileInfo(m_review.path()).fileName();
    // All bytes are read, and the documents are being examined.
    if (total > 0 && done >= total)
        m_ui->workBar->setWork(tr("Examining the documents of %1").arg(name), 0, 0);
    else if (total > 0)
        m_ui->workBar->setWork(tr("Verifying %1: %2 of %3").arg(name, sizeText(done), sizeText(total)), done,
                               total);
    else
        m_ui->workBar->setWork(tr("Verifying %1").arg(name), 0, 0);
}

void ReviewPage::showHeader()
{
    const ReviewedPackage &package = m_review.package();
    const QFileInfo file(m_review.path());
    if (!package.input) {
        m_ui->header->setTitle(file.fileName(), QDir::toNativeSeparators(file.absolutePath()));
        return;
    }
    const Request &request = package.input->request;
    const QString title = request.service.title.simplified();
    QStringList details{tr("Revision %1").arg(currentLocale().toString(request.revision))};
    if (package.report && package.report->completeness == QLatin1String("draft"))
        details.append(tr("exported as a draft"));
    const QString organisation = request.organisation.name.simplified();
    if (!organisation.isEmpty())
        details.append(request.filedFor == FiledFor::Vendor ? tr("Vendor, for itself: %1").arg(organisation)
                                                            : tr("Client: %1").arg(organisation));
    const QString vendor = request.vendor.name.simplified();
    if (request.filedFor != FiledFor::Vendor && !vendor.isEmpty() && m_room == Room::Wide)
        details.append(tr("Prepared by: %1").arg(vendor));
    m_ui->header->setTitle(title.isEmpty() ? tr("Request without a title") : title,
                           details.join(QStringLiteral(" · ")));
}

void ReviewPage::showNotice()
{
    const bool isOver = m_review.state() == State::Opened || m_review.state() == State::Cancelled;
    m_ui->integrityNotice->setVisible(isOver);
    const bool canRetry = m_review.state() == State::Cancelled
                          || (m_review.state() == State::Opened && !m_review.package().report);
    m_again->setText(canRetry ? tr("&Open again") : QString());
    if (m_review.state() == State::Cancelled)
        m_ui->integrityNotice->setNotice(Meaning::Advice, tr("The verification was interrupted."),
                                         tr("Nothing is known of this package yet."));
    else if (isOver)
        showVerdict();
}

void ReviewPage::showVerdict()
{
    Notice *notice = m_ui->integrityNotice;
    const ReviewedPackage &package = m_review.package();
    const QString reason = package.error ? errorText(*package.error) : QString();
    if (!package.report) {
        const bool isBroken = package.error
                              && (package.error->code == ErrorCode::ArchiveUnreadable
                                  || package.error->code == ErrorCode::ArchiveRefused);
        return notice->setNotice(Meaning::ToCorrect,
                                 isBroken
                                     ? tr("This package cannot be read. Ask its sender to send it again.")
                                     : tr("This package cannot be read."),
                                 reason);
    }
    const VerifyReport &report = *package.report;
    switch (m_review.verdict()) {
    case Verdict::Valid:
        return notice->setNotice(
            Meaning::Fine, tr("Complete: %n file(s) match their list.", nullptr, report.files),
            tr("Not signed: the origin is not proved. Fingerprint %1, to compare by telephone.")
                .arg(fingerprint(report.requestSha512).replace(QLatin1Char(' '), QChar::Nbsp)));
    case Verdict::Altered:
        return notice->setNotice(
            Meaning::ToCorrect, verdictText(report),
            package.input ? tr("Do not rely on what it says: ask its sender for the package again.")
                          : reason);
    case Verdict::Unreadable:
    case Verdict::Unknown:
        break;
    }
    if (report.valid)
        return notice->setNotice(Meaning::ToCheck,
                                 tr("Its files match their list, but it holds no request to show."), reason);
    notice->setNotice(Meaning::ToCorrect, verdictText(report),
                      tr("Ask its sender for the file that the export of Viatique wrote."));
}

void ReviewPage::showProblems()
{
    QStringList problems;
    if (const auto &report = m_review.package().report; report && m_review.verdict() != Verdict::Unreadable) {
        for (const VerifyProblem &problem : report->errors + report->warnings)
            problems.append(problemText(problem));
    }
    m_problems.setStringList(problems);
    m_ui->problemsLabel->setHidden(problems.isEmpty());
    m_ui->problemsView->setHidden(problems.isEmpty());
    if (problems.isEmpty())
        return;
    const int rows = std::min(int(problems.size()), kProblems);
    const int row = std::max(m_ui->problemsView->sizeHintForRow(0), look::em(this, 2.1));
    m_ui->problemsView->setFixedHeight(rows * row + 2 * m_ui->problemsView->frameWidth());
}

void ReviewPage::showNotes()
{
    const ReviewedPackage &package = m_review.package();
    const bool isForeign = package.input && package.input->foreignCatalogue;
    m_ui->catalogueNote->setState(
        Meaning::ToCheck,
        isForeign
            ? tr("Judged by the catalogue “%1” of this program: the one in the package is unknown here.")
                  .arg(package.input->catalogue.title)
            : QString());
    const bool isRedacted = package.input && package.report && package.report->redacted;
    m_ui->contactsNote->setState(
        Meaning::Advice,
        isRedacted ? tr("The contacts were left out of this copy, and are not judged.") : QString());
}

void ReviewPage::showRequest()
{
    m_ui->splitter->setVisible(m_review.package().input.has_value());
    m_ui->requestView->expandAll();
    m_ui->findingsView->resizeRowsToContents();
    // Of what is not as listed, nothing can be said to be fine.
    if (m_review.verdict() == Verdict::Valid)
        m_ui->noFindingsLabel->setState(Meaning::Fine, tr("No finding."));
    else
        m_ui->noFindingsLabel->setState(Meaning::ToCheck,
                                        tr("No finding, but the package is not as listed."));
    m_ui->findingsStack->setCurrentWidget(
        m_findings.rowCount() > 0 ? static_cast<QWidget *>(m_ui->findingsView) : m_ui->noFindings);
}

void ReviewPage::showTakeUp()
{
    // Only what is as listed can be gone on with.
    const bool isFine = m_review.state() == State::Opened && m_review.verdict() == Verdict::Valid;
    m_ui->takeUpButton->setEnabled(isFine);
    m_ui->takeUpButton->setToolTip(
        isFine ? tr("Makes a draft of it on this computer; the package stays as it is.")
               : tr("Possible once the package was verified and is as listed."));
}

void ReviewPage::focusFirst()
{
    // Not away from another place of the window.
    const QWidget *focus = window()->focusWidget();
    if (focus && focus != this && !isAncestorOf(focus) && focus->isVisible())
        return;
    // A view that gets the focus first would make its first row current without selecting it.
    for (QAbstractItemView *view : {static_cast<QAbstractItemView *>(m_ui->requestView),
                                    static_cast<QAbstractItemView *>(m_ui->problemsView)}) {
        if (!view->currentIndex().isValid())
            view->setCurrentIndex(view->model()->index(0, 0));
    }
    if (!m_again->text().isEmpty())
        m_again->setFocus();
    else if (m_problems.rowCount() > 0)
        m_ui->problemsView->setFocus();
    else if (m_review.package().input)
        m_ui->requestView->setFocus();
}

void ReviewPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->workBar->retranslate();
    m_findings.retranslate();
    showState();
}

void ReviewPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        applyLook();
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace viatique
