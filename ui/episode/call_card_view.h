// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/call_card.h"

#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace homeward {

/// The call card: large type, one line a fact, in the order a call handler asks; each is ticked as
/// it is read out. Ticks are kept while the episode is open on screen.
class CallCardView : public QWidget
{
    Q_OBJECT

public:
    explicit CallCardView(QWidget *parent = nullptr);

    void showLines(const QList<CallCardLine> &lines);

private:
    QVBoxLayout *m_lines;
    QStringList m_shown;
    QSet<QString> m_ticked;
};

} // namespace homeward
