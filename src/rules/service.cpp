// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/topics.h"

#include "core/plaintext.h"
#include "rules/collector.h"
#include "rules/context.h"
#include "rules/syntax.h"
#include "rules/words.h"

#include <QRegularExpression>

#include <array>

namespace viatique::rules {

namespace {

/// Below this, a description cannot say who reads the data, what for and where they are shown.
constexpr int kDescriptionWords = 20;
constexpr int kAnswerWords = 2;
constexpr auto kOther = QLatin1String("other");

struct Answer
{
    const char *key;
    QString VendorAnswers::*member;
};
constexpr std::array<Answer, 5> kAnswers{{
    {"activities", &VendorAnswers::activities},
    {"clients", &VendorAnswers::clients},
    {"publicBeneficiaries", &VendorAnswers::publicBeneficiaries},
    {"productRole", &VendorAnswers::productRole},
    {"useCases", &VendorAnswers::useCases},
}};

void checkUseCases(const Context &context, Collector &found)
{
    const Service &service = context.request.service;
    const QString target = QStringLiteral("/service/useCases");
    if (service.useCases.isEmpty()) {
        found.missing(QLatin1String("use-case-missing"), target);
        return;
    }
    if (service.useCases.size() > 1)
        found.warning(QLatin1String("use-case-several"), target,
                      {{QStringLiteral("count"), service.useCases.size()}});
    for (const QString &useCase : service.useCases) {
        if (useCase != kOther && !context.catalogue.useCase(useCase))
            found.blocking(QLatin1String("use-case-unknown"), target, {{QStringLiteral("useCase"), useCase}});
    }
    if (service.useCases.contains(kOther)) {
        if (service.otherUseCase.trimmed().isEmpty())
            found.missing(QLatin1String("use-case-other-missing"), QStringLiteral("/service/otherUseCase"));
        found.advice(QLatin1String("use-case-free-form"), target);
    }
    const UseCase *fraud = context.catalogue.useCase(QStringLiteral("detection_fraude"));
    const bool asksFraud =
        fraud && std::any_of(service.useCases.cbegin(), service.useCases.cend(), [&](const QString &id) {
            return context.catalogue.useCase(id) == fraud;
        });
    if (asksFraud && context.request.organisation.kind == BodyKind::LocalAuthority)
        found.warning(QLatin1String("fraud-body"), target);
}

void checkDescription(const Context &context, Collector &found)
{
    const QString target = QStringLiteral("/service/description");
    const QString description = context.request.service.description.trimmed();
    if (description.isEmpty())
        found.missing(QLatin1String("description-missing"), target);
    else if (wordCount(description) < kDescriptionWords)
        found.warning(QLatin1String("description-short"), target);
}

void checkVendorAnswers(const Context &context, Collector &found)
{
    const VendorAnswers &answers = context.request.service.vendorAnswers;
    QStringList seen;
    for (const Answer &answer : kAnswers) {
        const QString target = QStringLiteral("/service/vendorAnswers/") + QLatin1String(answer.key);
        const QString text = plainText(answers.*answer.member);
        if (text.isEmpty())
            found.missing(QLatin1String("vendor-answer-missing"), target);
        else if (seen.contains(text))
            found.warning(QLatin1String("vendor-answer-repeated"), target);
        else if (wordCount(text) < kAnswerWords)
            found.warning(QLatin1String("vendor-answer-short"), target);
        seen.append(text);
    }
}

void checkGoLiveDate(const Context &context, Collector &found)
{
    const QString target = QStringLiteral("/service/goLiveDate");
    const QString text = context.request.service.goLiveDate.trimmed();
    if (text.isEmpty())
        return;
    const QDate date = isoDay(text);
    if (!date.isValid())
        found.blocking(QLatin1String("go-live-date-syntax"), target);
    else if (date < context.today)
        found.warning(QLatin1String("go-live-date-past"), target);
}

/// Words that agents read as a commercial purpose, which is refused. Whole words of the plain text.
bool soundsCommercial(const QString &text)
{
    static const QRegularExpression words(QStringLiteral(
        "\\b(?:prospection|prospects?|prospecter|demarchage "
        "commercial|demarcher|revente|revendre|commercialiser|"
        "marketing|ciblage publicitaire|publipostage|generation de leads?|scoring commercial)\\b"));
    // "No prospecting is done" is the contrary: the words just before decide.
    static const QRegularExpression denial(
        QStringLiteral("\\b(?:aucun|aucune|sans|ni|non|pas|jamais|hors|exclu\\w*|interdi\\w*)\\b"));
    constexpr qsizetype kBefore = 40;
    const QString plain = plainText(text);
    auto matches = words.globalMatch(plain);
    while (matches.hasNext()) {
        const qsizetype start = matches.next().capturedStart();
        const qsizetype from = std::max<qsizetype>(0, start - kBefore);
        if (!denial.match(plain.mid(from, start - from)).hasMatch())
            return true;
    }
    return false;
}

void checkPurpose(const Context &context, Collector &found)
{
    const Service &service = context.request.service;
    if (soundsCommercial(service.title))
        found.warning(QLatin1String("commercial-purpose"), QStringLiteral("/service/title"));
    if (soundsCommercial(service.description))
        found.warning(QLatin1String("commercial-purpose"), QStringLiteral("/service/description"));
    for (const AskedEndpoint &endpoint : context.endpoints()) {
        if (soundsCommercial(endpoint.asked->purpose)) {
            found.warning(
                QLatin1String("commercial-purpose"),
                words::pointer(QLatin1String("endpoints"), endpoint.asked->id, QLatin1String("purpose")));
        }
    }
}

} // namespace

void checkService(const Context &context, Collector &found)
{
    const Service &service = context.request.service;
    if (service.title.trimmed().isEmpty())
        found.missing(QLatin1String("title-missing"), QStringLiteral("/service/title"));
    if (context.isVendor()) {
        checkVendorAnswers(context, found);
    } else {
        checkUseCases(context, found);
        checkDescription(context, found);
        if (service.audiences.isEmpty())
            found.missing(QLatin1String("audience-missing"), QStringLiteral("/service/audiences"),
                          Severity::Warning);
        if (!service.publicPage && !context.isPublicPage())
            found.missing(QLatin1String("public-page-missing"), QStringLiteral("/service/publicPage"),
                          Severity::Warning);
    }
    checkGoLiveDate(context, found);
    checkPurpose(context, found);
    // Three months without a change: DataPass' agents set such requests aside.
    const QDateTime modified = QDateTime::fromString(context.request.modifiedAt, Qt::ISODate);
    if (modified.isValid() && modified.date().addMonths(3) < context.today)
        found.advice(QLatin1String("request-stale"), QString());
}

} // namespace viatique::rules
