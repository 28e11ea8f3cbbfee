// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QFrame>
#include <QList>
#include <QStringList>

class QBoxLayout;
class QLabel;
class QMimeData;
class QPushButton;

namespace viatique {

/// A dashed frame that takes files: dropped, or by its real buttons, which the page adds. The outline turns
/// to the focus colour, thicker, while files hover. The buttons stand under the words where there is no room
/// beside. Only local files are taken.
class DropArea : public QFrame
{
    Q_OBJECT

public:
    explicit DropArea(QWidget *parent = nullptr);
    void setWords(const QString &what, const QString &hint);
    void addButton(QPushButton *button);
    /// The files of this computer among what was dropped or copied.
    static QStringList localFiles(const QMimeData *data);
    QSize minimumSizeHint() const override;

signals:
    void filesDropped(const QStringList &paths);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void apply();
    void arrange();
    int edges() const;

    bool m_hovered = false;
    QLabel *m_icon;
    QLabel *m_what;
    QLabel *m_hint;
    QBoxLayout *m_layout;
    QBoxLayout *m_buttons;
    QList<QPushButton *> m_all;
};

} // namespace viatique
