// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/form_session.h"
#include "ui/forms/field_block.h"
#include "ui/forms/pending_drafts.h"
#include "ui/shell/ui_context.h"

#include <optional>

namespace homeward {

/// When something happened, beside a form that is written at once. Empty means now, unless the hint
/// says otherwise; what is typed is kept as any draft is. The session has to outlive it.
class WhenBlock : public FieldBlock
{
    Q_OBJECT

public:
    WhenBlock(FormSession &session, const UiContext &context, const QString &label,
        QWidget *parent = nullptr, const QString &hint = {});

    /// What the session says, unless something newer is typed.
    void reload();
    /// Keeps what is typed. False when that failed; the message bar says why.
    bool keep() { return m_pending.flush(); }
    /// As if somebody had typed it, and kept it.
    bool take(const Moment &when);
    [[nodiscard]] bool isEmpty() const;
    /// Nothing while what is typed is no time.
    [[nodiscard]] std::optional<Moment> happened() const;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void keepLater();

    FormSession &m_session;
    UiContext m_context;
    PendingDrafts m_pending;
};

} // namespace homeward
