// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"
#include "request/request.h"
#include "review/review.h"

#include <QList>
#include <QRectF>
#include <QString>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;

namespace viatique {

class PackageReview;
class PdfView;

/// The documents of a package under review, one at a time: its pages with the remarks on them, and what adds
/// another. They are read from the package when they are looked at, in the background, and only while the
/// pane is in sight.
class DocumentPane : public QWidget
{
    Q_OBJECT

public:
    /// `package` is opened, has a request, and outlives it. `program` is the path of `viatique-preview`.
    DocumentPane(PackageReview &package, const QString &program, QWidget *parent = nullptr);

    /// Shows a page, counted from 1, of a document of the request; 0: where it stands. With `area` that
    /// place.
    void showPlace(const QString &documentId, int page = 0, const QRectF &area = {});
    /// The same of a former remark, whose area gets a frame, without a number, until another place is shown.
    void showFormer(const QString &documentId, int page, const QRectF &area);
    /// All remarks of the review; those on pages of the present document are marked there.
    /// Without remarks to be added.
    void setReadOnly(bool readOnly);
    void setRemarks(const QList<Remark> &remarks, const QString &current);
    /// The id of the document that is chosen; empty where the request has none.
    QString documentId() const;
    /// In sight, from 1; 0 where there are no pages.
    int page() const;
    /// Has the user place a rectangle on the page in sight by keys: `remarkWanted` may follow.
    void beginArea();
    /// Beside the request, or a tab by itself, where it needs no letter of its own and has less room.
    void setAlone(bool alone);

signals:
    /// The user annotates a page, counted from 1, or an area of it.
    void remarkWanted(const QString &documentId, int page, const QRectF &area);
    /// The ring of a remark was clicked.
    void remarkClicked(int number);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setUp();
    void fill();
    void read();
    void showFailure();
    void goToPlace();
    void showMarks();
    void showPage();
    void applyLook();
    void retranslate();

    PackageReview &m_package;
    QLabel *m_label;
    QComboBox *m_documents;
    PdfView *m_view;
    QPushButton *m_again;
    QPushButton *m_annotate;
    QBoxLayout *m_tools;
    QList<Remark> m_remarks;
    QString m_current;
    QString m_asked;                ///< the document that is shown, or being read
    std::optional<Error> m_failure; ///< why the document that is chosen is not shown
    int m_wantedPage = 0;
    QRectF m_wantedArea;
    bool m_wantsFrame = false; ///< around the area that is gone to
    bool m_hasFrame = false;
    bool m_isAlone = false;
    bool m_isReadOnly = false;
};

} // namespace viatique
