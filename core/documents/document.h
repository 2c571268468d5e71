// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace homeward {

/// What a document says, before it is drawn. The preview on screen and the PDF are two drawings of
/// the same content.
struct Document
{
    /// A section heading; `level` 1 is a section, 2 a part of one.
    struct Heading
    {
        QString text;
        int level = 1;
    };
    /// A question and what is known. `provenance` ("Sam Reed, today 22:10") is printed small
    /// beneath.
    struct FieldRow
    {
        enum class State
        {
            Answered,
            NotKnown,
            NotAsked,
            Declined
        };
        QString label;
        QString value; ///< already in words, also for a gap
        QString provenance = {};
        State state = State::Answered;
        bool isStrong = false; ///< danger, medicine due: bold
        QString field = {}; ///< id of the question of a form that it answers; empty: of none
    };
    struct Paragraph
    {
        QString text;
        bool isStrong = false;
        bool isSmall = false;
    };
    /// A framed box that is seen first: danger, what to do.
    struct Callout
    {
        QString title;
        QStringList lines;
    };
    struct Table
    {
        QStringList headings;
        QList<QStringList> rows;
        QList<int> widths = {}; ///< shares of the width; empty: equal
    };
    /// A picture with facts beside it, for the top of page 1. The image may be null: a frame with
    /// words in it.
    struct Portrait
    {
        QImage image;
        QString caption; ///< "Photo taken 1 Aug 2026"
        QList<FieldRow> facts;
        QString inEmptyFrame = QStringLiteral("No photo"); ///< or "Fix a photo here"
    };
    struct PageBreak
    {
    };
    using Block = std::variant<Heading, FieldRow, Paragraph, Callout, Table, Portrait, PageBreak>;

    QString title;
    QString subtitle = {};
    QString marking = {}; ///< top and bottom of every page
    QString reference; ///< record number: in the foot of every page and in the file name
    QString madeBy = {};
    QDateTime madeAt; ///< UTC
    QString recipient = {};
    QString watermark = {}; ///< "PRACTICE"; empty: none
    QList<Block> blocks;

    /// "police-report-2026-0007-20261103-2322.pdf": no name in it. `kind` is "police-report",
    /// "interview-record", "school-notice" …; `ending` has no dot.
    [[nodiscard]] QString fileName(
        const QString &kind, const QString &ending = QStringLiteral("pdf")) const;
    /// Every character in the document, for the font check.
    [[nodiscard]] QString allText() const;
    /// The content as plain text, in reading order: golden files and screen readers use it.
    [[nodiscard]] QString plainText() const;
};

} // namespace homeward
