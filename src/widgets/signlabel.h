// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "session/modelroles.h"
#include "widgets/icons.h"

#include <QStringList>
#include <QWidget>

class QLabel;

namespace viatique {

/// A sign of the catalogue with its words, outside of a view: the tag of a legal requirement, or the openness
/// of a datum.
class SignLabel : public QWidget
{
    Q_OBJECT

public:
    explicit SignLabel(QWidget *parent = nullptr);

    void setRequirement(LegalRequirement requirement);
    void setOpenness(const QStringList &openness);
    QString words() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void show(Icon sign, bool hasSign, const QString &words, Tag tag);
    void apply();

    QLabel *m_icon;
    QLabel *m_words;
    Icon m_sign = Icon::Lock;
    bool m_hasSign = false;
    Tag m_tag = Tag::None;
};

} // namespace viatique
