// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/checked_letters.h"

#include "core/base/sealed_bytes.h"

#include <QCoreApplication>
#include <QScopeGuard>
#include <QString>

#include <array>

namespace homeward::checked_letters {

using namespace Qt::StringLiterals;

namespace {

// Crockford's: nothing that looks like something else.
constexpr QStringView letters = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int lettersInGroup = 4; // and one that checks them
constexpr int groupSize = lettersInGroup + 1;
constexpr int bitsInLetter = bitsInGroup / lettersInGroup;
constexpr size_t bitsInByte = 8;

using Group = std::array<int, lettersInGroup>;

/// Finds any one wrong letter, any two that changed places, and a group in another one's place. It
/// counts in the field of 32 elements, where doubling can be undone.
int checkOf(const Group &group, int place)
{
    const auto doubled = [](int value) { return (value << 1) ^ (value & 16 ? 0b100101 : 0); };
    int sum = (place + 1) & 31;
    for (const int letter : group)
        sum = doubled(sum) ^ letter;
    return doubled(sum);
}

int valueOf(QChar typed)
{
    QChar letter = typed.toUpper();
    if (letter == u'O')
        letter = u'0';
    if (letter == u'I' || letter == u'L')
        letter = u'1';
    return static_cast<int>(letters.indexOf(letter));
}

int letterAt(const Secret &bits, int number)
{
    int value = 0;
    for (int bit = number * bitsInLetter; bit < (number + 1) * bitsInLetter; ++bit)
        value = value << 1 | (bits.data()[bit / 8] >> (7 - bit % 8) & 1);
    return value;
}

void setLetter(Secret &bits, int number, int value)
{
    for (int place = 0; place < bitsInLetter; ++place) {
        const int bit = number * bitsInLetter + place;
        if (value >> (bitsInLetter - 1 - place) & 1)
            bits.data()[bit / 8]
                = static_cast<unsigned char>(bits.data()[bit / 8] | 0x80 >> bit % 8);
    }
}

tl::unexpected<Error> wrongGroup(int place)
{
    return failure(Error::Code::Malformed,
        QCoreApplication::translate(
            "RecoveryKey", "Group %1 does not read as it was printed. Look at it again.")
            .arg(place + 1));
}

tl::unexpected<Error> wrongCount(int groups, qsizetype found)
{
    return failure(Error::Code::Malformed,
        QCoreApplication::translate("RecoveryKey",
            "There are %1 groups of 5 letters and digits, %2 in all. You have typed %3.")
            .arg(groups)
            .arg(groups * groupSize)
            .arg(found));
}

} // namespace

QString text(const Secret &bits)
{
    const int count = static_cast<int>(bits.size() * bitsInByte) / bitsInGroup;
    // In one piece from the beginning: growing would leave the shorter ones behind.
    QString spelled;
    spelled.reserve(count * (groupSize + 1));
    for (int place = 0; place < count; ++place) {
        Group group = {};
        if (place > 0)
            spelled += u'-';
        for (int number = 0; number < lettersInGroup; ++number) {
            const int value = letterAt(bits, place * lettersInGroup + number);
            group[static_cast<size_t>(number)] = value;
            spelled += letters.at(value);
        }
        spelled += letters.at(checkOf(group, place));
    }
    return spelled;
}

Result<Secret> parse(const QString &typed, int groups)
{
    QString compact;
    compact.reserve(typed.size());
    const auto wiped = qScopeGuard([&] { wipe(compact); });
    for (const QChar letter : typed) {
        if (letter.isLetterOrNumber())
            compact += letter;
    }
    Secret bits(static_cast<size_t>(groups * bitsInGroup) / bitsInByte);
    for (int place = 0; place < groups && (place + 1) * groupSize <= compact.size(); ++place) {
        Group group = {};
        for (int number = 0; number < lettersInGroup; ++number) {
            const int value = valueOf(compact.at(place * groupSize + number));
            if (value < 0)
                return wrongGroup(place);
            group[static_cast<size_t>(number)] = value;
            setLetter(bits, place * lettersInGroup + number, value);
        }
        if (valueOf(compact.at(place * groupSize + lettersInGroup)) != checkOf(group, place))
            return wrongGroup(place);
    }
    if (compact.size() != groups * groupSize)
        return wrongCount(groups, compact.size());
    return bits;
}

} // namespace homeward::checked_letters
