// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/scroll_page.h"
#include "ui/records/audit_model.h"
#include "ui/shell/ui_context.h"

#include <QTimer>

class QTableView;

namespace homeward {

class ChoiceField;
class LineField;

/// Who looked, changed and handed over what, for whoever may read it. That they looked is on record
/// too, once each time the page is come to.
class RecordsPage : public ScrollPage
{
    Q_OBJECT

public:
    explicit RecordsPage(const UiContext &context, QWidget *parent = nullptr);

    void refresh() override;

protected:
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addFilters();
    void addTable();
    void addDetail();
    void narrow();
    void give();
    /// The newest rows; that somebody looks is put on record first, once.
    [[nodiscard]] Result<AuditPage> read();
    void showFromTop(const AuditPage &page);
    void showCount();
    void showDetail();
    void showDeleted();
    void showError(const Error &error);
    void place();
    /// Reads what is typed into `m_filter`; false when one of the days is not understood.
    [[nodiscard]] bool readFilter();
    [[nodiscard]] bool readDay(LineField *line, QDate &day);

    UiContext m_context;
    AuditModel m_model;
    AuditFilter m_filter;
    QTimer m_later;
    bool m_isOpen = false; ///< that somebody looks is on record
    LineField *m_child = nullptr;
    LineField *m_person = nullptr;
    LineField *m_from = nullptr;
    LineField *m_to = nullptr;
    ChoiceField *m_kind = nullptr;
    QLabel *m_count = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_detail = nullptr;
    QLabel *m_given = nullptr;
    QLabel *m_deleted = nullptr;
};

} // namespace homeward
