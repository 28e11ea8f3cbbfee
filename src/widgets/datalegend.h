// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "widgets/card.h"

class QGridLayout;

namespace viatique {

/// What a legal requirement asks for, in plain words; empty where the catalogue does not say.
QString requirementSentence(LegalRequirement requirement);
/// "already used by vendors", "not used by vendors yet"; empty where the catalogue does not say.
QString vendorUseWords(VendorUse use);

/// All signs of the list of data with their meaning in words, in the page and not over it.
class DataLegend : public Card
{
    Q_OBJECT

public:
    explicit DataLegend(QWidget *parent = nullptr);

signals:
    /// By Escape.
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void addRow(QWidget *sign, const QString &meaning);

    QGridLayout *m_rows;
};

} // namespace viatique
