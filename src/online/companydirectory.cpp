// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/companydirectory.h"

#include "online/companyanswer.h"

#include <QCache>
#include <QHash>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <optional>
#include <utility>

namespace viatique {

namespace {

using TimePoint = std::chrono::steady_clock::time_point;

/// The service takes seven requests a second from one address (its OpenAPI document, "Limite des requêtes").
constexpr std::chrono::milliseconds kPace{1000 / 7 + 1};
constexpr int kKnown = 100; ///< answers that are kept
/// For how long a service that is asked too often is left alone where it does not tell. A figure of ours.
constexpr std::chrono::seconds kRest{10};
/// What is searched for at most: no name or address is longer, and a text that was pasted by mistake is.
constexpr int kMostCharacters = 200;

QString withoutBlanks(const QString &text)
{
    QString kept = text;
    return kept.removeIf([](QChar c) { return c.isSpace(); });
}

bool isNumber(const QString &text, qsizetype digits)
{
    return text.size() == digits && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
               return c >= QLatin1Char('0') && c <= QLatin1Char('9');
           });
}

QUrl addressOf(const QUrl &base, const QString &words, bool bySiret)
{
    QUrl url = base;
    QString path = base.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path + QStringLiteral("/search"));
    // By a name, the head offices are shown; establishments that match would be ten times as much.
    const auto include = bySiret ? QLatin1String("siege,matching_etablissements,complements")
                                 : QLatin1String("siege,complements");
    // Not QUrlQuery, which leaves a plus sign as it is: the service reads it as a blank.
    url.setQuery(QStringLiteral("q=%1&page=1&per_page=25&minimal=true&include=%2")
                     .arg(QString::fromLatin1(QUrl::toPercentEncoding(words)), include));
    return url;
}

Failure tooMany(const QString &host, std::chrono::seconds left)
{
    return failure(ErrorCode::TooManyRequests, {host, QString::number(left.count())});
}

} // namespace

struct CompanyDirectory::State
{
    State(HttpClient &client, Clock time)
        : http(client)
        , clock(std::move(time))
    {
    }

    HttpClient &http;
    const Clock clock;
    QCache<QString, CompanyList> known{kKnown}; ///< by address and words
    QTimer timer;
    QList<QPointer<CompanySearch>> waiting; ///< for their turn, in this order
    QPointer<const HttpCall> underWay;
    std::optional<TimePoint> sent;
    QHash<QString, TimePoint> notBefore; ///< hosts that want to be left alone until then

    static QString key(const QUrl &base, const QString &words)
    {
        return base.toString(QUrl::FullyEncoded) + u'\n' + words.toCaseFolded();
    }
    std::optional<Result<CompanyList>> unasked(const QUrl &base, const QString &words) const;
};

/// What needs no asking: an answer that is known, or that it is no time to ask.
std::optional<Result<CompanyList>> CompanyDirectory::State::unasked(const QUrl &base,
                                                                    const QString &words) const
{
    if (const CompanyList *list = known.object(key(base, words)))
        return *list;
    const TimePoint now = clock();
    const auto rest = notBefore.constFind(base.host());
    if (rest != notBefore.cend() && now < *rest)
        return tooMany(base.host(), std::chrono::ceil<std::chrono::seconds>(*rest - now));
    return std::nullopt;
}

namespace {

/// By value: whoever is told may delete the search.
void finish(CompanySearch &search, Result<CompanyList> told)
{
    search.deleteLater();
    if (told)
        emit search.answered(*told);
    else
        emit search.failed(told.error());
}

} // namespace

CompanyDirectory::CompanyDirectory(HttpClient &http, QObject *parent, Clock clock)
    : QObject(parent)
    , m_state(std::make_unique<State>(http, std::move(clock)))
{
    m_state->timer.setSingleShot(true);
    m_state->timer.setTimerType(Qt::PreciseTimer);
    connect(&m_state->timer, &QTimer::timeout, this, &CompanyDirectory::proceed);
}

CompanyDirectory::~CompanyDirectory() = default;

const HttpClient &CompanyDirectory::http() const
{
    return m_state->http;
}

CompanySearch *CompanyDirectory::lookUp(const QUrl &base, const QString &text, QObject *owner)
{
    auto *search = new CompanySearch(owner);
    const QString number = withoutBlanks(text);
    search->m_base = base;
    search->m_bySiret = isNumber(number, 14);
    // The nine digits of a legal unit are written in groups, too.
    search->m_words =
        search->m_bySiret || isNumber(number, 9) ? number : text.simplified().left(kMostCharacters);
    m_state->waiting.append(search);
    m_state->timer.start(0);
    return search;
}

/// From the timer: each in its turn is given what is known, or sent when the pace allows.
void CompanyDirectory::proceed()
{
    const QPointer<CompanyDirectory> alive(this);
    while (alive && !m_state->waiting.isEmpty()) {
        State &state = *m_state;
        const QPointer<CompanySearch> search = state.waiting.constFirst();
        if (!search) {
            state.waiting.removeFirst();
            continue;
        }
        std::optional<Result<CompanyList>> unasked = state.unasked(search->m_base, search->m_words);
        const TimePoint now = state.clock();
        const TimePoint free = state.sent ? *state.sent + kPace : now;
        if (!unasked && state.underWay)
            return; // its end calls again
        if (!unasked && now < free) {
            state.timer.start(std::chrono::ceil<std::chrono::milliseconds>(free - now));
            return;
        }
        state.waiting.removeFirst();
        if (unasked)
            finish(*search, *std::move(unasked));
        else
            send(*search);
    }
}

void CompanyDirectory::send(CompanySearch &search)
{
    State &state = *m_state;
    state.sent = state.clock();
    HttpRequest request;
    request.purpose = Purpose::CompanyDirectory;
    request.url = addressOf(search.m_base, search.m_words, search.m_bySiret);
    // Of the search, so that it is cancelled with it.
    const HttpCall *call = state.http.send(std::move(request), &search);
    state.underWay = call;
    connect(call, &QObject::destroyed, this, [this] { m_state->timer.start(0); });
    connect(call, &HttpCall::finished, this,
            [this, &search](const Result<HttpAnswer> &answer) { take(search, answer); });
}

void CompanyDirectory::take(CompanySearch &search, const Result<HttpAnswer> &answer)
{
    State &state = *m_state;
    if (!answer)
        return finish(search, Failure(answer.error()));
    const QString host = answer->url.host();
    const bool isTooMany = answer->status == 429;
    if (isTooMany || answer->retryAfter)
        state.notBefore.insert(host, state.clock() + answer->retryAfter.value_or(kRest));
    if (isTooMany)
        return finish(search, tooMany(host, answer->retryAfter.value_or(kRest)));
    if (!answer->isSuccess()) {
        return finish(search, failure(ErrorCode::ServerRefused, {host, QString::number(answer->status),
                                                                 refusalOf(answer->body, host)}));
    }
    const Result<CompanyList> list =
        companiesOf(answer->body, search.m_bySiret ? search.m_words : QString(), host);
    if (list)
        state.known.insert(State::key(search.m_base, search.m_words), new CompanyList(*list));
    finish(search, list);
}

} // namespace viatique
