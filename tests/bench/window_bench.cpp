// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/window_bench.h"

#include "core/forms/catalogue.h"
#include "core/practice/practice_home.h"
#include "core/record/record.h"
#include "core/record/search_hit.h"
#include "ui/children/child_page.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"
#include "ui/shell/ui_context.h"
#include "ui/today/today_page.h"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QTimeZone>
#include <QUrl>

#include <benchmark/benchmark.h>

#include <memory>
#include <string>

namespace homeward::bench {

namespace {

/// Goes nowhere and asks nobody: only drawing is measured.
class Nowhere : public Navigator, public Saved, public Prompts
{
public:
    void showToday() override { }
    void showChildren() override { }
    void showListIntake() override { }
    void showChild(const ChildId &) override { }
    void showEpisode(const EpisodeId &, std::optional<StepId>) override { }
    void startMissing(const ChildId &) override { }
    void mark() override { }
    void miss() override { }
    QString openPhotoPath() override { return {}; }
    QString chooseFolder() override { return {}; }
    QString openRecordPath() override { return {}; }
    QString newRecordPath() override { return {}; }
    QString openCopyPath() override { return {}; }
    QString restoredPath() override { return {}; }
    QString openProtocolPath() override { return {}; }
    QString openPackPath() override { return {}; }
    QString openListPath() override { return {}; }
    bool openDocument(const QUrl &) override { return false; }
    Printing print(const QStringList &, const MayPrint &) override { return Printing::GivenUp; }
    Printing print(const PrintedPages &, const MayPrint &) override { return Printing::GivenUp; }
};

void drawEmpty()
{
    QLabel page(QStringLiteral("Nothing is open."));
    page.resize(1024, 700);
    benchmark::DoNotOptimize(page.grab());
}

void drawToday(const QString &path)
{
    static const SystemTimeSource time;
    const auto record = practice_home::open(path, time);
    if (!record)
        qFatal("the benchmark's record cannot be opened");
    Nowhere nowhere;
    MessageBar messages;
    TodayPage today(UiContext { **record, messages, nowhere, nowhere, nowhere });
    today.resize(1024, 700);
    today.refresh();
    benchmark::DoNotOptimize(today.grab());
}

/// A picture as large as it is kept, and like no other.
Photo picture(int number)
{
    QImage image(1200, 900, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * y % 251, (x + number * 17) % 256, y % 256));
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 85);
    const auto photo = Photo::fromBytes(buffer.data());
    if (!photo)
        qFatal("the benchmark's photo cannot be made");
    return *photo;
}

/// An answer to any question; each version says something else.
Answer answerTo(const Field &field, int version)
{
    switch (field.kind) {
    case Field::Kind::Choice:
    case Field::Kind::Choices:
        return Answer::code(field.choices.at(version % field.choices.size()).code);
    case Field::Kind::YesNo:
        return version % 2 == 0 ? Answer::yes() : Answer::no();
    case Field::Kind::Date:
        return Answer::date(QDate(2026, 1, 1 + version));
    case Field::Kind::Time:
    case Field::Kind::FutureTime:
        return Answer::moment(
            Moment::exactly(QDate(2026, 1, 1 + version).startOfDay(QTimeZone::utc())));
    case Field::Kind::Number:
        return Answer::text(QString::number(10 + version));
    default:
        return Answer::text(QStringLiteral("What there is to say, %1").arg(version));
    }
}

Answers everyAnswer(const QString &form, int version)
{
    Answers answers;
    for (const Field &field : forms::find(form)->fields())
        answers.insert(field.id, answerTo(field, version));
    return answers;
}

/// A child with everything there is to ask, 60 people, 40 places and 12 photos, and ten earlier
/// versions of all but the photos: made once.
ChildId fullProfile(Record &record)
{
    constexpr int versions = 11;
    const QString name = QStringLiteral("Faye Fullerton");
    const auto known = record.childrenLike(name, 1);
    if (known && !known->isEmpty() && known->first().childName == name)
        return known->first().child;
    const auto child = record.addChild(name);
    if (!child)
        qFatal("the benchmark's child cannot be added");
    const auto made = [](const auto &done) {
        if (!done)
            qFatal(
                "the benchmark's profile cannot be filled: %s", qPrintable(done.error().message));
    };
    const auto saved = [&](const auto &id) {
        made(id);
        return *id;
    };
    for (int version = 0; version < versions; ++version) {
        for (const QString &form : forms::childForms())
            made(record.setFacts(*child, everyAnswer(form, version)));
    }
    for (int i = 0; i < 60; ++i) {
        Contact contact { {}, *child, QStringLiteral("Friend %1").arg(i), QStringLiteral("friend"),
            {} };
        for (int version = 0; version < versions; ++version) {
            contact.answers = everyAnswer(QStringLiteral("contact"), version);
            contact.answers.insert(QStringLiteral("contact.phone"),
                Answer::text(QStringLiteral("01632 960%1").arg(i, 3, 10, QChar(u'0'))));
            contact.id = saved(record.saveContact(contact));
        }
    }
    for (int i = 0; i < 40; ++i) {
        Place place { {}, *child, QStringLiteral("Place %1").arg(i), {} };
        for (int version = 0; version < versions; ++version) {
            place.answers = everyAnswer(QStringLiteral("place"), version);
            place.id = saved(record.savePlace(place));
        }
    }
    for (int i = 0; i < 12; ++i)
        made(record.setPhoto(*child, picture(i), QDate(2026, 1 + i, 1)));
    return *child;
}

/// Until the last of these parts of the profile is drawn.
void drawProfile(Record &record, const ChildId &child, const QStringList &parts)
{
    Nowhere nowhere;
    MessageBar messages;
    ChildPage page(UiContext { record, messages, nowhere, nowhere, nowhere }, child);
    page.resize(1024, 700);
    benchmark::DoNotOptimize(page.grab());
    for (const QString &part : parts) {
        page.findChild<QPushButton *>(QStringLiteral("section/") + part)->click();
        benchmark::DoNotOptimize(page.grab());
    }
}

void addProfileBenchmarks(const QString &path)
{
    static const SystemTimeSource time;
    static std::unique_ptr<Record> record = std::move(*practice_home::open(path, time));
    static const ChildId child = fullProfile(*record);
    const auto add = [](const char *name, const QStringList &parts) {
        benchmark::RegisterBenchmark(name, [parts](benchmark::State &state) {
            for (auto _ : state)
                drawProfile(*record, child, parts);
        })->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark((std::string(name) + "/baseline").c_str(),
            [](benchmark::State &state) {
                for (auto _ : state)
                    drawEmpty();
            })
            ->Unit(benchmark::kMillisecond);
    };
    add(fullProfileName, {});
    add("and its 60 people", { QStringLiteral("contact") });
    add("and its 40 places", { QStringLiteral("place") });
    add("and its 12 photos", { QStringLiteral("photo") });
}

} // namespace

void addWindowBenchmarks(const QString &record)
{
    applyStyle(*qobject_cast<QApplication *>(QApplication::instance()), Theme::Light);
    benchmark::RegisterBenchmark("open to drawn Today", [record](benchmark::State &state) {
        for (auto _ : state)
            drawToday(record);
    })->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("open to drawn Today/baseline", [](benchmark::State &state) {
        for (auto _ : state)
            drawEmpty();
    })->Unit(benchmark::kMillisecond);
    addProfileBenchmarks(record);
}

} // namespace homeward::bench
