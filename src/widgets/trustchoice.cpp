// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/trustchoice.h"

#include "core/settings.h"
#include "package/chosentrust.h"
#include "package/truststore.h"
#include "session/background.h"
#include "session/sharepool.h"
#include "widgets/look.h"
#include "widgets/prompts.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <cstring>
#include <optional>
#include <utility>

namespace viatique {

namespace {

std::optional<Error> whyNot(const QString &path)
{
    const Result<TrustStore> store = TrustStore::chosen(path);
    return store ? std::nullopt : std::optional(store.error());
}

} // namespace

TrustChoice::TrustChoice(Settings &settings, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_heading(new StyledLabel(StyledLabel::Group, this))
    , m_system(new QRadioButton(this))
    , m_file(new QRadioButton(this))
    , m_path(new QLineEdit(this))
    , m_choose(new QPushButton(this))
    , m_message(new StateLabel(this))
    , m_hint(new StyledLabel(StyledLabel::Hint, this))
{
    setUp();
    connect(m_system, &QRadioButton::clicked, this, [this] { take({}); });
    // Arrow keys choose it too: no window comes before it is asked for.
    connect(m_file, &QRadioButton::toggled, this, &TrustChoice::showFile);
    connect(m_choose, &QPushButton::clicked, this, &TrustChoice::chooseFile);
    connect(m_path, &QLineEdit::textEdited, this, &TrustChoice::typedOn);
    connect(m_path, &QLineEdit::editingFinished, this, &TrustChoice::takeTyped);
    connect(&settings, &Settings::changed, this, [this](const char *key) {
        if (std::strcmp(key, setting::kTrustStore.key) == 0)
            showSetting();
    });
    applyLook();
    retranslate();
    showSetting();
    check();
}

void TrustChoice::setUp()
{
    m_heading->setObjectName(QStringLiteral("trustHeading"));
    m_heading->setWordWrap(true);
    m_system->setObjectName(QStringLiteral("systemTrustButton"));
    m_file->setObjectName(QStringLiteral("fileTrustButton"));
    m_path->setObjectName(QStringLiteral("trustFileEdit"));
    m_choose->setObjectName(QStringLiteral("chooseTrustButton"));
    m_choose->setAutoDefault(false);
    m_message->setObjectName(QStringLiteral("trustMessage"));
    m_hint->setObjectName(QStringLiteral("trustHint"));
    m_hint->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_path, 1);
    line->addWidget(m_choose);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_heading);
    column->addWidget(m_system);
    column->addWidget(m_file);
    column->addLayout(line);
    column->addWidget(m_message);
    column->addWidget(m_hint);
}

void TrustChoice::chooseFile()
{
    const QString former = m_settings.value(setting::kTrustStore);
    const QString folder =
        former.isEmpty() ? m_settings.value(setting::kLastFolder) : QFileInfo(former).absolutePath();
    m_prompts.openFiles(
        this,
        {tr("Choose the certificates to believe"), folder, tr("Certificates (*.pem *.crt *.cer)"), false},
        [this](const QStringList &paths) { take(paths.constFirst()); });
}

void TrustChoice::takeTyped()
{
    // It is finished whenever the focus leaves it, too.
    if (!m_path->isModified())
        return;
    const QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (path.isEmpty()) {
        m_refused.clear();
        return showSetting();
    }
    take(QFileInfo(path).absoluteFilePath());
}

bool TrustChoice::takeLast()
{
    takeTyped();
    if (!m_isTaking || std::exchange(m_isAwaited, true))
        return true;
    m_message->setState(Meaning::Advice,
                        tr("The certificates are being read. Close again to leave the choice as it was."));
    return false;
}

/// What is being read is no longer what stands there.
void TrustChoice::typedOn()
{
    ++m_reading;
    m_isTaking = false;
    say({});
}

void TrustChoice::take(const QString &path)
{
    m_isTaking = true;
    m_isAwaited = false;
    say({});
    m_refused.clear();
    m_path->setModified(false);
    inBackground(
        sharePool(), this, [path] { return whyNot(path); },
        [this, path, reading = ++m_reading](const std::optional<Error> &error) {
            if (reading != m_reading)
                return;
            m_isTaking = false;
            say({});
            if (!error)
                m_settings.set(setting::kTrustStore, path);
            else
                m_refused = path;
            showSetting();
            if (!error) {
                if (m_isAwaited)
                    emit taken();
                return;
            }
            say(errorText(*error));
            emit refused(m_message);
        });
}

/// Of the choice that was made before, too, it is said where it cannot be read any more.
void TrustChoice::check()
{
    const ChosenTrust chosen = trustOf(m_settings);
    if (chosen == ChosenTrust())
        return;
    inBackground(
        sharePool(), this,
        [chosen] {
            std::optional<Error> unread;
            static_cast<void>(believed(chosen, unread));
            return unread;
        },
        [this, reading = ++m_reading](const std::optional<Error> &error) {
            if (reading == m_reading && error)
                say(errorText(*error));
        });
}

void TrustChoice::showSetting()
{
    const QString path = m_refused.isEmpty() ? m_settings.value(setting::kTrustStore) : m_refused;
    const bool isLocked = m_settings.isLocked(setting::kTrustStore);
    (path.isEmpty() ? m_system : m_file)->setChecked(true);
    m_path->setText(QDir::toNativeSeparators(path));
    showFile();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_system), static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_choose)})
        widget->setEnabled(!isLocked);
    m_path->setReadOnly(isLocked);
    m_hint->setText(isLocked ? tr("Your organisation decides on this for all users of this computer.")
                             : tr("Whether a certificate was withdrawn is not known: nothing is asked of the "
                                  "network."));
}

/// Until a file is chosen that can be read, the choice is what it was.
void TrustChoice::showFile()
{
    const bool isFile = m_file->isChecked();
    m_path->setVisible(isFile);
    m_choose->setVisible(isFile);
    // Tab comes to the one that is chosen: Qt sees to it only once one of them had the focus.
    m_system->setFocusPolicy(isFile ? Qt::ClickFocus : Qt::StrongFocus);
    m_file->setFocusPolicy(isFile ? Qt::StrongFocus : Qt::ClickFocus);
}

void TrustChoice::say(const QString &fault)
{
    const Meaning meaning = fault.isEmpty() ? Meaning::None : Meaning::ToCorrect;
    m_message->setState(meaning, fault);
    m_path->setProperty(look::kMeaning, int(meaning));
    m_path->update();
    for (QWidget *widget : {static_cast<QWidget *>(m_path), static_cast<QWidget *>(m_file)})
        widget->setAccessibleDescription(fault);
}

void TrustChoice::applyLook()
{
    layout()->setContentsMargins(0, look::em(this, 0.75), 0, 0);
    layout()->setSpacing(look::em(this, 0.5));
}

void TrustChoice::retranslate()
{
    m_heading->setText(tr("Whose certificates are believed"));
    m_system->setText(tr("Those of the sys&tem"));
    m_file->setText(tr("Those of a &file"));
    m_path->setAccessibleName(tr("File of the certificates that are believed"));
    m_choose->setText(tr("C&hoose…"));
    m_choose->setAccessibleName(tr("Choose the certificates to believe"));
    setAccessibleName(m_heading->text());
    showSetting();
}

void TrustChoice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyLook();
}

} // namespace viatique
