// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/datalegend.h"

#include "session/modelroles.h"
#include "widgets/look.h"
#include "widgets/signlabel.h"
#include "widgets/statelabel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>

namespace viatique {

QString requirementSentence(LegalRequirement requirement)
{
    switch (requirement) {
    case LegalRequirement::Explanation:
        return DataLegend::tr(
            "Explain precisely why the service needs the datum, and name the legal framework.");
    case LegalRequirement::SupportingDocuments:
        return DataLegend::tr("Explain the need, cite the text that founds it and attach it: decree, order, "
                              "deliberation, agreement or printed article.");
    case LegalRequirement::Unset:
        break;
    }
    return {};
}

QString vendorUseWords(VendorUse use)
{
    switch (use) {
    case VendorUse::Used:
        return DataLegend::tr("already used by vendors");
    case VendorUse::NotYet:
        return DataLegend::tr("not used by vendors yet");
    case VendorUse::Unset:
        break;
    }
    return {};
}

DataLegend::DataLegend(QWidget *parent)
    : Card(parent)
    , m_rows(new QGridLayout(this))
{
    m_rows->setColumnStretch(1, 1);
    fill();
}

void DataLegend::addRow(QWidget *sign, const QString &meaning)
{
    auto *words = new QLabel(meaning, this);
    words->setWordWrap(true);
    const int row = m_rows->rowCount();
    m_rows->addWidget(sign, row, 0, Qt::AlignLeft | Qt::AlignTop);
    m_rows->addWidget(words, row, 1);
}

void DataLegend::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const int edge = look::em(this, 0.75);
    m_rows->setContentsMargins(edge, edge, edge, edge);
    m_rows->setHorizontalSpacing(look::em(this, 1));
    m_rows->setVerticalSpacing(look::em(this, 0.5));

    for (const LegalRequirement requirement :
         {LegalRequirement::Explanation, LegalRequirement::SupportingDocuments}) {
        auto *tag = new SignLabel(this);
        tag->setRequirement(requirement);
        addRow(tag, requirementSentence(requirement));
    }
    const auto addOpenness = [this](const QStringList &openness, const QString &meaning) {
        auto *sign = new SignLabel(this);
        sign->setOpenness(openness);
        addRow(sign, meaning);
    };
    const QString isPublic = QStringLiteral("public");
    const QString isProtected = QStringLiteral("protected");
    addOpenness({isPublic}, tr("Anybody may see it, also on a public page."));
    addOpenness({isProtected}, tr("Only those who are entitled to it may see it, never on a public page."));
    addOpenness({isPublic, isProtected},
                tr("One part is public, another is protected: you choose what you ask."));
    const auto addState = [this](Meaning meaning, const QString &words, const QString &sentence) {
        auto *state = new StateLabel(this);
        state->setState(meaning, words);
        addRow(state, sentence);
    };
    addState(Meaning::ToDo, tr("to fill in"), tr("Something is still missing."));
    addState(Meaning::ToCheck, tr("to check"), tr("It may well come back from the agents: look again."));
    addState(Meaning::ToCorrect, tr("to correct"), tr("The request is not complete while this stands."));
}

void DataLegend::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        fill();
}

void DataLegend::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        Card::keyPressEvent(event);
}

} // namespace viatique
