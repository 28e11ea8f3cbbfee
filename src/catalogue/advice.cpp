// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/advice.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <optional>

namespace viatique {

namespace {

constexpr auto kOther = QLatin1String("other");
constexpr auto kPublicPageUseCase = QLatin1String("preremplissage_page_publique");
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
        if (!m_need.checks.isEmpty() && !endpoint.answers.isEmpty() && check.isEmpty()) {
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
                return m_need.checks.isEmpty() || m_need.checks.contains(check);
            });
        return found == endpoint.answers.cend() ? QString() : *found;
    }

    /// Of two data to keep that give the same, the one that names the other makes way; of two that name each
    /// other, the one that asks for more: what is protected alone, then the later one.
    void settleOverlaps(QList<Advice> &advice) const
    {
        QSet<QString> kept;
        for (const Advice &one : std::as_const(advice)) {
            if (one.decision == Decision::Keep)
                kept.insert(one.endpoint);
        }
        for (qsizetype i = 0; i < advice.size(); ++i) {
            const Endpoint &endpoint = m_catalogue.endpoints.at(i);
            for (const Overlap &overlap : endpoint.overlaps) {
                const Endpoint *other = m_catalogue.endpoint(overlap.id);
                if (!kept.contains(endpoint.id) || !kept.contains(overlap.id) || !other
                    || !makesWay(endpoint, *other))
                    continue;
                advice[i] = {endpoint.id,
                             Decision::Study,
                             {overlap.code, {{QStringLiteral("other"), overlap.id}}},
                             {}};
                kept.remove(endpoint.id);
            }
        }
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
};

} // namespace

QList<Advice> advise(const Catalogue &catalogue, const Need &need)
{
    return Adviser(catalogue, need).all();
}

} // namespace viatique
