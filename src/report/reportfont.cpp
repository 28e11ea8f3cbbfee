// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/reportfont.h"

#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>

namespace viatique::report {

namespace {

/// The family of a bundled font file, empty when Qt refuses it.
QString registered(const QString &resource)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const int id = QFontDatabase::addApplicationFontFromData(file.readAll());
    return id < 0 ? QString() : QFontDatabase::applicationFontFamilies(id).value(0);
}

} // namespace

Result<ReportFont> ReportFont::load()
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return failure(ErrorCode::ReportFailed,
                       {QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "no QGuiApplication"))});
    static const QString regular = registered(QStringLiteral(":/viatique/fonts/NotoSerif-Regular.ttf"));
    static const QString bold = registered(QStringLiteral(":/viatique/fonts/NotoSerif-Bold.ttf"));
    if (regular.isEmpty() || regular != bold)
        return failure(
            ErrorCode::ReportFailed,
            {QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "the font Noto Serif was refused"))});
    return ReportFont(regular);
}

QFont ReportFont::font(qreal sizeInPoints, Weight weight) const
{
    QFont font(m_family);
    font.setPixelSize(qRound(points(sizeInPoints)));
    font.setBold(weight == Weight::Bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferOutline | QFont::NoFontMerging));
    // Not to be seen, but Qt joins no letters ("ffi") where there is spacing: an address copied from the PDF
    // keeps its letters, and a search finds them.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return font;
}

} // namespace viatique::report
