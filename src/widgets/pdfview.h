// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/documentpages.h"

#include <QByteArray>
#include <QFrame>
#include <QHash>
#include <QList>
#include <QRectF>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace viatique {

class EmptyView;
class PageView;
class StateLabel;

/// Shows a PDF: its pages one below the other on a darker desk, white in dark mode too, with a bar to turn
/// pages, to zoom and to search. What stands in the way (a password, a document that cannot be drawn) is said
/// in the place of the pages. The PDF is read in another process, see `DocumentPages`.
///
/// Keys: Ctrl+F searches, F3 and Shift+F3 go to the next and the previous place, Ctrl with +, - and
/// 0 zoom.
class PdfView : public QFrame
{
    Q_OBJECT

public:
    /// `scope` is where the keys of the search count, an ancestor; itself where it is null.
    explicit PdfView(QWidget *parent = nullptr, const QString &program = DocumentInspector::defaultProgram(),
                     QWidget *scope = nullptr);
    ~PdfView() override;

    /// Shows other bytes, or another file; page, place and zoom stay as they are where the new PDF has them,
    /// too.
    void setPdf(const QByteArray &pdf);
    void setFile(const QString &path);
    /// Shows nothing, and says why: what belongs here.
    void clear(const QString &sentence);
    /// What screen readers call the pages.
    void setName(const QString &name);
    DocumentPages &pages() { return m_pages; }
    int pageCount() const { return m_pages.pageCount(); }
    /// From 0.
    int currentPage() const;
    void goToPage(int page);
    /// The pages themselves: marks, and what is drawn on them.
    PageView &view() { return *m_view; }
    /// Puts a tool into the bar, before those of the zoom. It may be taken out again.
    void addTool(QWidget *tool);
    void retranslate();
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Rows of the box, in the order of PageView::Zoom.
    enum Zoom { FitWidth, WholePage, Percent };

    QToolButton *addTool(const QString &name, QWidget *bar);
    void setUpBar();
    void setUpSearch();
    void setUpKeys(QWidget *scope);
    void applyLook();
    void chooseZoom(int choice);
    void zoomBy(qreal factor);
    void showState();
    void showPage();
    void showZoom();

    void openSearch();
    void closeSearch();
    void search();
    void forgetPlaces();
    void takePlaces(int page, const QList<QList<QRectF>> &places);
    void goToPlace(int step);
    void showPlaces();

    /// A place that was found: on which page, and which of its.
    struct Found
    {
        int page = 0;
        QList<QRectF> place;
    };

    DocumentPages m_pages;
    QWidget *m_bar;
    QToolButton *m_back;
    QLabel *m_page;
    QToolButton *m_forward;
    QToolButton *m_out;
    QComboBox *m_zoom;
    QToolButton *m_in;
    QToolButton *m_find;
    QWidget *m_searchBar;
    QLineEdit *m_words;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    StateLabel *m_said;
    PageView *m_view;
    EmptyView *m_nothing;
    QString m_sentence; ///< in the place of the pages
    bool m_wasRestarted = false;
    QHash<int, QList<QList<QRectF>>> m_placesByPage;
    QList<Found> m_places; ///< in the order of the pages
    int m_at = -1;
    QTimer m_searchDelay; ///< from the last key to the search
};

} // namespace viatique
