// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/ring_rule.h"

#include "core/base/search_folding.h"
#include "core/model/alike.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

#include <algorithm>

namespace homeward::ring_rule {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

/// Shorter words of a name are too many people's.
constexpr qsizetype fewestLetters = 3;

bool isNumberOf(const Contact &contact, const QStringList &numbers)
{
    return search_folding::haveInCommon(numbers, numbersOf(contact));
}

QString mayAnswer(const Contact &contact)
{
    return Text::tr("Do not ring: %1 may answer. Ask the police or social care first.")
        .arg(contact.name);
}

/// "Dad's", "Dads" and "dad" are one.
QStringList wordsIn(const QString &text)
{
    QStringList words = search_folding::words(text).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : QStringList(words)) {
        if (word.endsWith(u's'))
            words << word.chopped(1);
    }
    return words;
}

/// What people write into a profile for somebody of this relationship.
const QMap<QString, QStringList> &familyWords()
{
    static const QMap<QString, QStringList> words {
        { u"mother"_s, { u"mam"_s, u"mother"_s, u"mum"_s, u"mummy"_s, u"parent"_s } },
        { u"father"_s, { u"dad"_s, u"daddy"_s, u"father"_s, u"parent"_s } },
        { u"step-parent"_s,
            { u"stepdad"_s, u"stepfather"_s, u"stepmother"_s, u"stepmum"_s, u"parent"_s } },
        { u"grandparent"_s,
            { u"gran"_s, u"grandad"_s, u"granddad"_s, u"grandfather"_s, u"grandma"_s,
                u"grandmother"_s, u"grandpa"_s, u"grandparent"_s, u"granny"_s, u"nan"_s, u"nana"_s,
                u"nanna"_s, u"nanny"_s } },
        { u"sibling"_s, { u"brother"_s, u"sibling"_s, u"sister"_s } },
        { u"other-family"_s,
            { u"aunt"_s, u"auntie"_s, u"aunty"_s, u"cousin"_s, u"family"_s, u"inlaw"_s, u"nephew"_s,
                u"niece"_s, u"relative"_s, u"uncle"_s } },
        { u"partner"_s,
            { u"boyfriend"_s, u"fiance"_s, u"fiancee"_s, u"girlfriend"_s, u"husband"_s,
                u"partner"_s, u"wife"_s } },
    };
    return words;
}

bool nameFamily(const QStringList &words)
{
    return std::any_of(familyWords().cbegin(), familyWords().cend(),
        [&](const QStringList &each) { return search_folding::haveInCommon(words, each); });
}

QStringList calledOf(const Contact &contact)
{
    return wordsIn(contact.name + u' ' + contact.answers.value(u"contact.known-as"_s).value());
}

/// Of whom nobody wrote what they are to the child, or whom the child calls by a word for family:
/// "Great aunt" out of a list may stand under "Other".
bool mayBeKin(const Contact &contact)
{
    return contact.relationship.isEmpty() || contact.relationship == u"other"
        || nameFamily(calledOf(contact));
}

QStringList namesOf(const Contact &contact)
{
    static const QStringList ofAnybody { u"and"_s, u"miss"_s, u"mrs"_s, u"the"_s };
    QStringList names = calledOf(contact);
    names.removeIf([](const QString &name) {
        return name.size() < fewestLetters || ofAnybody.contains(name);
    });
    return names;
}

/// Two people write one address in two ways: a postcode in common says it, or that the words of one
/// are all in the other.
bool isOneAddress(const QString &one, const QString &other)
{
    const QString here = search_folding::words(one);
    const QString there = search_folding::words(other);
    if (here.isEmpty() || there.isEmpty())
        return false;
    if (search_folding::haveInCommon(
            search_folding::postcodes(one), search_folding::postcodes(other)))
        return true;
    const QString longer = u' ' + (here.size() < there.size() ? there : here) + u' ';
    const QString shorter = here.size() < there.size() ? here : there;
    return shorter.contains(u' ') && longer.contains(u' ' + shorter + u' ');
}

/// What a place has in common with people of the profile.
class PlaceWords
{
public:
    explicit PlaceWords(const Place &place)
        : m_address(said(place, u"place.address"_s))
        , m_numbers(search_folding::phoneNumbers(said(place, u"place.phone"_s)))
        , m_words(wordsIn(place.name) + wordsIn(said(place, u"place.why"_s))
              + wordsIn(said(place, u"place.occupants"_s)))
    {
    }

    [[nodiscard]] bool nameFamily() const { return homeward::ring_rule::nameFamily(m_words); }
    [[nodiscard]] bool mayBeOf(const Contact &contact) const
    {
        return isNumberOf(contact, m_numbers)
            || search_folding::haveInCommon(
                m_words, namesOf(contact) + familyWords().value(contact.relationship))
            || isOneAddress(m_address, contact.answers.value(u"contact.address"_s).value());
    }

private:
    static QString said(const Place &place, const QString &field)
    {
        return place.answers.value(field).value();
    }

    QString m_address;
    QStringList m_numbers;
    QStringList m_words;
};

bool isWhereStaffGo(const Place &place)
{
    const QString who = place.whoMayCheck();
    return who == u"alone" || who == u"two-staff";
}

} // namespace

bool isFamilyClosed(const FamilyFacts &facts)
{
    // A child who came alone, or of whom it is feared, raises the danger by the profile; only a
    // plain no takes it down.
    const bool isTraffickingFeared = !facts.trafficking.isNo()
        && (facts.cameAlone.isYes() || facts.known.has(u"trafficking"_s));
    return facts.feared.isYes() || facts.forcedMarriage.isYes() || facts.trafficking.isYes()
        || isTraffickingFeared;
}

bool isFamilyClosed(const Profile &profile)
{
    return isFamilyClosed(FamilyFacts { .feared = profile.child.answer(u"risk.family-danger"_s),
        .known = profile.child.answer(u"risk.known"_s),
        .cameAlone = profile.child.answer(u"child.unaccompanied"_s) });
}

bool isOfFamily(const Contact &contact)
{
    return !contact.isProfessional()
        && (contact.isFamily() || contact.isPartner() || contact.hasParentalResponsibility()
            || mayBeKin(contact));
}

bool isMarkedSafe(const Contact &contact)
{
    return contact.isProfessional() ? !contact.answers.value(u"contact.safe-to-ring"_s).isNo()
                                    : contact.isSafeToRing();
}

bool mayRing(const Contact &contact, bool isClosed)
{
    return isMarkedSafe(contact) && !(isClosed && isOfFamily(contact));
}

QString whoElseAnswers(
    const QString &phone, const Profile &profile, bool isClosed, const Contact *owner)
{
    const QStringList numbers = search_folding::phoneNumbers(phone);
    for (const Contact &other : profile.contacts) {
        const bool isSame = owner && other.id == owner->id;
        const bool isColleague = owner && owner->isProfessional() && other.isProfessional();
        // Of whom nobody said anything, they take nothing from a plain yes.
        const bool isKeptAway = other.answers.value(u"contact.safe-to-ring"_s).isNo()
            || (isClosed && isOfFamily(other));
        if (isKeptAway && !isSame && !isColleague && isNumberOf(other, numbers))
            return mayAnswer(other);
    }
    return {};
}

bool mayBeOfFamily(const Place &place, const Profile &profile)
{
    const PlaceWords words(place);
    return words.nameFamily()
        || std::any_of(profile.contacts.cbegin(), profile.contacts.cend(),
            [&](const Contact &contact) { return isOfFamily(contact) && words.mayBeOf(contact); });
}

QString whyNotRing(const Place &place, const Profile &profile, bool isClosed)
{
    if (isClosed && mayBeOfFamily(place, profile))
        return askFirst();
    if (!isWhereStaffGo(place))
        return policeHaveTheNumber();
    const PlaceWords words(place);
    const auto answering = std::find_if(
        profile.contacts.cbegin(), profile.contacts.cend(), [&](const Contact &contact) {
            return !mayRing(contact, isClosed) && words.mayBeOf(contact);
        });
    return answering == profile.contacts.cend() ? QString() : mayAnswer(*answering);
}

QString policeHaveTheNumber()
{
    return Text::tr("Do not ring. The call card and the report give this number to the police.");
}

QString askFirst() { return Text::tr("Do not ring. Ask the police or social care first."); }

} // namespace homeward::ring_rule
