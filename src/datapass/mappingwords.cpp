// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/forms.h"
#include "datapass/mapping.h"
#include "rules/words.h"

#include <QCoreApplication>

namespace viatique::datapass {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(viatique::DataPass)
};

/// A form's title, else its id: one that DataPass has no more.
QString formTitle(const QString &uid)
{
    const Form *known = form(uid);
    return known ? known->title : uid;
}

QString scopeNames(const QStringList &values)
{
    QStringList names;
    for (const QString &value : values) {
        const Scope *known = scope(value);
        names.append(known ? known->name : value);
    }
    return names.join(QStringLiteral(", "));
}

QString noPlaceText(const Unplaced &unplaced, const Catalogue &catalogue)
{
    const QString datum = words::idInPointer(unplaced.target, QLatin1String("endpoints"));
    if (!datum.isEmpty())
        return Words::tr("DataPass has no place for the purpose of “%1”.")
            .arg(catalogue.endpointTitle(datum));
    if (!words::idInPointer(unplaced.target, QLatin1String("documents")).isEmpty())
        return Words::tr("This form of DataPass has no place for the document “%1”.").arg(unplaced.value);
    return Words::tr("DataPass has no place for “%1”: %2")
        .arg(words::fieldName(unplaced.target), unplaced.value.simplified());
}

QString whyText(const FormChoice &choice)
{
    const QString title = formTitle(choice.uid);
    switch (choice.why) {
    case FormChoice::Why::Vendor:
    case FormChoice::Why::UseCase:
        return Words::tr("DataPass form: “%1”.").arg(title);
    case FormChoice::Why::NoUseCase:
        return Words::tr("DataPass has no form for this use case: the request goes through “%1”, which takes "
                         "longer to be read.")
            .arg(title);
    case FormChoice::Why::SeveralUseCases:
        return Words::tr("Several use cases have no form in common: the request goes through “%1”, which "
                         "takes longer to be read.")
            .arg(title);
    case FormChoice::Why::ScopesRefused:
        return Words::tr("The form “%1” does not offer %2: the request goes through “%3”, which takes longer "
                         "to be read.")
            .arg(formTitle(choice.instead), scopeNames(choice.scopesRefused), title);
    case FormChoice::Why::UnknownForm:
        break;
    }
    return Words::tr(
               "The form “%1” of this use case is not known: the request goes through “%2”, which takes "
               "longer to be read.")
        .arg(choice.instead, title);
}

} // namespace

QString unplacedText(const Unplaced &unplaced, const Request &request, const Catalogue &catalogue)
{
    switch (unplaced.why) {
    case Unplaced::Why::NoScope:
        return Words::tr("DataPass does not offer “%1” any more.").arg(unplaced.value);
    case Unplaced::Why::ByHand: {
        const QString id = words::idInPointer(unplaced.target, QLatin1String("documents"));
        const Document *document = request.document(id);
        return Words::tr("Attach “%1” in DataPass, at “%2”.")
            .arg(document ? document->label() : unplaced.value, fieldLabel(unplaced.key));
    }
    case Unplaced::Why::InOtherField:
        return Words::tr("DataPass takes one link: “%1” stands in the nature of the legal framework.")
            .arg(unplaced.value);
    case Unplaced::Why::NotAccepted:
        return Words::tr("DataPass does not take “%1” for “%2”: correct it.")
            .arg(unplaced.value, words::fieldName(unplaced.target));
    case Unplaced::Why::Preset:
        return Words::tr("This form has no page for the legal framework: DataPass fills it in by itself.");
    case Unplaced::Why::NoPlace:
        break;
    }
    return noPlaceText(unplaced, catalogue);
}

QString formText(const FormChoice &choice)
{
    QString text = whyText(choice);
    if (!choice.lockedOn.isEmpty())
        text += QLatin1Char(' ') + Words::tr("It adds: %1.").arg(scopeNames(choice.lockedOn));
    return text;
}

} // namespace viatique::datapass
