// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/handover.h"

#include "core/language.h"
#include "core/settings.h"
#include "datapass/apiaddress.h"
#include "datapass/payload.h"
#include "session/draftsession.h"

#include <QCoreApplication>
#include <QLocale>

#include <chrono>
#include <cstring>

namespace viatique {

namespace {

/// From the last change to what is shown of it.
constexpr std::chrono::milliseconds kDelay{250};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Handover)

public:
    static QString partName(const QString &key);
};

/// By what the link can carry; one that is not known here keeps the label of DataPass.
QString Words::partName(const QString &key)
{
    if (key == QLatin1String("description"))
        return tr("the description");
    if (key == QLatin1String("volumetrie_approximative"))
        return tr("the expected volume");
    if (key == QLatin1String("duree_conservation_donnees_caractere_personnel_justification"))
        return tr("the reason for the retention");
    if (key == QLatin1String("date_prevue_mise_en_production"))
        return tr("the date of going live");
    if (key == QLatin1String("destinataire_donnees_caractere_personnel"))
        return tr("the recipients of personal data");
    if (key == QLatin1String("cadre_juridique_nature"))
        return tr("the nature of the legal framework");
    return datapass::fieldLabel(key);
}

} // namespace

Handover::Handover(const DraftSession &session, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelay);
    connect(&m_delay, &QTimer::timeout, this, &Handover::changed);
    // What a change of the catalogue changes, it changes with the request, which follows.
    connect(&session, &DraftSession::requestChanged, this, &Handover::forget);
    connect(&settings, &Settings::changed, this, [this](const char *key) {
        if (std::strcmp(key, setting::kDataPassUrl.key) == 0)
            forget();
    });
}

void Handover::forget()
{
    m_isMapped = false;
    m_isLinked = false;
    m_isListed = false;
    m_delay.start();
}

const datapass::Mapped &Handover::mapped() const
{
    if (!m_isMapped) {
        m_mapped = datapass::mapRequest(m_session.request(), m_session.catalogue());
        m_isMapped = true;
    }
    return m_mapped;
}

const datapass::PrefillLink &Handover::link() const
{
    if (!m_isLinked) {
        m_link = datapass::prefillLink(mapped(), datapass());
        m_isLinked = true;
    }
    return m_link;
}

const QList<datapass::SheetGroup> &Handover::sheet() const
{
    if (!m_isListed) {
        m_sheet = datapass::copySheet(mapped(), link());
        m_isListed = true;
    }
    return m_sheet;
}

QByteArray Handover::body() const
{
    return datapass::payloadBytes(mapped());
}

QUrl Handover::datapass() const
{
    return datapass::Address(QUrl(m_settings.value(setting::kDataPassUrl))).site();
}

QStringList leftOutNames(const Handover &handover)
{
    QStringList names;
    for (const QString &key : handover.link().dropped)
        names.append(Words::partName(key));
    for (const datapass::Field &field : handover.mapped().fields) {
        if (field.page == datapass::FormPage::Contacts && !field.value.isEmpty()) {
            names.append(Words::tr("the contacts"));
            break;
        }
    }
    if (!handover.session().request().documents.isEmpty())
        names.append(Words::tr("the documents"));
    return names;
}

QString leftOutSentence(const Handover &handover)
{
    const QStringList names = leftOutNames(handover);
    if (names.isEmpty())
        return Words::tr("It leaves out nothing that was filled in.");
    return Words::tr("It leaves out %1.", "list of things, with their articles")
        .arg(currentLocale().createSeparatedList(names));
}

QString linkSizeText(const datapass::PrefillLink &link)
{
    const QString bytes = currentLocale().toString(link.bytes);
    const QString limit = currentLocale().toString(datapass::kLinkBytes);
    return link.tooLong ? Words::tr("Link too long: %1 bytes of %2").arg(bytes, limit)
                        : Words::tr("Prefilled link of %1 bytes of %2").arg(bytes, limit);
}

} // namespace viatique
