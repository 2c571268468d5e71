// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/recovery_key.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

// Crockford's: nothing that looks like something else.
constexpr QStringView letters = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int lettersInGroup = 4; // and one that checks them
constexpr int groupSize = lettersInGroup + 1;
constexpr int letterCount = RecoveryKey::groupCount * lettersInGroup;
constexpr int bitsInLetter = 5;
constexpr size_t keySize = letterCount * bitsInLetter / 8;

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

tl::unexpected<Error> wrongCount(qsizetype found)
{
    return failure(Error::Code::Malformed,
        QCoreApplication::translate("RecoveryKey",
            "The key has 8 groups of 5 letters and digits, 40 in all. You have typed %1.")
            .arg(found));
}

} // namespace

RecoveryKey::RecoveryKey(Secret bits)
    : m_bits(std::move(bits))
{
}

RecoveryKey RecoveryKey::make() { return RecoveryKey(Secret::random(keySize)); }

Result<RecoveryKey> RecoveryKey::parse(const QString &typed)
{
    QString compact;
    for (const QChar letter : typed) {
        if (letter.isLetterOrNumber())
            compact += letter;
    }
    Secret bits(keySize);
    for (int place = 0; place < groupCount && (place + 1) * groupSize <= compact.size(); ++place) {
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
    if (compact.size() != groupCount * groupSize)
        return wrongCount(compact.size());
    return RecoveryKey(std::move(bits));
}

QString RecoveryKey::text() const
{
    QStringList groups;
    for (int place = 0; place < groupCount; ++place) {
        Group group = {};
        QString text;
        for (int number = 0; number < lettersInGroup; ++number) {
            const int value = letterAt(m_bits, place * lettersInGroup + number);
            group[static_cast<size_t>(number)] = value;
            text += letters.at(value);
        }
        groups << text + letters.at(checkOf(group, place));
    }
    return groups.join(u'-');
}

Secret RecoveryKey::toPassphrase() const { return m_bits.clone(); }

} // namespace homeward
