// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/submissiondialog.h"

#include "core/atomicfile.h"
#include "core/slug.h"
#include "session/draftsession.h"
#include "session/handover.h"
#include "widgets/buttonrow.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/prompts.h"
#include "widgets/savefile.h"
#include "widgets/styledlabel.h"
#include "widgets/submissionform.h"

#include <QClipboard>
#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace viatique {

namespace {

constexpr qreal kWidth = 56; // em
constexpr qreal kHeight = 42;
constexpr qreal kBodyHeight = 9;

} // namespace

SubmissionDialog::SubmissionDialog(const SubmissionParts &parts, QWidget *parent)
    : ScrolledDialog(QStringLiteral("submissionDialog"), parent)
    , m_parts(parts)
    , m_heading(new StyledLabel(StyledLabel::Section, inside()))
    , m_help(new StyledLabel(StyledLabel::Secondary, inside()))
    , m_bodyLabel(new StyledLabel(StyledLabel::Group, inside()))
    , m_body(new QPlainTextEdit(inside()))
    , m_copy(new QPushButton(inside()))
    , m_save(new QPushButton(inside()))
    , m_outcome(new Notice(inside()))
    , m_form(new SubmissionForm(parts, inside()))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setUp();
    connect(&m_parts.handover, &Handover::changed, this, &SubmissionDialog::showBody);
    connect(m_form, &SubmissionForm::targetRequested, this, &SubmissionDialog::targetRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        // Not what the field gives back: it makes other characters of some.
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_parts.handover.body()));
        say(true, tr("The body is copied."), {});
    });
    connect(m_save, &QPushButton::clicked, this, &SubmissionDialog::chooseFile);
    connect(m_form, &SubmissionForm::spoken, this, &SubmissionDialog::bringIntoSight);
    finish(kWidth, kHeight);
    m_body->setFocus();
}

void SubmissionDialog::setUp()
{
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    m_heading->setWordWrap(true);
    m_bodyLabel->setBuddy(m_body);
    m_body->setObjectName(QStringLiteral("bodyEdit"));
    m_body->setReadOnly(true);
    m_body->setTabChangesFocus(true);
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setObjectName(QStringLiteral("copyBodyButton"));
    m_copy->setIcon(icon(Icon::Copy));
    m_save->setObjectName(QStringLiteral("saveBodyButton"));
    m_outcome->setObjectName(QStringLiteral("bodyOutcomeNotice"));
    m_outcome->hide();
    for (QPushButton *button : {m_copy, m_save})
        button->setAutoDefault(false);
    auto *ofBody = new ButtonRow(inside());
    ofBody->add(m_copy);
    ofBody->add(m_save);
    ofBody->addGap();
    auto *column = new QVBoxLayout(inside());
    column->addWidget(m_heading);
    column->addWidget(m_help);
    column->addWidget(m_bodyLabel);
    column->addWidget(m_body, 1);
    column->addWidget(ofBody);
    column->addWidget(m_outcome);
    column->addWidget(m_form);
}

void SubmissionDialog::showBody()
{
    const QByteArray body = m_parts.handover.body();
    if (m_shown != body) {
        m_shown = body;
        m_body->setPlainText(QString::fromUtf8(body));
    }
    m_outcome->hide();
}

void SubmissionDialog::chooseFile()
{
    const QString name = QStringLiteral("datapass-")
                         + slug(m_parts.handover.session().request().service.title) + QStringLiteral(".json");
    m_parts.prompts.saveFile(
        this, {tr("Save the body"), proposedPath(m_parts.settings, name), tr("JSON files (*.json)"), false},
        [this](const QString &path) {
            if (!path.isEmpty())
                save(path);
        });
}

void SubmissionDialog::save(const QString &path)
{
    rememberFolder(m_parts.settings, path);
    const Result<FileStamp> written = writeFile(path, m_parts.handover.body());
    say(written.has_value(), written ? tr("The body is saved.") : tr("The body is not saved."),
        written ? QDir::toNativeSeparators(path) : errorText(written.error()));
}

void SubmissionDialog::say(bool isFine, const QString &what, const QString &why)
{
    m_outcome->setNotice(isFine ? Meaning::Fine : Meaning::ToCorrect, what, why);
    m_outcome->show();
    bringIntoSight(m_outcome);
}

bool SubmissionDialog::mayClose()
{
    return m_form->takeLast();
}

void SubmissionDialog::arrange()
{
    ScrolledDialog::arrange();
    m_form->setContentsMargins(0, look::em(this, 0.75), 0, 0);
    m_body->setMinimumHeight(look::em(this, kBodyHeight));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_body->setFont(fixed);
}

void SubmissionDialog::retranslate()
{
    setWindowTitle(tr("API of DataPass"));
    m_heading->setText(tr("What the API of DataPass is given"));
    m_help->setText(tr("The request as DataPass takes it from a program, without documents and without the "
                       "two boxes that you tick on its site. Nothing is sent before you say so."));
    m_bodyLabel->setText(tr("&Body of the request"));
    m_body->setAccessibleName(tr("Body of the request, read-only"));
    m_copy->setText(tr("Co&py"));
    m_save->setText(tr("Sa&ve as a file…"));
    showBody();
    ScrolledDialog::retranslate();
}

} // namespace viatique
