// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How a text is added: typed and recognised, or picked among those that are known.

#include "widgets/legalpage.h"

#include "legal/citedpart.h"
#include "rules/coverage.h"
#include "session/citedtexts.h"
#include "session/draftsession.h"
#include "session/linkchange.h"
#include "session/textproposals.h"
#include "ui_legalpage.h"
#include "widgets/fieldbinder.h"
#include "widgets/icons.h"

#include <QMenu>

#include <algorithm>
#include <utility>

namespace viatique {

void LegalPage::setUpAdding()
{
    m_ui->addButton->setIcon(icon(Icon::Plus));
    m_ui->knownButton->setIcon(icon(Icon::Book));
    m_ui->knownButton->setMenu(m_known);
    m_ui->knownButton->setEnabled(!session().isReadOnly());
    connect(m_known, &QMenu::aboutToShow, this, &LegalPage::fillKnown);
    // Where findings on the texts as a whole lead to; what is typed here is not yet the request's.
    fields().bind(m_ui->newTextEdit, QStringLiteral("/legalFramework/texts"), [](const Request &) {});
    connect(m_ui->newTextEdit, &QLineEdit::textChanged, this, &LegalPage::typed);
    connect(m_ui->newTextEdit, &QLineEdit::returnPressed, this, &LegalPage::addTyped);
    connect(m_ui->addButton, &QPushButton::clicked, this, &LegalPage::addTyped);
    connect(m_ui->proposals, &TextProposalList::addRequested, this, [this](const QStringList &ids) {
        QList<LegalText> texts;
        for (const QString &id : ids)
            texts.append(citedtexts::of(*knownText(id)));
        add(texts);
        // The button is gone with what it proposed.
        m_ui->textTable->setFocus(Qt::OtherFocusReason);
    });
    connect(&session(), &DraftSession::requestChanged, this, &LegalPage::updateProposals);
}

void LegalPage::fillKnown()
{
    m_known->clear();
    m_known->setToolTipsVisible(true);
    const QList<LegalText> &cited = session().request().legalFramework.texts;
    for (const KnownText &known : knownTexts()) {
        if (std::any_of(cited.cbegin(), cited.cend(),
                        [&known](const LegalText &text) { return text.reference == known.id; }))
            continue;
        QString title = known.isPrinciple() ? tr("%1 (general principle)").arg(known.title) : known.title;
        title.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction *action = m_known->addAction(title);
        action->setToolTip(known.founds);
        connect(action, &QAction::triggered, this, [this, text = citedtexts::of(known)] { add({text}); });
    }
}

/// The same menu, from where there is nothing better to offer.
void LegalPage::openKnown(const QWidget *under)
{
    m_known->popup(under->mapToGlobal(under->rect().bottomLeft()));
}

void LegalPage::typed()
{
    const QString written = m_ui->newTextEdit->text().trimmed();
    m_typed = readCitation(written);
    m_ui->addButton->setEnabled(!written.isEmpty() && !session().isReadOnly());
    QStringList titles;
    for (const QString &id : std::as_const(m_typed.ids))
        titles.append(knownText(id)->title);
    const QString named = titles.join(QLatin1String(", "));
    const QList<CitedPart> parts = citedParts(written);
    const bool isCitation =
        std::any_of(parts.cbegin(), parts.cend(), [](const CitedPart &part) { return !part.id.isEmpty(); });
    if (isCitation)
        m_ui->recognisedLabel->setState(Meaning::Fine, tr("Recognised: %1").arg(named));
    else if (!named.isEmpty()) // an order that rests on a known text is not that text
        m_ui->recognisedLabel->setState(
            Meaning::None, tr("Cites: %1. It is added as you write it.", "titles of texts").arg(named));
    else
        m_ui->recognisedLabel->setState(
            Meaning::None,
            written.isEmpty() ? QString() : tr("Not a known text: it is added as you write it."));
    updateNotice();
}

void LegalPage::addTyped()
{
    const QList<LegalText> texts = citedtexts::readAll(m_ui->newTextEdit->text());
    if (texts.isEmpty() || session().isReadOnly())
        return;
    // Here alone: what was typed is no business of any other way to add a text.
    m_ui->newTextEdit->clear();
    add(texts);
}

/// In one step of undo. What is cited already is shown instead.
void LegalPage::add(const QList<LegalText> &texts)
{
    if (texts.isEmpty() || session().isReadOnly())
        return;
    citedtexts::Added added;
    m_adding = true;
    session().edit(QStringLiteral("/legalFramework/texts"), [&](Request &request) {
        added = citedtexts::addAll(
            request, texts,
            rules::Context({request, session().catalogue(), session().facts(), session().today()}));
    });
    m_adding = false;
    if (added.texts.isEmpty()) {
        select(citedtexts::sameText(session().request(), texts.constFirst()));
        m_ui->recognisedLabel->setState(Meaning::Advice, texts.size() == 1
                                                             ? tr("This text is cited already.")
                                                             : tr("These texts are cited already."));
        return;
    }
    select(added.texts.constFirst());
    const int linked = int(added.data.size());
    QString said =
        linked == 0 ? tr("Added. Tick below what it founds.")
                    : tr("Added and linked to %n data that needed it. Untick below what it does not found.",
                         nullptr, linked);
    if (added.texts.size() > 1)
        said = linked == 0 ? tr("%n texts added. Tick below what each of them founds.", nullptr,
                                int(added.texts.size()))
                           : tr("%n texts added, and linked to the data that needed them. Untick below what "
                                "they do not found.",
                                nullptr, int(added.texts.size()));
    m_ui->recognisedLabel->setState(Meaning::Fine, said);
}

/// Where nothing that they go by has changed, they are as they were: recognising texts would be felt at each
/// key.
void LegalPage::updateProposals()
{
    const Request &request = session().request();
    const bool isKnown = m_proposedFor.id == request.id && haveSameLinks(m_proposedFor, request)
                         && m_proposedFor.organisation.kind == request.organisation.kind
                         && m_proposedFor.catalogue == request.catalogue;
    if (isKnown)
        return;
    m_proposedFor = request;
    const rules::Context requestContext(
        {request, session().catalogue(), session().facts(), session().today()});
    const auto &endpoints = requestContext.endpoints();
    const bool isNeeded = request.legalFramework.texts.isEmpty()
                          || std::any_of(endpoints.cbegin(), endpoints.cend(), [&](const auto &endpoint) {
                                 return !rules::coverage(requestContext, endpoint).isTextCovered();
                             });
    m_ui->proposals->setProposals(textProposals(requestContext), isNeeded, session().isReadOnly());
}

} // namespace viatique
