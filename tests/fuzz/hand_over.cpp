// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/hand_over_manifest.h"
#include "core/record/hand_over_receipt.h"
#include "core/vault/sealed_parcel.h"
#include "tests/fuzz/target.h"

namespace homeward::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSentence = 2000;

const QString digest(64, u'a');

/// The same each time: thirty-two zeros.
Secret forReceipts() { return Secret(32); }

Result<sealed_parcel::Key> keyOf(const QByteArray &parcel)
{
    return sealed_parcel::Key::of(parcel, Secret::fromText(u"four odd words"_s));
}

template <typename T> void holdSentence(const Result<T> &result)
{
    hold(result.has_value()
            || (!result.error().message.isEmpty()
                && result.error().message.size() < longestSentence),
        "a refusal is a sentence");
}

void openParcel(const QByteArray &input)
{
    const Done whole = sealed_parcel::checkWhole(input);
    holdSentence(whole);
    // What costs more to try than a test's key is not tried here.
    constexpr qsizetype memoryAt = 24;
    const bool isCheap = whole && input.mid(memoryAt, 8) == QByteArray("\0\x20\0\0\0\0\0\0", 8);
    if (!isCheap)
        return;
    const Result<sealed_parcel::Key> key = keyOf(input);
    holdSentence(key);
    if (key)
        holdSentence(sealed_parcel::open(input, *key));
}

} // namespace

/// A file that another home sent, what is in it, and a receipt that came back.
void handOver(const QByteArray &input)
{
    openParcel(input);
    const Result<HandOverManifest> manifest = hand_over_manifest::fromJson(input);
    holdSentence(manifest);
    if (manifest) {
        const auto again = hand_over_manifest::fromJson(hand_over_manifest::toJson(*manifest));
        hold(again && *again == *manifest, "a manifest that was read is written as the same");
        hold(!hand_over_manifest::inWords(*manifest).isEmpty(), "a manifest has words");
    }
    holdSentence(hand_over_receipt::fromFile(input, digest, forReceipts()));
    holdSentence(hand_over_receipt::checkCode(QString::fromUtf8(input), digest, forReceipts()));
}

QList<QByteArray> handOverSeeds()
{
    HandOverManifest manifest { u"f0000000-0000-4000-8000-000000000001"_s,
        ChildId::fromStorage(u"c0000000-0000-4000-8000-000000000001"_s), u"Ada"_s,
        QDate(2012, 5, 4), Setting::Kind::FosterHome, u"The Marlow family"_s, false, u"Sam Reed"_s,
        u"Willow House"_s, u"She moves"_s, QDateTime::fromSecsSinceEpoch(1'793'743'500, Qt::UTC) };
    manifest.leftOut << HandOverLeftOut { HandOverLeftOut::What::Holds, 1 };
    QList<QByteArray> seeds { hand_over_manifest::toJson(manifest),
        hand_over_receipt::toFile(
            { manifest.id, digest, u"Willow House"_s, u"Ines Moor"_s, manifest.at }, forReceipts()),
        hand_over_receipt::code(digest, forReceipts()).toUtf8() };
    if (const auto key
        = sealed_parcel::Key::make(Secret::fromText(u"four odd words"_s), KeyCost::lowest()))
        seeds << sealed_parcel::seal("one line\n{}", *key).value_or(QByteArray());
    seeds << seeds.last().left(100) << seeds.first().left(100);
    return seeds;
}

} // namespace homeward::fuzz
