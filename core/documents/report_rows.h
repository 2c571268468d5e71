// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/fact_rows.h"

namespace homeward {

/// "4 May 2012 (aged 14)".
[[nodiscard]] QString dateOfBirthWords(
    const EpisodeFacts &facts, const FactRows &rows, const QDateTime &now);
/// A row of the report; `field` is the question that it answers, where it is of one.
[[nodiscard]] Document::FieldRow plainRow(const QString &label, const QString &value, bool isGap,
    bool isStrong = false, const QString &field = {});
/// What nobody has said is a gap, and reads as one.
[[nodiscard]] Document::FieldRow knownRow(const QString &label, const QString &value);
/// Page 1 finds the child: what does not fit there stands in full further in.
[[nodiscard]] Document::FieldRow shortened(Document::FieldRow row);
[[nodiscard]] QList<Document::FieldRow> shortened(const QList<Document::FieldRow> &rows);
/// The number through the night, and whose it is.
[[nodiscard]] QString nightWords(const Setting &setting);
[[nodiscard]] QString reporterWords(const Setting &setting);
[[nodiscard]] QString endWords(const EarlierEpisode &episode);

} // namespace homeward
