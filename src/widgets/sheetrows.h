// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/copysheet.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QWidget>

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace viatique {

class StateLabel;
class StyledLabel;

/// The rows of a copy sheet below the titles of DataPass' pages: label, value, and a button each that copies
/// the value. They are real buttons rather than cells of a view: a screen reader says of each what it copies,
/// and there are a hundred at most, the fields of DataPass. Tab or the arrow keys go from one to the next,
/// Enter or Space copies. What was copied says so, until its value changes.
class SheetRows : public QWidget
{
    Q_OBJECT

public:
    explicit SheetRows(QWidget *parent = nullptr);

    /// While there are the same rows they stay, with new values; else they are made anew, and the one that
    /// has the focus of the window keeps it. With `restOnly` only what the link leaves out.
    void setGroups(const QList<datapass::SheetGroup> &groups, bool restOnly);
    /// Of what is shown.
    int total() const { return int(m_rows.size()); }
    int copied() const;
    void focusFirst();
    void retranslate();

signals:
    /// The clipboard holds the value of this field.
    void rowCopied(const QString &label);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        QString id; ///< page and key: it outlives a new sheet
        QString label;
        QString value;
        QString act;                  ///< what it is to do for, where it is not to be entered
        StyledLabel *shown = nullptr; ///< the value
        QPushButton *button = nullptr;
        StateLabel *state = nullptr;
        QBoxLayout *line =
            nullptr; ///< words, and what is done with them: below each other where it is narrow
    };
    void fill(const QList<datapass::SheetGroup> &shown);
    void build(const QList<datapass::SheetGroup> &shown);
    QWidget *makeRow(const QString &id, const datapass::SheetRow &row);
    void copy(int number);
    void showState(const Row &row);
    void arrange();
    void fold();

    QVBoxLayout *m_layout;
    QWidget *m_inside = nullptr; ///< all rows; replaced as a whole
    QList<Row> m_rows;
    QStringList m_ids;                ///< of the rows
    QHash<QString, QString> m_copied; ///< values by id
};

} // namespace viatique
