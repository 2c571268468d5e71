// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/ui_context.h"

#include <QLabel>

namespace homeward {

/// "Saved 02:14": when something was last put in the file from this window; and, while what was
/// typed last is not there, that it is not. Empty until either.
class SavedIndicator : public QLabel, public Saved
{
    Q_OBJECT

public:
    explicit SavedIndicator(const Record &record, QWidget *parent = nullptr);

    void mark() override;
    void miss() override;
    /// What could not be written may be by now, or may have come back with whoever signed in.
    void refresh();

Q_SIGNALS:
    /// Something was put in the file: what could not be saved before is over.
    void marked();

private:
    const Record &m_record;
    QString m_at; ///< when it was last marked
    bool m_isMissed = false;
};

} // namespace homeward
