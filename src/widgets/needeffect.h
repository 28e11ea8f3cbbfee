// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace viatique {

class StyledLabel;

/// What the answers of step 2 come to, beside its form: how many data are proposed, to be studied, left
/// aside.
class NeedEffect : public QWidget
{
    Q_OBJECT

public:
    /// In em.
    static constexpr qreal kWidth = 14.5;

    explicit NeedEffect(QWidget *parent = nullptr);

    struct Counts
    {
        int proposed = 0;
        int study = 0;
        int left = 0;
        bool operator==(const Counts &) const = default;
    };
    void setCounts(const Counts &counts);
    /// No data are proposed; the sentence says what is missing for that.
    void setNone(const QString &sentence);
    void retranslate();

signals:
    void dataRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void showCounts();

    Counts m_counts;
    bool m_hasCounts = false;
    StyledLabel *m_heading;
    StyledLabel *m_sentence;
    StyledLabel *m_numbers[3];
    StyledLabel *m_words[3];
    QGridLayout *m_grid;
    QPushButton *m_button;
};

} // namespace viatique
