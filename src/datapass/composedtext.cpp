// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/composedtext.h"

#include "datapass/forms.h"
#include "legal/knowntext.h"
#include "rules/syntax.h"
#include "rules/textforce.h"

#include <algorithm>
#include <array>

namespace viatique::datapass {

namespace {

const QString kBlankLine = QStringLiteral("\n\n");
const QString kBullet = QStringLiteral("- ");
const QString kColon = QStringLiteral(" : ");

using Answer = QString VendorAnswers::*;

/// In the order of the vendor form's questions.
constexpr std::array<Answer, 5> kAnswers{&VendorAnswers::activities, &VendorAnswers::clients,
                                         &VendorAnswers::publicBeneficiaries, &VendorAnswers::productRole,
                                         &VendorAnswers::useCases};

/// Where a line is just `heading`, from `from` on; -1 where none is.
qsizetype lineOf(const QString &text, const QString &heading, qsizetype from)
{
    for (qsizetype at = text.indexOf(heading, from); at >= 0; at = text.indexOf(heading, at + 1)) {
        const qsizetype end = at + heading.size();
        if ((at == 0 || text.at(at - 1) == QLatin1Char('\n'))
            && (end == text.size() || text.at(end) == QLatin1Char('\n')))
            return at;
    }
    return -1;
}

QString linkOf(const LegalText &text)
{
    const QString own = text.url.trimmed();
    if (!own.isEmpty())
        return own;
    const KnownText *known = knownText(text.reference);
    return known ? known->url : QString();
}

bool isEmpty(const LegalText &text)
{
    return lawTitle(text).isEmpty() && linkOf(text).isEmpty();
}

qsizetype linkedText(const QList<LegalText> &texts)
{
    const auto find = [&texts](auto fits) {
        const auto found = std::find_if(texts.cbegin(), texts.cend(), [&fits](const LegalText &text) {
            return rules::isLink(linkOf(text)) && fits(text);
        });
        return found == texts.cend() ? qsizetype(-1) : qsizetype(found - texts.cbegin());
    };
    const qsizetype founding =
        find([](const LegalText &text) { return rules::textForce(text) == rules::TextForce::Founding; });
    return founding >= 0 ? founding : find([](const LegalText &) { return true; });
}

/// One text of the list; `isLinked`: its link stands in the field for it.
QString item(const LegalText &text, bool isLinked)
{
    const QString title = lawTitle(text);
    const QString link = linkOf(text);
    if (title.isEmpty())
        return link;
    return isLinked || link.isEmpty() ? title : QString(title + kColon + link);
}

/// Whether the nature, or the field of the link, already says all that the list would say of a text.
bool isSaid(const LegalText &text, const QString &nature, const Citation &cited, bool isLinked)
{
    const QString title = lawTitle(text);
    const QString link = linkOf(text);
    const bool isNamed = title.isEmpty() || nature.contains(title) || cited.ids.contains(text.reference);
    return isNamed && (isLinked || link.isEmpty() || nature.contains(link));
}

QString listOf(const QList<LegalText> &texts, qsizetype linked)
{
    QStringList items;
    if (linked >= 0)
        items.append(item(texts.at(linked), true));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i != linked && !isEmpty(texts.at(i)))
            items.append(item(texts.at(i), false));
    }
    return items.join(QLatin1Char('\n') + kBullet);
}

/// Gives a text the reference of the known one of that title, unless that one would bring a link of its own.
void recognise(LegalText &text)
{
    for (const KnownText &known : knownTexts()) {
        if (known.title == text.title && (known.url.isEmpty() || known.url == text.url))
            text.reference = known.id;
    }
}

LegalText readItem(const QString &line)
{
    LegalText text;
    const qsizetype colon = line.lastIndexOf(kColon);
    const QString link = colon < 0 ? line : line.mid(colon + kColon.size());
    if (rules::isLink(link)) {
        text.url = link;
        text.title = line.left(std::max<qsizetype>(colon, 0));
    } else {
        text.title = line;
    }
    return text;
}

/// The texts of the list that ends a nature, which loses it; none where it ends with no list.
QList<LegalText> takeList(QString &nature)
{
    const qsizetype blank = nature.lastIndexOf(kBlankLine);
    const qsizetype begin = blank < 0 ? 0 : blank + kBlankLine.size();
    const QStringList lines = nature.mid(begin).split(QLatin1Char('\n'));
    const bool isList = std::all_of(lines.cbegin(), lines.cend(), [](const QString &line) {
        return line.startsWith(kBullet) && line.size() > kBullet.size();
    });
    if (!isList)
        return {};
    QList<LegalText> texts;
    for (const QString &line : lines)
        texts.append(readItem(line.mid(kBullet.size())));
    nature.truncate(std::max<qsizetype>(blank, 0));
    return texts;
}

/// The text that the field for the link alone tells of. It is a known one only where the nature cites that:
/// what is composed again would else name a text that DataPass' nature does not.
LegalText textOfLink(const QString &nature, const QString &url)
{
    LegalText text;
    text.url = url;
    const QStringList cited = readCitation(nature).ids;
    for (const KnownText &known : knownTexts()) {
        if (known.url == url && cited.contains(known.id)) {
            text.reference = known.id;
            text.title = known.title;
        }
    }
    return text;
}

} // namespace

QString lawTitle(const LegalText &text)
{
    const QString title = text.title.simplified();
    if (!title.isEmpty())
        return title;
    const KnownText *known = knownText(text.reference);
    return known ? known->title : text.reference.simplified();
}

QString composedDescription(const Service &service)
{
    QStringList parts;
    const QString description = service.description.trimmed();
    if (!description.isEmpty())
        parts.append(description);
    for (std::size_t i = 0; i < kAnswers.size(); ++i) {
        const QString answer = (service.vendorAnswers.*kAnswers.at(i)).trimmed();
        if (!answer.isEmpty())
            parts.append(vendorQuestions().at(qsizetype(i)) + QLatin1Char('\n') + answer);
    }
    return parts.join(kBlankLine);
}

void splitDescription(const QString &text, Service &service)
{
    Service split;
    QString *current = &split.description;
    qsizetype begin = 0;
    for (std::size_t i = 0; i < kAnswers.size(); ++i) {
        const QString &heading = vendorQuestions().at(qsizetype(i));
        const qsizetype at = lineOf(text, heading, begin);
        if (at < 0)
            continue;
        *current = text.mid(begin, at - begin).trimmed();
        current = &(split.vendorAnswers.*kAnswers.at(i));
        begin = at + heading.size();
    }
    *current = text.mid(begin).trimmed();
    // What was not composed here stays whole.
    if (composedDescription(split) != text.trimmed()) {
        split = {};
        split.description = text.trimmed();
    }
    service.description = split.description;
    service.vendorAnswers = split.vendorAnswers;
}

ComposedLaw composedLaw(const LegalFramework &law)
{
    ComposedLaw composed;
    composed.nature = law.nature.trimmed();
    composed.linked = linkedText(law.texts);
    if (composed.linked >= 0)
        composed.url = linkOf(law.texts.at(composed.linked));
    const Citation cited = readCitation(composed.nature);
    bool areSaid = true;
    for (qsizetype i = 0; i < law.texts.size(); ++i) {
        const LegalText &text = law.texts.at(i);
        areSaid = areSaid && isSaid(text, composed.nature, cited, i == composed.linked);
    }
    if (areSaid)
        return composed;
    const QString list = listOf(law.texts, composed.linked);
    // A single text needs no list where nothing stands before it.
    const bool isBare = composed.nature.isEmpty() && !list.contains(QLatin1Char('\n'));
    if (!composed.nature.isEmpty())
        composed.nature += kBlankLine;
    composed.nature += isBare ? list : QString(kBullet + list);
    return composed;
}

LegalFramework splitLaw(const QString &nature, const QString &url)
{
    const QString link = url.trimmed();
    LegalFramework law;
    law.nature = nature.trimmed();
    law.texts = takeList(law.nature);
    // The list begins with the text that the link leads to.
    if (!law.texts.isEmpty() && !link.isEmpty() && law.texts.constFirst().url.isEmpty())
        law.texts.first().url = link;
    for (LegalText &text : law.texts)
        recognise(text);
    const ComposedLaw again = composedLaw(law);
    if (law.texts.isEmpty() || again.nature != nature.trimmed() || again.url != link) {
        law.nature = nature.trimmed();
        law.texts.clear();
        if (!link.isEmpty())
            law.texts.append(textOfLink(law.nature, link));
    }
    for (qsizetype i = 0; i < law.texts.size(); ++i)
        law.texts[i].id = QStringLiteral("t%1").arg(i + 1);
    return law;
}

} // namespace viatique::datapass
