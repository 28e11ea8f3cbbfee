// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/inboxrow.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <utility>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace viatique {

class StateLabel;
enum class Width;

/// What of an inbox is looked for: words, and filters in boxes or, where there is no room for them, in the
/// menu of one button.
class InboxFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit InboxFilterBar(QWidget *parent = nullptr);

    QString words() const;
    const InboxFilter &filter() const { return m_filter; }
    void setFilter(const InboxFilter &filter);
    /// Without words, too.
    void clear();
    /// Id and title of those that there are.
    void setUseCases(const QList<std::pair<QString, QString>> &useCases);
    void setRoom(Width width);
    void focusSearch();
    /// Where the keys Down and Enter of the search lead.
    void setList(QWidget *list);

signals:
    void wordsChanged(const QString &words);
    void filterChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Box
    {
        QLabel *label = nullptr;
        QComboBox *combo = nullptr;
    };
    Box makeBox(const QString &name);
    void fillBoxes();
    void fillMenu();
    void fitLists();
    void readBoxes();
    void showFilter();
    void retranslate();

    InboxFilter m_filter;
    QList<std::pair<QString, QString>> m_useCases;
    QWidget *m_list = nullptr;
    QLineEdit *m_search;
    Box m_integrity;
    Box m_reading;
    Box m_useCase;
    Box m_opinion;
    QCheckBox *m_mineOnly;
    QPushButton *m_button;
    QMenu *m_menu;
    QWidget *m_ruleRow;
    StateLabel *m_rule;
    QToolButton *m_ruleEnd;
};

} // namespace viatique
