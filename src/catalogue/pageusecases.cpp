// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/pageusecases.h"

#include "catalogue/catalogue.h"
#include "core/plaintext.h"
#include "core/slug.h"

#include <utility>

namespace viatique {

namespace {

constexpr QLatin1String kVendors("vendors");

/// A word of a title or heading, plain, and the use case that it tells.
constexpr std::pair<QLatin1String, QLatin1String> kWords[]{
    {QLatin1String("editeur"), kVendors},
    {QLatin1String("marches publics"), QLatin1String("marches_publics")},
    {QLatin1String("aides publiques"), QLatin1String("aides_publiques")},
    {QLatin1String("subvention"), QLatin1String("subventions_associations")},
    {QLatin1String("fraude"), QLatin1String("detection_fraude")},
    {QLatin1String("avec authentification"), QLatin1String("preremplissage_espace_securise")},
    {QLatin1String("acces securise"), QLatin1String("preremplissage_espace_securise")},
    {QLatin1String("espace securise"), QLatin1String("preremplissage_espace_securise")},
    {QLatin1String("formulaire public"), QLatin1String("preremplissage_page_publique")},
    {QLatin1String("acces libre"), QLatin1String("preremplissage_page_publique")},
    {QLatin1String("acces public"), QLatin1String("preremplissage_page_publique")}};

/// The use case as the bundled catalogue lists it.
QJsonObject bundledUseCase(const QString &id)
{
    const Result<Catalogue> catalogue = bundledCatalogue(bundledCatalogueIds().constFirst());
    const UseCase *useCase = catalogue ? catalogue->useCase(id) : nullptr;
    if (!useCase)
        return {};
    QJsonObject object{{QStringLiteral("id"), useCase->id},
                       {QStringLiteral("title"), useCase->title},
                       {QStringLiteral("formUid"), useCase->formUid}};
    if (!useCase->sameAs.isEmpty())
        object.insert(QStringLiteral("sameAs"), QJsonArray::fromStringList(useCase->sameAs));
    return object;
}

} // namespace

PageUseCases::PageUseCases(QString pageTitle)
    : m_pageTitle(std::move(pageTitle))
{
}

PageUseCases::Meaning PageUseCases::known(const QString &text) const
{
    const QString plain = plainText(text);
    Meaning meaning;
    for (const auto &[word, useCase] : kWords) {
        if (!plain.contains(word))
            continue;
        if (useCase == kVendors)
            meaning.isVendors = true;
        else
            meaning.useCase = useCase;
        break;
    }
    return meaning;
}

void PageUseCases::meet(Meaning *meaning, const QString &title)
{
    const bool isKnown = !meaning->useCase.isEmpty();
    if (!isKnown)
        meaning->useCase = slug(title).replace(QLatin1Char('-'), QLatin1Char('_'));
    if (m_met.contains(meaning->useCase))
        return;
    m_met.append(meaning->useCase);
    meaning->isInvented = !isKnown;
    m_json.append(
        isKnown ? bundledUseCase(meaning->useCase)
                : QJsonObject{{QStringLiteral("id"), meaning->useCase}, {QStringLiteral("title"), title}});
}

std::optional<QList<PageUseCases::Meaning>> PageUseCases::meanings(const QStringList &headings)
{
    QList<Meaning> meanings;
    QStringList told;
    for (const QString &heading : headings) {
        const Meaning ofHeading = known(heading);
        const Meaning ofTitle = headings.size() == 1 ? known(m_pageTitle) : Meaning();
        const auto isSilent = [](const Meaning &one) { return !one.isVendors && one.useCase.isEmpty(); };
        Meaning meaning = isSilent(ofTitle) ? ofHeading : ofTitle;
        meaning.contradictsHeading =
            !isSilent(ofHeading)
            && (ofHeading.isVendors != meaning.isVendors || ofHeading.useCase != meaning.useCase);
        if (!meaning.isVendors) {
            const bool useTitle = headings.size() == 1 && !m_pageTitle.isEmpty();
            meet(&meaning, useTitle ? m_pageTitle : heading);
        }
        const QString tells = meaning.isVendors ? QString(kVendors) : meaning.useCase;
        if (told.contains(tells))
            return std::nullopt;
        told.append(tells);
        meanings.append(meaning);
    }
    return meanings;
}

} // namespace viatique
