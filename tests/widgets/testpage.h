// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/draftsession.h"
#include "widgets/fieldbinder.h"
#include "widgets/page.h"
#include "widgets/textedit.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace viatique::test {

/// A page with a line, a text, a SIRET and a box, in the layouts that forms use.
class TestPage final : public Page
{
public:
    explicit TestPage(const PageContext &context)
        : Page(2, context)
    {
        auto *form = new QFormLayout(content());
        title = new QLineEdit;
        title->setObjectName(QStringLiteral("titleEdit"));
        title->setProperty("hint", QStringLiteral("It becomes public."));
        label = new QLabel(QStringLiteral("&Title"));
        label->setBuddy(title);
        form->addRow(label, title);
        description = new TextEdit;
        description->setObjectName(QStringLiteral("descriptionEdit"));
        form->addRow(QStringLiteral("Description"), description);
        siret = new QLineEdit;
        siret->setObjectName(QStringLiteral("siretEdit"));
        form->addRow(QStringLiteral("SIRET"), siret);
        box = new QCheckBox(QStringLiteral("Companies"));
        box->setObjectName(QStringLiteral("companiesCheck"));
        form->addRow(QString(), box);
        fields().bindText(title, QStringLiteral("/service/title"));
        fields().bindText(description, QStringLiteral("/service/description"));
        fields().bindText(siret, QStringLiteral("/organisation/siret"));
        fields().bind(box, QStringLiteral("/service/audiences"), [this](const Request &request) {
            box->setChecked(request.service.audiences.contains(QStringLiteral("companies")));
        });
        connect(box, &QCheckBox::toggled, this, [this](bool on) {
            session().edit(QStringLiteral("/service/audiences"), [on](Request &request) {
                request.service.audiences = on ? QStringList{QStringLiteral("companies")} : QStringList();
            });
        });
    }
    FieldBinder &binder() { return fields(); }

    QLineEdit *title;
    QLabel *label;
    TextEdit *description;
    QLineEdit *siret;
    QCheckBox *box;

protected:
    void retranslate() override { setHelp(QStringLiteral("Help")); }
};

} // namespace viatique::test
