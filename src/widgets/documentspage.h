// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/documentmodel.h"
#include "session/draftreviews.h"
#include "widgets/page.h"

#include <memory>
#include <optional>

class QMenu;
class QPushButton;
class QSplitter;

namespace Ui {
class DocumentsPage;
}

namespace viatique {

class DocumentCard;
class PdfView;
class ScannerFolder;
class StateLabel;
class StayInSight;

/// Step 5: what is expected, the files that were attached, and what each of them supports. Files are dropped,
/// chosen or pasted, and examined at once; the pages of the one at hand are shown beside the list.
class DocumentsPage final : public Page
{
    Q_OBJECT

public:
    /// Files that are taken at once.
    static constexpr int kMostFiles = 50;

    explicit DocumentsPage(const PageContext &context, QWidget *parent = nullptr);
    ~DocumentsPage() override;

    bool focusField(const QString &target) override;
    /// Its document, and the page with the ring of the remark; see `pageFitOf`.
    void showRemark(const RemarkRef &ref) override;
    void focusFirst() override;
    void setRoom(Width width) override;
    bool takeFiles(const QStringList &paths) override;
    void shown() override;
    void left() override;

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;
    void roomResized() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpFiles();
    void setUpTable();
    void chooseFiles();
    void paste();
    void fillScanned();
    void chooseScannerFolder();
    void replaceCurrent();
    void removeCurrent();
    void lightenCurrent();
    void splitCurrent();
    void beginBatch();
    void endBatch();
    void setUpOutcomes();
    void sayOutcome(const QString &words);
    void orderTabs();
    static QString fileFilter();
    void attachFiles(const QStringList &paths, const QString &replaced = {});

    void setUpPreview();
    void openPreview();
    void showPreview();
    void showRings();
    void goToRing();
    void arrangePreview();

    void showImports();
    void showList();
    void showCurrent();
    void showFindings();
    void arrange();

    QString currentId() const;
    void select(const QString &documentId);
    QString lastFolder();
    void rememberFolder(const QString &path);

    DocumentModel m_model;
    std::unique_ptr<Ui::DocumentsPage> m_ui;
    QSplitter *m_splitter;
    QWidget *m_files;
    StayInSight *m_previewSide;
    PdfView *m_pdf = nullptr;
    std::optional<QString> m_previewed; ///< the path of what is shown
    RemarkRef m_remark;                 ///< that was gone to last
    bool m_goesToRing = false;          ///< to it, once the pages are there
    bool m_inSight = false;
    QPushButton *m_preview;
    QPushButton *m_choose;
    QPushButton *m_paste;
    QPushButton *m_scan;
    QMenu *m_scanned;
    ScannerFolder *m_scannerFolder;
    DocumentCard *m_card;
    StateLabel *m_outcome;   ///< what became of the last files
    bool m_tooLarge = false; ///< what is said of the file at hand
    int m_batch = 0;         ///< files taken since the last one was done
    Width m_room = Width::Wide;
    std::optional<Width> m_arranged; ///< the room that the preview got its width for
    QStringList m_given;             ///< files of the batch
    QStringList m_took;              ///< documents that became of them
};

} // namespace viatique
