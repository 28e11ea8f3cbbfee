// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/advice.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace viatique {

namespace {

constexpr auto kOther = QLatin1String("other");
constexpr auto kPrefill = QLatin1String("preremplissage_");

bool shareOne(const QStringList &some, const QStringList &others)
{
    return std::any_of(some.cbegin(), some.cend(),
                       [&others](const QString &one) { return others.contains(one); });
}

QJsonArray array(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

/// PDF and ZIP are for eyes: a form is filled in from data.
bool canPrefill(const Endpoint &endpoint)
{
    return endpoint.formats.isEmpty()
           || std::any_of(endpoint.formats.cbegin(), endpoint.formats.cend(), [](const QString &format) {
                  return !format.startsWith(QLatin1String("PDF")) && !format.startsWith(QLatin1String("ZIP"));
              });
}

class Adviser
{
public:
    Adviser(const Catalogue &catalogue, const Need &need)
        : m_catalogue(catalogue)
        , m_need(need)
        , m_useCase(catalogue.useCase(need.useCase))
        , m_isPrefill(need.useCase.startsWith(kPrefill))
        , m_isPublicPage(need.publicPage || need.useCase == kPublicPageUseCase)
    {
        // A question of another catalogue narrows nothing in this one.
        for (const Check &check : catalogue.checks) {
            if (need.checks.contains(check.id))
                m_checks.append(check.id);
        }
    }

    QList<Advice> all() const
    {
        QList<Advice> advice;
        advice.reserve(m_catalogue.endpoints.size());
        for (const Endpoint &endpoint : m_catalogue.endpoints)
            advice.append(first(endpoint));
        settleOverlaps(advice);
        return advice;
    }

private:
    static Advice make(const Endpoint &endpoint, Decision decision, const char *code,
                       const QJsonObject &args = {})
    {
        return {endpoint.id, decision, {QString::fromLatin1(code), args}, {}};
    }

    /// Each datum by itself; what overlaps is settled between those that are left to keep.
    Advice first(const Endpoint &endpoint) const
    {
        if (const auto left = reasonToLeave(endpoint))
            return *left;
        if (!m_useCase) {
            const bool isOther = m_need.useCase == kOther;
            return make(endpoint, Decision::Study, isOther ? "other-use-case" : "unknown-need");
        }
        const EndpointUsefulness useful = endpoint.usefulness.value(m_useCase->id);
        if (useful.level == Usefulness::ToStudy)
            return make(endpoint, Decision::Study, "to-study", condition(useful));
        const QString check = answered(endpoint);
        if (!m_checks.isEmpty() && !endpoint.answers.isEmpty() && check.isEmpty()) {
            return make(endpoint, Decision::Study, "not-asked",
                        {{QStringLiteral("checks"), array(endpoint.answers)}});
        }
        if (endpoint.sensitive)
            return make(endpoint, Decision::Study, "sensitive");
        Advice kept = check.isEmpty()
                          ? make(endpoint, Decision::Keep, "useful", condition(useful))
                          : make(endpoint, Decision::Keep, "answers", {{QStringLiteral("check"), check}});
        if (m_isPublicPage && endpoint.isProtected()) {
            kept.reason = {QStringLiteral("public-part"), {}};
            kept.openness = {QStringLiteral("public")};
        }
        return kept;
    }

    /// The hardest reason first: what no answer of the user would change.
    std::optional<Advice> reasonToLeave(const Endpoint &endpoint) const
    {
        const auto leave = [&endpoint](const char *code, const QJsonObject &args = {}) {
            return make(endpoint, Decision::Leave, code, args);
        };
        if (endpoint.includedForEveryone)
            return leave("included");
        if (endpoint.retired)
            return leave("retired", {{QStringLiteral("since"), endpoint.retiredSince},
                                     {QStringLiteral("replacedBy"), endpoint.replacedBy}});
        for (const Overlap &overlap : endpoint.overlaps) {
            if (overlap.code == QLatin1String("folded-into"))
                return leave("folded-into", {{QStringLiteral("other"), overlap.id}});
        }
        const Usefulness level =
            m_useCase ? endpoint.usefulness.value(m_useCase->id).level : Usefulness::Useful;
        if (level == Usefulness::Forbidden)
            return leave("forbidden");
        if (!m_need.audiences.isEmpty() && !endpoint.audiences.isEmpty()
            && !shareOne(endpoint.audiences, m_need.audiences))
            return leave("audience", {{QStringLiteral("audiences"), array(endpoint.audiences)}});
        if (m_isPublicPage && endpoint.isProtected() && !endpoint.isPublic())
            return leave("protected-on-public-page");
        if (m_isPrefill && !canPrefill(endpoint))
            return leave("format-unfit");
        if (level == Usefulness::NotUseful)
            return leave("not-useful", condition(endpoint.usefulness.value(m_useCase->id)));
        if (level == Usefulness::Unlisted)
            return leave("not-listed");
        if (!endpoint.sectors.isEmpty() && !shareOne(endpoint.sectors, m_need.sectors))
            return leave("sector", {{QStringLiteral("sectors"), array(endpoint.sectors)}});
        return std::nullopt;
    }

    static QJsonObject condition(const EndpointUsefulness &useful)
    {
        return useful.condition.isEmpty() ? QJsonObject()
                                          : QJsonObject{{QStringLiteral("condition"), useful.condition}};
    }

    /// The first question of the need that the datum answers.
    QString answered(const Endpoint &endpoint) const
    {
        // Where nothing is said of them, all that the use case asks for counts.
        const auto found =
            std::find_if(endpoint.answers.cbegin(), endpoint.answers.cend(), [this](const QString &check) {
                return m_checks.isEmpty() || m_checks.contains(check);
            });
        return found == endpoint.answers.cend() ? QString() : *found;
    }

    /// Of two data to keep that give the same, the one that names the other makes way; of two that name each
    /// other, the one that asks for more: what is protected alone, then the later one.
    void settleOverlaps(QList<Advice> &advice) const
    {
        QHash<QString, Standing> standings;
        for (const Advice &one : std::as_const(advice)) {
            if (one.decision == Decision::Keep)
                standings.insert(one.endpoint, Standing::Open);
        }
        for (const Endpoint &endpoint : m_catalogue.endpoints) {
            if (standings.contains(endpoint.id))
                settle(endpoint, standings);
        }
        for (Advice &one : advice) {
            const Endpoint &endpoint = *m_catalogue.endpoint(one.endpoint);
            if (standings.value(one.endpoint) != Standing::Left)
                continue;
            if (const Overlap *overlap = settledBy(endpoint, standings))
                one = {endpoint.id,
                       Decision::Study,
                       {overlap->code, {{QStringLiteral("other"), overlap->id}}},
                       {}};
        }
    }

    enum class Standing { Open, Asked, Kept, Left }; ///< Left: makes way, for one that stays

    /// Whether a datum stays or makes way. That is only for one that stays itself, so the other is settled
    /// first; where they name each other in a ring, the one that nothing stays for stays.
    void settle(const Endpoint &endpoint, QHash<QString, Standing> &standings) const
    {
        if (standings.value(endpoint.id) != Standing::Open)
            return;
        standings[endpoint.id] = Standing::Asked;
        for (const Overlap &overlap : endpoint.overlaps) {
            if (standings.contains(overlap.id) && makesWay(endpoint, *m_catalogue.endpoint(overlap.id)))
                settle(*m_catalogue.endpoint(overlap.id), standings);
        }
        standings[endpoint.id] = settledBy(endpoint, standings) ? Standing::Left : Standing::Kept;
    }

    /// The overlap for which a datum makes way; null where there is none.
    const Overlap *settledBy(const Endpoint &endpoint, const QHash<QString, Standing> &standings) const
    {
        const auto found =
            std::find_if(endpoint.overlaps.cbegin(), endpoint.overlaps.cend(), [&](const Overlap &overlap) {
                const auto other = standings.constFind(overlap.id);
                return other != standings.cend() && *other != Standing::Left
                       && makesWay(endpoint, *m_catalogue.endpoint(overlap.id));
            });
        return found == endpoint.overlaps.cend() ? nullptr : &*found;
    }

    static bool makesWay(const Endpoint &endpoint, const Endpoint &other)
    {
        const bool isMutual =
            std::any_of(other.overlaps.cbegin(), other.overlaps.cend(),
                        [&endpoint](const Overlap &back) { return back.id == endpoint.id; });
        if (!isMutual || endpoint.isPublic() != other.isPublic())
            return !isMutual || other.isPublic();
        return &endpoint > &other;
    }

    const Catalogue &m_catalogue;
    const Need &m_need;
    const UseCase *m_useCase;
    bool m_isPrefill;
    bool m_isPublicPage;
    QStringList m_checks; ///< of the need, those that the catalogue knows
};

} // namespace

QList<Advice> advise(const Catalogue &catalogue, const Need &need)
{
    return Adviser(catalogue, need).all();
}

} // namespace viatique
