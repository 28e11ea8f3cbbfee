// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QFrame>

#include <memory>

class QComboBox;
class QLabel;
class QToolButton;

namespace viatique {

class PdfPages;

/// Shows a PDF: its pages one below the other on a darker desk, white in dark mode too, with a bar to turn
/// pages and to zoom. For PDFs of ours only: others are never parsed in this process. What draws the pages is
/// loaded with the first of these (`pdfpages/`).
class PdfView : public QFrame
{
    Q_OBJECT

public:
    explicit PdfView(QWidget *parent = nullptr);
    ~PdfView() override;

    /// Shows other bytes; page, place and zoom stay as they are where the new PDF has them too. False where
    /// they are no PDF or the plugin is not installed; what was shown stays.
    bool setPdf(const QByteArray &pdf);
    /// What screen readers call the pages.
    void setName(const QString &name);
    int pageCount() const;
    /// From 0.
    int currentPage() const;
    void goToPage(int page);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Rows of the box, in the order of PdfPages::Zoom.
    enum Zoom { FitWidth, WholePage, Percent };

    QToolButton *addTool(const QString &name);
    void setUpBar();
    void applyLook();
    void chooseZoom(int choice);
    void zoomBy(qreal factor);
    /// What the pages are shown at, of their size on paper.
    qreal shownZoom() const;
    void showPage();
    void showZoom();

    QWidget *m_bar;
    QToolButton *m_back;
    QLabel *m_page;
    QToolButton *m_forward;
    QToolButton *m_out;
    QComboBox *m_zoom;
    QToolButton *m_in;
    std::unique_ptr<PdfPages> m_pages;
};

} // namespace viatique
