// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/answer.h"
#include "core/record/draft.h"
#include "ui/shell/ui_context.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <functional>

namespace homeward {

class FormSession;

/// What is typed and not in the file at all yet. It is there a moment after the key, and is tried
/// again for as long as the disk does not take it, unless something newer is typed.
class PendingDrafts : public QObject
{
    Q_OBJECT

public:
    /// In a form; the session has to outlive it.
    PendingDrafts(const UiContext &context, FormSession &session, QObject *parent = nullptr);
    /// `whose`: the record, form and subject that a field's draft is of.
    PendingDrafts(
        const UiContext &context, std::function<Draft()> whose, QObject *parent = nullptr);

    void add(const QString &field, const Answer &answer, const QString &typed);
    [[nodiscard]] bool contains(const QString &field) const { return m_typed.contains(field); }
    [[nodiscard]] bool isEmpty() const { return m_typed.isEmpty(); }
    /// Keeps all of it now. False when that failed; the message bar says why.
    bool flush();
    /// It is not wanted any more.
    void clear();

private:
    struct Typed
    {
        Answer answer;
        QString text;
    };
    /// Where it is kept: beside whoever types, and while they wait.
    struct Place
    {
        std::function<void(const QString &, const Typed &, std::function<void(const Done &)>)> soon;
        std::function<Done(const QString &, const Typed &)> now;
    };

    PendingDrafts(const UiContext &context, Place place, QObject *parent);

    void keepSoon();
    void keepAgain(const QString &field, const Typed &typed);

    UiContext m_context;
    Place m_place;
    QMap<QString, Typed> m_typed; ///< by field
    QTimer m_timer;
};

} // namespace homeward
