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

#include <QCheckBox>
#include <QDir>
#include <QPushButton>
#include <QVBoxLayout>

namespace viatique {

namespace {

constexpr qreal kWidth = 44; // em
constexpr qreal kHeight = 42;

} // namespace

SheetDialog::SheetDialog(const Handover &handover, Settings &settings, Prompts &prompts, QWidget *parent)
    : ScrolledDialog(QStringLiteral("sheetDialog"), parent)
    , m_handover(handover)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_heading(new StyledLabel(StyledLabel::Section, inside()))
    , m_help(new StyledLabel(StyledLabel::Secondary, inside()))
    , m_restOnly(new QCheckBox(inside()))
    , m_progress(new StateLabel(this))
    , m_rows(new SheetRows(inside()))
    , m_nothing(new StateLabel(inside()))
    , m_outcome(new Notice(inside()))
    , m_save(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setUp();
    connect(&m_handover, &Handover::changed, this, &SheetDialog::showRows);
    connect(m_restOnly, &QCheckBox::toggled, this, &SheetDialog::showRows);
    connect(m_rows, &SheetRows::rowCopied, this, &SheetDialog::showProgress);
    connect(m_save, &QPushButton::clicked, this, &SheetDialog::chooseFile);
    finish(kWidth, kHeight);
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
    m_nothing->setObjectName(QStringLiteral("nothingLabel"));
    m_outcome->setObjectName(QStringLiteral("sheetOutcomeNotice"));
    m_outcome->hide();
    m_save->setObjectName(QStringLiteral("saveSheetButton"));
    m_save->setAutoDefault(false);
    buttons()->add(m_save);
    addBelow(m_progress);
    auto *column = new QVBoxLayout(inside());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_heading, m_help, m_restOnly, m_nothing})
        column->addWidget(widget);
    column->addWidget(m_rows, 1);
    column->addWidget(m_outcome);
}

void SheetDialog::setRestOnly(bool restOnly)
{
    m_restOnly->setChecked(restOnly);
}

void SheetDialog::showRows()
{
    m_rows->setGroups(m_handover.sheet(), m_restOnly->isChecked());
    // Rows that are made anew come last in the order of Tab.
    QWidget *before = m_restOnly;
    const QList<QPushButton *> copies = m_rows->findChildren<QPushButton *>();
    for (QPushButton *copy : copies) {
        setTabOrder(before, copy);
        before = copy;
    }
    m_nothing->setState(m_rows->total() == 0 ? Meaning::Advice : Meaning::None,
                        m_rows->total() == 0 ? tr("Nothing is filled in yet.") : QString());
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
QWidget *SheetDialog::inSightWith(QWidget *focused) const
{
    return m_rows->isAncestorOf(focused) ? focused->parentWidget() : focused;
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
    bringIntoSight(m_outcome);
}

void SheetDialog::arrange()
{
    ScrolledDialog::arrange();
    m_progress->setContentsMargins(look::em(this, 0.5), 0, 0, 0);
}

void SheetDialog::retranslate()
{
    setWindowTitle(tr("Copy sheet for DataPass"));
    m_heading->setText(tr("To be entered in DataPass, field by field"));
    m_help->setText(tr("In the order of its pages and with its own labels: copy a value here, paste it "
                       "there."));
    m_restOnly->setText(tr("Only what the &link leaves out"));
    m_save->setText(tr("&Save as a page…"));
    m_rows->retranslate();
    showRows();
    ScrolledDialog::retranslate();
}

} // namespace viatique
