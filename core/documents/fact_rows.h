// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/document.h"
#include "core/guide/fact_fold.h"

#include <QString>
#include <QStringList>

namespace homeward {

/// Turns facts of an episode into rows of a document: label, words, who said it and when. Where
/// sources disagree there is one row for each side (architecture 4).
class FactRows
{
public:
    FactRows(const EpisodeFacts &facts, const FactFold &fold);

    /// One row, or more where sources disagree. `label` replaces the form's question when given.
    [[nodiscard]] QList<Document::FieldRow> rows(
        const QString &field, const QString &label = {}) const;
    /// The fact in words, gaps too; sides of a dispute joined with "or".
    [[nodiscard]] QString words(const QString &field) const;
    [[nodiscard]] bool isGap(const QString &field) const;
    /// Adds the rows of each field to the document; a field nobody was asked about is left out when
    /// `onlyKnown`.
    void add(Document &document, const QStringList &fields, bool onlyKnown = false) const;

    /// "Josephine Mary Fenwick (called Jo)".
    [[nodiscard]] QString fullName() const;
    /// Sex, height, build, hair, eyes, glasses and marks in one line; empty when nothing is known.
    [[nodiscard]] QString looks() const;
    /// Tonight's word on the next dose where there is one, else the usual times.
    [[nodiscard]] QString medicineDueField() const;

    /// How soon a missed dose harms, of which medicine and who said so, and what happens then;
    /// empty when neither is known.
    [[nodiscard]] QString ifDoseMissed() const;

    /// "Sam Reed, Tue 3 Nov 2026, 22:10", and who wrote it where that is somebody else.
    [[nodiscard]] QString provenance(const Statement &statement) const;

private:
    [[nodiscard]] Document::FieldRow row(
        const QString &field, const QString &label, const Statement &statement) const;

    const EpisodeFacts &m_facts;
    const FactFold &m_fold;
};

/// "Police call", "Sighting": what a kind of entry is called in the log of a document.
[[nodiscard]] QString kindInWords(Entry::Kind kind);
/// The same, and of a line about a duty of others that they were asked about it.
[[nodiscard]] QString kindInWords(const Entry &entry);
/// "Police report"; a kind that is not known is said as it is stored.
[[nodiscard]] QString documentKindInWords(const QString &kind);
/// What an entry says, in one line: its answers in the order of their form.
[[nodiscard]] QString entryInWords(const Entry &entry, const EpisodeFacts &facts);
/// The same in few words, for a narrow place: what it is and what was answered, without the
/// questions and without its time.
[[nodiscard]] QString entryInShort(const Entry &entry, const EpisodeFacts &facts);
/// Where an answer stands, as a row of a paper shows it.
[[nodiscard]] Document::FieldRow::State rowState(Answer::State state);
/// "Photo taken 1 Aug 2026", then what was decided about photos, a line each; empty without a
/// photo.
[[nodiscard]] QString photoCaption(
    const Photo &photo, QDate taken, const QStringList &decided = {});
/// What a photo shows, what to look at and who took it.
[[nodiscard]] QList<Document::FieldRow> photoRows(const ChildPhoto &photo);
/// Photos of a profile, each with its day and what it shows beside it.
void addPhotos(Document &document, const Profile &profile, const QList<Photo> &photos);
/// A paper of this setting, with nothing on it yet.
[[nodiscard]] Document documentOf(const Setting &setting, const QString &title,
    const QString &reference, const QDateTime &now, const QString &madeBy);
/// The same about a child and no absence: the first digits of their id are its reference.
[[nodiscard]] Document documentAbout(const Child &child, const Setting &setting,
    const QString &title, const QDateTime &now, const QString &madeBy);
/// Reference, time, maker, marking and watermark: the same on every document of an episode.
[[nodiscard]] Document documentFor(const EpisodeFacts &facts, const QString &title,
    const QString &recipient, const QDateTime &now, const QString &madeBy);

} // namespace homeward
