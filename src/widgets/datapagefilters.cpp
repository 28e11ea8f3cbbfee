// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What of the catalogue is listed: the search, and the filters in boxes or in a menu.

#include "widgets/datapage.h"

#include "rules/words.h"
#include "session/draftsession.h"
#include "ui_datapage.h"
#include "widgets/icons.h"

#include <QActionGroup>
#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>

namespace viatique {

namespace {

QStringList producersOf(const Catalogue &catalogue)
{
    QStringList producers;
    for (const Endpoint &endpoint : catalogue.endpoints)
        producers += endpoint.producers;
    producers.removeDuplicates();
    producers.sort(Qt::CaseInsensitive);
    return producers;
}

} // namespace

void DataPage::setUpFilters()
{
    m_ui->searchEdit->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_ui->searchEdit->installEventFilter(this);
    m_ui->filtersButton->setIcon(icon(Icon::Filter));
    m_ui->filtersButton->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &DataPage::fillMenu);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &DataPage::filter);
    for (QComboBox *box : {m_ui->producerBox, m_ui->opennessBox, m_ui->requirementBox})
        connect(box, &QComboBox::currentIndexChanged, this, &DataPage::filter);
    connect(m_ui->askedOnlyBox, &QCheckBox::toggled, this, &DataPage::filter);
    connect(m_ui->nothingFound->button(), &QPushButton::clicked, this, [this] {
        clearFilters();
        m_ui->searchEdit->setFocus(Qt::OtherFocusReason);
    });
}

void DataPage::filter()
{
    m_filter.setSearch(m_ui->searchEdit->text());
    m_filter.setProducer(m_ui->producerBox->currentData().toString());
    m_filter.setOpenness(m_ui->opennessBox->currentData().toString());
    m_filter.setRequirement(m_ui->requirementBox->currentData().toString());
    m_filter.setAskedOnly(m_ui->askedOnlyBox->isChecked());
    int used = m_ui->askedOnlyBox->isChecked() ? 1 : 0;
    for (const QComboBox *box : {m_ui->producerBox, m_ui->opennessBox, m_ui->requirementBox})
        used += box->currentIndex() > 0 ? 1 : 0;
    m_ui->filtersButton->setText(used == 0 ? tr("Fil&ters") : tr("Fil&ters (%n)", nullptr, used));
    showListed();
    if (const QModelIndex current = m_ui->tree->currentIndex(); current.isValid())
        scrollTo(current);
}

void DataPage::clearFilters()
{
    m_ui->searchEdit->clear();
    for (QComboBox *box : {m_ui->producerBox, m_ui->opennessBox, m_ui->requirementBox})
        box->setCurrentIndex(0);
    m_ui->askedOnlyBox->setChecked(false);
}

void DataPage::fillBoxes()
{
    const auto fill = [](QComboBox *box, const QString &all, const QList<QPair<QString, QString>> &items) {
        const QSignalBlocker blocker(box);
        const int current = std::max(0, box->currentIndex());
        box->clear();
        box->addItem(all);
        for (const auto &[text, value] : items)
            box->addItem(text, value);
        box->setCurrentIndex(current);
    };
    QList<QPair<QString, QString>> producers;
    const QStringList names = producersOf(session().catalogue());
    for (const QString &name : names)
        producers.append({name, name});
    const QString isPublic = QStringLiteral("public");
    const QString isProtected = QStringLiteral("protected");
    fill(m_ui->producerBox, tr("all", "producers"), producers);
    fill(m_ui->opennessBox, tr("all", "openness"),
         {{words::openness({isPublic}), isPublic}, {words::openness({isProtected}), isProtected}});
    fill(m_ui->requirementBox, tr("all", "requirements"),
         {{words::requirement(LegalRequirement::Explanation), QStringLiteral("explanation")},
          {words::requirement(LegalRequirement::SupportingDocuments),
           QStringLiteral("supporting-documents")}});
}

/// The boxes once more, where there is no room for them.
void DataPage::fillMenu()
{
    m_menu->clear();
    const QList<QPair<QLabel *, QComboBox *>> boxes{{m_ui->producerLabel, m_ui->producerBox},
                                                    {m_ui->opennessLabel, m_ui->opennessBox},
                                                    {m_ui->requirementLabel, m_ui->requirementBox}};
    for (const auto &[label, box] : boxes) {
        QMenu *menu = m_menu->addMenu(label->text());
        auto *group = new QActionGroup(menu);
        for (int i = 0; i < box->count(); ++i) {
            QAction *action = group->addAction(box->itemText(i));
            action->setCheckable(true);
            action->setChecked(i == box->currentIndex());
            connect(action, &QAction::triggered, box, [box = box, i] { box->setCurrentIndex(i); });
        }
        menu->addActions(group->actions());
    }
    QAction *askedOnly = m_menu->addAction(m_ui->askedOnlyBox->text());
    askedOnly->setCheckable(true);
    askedOnly->setChecked(m_ui->askedOnlyBox->isChecked());
    connect(askedOnly, &QAction::triggered, m_ui->askedOnlyBox, &QCheckBox::setChecked);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Show all")), &QAction::triggered, this, &DataPage::clearFilters);
}

} // namespace viatique
