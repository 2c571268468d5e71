// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "ui/parts/line_field.h"

namespace homeward {

/// A line for a passphrase: not shown unless somebody asks for it, and never kept as a draft.
class PassphraseField : public LineField
{
    Q_OBJECT

public:
    PassphraseField(const QString &id, const QString &label, const QString &hint, QWidget *parent);

    [[nodiscard]] Secret secret() const { return Secret::fromText(text()); }
};

/// A new passphrase, typed twice.
class NewPassphrase : public QWidget
{
    Q_OBJECT

public:
    /// `label` asks for it; `id` is the first line's name, the second is called `id`/again.
    NewPassphrase(const QString &id, const QString &label, QWidget *parent);

    /// Says beside the lines when nothing is typed or the two differ, and goes there. False then.
    [[nodiscard]] bool check();
    [[nodiscard]] Secret secret() const { return m_first->secret(); }
    void setProblem(const QString &problem) { m_first->setProblem(problem); }
    void clear();

Q_SIGNALS:
    void entered();

private:
    PassphraseField *m_first;
    PassphraseField *m_again;
};

} // namespace homeward
