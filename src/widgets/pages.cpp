// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/pages.h"

#include "widgets/contactspage.h"
#include "widgets/datapage.h"
#include "widgets/documentspage.h"
#include "widgets/exportpage.h"
#include "widgets/forwhompage.h"
#include "widgets/legalpage.h"
#include "widgets/look.h"
#include "widgets/needpage.h"
#include "widgets/personaldatapage.h"

namespace viatique {

namespace {

/// Widths in em from which there is that much room.
constexpr qreal kWideFrom = 78;
constexpr qreal kMiddleFrom = 55;

} // namespace

Page *makePage(int step, const PageContext &context, QWidget *parent)
{
    switch (step) {
    case 1:
        return new ForWhomPage(context, parent);
    case 2:
        return new NeedPage(context, parent);
    case 3:
        return new DataPage(context, parent);
    case 4:
        return new LegalPage(context, parent);
    case 5:
        return new DocumentsPage(context, parent);
    case 6:
        return new PersonalDataPage(context, parent);
    case 7:
        return new ContactsPage(context, parent);
    default:
        return new ExportPage(context, parent);
    }
}

Width roomOf(const QWidget *widget, int pixels)
{
    if (pixels >= look::em(widget, kWideFrom))
        return Width::Wide;
    return pixels >= look::em(widget, kMiddleFrom) ? Width::Middle : Width::Narrow;
}

} // namespace viatique
