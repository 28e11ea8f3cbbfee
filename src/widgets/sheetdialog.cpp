// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/sheetdialog.h"

#include "core/atomicfile.h"
#include "core/language.h"
#include "core/slug.h"
#include "report/sheethtml.h"
#include "session/draftsession.h"
#include "session/handover.h"
#include "widgets/buttonrow.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/prompts.h"
#include "widgets/savefile.h"
#include "widgets/sheetrows.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace viatique {

namespace {

constexpr qreal kWidth = 44; // em
constexpr qreal kHeight = 48;

} // namespace

SheetDialog::SheetDialog(const Handover &handover, Settings &settings, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_handover(handover)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_heading(new StyledLabel(StyledLabel::Section, this))
    , m_help(new StyledLabel(StyledLabel::Secondary, this))
    , m_restOnly(new QCheckBox(this))
    , m_progress(new StateLabel(this))
    , m_area(new QScrollArea(this))
    , m_rows(new SheetRows)
    , m_nothing(new StateLabel(this))
    , m_outcome(new Notice(this))
    , m_save(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("sheetDialog"));
    setUp();
    connect(&m_handover, &Handover::changed, this, &SheetDialog::showRows);
    connect(m_restOnly, &QCheckBox::toggled, this, &SheetDialog::showRows);
    connect(m_rows, &SheetRows::rowCopied, this, &SheetDialog::showProgress);
    connect(m_save, &QPushButton::clicked, this, &SheetDialog::chooseFile);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(qApp, &QApplication::focusChanged, this, &SheetDialog::keepInSight);
    arrange();
    retranslate();
    resize(look::em(this, kWidth), look::em(this, kHeight));
    m_rows->focusFirst();
}

void SheetDialog::setUp()
{
    for (StyledLabel *label : {m_heading, m_help}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_restOnly->setObjectName(QStringLiteral("restOnlyCheck"));
    m_progress->setObjectName(QStringLiteral("copiedLabel"));
    m_area->setObjectName(QStringLiteral("sheetArea"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_rows);
    m_nothing->setObjectName(QStringLiteral("nothingLabel"));
    m_outcome->setObjectName(QStringLiteral("sheetOutcomeNotice"));
    m_outcome->hide();
    m_save->setObjectName(QStringLiteral("saveSheetButton"));
    m_close->setObjectName(QStringLiteral("closeSheetButton"));
    for (QPushButton *button : {m_save, m_close})
        button->setAutoDefault(false);
    auto *buttons = new ButtonRow(this);
    buttons->add(m_save);
    buttons->addGap();
    buttons->add(m_close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_heading);
    column->addWidget(m_help);
    column->addWidget(m_restOnly);
    column->addWidget(m_progress);
    column->addWidget(m_nothing);
    column->addWidget(m_area, 1);
    column->addWidget(m_outcome);
    column->addWidget(buttons);
}

void SheetDialog::setRestOnly(bool restOnly)
{
    m_restOnly->setChecked(restOnly);
}

void SheetDialog::showRows()
{
    m_rows->setGroups(m_handover.sheet(), m_restOnly->isChecked());
    m_nothing->setState(m_rows->total() == 0 ? Meaning::Advice : Meaning::None,
                        m_rows->total() > 0       ? QString()
                        : m_restOnly->isChecked() ? tr("The link leaves out nothing that was filled in.")
                                                  : tr("Nothing is filled in yet."));
    showProgress();
}

void SheetDialog::showProgress()
{
    const int total = m_rows->total();
    const int copied = m_rows->copied();
    const bool isDone = total > 0 && copied == total;
    m_progress->setState(
        total == 0   ? Meaning::None
        : isDone     ? Meaning::Fine
        : copied > 0 ? Meaning::InProgress
                     : Meaning::ToDo,
        total == 0
            ? QString()
            : tr("%1 of %2 copied").arg(currentLocale().toString(copied), currentLocale().toString(total)));
}

/// A button that the keyboard reaches is seen with its field.
void SheetDialog::keepInSight()
{
    QWidget *focused = QApplication::focusWidget();
    if (focused && m_rows->isAncestorOf(focused))
        m_area->ensureWidgetVisible(focused->parentWidget(), 0, look::em(this, 1));
}

void SheetDialog::chooseFile()
{
    const QString name = QStringLiteral("fiche-datapass-")
                         + slug(m_handover.session().request().service.title) + QStringLiteral(".html");
    m_prompts.saveFile(
        this, {tr("Save the copy sheet"), proposedPath(m_settings, name), tr("Pages (*.html)"), false},
        [this](const QString &path) {
            if (!path.isEmpty())
                save(path);
        });
}

void SheetDialog::save(const QString &path)
{
    rememberFolder(m_settings, path);
    const Result<FileStamp> written =
        writeFile(path, sheetHtml({m_handover.session().request(), m_handover.session().catalogue(),
                                   m_handover.mapped(), m_handover.link()}));
    if (written)
        m_outcome->setNotice(Meaning::Fine, tr("The copy sheet is saved."), QDir::toNativeSeparators(path));
    else
        m_outcome->setNotice(Meaning::ToCorrect, tr("The copy sheet is not saved."),
                             errorText(written.error()));
    m_outcome->show();
}

void SheetDialog::arrange()
{
    layout()->setSpacing(look::em(this, 0.75));
    m_rows->setContentsMargins(0, 0, look::em(this, 0.75), 0);
}

void SheetDialog::retranslate()
{
    setWindowTitle(tr("Copy sheet for DataPass"));
    m_heading->setText(tr("To be entered in DataPass, field by field"));
    m_help->setText(tr("In the order of its pages and with its own labels: copy a value here, paste it "
                       "there."));
    m_restOnly->setText(tr("Only what the &link leaves out"));
    m_area->setAccessibleName(tr("Fields to copy"));
    m_save->setText(tr("&Save as a page…"));
    m_close->setText(tr("&Close"));
    m_rows->retranslate();
    showRows();
}

void SheetDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace viatique
