// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/needpage.h"

#include "catalogue/catalogue.h"
#include "request/request.h"
#include "rules/context.h"
#include "rules/words.h"
#include "session/draftsession.h"
#include "ui_needpage.h"
#include "widgets/calendarpopup.h"
#include "widgets/choices.h"
#include "widgets/datetext.h"
#include "widgets/fieldbinder.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/needeffect.h"

#include <QAction>
#include <QShortcut>
#include <QToolButton>

namespace viatique {

namespace {

constexpr int kStep = 2;
constexpr int kDataStep = 3;
constexpr qreal kControl = 2.1;
constexpr qreal kUseCaseRow = 1.85;
constexpr auto kOther = QLatin1String("other");

constexpr auto kUseCases = QLatin1String("/service/useCases");
constexpr auto kPublicPage = QLatin1String("/service/publicPage");
constexpr auto kGoLive = QLatin1String("/service/goLiveDate");

/// What the rules take the page to be: as said, or as the use case implies.
bool isPublicPage(const DraftSession &session, const Request &request)
{
    return rules::Context({request, session.catalogue(), session.facts(), session.today()}).isPublicPage();
}

QStringList knownSectors(const DraftSession &session)
{
    QStringList sectors{QStringLiteral("construction"), QStringLiteral("agriculture")};
    for (const Endpoint &endpoint : session.catalogue().endpoints)
        sectors.append(endpoint.sectors);
    sectors.append(session.request().service.sectors);
    sectors.removeDuplicates();
    return sectors;
}

} // namespace

NeedPage::NeedPage(const PageContext &context, QWidget *parent)
    : Page(kStep, context, parent)
    , m_ui(std::make_unique<Ui::NeedPage>())
    , m_advice(context.session.catalogue())
    , m_effect(new NeedEffect(this))
{
    m_ui->setupUi(content());
    look::setLink(m_ui->cloneButton);
    look::setLink(m_ui->effectButton);
    connect(m_ui->effectButton, &QPushButton::clicked, this, [this] { emit stepRequested(kDataStep); });
    setAside(m_effect);
    connect(m_effect, &NeedEffect::dataRequested, this, [this] { emit stepRequested(kDataStep); });
    fields().bindText(m_ui->titleEdit, QStringLiteral("/service/title"));
    addUseCases();
    addChoices();
    bindChoices();
    bindTexts();
    bindGoLive();
    orderTabs();
    connect(m_ui->cloneButton, &QPushButton::clicked, this, &NeedPage::cloneRequested);
    connect(m_ui->severalNotice->button(0), &QPushButton::clicked, this, &NeedPage::splitRequested);
    connect(m_ui->severalNotice->button(1), &QPushButton::clicked, this, &NeedPage::keepOne);
    connect(&session(), &DraftSession::requestChanged, this, &NeedPage::update);
    update();
    retranslate();
}

NeedPage::~NeedPage() = default;

/// From top to bottom: what the catalogue adds was made after the form.
void NeedPage::orderTabs()
{
    const auto inside = [](const QWidget *group) { return group->findChildren<QAbstractButton *>(); };
    QList<QWidget *> order{m_ui->titleEdit};
    for (QAbstractButton *radio : inside(m_ui->useCaseGroup))
        order.append(radio);
    order += {m_ui->otherUseCaseEdit, m_ui->cloneButton, m_ui->severalNotice->button(0),
              m_ui->severalNotice->button(1)};
    for (const QWidget *group :
         {m_ui->audienceGroup, m_ui->accessGroup, m_ui->sectorGroup, m_ui->checksGroup}) {
        for (QAbstractButton *button : inside(group))
            order.append(button);
    }
    order += {m_ui->effectButton,    m_effect,           m_ui->descriptionEdit,
              m_ui->activitiesEdit,  m_ui->clientsEdit,  m_ui->publicBeneficiariesEdit,
              m_ui->productRoleEdit, m_ui->useCasesEdit, m_ui->goLiveEdit};
    for (QAbstractButton *button : inside(m_ui->goLiveEdit))
        order.append(button);
    order.append(m_ui->volumeEdit);
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

/// The lists that the catalogue decides on.
void NeedPage::addChoices()
{
    const auto addSector = [this](const QString &id) {
        QAbstractButton *box =
            choices::addCheckBox(m_ui->sectorGroup, m_ui->sectorGroupLayout, id, words::sector(id));
        box->setObjectName(QString(id + QLatin1String("Check")));
    };
    for (const QString &id : knownSectors(session()))
        addSector(id);
    int place = 0;
    for (const Check &check : session().catalogue().checks) {
        QAbstractButton *box = choices::addCheckBox(m_ui->checksGroup, nullptr, check.id, check.title);
        box->setObjectName(QString(check.id + QLatin1String("Check")));
        m_ui->checksLayout->addWidget(box, place / 2, place % 2);
        ++place;
    }
    m_ui->form->setRowVisible(m_ui->checksGroup, place > 0);
    choices::setId(m_ui->companiesCheck, QStringLiteral("companies"));
    choices::setId(m_ui->associationsCheck, QStringLiteral("associations"));
}

void NeedPage::bindChoices()
{
    const auto bindList = [this](QWidget *group, const QString &field, QStringList Service::*list) {
        fields().bind(group, field,
                      [group, list](const Request &request) { choices::show(group, request.service.*list); });
        choices::onTicked(group, this, [this, field, list](const QString &id, bool ticked) {
            session().edit(field, [list, id, ticked](Request &request) {
                QStringList &ids = request.service.*list;
                ids.removeAll(id);
                if (ticked)
                    ids.append(id);
            });
        });
    };
    bindList(m_ui->audienceGroup, QStringLiteral("/service/audiences"), &Service::audiences);

    choices::setId(m_ui->signedInRadio, QStringLiteral("signed-in"));
    choices::setId(m_ui->publicPageRadio, QStringLiteral("public"));
    fields().bind(m_ui->accessGroup, kPublicPage, [this](const Request &request) {
        const bool isPublic = isPublicPage(session(), request);
        const bool isSaid = request.service.publicPage.has_value() || isPublic;
        choices::show(m_ui->accessGroup, {!isSaid    ? QString()
                                          : isPublic ? QStringLiteral("public")
                                                     : QStringLiteral("signed-in")});
    });
    const auto setPublic = [this](bool isPublic) {
        session().edit(kPublicPage, [isPublic](Request &request) { request.service.publicPage = isPublic; });
    };
    connect(m_ui->signedInRadio, &QRadioButton::clicked, this, [setPublic] { setPublic(false); });
    connect(m_ui->publicPageRadio, &QRadioButton::clicked, this, [setPublic] { setPublic(true); });

    bindList(m_ui->sectorGroup, QStringLiteral("/service/sectors"), &Service::sectors);
    bindList(m_ui->checksGroup, QStringLiteral("/service/checks"), &Service::checks);
}

void NeedPage::bindTexts()
{
    fields().bindText(m_ui->descriptionEdit, QStringLiteral("/service/description"));
    fields().bindText(m_ui->activitiesEdit, QStringLiteral("/service/vendorAnswers/activities"));
    fields().bindText(m_ui->clientsEdit, QStringLiteral("/service/vendorAnswers/clients"));
    fields().bindText(m_ui->publicBeneficiariesEdit,
                      QStringLiteral("/service/vendorAnswers/publicBeneficiaries"));
    fields().bindText(m_ui->productRoleEdit, QStringLiteral("/service/vendorAnswers/productRole"));
    fields().bindText(m_ui->useCasesEdit, QStringLiteral("/service/vendorAnswers/useCases"));
}

void NeedPage::bindGoLive()
{
    QLineEdit *edit = m_ui->goLiveEdit;
    fields().bindLine(
        edit, kGoLive,
        [edit](const Request &request) {
            const QString &stored = request.service.goLiveDate;
            // As it is typed, until the field is left.
            return edit->hasFocus() && storedDate(edit->text()) == stored ? edit->text() : shownDate(stored);
        },
        [this](const QString &text) { session().setText(kGoLive, storedDate(text)); });
    QAction *calendar = edit->addAction(icon(Icon::Calendar), QLineEdit::TrailingPosition);
    calendar->setObjectName(QStringLiteral("calendarAction"));
    calendar->setEnabled(!session().isReadOnly());
    connect(calendar, &QAction::triggered, this, &NeedPage::chooseGoLive);
    // Qt leaves the button of such an action to the mouse.
    const QList<QToolButton *> buttons = edit->findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setFocusPolicy(Qt::TabFocus);
    auto *shortcut = new QShortcut(Qt::ALT | Qt::Key_Down, edit);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, calendar, &QAction::trigger);
    fields().bindText(m_ui->volumeEdit, QStringLiteral("/service/expectedVolume"));
}

void NeedPage::chooseUseCase(const QString &id)
{
    session().edit(kUseCases, [this, &id](Request &request) {
        request.service.useCases = {id};
        // Written down where the use case itself says so, for whoever reads the request.
        Request unsaid = request;
        unsaid.service.publicPage.reset();
        if (isPublicPage(session(), unsaid))
            request.service.publicPage = true;
    });
}

void NeedPage::update()
{
    const Request &request = session().request();
    const bool vendor = request.filedFor == FiledFor::Vendor;
    const bool several = request.service.useCases.size() > 1;
    QFormLayout *form = m_ui->form;
    form->setRowVisible(FieldBinder::rowOf(m_ui->useCaseGroup), !vendor);
    form->setRowVisible(FieldBinder::rowOf(m_ui->otherUseCaseEdit),
                        !vendor && request.service.useCases.contains(kOther));
    form->setRowVisible(m_ui->severalNotice, !vendor && several);
    form->setRowVisible(m_ui->severalRow, !vendor && !several);
    form->setRowVisible(FieldBinder::rowOf(m_ui->descriptionEdit), !vendor);
    for (QWidget *answer : {m_ui->activitiesEdit, m_ui->clientsEdit, m_ui->publicBeneficiariesEdit,
                            m_ui->productRoleEdit, m_ui->useCasesEdit})
        form->setRowVisible(FieldBinder::rowOf(answer), vendor);
    nameUseCases();
    if (several)
        showSeveral();
    if (m_advice.setNeed(needOf(request)))
        showEffect();
}

void NeedPage::chooseGoLive()
{
    const QDate stored = QDate::fromString(session().request().service.goLiveDate, Qt::ISODate);
    showCalendar(m_ui->goLiveEdit, m_ui->goLiveLabel->text(), stored.isValid() ? stored : session().today(),
                 [this](const QDate &date) {
                     session().setText(kGoLive, date.toString(Qt::ISODate));
                     session().endTyping();
                 });
}

/// What the answers come to: how many data are proposed, and why there are none where there are none.
void NeedPage::showEffect()
{
    const Request &request = session().request();
    const QStringList &useCases = request.service.useCases;
    const UseCase *useCase =
        useCases.size() == 1 ? session().catalogue().useCase(useCases.constFirst()) : nullptr;
    // Questions that no datum answers for this use are not asked.
    for (const Check &check : session().catalogue().checks) {
        auto *box = m_ui->checksGroup->findChild<QWidget *>(check.id + QLatin1String("Check"));
        // The page is made anew for another catalogue, but after this.
        if (!box)
            continue;
        box->setVisible(!useCase || check.useCases.isEmpty() || check.useCases.contains(useCase->id)
                        || request.service.checks.contains(check.id));
    }
    placeEffect();
    m_ui->effectButton->setVisible(m_advice.hasProposal());
    if (!m_advice.hasProposal()) {
        const QString sentence = tr("Choose one use case: data will be proposed for it.");
        m_ui->effectLabel->setText(sentence);
        m_effect->setNone(sentence);
        return;
    }
    int counts[3] = {};
    for (const Advice &one : m_advice.all())
        ++counts[int(one.decision)];
    m_ui->effectLabel->setText(
        tr("Of %n data: %1 proposed, %2 to be studied, %3 left aside.", nullptr, int(m_advice.all().size()))
            .arg(counts[int(Decision::Keep)])
            .arg(counts[int(Decision::Study)])
            .arg(counts[int(Decision::Leave)]));
    m_effect->setCounts(
        {counts[int(Decision::Keep)], counts[int(Decision::Study)], counts[int(Decision::Leave)]});
}

/// Beside the form where there is room, else a line in it.
void NeedPage::placeEffect()
{
    const bool isAsked = session().request().filedFor != FiledFor::Vendor;
    const bool isAside = hasRoomAside(NeedEffect::kWidth);
    m_effect->setVisible(isAsked && isAside);
    m_ui->form->setRowVisible(m_ui->effectRow, isAsked && !isAside);
}

bool NeedPage::focusField(const QString &target)
{
    // The buttons of the notice are the answer where there are several.
    if (target == kUseCases && !m_ui->severalNotice->isHidden()) {
        FieldBinder::focusControl(m_ui->severalNotice->button(0));
        return true;
    }
    return Page::focusField(target);
}

void NeedPage::setRoom(Width width)
{
    Page::setRoom(width);
    // Eight rows, set closer than those of one button; the first still stands level with its label.
    const QList<QRadioButton *> radios = m_ui->useCaseGroup->findChildren<QRadioButton *>();
    for (QRadioButton *radio : radios)
        radio->setFixedHeight(look::em(this, kUseCaseRow));
    const QList<QAbstractButton *> boxes = m_ui->checksGroup->findChildren<QAbstractButton *>();
    for (QAbstractButton *box : boxes)
        box->setFixedHeight(look::em(this, kUseCaseRow));
    m_ui->checksLayout->setVerticalSpacing(0);
    m_ui->checksLayout->setContentsMargins(0, look::em(this, (kControl - kUseCaseRow) / 2), 0, 0);
    m_ui->useCaseLayout->setContentsMargins(0, look::em(this, (kControl - kUseCaseRow) / 2), 0, 0);
    const auto direction = width == Width::Narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    m_ui->effectLayout->setDirection(direction);
    m_ui->severalLayout->setDirection(direction);
    placeEffect();
}

void NeedPage::retranslate()
{
    m_ui->retranslateUi(content());
    setHelp(tr("Describe one use only: your answers decide which data the service may need."));
    choices::setTexts(m_ui->sectorGroup, [](const QString &id) {
        QString text = words::sector(id);
        text[0] = text.at(0).toUpper();
        return text;
    });
    const QPair<QWidget *, QLabel *> groups[] = {{m_ui->useCaseGroup, m_ui->useCaseLabel},
                                                 {m_ui->audienceGroup, m_ui->audienceLabel},
                                                 {m_ui->accessGroup, m_ui->accessLabel},
                                                 {m_ui->sectorGroup, m_ui->sectorLabel},
                                                 {m_ui->checksGroup, m_ui->checksLabel}};
    for (const auto &[group, label] : groups)
        group->setAccessibleName(label->text());
    QAction *calendar = m_ui->goLiveEdit->findChild<QAction *>(QStringLiteral("calendarAction"));
    calendar->setText(tr("Choose in a calendar"));
    calendar->setToolTip(tr("Choose in a calendar (Alt+Down)"));
    m_ui->goLiveEdit->setPlaceholderText(datePlaceholder());
    m_ui->checksGroup->setProperty(
        "hint", tr("Only what answers these is proposed; with none ticked, all that the use "
                   "case may need."));
    m_effect->retranslate();
    update();
    showEffect();
}

} // namespace viatique
