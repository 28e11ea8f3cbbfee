// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/addressfield.h"

#include "online/httpaddress.h"
#include "widgets/look.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

#include <cstring>

namespace viatique {

AddressField::AddressField(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_edit(new QLineEdit(this))
    , m_message(new StateLabel(this))
    , m_hint(new StyledLabel(StyledLabel::Hint, this))
{
    m_edit->setObjectName(QStringLiteral("addressEdit"));
    m_edit->setPlaceholderText(QStringLiteral("https://"));
    m_edit->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_message->setObjectName(QStringLiteral("addressMessage"));
    m_hint->setObjectName(QStringLiteral("addressHint"));
    m_hint->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_edit, m_message, m_hint})
        m_column->addWidget(widget);
    setFocusProxy(m_edit);
    arrange();
}

AddressField::~AddressField()
{
    // It loses the focus while it goes, when there is nobody left to take the address.
    m_edit->disconnect(this);
}

void AddressField::setUp(Settings &settings, const Setting<QString> &setting, QLabel *label)
{
    m_settings = &settings;
    m_setting = &setting;
    m_label = label;
    m_label->setBuddy(m_edit);
    connect(m_edit, &QLineEdit::editingFinished, this, &AddressField::take);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        // While somebody types nothing is wrong yet.
        m_warned.reset();
        say({});
    });
    connect(&settings, &Settings::changed, this, [this](const char *key) {
        if (std::strcmp(key, m_setting->key) == 0 && !m_edit->hasFocus())
            showSetting();
    });
    showSetting();
}

void AddressField::setHint(const QString &hint)
{
    m_hintText = hint;
}

void AddressField::showSetting()
{
    m_edit->setReadOnly(m_settings->isLocked(*m_setting));
    m_edit->setText(m_settings->value(*m_setting));
    say({});
}

bool AddressField::take()
{
    const QString text = m_edit->text().trimmed();
    if (m_edit->isReadOnly())
        return true;
    if (!text.isEmpty() && !checkAddress(QUrl(text, QUrl::StrictMode))) {
        say(errorText({ErrorCode::AddressRefused, {text}}));
        return false;
    }
    const QString address = text.isEmpty() ? m_setting->fallback : text;
    if (address != m_settings->value(*m_setting))
        m_settings->set(*m_setting, address);
    showSetting();
    return true;
}

bool AddressField::takeLast()
{
    const QString text = m_edit->text();
    if (take() || m_warned == text)
        return true;
    m_warned = text;
    say(tr("“%1” is no address of a secure site: it is not kept. Begin it with “https://”, or close once "
           "more "
           "to keep the former one.")
            .arg(text.trimmed()));
    m_edit->setFocus(Qt::OtherFocusReason);
    return false;
}

void AddressField::say(const QString &fault)
{
    const Meaning meaning = fault.isEmpty() ? Meaning::None : Meaning::ToCorrect;
    m_message->setState(meaning, fault);
    m_edit->setProperty(look::kMeaning, int(meaning));
    m_edit->update();
    m_hint->setVisible(fault.isEmpty() && !m_hint->text().isEmpty());
    m_edit->setAccessibleDescription(fault.isEmpty() ? m_hint->text() : fault);
}

void AddressField::retranslate()
{
    // A buddy gives its name to what stands beside it, not to what is inside of that.
    m_edit->setAccessibleName(m_label->text().remove(u'&'));
    m_hint->setText(m_settings->isLocked(*m_setting)
                        ? tr("Your organisation decides on this for all users of this computer.")
                        : m_hintText);
    // What is wrong is said in the other language, too.
    if (m_message->words().isEmpty())
        say({});
    else
        take();
}

void AddressField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void AddressField::arrange()
{
    m_column->setSpacing(look::em(this, 0.25));
}

} // namespace viatique
