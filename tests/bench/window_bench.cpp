// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/window_bench.h"

#include "core/practice/practice_home.h"
#include "core/record/record.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"
#include "ui/shell/ui_context.h"
#include "ui/today/today_page.h"

#include <QApplication>
#include <QLabel>
#include <QPixmap>
#include <QUrl>

#include <benchmark/benchmark.h>

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

} // namespace

void addWindowBenchmarks(const QString &record)
{
    applyStyle(*qobject_cast<QApplication *>(QApplication::instance()), Theme::Light);
    benchmark::RegisterBenchmark("open to drawn Today", [record](benchmark::State &state) {
        for (auto _ : state)
            drawToday(record);
    })->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("open to drawn Today/baseline", [](benchmark::State &state) {
        for (auto _ : state) {
            QLabel page(QStringLiteral("Nothing is open."));
            page.resize(1024, 700);
            benchmark::DoNotOptimize(page.grab());
        }
    })->Unit(benchmark::kMillisecond);
}

} // namespace homeward::bench
