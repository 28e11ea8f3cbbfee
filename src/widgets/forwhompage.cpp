// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/forwhompage.h"

#include "request/request.h"
#include "request/siret.h"
#include "rules/words.h"
#include "session/addressbook.h"
#include "session/draftsession.h"
#include "ui_forwhompage.h"
#include "widgets/choices.h"
#include "widgets/fieldbinder.h"
#include "widgets/look.h"
#include "widgets/personcard.h"

#include <QSignalBlocker>
#include <QStyle>

#include <algorithm>

namespace viatique {

namespace {

constexpr int kStep = 1;

constexpr BodyKind kKinds[] = {
    BodyKind::Unset,           BodyKind::CentralAdministration, BodyKind::StateAgency,
    BodyKind::DevolvedService, BodyKind::LocalAuthority,        BodyKind::PublicServiceMission,
    BodyKind::Private,
};

bool hasRule(const QList<Finding> &findings, QLatin1String rule)
{
    return std::any_of(findings.cbegin(), findings.cend(),
                       [rule](const Finding &finding) { return finding.rule == rule; });
}

/// The vendor that a request names: the organisation itself where the vendor files for itself.
Vendor vendorOf(const Request &request)
{
    Vendor vendor = request.vendor;
    if (request.filedFor == FiledFor::Vendor) {
        vendor.name = request.organisation.name;
        vendor.siret = request.organisation.siret;
    }
    return vendor;
}

} // namespace

ForWhomPage::ForWhomPage(const PageContext &context, QWidget *parent)
    : Page(kStep, context, parent)
    , m_ui(std::make_unique<Ui::ForWhomPage>())
{
    m_ui->setupUi(content());
    fillKinds();
    bindFields();
    connectButtons();
    connect(&session(), &DraftSession::findingsChanged, this, &ForWhomPage::update);
    connect(&context.book, &AddressBook::changed, this, &ForWhomPage::updateFillButtons);
    update();
    retranslate();
    setRoom(Width::Wide);
}

ForWhomPage::~ForWhomPage() = default;

void ForWhomPage::bindFields()
{
    FieldBinder &binder = fields();
    choices::setId(m_ui->clientRadio, QStringLiteral("client"));
    choices::setId(m_ui->vendorRadio, QStringLiteral("vendor"));
    QWidget *filedFor = m_ui->filedForGroup;
    binder.bind(filedFor, QStringLiteral("/filedFor"), [filedFor](const Request &request) {
        QString id;
        if (request.filedFor != FiledFor::Unset)
            id = request.filedFor == FiledFor::Vendor ? QStringLiteral("vendor") : QStringLiteral("client");
        choices::show(filedFor, {id});
    });
    binder.bindText(m_ui->organisationSiretEdit, QStringLiteral("/organisation/siret"));
    binder.setFine(m_ui->organisationSiretEdit, [](const Request &request) {
        return hasSiretKey(normalisedSiret(request.organisation.siret)) ? tr("SIRET with a valid key.")
                                                                        : QString();
    });
    binder.bindText(m_ui->organisationNameEdit, QStringLiteral("/organisation/name"));
    binder.bindText(m_ui->organisationAddressEdit, QStringLiteral("/organisation/address"));
    QComboBox *kind = m_ui->kindCombo;
    binder.bind(kind, QStringLiteral("/organisation/kind"), [kind](const Request &request) {
        kind->setCurrentIndex(kind->findData(static_cast<int>(request.organisation.kind)));
    });
    binder.bindText(m_ui->vendorNameEdit, QStringLiteral("/vendor/name"));
    binder.bindText(m_ui->vendorProductEdit, QStringLiteral("/vendor/product"));
    binder.bindText(m_ui->vendorWebsiteEdit, QStringLiteral("/vendor/website"));
    binder.bindText(m_ui->vendorSiretEdit, QStringLiteral("/vendor/siret"));
    binder.setFine(m_ui->vendorSiretEdit, [](const Request &request) {
        return hasSiretKey(normalisedSiret(request.vendor.siret)) ? tr("SIRET with a valid key.") : QString();
    });
    m_ui->applicantCard->bind(context(), binder, QStringLiteral("/applicant"));
    m_ui->organisationOffer->setUp(context(), CompanyFor::Organisation, m_ui->organisationLookUpButton,
                                   m_ui->organisationSiretEdit);
    m_ui->vendorOffer->setUp(context(), CompanyFor::Vendor, m_ui->vendorLookUpButton, m_ui->vendorSiretEdit);
}

void ForWhomPage::connectButtons()
{
    const auto choose = [this](FiledFor filedFor) {
        session().edit(QStringLiteral("/filedFor"),
                       [filedFor](Request &request) { request.filedFor = filedFor; });
    };
    connect(m_ui->vendorRadio, &QRadioButton::clicked, this, [choose] { choose(FiledFor::Vendor); });
    connect(m_ui->clientRadio, &QRadioButton::clicked, this, [choose] { choose(FiledFor::Client); });
    connect(m_ui->kindCombo, &QComboBox::currentIndexChanged, this, [this](int index) {
        const auto kind = static_cast<BodyKind>(m_ui->kindCombo->itemData(index).toInt());
        session().edit(QStringLiteral("/organisation/kind"),
                       [kind](Request &request) { request.organisation.kind = kind; });
    });
    connect(m_ui->vendorFillButton, &QPushButton::clicked, this, &ForWhomPage::fillInVendor);
    connect(m_ui->organisationFillButton, &QPushButton::clicked, this, &ForWhomPage::fillInVendor);
}

void ForWhomPage::fillKinds()
{
    const QSignalBlocker blocker(m_ui->kindCombo);
    const int current = m_ui->kindCombo->currentIndex();
    m_ui->kindCombo->clear();
    for (const BodyKind kind : kKinds) {
        QString text = kind == BodyKind::Unset ? tr("Choose…") : words::bodyKind(kind);
        text[0] = text.at(0).toUpper();
        m_ui->kindCombo->addItem(text, static_cast<int>(kind));
    }
    m_ui->kindCombo->setCurrentIndex(std::max(0, current));
}

void ForWhomPage::update()
{
    const Request &request = session().request();
    const bool vendor = request.filedFor == FiledFor::Vendor;
    m_ui->vendorBlock->setVisible(request.filedFor == FiledFor::Client);
    m_ui->organisationBlock->setVisible(request.filedFor != FiledFor::Unset);
    m_ui->organisationForm->setRowVisible(FieldBinder::rowOf(m_ui->kindCombo), !vendor);
    m_ui->organisationForm->setRowVisible(m_ui->eligibilityNotice,
                                          hasRule(session().findings(), QLatin1String("body-not-eligible")));
    m_ui->organisationTitle->setText(vendor ? tr("Your company") : tr("The public client"));
    m_ui->applicantCard->setHelp(vendor ? tr("The person of your company who will file the request.")
                                        : tr("The client’s person who will file the request."));
    m_ui->applicantCard->setMayBeMe(vendor);
    updateFillButtons();
}

void ForWhomPage::updateFillButtons()
{
    const Vendor &known = context().book.vendor();
    const Vendor present = vendorOf(session().request());
    const bool isKnown = !known.name.trimmed().isEmpty();
    const bool isOther = present != known;
    // While no company is known there is nothing to offer.
    m_ui->vendorForm->setRowVisible(m_ui->vendorFillButton, isKnown);
    m_ui->organisationForm->setRowVisible(m_ui->organisationFillButton,
                                          isKnown && session().request().filedFor == FiledFor::Vendor);
    for (QPushButton *button : {m_ui->vendorFillButton, m_ui->organisationFillButton}) {
        button->setEnabled(isOther && !session().isReadOnly());
        button->setToolTip(isOther ? known.name : tr("The fields already hold your company"));
    }
}

void ForWhomPage::fillInVendor()
{
    const Vendor vendor = context().book.vendor();
    session().edit(QStringLiteral("/vendor"), [&vendor](Request &request) {
        request.vendor = vendor;
        if (request.filedFor == FiledFor::Vendor) {
            request.organisation.name = vendor.name;
            request.organisation.siret = vendor.siret;
        }
    });
}

bool ForWhomPage::focusField(const QString &target)
{
    // Blocks that do not apply show nothing to go to: who files is asked first.
    if (target.startsWith(QLatin1String("/organisation")) && m_ui->organisationBlock->isHidden())
        return Page::focusField(QStringLiteral("/filedFor"));
    if (target.startsWith(QLatin1String("/vendor")) && m_ui->vendorBlock->isHidden())
        return Page::focusField(QStringLiteral("/filedFor"));
    return Page::focusField(target);
}

void ForWhomPage::setRoom(Width width)
{
    Page::setRoom(width);
    m_ui->layout->setSpacing(look::em(this, 1.5));
    for (QLayout *row : {m_ui->organisationSiretRow, m_ui->vendorSiretRow})
        row->setSpacing(look::em(this, 0.75));
    for (QLayout *column : {m_ui->organisationSiretColumn, m_ui->vendorSiretColumn})
        column->setSpacing(look::em(this, 0.25));
    // Below the words of the button, clear of its focus ring.
    m_ui->filedForLayout->setSpacing(look::em(this, 0.25));
    // Nearer its own button than the next.
    m_ui->clientHint->setContentsMargins(0, 0, 0, look::em(this, 0.75));
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
                       + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
    m_ui->clientHint->setIndent(indent);
    m_ui->vendorHint->setIndent(indent);
}

void ForWhomPage::left()
{
    const Request &request = session().request();
    const Vendor vendor = vendorOf(request);
    if (request.filedFor != FiledFor::Unset && !vendor.name.trimmed().isEmpty())
        context().book.setVendor(vendor);
    m_ui->applicantCard->remember();
}

void ForWhomPage::retranslate()
{
    m_ui->retranslateUi(content());
    fillKinds();
    setHelp(tr("Who asks for the data decides on the form and on what must be proved."));
    m_ui->filedForGroup->setAccessibleName(m_ui->filedForLabel->text());
    m_ui->eligibilityNotice->setNotice(
        Meaning::ToCorrect, tr("This body cannot be given access."),
        tr("You may go on and save the draft; a request filed in its name would be refused."));
    m_ui->applicantCard->setTitle(words::contact(QStringLiteral("applicant")));
    m_ui->applicantCard->retranslate();
    m_ui->organisationOffer->retranslate();
    m_ui->vendorOffer->retranslate();
    update();
}

} // namespace viatique
