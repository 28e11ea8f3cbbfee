// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/textplaces.h"

#include "request/pageprotocol.h"

#include <QPdfDocument>
#include <QPdfSelection>
#include <QPolygonF>
#include <QSizeF>

namespace viatique {

namespace {

/// A text in which words are looked for, and the place that each of its letters has in the text of the page.
struct Folded
{
    QString text;
    QList<int> places;
};

/// The letter without its accent, in lower case: one for one, so that places can be counted.
QChar folded(QChar c)
{
    const QString apart = c.decompositionTag() == QChar::NoDecomposition ? QString() : c.decomposition();
    return (apart.isEmpty() ? c : apart.at(0)).toLower();
}

Folded fold(const QString &text)
{
    Folded result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        // An accent, in or beside its letter.
        if (c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Symbol_Modifier)
            continue;
        // Blanks and ends of lines are one blank.
        const bool blank = c.isSpace() || c == QChar(0xFFFE);
        if (blank && (result.text.isEmpty() || result.text.back() == QLatin1Char(' ')))
            continue;
        result.text.append(blank ? QChar(QLatin1Char(' ')) : folded(c));
        result.places.append(static_cast<int>(i));
    }
    return result;
}

/// One rectangle a line, where the library gives one for each run of letters.
QList<QRectF> lines(const QPdfSelection &selection)
{
    QList<QRectF> found;
    const QList<QPolygonF> bounds = selection.bounds();
    for (const QPolygonF &polygon : bounds) {
        const QRectF box = polygon.boundingRect();
        const bool isSameLine = !found.isEmpty() && box.center().y() > found.constLast().top()
                                && box.center().y() < found.constLast().bottom();
        if (isSameLine)
            found.last() |= box;
        else
            found.append(box);
    }
    return found;
}

QJsonArray rectangles(const QPdfSelection &selection, QSizeF page)
{
    QJsonArray found;
    const QList<QRectF> boxes = lines(selection);
    for (const QRectF &box : boxes)
        found.append(QJsonArray{box.x() / page.width(), box.y() / page.height(), box.width() / page.width(),
                                box.height() / page.height()});
    return found;
}

} // namespace

QJsonArray placesOf(QPdfDocument &document, int page, const QString &words)
{
    const QString wanted = fold(words).text.trimmed();
    const QSizeF size = document.pagePointSize(page);
    if (wanted.isEmpty() || size.isEmpty())
        return {};
    const Folded text = fold(document.getAllText(page).text());
    QJsonArray places;
    for (qsizetype at = text.text.indexOf(wanted); at >= 0 && places.size() < pageprotocol::kMostPlaces;
         at = text.text.indexOf(wanted, at + wanted.size())) {
        const int first = text.places.at(at);
        const int last = text.places.at(at + wanted.size() - 1);
        places.append(rectangles(document.getSelectionAtIndex(page, first, last - first + 1), size));
    }
    return places;
}

} // namespace viatique
