// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/episode_context.h"

#include <QMap>
#include <QWidget>

class QVBoxLayout;

namespace homeward {

class LogRow;

/// The whole log, newest first, each line with its corrections beneath it and the way to correct
/// it.
class LogList : public QWidget
{
    Q_OBJECT

public:
    explicit LogList(const EpisodeContext &context, QWidget *parent = nullptr);

    void showLog(const EpisodeFacts &facts);
    /// Keeps what is typed in corrections. False when that failed; the message bar says why.
    bool keepDrafts();
    /// Goes to the newest line.
    void goTo();

Q_SIGNALS:
    void written();

private:
    [[nodiscard]] LogRow *makeRow();
    /// Lines of which a correction was begun, by the id of the original.
    [[nodiscard]] QStringList begun() const;

    EpisodeContext m_context;
    QVBoxLayout *m_column;
    QMap<EntryId, LogRow *> m_rows; ///< by original
};

} // namespace homeward
