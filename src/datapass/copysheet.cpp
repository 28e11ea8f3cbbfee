// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/copysheet.h"

#include "core/jsonpointer.h"
#include "datapass/forms.h"
#include "datapass/unplaced.h"

#include <QCoreApplication>

#include <algorithm>

namespace viatique::datapass {

namespace {

using Act = SheetRow::Act;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(viatique::DataPass)
};

class Sheet
{
public:
    Sheet(const Mapped &mapped, const PrefillLink &link)
        : m_mapped(mapped)
        , m_link(link)
        , m_form(form(mapped.form.uid))
    {
    }
    QList<SheetGroup> groups() const;

private:
    bool has(FormPage page) const { return page != FormPage::Legal || !m_form || m_form->hasLegalStep; }
    QList<SheetRow> fields(FormPage page, const QString &prefix = {}) const;
    QList<SheetRow> documents(FormPage page) const;
    QList<SheetRow> data() const;
    static QList<SheetRow> boxes();
    SheetRow datum(const QString &value, Act act) const;

    const Mapped &m_mapped;
    const PrefillLink &m_link;
    const Form *m_form;
};

QList<SheetRow> Sheet::fields(FormPage page, const QString &prefix) const
{
    QList<SheetRow> rows;
    for (const Field &field : m_mapped.fields) {
        if (field.page == page && field.key.startsWith(prefix) && !field.value.isEmpty())
            rows.append({field.key, fieldLabel(field.key), field.value, field.target,
                         m_link.carried.contains(field.key), Act::Enter});
    }
    return rows;
}

QList<SheetRow> Sheet::documents(FormPage page) const
{
    QList<SheetRow> rows;
    for (const Unplaced &unplaced : m_mapped.unplaced) {
        const bool isMockUp = unplaced.key == QLatin1String("maquette_projet");
        if (unplaced.why == Unplaced::Why::ByHand && isMockUp == (page == FormPage::Project))
            rows.append({unplaced.key, fieldLabel(unplaced.key), unplaced.value, unplaced.target, false,
                         Act::Attach});
    }
    return rows;
}

SheetRow Sheet::datum(const QString &value, Act act) const
{
    const Scope *known = scope(value);
    const QString key = QStringLiteral("scopes");
    return {key,
            known ? known->group : pageTitle(FormPage::Data),
            known ? known->name : value,
            QStringLiteral("/endpoints"),
            act == Act::Tick && m_link.carried.contains(key),
            act};
}

/// In the order of the definition, which is that of the page. The data of a link take the place of those
/// that the form ticks by itself; without any, these stay ticked.
QList<SheetRow> Sheet::data() const
{
    const bool isLinked = m_link.carried.contains(QStringLiteral("scopes"));
    const QStringList preset = m_form && !isLinked ? m_form->presetScopes : QStringList();
    QStringList values = knownScopes() + m_mapped.chosenScopes;
    values.removeDuplicates();
    QList<SheetRow> rows;
    for (const QString &value : values) {
        if (m_mapped.chosenScopes.contains(value))
            rows.append(datum(value, Act::Tick));
        else if (preset.contains(value) && !m_mapped.scopes.contains(value))
            rows.append(datum(value, Act::Untick));
    }
    return rows;
}

/// They bind the person who ticks them, so that neither link nor API carries them.
QList<SheetRow> Sheet::boxes()
{
    QList<SheetRow> rows;
    for (const char *key : {"terms_of_service_accepted", "data_protection_officer_informed"})
        rows.append({QLatin1String(key),
                     QStringLiteral("Case à cocher"),
                     fieldLabel(QLatin1String(key)),
                     {},
                     false,
                     Act::Confirm});
    return rows;
}

QList<SheetGroup> Sheet::groups() const
{
    QList<SheetGroup> groups;
    const auto add = [&groups](FormPage page, const QString &title, const QList<SheetRow> &rows) {
        if (!rows.isEmpty())
            groups.append({page, title, rows});
    };
    for (const FormPage page : {FormPage::Project, FormPage::Legal, FormPage::Data, FormPage::PersonalData}) {
        if (!has(page))
            continue;
        QList<SheetRow> rows = page == FormPage::Data ? data() : fields(page);
        if (page == FormPage::Project) {
            // The mock-up stands behind the description there.
            const auto description = std::find_if(rows.cbegin(), rows.cend(), [](const SheetRow &row) {
                return row.key != QLatin1String("intitule") && row.key != QLatin1String("description");
            });
            qsizetype at = description - rows.cbegin();
            for (const SheetRow &row : documents(page))
                rows.insert(at++, row);
        } else if (page == FormPage::Legal) {
            rows += documents(page);
        }
        add(page, pageTitle(page), rows);
    }
    for (const NamedContact &contact : contactList()) {
        const QString key = QLatin1String(contact.key);
        add(FormPage::Contacts, pageTitle(FormPage::Contacts) + QStringLiteral(" : ") + contactTitle(key),
            fields(FormPage::Contacts, contactPrefix(key) + QLatin1Char('_')));
    }
    if (!groups.isEmpty())
        add(FormPage::Summary, pageTitle(FormPage::Summary), boxes());
    return groups;
}

} // namespace

QList<SheetGroup> copySheet(const Mapped &mapped, const PrefillLink &link)
{
    return Sheet(mapped, link).groups();
}

QString actText(const SheetRow &row)
{
    if (row.inLink)
        return Words::tr("in the link");
    switch (row.act) {
    case Act::Tick:
        return Words::tr("to tick");
    case Act::Untick:
        return Words::tr("to untick");
    case Act::Attach:
        return Words::tr("to attach");
    case Act::Confirm:
        return Words::tr("by the applicant in person");
    case Act::Enter:
        break;
    }
    return {};
}

QString sheetText(const QList<SheetGroup> &groups, const PrefillLink &link)
{
    QString text;
    if (!link.tooLong && !link.encoded.isEmpty())
        text = Words::tr("Form with the fields filled in:") + QLatin1String("\n    ")
               + QString::fromLatin1(link.encoded) + QLatin1Char('\n');
    for (const SheetGroup &group : groups) {
        if (!text.isEmpty())
            text += QLatin1Char('\n');
        text += QLatin1String("# ") + group.title + QLatin1Char('\n');
        for (const SheetRow &row : group.rows) {
            const QString act = actText(row);
            text += QLatin1Char('\n') + row.label;
            if (!act.isEmpty())
                text += QLatin1String(" (") + act + QLatin1Char(')');
            // Indented, so that no value looks like a label.
            QString value = row.value;
            text += QLatin1String("\n    ") + value.replace(QLatin1Char('\n'), QLatin1String("\n    "))
                    + QLatin1Char('\n');
        }
    }
    return text;
}

} // namespace viatique::datapass
