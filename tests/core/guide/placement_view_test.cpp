// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/placement_view.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

void say(Night &night, const QString &when, const Answers &answers)
{
    night.add(Entry::Kind::PlanUpdated, when, answers);
}

Answers view(const QString &code)
{
    return { { u"plan-updated.placement"_s, Answer::code(code) } };
}

Answers asked(Answers answers)
{
    answers.insert(u"plan-updated.placement-asked"_s, Answer::text(u"Hold a review"_s));
    answers.insert(u"plan-updated.placement-asked-of"_s, Answer::text(u"Grace Osei"_s));
    answers.insert(u"plan-updated.placement-asked-when"_s,
        Answer::moment(Moment::exactly(at(u"2026-11-05T09:10"_s))));
    return answers;
}

} // namespace

TEST_CASE("placementView: it is asked only of a child whom an authority looks after (R41)",
    "[guide][placement]")
{
    struct Case
    {
        QString status;
        Setting::Kind setting;
        bool isAsked;
    };
    const Case each = GENERATE_COPY(values<Case>({
        { u"full-care-order"_s, Setting::Kind::FosterHome, true },
        { u"section-20"_s, Setting::Kind::ChildrensHome, true },
        { u"care-leaver"_s, Setting::Kind::SupportedAccommodation, true },
        { QString(), Setting::Kind::ChildrensHome, true },
        { u"at-home"_s, Setting::Kind::ChildrensHome, false },
        { QString(), Setting::Kind::School, false },
    }));
    CAPTURE(each.status.toStdString());
    Night night;
    night.facts.setting.kind = each.setting;
    night.know(
        u"child.legal-status"_s, each.status.isEmpty() ? Answer() : Answer::code(each.status));
    INFO("nothing is open before they are found");
    CHECK(placementView(night.fold()).isAsked == each.isAsked);
    CHECK_FALSE(placementView(night.fold()).isOpen);
    night.back(u"2026-11-04T09:00"_s);
    const PlacementView view = placementView(night.fold());
    CHECK(view.isAsked == each.isAsked);
    CHECK(view.isOpen == each.isAsked);
    CHECK(view.words.isEmpty() != each.isAsked);
}

TEST_CASE(
    "placementView: a doubt stays open until the authority was asked, and the last word counts",
    "[guide][placement]")
{
    Night night;
    night.back(u"2026-11-04T09:00"_s);
    const auto now = [&] { return placementView(night.fold()); };
    CHECK(now().isOpen);

    say(night, u"2026-11-04T10:00"_s, view(u"not-sure"_s));
    CHECK(now().isOpen);
    CHECK(now().words
        == u"It is not certain whether where they live is still right for them. Ask the "
           u"responsible "
           "authority: they decide.");

    say(night, u"2026-11-05T10:00"_s, asked(view(u"no"_s)));
    CHECK_FALSE(now().isOpen);
    CHECK(now().words
        == u"Where they live is not right for them any more. Grace Osei was asked (Thu 5 Nov 2026, "
           "09:10): Hold a review");

    INFO("another plan brought up to date says nothing of where they live");
    say(night, u"2026-11-06T10:00"_s, { { u"plan-updated.note"_s, Answer::text(u"Nothing"_s) } });
    CHECK(now().words.contains(u"Hold a review"));

    Answers right = view(u"yes"_s);
    right.insert(u"plan-updated.placement-by"_s, Answer::text(u"Grace Osei, social worker"_s));
    say(night, u"2026-11-07T10:00"_s, right);
    CHECK_FALSE(now().isOpen);
    CHECK(
        now().words == u"Where they live is still right for them, says Grace Osei, social worker.");

    INFO("a doubt that comes later was not asked about yet");
    say(night, u"2026-11-08T10:00"_s, view(u"no"_s));
    CHECK(now().isOpen);
}

TEST_CASE(
    "placementView: what was said after one find says nothing of the next", "[guide][placement]")
{
    Night night;
    const auto now = [&] { return placementView(night.fold()); };
    night.add(Entry::Kind::Located, u"2026-11-03T20:00"_s);
    say(night, u"2026-11-03T21:00"_s, view(u"yes"_s));
    CHECK_FALSE(now().isOpen);
    night.add(Entry::Kind::Category, u"2026-11-04T20:00"_s,
        { { u"category.kind"_s, Answer::code(u"missing"_s) } });
    CHECK_FALSE(now().isOpen);
    night.add(Entry::Kind::Located, u"2026-11-05T20:00"_s);
    CHECK(now().isOpen);
}

TEST_CASE(
    "placementView: nobody is asked where a child has died or was never away", "[guide][placement]")
{
    Night night;
    night.back(u"2026-11-04T09:00"_s);
    const QString ending = GENERATE(u"died"_s, u"opened-in-error"_s, u"duplicate"_s);
    night.add(
        Entry::Kind::Ending, u"2026-11-04T10:00"_s, { { u"ending.kind"_s, Answer::code(ending) } });
    CHECK_FALSE(placementView(night.fold()).isAsked);
}
