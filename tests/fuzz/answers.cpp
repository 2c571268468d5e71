// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/answer.h"
#include "core/model/child.h"
#include "core/time/moment.h"
#include "core/vault/recovery_key.h"
#include "tests/fuzz/byte_source.h"
#include "tests/fuzz/target.h"

namespace homeward::fuzz {

namespace {

/// What was read is written again as what reads the same.
template <typename T, typename Read, typename Write>
void readBack(const Result<T> &first, Read read, Write write)
{
    if (!first) {
        hold(!first.error().message.isEmpty(), "a refusal says why");
        return;
    }
    const QString written = write(*first);
    const Result<T> second = read(written);
    hold(second.has_value(), "what is written can be read");
    hold(write(*second) == written, "what is written is read as the same");
}

} // namespace

/// The texts inside a record: answers, frozen profiles, moments; and a key as it is typed.
void answers(const QByteArray &input)
{
    ByteSource source(input);
    const quint8 kind = source.byte();
    const QString text = QString::fromUtf8(source.rest());
    switch (kind % 4) {
    case 0:
        readBack(answersFromJson(text), answersFromJson,
            [](const Answers &read) { return toJson(read); });
        break;
    case 1:
        readBack(profileFromJson(text), profileFromJson,
            [](const Profile &read) { return toJson(read); });
        break;
    case 2:
        readBack(Moment::fromStorage(text), Moment::fromStorage,
            [](const Moment &read) { return read.toStorage(); });
        break;
    default:
        readBack(RecoveryKey::parse(text), RecoveryKey::parse,
            [](const RecoveryKey &read) { return read.text(); });
    }
}

QList<QByteArray> answersSeeds()
{
    const QByteArray known
        = R"({"a":{"state":"answered","values":["one","two"]},"b":{"state":"not-known"}})";
    const QByteArray care = R"("child":"c0000000-0000-4000-8000-000000000001")";
    return {
        QByteArray(1, '\0') + "{}",
        QByteArray(1, '\0') + known,
        QByteArray(1, '\0') + R"({"a":{"state":"declined"},"a":{"state":"declined"}})",
        QByteArray(1, '\0')
            + R"({"\ufeffa:\"":{"state":"answered","values":["\ud83d\ude00 \u00e9"]}})",
        QByteArray(1, '\1')
            + R"({"child":{"facts":{"child.known-as":{"answer":{"state":"answered","values":["Addy"]},)"
            + R"("checked-at":"2026-11-01T10:10:00.000Z","said-by":""}},)"
            + R"("id":"c0000000-0000-4000-8000-000000000001","name":"Ada","photo":"","photo-taken":"2026-10-20"},)"
            + R"("contacts":[{"answers":{},)" + care
            + R"(,"id":"d0000000-0000-4000-8000-000000000001","name":"Jo","relationship":"mother"}],)"
            + R"("placements":[{"answers":{},)" + care
            + R"(,"from":"2026-02-01","id":"d0000000-0000-4000-8000-000000000003","to":""}],)"
            + R"("places":[{"answers":)" + known + "," + care
            + R"(,"id":"d0000000-0000-4000-8000-000000000002","name":"The park"}]})",
        QByteArray(1, '\2') + "exact 2026-11-03T22:05:00Z",
        QByteArray(1, '\2') + "about 2026-11-03T22:05:00Z",
        QByteArray(1, '\2') + "date 2026-11-03",
        QByteArray(1, '\2') + "not-known",
        QByteArray(1, '\3') + RecoveryKey::make().text().toUtf8(),
    };
}

} // namespace homeward::fuzz
