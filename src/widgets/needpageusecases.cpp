// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The use cases of NeedPage: the list of them, and what to do where a request holds several.

#include "catalogue/catalogue.h"
#include "session/draftsession.h"
#include "ui_needpage.h"
#include "widgets/choices.h"
#include "widgets/fieldbinder.h"
#include "widgets/needpage.h"
#include "widgets/prompts.h"

#include <QPointer>

namespace viatique {

namespace {

constexpr auto kOther = QLatin1String("other");
constexpr auto kVendorForm = QLatin1String("api-entreprise-editeur");
constexpr auto kUseCases = QLatin1String("/service/useCases");

QString useCaseTitle(const DraftSession &session, const QString &id)
{
    if (id == kOther)
        return NeedPage::tr("Another use case");
    const UseCase *useCase = session.catalogue().useCase(id);
    return useCase ? useCase->title : id;
}

} // namespace

void NeedPage::addUseCases()
{
    const auto add = [this](const QString &id) {
        QAbstractButton *radio = choices::addRadio(m_ui->useCaseGroup, m_ui->useCaseRadios, id);
        radio->setObjectName(QString(id + QLatin1String("Radio")));
        connect(radio, &QAbstractButton::clicked, this, [this, id] { chooseUseCase(id); });
    };
    for (const UseCase &useCase : session().catalogue().useCases) {
        // That of a vendor for itself is no choice: step 1 asks it.
        if (useCase.formUid != kVendorForm)
            add(useCase.id);
    }
    add(kOther);
    m_ui->useCaseGroup->setProperty("noticeRule", QStringLiteral("use-case-several"));
    fields().bind(m_ui->useCaseGroup, kUseCases, [this](const Request &request) {
        // Several are marked by words, and a use case that the catalogue has under another name is shown as
        // that.
        QString id = request.service.useCases.size() == 1 ? request.service.useCases.constFirst() : QString();
        if (const UseCase *useCase = session().catalogue().useCase(id))
            id = useCase->id;
        choices::show(m_ui->useCaseGroup, {id});
    });
    fields().bindText(m_ui->otherUseCaseEdit, QStringLiteral("/service/otherUseCase"));
}

/// No radio button is on where there are several: those that the request holds say so.
void NeedPage::nameUseCases()
{
    QStringList held = session().request().service.useCases;
    for (QString &id : held) {
        const UseCase *useCase = session().catalogue().useCase(id);
        id = useCase ? useCase->id : id;
    }
    choices::setTexts(m_ui->useCaseGroup, [this, &held](const QString &id) {
        const QString title = useCaseTitle(session(), id);
        return held.size() > 1 && held.contains(id) ? tr("%1 (in this request)").arg(title) : title;
    });
}

void NeedPage::showSeveral()
{
    QStringList titles;
    for (const QString &id : session().request().service.useCases)
        titles.append(tr("“%1”").arg(useCaseTitle(session(), id)));
    const auto count = static_cast<int>(titles.size());
    m_ui->severalNotice->setNotice(
        Meaning::ToCheck, tr("This request holds %n use cases.", nullptr, count),
        tr("Each is answered on its own: %1.").arg(titles.join(QLatin1String(", "))));
    m_ui->severalNotice->button(0)->setText(tr("Split into %n requests", nullptr, count));
    m_ui->severalNotice->button(1)->setText(tr("Keep only one…"));
    m_ui->severalNotice->button(0)->setEnabled(!session().isReadOnly());
    m_ui->severalNotice->button(1)->setEnabled(!session().isReadOnly());
}

void NeedPage::keepOne()
{
    const QStringList ids = session().request().service.useCases;
    QStringList titles;
    for (const QString &id : ids)
        titles.append(useCaseTitle(session(), id));
    context().prompts.choose(this, tr("The use case to keep"), titles,
                             [this, ids, self = QPointer<NeedPage>(this)](int chosen) {
                                 if (self && chosen >= 0 && chosen < ids.size())
                                     chooseUseCase(ids.at(chosen));
                             });
}

} // namespace viatique
