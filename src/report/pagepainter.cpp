// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/pagepainter.h"

#include "report/paginator.h"
#include "report/printabletext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>

#include <algorithm>

namespace viatique::report {

namespace {

constexpr QSizeF kPaper(millimetres(210), millimetres(297));
constexpr QRectF kTextArea(millimetres(20), millimetres(25), millimetres(170), millimetres(250));
constexpr qreal kHeaderBase = millimetres(16);
constexpr qreal kFooterBase = millimetres(285);
constexpr qreal kRunningSize = 8;
constexpr qreal kWatermarkAngle = -52;

constexpr qreal kTickStroke = points(0.9);

/// Draws the pages of one report.
class PagePainter
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Report)

public:
    PagePainter(QPainter &painter, const Model &model, const ReportFont &font)
        : m_painter(painter)
        , m_model(model)
        , m_font(font)
    {
    }

    void draw(const Page &page, qsizetype number, qsizetype count);

private:
    void watermark();
    void running(qsizetype number, qsizetype count);
    void runningLine(qreal base, const QString &left, const QString &right);
    void tickBox(const Page::TickBox &box);

    QPainter &m_painter;
    const Model &m_model;
    const ReportFont &m_font;
};

void PagePainter::watermark()
{
    if (m_model.watermark.isEmpty())
        return;
    // An outline and not text: a search or a screen reader meets the word in the header of the page instead.
    QPainterPath path;
    path.addText(0, 0, m_font.font(100, Weight::Bold), printableText(m_model.watermark));
    const QRectF bounds = path.boundingRect();
    const qreal scale = millimetres(225) / std::max(bounds.width(), qreal(1));
    m_painter.save();
    m_painter.translate(kPaper.width() / 2, kPaper.height() / 2);
    m_painter.rotate(kWatermarkAngle);
    m_painter.scale(scale, scale);
    m_painter.translate(-bounds.center());
    m_painter.fillPath(path, QColor(ink::kWatermark));
    m_painter.restore();
}

void PagePainter::runningLine(qreal base, const QString &left, const QString &right)
{
    const QFont font = m_font.font(kRunningSize, Weight::Regular);
    const QFontMetricsF metrics(font);
    const QString end = printableText(right);
    const qreal endWidth = metrics.horizontalAdvance(end);
    const qreal room = kTextArea.width() - endWidth - millimetres(6);
    m_painter.setFont(font);
    m_painter.setPen(QColor(ink::kQuiet));
    m_painter.drawText(QPointF(kTextArea.left(), base),
                       metrics.elidedText(printableText(left), Qt::ElideRight, room));
    m_painter.drawText(QPointF(kTextArea.right() - endWidth, base), end);
}

void PagePainter::running(qsizetype number, qsizetype count)
{
    // The first page has the title right below.
    const QString name =
        number == 1 ? m_model.kind : tr("%1: %2", "kind of paper, title").arg(m_model.kind, m_model.title);
    const QString edition =
        m_model.watermark.isEmpty()
            ? m_model.edition
            : tr("%1, %2", "draft, edition").arg(m_model.watermark.toLower(), m_model.edition);
    runningLine(kHeaderBase, name, edition);
    runningLine(kFooterBase, m_model.footer, tr("page %1 / %2").arg(number).arg(count));
    const qreal rule = points(0.5);
    const QColor colour(ink::kRule);
    m_painter.fillRect(QRectF(kTextArea.left(), kHeaderBase + points(6), kTextArea.width(), rule), colour);
    m_painter.fillRect(QRectF(kTextArea.left(), kFooterBase - points(13), kTextArea.width(), rule), colour);
}

/// Drawn, for the font has no such sign.
void PagePainter::tickBox(const Page::TickBox &box)
{
    const QRectF area = box.area;
    QPen pen(QColor(ink::kText), kTickStroke);
    pen.setJoinStyle(Qt::MiterJoin);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(pen);
    m_painter.drawRect(area);
    if (!box.ticked)
        return;
    QPainterPath tick(area.topLeft() + QPointF(area.width() * 0.2, area.height() * 0.55));
    tick.lineTo(area.topLeft() + QPointF(area.width() * 0.42, area.height() * 0.77));
    tick.lineTo(area.topLeft() + QPointF(area.width() * 0.82, area.height() * 0.25));
    pen.setWidthF(2 * kTickStroke);
    m_painter.strokePath(tick, pen);
}

void PagePainter::draw(const Page &page, qsizetype number, qsizetype count)
{
    watermark();
    running(number, count);
    m_painter.save();
    m_painter.translate(kTextArea.topLeft());
    for (const Page::Box &box : page.boxes)
        m_painter.fillRect(box.area, QColor(box.colour));
    for (const Page::TickBox &box : page.tickBoxes)
        tickBox(box);
    for (const Page::Words &words : page.words) {
        const QTextLine line = words.line.layout->lineAt(words.line.index);
        m_painter.setPen(QColor(words.line.colour));
        line.draw(&m_painter, QPointF(words.line.x, words.top) - line.position());
    }
    m_painter.restore();
}

/// The paper of the report on that of the device: as large as it is, smaller where the device has less room.
qreal scaleFor(const QPagedPaintDevice &device)
{
    const qreal full = qreal(device.logicalDpiX()) / kUnitsPerInch;
    const qreal fitting = std::min(device.width() / kPaper.width(), device.height() / kPaper.height());
    // A4 in whole units of the device is a little smaller or larger than A4.
    constexpr qreal kRounding = 0.99;
    return fitting < full * kRounding ? fitting : full;
}

} // namespace

Result<void> paintPages(QPagedPaintDevice &device, const Model &model, const ReportFont &font)
{
    const QList<Page> pages =
        Paginator(kTextArea.size()).pages(Typesetter(font, kTextArea.width()).rows(model));
    QPainter painter;
    if (!painter.begin(&device))
        return failure(
            ErrorCode::ReportFailed,
            {QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "the PDF could not be started"))});
    const qreal scale = scaleFor(device);
    PagePainter pagePainter(painter, model, font);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0 && !device.newPage())
            return failure(
                ErrorCode::ReportFailed,
                {QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "a page could not be added"))});
        painter.resetTransform();
        painter.scale(scale, scale);
        pagePainter.draw(pages.at(i), i + 1, pages.size());
    }
    if (!painter.end())
        return failure(
            ErrorCode::ReportFailed,
            {QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "the PDF could not be finished"))});
    return {};
}

Result<QByteArray> pdfOf(const Model &model)
{
    const Result<ReportFont> font = ReportFont::load();
    if (!font)
        return Failure(font.error());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setResolution(kUnitsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(printableText(model.title));
        writer.setCreator(QStringLiteral("Viatique"));
        const Result<void> written = paintPages(writer, model, *font);
        if (!written)
            return Failure(written.error());
    }
    return bytes;
}

} // namespace viatique::report
