// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QIcon>
#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;

namespace viatique {

/// The desktop's style with what the look adds: the focus ring (2 px outside of the control, in the focus
/// colour), the primary button, link buttons, the bar at the left of a selected row, the height of controls,
/// and spacing in em. It holds no state and no colour of its own.
class LookStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    /// Over the style with that key; empty: the desktop's.
    explicit LookStyle(const QString &baseKey = {});

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returnData = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    /// Signs of the program's own family; Qt's are pictures of one size, for which it would load every plugin
    /// that reads images.
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;

private:
    /// Over Fusion, which is nobody's own style, frames and indicators are ours; a desktop's style keeps its
    /// own.
    bool drawsControls() const;
    bool drawOwnPrimitive(PrimitiveElement element, const QStyleOption &option, QPainter &painter,
                          const QWidget *widget) const;
    bool drawOwnControl(ControlElement element, const QStyleOption &option, QPainter &painter,
                        const QWidget *widget) const;
    void drawHeaderSection(const QStyleOption &option, QPainter &painter) const;
    void drawButtonLabel(const QStyleOptionButton &button, QPainter &painter, const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComboBox &combo, QPainter &painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionSpinBox &spin, QPainter &painter, const QWidget *widget) const;
};

} // namespace viatique
