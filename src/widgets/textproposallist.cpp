// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/textproposallist.h"

#include "legal/knowntext.h"
#include "widgets/foldbutton.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/styledlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace viatique {

namespace {

StyledLabel *makeWords(StyledLabel::Kind kind, const QString &text, QWidget *parent)
{
    auto *label = new StyledLabel(kind, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

} // namespace

TextProposalList::TextProposalList(QWidget *parent)
    : QWidget(parent)
    , m_foldButton(new FoldButton(this))
    , m_body(new QWidget(this))
    , m_rows(new QVBoxLayout(m_body))
{
    m_foldButton->setObjectName(QStringLiteral("proposalsButton"));
    m_foldButton->setAutoDefault(false);
    m_foldButton->setBelow(true);
    m_body->setObjectName(QStringLiteral("proposalsBody"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_foldButton, 0, Qt::AlignLeft);
    column->addWidget(m_body);
    connect(m_foldButton, &QPushButton::clicked, this, [this] {
        m_chosen = m_body->isHidden();
        fold();
    });
    fill();
}

void TextProposalList::setProposals(const QList<TextProposal> &proposals, bool isNeeded, bool readOnly)
{
    m_needed = isNeeded;
    if (proposals != m_proposals || readOnly != m_readOnly) {
        m_proposals = proposals;
        m_readOnly = readOnly;
        fill();
    }
    fold();
}

void TextProposalList::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    arrange();
}

void TextProposalList::putFoldButton(QBoxLayout *row, int at)
{
    if (m_foldButton->parentWidget() != this)
        return;
    row->insertWidget(at, m_foldButton, 0, Qt::AlignTop);
    fold();
}

void TextProposalList::takeFoldButton()
{
    if (m_foldButton->parentWidget() == this)
        return;
    qobject_cast<QBoxLayout *>(layout())->insertWidget(0, m_foldButton, 0, Qt::AlignLeft);
    fold();
}

void TextProposalList::retranslate()
{
    fill();
    fold();
}

void TextProposalList::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        // The button that was clicked may be in it.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    // New buttons would come last in the window; they follow the one that shows them.
    QWidget *before = m_foldButton;
    for (const TextProposal &proposal : std::as_const(m_proposals)) {
        QWidget *row = makeRow(proposal);
        m_rows->addWidget(row);
        if (auto *button = row->findChild<QPushButton *>()) {
            setTabOrder(before, button);
            before = button;
        }
    }
    m_foldButton->setText(tr("Texts proposed (%1)").arg(m_proposals.size()));
    arrange();
}

QWidget *TextProposalList::makeRow(const TextProposal &proposal)
{
    const KnownText *text = knownText(proposal.id);
    auto *row = new QWidget(m_body);
    row->setObjectName(QStringLiteral("proposal-") + proposal.id);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeWords(StyledLabel::Plain, text->title, row));
    // Sentences, each whole.
    QStringList said{text->founds, proposal.reason()};
    if (const QString condition = proposal.condition(); !condition.isEmpty())
        said.append(condition);
    words->addWidget(makeWords(StyledLabel::Hint, said.join(QLatin1Char(' ')), row));
    across->addLayout(words, 1);
    if (m_readOnly)
        return row;
    const KnownText *by = knownText(proposal.completedBy);
    auto *button = new QPushButton(by ? tr("Add both") : tr("Add"), row);
    button->setObjectName(QStringLiteral("propose-") + proposal.id);
    button->setIcon(icon(Icon::Plus));
    button->setAutoDefault(false);
    button->setAccessibleName(by ? tr("Add: %1, completed by: %2").arg(text->title, by->title)
                                 : tr("Add: %1").arg(text->title));
    QStringList ids{proposal.id};
    if (by)
        ids.append(by->id);
    connect(button, &QPushButton::clicked, this, [this, ids] { emit addRequested(ids); });
    across->addWidget(button, 0, Qt::AlignTop);
    return row;
}

void TextProposalList::fold()
{
    const bool isOpen = m_chosen.value_or(m_needed);
    const bool isMine = m_foldButton->parentWidget() == this;
    setVisible(!m_proposals.isEmpty() && (isMine || isOpen));
    m_foldButton->setVisible(!m_proposals.isEmpty());
    m_body->setVisible(isOpen);
    m_foldButton->setOpen(isOpen);
    m_foldButton->setAccessibleDescription(isOpen ? tr("Texts proposed: open")
                                                  : tr("Texts proposed: folded"));
}

void TextProposalList::arrange()
{
    m_rows->setSpacing(look::em(this, 0.5));
    layout()->setSpacing(look::em(this, 0.5));
    for (int i = 0; i < m_rows->count(); ++i) {
        auto *across = qobject_cast<QBoxLayout *>(m_rows->itemAt(i)->widget()->layout());
        across->setDirection(m_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        across->setSpacing(look::em(this, m_narrow ? 0.25 : 1));
        if (across->count() > 1)
            across->setAlignment(across->itemAt(1)->widget(),
                                 Qt::AlignTop | (m_narrow ? Qt::AlignLeft : Qt::AlignRight));
    }
}

void TextProposalList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace viatique
