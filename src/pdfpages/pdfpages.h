// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QtPlugin>

#include <functional>
#include <memory>

class QAbstractScrollArea;
class QWidget;

namespace viatique {

/// The pages of a PDF, one below the other, drawn by Qt Pdf. For PDFs of ours only: others are never parsed
/// in the window's process. Pages are counted from 0.
class PdfPages
{
public:
    enum class Zoom {
        Width, ///< as wide as the room
        Page,  ///< the whole page
        Factor ///< a size of its own
    };

    PdfPages() = default;
    PdfPages(const PdfPages &) = delete;
    PdfPages &operator=(const PdfPages &) = delete;
    /// Takes the view with it.
    virtual ~PdfPages() = default;

    /// What shows the pages; of this object.
    virtual QAbstractScrollArea *view() const = 0;
    /// Shows other bytes, at the same place where the new PDF has it. False where they are no PDF; what was
    /// shown stays.
    virtual bool setPdf(const QByteArray &pdf) = 0;
    virtual int pageCount() const = 0;
    virtual int currentPage() const = 0;
    virtual void goToPage(int page) = 0;
    /// In points of 1/72 inch.
    virtual QSizeF pageSize(int page) const = 0;
    virtual Zoom zoom() const = 0;
    /// Of its size on paper; counts for Zoom::Factor.
    virtual qreal factor() const = 0;
    virtual void setZoom(Zoom zoom, qreal factor = 1) = 0;
    /// Pixels around the pages and between them.
    virtual int gap() const = 0;
    virtual void setGap(int gap) = 0;
};

/// The root of the plugin `viatique-pdfpages`.
class PdfPagesFactory
{
public:
    PdfPagesFactory() = default;
    PdfPagesFactory(const PdfPagesFactory &) = delete;
    PdfPagesFactory &operator=(const PdfPagesFactory &) = delete;
    virtual ~PdfPagesFactory() = default;

    /// `pageChanged` is called whenever another page is the current one.
    virtual std::unique_ptr<PdfPages> make(QWidget *parent, std::function<void()> pageChanged) const = 0;
};

} // namespace viatique

Q_DECLARE_INTERFACE(viatique::PdfPagesFactory, "io.github.viatique.PdfPages/1")
