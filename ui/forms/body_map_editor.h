// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/forms/text_editor.h"

namespace homeward {

class BodyMapView;

/// Text in lines, each of which may say where on the body it is about: "Left wrist: a small star".
/// Beneath, when somebody asks for it, a figure that begins such lines and shows which there are.
class BodyMapEditor : public TextEditor
{
    Q_OBJECT

public:
    BodyMapEditor(const Field &field, QWidget *parent);

protected:
    void setText(const QString &text) override;

private:
    /// Goes to the line about this part, or begins one.
    void goToLineOf(const QString &region);
    void showMarked();

    BodyMapView *m_view;
};

} // namespace homeward
