// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/companydirectory.h"

#include "online/companyanswer.h"

#include <QCache>
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

} // namespace

struct CompanyDirectory::State
{
    State(HttpClient &client, QUrl address, Clock time)
        : http(client)
        , base(std::move(address))
        , clock(std::move(time))
    {
    }

    HttpClient &http;
    const QUrl base;
    const Clock clock;
    QCache<QString, CompanyList> known{kKnown};
    QTimer timer;
    QPointer<HttpCall> call;
    std::optional<TimePoint> sent;
    std::optional<TimePoint> notBefore; ///< the service wants to be left alone until then
    QString words;                      ///< that are looked up
    bool bySiret = false;
    bool busy = false;

    QUrl address() const;
    void drop();
};

QUrl CompanyDirectory::State::address() const
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

void CompanyDirectory::State::drop()
{
    timer.stop();
    // Deleted, it cancels without a word.
    delete call;
}

CompanyDirectory::CompanyDirectory(HttpClient &http, const QUrl &base, QObject *parent, Clock clock)
    : QObject(parent)
    , m_state(std::make_unique<State>(http, base, std::move(clock)))
{
    m_state->timer.setSingleShot(true);
    m_state->timer.setTimerType(Qt::PreciseTimer);
    connect(&m_state->timer, &QTimer::timeout, this, &CompanyDirectory::proceed);
}

CompanyDirectory::~CompanyDirectory()
{
    m_state->drop();
}

void CompanyDirectory::lookUp(const QString &text)
{
    State &state = *m_state;
    state.drop();
    const QString number = withoutBlanks(text);
    state.bySiret = isNumber(number, 14);
    // The nine digits of a legal unit are written in groups, too.
    state.words = state.bySiret || isNumber(number, 9) ? number : text.simplified().left(kMostCharacters);
    state.timer.start(0);
    if (!std::exchange(state.busy, true))
        emit busyChanged();
}

void CompanyDirectory::cancel()
{
    m_state->drop();
    if (std::exchange(m_state->busy, false))
        emit busyChanged();
}

bool CompanyDirectory::isBusy() const
{
    return m_state->busy;
}

/// From the timer: gives what is known, waits for the pace, or sends.
void CompanyDirectory::proceed()
{
    State &state = *m_state;
    if (const CompanyList *known = state.known.object(state.words.toCaseFolded()))
        return finish(*known);
    const TimePoint now = state.clock();
    if (state.notBefore && now < *state.notBefore) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(*state.notBefore - now);
        return finish(
            failure(ErrorCode::TooManyRequests, {state.base.host(), QString::number(left.count())}));
    }
    const TimePoint free = state.sent ? *state.sent + kPace : now;
    if (now < free)
        state.timer.start(std::chrono::ceil<std::chrono::milliseconds>(free - now));
    else
        send();
}

void CompanyDirectory::send()
{
    State &state = *m_state;
    state.sent = state.clock();
    HttpRequest request;
    request.purpose = Purpose::CompanyDirectory;
    request.url = state.address();
    state.call = state.http.send(std::move(request), this);
    connect(state.call, &HttpCall::finished, this, &CompanyDirectory::take);
}

void CompanyDirectory::take(const Result<HttpAnswer> &answer)
{
    State &state = *m_state;
    state.call.clear();
    if (!answer)
        return finish(Failure(answer.error()));
    const QString host = answer->url.host();
    if (answer->retryAfter)
        state.notBefore = state.clock() + *answer->retryAfter;
    if (answer->status == 429) {
        const QString seconds = answer->retryAfter ? QString::number(answer->retryAfter->count()) : QString();
        return finish(failure(ErrorCode::TooManyRequests, {host, seconds}));
    }
    if (!answer->isSuccess()) {
        return finish(failure(ErrorCode::ServerRefused,
                              {host, QString::number(answer->status), refusalOf(answer->body, host)}));
    }
    const Result<CompanyList> list = companiesOf(answer->body, state.bySiret ? state.words : QString(), host);
    if (list)
        state.known.insert(state.words.toCaseFolded(), new CompanyList(*list));
    finish(list);
}

void CompanyDirectory::finish(Result<CompanyList> told)
{
    const QPointer<CompanyDirectory> alive(this);
    m_state->busy = false;
    emit busyChanged();
    if (!alive || m_state->busy)
        return;
    if (told)
        emit answered(*told);
    else
        emit failed(told.error());
}

} // namespace viatique
