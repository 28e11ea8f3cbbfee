// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The frame of a review: package, banner, desk and bar. Its export is in reviewpageexport.cpp, who signed or
// signs in reviewpagesigning.cpp, what others have to do with it in reviewpagelock.cpp.

#include "widgets/reviewpage.h"

#include "core/language.h"
#include "core/settings.h"
#include "package/chosentrust.h"
#include "session/background.h"
#include "session/receivedmodel.h"
#include "widgets/look.h"
#include "widgets/messagepanel.h"
#include "widgets/notice.h"
#include "widgets/opinionbar.h"
#include "widgets/page.h"
#include "widgets/reviewbanner.h"
#include "widgets/reviewdesk.h"
#include "widgets/reviewheader.h"
#include "widgets/reviewsharing.h"
#include "widgets/statelabel.h"
#include "widgets/textedit.h"
#include "widgets/workbar.h"

#include <QBoxLayout>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QThreadPool>
#include <QUndoStack>

#include <utility>

namespace viatique {

namespace {

using State = PackageReview::State;

/// Widths of the page, in em, from which there is more room.
constexpr int kMiddle = 55;
constexpr int kWide = 78;

ReviewOptions withTrustStore(ReviewOptions options, const Settings &settings)
{
    options.trustStore = trustOf(settings);
    return options;
}

} // namespace

ReviewPage::ReviewPage(const QString &path, const ReviewParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_package(withTrustStore(parts.package, parts.settings))
    , m_phrases(parts.session.root + QLatin1String("/phrases.json"), parts.session.now)
    , m_header(new ReviewHeader(this))
    , m_area(new QScrollArea(this))
    , m_body(new QWidget)
    , m_banner(new ReviewBanner(m_package, m_body))
    , m_sharing(new ReviewSharing(parts.prompts, m_body))
    , m_exported(new Notice(m_body))
    , m_sign(new QPushButton(m_body))
    , m_unsaved(new Notice(m_body))
    , m_former(new Notice(m_body))
    , m_takenUp(new StateLabel(m_body))
    , m_workBar(new WorkBar(m_body))
    , m_stack(new QStackedWidget(m_body))
    , m_bar(new OpinionBar(this))
    , m_layout(new QVBoxLayout(m_body))
    , m_frame(new QVBoxLayout(this))
    , m_room(Width::Wide)
{
    setUp();
    applyLook();
    connect(m_header, &ReviewHeader::homeClicked, this, &ReviewPage::homeRequested);
    connect(m_header, &ReviewHeader::backClicked, this, &ReviewPage::backRequested);
    connect(m_bar, &OpinionBar::takeUpWanted, this, [this] { emit takeUpRequested(m_package.path()); });
    connect(m_bar, &OpinionBar::messageToggled, this, &ReviewPage::showMessage);
    connect(m_bar, &OpinionBar::exportWanted, this, &ReviewPage::exportReview);
    connect(m_workBar, &WorkBar::interrupted, &m_package, &PackageReview::cancel);
    connect(m_banner, &ReviewBanner::againWanted, this, [this] { openAgain(); });
    connect(&m_package, &PackageReview::progressed, this, &ReviewPage::showProgress);
    connect(&m_package, &PackageReview::examinationProgressed, this, [this](int done, int total) {
        m_workBar->setWork(tr("Examining the documents: %1 of %2").arg(done).arg(total), done, total);
    });
    connect(&m_package, &PackageReview::examined, m_workBar, &WorkBar::finish);
    connect(&m_package, &PackageReview::stateChanged, this, [this] {
        showState();
        if (m_package.state() != State::Opened) {
            endReview();
        } else {
            m_parts.received.remember(m_package.summary());
            beginReview();
        }
        if (m_package.state() != State::Opening)
            focusFirst();
    });
    m_package.open(path);
}

ReviewPage::~ReviewPage()
{
    m_sharing->end();
    // A stack that goes tells that it is empty, to who may be gone.
    if (m_session) {
        m_session->undoStack()->disconnect(this);
        m_session->disconnect(this);
    }
    // What looks at the review goes before it.
    delete m_stack;
}

void ReviewPage::setUp()
{
    m_header->setObjectName(QStringLiteral("header"));
    m_header->setActions(m_parts.undo, m_parts.redo);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_body);
    m_exported->setObjectName(QStringLiteral("exportedNotice"));
    m_exported->hide();
    m_takenUp->setObjectName(QStringLiteral("takenUpNote"));
    m_workBar->setObjectName(QStringLiteral("workBar"));
    m_stack->hide();
    m_layout->addWidget(m_banner);
    m_layout->addWidget(m_sharing);
    m_layout->addWidget(m_unsaved);
    m_layout->addWidget(m_exported);
    m_layout->addWidget(m_former);
    m_layout->addWidget(m_takenUp);
    m_layout->addWidget(m_workBar);
    m_layout->addWidget(m_stack, 1);
    m_layout->addStretch();
    m_frame->setSpacing(0);
    m_frame->setContentsMargins(0, 0, 0, 0);
    m_frame->addWidget(m_header);
    m_frame->addWidget(m_area, 1);
    m_frame->addWidget(m_bar);
    setUpExport();
    setUpSigning();
    setUpFormer();
}

// The review

void ReviewPage::beginReview()
{
    endReview();
    if (!m_package.package().input)
        return;
    inBackground(
        *QThreadPool::globalInstance(), this,
        [input = *m_package.package().input, path = m_package.path(), reviewer = knownReviewer(),
         options = m_parts.session] { return ReviewSession::prepare(input, path, reviewer, options); },
        [this, opening = m_opening](const PreparedReview &prepared) {
            // Opened once more meanwhile, that has a review of its own to come.
            if (opening == m_opening)
                adopt(prepared);
        });
    findFormer();
}

void ReviewPage::adopt(const PreparedReview &prepared)
{
    m_session = std::make_unique<ReviewSession>(*m_package.package().input, prepared, m_parts.session);
    m_takenUpOf = m_session->savedAt();
    m_desk = new ReviewDesk(m_package, *m_session, m_phrases, m_parts.prompts,
                            m_parts.package.inspector.program());
    m_desk->setRoom(m_room);
    connect(m_desk, &ReviewDesk::compareRequested, this, &ReviewPage::compareRequested);
    connect(m_desk, &ReviewDesk::changesWanted, this, &ReviewPage::compareWithFormer);
    connect(m_desk, &ReviewDesk::againWanted, this, &ReviewPage::openAgain);
    connect(m_desk, &ReviewDesk::noteUndoChanged, this, &ReviewPage::undoChanged);
    m_message = new MessagePanel(*m_session);
    m_stack->addWidget(m_desk);
    m_stack->addWidget(m_message);
    m_stack->show();
    connect(m_message, &MessagePanel::backWanted, this, [this] { m_bar->setMessageOpen(false); });
    connect(m_session.get(), &ReviewSession::saveStateChanged, this, &ReviewPage::showSaving);
    connect(m_session.get(), &ReviewSession::reviewChanged, this, &ReviewPage::showFormer);
    connect(m_session.get(), &ReviewSession::reviewChanged, this, &ReviewPage::showTakenUp);
    connect(m_session.get(), &ReviewSession::reviewChanged, this, &ReviewPage::undoChanged);
    // What was exported is another one from here on; what failed is so still.
    connect(m_session.get(), &ReviewSession::reviewChanged, this,
            [this] { showExported(m_exportError && !m_exported->isHidden()); });
    connect(m_session.get(), &ReviewSession::exported, this, &ReviewPage::sayExported);
    connect(m_session.get(), &ReviewSession::exportFailed, this, &ReviewPage::sayFailed);
    connect(m_session->undoStack(), &QUndoStack::indexChanged, this, &ReviewPage::undoChanged);
    m_bar->setSession(m_session.get());
    beginSharing();
    m_header->showActions(true);
    showHeader();
    showSaving();
    showTakenUp();
    showFormer();
    emit undoChanged();
    focusFirst();
}

void ReviewPage::endReview()
{
    ++m_opening;
    if (!m_session)
        return;
    m_sharing->end();
    m_bar->setMessageOpen(false);
    m_bar->setSession(nullptr);
    m_header->showActions(false);
    m_header->setSaving(Meaning::None, {});
    showExported(false);
    m_takenUp->setState(Meaning::None, {});
    m_stack->hide();
    delete std::exchange(m_desk, nullptr);
    delete std::exchange(m_message, nullptr);
    m_unsaved->hide();
    m_former->hide();
    m_formerPackage.reset();
    // Of several, it is the one that is opened again.
    m_parts.session.reviewId = m_session->review().id;
    m_session.reset();
    emit undoChanged();
}

void ReviewPage::showBack()
{
    m_header->showBack(true, tr("Back to the received packages (Alt+Left)"));
    auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &ReviewPage::backRequested);
}

/// What is undone is seen.
void ReviewPage::showField(const QString &field)
{
    const bool isOfMessage =
        field == QLatin1String("/message") || field.startsWith(QLatin1String("/reviewer"));
    if (field == QLatin1String("/opinion"))
        return m_bar->focusOpinion();
    m_bar->setMessageOpen(isOfMessage);
    if (isOfMessage)
        m_message->focusField(field);
    else
        m_desk->showField(field);
}

void ReviewPage::showMessage(bool open)
{
    if (!m_desk)
        return;
    m_stack->setCurrentWidget(open ? static_cast<QWidget *>(m_message) : m_desk);
    if (open)
        m_message->focusMessage();
    else
        m_desk->focusFirst();
}

// What is shown

void ReviewPage::showState()
{
    if (m_package.state() == State::Opening)
        showProgress(0, 0);
    else
        m_workBar->finish();
    showHeader();
    // Only what is as listed can be gone on with.
    m_bar->setMayTakeUp(m_package.state() == State::Opened
                        && m_package.verdict() == ReceivedRow::Verdict::Valid);
}

void ReviewPage::showProgress(qint64 done, qint64 total)
{
    const QString name = QFileInfo(m_package.path()).fileName();
    if (total > 0)
        m_workBar->setWork(tr("Verifying %1: %2 of %3").arg(name, sizeText(done), sizeText(total)), done,
                           total);
    else
        m_workBar->setWork(tr("Verifying %1").arg(name), 0, 0);
}

void ReviewPage::showHeader()
{
    const ReviewedPackage &package = m_package.package();
    const QFileInfo file(m_package.path());
    if (!package.input) {
        m_header->setTitle(file.fileName(), QDir::toNativeSeparators(file.absolutePath()));
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
    if (request.filedFor != FiledFor::Vendor && !vendor.isEmpty() && m_room == Width::Wide)
        details.append(tr("Prepared by: %1").arg(vendor));
    m_header->setTitle(title.isEmpty() ? tr("Request without a title") : title,
                       details.join(QStringLiteral(" · ")));
}

void ReviewPage::focusFirst()
{
    // Not away from another place of the window.
    const QWidget *focus = window()->focusWidget();
    if (focus && focus != this && !isAncestorOf(focus) && focus->isVisible())
        return;
    if (QWidget *first = m_banner->first())
        first->setFocus();
    else if (m_desk)
        m_desk->focusFirst();
}

void ReviewPage::arrange()
{
    const Width room = width() >= look::em(this, kWide)     ? Width::Wide
                       : width() >= look::em(this, kMiddle) ? Width::Middle
                                                            : Width::Narrow;
    if (std::exchange(m_room, room) == room)
        return;
    m_bar->setRoom(room);
    // Where room is scarce, it scrolls with the page.
    (room == Width::Narrow ? m_layout : m_frame)->addWidget(m_bar);
    m_header->setRoom(room);
    if (m_desk)
        m_desk->setRoom(room);
    showHeader();
}

void ReviewPage::applyLook()
{
    const int space = look::em(this, 1);
    m_layout->setContentsMargins(space, space, space, space);
    m_layout->setSpacing(look::em(this, 0.75));
    arrange();
}

void ReviewPage::retranslate()
{
    m_workBar->retranslate();
    showState();
    showSaving();
    showTakenUp();
    showFormer();
    if (!m_exported->isHidden())
        sayOutcome();
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
