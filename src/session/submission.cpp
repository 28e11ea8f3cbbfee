// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/submission.h"

#include "datapass/payload.h"
#include "rules/words.h"
#include "session/hindrance.h"
#include "session/submissionconversation.h"

#include <utility>

namespace viatique {

using datapass::ApiClient;
using datapass::ApiOutcome;

namespace {

constexpr int kNotFound = 404;

} // namespace

Submission::Submission(DraftSession &session, HttpClient &http, datapass::KeyStore &store,
                       const Settings &settings, QObject *parent, std::function<QDateTime()> now)
    : QObject(parent)
    , m_conversation(new Conversation{session, http, store, settings, std::move(now)})
{
    m_conversation->takeFiling();
    if (datapass::environmentCredentials().isComplete()) {
        m_conversation->credentials = datapass::environmentCredentials();
        m_conversation->credentialsFrom = CredentialsFrom::Environment;
    }
    connect(&settings, &Settings::changed, this, [this](const char *key) {
        if (isBusy() || qstrcmp(key, setting::kDataPassUrl.key) != 0)
            return;
        if (m_conversation->takeFiling())
            emit filedChanged();
        if (m_conversation->forgetOthers(m_conversation->presentAddress().server()))
            emit credentialsChanged();
    });
}

Submission::~Submission() = default;

Submission::State Submission::state() const
{
    return m_conversation->state;
}

bool Submission::isBusy() const
{
    return state() == State::ReadingCredentials || state() == State::Sending || state() == State::Refreshing
           || state() == State::Comparing;
}

const Filed &Submission::filed() const
{
    return m_conversation->filed;
}

QList<SubmissionRemark> Submission::remarks() const
{
    QList<SubmissionRemark> remarks;
    for (const QString &target : std::as_const(m_conversation->lacking))
        remarks.append(
            {target,
             tr("DataPass takes no request without “%1”: fill it in.").arg(words::fieldName(target))});
    const auto &refusal = m_conversation->refusal;
    if (!refusal)
        return remarks;
    if (m_conversation->aim == Aim::Definition && refusal->status == kNotFound && !refusal->ofCredentials)
        return {
            {{}, tr("DataPass shows its data to developers of API Entreprise alone. Ask it for that role.")}};
    const QStringList texts = datapass::refusalTexts(*refusal);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString pointer = refusal->errors.value(i).pointer;
        const QString target =
            pointer.isEmpty() ? QString() : datapass::targetOfPointer(pointer, m_conversation->mapped);
        remarks.append({target, texts.at(i)});
    }
    return remarks;
}

const std::optional<Error> &Submission::error() const
{
    return m_conversation->error;
}

std::optional<std::chrono::seconds> Submission::retryAfter() const
{
    const auto left =
        std::chrono::ceil<std::chrono::seconds>(m_conversation->notBefore.remainingTimeAsDuration());
    return left.count() > 0 ? std::optional(left) : std::nullopt;
}

bool Submission::wasRefresh() const
{
    return m_conversation->aim == Aim::Refresh;
}

bool Submission::isOfCredentials() const
{
    return m_conversation->refusal && m_conversation->refusal->ofCredentials;
}

bool Submission::isGone() const
{
    return m_conversation->isGone;
}

bool Submission::isHeldBack() const
{
    return !m_conversation->lacking.isEmpty();
}

bool Submission::isUncertain() const
{
    return !uncertainSince().isEmpty();
}

QString Submission::uncertainSince() const
{
    // While it is under way nobody knows yet either, but that is no news.
    return isBusy() ? QString() : m_conversation->uncertainSince();
}

QString Submission::uncertainText()
{
    return datapass::uncertainText();
}

bool Submission::sendWouldUpdate() const
{
    return !m_conversation->filing().id.isEmpty();
}

void Submission::send()
{
    begin(Aim::Create);
}

void Submission::createAnew()
{
    begin(Aim::CreateAnew);
}

void Submission::update()
{
    if (sendWouldUpdate())
        begin(Aim::Update);
}

void Submission::refresh()
{
    if (sendWouldUpdate())
        begin(Aim::Refresh);
}

void Submission::compareData()
{
    begin(Aim::Definition);
}

bool Submission::hasAskedForData() const
{
    return m_conversation->aim == Aim::Definition;
}

const QList<datapass::ScopeChange> &Submission::dataChanges() const
{
    return m_conversation->dataChanges;
}

void Submission::begin(Aim aim)
{
    if (isBusy())
        return;
    Conversation &the = *m_conversation;
    if (the.takeFiling())
        emit filedChanged();
    if (aim == Aim::Create && the.isOrMayBeSent())
        return;
    if (aim != Aim::Credentials && retryAfter())
        return;
    the.aim = aim;
    the.refusal.reset();
    the.lacking.clear();
    the.dataChanges.clear();
    the.error.reset();
    the.isGone = false;
    // Nobody is asked for the password of his key store for nothing.
    if (const NetworkUse use = the.http.use(); use != NetworkUse::Allowed && aim != Aim::Credentials)
        return fail(networkOff(use));
    if (holdsBack())
        return;
    const QString server = the.presentAddress().server();
    if (the.forgetOthers(server))
        emit credentialsChanged();
    if (the.credentials.isComplete())
        return converse();
    setState(State::ReadingCredentials);
    the.store.read(server, this, [this, turn = ++the.turn](Result<datapass::Credentials> read) {
        if (turn != m_conversation->turn)
            return;
        takeCredentials(std::move(read));
    });
}

bool Submission::holdsBack()
{
    Conversation &the = *m_conversation;
    if (!the.creates())
        return false;
    the.lacking =
        datapass::lackingMembers(datapass::mapRequest(the.session.request(), the.session.catalogue()));
    if (the.lacking.isEmpty())
        return false;
    setState(State::Refused);
    return true;
}

void Submission::converse()
{
    Conversation &the = *m_conversation;
    if (the.aim == Aim::Credentials)
        return setState(State::Idle);
    // Since the key store was asked the address may be another one, and another program may have sent it.
    if (the.takeFiling())
        emit filedChanged();
    const bool creates = the.creates();
    const bool writes = creates || the.aim == Aim::Update;
    const bool isOfOne = the.aim == Aim::Update || the.aim == Aim::Refresh;
    const bool isOvertaken = the.aim == Aim::Create ? the.isOrMayBeSent() : isOfOne && !the.filed.isSent();
    if (isOvertaken || the.credentialsServer != the.presentAddress().server())
        return setState(State::Idle);
    // What is sent is what the disk has, and what was sent has to be remembered beside it.
    if (writes && the.session.isReadOnly()) {
        const auto &reason = the.session.readOnlyReason();
        return fail(reason ? *reason : Error(ErrorCode::DraftReadOnly, {the.session.folder()}));
    }
    if (writes && !the.session.flush())
        return fail(hindrance(the.session));
    // The request may be another one since the key store was asked.
    if (holdsBack())
        return;
    prepareClient();
    if (creates && !announceCreation())
        return;
    setState(writes ? State::Sending : the.aim == Aim::Definition ? State::Comparing : State::Refreshing);
    if (writes)
        the.mapped = datapass::mapRequest(the.session.request(), the.session.catalogue());
    switch (the.aim) {
    case Aim::Create:
    case Aim::CreateAnew:
        return the.api->create(datapass::payload(the.mapped));
    case Aim::Update:
        return the.api->update(the.filed.id, datapass::patchPayload(the.mapped));
    case Aim::Definition:
        return the.api->readDefinition(QLatin1String(datapass::kDefinition));
    default:
        return the.api->read(the.filed.id);
    }
}

/// Whatever ends the program from here on, the next run knows that DataPass may have the request.
bool Submission::announceCreation()
{
    Conversation &the = *m_conversation;
    if (const Result<void> announced = the.announce(); !announced) {
        fail(announced.error());
        return false;
    }
    if (the.beginning != Beginning::Overtaken)
        return true;
    if (the.takeFiling())
        emit filedChanged();
    setState(State::Idle);
    return false;
}

/// One client for one address: its tokens are of use again.
void Submission::prepareClient()
{
    Conversation &the = *m_conversation;
    const datapass::Address address = the.presentAddress();
    if (the.api && address == the.address)
        return;
    the.dropClient();
    the.address = address;
    the.api = std::make_unique<ApiClient>(the.http, address.api());
    the.api->setCredentials({the.credentials.clientId, the.credentials.clientSecret.clone()});
    connect(the.api.get(), &ApiClient::requestAnswered, this,
            [this](const ApiOutcome &outcome, const datapass::FiledRequest &request) {
                if (isToldOff(outcome))
                    return;
                takeRequest(request);
            });
    connect(the.api.get(), &ApiClient::definitionAnswered, this,
            [this](const ApiOutcome &outcome, const QByteArray &json) {
                if (isToldOff(outcome))
                    return;
                takeDefinition(json);
            });
    connect(the.api.get(), &ApiClient::eventsAnswered, this,
            [this](const ApiOutcome &outcome, const QList<datapass::FiledEvent> &events) {
                m_conversation->wait(outcome);
                // What was read of the request stands, whatever becomes of its history.
                const bool isCancelled = outcome.error && outcome.error->code == ErrorCode::Cancelled;
                if (isCancelled && isToldOff(outcome))
                    return;
                if (outcome.isOk()) {
                    m_conversation->filed.events = events;
                    emit filedChanged();
                }
                setState(State::Idle);
            });
}

void Submission::takeDefinition(const QByteArray &json)
{
    Conversation &the = *m_conversation;
    const Result<Catalogue> catalogue = the.session.shelf().newest(bundledCatalogueIds().constLast());
    if (!catalogue)
        return fail(catalogue.error());
    const Result<QList<datapass::ScopeChange>> changes =
        datapass::compareDefinition(json, the.address.api().host(), *catalogue);
    if (!changes)
        return fail(changes.error());
    the.dataChanges = *changes;
    setState(State::Compared);
}

bool Submission::isToldOff(const ApiOutcome &outcome)
{
    Conversation &the = *m_conversation;
    if (outcome.isOk())
        return false;
    if (the.creates() && !outcome.mayBeDone)
        the.withdraw();
    if (outcome.error) {
        fail(*outcome.error);
        return true;
    }
    the.refusal = outcome.refusal;
    the.wait(outcome);
    const bool ofRequest = the.aim == Aim::Update || the.aim == Aim::Refresh;
    the.isGone = ofRequest && !outcome.refusal->ofCredentials && outcome.refusal->status == kNotFound;
    setState(State::Refused);
    return true;
}

void Submission::takeRequest(const datapass::FiledRequest &request)
{
    Conversation &the = *m_conversation;
    if (the.creates())
        the.filed = Filed();
    the.takeAnswer(request);
    if (the.aim == Aim::Refresh) {
        emit filedChanged();
        return the.api->readEvents(the.filed.id);
    }
    // At once: whatever ends the program now, the next run knows that there is a request.
    if (const Result<void> remembered = the.remember(); !remembered)
        the.error = remembered.error();
    emit filedChanged();
    setState(State::Sent);
}

void Submission::cancel()
{
    Conversation &the = *m_conversation;
    if (the.state == State::ReadingCredentials) {
        ++the.turn;
        fail(ErrorCode::Cancelled);
    } else if (isBusy()) {
        the.api->cancel();
    }
}

void Submission::fail(const Error &error)
{
    m_conversation->error = error;
    setState(State::Failed);
}

void Submission::setState(State state)
{
    m_conversation->state = state;
    emit stateChanged();
}

} // namespace viatique
