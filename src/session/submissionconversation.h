// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/mapping.h"
#include "request/draftfiling.h"
#include "session/draftsession.h"
#include "session/submission.h"

#include <functional>
#include <memory>
#include <optional>

namespace viatique {

/// What a Submission remembers of its conversations with DataPass. For its own sources alone.
struct Submission::Conversation
{
    DraftSession &session;
    HttpClient &http;
    datapass::KeyStore &store;
    const Settings &settings;
    const std::function<QDateTime()> now;

    State state = State::Idle;
    Aim aim = Aim::Create;
    /// Answers of the key store to an earlier one come too late.
    quint64 turn = 0;
    Filed filed = {};
    std::optional<DraftFiling> unwritten = {}; ///< what the disk did not take
    datapass::Mapped mapped = {};              ///< what was sent, for the places of what is said of it
    std::optional<datapass::Refusal> refusal = {};
    QStringList lacking = {}; ///< why nothing was sent; JSON pointers into `request.json`
    std::optional<Error> error = {};
    QList<datapass::ScopeChange> dataChanges = {};
    bool isGone = false;
    bool isUncertain = false;

    datapass::Credentials credentials = {};
    CredentialsFrom credentialsFrom = CredentialsFrom::Unknown;
    std::optional<Error> keyStoreError = {};
    QUrl base = {};
    std::unique_ptr<datapass::ApiClient> api = {};

    /// Perhaps from within one of its signals.
    void dropClient()
    {
        if (api)
            api.release()->deleteLater();
    }
    QString stateFile() const { return session.folder() + QStringLiteral("/state.json"); }
    QUrl presentBase() const { return datapass::apiBase(QUrl(settings.value(setting::kDataPassUrl))); }
    /// What the disk says was sent to the server of today; another program may have sent it.
    DraftFiling filing() const
    {
        const DraftFiling filing = unwritten ? *unwritten : readDraftFiling(stateFile());
        const bool isOther = !filing.server.isEmpty() && filing.server != datapass::serverOf(presentBase());
        return isOther || datapass::requestPage(presentBase(), filing.id).isEmpty() ? DraftFiling() : filing;
    }
    /// Whether that is another request than before.
    bool takeFiling()
    {
        const DraftFiling present = filing();
        if (present.id == filed.id && present.at == filed.at)
            return false;
        filed = Filed();
        filed.id = present.id;
        filed.at = present.at;
        filed.page = datapass::requestPage(presentBase(), present.id);
        return true;
    }
    void takeAnswer(const datapass::FiledRequest &request)
    {
        filed.id = request.id;
        filed.publicId = request.publicId;
        filed.state = request.state;
        filed.page = datapass::requestPage(base, request.id);
    }
    Result<void> remember()
    {
        filed.at = now().toUTC().toString(Qt::ISODate);
        const DraftFiling sent{filed.id, filed.at, datapass::serverOf(base)};
        const Result<void> written = writeDraftFiling(stateFile(), sent);
        // In this run at least nothing is sent twice.
        unwritten = written ? std::nullopt : std::optional(sent);
        return written;
    }
};

} // namespace viatique
