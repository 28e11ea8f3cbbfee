// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/exportpage.h"

#include "core/digest.h"
#include "core/language.h"
#include "core/settings.h"
#include "report/exporter.h"
#include "session/draftsession.h"
#include "session/signermodel.h"
#include "ui_exportpage.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/pdfview.h"
#include "widgets/prompts.h"
#include "widgets/wrapdelegate.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QStandardPaths>

namespace viatique {

namespace {

constexpr int kStep = 8;

QString stateSentence(const FindingModel &findings)
{
    const QString toCorrect = ExportPage::tr("%n point(s) to correct", nullptr, findings.toCorrect());
    if (findings.toFillIn() == 0)
        return ExportPage::tr("%1 before the export is complete.", "points to correct").arg(toCorrect);
    if (findings.toCorrect() == 0)
        return ExportPage::tr("%n point(s) to fill in before the export is complete.", nullptr,
                              findings.toFillIn());
    return ExportPage::tr("%1 and %2 before the export is complete.", "points to correct, points to fill in")
        .arg(toCorrect, ExportPage::tr("%n to fill in", nullptr, findings.toFillIn()));
}

} // namespace

ExportPage::ExportPage(const PageContext &pageContext, QWidget *parent)
    : Page(kStep, pageContext, parent)
    , m_tree(pageContext.session, pageContext.findings, pageContext.steps)
    , m_export(pageContext.session)
    , m_preview(pageContext.session, this)
    , m_ui(std::make_unique<Ui::ExportPage>())
    , m_previewButton(new QPushButton(this))
{
    m_ui->setupUi(content());
    setFormColumn(false);
    m_previewButton->setObjectName(QStringLiteral("previewButton"));
    m_previewButton->setCheckable(true);
    setHeadingTool(m_previewButton);
    connect(m_previewButton, &QPushButton::toggled, this, &ExportPage::showPreview);
    setUpFindings();
    setUpRemarks();
    setUpExport();
    setUpSigning();
    setUpHandover();
    m_ui->workSide->installEventFilter(this);
    connect(&context().findings, &FindingModel::countsChanged, this, &ExportPage::showState);
    connect(m_ui->stateNotice->button(0), &QPushButton::clicked, this, &ExportPage::correctFirst);
    connect(&m_preview, &ReportPreview::rendered, this, &ExportPage::showPdf);
    connect(&m_preview, &ReportPreview::failed, this, [this](const Error &error) {
        m_ui->previewLabel->setState(Meaning::ToCorrect, errorText(error));
    });
    retranslate();
    arrange();
}

ExportPage::~ExportPage() = default;

void ExportPage::setUpFindings()
{
    QTreeView *tree = m_ui->findingTree;
    tree->setModel(&m_tree);
    // What to do is read whole.
    new WrapDelegate(tree, WrapDelegate::Content);
    look::prepareView(tree);
    QHeaderView *header = tree->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(FindingTree::WhatColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(FindingTree::StateColumn, QHeaderView::ResizeToContents);
    connect(tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QVariant target = index.data(TargetRole);
        if (target.isValid())
            emit targetRequested(target.toString());
        else
            emit stepRequested(index.data(StepRole).toInt());
    });
    connect(&m_tree, &QAbstractItemModel::rowsInserted, tree, &QTreeView::expandAll);
    tree->expandAll();
}

void ExportPage::setUpExport()
{
    look::setPrimary(m_ui->exportButton);
    m_ui->exportButton->setIcon(icon(Icon::Package, look::Role::OnAccent));
    m_ui->outcomeNotice->hide();
    connect(m_ui->exportButton, &QPushButton::clicked, this, [this] { chooseTarget(ExportPeople::Named); });
    look::setLink(m_ui->withoutContactsButton);
    connect(m_ui->withoutContactsButton, &QPushButton::clicked, this,
            [this] { chooseTarget(ExportPeople::LeftOut); });
    connect(m_ui->exportBar, &WorkBar::interrupted, &m_export, &PackageExport::cancel);
    connect(&m_export, &PackageExport::busyChanged, this, &ExportPage::showBusy);
    connect(&m_export, &PackageExport::progressed, this, &ExportPage::showProgress);
    connect(&m_export, &PackageExport::exported, this, [this](const ExportedPackage &package) {
        m_package = package;
        m_signedBy.clear();
        showOutcome();
        m_ui->outcomeNotice->button(0)->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_export, &PackageExport::failed, this, [this](const Error &error) {
        m_error = error;
        showOutcome();
        m_ui->exportButton->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ui->outcomeNotice->button(0), &QPushButton::clicked, this, [this] {
        if (m_package)
            context().prompts.showInFolder(m_package->package.path);
        else
            chooseTarget(m_people);
    });
    connect(m_ui->outcomeNotice->button(1), &QPushButton::clicked, this, [this] {
        if (m_package)
            QGuiApplication::clipboard()->setText(fingerprint(m_package->package.requestSha512));
    });
}

// What the user does

void ExportPage::correctFirst()
{
    // What is wrong stands before what is to check, and that before what is missing.
    for (const FindingRow &row : context().findings.rows()) {
        if (row.finding.severity == Severity::Blocking)
            return emit targetRequested(row.finding.target);
    }
}

bool ExportPage::isComplete()
{
    return context().findings.toCorrect() == 0 && context().findings.toFillIn() == 0;
}

QString ExportPage::suggestedFile(ExportPeople people)
{
    QString folder = context().settings.value(setting::kExportFolder);
    if (!QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    // The revision that goes into the name is raised by the saving.
    session().flush();
    return QDir(folder).filePath(
        packageFileName(session().request(), isComplete(), people == ExportPeople::LeftOut));
}

void ExportPage::chooseTarget(ExportPeople people)
{
    context().prompts.saveFile(this,
                               {people == ExportPeople::LeftOut ? tr("Export without contacts")
                                : isComplete()                  ? tr("Export the package")
                                                                : tr("Export the draft"),
                                suggestedFile(people), tr("Packages (*.zip)"), false},
                               [this, people](const QString &path) {
                                   if (path.isEmpty())
                                       return;
                                   context().settings.set(setting::kExportFolder,
                                                          QFileInfo(path).absolutePath());
                                   m_package.reset();
                                   m_error.reset();
                                   showOutcome();
                                   m_people = people;
                                   m_export.start(path, people);
                               });
}

// What is shown

void ExportPage::showState()
{
    const FindingModel &findings = context().findings;
    Notice *notice = m_ui->stateNotice;
    const bool complete = isComplete();
    if (!complete) {
        const bool wrong = findings.toCorrect() > 0;
        notice->setNotice(wrong ? Meaning::ToCorrect : Meaning::ToDo, stateSentence(findings), {});
        notice->button(0)->setText(wrong ? tr("&Correct") : tr("Fi&ll in"));
    } else {
        notice->setNotice(Meaning::Fine, tr("Nothing stands in the way."),
                          findings.toCheck() > 0 ? tr("%n point(s) to check may still be worth a look.",
                                                      nullptr, findings.toCheck())
                                                 : QString());
        notice->button(0)->setText({});
    }
    m_ui->exportButton->setText(complete ? tr("E&xport package…") : tr("E&xport draft…"));
    fitButtons();
}

void ExportPage::showBusy()
{
    const bool busy = m_export.isBusy();
    const QString underWay = busy ? tr("An export is under way.") : QString();
    m_ui->exportButton->setEnabled(!busy);
    m_ui->exportButton->setToolTip(underWay);
    m_ui->withoutContactsButton->setEnabled(!busy);
    m_ui->withoutContactsButton->setToolTip(
        busy ? underWay : tr("A copy that leaves out applicant and contacts; the documents are as they are"));
    if (busy)
        m_ui->exportBar->setWork(tr("Preparing the package"), 0, 0);
    else
        m_ui->exportBar->finish();
}

void ExportPage::showProgress(qint64 done, qint64 total)
{
    m_ui->exportBar->setWork(tr("Writing the package: %1 of %2").arg(sizeText(done), sizeText(total)), done,
                             total);
}

void ExportPage::showOutcome()
{
    Notice *notice = m_ui->outcomeNotice;
    keepList(m_package || m_error);
    notice->setVisible(m_package || m_error);
    showSigning();
    if (m_package)
        return showPackage(*m_package);
    if (!m_error)
        return;
    const bool wanted = m_error->code == ErrorCode::Cancelled;
    notice->setNotice(wanted ? Meaning::Advice : Meaning::ToCorrect,
                      wanted ? tr("The export was interrupted.") : tr("The package was not written."),
                      errorText(*m_error));
    notice->button(0)->setText(tr("Export &again…"));
    notice->button(1)->setText({});
}

void ExportPage::showPackage(const ExportedPackage &package)
{
    QStringList lines{QDir::toNativeSeparators(package.package.path)};
    const bool isWithout = m_people == ExportPeople::LeftOut;
    if (isWithout)
        lines.append(tr("Applicant and contacts are left out. Other answers and the documents are as "
                        "they are, and may name people."));
    lines.append(tr("%n file(s), %1.", nullptr, package.package.files).arg(sizeText(package.package.bytes)));
    // Kept on one line, to be read out.
    const QString print =
        fingerprint(package.package.requestSha512).replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    lines.append(tr("Fingerprint, to compare by telephone: %1").arg(print));
    for (const CertificateInfo &certificate : m_signedBy)
        lines.append(tr("Signed by: %1", "person, organisation").arg(certificateName(certificate)));
    if (package.revisionReused)
        lines.append(tr("This revision was exported before with another content. Change something in the "
                        "request, then export it again."));
    const Meaning meaning = package.revisionReused ? Meaning::ToCheck
                            : package.complete     ? Meaning::Fine
                                                   : Meaning::Advice;
    m_ui->outcomeNotice->setNotice(meaning,
                                   isWithout && package.complete
                                       ? tr("The package is written, without contacts.")
                                   : isWithout ? tr("The package is written as a draft, without contacts.")
                                   : package.complete ? tr("The package is written and complete.")
                                                      : tr("The package is written, as a draft."),
                                   lines.join(QLatin1Char('\n')));
    m_ui->outcomeNotice->button(0)->setText(tr("Sh&ow in folder"));
    m_ui->outcomeNotice->button(1)->setText(tr("Cop&y fingerprint"));
}

void ExportPage::shown()
{
    m_inSight = true;
    showPreview();
    showHandover();
    m_ui->findingTree->expandAll();
}

void ExportPage::left()
{
    m_inSight = false;
    showPreview();
}

bool ExportPage::focusField(const QString &target)
{
    // What belongs to no step.
    if (m_tree.rowCount() < kStep || m_tree.index(kStep - 1, 0).data(TargetRole).toString() != target)
        return false;
    m_ui->findingTree->setCurrentIndex(m_tree.index(0, 0, m_tree.index(kStep - 1, 0)));
    m_ui->findingTree->setFocus(Qt::OtherFocusReason);
    return true;
}

void ExportPage::focusFirst()
{
    m_ui->exportButton->setFocus(Qt::OtherFocusReason);
}

void ExportPage::startExport(ExportPeople people)
{
    (people == ExportPeople::Named ? m_ui->exportButton : m_ui->withoutContactsButton)->click();
}

QString ExportPage::unfinished() const
{
    return m_export.isBusy() ? tr("The package is being written.") : QString();
}

void ExportPage::retranslate()
{
    m_ui->retranslateUi(content());
    setHelp(tr("A package can be exported at any time: as long as something is to be corrected or filled in, "
               "it is marked as a draft."));
    m_tree.retranslate();
    m_ui->exportBar->retranslate();
    m_previewButton->setText(tr("Prev&iew"));
    m_previewButton->setToolTip(tr("Shows the request as the package will hold it, beside the findings"));
    if (m_pdf)
        m_pdf->setName(tr("Preview of the request as PDF"));
    showState();
    showRemarks();
    showBusy();
    showOutcome();
    retranslateHandover();
}

} // namespace viatique
