// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time_source.h"
#include "core/documents/printed_pages.h"
#include "core/record/record.h"
#include "tests/support/support.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/ui_context.h"

#include <QList>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace homeward::test {

/// Answers for the desktop, set beforehand; empty means that the person changed their mind.
class FakePrompts : public Prompts
{
public:
    QString photo;
    QString folder;
    QString record;
    QString newRecord;
    QString copy;
    QString restored;
    QString protocol;
    QString pack;
    QString list;
    QList<QUrl> opened;
    QList<QStringList> printed;
    QList<int> printedPages; ///< how many, of each document
    Printing printing = Printing::Sent; ///< what becomes of what is printed

    [[nodiscard]] QString openPhotoPath() override { return photo; }
    [[nodiscard]] QString chooseFolder() override { return folder; }
    [[nodiscard]] QString openRecordPath() override { return record; }
    [[nodiscard]] QString newRecordPath() override { return newRecord; }
    [[nodiscard]] QString openCopyPath() override { return copy; }
    [[nodiscard]] QString restoredPath() override { return restored; }
    [[nodiscard]] QString openProtocolPath() override { return protocol; }
    [[nodiscard]] QString openPackPath() override { return pack; }
    [[nodiscard]] QString openListPath() override { return list; }
    [[nodiscard]] bool openDocument(const QUrl &url) override
    {
        opened << url;
        return true;
    }
    [[nodiscard]] Printing print(const QStringList &paragraphs, const MayPrint &mayPrint) override
    {
        if (isNobodyAsked())
            return printing;
        if (!mayPrint())
            return Printing::GivenUp;
        if (printing == Printing::Sent)
            printed << paragraphs;
        return printing;
    }
    [[nodiscard]] Printing print(const PrintedPages &pages, const MayPrint &mayPrint) override
    {
        if (isNobodyAsked())
            return printing;
        if (!mayPrint())
            return Printing::GivenUp;
        if (printing == Printing::Sent)
            printedPages << pages.count();
        return printing;
    }

private:
    [[nodiscard]] bool isNobodyAsked() const
    {
        return printing == Printing::GivenUp || printing == Printing::NoPrinter;
    }
};

/// Writes down where it was asked to go: "today", "children", "child <id>", "episode <id> <step>",
/// "missing <id>".
class FakeNavigator : public Navigator
{
public:
    QStringList went;

    void showToday() override { went << u"today"_s; }
    void showChildren() override { went << u"children"_s; }
    void showListIntake() override { went << u"list"_s; }
    void showChild(const ChildId &child) override { went << u"child "_s + child.toStorage(); }
    void showEpisode(const EpisodeId &episode, std::optional<StepId> step = {}) override
    {
        went << u"episode "_s + episode.toStorage() + (step ? u' ' + toStorage(*step) : QString());
    }
    void startMissing(const ChildId &child = {}) override
    {
        went << u"missing "_s + child.toStorage();
    }
};

class FakeSaved : public Saved
{
public:
    int marks = 0;
    int misses = 0;
    void mark() override { ++marks; }
    void miss() override { ++misses; }
};

/// A record of a children's home in a folder of its own, a carer signed in, a clock that stands
/// still, and everything that a page is given.
class UiBench
{
public:
    explicit UiBench(const QString &now = u"2026-11-03T23:10"_s);

    [[nodiscard]] UiContext context() { return { *m_record, messages, go, saved, prompts }; }
    [[nodiscard]] Record &record() { return *m_record; }
    /// Whoever is signed in may not write any more.
    void letGo();
    /// A child by name, missing since `now`.
    [[nodiscard]] EpisodeId startNight(const QString &child = u"Ada"_s);

    SetTimeSource clock;
    MessageBar messages;
    FakeNavigator go;
    FakeSaved saved;
    FakePrompts prompts;

private:
    TempFolder m_folder;
    std::unique_ptr<Record> m_record;
};

} // namespace homeward::test
