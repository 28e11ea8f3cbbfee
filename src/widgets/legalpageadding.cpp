// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How a text is added: typed and recognised, or picked among those that are known.

#include "widgets/legalpage.h"

#include "rules/context.h"
#include "session/citedtexts.h"
#include "session/draftsession.h"
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
        QString title =
            known.principle == Principle::None ? known.title : tr("%1 (general principle)").arg(known.title);
        title.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction *action = m_known->addAction(title);
        action->setToolTip(known.founds);
        connect(action, &QAction::triggered, this, [this, text = citedtexts::of(known)] { add(text); });
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
    if (!titles.isEmpty())
        m_ui->recognisedLabel->setState(Meaning::Fine,
                                        tr("Recognised: %1").arg(titles.join(QLatin1String(", "))));
    else
        m_ui->recognisedLabel->setState(
            Meaning::None,
            written.isEmpty() ? QString() : tr("Not a known text: it is added as you write it."));
    updateNotice();
}

void LegalPage::addTyped()
{
    add(citedtexts::read(m_ui->newTextEdit->text()));
}

void LegalPage::add(const LegalText &text)
{
    if (citedtexts::name(text).isEmpty() || session().isReadOnly())
        return;
    m_ui->newTextEdit->clear();
    for (const LegalText &cited : session().request().legalFramework.texts) {
        if (cited.reference == text.reference && cited.title == text.title && cited.url == text.url) {
            select(cited.id);
            m_ui->recognisedLabel->setState(Meaning::Advice, tr("This text is cited already."));
            return;
        }
    }
    const QStringList linked = citedtexts::dataFor(
        rules::Context({session().request(), session().catalogue(), session().facts(), session().today()}),
        text);
    QString id;
    m_adding = true;
    session().edit(QStringLiteral("/legalFramework/texts"),
                   [&](Request &request) { id = citedtexts::add(request, text, linked); });
    m_adding = false;
    select(id);
    if (linked.isEmpty())
        m_ui->recognisedLabel->setState(Meaning::Fine, tr("Added. Tick below what it founds."));
    else
        m_ui->recognisedLabel->setState(
            Meaning::Fine,
            tr("Added and linked to %n data that needed it. Untick below what it does not found.", nullptr,
               int(linked.size())));
}

} // namespace viatique
