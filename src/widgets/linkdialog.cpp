// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/linkdialog.h"

#include "session/handover.h"
#include "widgets/buttonrow.h"
#include "widgets/icons.h"
#include "widgets/linkmeter.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/prompts.h"
#include "widgets/styledlabel.h"
#include "widgets/wrapdelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace viatique {

namespace {

constexpr qreal kWidth = 56; // em
constexpr qreal kHeight = 42;
constexpr qreal kListHeight = 11;

StyledLabel *sentence(QWidget *parent, StyledLabel::Kind kind, const char *name)
{
    auto *label = new StyledLabel(kind, parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

LinkDialog::LinkDialog(const Handover &handover, Prompts &prompts, QWidget *parent)
    : ScrolledDialog(QStringLiteral("linkDialog"), parent)
    , m_handover(handover)
    , m_prompts(prompts)
    , m_content(handover)
    , m_heading(sentence(inside(), StyledLabel::Section, "linkHeading"))
    , m_form(sentence(inside(), StyledLabel::Plain, "formLabel"))
    , m_meter(new LinkMeter(inside()))
    , m_tooLong(new Notice(inside()))
    , m_contentLabel(sentence(inside(), StyledLabel::Group, "linkContentLabel"))
    , m_list(new QTreeView(inside()))
    , m_addressLabel(sentence(inside(), StyledLabel::Group, "linkAddressLabel"))
    , m_address(new QLineEdit(inside()))
    , m_privacy(sentence(inside(), StyledLabel::Secondary, "linkPrivacyLabel"))
    , m_outcome(new Notice(inside()))
    , m_open(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_sheet(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setUp();
    connect(&m_handover, &Handover::changed, this, &LinkDialog::showLink);
    connect(m_open, &QPushButton::clicked, this, &LinkDialog::openInBrowser);
    connect(m_tooLong->button(0), &QPushButton::clicked, this, &LinkDialog::openEmptyForm);
    connect(m_copy, &QPushButton::clicked, this, &LinkDialog::copy);
    connect(m_sheet, &QPushButton::clicked, this, &LinkDialog::sheetRequested);
    finish(kWidth, kHeight);
    m_open->setFocus();
}

void LinkDialog::setUp()
{
    m_tooLong->setObjectName(QStringLiteral("tooLongNotice"));
    m_tooLong->hide();
    m_outcome->setObjectName(QStringLiteral("linkOutcomeNotice"));
    m_outcome->hide();
    m_contentLabel->setBuddy(m_list);
    m_list->setObjectName(QStringLiteral("linkContentList"));
    m_list->setModel(&m_content);
    new WrapDelegate(m_list, WrapDelegate::Content);
    look::prepareView(m_list);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_addressLabel->setBuddy(m_address);
    m_address->setObjectName(QStringLiteral("linkAddressEdit"));
    m_address->setReadOnly(true);
    m_open->setObjectName(QStringLiteral("openLinkButton"));
    m_open->setIcon(icon(Icon::ExternalLink, look::Role::OnAccent));
    look::setPrimary(m_open);
    m_copy->setObjectName(QStringLiteral("copyLinkButton"));
    m_copy->setIcon(icon(Icon::Copy));
    m_sheet->setObjectName(QStringLiteral("linkSheetButton"));
    for (QPushButton *button : {m_copy, m_sheet})
        button->setAutoDefault(false);

    layOut();
}

void LinkDialog::layOut()
{
    for (QPushButton *button : {m_open, m_copy, m_sheet})
        buttons()->add(button);
    auto *column = new QVBoxLayout(inside());
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_heading, m_form, m_meter, m_tooLong, m_contentLabel})
        column->addWidget(widget);
    column->addWidget(m_list, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_addressLabel, m_address, m_privacy, m_outcome})
        column->addWidget(widget);
}

// What the user does

void LinkDialog::openInBrowser()
{
    if (m_prompts.openUrl(m_handover.link().url())) {
        say(Meaning::Fine, tr("The form is open in the browser."),
            tr("Sign in there, then enter what is left out with the copy sheet."));
        emit opened();
        return;
    }
    say(Meaning::ToCorrect, tr("No browser could be opened."),
        tr("Copy the link and paste it into a browser, on this computer or another one."));
    m_copy->setFocus(Qt::OtherFocusReason);
}

void LinkDialog::openEmptyForm()
{
    const QUrl form = m_handover.link().url().adjusted(QUrl::RemoveQuery);
    if (m_prompts.openUrl(form)) {
        say(Meaning::Fine, tr("The empty form is open in the browser."),
            tr("Sign in there, then enter the request with the copy sheet."));
        emit emptyFormOpened();
        return;
    }
    say(Meaning::ToCorrect, tr("No browser could be opened."),
        tr("The empty form is at %1.").arg(form.toString()));
}

void LinkDialog::say(Meaning meaning, const QString &what, const QString &why)
{
    m_outcome->setNotice(meaning, what, why);
    m_outcome->show();
    bringIntoSight(m_outcome);
}

void LinkDialog::copy()
{
    QGuiApplication::clipboard()->setText(QString::fromLatin1(m_handover.link().encoded));
    say(Meaning::Fine, tr("The link is copied."),
        tr("Whoever has it reads what it carries: send it only to who files the request."));
}

// What is shown

void LinkDialog::showLink()
{
    const datapass::PrefillLink &link = m_handover.link();
    m_form->setText(datapass::formText(m_handover.mapped().form));
    m_meter->setLink(link);
    m_tooLong->setVisible(link.tooLong);
    if (link.tooLong)
        m_tooLong->setNotice(Meaning::ToCorrect, tr("DataPass would not take a link of this length."),
                             tr("Open the empty form in DataPass and use the copy sheet, or ask for less "
                                "data."));
    for (QPushButton *button : {m_open, m_copy}) {
        button->setEnabled(!link.tooLong);
        button->setToolTip(link.tooLong ? tr("The link is too long.") : QString());
    }
    m_address->setText(QString::fromLatin1(link.encoded));
    m_address->setCursorPosition(0);
    m_outcome->hide();
}

void LinkDialog::arrange()
{
    ScrolledDialog::arrange();
    for (QWidget *heading : {m_contentLabel, m_addressLabel})
        heading->setContentsMargins(0, look::em(this, 0.5), 0, 0);
    m_list->setMinimumHeight(look::em(this, kListHeight));
}

void LinkDialog::retranslate()
{
    setWindowTitle(tr("Open in DataPass"));
    m_heading->setText(tr("A form of DataPass, with fields filled in"));
    m_contentLabel->setText(tr("What the link carries and what it &leaves out"));
    m_list->setAccessibleName(tr("What the link carries and what it leaves out"));
    m_addressLabel->setText(tr("&Address"));
    m_address->setAccessibleName(tr("Address of the prefilled form"));
    m_privacy->setText(
        tr("Opening it sends what it carries to the site of DataPass, by your browser: nothing "
           "leaves before. DataPass asks to sign in, and nothing is filed until you file it "
           "there."));
    m_open->setText(tr("&Open in the browser"));
    m_copy->setText(tr("Co&py the link"));
    m_tooLong->button(0)->setText(tr("Open the &empty form"));
    m_sheet->setText(tr("Copy &sheet…"));
    m_content.retranslate();
    showLink();
    ScrolledDialog::retranslate();
}

} // namespace viatique
