// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/window_bench.h"

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

/// A child with 60 people, 40 places and 12 photos: made once.
ChildId fullProfile(Record &record)
{
    const QString name = QStringLiteral("Fay Fullerton");
    const auto known = record.childrenLike(name, 1);
    if (known && !known->isEmpty() && known->first().childName == name)
        return known->first().child;
    const auto child = record.addChild(name);
    if (!child)
        qFatal("the benchmark's child cannot be added");
    bool isMade = true;
    for (int i = 0; i < 60; ++i) {
        isMade &= record
                      .saveContact({ {}, *child, QStringLiteral("Friend %1").arg(i),
                          QStringLiteral("friend"),
                          { { QStringLiteral("contact.phone"),
                              Answer::text(
                                  QStringLiteral("01632 960%1").arg(i, 3, 10, QChar(u'0'))) } } })
                      .has_value();
    }
    for (int i = 0; i < 40; ++i)
        isMade
            &= record.savePlace({ {}, *child, QStringLiteral("Place %1").arg(i), {} }).has_value();
    for (int i = 0; i < 12; ++i)
        isMade &= record.setPhoto(*child, picture(i), QDate(2026, 1 + i, 1)).has_value();
    if (!isMade)
        qFatal("the benchmark's profile cannot be filled");
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
    add("open a full profile", {});
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
