// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/signature.h"
#include "session/findingtree.h"
#include "session/packageexport.h"
#include "session/reportpreview.h"
#include "widgets/page.h"

#include <QPointer>

#include <memory>
#include <optional>

class QBoxLayout;
class QPushButton;

namespace Ui {
class ExportPage;
}

namespace viatique {

class Notice;
class PdfView;
class SignDialog;

/// Step 8: what stands in the way of a complete request, its export as a package, its ways into DataPass, and
/// the PDF that the package will hold.
class ExportPage final : public Page
{
    Q_OBJECT

public:
    explicit ExportPage(const PageContext &context, QWidget *parent = nullptr);
    ~ExportPage() override;

    bool focusField(const QString &target) override;
    void focusFirst() override;
    void setRoom(Width width) override;
    QString unfinished() const override;
    void shown() override;
    void left() override;
    /// As its button does: asks for a file, then writes the package. Nothing while one is being written.
    void startExport(ExportPeople people = ExportPeople::Named);
    /// Somebody has signed a package, here or elsewhere: where it is the one that was exported last, that is
    /// shown.
    void takeSigned(const QString &path, const QList<CertificateInfo> &signers);

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpFindings();
    void setUpExport();
    void openPreview();
    void showPreview();
    void showPdf(const QByteArray &pdf);
    void setUpSigning();
    void openSigning();
    void showSigning();
    void setUpHandover();
    void showHandover();
    void retranslateHandover();
    void setUpRemarks();
    void showRemarks();
    void correctFirst();
    void chooseTarget(ExportPeople people);
    QString suggestedFile(ExportPeople people);
    bool isComplete();

    void showState();
    void showBusy();
    void showProgress(qint64 done, qint64 total);
    void showOutcome();
    void showPackage(const ExportedPackage &package);
    void arrange();
    void keepList(bool kept);
    void fitList();
    QList<QBoxLayout *> handoverRows() const;
    void fitButtons();
    void fitPreview();
    void fitHeight();

    FindingTree m_tree;
    PackageExport m_export;
    ReportPreview m_preview;
    std::unique_ptr<Ui::ExportPage> m_ui;
    /// Made when the page is first seen: nothing of the PDF library is touched before.
    PdfView *m_pdf = nullptr;
    Notice *m_remarksNotice = nullptr; ///< of what must be answered and is not
    QPushButton *m_previewButton;      ///< unfolds the preview where it has no room of its own
    bool m_inSight = false;
    std::optional<ExportedPackage> m_package; ///< of the last export
    QList<CertificateInfo> m_signedBy;        ///< that package, since
    QPointer<SignDialog> m_signing;
    std::optional<Error> m_error;
    ExportPeople m_people = ExportPeople::Named; ///< of that export
    Width m_room = Width::Wide;
    int m_listHeight = 0; ///< that the list keeps beside what an export came to
};

} // namespace viatique
