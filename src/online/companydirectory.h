// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "online/httpclient.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace viatique {

/// One establishment as the directory of companies knows it ("API Recherche d'entreprises" of the State).
struct Company
{
    QString siret;
    QString name; ///< of the legal unit; empty where it is not to be published
    QString address;
    QString legalCategory; ///< code of INSEE, such as "7210" for a town
    bool headOffice = false;
    bool closed = false;          ///< this establishment
    bool ceased = false;          ///< the whole legal unit
    bool partlyPublished = false; ///< diffusion partial: name or address may be withheld
    bool publicService = false;
    bool territorial = false; ///< a local authority
    bool association = false;
};

struct CompanyList
{
    QList<Company> companies; ///< as the directory ranks them, 25 at most
    int total = 0;            ///< how many there are
    bool bySiret = false;     ///< looked for by a SIRET: one at most
};

/// Looks companies up: by SIRET (one answer) or by words of name and address. One request at a time: a new
/// one cancels that under way; at most seven a second, which is the limit of the service; what was answered
/// in this run is not asked again; `Retry-After` is obeyed. Nothing is sent unless `lookUp` is called.
class CompanyDirectory : public QObject
{
    Q_OBJECT

public:
    /// What the pace is kept by; tests have their own.
    using Clock = std::function<std::chrono::steady_clock::time_point()>;

    /// `base`: "https://recherche-entreprises.api.gouv.fr". `http` outlives it.
    CompanyDirectory(HttpClient &http, const QUrl &base, QObject *parent = nullptr,
                     Clock clock = &std::chrono::steady_clock::now);
    ~CompanyDirectory() override;

    /// `text`: a SIRET (blanks are taken out), or at least three characters of a name. `answered` or
    /// `failed` follows, never from within; nothing more of what was looked up before.
    void lookUp(const QString &text);
    /// Without a word but `busyChanged`.
    void cancel();
    bool isBusy() const;

signals:
    void busyChanged();
    /// Nothing found by a SIRET: it does not exist, or its owner does not want it published; the directory
    /// does not tell which.
    void answered(const viatique::CompanyList &list);
    /// Errors: those of HttpCall, TooManyRequests, ServerRefused with what the service says (fewer than three
    /// characters, say), AnswerUnexpected.
    void failed(const viatique::Error &error);

private:
    void proceed();
    void send();
    void take(const Result<HttpAnswer> &answer);
    /// By value: whoever is told may look up the next one, or let this go.
    void finish(Result<CompanyList> told);

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace viatique
