// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"
#include "session/endpointmodel.h"
#include "widgets/page.h"

#include <memory>
#include <optional>

class QMenu;
class QPushButton;

namespace Ui {
class DataPage;
}

namespace viatique {

class EndpointCard;

/// Step 3: the catalogue with its filters at the left, the datum at hand at the right.
class DataPage final : public Page
{
    Q_OBJECT

public:
    explicit DataPage(const PageContext &context, QWidget *parent = nullptr);
    ~DataPage() override;

    bool focusField(const QString &target) override;
    void focusFirst() override;
    void setRoom(Width width) override;
    void shown() override;

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void roomResized() override;

private:
    void setUpList();
    void setUpFilters();
    void setUpLegend();
    void fillBoxes();
    void fillMenu();
    void filter();
    void clearFilters();
    void updateGroups();
    void showListed();
    void scrollTo(const QModelIndex &index);
    void setUpProposal();
    void updateProposal();
    void sayOver();
    QString reasonOf(const QString &id) const;
    void showOver();
    void updateCounter();
    void goToList();
    void fitProducers();
    void findRoom();
    void placeLegendButton();
    void placeCounter();
    void orderTabs();
    void setCurrent(const QString &endpointId);
    void arrange();

    EndpointModel m_model;
    EndpointFilter m_filter;
    std::unique_ptr<Ui::DataPage> m_ui;
    EndpointCard *m_card;
    QPushButton *m_legendButton;
    QMenu *m_menu;
    Width m_window = Width::Wide;
    Width m_room = Width::Wide; ///< of the page itself
    Request m_counted;          ///< what the counter was made of
    bool m_isCounted = false;
    bool m_wasFiltering = false;
    std::optional<bool> m_hadProposal; ///< what the sentence of help goes by
    QStringList m_overAsked;           ///< the data that the need does not call for
    QString m_over;                    ///< the one that the notice speaks of
};

} // namespace viatique
