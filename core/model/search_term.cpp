// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/search_term.h"

#include "core/base/search_folding.h"
#include "core/base/words.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

using Owner = SearchTerm::Owner;
using Kind = SearchTerm::Kind;

constexpr auto ownerWords = words<Owner>({
    { Owner::Child, u"child" },
    { Owner::Contact, u"contact" },
    { Owner::Place, u"place" },
    { Owner::Placement, u"placement" },
});

constexpr auto kindWords = words<Kind>({
    { Kind::Name, u"name" },
    { Kind::FullName, u"full-name" },
    { Kind::OtherName, u"other-name" },
    { Kind::FormerName, u"former-name" },
    { Kind::Phone, u"phone" },
    { Kind::Account, u"account" },
    { Kind::Vehicle, u"vehicle" },
    { Kind::Address, u"address" },
});

/// Shorter names and addresses are too many people's to say anything. "AJ" and "李明" are names.
constexpr qsizetype fewestLetters = 2;
constexpr qsizetype fewestLettersOfAddress = 8;
/// Of the serial number of a phone, without the digit that checks it.
constexpr qsizetype fewestDigitsOfImei = 14;
/// Whoever writes a longer line tells a story: its numbers are found, and not each of its words.
constexpr qsizetype longestLineOfNames = 120;
const QString nameKey = u"name"_s;
const QString phoneKey = u"phone"_s;
const QString vehicleKey = u"vehicle"_s;

const QString fullNameField = u"child.full-name"_s;
const QString knownAsField = u"child.known-as"_s;
const QString formerField = u"child.former-names"_s;
const QString dangerousPeopleField = u"risk.people"_s;

/// What an answer of the child's holds.
enum class Holds
{
    Phones, ///< among words
    Accounts,
    Vehicle,
    SerialNumber, ///< of a phone
    OfPeople, ///< names, phones and vehicles of others
    Services, ///< phones that children of one school or home have in common
    NamedServices, ///< the same, and the names of people and places beside them
    Reference, ///< under which others keep the child
};

struct NumberField
{
    QString id;
    Holds holds;
    /// The kind of its terms says what they are: a phone or an account of the child's own.
    bool isToldByKind = false;
};

/// What is also a number of their own is that: they come first.
const QList<NumberField> &numbered()
{
    static const QList<NumberField> fields {
        { u"phone.number"_s, Holds::Phones, true },
        { u"phone.others"_s, Holds::Phones, true },
        { u"phone.make"_s, Holds::Phones, true },
        { u"phone.social"_s, Holds::Accounts, true },
        { u"phone.email"_s, Holds::Accounts, true },
        { u"travel.vehicle"_s, Holds::Vehicle, true },
        { u"phone.devices"_s, Holds::Phones },
        { u"phone.imei"_s, Holds::SerialNumber },
        { dangerousPeopleField, Holds::OfPeople },
        { u"school.phone"_s, Holds::Services },
        { u"school.name"_s, Holds::NamedServices },
        { u"school.lead"_s, Holds::NamedServices },
        { u"school.journey"_s, Holds::NamedServices },
        { u"health.gp"_s, Holds::NamedServices },
        { u"health.hospital"_s, Holds::NamedServices },
        { u"health.dentist"_s, Holds::NamedServices },
        { u"health.mental-health"_s, Holds::NamedServices },
        { u"health.tracker"_s, Holds::Services },
        { u"plan.advocate"_s, Holds::NamedServices },
        { u"plan.night-place"_s, Holds::Services },
        { u"phone.travel"_s, Holds::Services },
        { u"travel.passport"_s, Holds::Services },
        { u"child.nhs-number"_s, Holds::Reference },
        { u"child.upn"_s, Holds::Reference },
        { u"child.police-number"_s, Holds::Reference },
        { u"child.authority-number"_s, Holds::Reference },
    };
    return fields;
}

QStringList linesOf(const QString &text)
{
    static const QRegularExpression ends(u"[\n;]"_s);
    return text.split(ends, Qt::SkipEmptyParts);
}

/// "Sparky, Ade or Big A" are three.
QStringList namesIn(const QString &text)
{
    static const QRegularExpression between(u"[\n,;/]|\\b(?:and|or)\\b"_s);
    return text.split(between, Qt::SkipEmptyParts);
}

/// A number is found as what it is, where it is compared, and never past that among the words
/// beside it.
QString wordsWithoutNumbers(const QString &text)
{
    QStringList words = search_folding::words(text).split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) {
        return std::any_of(
            word.cbegin(), word.cend(), [](QChar letter) { return letter.isDigit(); });
    });
    return words.join(u' ');
}

QString keyOf(const QString &kind, const QString &folded, qsizetype fewest = fewestLetters)
{
    return folded.size() < fewest ? QString() : kind + u':' + folded;
}

/// Two people write one address in two ways: its postcode and its numbers say it, those of the flat
/// and of the house in either order.
QString addressKey(const QString &address)
{
    const QStringList postcodes = search_folding::postcodes(address);
    static const QRegularExpression number(u"\\b\\d+[a-z]?\\b"_s);
    const QString folded = search_folding::words(address);
    QStringList numbers;
    for (auto match = number.globalMatch(folded); match.hasNext();)
        numbers << match.next().captured();
    if (postcodes.isEmpty() || numbers.isEmpty())
        return keyOf(u"address"_s, folded, fewestLettersOfAddress);
    numbers.sort();
    return keyOf(u"address"_s, postcodes.first() + u' ' + numbers.join(u' '));
}

/// Gathers the terms of one thing, each once.
class Terms
{
public:
    Terms(const ChildId &child, Owner owner, const QString &id, bool isComparable)
        : m_child(child)
        , m_owner(owner)
        , m_id(id)
        , m_isComparable(isComparable)
    {
    }

    void add(Kind kind, const QString &text, const QString &folded, const QString &same = {})
    {
        SearchTerm term { m_child, m_owner, m_id, kind, text.simplified(), folded,
            m_isComparable ? same : QString() };
        const bool isKnown = std::any_of(m_terms.cbegin(), m_terms.cend(),
            [&](const auto &each) { return each.kind == term.kind && each.folded == term.folded; });
        if (!folded.isEmpty() && !isKnown)
            m_terms << term;
    }
    void addName(Kind kind, const QString &text, bool isCompared = false)
    {
        const QString folded = search_folding::words(text);
        add(kind, text, folded, isCompared ? keyOf(nameKey, folded) : QString());
    }
    void addNames(Kind kind, const QString &text)
    {
        for (const QString &name : namesIn(text))
            addName(kind, name, true);
    }
    /// Former names, unless it has them still.
    void addEarlier(const QStringList &names)
    {
        QSet<QString> now;
        for (const SearchTerm &term : std::as_const(m_terms))
            now << term.folded;
        for (const QString &name : names) {
            if (!now.contains(search_folding::words(name)))
                addName(Kind::FormerName, name);
        }
    }
    void addPhones(const QString &text, bool isCompared = true)
    {
        for (const QString &line : linesOf(text)) {
            for (const QString &number : search_folding::phoneNumbers(line))
                add(Kind::Phone, line, number, isCompared ? keyOf(phoneKey, number) : QString());
        }
    }
    /// However it is spaced, here and where it is typed.
    void addReference(const QString &text, const QString &same = {})
    {
        const QString folded = search_folding::words(text);
        QStringList ways { folded, QString(folded).remove(u' '), search_folding::phonePart(text) };
        ways.removeDuplicates();
        add(Kind::Account, text, ways.join(u' ').simplified(), same);
    }
    void addAccounts(const QString &text)
    {
        for (const QString &line : linesOf(text))
            add(Kind::Account, line, search_folding::words(line));
    }
    /// Who others are, among the words about them: one name of a school or a carer is around many.
    void addOthers(Kind kind, const QString &text, qsizetype longest)
    {
        for (const QString &line : linesOf(text)) {
            if (line.size() <= longest)
                add(kind, line, wordsWithoutNumbers(line));
        }
    }
    void addVehicle(const QString &text)
    {
        // Whoever types no capitals types none in a plate.
        const QStringList plates
            = search_folding::numberPlates(text == text.toLower() ? text.toUpper() : text);
        const QString folded = search_folding::words(text);
        const QString with = QStringList(QStringList { folded } + plates).join(u' ');
        // "Blue Ford" is many people's.
        add(Kind::Vehicle, text, with,
            plates.isEmpty() ? QString() : keyOf(vehicleKey, plates.first()));
    }
    /// Of a text about people, and not of one vehicle.
    void addPlates(const QString &text)
    {
        for (const QString &line : linesOf(text)) {
            for (const QString &plate : search_folding::numberPlates(line))
                add(Kind::Vehicle, line, plate, keyOf(vehicleKey, plate));
        }
    }
    void addAddress(const QString &text)
    {
        const QString folded = search_folding::words(text);
        const QStringList postcodes = search_folding::postcodes(text);
        const QString with = QStringList(QStringList { folded } + postcodes).join(u' ');
        add(Kind::Address, text, with, addressKey(text));
    }

    [[nodiscard]] const QList<SearchTerm> &all() const { return m_terms; }

private:
    ChildId m_child;
    Owner m_owner;
    QString m_id;
    bool m_isComparable;
    QList<SearchTerm> m_terms;
};

void addNumbers(Terms &terms, Holds holds, const QString &text)
{
    switch (holds) {
    case Holds::Phones:
        return terms.addPhones(text);
    case Holds::Accounts:
        return terms.addAccounts(text);
    case Holds::Vehicle:
        return terms.addVehicle(text);
    case Holds::SerialNumber:
        return terms.addReference(
            text, keyOf(phoneKey, search_folding::phoneNumbers(text).value(0), fewestDigitsOfImei));
    case Holds::OfPeople:
        terms.addPhones(text);
        terms.addPlates(text);
        return terms.addOthers(Kind::Account, text, text.size());
    case Holds::Services:
        return terms.addPhones(text, false);
    case Holds::NamedServices:
        terms.addPhones(text, false);
        return terms.addOthers(Kind::Account, text, longestLineOfNames);
    case Holds::Reference:
        return terms.addReference(text);
    }
}

} // namespace

QString toStorage(Owner owner) { return ownerWords.word(owner); }

std::optional<Owner> searchOwnerFromStorage(QStringView word) { return ownerWords.value(word); }

QString toStorage(Kind kind) { return kindWords.word(kind); }

std::optional<Kind> searchKindFromStorage(QStringView word) { return kindWords.value(word); }

int rankOf(Owner owner, Kind kind)
{
    const bool isName = kind == Kind::Name || kind == Kind::FullName || kind == Kind::OtherName
        || kind == Kind::FormerName;
    if (owner == Owner::Child && isName)
        return 0;
    return isName ? 1 : 2;
}

const QStringList &search_terms::namingFields()
{
    static const QStringList fields { fullNameField, knownAsField, formerField };
    return fields;
}

QStringList search_terms::namesOf(const Child &child)
{
    QStringList names { child.name };
    for (const QString &field : namingFields())
        names << child.answer(field).value();
    names.removeAll(QString());
    return names;
}

bool search_terms::isSearched(const QString &field)
{
    return namingFields().contains(field) || numberFields().contains(field);
}

QList<SearchTerm> search_terms::of(const Child &child, const QStringList &earlier)
{
    Terms terms(child.id, Owner::Child, child.id.toStorage(), true);
    terms.addName(Kind::Name, child.name);
    terms.addName(Kind::FullName, child.answer(fullNameField).value());
    terms.addNames(Kind::OtherName, child.answer(knownAsField).value());
    for (const QString &name : namesIn(child.answer(formerField).value()))
        terms.addName(Kind::FormerName, name);
    terms.addEarlier(earlier);
    for (const NumberField &field : numbered())
        addNumbers(terms, field.holds, child.answer(field.id).value());
    return terms.all();
}

QList<SearchTerm> search_terms::of(const Contact &contact, const QStringList &earlier)
{
    const auto answer = [&](const QString &field) { return contact.answers.value(field).value(); };
    // Every child has the same doctor, and every brother the same mother's name.
    Terms terms(contact.child, Owner::Contact, contact.id.toStorage(), !contact.isProfessional());
    terms.addName(Kind::Name, contact.name, !contact.isFamily());
    terms.addNames(Kind::OtherName, answer(u"contact.known-as"_s));
    terms.addEarlier(earlier);
    terms.addPhones(contact.phone());
    terms.addPhones(contact.outOfHoursPhone());
    terms.addAccounts(answer(u"contact.social"_s));
    terms.addVehicle(answer(u"contact.vehicle"_s));
    // Whose number it is, the notes may say.
    for (const QString &line : linesOf(answer(u"contact.notes"_s))) {
        for (const QString &number : search_folding::phoneNumbers(line))
            terms.addPhones(number, false);
    }
    // Before there was a line for it, a car stood among the notes.
    for (const QString &plate : search_folding::numberPlates(answer(u"contact.notes"_s)))
        terms.addVehicle(plate.toUpper());
    terms.addAddress(answer(u"contact.address"_s));
    return terms.all();
}

QList<SearchTerm> search_terms::of(const Place &place, const QStringList &earlier)
{
    Terms terms(place.child, Owner::Place, place.id.toStorage(), true);
    terms.addName(Kind::Name, place.name);
    terms.addEarlier(earlier);
    terms.addAddress(place.answers.value(u"place.address"_s).value());
    terms.addPhones(place.answers.value(u"place.phone"_s).value());
    const QString occupants = place.answers.value(u"place.occupants"_s).value();
    terms.addOthers(Kind::OtherName, occupants, occupants.size());
    return terms.all();
}

QList<SearchTerm> search_terms::of(const Placement &placement)
{
    // Children who live in one home have its address in common, and nothing else.
    Terms terms(placement.child, Owner::Placement, placement.id.toStorage(), false);
    const QString carers = placement.answers.value(u"placement.carers"_s).value();
    terms.addName(Kind::Name, placement.answers.value(u"placement.provider"_s).value());
    terms.addOthers(Kind::Name, carers, carers.size());
    terms.addAddress(placement.answers.value(u"placement.address"_s).value());
    terms.addPhones(placement.answers.value(u"placement.phone"_s).value());
    terms.addPhones(carers);
    return terms.all();
}

const QStringList &search_terms::numberFields()
{
    static const QStringList fields = [] {
        QStringList ids;
        for (const NumberField &field : numbered())
            ids << field.id;
        return ids;
    }();
    return fields;
}

QString search_terms::questionOf(const Answers &numbers, const SearchTerm &term)
{
    if (term.owner != Owner::Child)
        return {};
    for (const NumberField &field : numbered()) {
        Terms terms(term.child, term.owner, term.ownerId, true);
        addNumbers(terms, field.holds, numbers.value(field.id).value());
        const bool isIt
            = std::any_of(terms.all().cbegin(), terms.all().cend(), [&](const SearchTerm &each) {
                  return each.kind == term.kind && each.folded == term.folded;
              });
        if (isIt)
            return field.isToldByKind ? QString() : field.id;
    }
    return {};
}

bool search_terms::isOfSomebodyElse(const QString &question)
{
    return question == dangerousPeopleField;
}

bool search_terms::isSingleName(const QString &same)
{
    return same.startsWith(nameKey + u':') && !same.contains(u' ');
}

} // namespace homeward
