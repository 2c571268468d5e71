// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QElapsedTimer>

#include <chrono>

class QProgressBar;

namespace homeward {

/// Stands in front of the window while something long is done to the record, shows how far it is,
/// and stops it. The one box that takes the window away from people: what is done is one change,
/// and nothing else may be written in the middle of it. Work that is over in a blink shows none.
class WaitBox : public QDialog
{
    Q_OBJECT

public:
    WaitBox(const QString &words, QWidget *parent,
        std::chrono::milliseconds patience = std::chrono::milliseconds(150));

    /// To be called often. False: somebody pressed Stop, or the window is about to go.
    [[nodiscard]] bool goOn(int percent);
    void reject() override;

private:
    QProgressBar *m_bar;
    QElapsedTimer m_since; ///< it was last drawn
    std::chrono::milliseconds m_patience;
    bool m_isStopped = false;
};

} // namespace homeward
