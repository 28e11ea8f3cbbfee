// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/unplaced.h"

#include "core/jsonpointer.h"
#include "core/language.h"
#include "datapass/composedtext.h"
#include "datapass/forms.h"
#include "request/askedscope.h"
#include "rules/words.h"

namespace viatique::datapass {

namespace {

using Why = Unplaced::Why;

class Collecting
{
public:
    Collecting(const Request &request, const Catalogue &catalogue, const Mapped &mapped)
        : m_request(request)
        , m_catalogue(catalogue)
        , m_hasLegalPage(hasLegalPage(mapped))
        , m_mapped(mapped)
    {
    }
    QList<Unplaced> collect();

private:
    static bool hasLegalPage(const Mapped &mapped)
    {
        const Form *chosen = form(mapped.form.uid);
        return !chosen || chosen->hasLegalStep;
    }
    void add(const QString &target, Why why, const QString &value, const QString &key = {});
    void vendor();
    void service();
    void endpoints();
    void law();
    void documents();
    QStringList titles(const QStringList &checks) const;

    const Request &m_request;
    const Catalogue &m_catalogue;
    const bool m_hasLegalPage;
    const Mapped &m_mapped;
    QList<Unplaced> m_unplaced;
};

void Collecting::add(const QString &target, Why why, const QString &value, const QString &key)
{
    if (!value.trimmed().isEmpty())
        m_unplaced.append({target, why, value.trimmed(), key});
}

void Collecting::vendor()
{
    const Vendor &vendor = m_request.vendor;
    if (m_request.filedFor != FiledFor::Vendor) {
        add(QStringLiteral("/vendor/siret"), Why::NoPlace, vendor.siret);
        add(QStringLiteral("/vendor/name"), Why::NoPlace, vendor.name);
    }
    add(QStringLiteral("/vendor/product"), Why::NoPlace, vendor.product);
    add(QStringLiteral("/vendor/website"), Why::NoPlace, vendor.website);
}

QStringList Collecting::titles(const QStringList &checks) const
{
    QStringList titles = checks;
    for (QString &title : titles) {
        for (const Check &check : m_catalogue.checks) {
            if (check.id == title) {
                title = check.title;
                break;
            }
        }
    }
    return titles;
}

void Collecting::service()
{
    const Service &service = m_request.service;
    const QString comma = QStringLiteral(", ");
    QStringList audiences;
    for (const QString &audience : service.audiences)
        audiences.append(words::audience(audience));
    QStringList sectors;
    for (const QString &sector : service.sectors)
        sectors.append(words::sector(sector));
    if (m_request.filedFor != FiledFor::Vendor)
        add(QStringLiteral("/service/otherUseCase"), Why::NoPlace, service.otherUseCase);
    add(QStringLiteral("/service/audiences"), Why::NoPlace, audiences.join(comma));
    add(QStringLiteral("/service/sectors"), Why::NoPlace, sectors.join(comma));
    add(QStringLiteral("/service/checks"), Why::NoPlace, titles(service.checks).join(comma));
    if (m_mapped.field(QStringLiteral("date_prevue_mise_en_production"))->value.isEmpty())
        add(QStringLiteral("/service/goLiveDate"), Why::NotAccepted, service.goLiveDate);
}

void Collecting::endpoints()
{
    for (const RequestedEndpoint &asked : m_request.endpoints) {
        const QString target = pointerOf({QStringLiteral("endpoints"), asked.id});
        const Endpoint *known = m_catalogue.endpoint(asked.id);
        if (!known || askedScopes(asked, *known).isEmpty())
            add(target, Why::NoScope, m_catalogue.endpointTitle(asked.id));
        add(target + QLatin1String("/purpose"), Why::NoPlace, asked.purpose);
    }
}

void Collecting::law()
{
    const LegalFramework &framework = m_request.legalFramework;
    const ComposedLaw law = composedLaw(framework);
    if (!m_hasLegalPage) {
        add(QStringLiteral("/legalFramework"), Why::Preset,
            law.url.isEmpty() ? law.nature : QString(law.nature + QLatin1Char('\n') + law.url));
        return;
    }
    for (qsizetype i = 0; i < framework.texts.size(); ++i) {
        const LegalText &text = framework.texts.at(i);
        const QString title = lawTitle(text);
        if (i != law.linked)
            add(QStringLiteral("/legalFramework") + pointerOf({QStringLiteral("texts"), text.id}),
                Why::InOtherField, title.isEmpty() ? text.url : title);
    }
}

void Collecting::documents()
{
    for (const Document &document : m_request.documents) {
        const QString slot = documentSlot(document.kind);
        const bool hasSlot = m_hasLegalPage || slot == QLatin1String("maquette_projet");
        add(pointerOf({QStringLiteral("documents"), document.id}), hasSlot ? Why::ByHand : Why::NoPlace,
            document.fileName.isEmpty() ? document.title : document.fileName, hasSlot ? slot : QString());
    }
}

QList<Unplaced> Collecting::collect()
{
    // The words go to DataPass, if anywhere.
    const LanguageScope french(QStringLiteral("fr"));
    vendor();
    service();
    endpoints();
    law();
    documents();
    const PersonalData &data = m_request.personalData;
    if (data.retentionMonths && wholeMonths(data.retentionMonths).isEmpty())
        add(QStringLiteral("/personalData/retentionMonths"), Why::NotAccepted,
            currentLocale().toString(*data.retentionMonths));
    return m_unplaced;
}

} // namespace

QList<Unplaced> unplacedOf(const Request &request, const Catalogue &catalogue, const Mapped &mapped)
{
    return Collecting(request, catalogue, mapped).collect();
}

QString documentSlot(DocumentKind kind)
{
    return kind == DocumentKind::MockUp ? QStringLiteral("maquette_projet")
                                        : QStringLiteral("cadre_juridique_document");
}

} // namespace viatique::datapass
