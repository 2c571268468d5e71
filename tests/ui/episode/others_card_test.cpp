// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/protocol_reader.h"
#include "core/protocol/united.h"
#include "tests/ui/support/desk.h"
#include "ui/episode/while_missing_page.h"
#include "ui/forms/disclosure.h"

#include <QLabel>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// A night that the police were told of, at step 4.
struct Asking
{
    UiBench bench;
    EpisodeId night = bench.startNight();
    Desk desk = reported();

    [[nodiscard]] QWidget *row(const QString &clock) const
    {
        return part<QWidget>(desk.page, u"asked/"_s + clock);
    }
    [[nodiscard]] QString words(const QString &clock, const QString &label) const
    {
        return part<QLabel>(*row(clock), label)->text();
    }
    /// Opens it with one key, and types on from where that leads.
    void ask(const QString &clock, const QString &answer)
    {
        desk.push(u"asked/%1/open"_s.arg(clock));
        REQUIRE(row(clock)->isAncestorOf(QApplication::focusWidget()));
        desk.type(QApplication::focusWidget(), u"DC Bello"_s);
        desk.choose(part<FormView>(*row(clock), u"duty-asked"_s), u"asked.answer"_s, answer);
    }
    void say(const QString &clock, const QString &field, const QString &text)
    {
        auto *form = part<FormView>(*row(clock), u"duty-asked"_s);
        REQUIRE(form->showField(field));
        desk.type(QApplication::focusWidget(), text);
    }
    void write(const QString &clock)
    {
        desk.push(part<QWidget>(*row(clock), u"duty-asked/write"_s));
        INFO(bench.messages.text().toStdString());
    }

private:
    Desk reported()
    {
        REQUIRE_OK(bench.record().append(night,
            { Entry::Kind::PoliceCall, Moment::exactly(bench.clock.now()), {}, u"1"_s,
                { { u"call.reference"_s, Answer::text(u"P-1"_s) } } }));
        return Desk(bench, night);
    }
};

QString sourceShown(
    UiBench &bench, const EpisodeId &night, const std::shared_ptr<const Protocol> &protocol)
{
    EpisodeFacts facts = factsOf(bench, night);
    facts.protocol = protocol;
    facts.profile.child.facts.insert(
        u"child.immigration-control"_s, { Answer::yes(), {}, bench.clock.now() });
    WhileMissingPage page({ bench.context(), night }, facts);
    page.showSituation(facts, assess(facts, bench.clock.now()));
    present(page, { 1000, 800 });
    const auto *row = part<QWidget>(page, u"asked/home-office-weekly"_s);
    const auto *source = part<QLabel>(*row, u"source"_s);
    CHECK(source->isVisible());
    CHECK(source->property("role").toString() == u"hint");
    CHECK(part<QWidget>(page, u"asked/home-office-weekly/open"_s)
              ->accessibleDescription()
              .endsWith(source->text()));
    return source->text();
}

} // namespace

TEST_CASE("duties of others: that one is done is written with the keys, and folds it away",
    "[gui][episode]")
{
    Asking night;
    night.desk.go(StepId::WhileMissing);
    CHECK_FALSE(part<QWidget>(night.desk.page, u"asked/answered"_s)->isVisible());
    night.ask(u"trace"_s, u"done"_s);
    night.say(u"trace"_s, u"asked.done"_s, u"2250"_s);
    night.say(u"trace"_s, u"asked.done-by"_s, u"PC Hale"_s);
    night.write(u"trace"_s);

    const QList<Entry> said = entriesOf(night.bench, night.night, Entry::Kind::Notice);
    REQUIRE(said.size() == 1);
    CHECK(said.first().subject == u"asked:trace");
    CHECK(said.first().happened.instant() == night.bench.clock.now());
    CHECK(said.first().answer(u"asked.who"_s).value() == u"DC Bello");
    CHECK(said.first().answer(u"asked.done"_s).toMoment().instant() == at(u"2026-11-03T22:50"_s));

    CHECK_FALSE(night.row(u"trace"_s)->isVisible());
    CHECK(night.row(u"visit-addresses"_s)->isVisible());
    auto *fold = part<Disclosure>(night.desk.page, u"asked/answered"_s);
    CHECK(fold->text() == u"Answered (1)");
    night.desk.push(fold);
    CHECK(night.row(u"trace"_s)->isVisible());
    CHECK(night.words(u"trace"_s, u"said"_s)
        == u"Done, today 22:50, PC Hale. Asked: DC Bello, today 23:10, written by Aled M");

    INFO("a later word wins");
    night.bench.clock.set(at(u"2026-11-03T23:30"_s));
    night.ask(u"trace"_s, u"to-come"_s);
    night.say(u"trace"_s, u"asked.until"_s, u"tomorrow 09:00"_s);
    night.write(u"trace"_s);
    CHECK_FALSE(fold->isVisible());
    CHECK(night.row(u"trace"_s)->isVisible());
    CHECK(night.words(u"trace"_s, u"duty"_s).contains(u"09:00"));
    CHECK(night.words(u"trace"_s, u"said"_s).startsWith(u"Still to come. Asked: DC Bello"));
}

TEST_CASE("duties of others: that one is not done is written with the keys, and why closes it",
    "[gui][episode]")
{
    Asking night;
    night.desk.go(StepId::WhileMissing);
    night.ask(u"visit-addresses"_s, u"not-done"_s);
    night.write(u"visit-addresses"_s);
    CHECK(night.row(u"visit-addresses"_s)->isVisible());
    CHECK(night.words(u"visit-addresses"_s, u"said"_s)
              .startsWith(u"Not done, and no reason given. Asked: DC Bello"));

    night.bench.clock.set(at(u"2026-11-03T23:30"_s));
    night.ask(u"visit-addresses"_s, u"not-done"_s);
    night.say(u"visit-addresses"_s, u"asked.reason"_s, u"They would be warned"_s);
    night.write(u"visit-addresses"_s);
    CHECK_FALSE(night.row(u"visit-addresses"_s)->isVisible());
    night.desk.push(u"asked/answered"_s);
    CHECK(night.words(u"visit-addresses"_s, u"said"_s)
              .startsWith(u"Not done: They would be warned. Asked: DC Bello"));
}

TEST_CASE("duties of others: what nobody can count, because nobody wrote down from when, is shown",
    "[gui][episode]")
{
    UiBench bench;
    const auto ada = bench.record().addChild(u"Ada"_s);
    REQUIRE_OK(ada);
    const auto night = bench.record().start({ { *ada, {} } }, Moment::notKnown(), {});
    REQUIRE_OK(night);
    Desk desk(bench, night->first());
    desk.go(StepId::WhileMissing);
    const auto *row = part<QWidget>(desk.page, u"asked/missing-meeting"_s);
    CHECK(row->isVisible());
    CHECK(part<QLabel>(*row, u"duty"_s)
              ->text()
              .endsWith(u" (noticed missing: nobody wrote down when)"));
    REQUIRE_OK(bench.record().append(night->first(),
        { Entry::Kind::PoliceCall, Moment::exactly(bench.clock.now()), {}, {},
            { { u"call.number"_s, Answer::code(u"101"_s) } } }));
    desk.page.refresh();
    settleDown();
    CHECK(part<QLabel>(*row, u"duty"_s)->text().contains(u": by "));
    CHECK(part<QLabel>(*row, u"duty"_s)->text().contains(u"counted from the report to the police"));
}

TEST_CASE("duties of others: what is half typed is there again", "[gui][episode]")
{
    Asking night;
    night.desk.go(StepId::WhileMissing);
    night.ask(u"trace"_s, u"not-done"_s);
    night.desk.go(StepId::Tell);
    Desk again(night.bench, night.night);
    again.go(StepId::WhileMissing);
    const auto *form = part<FormView>(again.page, u"duty-asked"_s);
    CHECK(form->isVisible());
    CHECK(form->answers().value(u"asked.who"_s).value() == u"DC Bello");
    CHECK(form->answers().value(u"asked.answer"_s).value() == u"not-done");
}

TEST_CASE("duties of others: police protection that is written with the keys shows its 72 hours",
    "[gui][episode]")
{
    Asking night;
    Desk &desk = night.desk;
    desk.go(StepId::WhileMissing);
    CHECK_FALSE(night.row(u"police-protection-ends"_s)->isVisible());
    desk.push(u"legal-power/open"_s);
    desk.choose(u"legal-power"_s, u"power.kind"_s, u"police-protection"_s);
    desk.fill(u"legal-power"_s, u"power.at"_s, u"2240"_s);
    desk.fill(u"legal-power"_s, u"power.by"_s, u"Inspector Hale"_s);
    desk.push(u"legal-power/write"_s);
    CHECK(night.row(u"police-protection-ends"_s)->isVisible());
    CHECK(night.words(u"police-protection-ends"_s, u"duty"_s).endsWith(u"Fri 6 Nov, 22:40"));
}

TEST_CASE("duties of others: an end that was written for police protection counts, and that of "
          "another power is said (R40)",
    "[gui][episode]")
{
    Asking night;
    Desk &desk = night.desk;
    desk.go(StepId::WhileMissing);
    const auto *ends = part<QLabel>(desk.page, u"legal-power/ends"_s);
    CHECK_FALSE(ends->isVisible());
    const auto write = [&](const QString &kind, const QString &until) {
        desk.push(u"legal-power/open"_s);
        desk.choose(u"legal-power"_s, u"power.kind"_s, kind);
        desk.fill(u"legal-power"_s, u"power.at"_s, u"2240"_s);
        desk.fill(u"legal-power"_s, u"power.until"_s, until);
        desk.push(u"legal-power/write"_s);
    };
    write(u"police-protection"_s, u"5 Nov 12:00"_s);
    CHECK(night.words(u"police-protection-ends"_s, u"duty"_s).endsWith(u"Thu 5 Nov, 12:00"));
    CHECK_FALSE(ends->isVisible());
    write(u"recovery-order"_s, u"6 Nov 12:00"_s);
    CHECK(ends->isVisible());
    CHECK(ends->text()
        == u"Recovery order (section 50): only with a care order. It ends Fri 6 Nov, 12:00.");
    CHECK(night.words(u"police-protection-ends"_s, u"duty"_s).endsWith(u"Thu 5 Nov, 12:00"));
    CHECK(clippedTexts(desk.page).isEmpty());
    picture(desk.page, u"end-of-a-legal-power"_s);
}

TEST_CASE("duties of others: the source stands beside each, both where two areas ask for one",
    "[gui][episode]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const auto here = ProtocolReader::builtIn(u"oxfordshire"_s);
    const auto nation = ProtocolReader::builtIn(u"england-statutory"_s);
    REQUIRE_OK(here);
    REQUIRE_OK(nation);
    REQUIRE_OK(bench.record().append(night,
        { Entry::Kind::PoliceCall, Moment::exactly(bench.clock.now()), {}, u"1"_s,
            { { u"call.reference"_s, Answer::text(u"P-1"_s) } } }));
    const QString own = here->clock(u"home-office-weekly"_s)->source;
    const QString other = nation->clock(u"home-office-weekly"_s)->source;
    CHECK(sourceShown(bench, night, std::make_shared<const Protocol>(*here)) == own);
    CHECK(sourceShown(bench, night, std::make_shared<const Protocol>(united(*here, *nation)))
        == own + u"; "_s + other);
}

TEST_CASE("duties of others: Tab goes down the card, and through what is opened", "[gui][episode]")
{
    Asking night;
    night.desk.go(StepId::WhileMissing);
    const auto *card = part<QWidget>(night.desk.page, u"others"_s);
    const auto stops = [&] {
        QStringList names;
        for (const QWidget *stop : tabStops(night.desk.page)) {
            if (card->isAncestorOf(stop))
                names << stop->objectName();
        }
        return names;
    };
    const QStringList closed = stops();
    CHECK(closed.first() == u"asked/action-plan/open");
    night.desk.push(u"asked/trace/open"_s);
    for (const QString &step : backwardSteps(night.desk.page)) {
        INFO(step.toStdString());
        CHECK_FALSE(step.contains(u"Who did you ask?"));
        CHECK_FALSE(step.contains(u"Write"));
    }
    CHECK(stops().size() > closed.size());
    CHECK(namelessControls(*card) == QStringList());
}
