// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/episode.h"
#include "core/model/setting.h"
#include "core/protocol/protocol.h"
#include "core/protocol/vocabulary.h"
#include "tests/core/protocol/small_protocol.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Vocabulary: no list has a word twice", "[protocol]")
{
    for (QStringList list : { vocabulary::parties(), vocabulary::facts(), vocabulary::gradings(),
             vocabulary::reportFields() + vocabulary::reportGroups() }) {
        CHECK(list.size() > 4);
        CHECK(list.removeDuplicates() == 0);
    }
}

TEST_CASE("Vocabulary: facts have the values that the model stores", "[protocol]")
{
    const QStringList kinds = vocabulary::valuesOf(u"situation.kind"_s).value();
    CHECK(kinds.size() == 3);
    for (const QString &kind : kinds)
        CHECK(episodeKindFromStorage(kind));
    CHECK(vocabulary::valuesOf(u"situation.reports"_s)->isEmpty());
    CHECK_FALSE(vocabulary::valuesOf(u"situation.weather"_s));
    CHECK_FALSE(vocabulary::valuesOf(u""_s));
}

TEST_CASE("Vocabulary: the documentation names every word that a file may use", "[protocol][docs]")
{
    const QByteArray text = documentation();
    QStringList all = vocabulary::parties() + vocabulary::facts() + vocabulary::reportFields()
        + vocabulary::reportGroups() + vocabulary::gradings();
    for (const QString &fact : vocabulary::facts())
        all += vocabulary::valuesOf(fact).value();
    for (int i = 0; i <= static_cast<int>(Trigger::Ended); ++i)
        all << toStorage(static_cast<Trigger>(i));
    for (int i = 0; i <= static_cast<int>(DutyOf::Interviewer); ++i)
        all << toStorage(static_cast<DutyOf>(i));
    for (int i = 0; i <= static_cast<int>(Setting::Kind::ReturnInterviewService); ++i)
        all << toStorage(static_cast<Setting::Kind>(i));
    for (const QString &word : all) {
        INFO(word.toStdString());
        CHECK(text.contains(u"`%1`"_s.arg(word).toUtf8()));
    }
}

TEST_CASE(
    "Vocabulary: the documentation explains every key of its own small file", "[protocol][docs]")
{
    const QByteArray text = documentation();
    const auto walk = [&](const nlohmann::json &value, const auto &again) -> void {
        if (!value.is_structured())
            return;
        for (const auto &[key, inner] : value.items()) {
            INFO(key);
            if (value.is_object())
                CHECK(text.contains('`' + QByteArray::fromStdString(key)));
            again(inner, again);
        }
    };
    walk(smallProtocol(), walk);
}
