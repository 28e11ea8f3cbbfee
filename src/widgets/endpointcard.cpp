// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/endpointcard.h"

#include "core/plaintext.h"
#include "rules/coverage.h"
#include "rules/rules.h"
#include "rules/words.h"
#include "session/draftsession.h"
#include "session/findingmodel.h"
#include "session/gravity.h"
#include "ui_endpointcard.h"
#include "widgets/datalegend.h"
#include "widgets/factsarea.h"
#include "widgets/fieldbinder.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/prompts.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QSignalBlocker>
#include <QUrl>

#include <algorithm>

namespace viatique {

namespace {

constexpr QLatin1String kEndpoints("endpoints");

/// Of the card, in em: the names of the facts, lines of the reason.
/// Below this height a line of facts takes the place of their table.
constexpr qreal kTableFrom = 42;
constexpr qreal kFactNames = 7;
constexpr int kLines = 4;
constexpr int kCompactLines = 3;

/// Items of the box for the part that is asked for.
enum Part { Both, PublicPart, ProtectedPart };

QStringList opennessOf(int part)
{
    if (part == PublicPart)
        return {QStringLiteral("public")};
    return part == ProtectedPart ? QStringList{QStringLiteral("protected")} : QStringList();
}

bool hasParts(const Endpoint *known)
{
    return known && known->isPublic() && known->isProtected();
}

void showRow(QWidget *name, QWidget *value, bool shown)
{
    name->setVisible(shown);
    value->setVisible(shown);
}

QUrl documentationOf(const Endpoint &endpoint)
{
    const QUrl url(endpoint.documentation, QUrl::StrictMode);
    return url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http") ? url : QUrl();
}

/// Whether no other datum has the same reason.
bool isOwnPurpose(const Request &request, const QString &id)
{
    const RequestedEndpoint *own = request.endpoint(id);
    return own
           && std::none_of(request.endpoints.cbegin(), request.endpoints.cend(),
                           [&](const RequestedEndpoint &other) {
                               return other.id != id && other.purpose == own->purpose;
                           });
}

} // namespace

EndpointCard::EndpointCard(DraftSession &session, FieldBinder &fields, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_fields(fields)
    , m_ui(std::make_unique<Ui::EndpointCard>())
    , m_area(nullptr)
{
    m_ui->setupUi(this);
    m_area = new FactsArea(m_ui->content);
    m_ui->cardLayout->insertWidget(m_ui->cardLayout->indexOf(m_ui->asking), m_area);
    m_ui->cardLayout->setStretchFactor(m_area, 1);
    m_ui->asking->installEventFilter(this);
    m_ui->reasonLabel->hide();
    for (QLabel *name :
         {m_ui->producerName, m_ui->formatName, m_ui->opennessName, m_ui->useName, m_ui->requirementName})
        name->setWordWrap(false);
    look::setLink(m_ui->documentationButton);
    m_ui->documentationButton->setIcon(icon(Icon::ExternalLink, look::Role::Link));
    // The icon tells that the page opens elsewhere: it follows the words.
    m_ui->documentationButton->setLayoutDirection(Qt::RightToLeft);
    connect(m_ui->documentationButton, &QPushButton::clicked, this, [this, &prompts] {
        if (const Endpoint *known = m_session.catalogue().endpoint(m_id))
            prompts.openUrl(documentationOf(*known));
    });
    connect(m_ui->askButton, &QPushButton::clicked, this, [this] { emit askRequested(m_id); });
    connect(m_ui->partBox, &QComboBox::activated, this, &EndpointCard::setOpenness);
    connect(&session, &DraftSession::requestChanged, this, &EndpointCard::updateAsked);
    connect(&session, &DraftSession::findingsChanged, this, &EndpointCard::updateFinding);
    retranslate();
}

EndpointCard::~EndpointCard() = default;

void EndpointCard::setEndpoint(const QString &id)
{
    if (id == m_id)
        return;
    m_id = id;
    // The reason of the datum before it ends here.
    m_fields.bindText(m_ui->purposeEdit, words::pointer(kEndpoints, id, QLatin1String("purpose")));
    m_fields.setFine(m_ui->purposeEdit, [id](const Request &request) {
        return isOwnPurpose(request, id) ? tr("A reason of its own.") : QString();
    });
    m_fields.bind(m_ui->partBox, words::pointer(kEndpoints, id, QLatin1String("openness")),
                  [this, id](const Request &request) { showOpenness(request.endpoint(id)); });
    update();
}

void EndpointCard::setReason(const QString &reason)
{
    m_ui->reasonLabel->setText(reason);
    m_ui->reasonLabel->setVisible(!reason.isEmpty() && !m_compact);
}

void EndpointCard::setCompact(bool compact)
{
    m_compact = compact;
    arrange();
    updateFacts();
    // The list says it, too.
    setReason(m_ui->reasonLabel->text());
}

/// Where room is short, one margin less: no frame in the card, and the link beside the tag.
void EndpointCard::arrange()
{
    const int margin = look::em(this, m_compact ? 0.75 : 1);
    const int gap = look::em(this, m_compact ? 0.4 : 0.5);
    m_ui->cardLayout->setContentsMargins(margin, margin, margin, margin);
    m_ui->cardLayout->setSpacing(gap);
    m_ui->contentLayout->setSpacing(gap);
    m_ui->askingLayout->setSpacing(gap);
    m_ui->requirementLayout->setSpacing(gap);
    m_ui->factsLayout->setColumnMinimumWidth(0, look::em(this, kFactNames));
    const int sign = look::em(this, 1);
    m_ui->documentationButton->setIconSize(QSize(sign, sign));
    m_ui->purposeEdit->setVisibleLines(m_compact ? kCompactLines : kLines);
    if (m_compact)
        m_ui->contentLayout->insertWidget(m_ui->contentLayout->indexOf(m_ui->requirementCard) + 1,
                                          m_ui->requirementFacts);
    else
        m_ui->requirementFrame->addWidget(m_ui->requirementFacts);
}

void EndpointCard::update()
{
    updateFacts();
    updateAsked();
    updateFinding();
}

void EndpointCard::updateFacts()
{
    const Endpoint *known = m_session.catalogue().endpoint(m_id);
    m_ui->emptyLabel->setVisible(m_id.isEmpty());
    m_area->setVisible(!m_id.isEmpty());
    m_ui->asking->setVisible(!m_id.isEmpty());
    if (m_id.isEmpty())
        return;
    m_ui->titleLabel->setText(m_session.catalogue().endpointTitle(m_id));
    m_ui->idLabel->setText(m_id);
    m_ui->idLabel->setVisible(!m_compact || !known);
    const QString gives = known ? known->gives : QString();
    m_ui->givesLabel->setText(gives);
    m_ui->givesLabel->setVisible(!gives.isEmpty() && !m_compact);
    const Endpoint none;
    const Endpoint &facts = known ? *known : none;
    const QString producers = facts.producers.join(QLatin1String(", "));
    const QString formats = facts.formats.join(QLatin1String(", "));
    const QString use = vendorUseWords(facts.vendorUse);
    m_ui->producerValue->setText(producers);
    m_ui->formatValue->setText(formats);
    m_ui->opennessValue->setOpenness(facts.openness);
    m_ui->useValue->setText(use);
    showRow(m_ui->producerName, m_ui->producerValue, isTabular() && !producers.isEmpty());
    showRow(m_ui->formatName, m_ui->formatValue, isTabular() && !formats.isEmpty());
    showRow(m_ui->opennessName, m_ui->opennessValue, isTabular() && !facts.openness.isEmpty());
    showRow(m_ui->useName, m_ui->useValue, isTabular() && !use.isEmpty());
    QStringList summary{producers, formats,
                        facts.openness.isEmpty() ? QString() : words::openness(facts.openness),
                        m_compact ? QString() : use};
    summary.removeAll(QString());
    m_ui->summaryLabel->setText(summary.join(QStringLiteral(" · ")));
    m_ui->summaryLabel->setVisible(!isTabular() && known);
    m_ui->documentationButton->setVisible(known && !documentationOf(*known).isEmpty());
    m_ui->documentationButton->setText(m_compact ? tr("Documentation") : tr("Documentation of this datum"));
    m_ui->documentationButton->setAccessibleName(tr("Documentation of “%1”").arg(m_ui->titleLabel->text()));
    m_ui->documentationButton->setToolTip(known ? known->documentation : QString());
    updateRequirement(known);
}

void EndpointCard::updateRequirement(const Endpoint *known)
{
    // What comes with every access requires nothing.
    const bool isAskedFor = known && !known->includedForEveryone;
    const LegalRequirement requirement = isAskedFor ? known->legalRequirement : LegalRequirement::Unset;
    const bool has = requirement != LegalRequirement::Unset;
    m_ui->requirementCard->setVisible(has && !m_compact);
    m_ui->requirementFacts->setVisible(has);
    if (has && m_compact)
        m_ui->requirementRow->addWidget(m_ui->documentationButton);
    else
        m_ui->documentationRow->insertWidget(0, m_ui->documentationButton);
    m_ui->requirementTag->setRequirement(requirement);
    QString sentence = requirementSentence(requirement);
    // Not the source's word: whoever relies on it is to know.
    if (known && known->isDerived(QLatin1String("legalRequirement")))
        sentence = tr("%1 (Deduced: the catalogue of today does not say it.)").arg(sentence);
    m_ui->requirementLabel->setText(sentence);
    updateEffect(known);
    QStringList kinds;
    for (const DocumentKind kind : rules::usualKinds(m_session.request().organisation.kind))
        kinds.append(words::documentKind(kind));
    const bool documents = requirement == LegalRequirement::SupportingDocuments;
    const bool client = m_session.request().filedFor != FiledFor::Vendor;
    m_ui->kindsLabel->setText(tr("Usual for this client: %1").arg(kinds.join(QLatin1String(", "))));
    m_ui->kindsLabel->setVisible(documents && client && !kinds.isEmpty() && !m_compact);
    m_ui->requirementName->setVisible(!m_compact);
}

/// What ticking the datum changes in what has to be supplied.
void EndpointCard::updateEffect(const Endpoint *known)
{
    const bool documents = known && known->legalRequirement == LegalRequirement::SupportingDocuments;
    m_ui->effectLabel->setVisible(documents && !m_compact);
    if (!documents)
        return;
    const QList<RequestedEndpoint> &asked = m_session.request().endpoints;
    const auto others = std::count_if(asked.cbegin(), asked.cend(), [this](const RequestedEndpoint &one) {
        const Endpoint *other = m_session.catalogue().endpoint(one.id);
        return other && one.id != m_id && other->legalRequirement == LegalRequirement::SupportingDocuments;
    });
    m_ui->effectLabel->setText(
        others == 0
            ? tr("No other datum asks for one: a document more to supply.")
            : tr("Asked for by %n other data already: the same document may serve.", nullptr, int(others)));
}

void EndpointCard::updateAsked()
{
    const Endpoint *known = m_session.catalogue().endpoint(m_id);
    const bool asked = m_session.request().endpoint(m_id);
    m_ui->partLabel->setVisible(asked && hasParts(known));
    m_ui->partBox->setVisible(asked && hasParts(known));
    m_ui->purposeLabel->setVisible(asked);
    m_ui->purposeEdit->setVisible(asked);
    m_ui->askButton->setVisible(!asked && known && !known->includedForEveryone);
    m_ui->askButton->setEnabled(!m_session.isReadOnly());
    updateRequirement(known);
}

void EndpointCard::updateFinding()
{
    // What is said of the datum itself; the fields have their own.
    const QString target = words::pointer(kEndpoints, m_id);
    const QList<Finding> &findings = m_session.findings();
    const auto found = std::find_if(findings.cbegin(), findings.cend(),
                                    [&](const Finding &finding) { return finding.target == target; });
    // A message needs the width of the card.
    const QString part = words::pointer(kEndpoints, m_id, QLatin1String("openness"));
    const bool isPartWrong = std::any_of(findings.cbegin(), findings.cend(),
                                         [&part](const Finding &finding) { return finding.target == part; });
    m_ui->partRow->setDirection(isPartWrong ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (m_id.isEmpty() || found == findings.cend())
        m_ui->findingLabel->setState(Meaning::None, {});
    else
        m_ui->findingLabel->setState(meaningOf(*found),
                                     rules::message(*found, m_session.request(), m_session.catalogue()));
}

void EndpointCard::showOpenness(const RequestedEndpoint *asked)
{
    const QStringList openness = asked ? asked->openness : QStringList();
    int part = Both;
    if (openness == opennessOf(PublicPart))
        part = PublicPart;
    else if (openness == opennessOf(ProtectedPart))
        part = ProtectedPart;
    if (part != m_ui->partBox->currentIndex())
        m_ui->partBox->setCurrentIndex(part);
}

void EndpointCard::setOpenness(int part)
{
    const QString id = m_id;
    m_session.edit(words::pointer(kEndpoints, id, QLatin1String("openness")), [&](Request &request) {
        for (RequestedEndpoint &endpoint : request.endpoints) {
            if (endpoint.id == id)
                endpoint.openness = opennessOf(part);
        }
    });
}

QList<QWidget *> EndpointCard::tabOrder() const
{
    return {m_ui->documentationButton, m_ui->partBox, m_ui->purposeEdit, m_ui->askButton};
}

bool EndpointCard::focusPurpose()
{
    if (!m_session.request().endpoint(m_id)) {
        if (!m_ui->askButton->isVisibleTo(this))
            return false;
        m_ui->askButton->setFocus(Qt::OtherFocusReason);
        return true;
    }
    FieldBinder::focusControl(m_ui->purposeEdit);
    return true;
}

bool EndpointCard::focusOpenness()
{
    if (!m_ui->partBox->isVisibleTo(this))
        return false;
    FieldBinder::focusControl(m_ui->partBox);
    return true;
}

void EndpointCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void EndpointCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool low = height() < look::em(this, kTableFrom);
    if (low == m_low)
        return;
    m_low = low;
    updateFacts();
}

bool EndpointCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->asking
        && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        fitAsking();
    return QWidget::eventFilter(watched, event);
}

/// The fields and what is said of them are never cut: it is the facts that scroll.
void EndpointCard::fitAsking()
{
    const QLayout *layout = m_ui->askingLayout;
    const int width = m_ui->asking->width();
    m_ui->asking->setMinimumHeight(layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : 0);
}

void EndpointCard::retranslate()
{
    m_ui->retranslateUi(this);
    {
        const QSignalBlocker blocker(m_ui->partBox);
        m_ui->partBox->clear();
        m_ui->partBox->addItems(
            {tr("public and protected"), tr("public part only"), tr("protected part only")});
        // The list may be wider than the box.
        QAbstractItemView *list = m_ui->partBox->view();
        list->setMinimumWidth(list->sizeHintForColumn(0) + look::em(this, 1.5));
    }
    showOpenness(m_session.request().endpoint(m_id));
    update();
}

} // namespace viatique
