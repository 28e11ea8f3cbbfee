// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/settings.h"
#include "datapass/apiclient.h"
#include "datapass/definition.h"
#include "datapass/keystore.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace viatique {

class DraftSession;

/// What DataPass has of a draft, as far as it is known here.
struct Filed
{
    QString id;       ///< "123"; empty: DataPass has none, as far as is known here
    QString publicId; ///< empty until DataPass was asked in this run
    QString state;    ///< "draft", "submitted"…; `datapass::filedStateText`; empty until asked
    QUrl page;        ///< "https://datapass.api.gouv.fr/demandes/123", where it is finished by hand
    QString at;       ///< ISO 8601, UTC: when it was last sent from here; empty: not yet
    QList<datapass::FiledEvent> events; ///< by the last `refresh` that got them, as DataPass orders them
    bool isSent() const { return !id.isEmpty(); } ///< DataPass has it
    /// The draft was made from that request, and nothing was sent from here yet.
    bool isImported() const { return isSent() && at.isEmpty(); }
};

/// One thing that DataPass says against a request, where it is to be shown.
struct SubmissionRemark
{
    QString target; ///< JSON pointer into `request.json`, of a field; empty: of the whole
    QString text;   ///< a sentence or two, in the language of when it was asked for
};

/// Sends the draft of a session to DataPass, as a draft there: nothing is ever submitted to an agent. One
/// conversation at a time, each begun by the user; nothing is read or sent before. That a creation begins is
/// remembered in the draft's `state.json` before anything leaves, and its number as soon as DataPass gives
/// one, with the server that it went to: on another one the draft counts as never sent.
///
/// A window does: `sendWouldUpdate()` or `isUncertain()` ? ask, then `update()` or `createAnew()` : `send()`.
/// It waits for `stateChanged` and shows `filed`, `remarks` or `error`.
class Submission : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        ReadingCredentials, ///< the key store may ask for its password
        Sending,
        Refreshing, ///< asks what became of it; ends as Idle
        Comparing,  ///< asks which data there are; ends as Compared
        Sent,       ///< `filed` is what DataPass made of it
        Refused,    ///< DataPass said no, or surely would (`isHeldBack`): `remarks`
        Compared,   ///< `dataChanges`
        Failed,     ///< nothing was said: `error`
    };
    Q_ENUM(State)
    enum class CredentialsFrom {
        Unknown, ///< the key store was not asked yet
        Nowhere, ///< there are none: `setCredentials`
        Environment,
        KeyStore,
        Memory, ///< given in this run, and gone with it
    };
    Q_ENUM(CredentialsFrom)

    /// All outlive it. The address is that of `setting::kDataPassUrl`, read at each conversation. Nothing is
    /// asked of the key store or the network here. `now` stamps what is sent.
    Submission(DraftSession &session, HttpClient &http, datapass::KeyStore &store, const Settings &settings,
               QObject *parent = nullptr, std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc);
    /// Cancels what is under way.
    ~Submission() override;

    State state() const;
    bool isBusy() const; ///< ReadingCredentials, Sending, Refreshing or Comparing
    const Filed &filed() const;
    /// What there is to show at fields: of the last conversation, empty unless Refused.
    QList<SubmissionRemark> remarks() const;
    /// Of the last conversation: why it Failed, or, where it ended as Sent, why that could not be remembered
    /// on the disk; else nothing. Codes: those of HttpCall, of saving and of `beginFiling` (what could
    /// not be remembered is not sent), DraftReadOnly and DraftLocked (a session that only reads sends
    /// nothing), CredentialsMissing, KeyStoreFailed.
    const std::optional<Error> &error() const;
    /// How long DataPass still asks to wait, at least a second; until then `send` and its like are without
    /// effect.
    std::optional<std::chrono::seconds> retryAfter() const;
    /// The last conversation only asked for the state of the request.
    bool wasRefresh() const;
    /// DataPass refused identifier, secret or rights, and not the request.
    bool isOfCredentials() const;
    /// The last update found no such request in DataPass any more: `createAnew` is what is left.
    bool isGone() const;
    /// A creation got no answer, in this run or in one before: DataPass may have the request, whatever
    /// `error` or `remarks` say. The user is to look there before sending again. `uncertainText` says so.
    bool isUncertain() const;
    /// ISO 8601, UTC: when that creation began; empty where none is uncertain.
    QString uncertainSince() const;
    static QString uncertainText();

    /// It was sent to this server before, so that sending needs the user's word: update, or create another.
    bool sendWouldUpdate() const;
    /// The last creation was not sent: the body lacks what DataPass' document of its API requires of every
    /// request. An answer could only be a refusal, for which names and addresses would have left for nothing.
    /// The rest may be filled in there, and is never a reason not to send; an update needs none of it.
    bool isHeldBack() const;
    /// Saves the draft, then creates the request; ends as Refused where it is held back. Without effect while
    /// busy, or where `sendWouldUpdate` or `isUncertain`, also if that turns out on the way only: another
    /// program may send the same draft.
    void send();
    /// Saves the draft, then overwrites the data of the request there. DataPass changes neither applicant nor
    /// organisation of a request that it has. Without effect while busy or where nothing was sent.
    void update();
    /// As `send`, although there is one already, or may be: that one is forgotten here, not deleted there.
    void createAnew();
    /// Asks for the state and the events of the request there; the state counts, also without the events.
    /// Without effect while busy or where nothing was sent.
    void refresh();
    /// Asks which data DataPass offers for API Entreprise today, and compares them with the newest catalogue
    /// of DataPass' data that there is here, not with that of the draft. Nothing of the draft is sent, and
    /// nothing is changed by it. Without effect while busy.
    void compareData();
    /// The last conversation was of that.
    bool hasAskedForData() const;
    /// In the order of DataPass; empty where nothing is another, and before it was asked.
    const QList<datapass::ScopeChange> &dataChanges() const;
    /// Ends as Failed with Cancelled; a creation that was under way is then uncertain.
    void cancel();

    CredentialsFrom credentialsFrom() const;
    /// The identifier to show beside "change"; empty where there is none. The secret is not shown.
    QString clientId() const;
    /// Looks for credentials, in the environment first, then in the key store, for the server of the present
    /// address: those of another are forgotten, but for the environment's. `send` does so by itself.
    /// Ends as Idle, or as Failed with KeyStoreFailed. Without effect while busy.
    void readCredentials();
    /// Takes them for this run; with `remember` the key store keeps them. Where it does not, they are taken
    /// all the same, and `keyStoreError` says why. Without effect while busy.
    void setCredentials(const QString &clientId, Secret clientSecret, bool remember);
    /// Forgets those of this run, and of the key store if they are from there; those of the environment stay.
    /// Without effect while busy.
    void forgetCredentials();
    /// Why the key store did not keep or forget what it was to; nothing otherwise.
    const std::optional<Error> &keyStoreError() const;

signals:
    void stateChanged();
    void filedChanged();
    /// `credentialsFrom`, `clientId` or `keyStoreError`.
    void credentialsChanged();

private:
    enum class Aim { Create, CreateAnew, Update, Refresh, Definition, Credentials };
    struct Conversation;
    void begin(Aim aim);
    bool holdsBack();
    void takeCredentials(Result<datapass::Credentials> read);
    void converse();
    void prepareClient();
    bool isToldOff(const datapass::ApiOutcome &outcome);
    void takeDefinition(const QByteArray &json);
    void takeRequest(const datapass::FiledRequest &request);
    bool announceCreation();
    void fail(const Error &error);
    void setState(State state);

    std::unique_ptr<Conversation> m_conversation;
};

} // namespace viatique
