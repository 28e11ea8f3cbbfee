// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What SubmissionForm shows.

#include "core/language.h"
#include "online/httpclient.h"
#include "session/draftsession.h"
#include "session/handover.h"
#include "session/refusedfields.h"
#include "widgets/addressfield.h"
#include "widgets/buttonrow.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/rowtable.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"
#include "widgets/submissionform.h"
#include "widgets/workbar.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDateTime>
#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

constexpr qreal kBeside = 34; // em: below it, what is said and its button stand below each other

constexpr qsizetype kEventsShown = 5;

QString sentAt(const QString &at)
{
    return currentLocale().toString(QDateTime::fromString(at, Qt::ISODate).toLocalTime(),
                                    QLocale::ShortFormat);
}

/// The last things that were done with the request there, a line each, the newest first.
QStringList historyOf(QList<datapass::FiledEvent> events)
{
    const auto timeOf = [](const datapass::FiledEvent &event) {
        return QDateTime::fromString(event.at, Qt::ISODate);
    };
    std::stable_sort(events.begin(), events.end(),
                     [&timeOf](const datapass::FiledEvent &left, const datapass::FiledEvent &right) {
                         return timeOf(left) > timeOf(right);
                     });
    const QList<datapass::FiledEvent> shown = events.mid(0, kEventsShown);
    QStringList lines;
    for (const datapass::FiledEvent &event : shown) {
        const QString what = datapass::filedEventText(event.name);
        lines.append(timeOf(event).isValid()
                         ? SubmissionForm::tr("%1: %2", "date and time, event").arg(sentAt(event.at), what)
                         : what);
    }
    return lines;
}

} // namespace

void SubmissionForm::showAll()
{
    showFiled();
    showCredentials();
    showState();
}

void SubmissionForm::showFiled()
{
    const Filed &filed = m_parts.submission.filed();
    m_page->setVisible(filed.isSent());
    m_refresh->setVisible(filed.isSent());
    m_ofFiled->setVisible(filed.isSent());
    const QString since = m_parts.submission.uncertainSince();
    if (!filed.isSent() && !since.isEmpty()) {
        m_filed->setState(Meaning::ToCheck,
                          tr("Sent on %1, without an answer: DataPass may have the request.", "date and time")
                              .arg(sentAt(since)));
    } else if (!filed.isSent()) {
        m_filed->setState(Meaning::ToDo, tr("Not sent from this computer yet."));
    } else if (filed.isImported()) {
        m_filed->setState(
            Meaning::ToDo,
            tr("Made from request no. %1 of DataPass, and not sent from this computer yet.").arg(filed.id));
    } else {
        const QString words =
            filed.state.isEmpty()
                ? tr("Sent on %1 as request no. %2.", "date and time, number").arg(sentAt(filed.at), filed.id)
                : tr("Sent on %1 as request no. %2; its state: %3.", "date and time, number, state")
                      .arg(sentAt(filed.at), filed.id, datapass::filedStateText(filed.state));
        m_filed->setState(Meaning::Fine, words);
    }
    const QStringList history = historyOf(filed.events);
    m_history->setText(history.join(u'\n'));
    m_history->setVisible(!history.isEmpty());
    m_send->setText(asksBeforeSending() ? tr("&Send again to DataPass…") : tr("&Send to DataPass"));
}

void SubmissionForm::showCredentials()
{
    const Submission &submission = m_parts.submission;
    using From = Submission::CredentialsFrom;
    const From from = submission.credentialsFrom();
    // Of another server it is another one.
    if (!m_client->isModified())
        m_client->setText(submission.clientId());
    m_forget->setVisible(from == From::KeyStore || from == From::Memory);
    if (submission.keyStoreError())
        return m_credentials->setState(Meaning::ToCheck, errorText(*submission.keyStoreError()));
    switch (from) {
    case From::Unknown:
        return m_credentials->setState(
            Meaning::Advice, tr("Left empty, those that the key store of this computer keeps are used."));
    case From::Nowhere:
        return m_credentials->setState(Meaning::ToDo,
                                       tr("This computer keeps none: enter identifier and secret."));
    case From::Environment:
        return m_credentials->setState(Meaning::Fine, tr("Given by the environment of this program."));
    case From::KeyStore:
        return m_credentials->setState(Meaning::Fine, tr("Kept in the key store of this computer."));
    case From::Memory:
        return m_credentials->setState(Meaning::Fine, tr("Kept until the program ends."));
    }
}

void SubmissionForm::showAllowed()
{
    const NetworkUse use = m_parts.http.use();
    const bool isAllowed = use == NetworkUse::Allowed;
    const bool isBusy = m_parts.submission.isBusy();
    const bool isReadOnly = m_parts.handover.session().isReadOnly();
    m_off->setVisible(!isAllowed);
    const QString why = errorText(networkOff(use));
    m_off->setNotice(Meaning::Advice, tr("Nothing can be sent now."), why);
    const auto wait = m_parts.submission.retryAfter();
    const QString later =
        wait ? tr("DataPass asks to wait for %n second(s).", nullptr, int(wait->count())) : QString();
    if (wait)
        m_waiting.start(std::chrono::seconds(1)); // what is said counts down
    // Who is disabled hands the focus on to whatever comes next, such as what forgets the credentials.
    if (isBusy && m_send->hasFocus())
        m_client->setFocus(Qt::OtherFocusReason);
    m_send->setEnabled(isAllowed && !isBusy && !isReadOnly && !wait);
    m_send->setToolTip(!isAllowed   ? why
                       : isBusy     ? tr("A conversation with DataPass is under way.")
                       : isReadOnly ? tr("This draft is open for reading only: what was sent could not be "
                                         "noted in it.")
                                    : later);
    for (QPushButton *button : {m_refresh, m_compare}) {
        button->setEnabled(isAllowed && !isBusy && !wait);
        button->setToolTip(isAllowed ? later : why);
    }
    for (QLineEdit *field : {m_client, m_secret}) {
        field->setEnabled(isAllowed);
        field->setReadOnly(isBusy);
        field->setToolTip(isAllowed ? QString() : why);
    }
    m_remember->setEnabled(isAllowed && !isBusy);
    m_remember->setToolTip(isAllowed ? QString() : why);
}

void SubmissionForm::showState()
{
    const Submission &submission = m_parts.submission;
    const bool isBusy = submission.isBusy();
    if (isBusy)
        m_work->setWork(
            submission.state() == Submission::State::ReadingCredentials
                ? tr("Asking the key store of this computer")
            : submission.state() == Submission::State::Refreshing ? tr("Asking DataPass for the state")
            : submission.state() == Submission::State::Comparing  ? tr("Asking DataPass for its data")
                                                                  : tr("Sending the request to DataPass"),
            0, 0);
    else
        m_work->finish();
    showFiled();
    showAllowed();
    showOutcome();
    if (std::exchange(m_wasBusy, isBusy) && !isBusy && m_answer->isVisibleTo(this))
        speak();
}

/// The word is spoken once, and the focus is where one goes on.
void SubmissionForm::speak()
{
    if (m_refusalList->isVisibleTo(this)) {
        m_refusalList->setCurrentIndex(m_refusals.index(0, 0));
        m_refusalList->setFocus(Qt::OtherFocusReason);
    } else if (m_parts.submission.isUncertain() && m_outcome->button(0)->isVisibleTo(this)) {
        // First to where one sees whether it was done.
        m_outcome->button(0)->setFocus(Qt::OtherFocusReason);
    } else {
        m_send->setFocus(Qt::OtherFocusReason);
    }
    emit spoken(m_answer);
}

void SubmissionForm::showOutcome()
{
    const int refusals = m_parts.submission.hasAskedForData() ? 0 : m_refusals.rowCount();
    m_refusalLabel->setVisible(refusals > 0);
    const bool isHeldBack = m_parts.submission.isHeldBack();
    m_refusalLabel->setText(isHeldBack ? tr("What DataPass requires") : tr("What DataPass refuses"));
    m_refusalList->setAccessibleName(isHeldBack ? tr("What DataPass requires; Enter goes to the field")
                                                : tr("What DataPass refuses; Enter goes to the field"));
    m_refusalList->setVisible(refusals > 0);
    fitRefusals();
    using State = Submission::State;
    const State state = m_parts.submission.state();
    // Words first: who comes into sight is read aloud.
    if (state == State::Sent)
        showSent();
    else if (state == State::Refused)
        showRefused();
    else if (state == State::Failed)
        showFailed();
    else if (state == State::Compared)
        showCompared();
    m_outcome->setVisible(state == State::Sent || state == State::Refused || state == State::Failed
                          || state == State::Compared);
    m_answer->setVisible(m_outcome->isVisibleTo(m_answer) || refusals > 0);
}

void SubmissionForm::showSent()
{
    const Filed &filed = m_parts.submission.filed();
    offer(tr("&Open in DataPass"));
    // It is there all the same.
    if (const std::optional<Error> &error = m_parts.submission.error())
        return m_outcome->setNotice(
            Meaning::ToCheck,
            tr("DataPass has the request, as no. %1, but its number could not be noted in the draft.")
                .arg(filed.id),
            errorText(*error));
    const bool isDraft = filed.state.isEmpty() || filed.state == QLatin1String("draft");
    m_outcome->setNotice(Meaning::Fine, tr("DataPass has the request, as no. %1.").arg(filed.id),
                         isDraft ? tr("It is a draft there: the documents are attached, the two boxes ticked "
                                      "and the request filed on its site, by the applicant.")
                                 : tr("Its state there: %1.").arg(datapass::filedStateText(filed.state)));
}

/// What DataPass did not do, where that is nothing to correct in the request. True if it was said.
bool SubmissionForm::showOtherRefusal()
{
    const Submission &submission = m_parts.submission;
    const QList<SubmissionRemark> remarks = submission.remarks();
    const QString why = remarks.isEmpty() ? QString() : remarks.constFirst().text;
    if (submission.hasAskedForData())
        m_outcome->setNotice(Meaning::ToCorrect, tr("DataPass did not say which data it offers."), why);
    else if (submission.wasRefresh() && !submission.isGone())
        m_outcome->setNotice(Meaning::ToCorrect, tr("DataPass did not say what became of the request."), why);
    else if (submission.isOfCredentials())
        m_outcome->setNotice(Meaning::ToCorrect, tr("DataPass does not take this identifier."), why);
    else if (submission.isUncertain() && !submission.isHeldBack())
        m_outcome->setNotice(Meaning::ToCheck, Submission::uncertainText(), why);
    else
        return false;
    const bool isUncertain = submission.isUncertain() && !submission.wasRefresh();
    offer(isUncertain ? tr("&Open DataPass") : QString());
    return true;
}

void SubmissionForm::showRefused()
{
    const int left = m_refusals.rowCount();
    if (showOtherRefusal())
        return;
    if (m_parts.submission.isHeldBack()) {
        if (left > 0)
            m_outcome->setNotice(
                Meaning::ToCorrect,
                tr("Nothing was sent: %n thing(s) that DataPass requires are missing.", nullptr, left),
                tr("Each stands at its field, too, until it is filled in. All else may be "
                   "completed on DataPass' site."));
        else
            m_outcome->setNotice(Meaning::Advice, tr("What DataPass requires is filled in."),
                                 tr("Send the request now."));
        offer({});
        return;
    }
    if (left == 0) {
        m_outcome->setNotice(Meaning::Advice, tr("What DataPass refused is changed."),
                             tr("Send the request again: DataPass checks it anew."));
        offer({});
        return;
    }
    m_outcome->setNotice(Meaning::ToCorrect, tr("DataPass refuses the request: %n point(s).", nullptr, left),
                         tr("Each stands at its field, too, until it is changed. Correct it, then send "
                            "again."));
    offer(m_parts.submission.isGone() ? tr("Create a&nother request") : QString());
}

void SubmissionForm::showFailed()
{
    const Submission &submission = m_parts.submission;
    const QString why = submission.error() ? errorText(*submission.error()) : QString();
    if (submission.isUncertain() && !submission.wasRefresh() && !submission.hasAskedForData()) {
        m_outcome->setNotice(Meaning::ToCheck, Submission::uncertainText(), why);
        offer(tr("&Open DataPass"));
        return;
    }
    const bool isWanted = submission.error() && submission.error()->code == ErrorCode::Cancelled;
    const bool needsCredentials = submission.error()
                                  && (submission.error()->code == ErrorCode::KeyStoreFailed
                                      || submission.error()->code == ErrorCode::CredentialsMissing);
    QString what = tr("DataPass did not get the request.");
    if (needsCredentials)
        what = tr("Nothing was sent: enter identifier and secret above.");
    else if (isWanted)
        what = tr("It was interrupted.");
    else if (submission.hasAskedForData())
        what = tr("DataPass did not say which data it offers.");
    else if (submission.wasRefresh())
        what = tr("DataPass did not say what became of the request.");
    m_outcome->setNotice(isWanted ? Meaning::Advice : Meaning::ToCorrect, what, why);
    offer({});
}

/// All refusals in sight, each as high as its sentence.
void SubmissionForm::fitRefusals()
{
    const int refusals = m_refusals.rowCount();
    if (refusals == 0)
        return;
    QHeaderView *header = m_refusalList->header();
    header->resizeSection(RefusalModel::TextColumn, m_refusalList->viewport()->width() * 3 / 5);
    header->setStretchLastSection(true);
    m_refusalList->setFixedHeight(rowtable::heightOf(m_refusalList, refusals));
}

void SubmissionForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= look::em(this, kBeside);
    m_kept->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

bool SubmissionForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_refusalList && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, "fitRefusals", Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void SubmissionForm::arrange()
{
    layout()->setSpacing(look::em(this, 0.75));
    m_answer->layout()->setSpacing(look::em(this, 0.5));
    m_kept->setSpacing(look::em(this, 0.5));
    m_fields->setHorizontalSpacing(look::em(this, 1));
    m_fields->setVerticalSpacing(look::em(this, 0.5));
}

void SubmissionForm::retranslate()
{
    m_heading->setText(tr("Send to DataPass"));
    m_help->setText(tr("For holders of a developer role, which DataPass grants on request. It makes a draft "
                       "there, which you complete and file on its site."));
    m_page->setText(tr("Open in &DataPass"));
    m_refresh->setText(tr("As&k for its state"));
    m_addressLabel->setText(tr("&Address of DataPass"));
    m_clientLabel->setText(tr("C&lient identifier"));
    m_secretLabel->setText(tr("Client secre&t"));
    m_remember->setText(tr("&Remember both in the key store"));
    m_forget->setText(tr("&Forget them"));
    m_compare->setText(tr("Co&mpare the data"));
    m_compare->setAccessibleDescription(
        tr("Asks DataPass which data it offers today, and says where the catalogue differs."));
    m_address->retranslate();
    m_work->retranslate();
    m_refusals.retranslate();
    showAll();
}

void SubmissionForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace viatique
