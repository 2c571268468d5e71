// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/table_check.h"
#include "ui/parts/scroll_page.h"
#include "ui/shell/ui_context.h"

#include <memory>

class QPushButton;

namespace homeward {

class ListColumns;
class ListPreview;

/// Takes in a list of children from a spreadsheet, in three steps: which file, which column is
/// what, and what will happen. Nothing is in the record before the last of them is pressed.
class ListPage : public ScrollPage
{
    Q_OBJECT

public:
    explicit ListPage(const UiContext &context, QWidget *parent = nullptr);
    ~ListPage() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Step
    {
        File,
        Columns,
        Rows,
        Finished
    };

    void addSteps();
    void go(Step step);
    void chooseFile();
    void checkColumns();
    void lookAtRows();
    void takeIn();
    void saveRest();
    void finish();
    void showButtons();
    /// What was guessed or chosen for a list with these columns before.
    [[nodiscard]] TableMapping remembered(const Table &table) const;
    void remember(const Table &table, const TableMapping &mapping);

    UiContext m_context;
    Step m_step = Step::File;
    std::optional<Table> m_table;
    std::unique_ptr<TableCheck> m_check;
    QWidget *m_parts[4] = {}; ///< by step
    QLabel *m_problem;
    QLabel *m_about; ///< the file that was chosen
    ListColumns *m_columns;
    ListPreview *m_preview;
    QLabel *m_done;
    QLabel *m_saved;
    QPushButton *m_back;
    QPushButton *m_rest;
    QPushButton *m_next;
};

} // namespace homeward
