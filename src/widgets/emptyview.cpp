// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/emptyview.h"

#include "widgets/look.h"
#include "widgets/styledlabel.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace viatique {

EmptyView::EmptyView(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new StyledLabel(StyledLabel::Secondary, this))
    , m_button(new QPushButton(this))
{
    m_sentence->setAlignment(Qt::AlignCenter);
    m_button->setObjectName(QStringLiteral("emptyButton"));
    m_button->hide();
    // As on other buttons that are all that there is to do.
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(key), m_button);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, m_button, &QPushButton::click);
    }
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look::em(this, 1));
    column->addStretch();
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch();
}

void EmptyView::setWords(const QString &sentence, const QString &buttonText)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
}

} // namespace viatique
