// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/form_session.h"
#include "ui/episode/step_page.h"

#include <QWidget>

#include <memory>

class QLineEdit;

namespace homeward {

class FormView;

/// A form of the episode whose fields become entries one by one as they are left. "Who told you?"
/// goes with each of them where others may be the source.
class FactForm : public QWidget
{
    Q_OBJECT

public:
    enum class Source
    {
        Author,
        Asked
    };

    FactForm(const EpisodeContext &context, const QString &formId, const QString &subject,
        Source source, QWidget *parent = nullptr);
    ~FactForm() override;

    void reload();
    void settle();
    bool showField(const QString &fieldId);

Q_SIGNALS:
    void written();

private:
    EpisodeContext m_context;
    FormSession m_session;
    QLineEdit *m_saidBy = nullptr;
    std::unique_ptr<FormView> m_view; ///< before the session goes
};

} // namespace homeward
