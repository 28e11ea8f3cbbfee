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
    QString name;                 ///< of the legal unit; empty where it is not to be published
    QString address;              ///< what is published of it
    QString legalCategory;        ///< code of INSEE, such as "7210" for a town
    bool addressWithheld = false; ///< in part or as a whole: `address` is then none to be taken over
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

/// One look-up under way; owned by whoever its parent is, deleted after its end. Deleting it cancels without
/// a word.
class CompanySearch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    /// Nothing found by a SIRET: it does not exist, or its owner does not want it published; the directory
    /// does not tell which.
    void answered(const viatique::CompanyList &list);
    /// Errors: those of HttpCall, TooManyRequests, ServerRefused with what the service says (fewer than three
    /// characters, say), AnswerUnexpected.
    void failed(const viatique::Error &error);

private:
    friend class CompanyDirectory;
    QUrl m_base;
    QString m_words; ///< that are looked up
    bool m_bySiret = false;
};

/// Looks companies up: by SIRET (one answer) or by words of name and address. There is one for the whole
/// program, because what it keeps is kept for the address that asks: one request at a time and at most seven
/// a second, which is the limit of the service, however many look up; what was answered in this run is not
/// asked again (the last hundred answers); `Retry-After` is obeyed, and a 429 without one rests the service
/// for ten seconds, a figure of ours. Nothing is sent unless `lookUp` is called.
class CompanyDirectory : public QObject
{
    Q_OBJECT

public:
    /// What the pace is kept by; tests have their own.
    using Clock = std::function<std::chrono::steady_clock::time_point()>;

    /// `http` outlives it.
    explicit CompanyDirectory(HttpClient &http, QObject *parent = nullptr,
                              Clock clock = &std::chrono::steady_clock::now);
    /// Searches that are under way then end without a word.
    ~CompanyDirectory() override;

    const HttpClient &http() const;

    /// `base`: "https://recherche-entreprises.api.gouv.fr". `text`: a SIRET (blanks are taken out), or at
    /// least three characters of a name. `owner` becomes the parent of the search, which may be deleted at
    /// any time; its end is never told from within this function.
    CompanySearch *lookUp(const QUrl &base, const QString &text, QObject *owner);

private:
    void proceed();
    void send(CompanySearch &search);
    void take(CompanySearch &search, const Result<HttpAnswer> &answer);

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace viatique
