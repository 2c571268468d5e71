// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window_app.h"
#include "core/guide/fact_fold.h"
#include "core/record/interview_pack.h"
#include "tests/support/file_bytes.h"
#include "tests/support/key_of.h"
#include "tests/support/limits.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/episode/episode_page.h"
#include "ui/forms/form_view.h"
#include "ui/forms/option_button.h"
#include "ui/start/start_page.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>

using namespace homeward;
using namespace homeward::test;

namespace {

const QString childsWords = u"he comes in without knocking"_s;

/// The interview of one absence, in front of whoever is signed in.
struct Desk
{
    explicit Desk(UiBench &onBench, const EpisodeId &ofNight)
        : bench(onBench)
        , night(ofNight)
        , page({ onBench.context(), ofNight })
    {
        present(page, { 1100, 800 });
        page.showStep(StepId::Interview);
        settleDown();
    }
    void push(const QString &name)
    {
        auto *button = part<QWidget>(page, name);
        REQUIRE(button->isVisible());
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
        settleDown();
    }
    void typeInto(QWidget *place, const QString &text)
    {
        place->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(QApplication::focusWidget(), text);
        settleDown();
    }
    void fill(const QString &form, const QString &field, const QString &text)
    {
        auto *view = part<FormView>(page, form);
        REQUIRE(view->showField(field));
        typeInto(QApplication::focusWidget(), text);
    }

    UiBench &bench;
    EpisodeId night;
    EpisodePage page;
};

/// A home with an interviewer, who has held the interview.
struct Held
{
    Held()
    {
        REQUIRE_OK(bench.record().addStaff(keyOf(u"Nadia Aziz"_s), Staff::Role::Interviewer));
        REQUIRE_OK(bench.record().addStaff(keyOf(u"Tom Hale"_s), Staff::Role::Carer));
        night = bench.startNight();
        be(u"Nadia Aziz"_s);
        for (const auto &[field, text] : { std::pair(u"interview.before"_s, childsWords),
                 std::pair(u"interview.for-carers"_s, u"ask before the door is opened"_s) }) {
            REQUIRE_OK(bench.record().append(night,
                { Entry::Kind::Interview, Moment::exactly(bench.clock.now()), {}, {},
                    { { field, Answer::text(text) } } }));
        }
    }
    void be(const QString &name) { REQUIRE_OK(bench.record().signIn(keyOf(name))); }
    void pass(Entry::Kind kind, const Answers &answers = {})
    {
        bench.clock.set(bench.clock.now().addSecs(60 * 60));
        REQUIRE_OK(bench.record().append(
            night, { kind, Moment::exactly(bench.clock.now()), {}, {}, answers }));
    }
    [[nodiscard]] QString read(const QString &field)
    {
        const auto facts = bench.record().facts(night);
        REQUIRE_OK(facts);
        return FactFold(*facts).answer(field).value();
    }

    UiBench bench;
    EpisodeId night;
};

QString keyShown(const QWidget &page, const QString &id)
{
    return part<QLabel>(page, id + u"/text"_s)->text();
}

} // namespace

TEST_CASE("interview: of what was only arranged nobody is said to have held it", "[gui][interview]")
{
    UiBench bench;
    REQUIRE_OK(bench.record().addStaff(keyOf(u"Tom Hale"_s), Staff::Role::Carer));
    const EpisodeId night = bench.startNight();
    REQUIRE_OK(bench.record().append(night,
        { Entry::Kind::Interview, Moment::exactly(bench.clock.now()), {}, {},
            { { u"interview.advocate"_s, Answer::code(u"not-offered"_s) } } }));
    REQUIRE_OK(bench.record().signIn(keyOf(u"Tom Hale"_s)));
    const Desk desk(bench, night);
    const QString words = part<QLabel>(desk.page, u"readers/words"_s)->text();
    CHECK(words.contains(u"has begun to write it"));
    CHECK_FALSE(words.contains(u"was held"));
}

TEST_CASE("interview: a carer reads what is meant for carers and nothing else", "[gui][interview]")
{
    Held held;
    held.be(u"Tom Hale"_s);
    Desk desk(held.bench, held.night);
    CHECK_FALSE(part<QWidget>(desk.page, u"interview"_s)->isVisible());
    INFO("a child tells whom it tells: anybody can seal that");
    CHECK(part<QWidget>(desk.page, u"part/open"_s)->isVisible());
    CHECK(part<QLabel>(desk.page, u"interview/for-carers"_s)->text().contains(u"the door"));
    CHECK(part<QLabel>(desk.page, u"readers/words"_s)->text().contains(u"Nadia Aziz"));
    for (const QLabel *label : desk.page.findChildren<QLabel *>())
        CHECK_FALSE(label->text().contains(childsWords));
    CHECK(clippedTexts(desk.page) == QStringList());
    CHECK(namelessControls(desk.page) == QStringList());
}

TEST_CASE("interview: who held it names a reader with the keyboard", "[gui][interview]")
{
    Held held;
    {
        Desk desk(held.bench, held.night);
        CHECK(part<QWidget>(desk.page, u"interview"_s)->isVisible());
        desk.push(u"reader/Aled M"_s);
        CHECK(part<QCheckBox>(desk.page, u"reader/Aled M"_s)->isChecked());
        CHECK(part<QCheckBox>(desk.page, u"reader/Aled M"_s)->hasFocus());
    }
    held.be(u"Tom Hale"_s);
    CHECK(held.read(u"interview.before"_s).isEmpty());
    held.be(u"Aled M"_s);
    CHECK(held.read(u"interview.before"_s) == childsWords);
    const Desk desk(held.bench, held.night);
    CHECK(part<QLabel>(desk.page, u"readers/words"_s)->text().contains(u"lets you read it"));
    CHECK(desk.page.findChildren<QCheckBox *>(QRegularExpression(u"^reader/"_s)).isEmpty());
}

TEST_CASE("interview: a part about the manager is typed, sealed, and opens with its key alone",
    "[gui][interview]")
{
    Held held;
    Desk desk(held.bench, held.night);
    desk.push(u"part/open"_s);
    INFO("nothing was said yet");
    desk.push(u"part/seal"_s);
    CHECK(part<QLabel>(desk.page, u"part/problem"_s)->isVisible());

    desk.fill(u"sealed-part"_s, u"part.text"_s, u"it is the manager"_s);
    desk.push(u"part/seal"_s);
    CHECK_FALSE(part<QLabel>(desk.page, u"partKey/text"_s)->visibleRegion().isEmpty());
    const QString key = keyShown(desk.page, u"partKey"_s);
    REQUIRE(RecoveryKey::parse(key).has_value());
    CHECK_FALSE(part<QLabel>(desk.page, u"part/problem"_s)->isVisible());
    desk.push(u"partKey/done"_s);
    CHECK_FALSE(part<QLabel>(desk.page, u"partKey/text"_s)->isVisible());

    desk.push(u"part/fold"_s);
    auto *typed = part<QLineEdit>(desk.page, u"part/key"_s);
    desk.typeInto(typed, RecoveryKey::make().text());
    QTest::keyClick(typed, Qt::Key_Return);
    settleDown();
    CHECK_FALSE(part<QLabel>(desk.page, u"part/words"_s)->text().contains(u"manager"));
    typed->clear();
    desk.typeInto(typed, key);
    QTest::keyClick(typed, Qt::Key_Return);
    settleDown();
    CHECK(part<QLabel>(desk.page, u"part/words"_s)->text().contains(u"it is the manager"));

    const TempFolder folder;
    held.bench.prompts.folder = folder.path({});
    desk.push(u"part/give"_s);
    CHECK(QDir(folder.path({})).entryList({ u"*.homeward-pack"_s }).size() == 1);
    CHECK(readableIn(folder.path({}), { u"it is the manager"_s }) == QStringList());
    CHECK(clippedTexts(desk.page) == QStringList());
    CHECK(namelessControls(desk.page) == QStringList());
}

TEST_CASE("interview: a part is sealed by a carer after the sign-off, by the keys",
    "[gui][interview][sign-off]")
{
    Held held;
    held.be(u"Aled M"_s);
    held.pass(Entry::Kind::Returned);
    held.pass(Entry::Kind::SignOff, { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } });
    held.be(u"Tom Hale"_s);
    Desk desk(held.bench, held.night);
    CHECK_FALSE(part<QWidget>(desk.page, u"interview"_s)->isVisible());
    desk.push(u"part/open"_s);
    desk.fill(u"sealed-part"_s, u"part.text"_s, u"it is the manager"_s);
    desk.push(u"part/seal"_s);
    CHECK_FALSE(part<QLabel>(desk.page, u"part/problem"_s)->isVisible());
    const auto key = RecoveryKey::parse(keyShown(desk.page, u"partKey"_s));
    REQUIRE(key.has_value());
    const auto opened = held.bench.record().openKeptPart(*key);
    REQUIRE_OK(opened);
    CHECK(opened->answers.value(u"part.text"_s).value() == u"it is the manager");
    CHECK(clippedTexts(desk.page) == QStringList());
    CHECK(namelessControls(desk.page) == QStringList());
}

TEST_CASE("interview: after the child was lost again somebody else writes the next one, and who "
          "held the first still says who reads it",
    "[gui][interview]")
{
    Held held;
    held.be(u"Aled M"_s);
    REQUIRE_OK(held.bench.record().append(
        held.night, { Entry::Kind::Located, Moment::exactly(held.bench.clock.now()) }));
    held.pass(Entry::Kind::Category, { { u"category.kind"_s, Answer::code(u"missing"_s) } });
    held.pass(Entry::Kind::Returned);
    held.be(u"Tom Hale"_s);
    {
        Desk desk(held.bench, held.night);
        CHECK(part<QWidget>(desk.page, u"interview"_s)->isVisible());
        desk.fill(u"interview"_s, u"interview.before"_s, u"she met him again"_s);
        desk.page.flush();
    }
    CHECK(held.read(u"interview.before"_s) == u"she met him again");
    held.be(u"Nadia Aziz"_s);
    CHECK(held.read(u"interview.before"_s).isEmpty());
    Desk desk(held.bench, held.night);
    CHECK_FALSE(part<QWidget>(desk.page, u"interview"_s)->isVisible());
    CHECK(part<QLabel>(desk.page, u"readers/words"_s)->text().contains(u"earlier return"));
    desk.push(u"reader/Aled M"_s);
    CHECK(part<QCheckBox>(desk.page, u"reader/Aled M"_s)->isChecked());
    CHECK(clippedTexts(desk.page) == QStringList());
}

TEST_CASE("interview: nothing is cut off at twice the text size", "[gui][interview]")
{
    const LargeText large;
    Held held;
    Desk desk(held.bench, held.night);
    present(desk.page, { 1024, 700 });
    desk.push(u"part/open"_s);
    desk.fill(u"sealed-part"_s, u"part.text"_s, u"it is the manager"_s);
    desk.push(u"part/seal"_s);
    CHECK(clippedTexts(desk.page) == QStringList());
    const auto *step = part<QWidget>(desk.page, u"stepPage/interview"_s);
    CHECK(step->width() <= step->parentWidget()->width());
    desk.push(u"partKey/done"_s);
    desk.push(u"part/fold"_s);
    CHECK(clippedTexts(desk.page) == QStringList());
    held.be(u"Tom Hale"_s);
    desk.page.refresh();
    settleDown();
    CHECK(clippedTexts(desk.page) == QStringList());
}

TEST_CASE("interview of a foster home: out to the interviewer's computer and back, by the keys",
    "[gui][interview]")
{
    UiBench home;
    const EpisodeId night = home.startNight();
    const TempFolder folder;
    home.prompts.folder = folder.path({});
    QString key;
    QString sent;
    {
        Desk desk(home, night);
        desk.push(u"pack/send"_s);
        key = keyShown(desk.page, u"packKey"_s);
        sent = QDir(folder.path({})).entryInfoList({ u"*.homeward-pack"_s }).first().filePath();
    }

    INFO("at the interviewer's");
    QSettings settings(folder.path(u"settings.ini"_s), QSettings::IniFormat);
    FakePrompts prompts;
    prompts.pack = sent;
    prompts.newRecord = folder.path(u"interview.homeward"_s);
    prompts.folder = folder.path(u"back"_s);
    REQUIRE(QDir().mkpath(prompts.folder));
    WindowApp app(
        { home.clock, settings, prompts, folder.path(u"practice"_s), [] {}, KeyCost::lowest() });
    app.showStart();
    present(*app.window(), QSize(1024, 700));
    const auto push = [&](const QString &name) {
        auto *button = part<QPushButton>(*app.window(), name);
        REQUIRE(button->isVisible());
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
        settleDown();
    };
    const auto typeInto = [&](const QString &name, const QString &text) {
        auto *line = part<QLineEdit>(*app.window(), name);
        REQUIRE(line->isVisible());
        line->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(line, text);
        settleDown();
    };
    push(u"openPack"_s);
    typeInto(u"pack/key"_s, RecoveryKey::make().text());
    push(u"pack/open"_s);
    CHECK_FALSE(part<QWidget>(*app.window(), u"pack/name"_s)->isVisible());
    part<QLineEdit>(*app.window(), u"pack/key"_s)->clear();
    typeInto(u"pack/key"_s, key);
    push(u"pack/open"_s);
    CHECK(clippedTexts(*app.window()) == QStringList());
    CHECK(namelessControls(*app.window()) == QStringList());
    typeInto(u"pack/name"_s, u"Nadia Aziz"_s);
    typeInto(u"pack/passphrase"_s, testPassphrase());
    typeInto(u"pack/passphrase/again"_s, testPassphrase());
    push(u"pack/make"_s);
    push(u"recoveryKey/done"_s);
    REQUIRE(QTest::qWaitFor([&] { return app.mainWindow() != nullptr; }));
    Record &hers = *app.record();
    const EpisodeId theirs = hers.episodes()->first().episode.id;
    app.showEpisode(theirs, StepId::Interview);
    settleDown();
    push(u"pack/send-back"_s);
    CHECK(part<QLabel>(*app.window(), u"message"_s)
              ->text()
              .contains(u"Write when the interview was held, or what the child said."));
    REQUIRE_OK(hers.append(theirs,
        { Entry::Kind::Interview, Moment::exactly(home.clock.now()), {}, {},
            { { u"interview.before"_s, Answer::text(childsWords) } } }));
    app.showEpisode(theirs, StepId::Interview);
    settleDown();
    push(u"pack/send-back"_s);
    push(u"packKey/done"_s);
    INFO("corrected, and sent once more");
    prompts.folder = folder.path(u"again"_s);
    REQUIRE(QDir().mkpath(prompts.folder));
    push(u"pack/send-back"_s);
    const QString again
        = QDir(prompts.folder).entryInfoList({ u"*.homeward-pack"_s }).first().filePath();
    prompts.folder = folder.path(u"back"_s);

    INFO("back at home");
    home.prompts.pack
        = QDir(prompts.folder).entryInfoList({ u"*.homeward-pack"_s }).first().filePath();
    Desk desk(home, night);
    desk.push(u"pack/take-in"_s);
    CHECK(home.messages.text().contains(u"sealed"));
    CHECK(part<QLabel>(desk.page, u"pack/state"_s)->text().contains(u"Came back"));
    const auto facts = home.record().facts(night);
    REQUIRE_OK(facts);
    CHECK(FactFold(*facts).first(Entry::Kind::Interview)->saidBy == u"Nadia Aziz");
    CHECK(readableIn(folder.path({}), { childsWords }) == QStringList());

    INFO("the same file twice is refused, and what came once more is taken in beside it");
    desk.push(u"pack/take-in"_s);
    CHECK(home.messages.isError());
    home.prompts.pack = again;
    desk.push(u"pack/take-in"_s);
    CHECK_FALSE(home.messages.isError());
    const auto both = home.record().facts(night);
    REQUIRE_OK(both);
    CHECK(FactFold(*both).all(Entry::Kind::Interview).size() == 2);
    CHECK(clippedTexts(desk.page) == QStringList());
}

TEST_CASE("afterwards: what was signed off is reopened with a reason", "[gui][interview]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    REQUIRE_OK(bench.record().append(
        night, { Entry::Kind::Returned, Moment::exactly(bench.clock.now()) }));
    REQUIRE_OK(bench.record().append(night,
        { Entry::Kind::SignOff, Moment::exactly(bench.clock.now()), {}, {},
            { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } }));
    Desk desk(bench, night);
    desk.page.showStep(StepId::Afterwards);
    settleDown();
    CHECK_FALSE(part<QWidget>(desk.page, u"sign-off"_s)->isVisible());
    desk.push(u"reopen"_s);
    CHECK(bench.record().facts(night)->log.size() == 3);
    desk.typeInto(part<QLineEdit>(desk.page, u"reopen/why"_s), u"the police rang"_s);
    desk.push(u"reopen"_s);
    CHECK(bench.record().facts(night)->log.last().reason == u"the police rang");
    CHECK(part<QWidget>(desk.page, u"sign-off"_s)->isVisible());
    CHECK_FALSE(part<QWidget>(desk.page, u"reopen"_s)->isVisible());
}

TEST_CASE("afterwards: nothing is signed off while the child is away, or an ending waits",
    "[gui][interview]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    Desk desk(bench, night);
    desk.page.showStep(StepId::Afterwards);
    settleDown();
    CHECK_FALSE(part<QWidget>(desk.page, u"sign-off"_s)->isVisible());
    REQUIRE_OK(bench.record().append(
        night, { Entry::Kind::Returned, Moment::exactly(bench.clock.now()) }));
    desk.page.refresh();
    settleDown();
    REQUIRE(part<QWidget>(desk.page, u"sign-off"_s)->isVisible());

    auto *ending = part<FormView>(desk.page, u"ending"_s);
    REQUIRE(ending->showField(u"ending.note"_s));
    desk.typeInto(QApplication::focusWidget(), u"Back by taxi"_s);
    desk.push(u"sign-off/write"_s);
    CHECK(bench.messages.text().contains(u"How the absence ended"));
    CHECK_FALSE(FactFold(*bench.record().facts(night)).first(Entry::Kind::SignOff));
}

TEST_CASE("a full disk: the page of an absence says that it is read-only", "[gui][read-only]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const FullDisk full(1);
    EpisodePage page({ bench.context(), night });
    present(page, { 1100, 800 });
    page.showStep(StepId::Report);
    CHECK(bench.messages.isError());
    CHECK(bench.messages.text().contains(u"You can read this"));
    CHECK_FALSE(part<QLabel>(page, u"headline"_s)->text().isEmpty());
}
