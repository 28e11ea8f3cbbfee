// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/personaldatapage.h"

#include "core/language.h"
#include "core/limits.h"
#include "request/request.h"
#include "session/draftsession.h"
#include "ui_personaldatapage.h"
#include "widgets/fieldbinder.h"

#include <QLocale>
#include <QRegularExpression>

#include <optional>

namespace viatique {

namespace {

constexpr int kStep = 6;
constexpr auto kRetention = "/personalData/retentionMonths";

/// The number that a text begins with, as it may stand while it is typed ("12", "12,", "12,5"); what comes
/// before and after it is dropped ("about 36 months").
QString numberIn(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("[0-9]{1,6}(?:[.,][0-9]{0,2})?"));
    return number.match(text).captured();
}

std::optional<double> monthsOf(const QString &text)
{
    QString number = numberIn(text);
    bool isNumber = false;
    const double months = number.replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
    return isNumber ? std::optional<double>(months) : std::nullopt;
}

QString monthsText(const std::optional<double> &months)
{
    if (!months)
        return {};
    QLocale locale = currentLocale();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(*months, 'g', 15);
}

} // namespace

PersonalDataPage::PersonalDataPage(const PageContext &context, QWidget *parent)
    : Page(kStep, context, parent)
    , m_ui(std::make_unique<Ui::PersonalDataPage>())
{
    m_ui->setupUi(content());
    QLineEdit *retention = m_ui->retentionEdit;
    fields().bindText(m_ui->recipientsEdit, QStringLiteral("/personalData/recipients"));
    fields().bindLine(
        retention, QLatin1String(kRetention),
        [retention](const Request &request) {
            const auto months = request.personalData.retentionMonths;
            // "12," is on its way to "12,5".
            const bool isTyped = retention->hasFocus() && monthsOf(retention->text()) == months;
            return isTyped ? numberIn(retention->text()) : monthsText(months);
        },
        [this](const QString &text) { takeRetention(text); });
    fields().bindText(m_ui->justificationEdit, QStringLiteral("/personalData/retentionJustification"));
    connect(&session(), &DraftSession::requestChanged, this, &PersonalDataPage::updateJustification);
    updateJustification();
    retranslate();
}

PersonalDataPage::~PersonalDataPage() = default;

void PersonalDataPage::takeRetention(const QString &text)
{
    session().type(QLatin1String(kRetention), [months = monthsOf(text)](Request &request) {
        request.personalData.retentionMonths = months;
    });
}

void PersonalDataPage::updateJustification()
{
    const PersonalData &kept = session().request().personalData;
    const bool isLong = kept.retentionMonths.value_or(0) > limits::kUsualRetentionMonths;
    // A reason that was given is not hidden, whatever the number.
    m_ui->form->setRowVisible(FieldBinder::rowOf(m_ui->justificationEdit),
                              isLong || !kept.retentionJustification.isEmpty());
}

void PersonalDataPage::retranslate()
{
    m_ui->retranslateUi(content());
    setHelp(tr("Say who reads the data that a person can be recognised by, and for how long they are kept."));
}

} // namespace viatique
