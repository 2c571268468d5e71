// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "ui/parts/document_panel.h"
#include "ui/parts/scroll_page.h"
#include "ui/shell/ui_context.h"

#include <QMap>

#include <functional>

namespace homeward {

class CardButton;
class KnownChildren;
class KeptLines;
class LineField;

/// The register: every child of the record, and a line to add one.
class ChildrenPage : public ScrollPage
{
    Q_OBJECT

public:
    explicit ChildrenPage(const UiContext &context, QWidget *parent = nullptr);

    void refresh() override;
    void flush() override;

private:
    void narrow();
    void addBlankPapers();
    /// A paper that is numbered when it is drawn.
    [[nodiscard]] DocumentSource blankPaper(
        const QString &kind, const std::function<Result<Document>(int number)> &draw);
    void addListIntake();
    void showWords(CardButton &card, const ChildLine &line, const QString &foundBy);
    void addChild();

    UiContext m_context;
    LineField *m_search;
    QLabel *m_empty;
    QVBoxLayout *m_list;
    LineField *m_name;
    KnownChildren *m_known;
    KeptLines *m_kept;
    QList<ChildLine> m_lines;
    QMap<QString, CardButton *> m_cards;
};

} // namespace homeward
