// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/search_hit.h"
#include "ui/shell/search_results.h"

#include <QLineEdit>
#include <QPointer>
#include <QTimer>

class QFrame;
class QLabel;
class QListView;

namespace homeward {

class Record;

/// One line in the frame to find a child by anything that is known about them. What is found
/// appears over the page while one types; Down goes into it, Enter opens it, letters go back
/// to the line, Esc goes back to where one was.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    /// What is found is shown over `frame`.
    SearchBox(const Record &record, QWidget *frame, QWidget *parent);

    /// Remembers where the focus is, and takes it.
    void goTo();

Q_SIGNALS:
    void chosen(const SearchHit &hit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void look();
    void open(int row);
    void place();
    void leave();
    void hideUnlessHere(const QWidget *focus);

    const Record &m_record;
    QWidget *m_frame;
    QFrame *m_panel;
    QLabel *m_words;
    QListView *m_list;
    SearchResults m_results;
    QTimer m_soon;
    QPointer<QWidget> m_before;
};

} // namespace homeward
