// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QDialog>
#include <QPointer>

class QHBoxLayout;
class QPushButton;
class QScrollArea;

namespace viatique {

class ButtonRow;

/// A dialog whose content scrolls as a whole, since at large text or in a small window it is higher than its
/// place, above a row of buttons that stays in sight, the one that closes at its end. What gets the focus
/// comes into sight.
class ScrolledDialog : public QDialog
{
    Q_OBJECT

public:
    /// Asks `mayClose` first.
    void done(int result) override;

protected:
    ScrolledDialog(const QString &name, QWidget *parent);

    /// What scrolls: to be given children and a layout.
    QWidget *inside() const { return m_inside; }
    /// For those before the one that closes.
    ButtonRow *buttons() const { return m_buttons; }
    /// Stands between what scrolls and the buttons.
    void addBelow(QWidget *widget);
    /// Ends the making, after all children: so wide and high, in em, and no larger than its window or the
    /// screen has room for.
    void finish(qreal width, qreal height);
    /// Scrolls to it once it has its place, to its top where it is higher than there is room, until the user
    /// goes elsewhere.
    void bringIntoSight(QWidget *widget);
    /// A path, or the name of a file, has no blank to be broken at: it gets places for that, unseen.
    static QString breakable(const QString &path);

    /// What is to be seen with `focused`, which is inside.
    virtual QWidget *inSightWith(QWidget *focused) const { return focused; }
    /// The inside has another size.
    virtual void fitInside() {}
    /// Whether nothing that was typed is lost.
    virtual bool mayClose() { return true; }
    /// Margins and distances, for this size of text.
    virtual void arrange();
    virtual void retranslate();

    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followFocus(QWidget *focused);
    void scrollToWanted();

    QScrollArea *m_area;
    QWidget *m_inside;
    ButtonRow *m_buttons;
    QHBoxLayout *m_bottom; ///< around the buttons: they stand at the edges of what is inside
    QPushButton *m_close = nullptr;
    QPointer<QWidget> m_wanted; ///< is to be in sight, and may not have its place yet
};

} // namespace viatique
