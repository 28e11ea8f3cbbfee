// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "widgets/heightcache.h"

#include <QLabel>
#include <QPointer>

namespace viatique {

/// A label of one of the look's kinds, which follows font and palette. For Designer forms.
class StyledLabel : public QLabel
{
    Q_OBJECT
    Q_PROPERTY(viatique::StyledLabel::Kind kind READ kind WRITE setKind NOTIFY kindChanged)

public:
    enum Kind {
        Plain,
        Heading,   ///< of the page; a screen reader announces it as one
        Section,   ///< title of a card, of a section of home
        Group,     ///< bold
        Secondary, ///< help under a heading
        Hint,      ///< small and secondary, under a field
        Code,      ///< an id
    };
    Q_ENUM(Kind)

    explicit StyledLabel(QWidget *parent = nullptr);
    explicit StyledLabel(Kind kind, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    int heightForWidth(int width) const override;

signals:
    void kindChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watchParent();
    void wrap();
    void apply();

    QPointer<QWidget> m_around;
    mutable HeightCache m_heights;
    Kind m_kind = Plain;
    bool m_applying = false;
};

} // namespace viatique
