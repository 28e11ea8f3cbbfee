// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace viatique {

/// General laws that state a principle of exchange between administrations, and that alone found no
/// processing: a text that founds this one must complete them. Source: DataPass' help of the legal step.
enum class Principle {
    None,
    Crpa,    ///< code des relations entre le public et l'administration
    Lemaire, ///< loi pour une République numérique; suffices when all data asked for are public
    Essoc,   ///< loi pour un État au service d'une société de confiance
};

/// Whether a text founds a processing with no other beside it.
enum class Suffices {
    Alone,
    PublicData, ///< when all data asked for are public
    BaseSet,    ///< for the base set, with which DataPass presets it
    Completed,  ///< never: it states a principle
};

/// A legal text that requests often cite; data in `resources/legal/texts.json`. Texts are in French.
struct KnownText
{
    QString id;
    QString title;
    QString founds; ///< what it is about, in a sentence of this project's
    QString reference;
    QString url; ///< at Légifrance; empty where it could not be verified
    Suffices suffices = Suffices::Alone;
    Principle principle = Principle::None; ///< None exactly where it suffices alone
    QStringList useCases;                  ///< of the catalogues, which it fits
    QStringList bodies;                    ///< kinds of body that it fits, as requests name them; empty: any
    QStringList data;                      ///< ids of the data that it is about; empty: any

    bool isPrinciple() const { return suffices != Suffices::Alone; }
};

const QList<KnownText> &knownTexts();

/// Null when no known text has that id.
const KnownText *knownText(const QString &id);

/// What a piece of free text (a title, a reference, a Légifrance link) cites.
struct Citation
{
    QStringList ids; ///< known texts, in the order of `knownTexts`
    QList<Principle> principles;
    /// One of these principles is enough when all data asked for are public.
    bool sufficesForPublicData = false;
    /// Nothing but general principles is cited. Whatever else stands there is taken for another text.
    bool principleOnly = false;
};

/// Recognises texts in any usual writing: "L.114-8 du CRPA", "article R2143-13 CCP", "loi Lemaire",
/// "2016-1321", a Légifrance link. An article is of the code that it stands with, or of any where nothing
/// else is named; a number is of the act named last before it, or stands by itself. Pure.
Citation readCitation(const QString &text);
/// Whether a text that cites this known text is its citation and says nothing else: neither an article of the
/// law, nor the act that rests on it.
bool isBareCitation(const QString &text, const QString &id);

} // namespace viatique
