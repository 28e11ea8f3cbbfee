// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/inboxfilterbar.h"

#include "review/reviewwords.h"
#include "rules/rules.h"
#include "session/inboxwords.h"
#include "widgets/boxguard.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/page.h"
#include "widgets/statelabel.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace viatique {

namespace {

constexpr std::array kIntegrities{Integrity::Valid, Integrity::Altered, Integrity::Unreadable,
                                  Integrity::Waiting};
constexpr std::array kReadings{Reading::ToRead, Reading::Started, Reading::Done, Reading::SetAside};
constexpr std::array kOpinions{Opinion::Favourable, Opinion::ChangesRequested, Opinion::Unfavourable,
                               Opinion::Unset};

constexpr int kBoxCharacters = 4;

/// The values of a box, an empty one first.
template<typename Value>
std::optional<Value> chosen(const QComboBox *box)
{
    const QVariant data = box->currentData();
    return data.isValid() ? std::optional(static_cast<Value>(data.toInt())) : std::nullopt;
}

template<typename Values, typename Words>
void fill(QComboBox *box, const QString &all, const Values &values, Words words)
{
    const QSignalBlocker blocker(box);
    box->clear();
    box->addItem(all);
    for (const auto value : values)
        box->addItem(words(value), static_cast<int>(value));
}

} // namespace

InboxFilterBar::InboxFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_integrity(makeBox(QStringLiteral("integrityBox")))
    , m_reading(makeBox(QStringLiteral("readingBox")))
    , m_useCase(makeBox(QStringLiteral("useCaseBox")))
    , m_opinion(makeBox(QStringLiteral("opinionBox")))
    , m_mineOnly(new QCheckBox(this))
    , m_button(new QPushButton(this))
    , m_menu(new QMenu(this))
    , m_ruleRow(new QWidget(this))
    , m_rule(new StateLabel(m_ruleRow))
    , m_ruleEnd(new QToolButton(m_ruleRow))
{
    m_search->setObjectName(QStringLiteral("inboxSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_mineOnly->setObjectName(QStringLiteral("mineOnlyBox"));
    m_button->setObjectName(QStringLiteral("inboxFiltersButton"));
    m_button->setIcon(icon(Icon::Filter));
    m_button->setMenu(m_menu);
    m_rule->setObjectName(QStringLiteral("ruleFilter"));
    m_ruleEnd->setObjectName(QStringLiteral("ruleFilterEnd"));
    m_ruleEnd->setFocusPolicy(Qt::StrongFocus);

    auto *line = new QHBoxLayout;
    line->setSpacing(look::em(this, 0.75));
    line->addWidget(m_search, 1);
    for (const Box &box : {m_integrity, m_reading, m_useCase, m_opinion}) {
        line->addWidget(box.label);
        line->addWidget(box.combo);
    }
    line->addWidget(m_mineOnly);
    line->addWidget(m_button);
    auto *ruleLine = new QHBoxLayout(m_ruleRow);
    ruleLine->setContentsMargins(0, 0, 0, 0);
    ruleLine->addWidget(m_rule, 1);
    ruleLine->addWidget(m_ruleEnd);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(look::em(this, 0.5));
    whole->addLayout(line);
    whole->addWidget(m_ruleRow);

    connect(m_search, &QLineEdit::textChanged, this, &InboxFilterBar::wordsChanged);
    connect(m_mineOnly, &QCheckBox::toggled, this, &InboxFilterBar::readBoxes);
    connect(m_menu, &QMenu::aboutToShow, this, &InboxFilterBar::fillMenu);
    connect(m_ruleEnd, &QToolButton::clicked, this, [this] {
        m_filter.rule.clear();
        showFilter();
        focusSearch();
        emit filterChanged();
    });
    retranslate();
}

InboxFilterBar::Box InboxFilterBar::makeBox(const QString &name)
{
    Box box{new QLabel(this), new QComboBox(this)};
    box.combo->setObjectName(name);
    // Longer words are whole in the list that opens; the room is for what is searched.
    box.combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.combo->setMinimumContentsLength(kBoxCharacters);
    box.label->setBuddy(box.combo);
    new BoxGuard(box.combo);
    connect(box.combo, &QComboBox::currentIndexChanged, this, &InboxFilterBar::readBoxes);
    return box;
}

QString InboxFilterBar::words() const
{
    return m_search->text();
}

void InboxFilterBar::setFilter(const InboxFilter &filter)
{
    m_filter = filter;
    showFilter();
    emit filterChanged();
}

void InboxFilterBar::clear()
{
    m_search->clear();
    setFilter({});
}

void InboxFilterBar::setUseCases(const QList<std::pair<QString, QString>> &useCases)
{
    if (useCases == m_useCases)
        return;
    m_useCases = useCases;
    const bool isThere = std::any_of(useCases.cbegin(), useCases.cend(), [this](const auto &useCase) {
        return useCase.first == m_filter.useCase;
    });
    fillBoxes();
    // The last package of it is gone.
    if (isThere || m_filter.useCase.isEmpty())
        return;
    InboxFilter filter = m_filter;
    filter.useCase.clear();
    setFilter(filter);
}

void InboxFilterBar::setRoom(Width width)
{
    const bool isWide = width == Width::Wide;
    for (const Box &box : {m_integrity, m_reading, m_useCase, m_opinion}) {
        box.label->setVisible(isWide);
        box.combo->setVisible(isWide);
    }
    m_mineOnly->setVisible(isWide);
    m_button->setVisible(!isWide);
}

void InboxFilterBar::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

void InboxFilterBar::setList(QWidget *list)
{
    m_list = list;
}

void InboxFilterBar::readBoxes()
{
    InboxFilter filter = m_filter;
    filter.integrity = chosen<Integrity>(m_integrity.combo);
    filter.reading = chosen<Reading>(m_reading.combo);
    filter.opinion = chosen<Opinion>(m_opinion.combo);
    filter.useCase = m_useCase.combo->currentData().toString();
    filter.mineOnly = m_mineOnly->isChecked();
    setFilter(filter);
}

void InboxFilterBar::fillBoxes()
{
    fill(m_integrity.combo, tr("all", "integrities"), kIntegrities, integrityText);
    fill(m_reading.combo, tr("all", "states of review"), kReadings, readingText);
    fill(m_opinion.combo, tr("all", "opinions"), kOpinions, [](Opinion opinion) {
        return opinion == Opinion::Unset ? tr("none yet", "opinion") : words::opinion(opinion);
    });
    const QSignalBlocker blocker(m_useCase.combo);
    m_useCase.combo->clear();
    m_useCase.combo->addItem(tr("all", "use cases"));
    for (const auto &[id, title] : std::as_const(m_useCases))
        m_useCase.combo->addItem(title, id);
    fitLists();
    showFilter();
}

/// The list that a box opens is as wide as its words.
void InboxFilterBar::fitLists()
{
    for (const Box &box : {m_integrity, m_reading, m_useCase, m_opinion}) {
        QAbstractItemView *list = box.combo->view();
        list->setMinimumWidth(list->sizeHintForColumn(0) + look::em(this, 2));
    }
}

/// The boxes show what the filter says.
void InboxFilterBar::showFilter()
{
    const auto show = [](QComboBox *box, const QVariant &value) {
        const QSignalBlocker blocker(box);
        box->setCurrentIndex(value.isValid() ? std::max(0, box->findData(value)) : 0);
    };
    const auto number = [](auto value) { return value ? QVariant(static_cast<int>(*value)) : QVariant(); };
    show(m_integrity.combo, number(m_filter.integrity));
    show(m_reading.combo, number(m_filter.reading));
    show(m_opinion.combo, number(m_filter.opinion));
    show(m_useCase.combo, m_filter.useCase.isEmpty() ? QVariant() : QVariant(m_filter.useCase));
    const QSignalBlocker blocker(m_mineOnly);
    m_mineOnly->setChecked(m_filter.mineOnly);
    m_ruleRow->setVisible(!m_filter.rule.isEmpty());
    m_rule->setState(Meaning::Advice,
                     tr("Only requests with the finding: %1").arg(rules::generalMessage(m_filter.rule)));
    const int used = (m_filter.integrity ? 1 : 0) + (m_filter.reading ? 1 : 0) + (m_filter.opinion ? 1 : 0)
                     + (m_filter.useCase.isEmpty() ? 0 : 1) + (m_filter.mineOnly ? 1 : 0);
    m_button->setText(used == 0 ? tr("Fil&ters") : tr("Fil&ters (%n)", nullptr, used));
}

void InboxFilterBar::fillMenu()
{
    m_menu->clear();
    // Which leaves the menus that it held.
    qDeleteAll(m_menu->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    for (const Box &box : {m_integrity, m_reading, m_useCase, m_opinion}) {
        QMenu *menu = m_menu->addMenu(box.label->text());
        auto *group = new QActionGroup(menu);
        for (int i = 0; i < box.combo->count(); ++i) {
            QAction *action = group->addAction(box.combo->itemText(i));
            action->setCheckable(true);
            action->setChecked(i == box.combo->currentIndex());
            connect(action, &QAction::triggered, box.combo,
                    [combo = box.combo, i] { combo->setCurrentIndex(i); });
        }
        menu->addActions(group->actions());
    }
    QAction *mine = m_menu->addAction(m_mineOnly->text());
    mine->setCheckable(true);
    mine->setChecked(m_mineOnly->isChecked());
    connect(mine, &QAction::triggered, m_mineOnly, &QCheckBox::setChecked);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Show all")), &QAction::triggered, this, &InboxFilterBar::clear);
}

bool InboxFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress && m_list) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void InboxFilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void InboxFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search in requests and documents"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_integrity.label->setText(tr("In&tegrity"));
    m_reading.label->setText(tr("Review", "state of it, to filter by"));
    m_useCase.label->setText(tr("&Use case"));
    m_opinion.label->setText(tr("O&pinion"));
    m_mineOnly->setText(tr("&Mine only"));
    m_ruleEnd->setText(tr("Show all", "requests, whatever was found"));
    fillBoxes();
}

} // namespace viatique
