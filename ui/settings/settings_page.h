// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/scroll_page.h"
#include "ui/settings/appearance.h"
#include "ui/shell/ui_context.h"

#include <functional>

namespace homeward {

class ChoiceField;
class CopiesCard;
class CopyWatch;
class KeysCard;
class PeopleCard;
class ProtocolCard;
class SettingCard;

/// What belongs to the setting, and how the window looks.
class SettingsPage : public ScrollPage
{
    Q_OBJECT

public:
    struct Actions
    {
        std::function<void()> close; ///< close this record
        std::function<void()> look; ///< the appearance changed
        CopyWatch *copies = nullptr; ///< none: no card of copies
    };

    SettingsPage(
        const UiContext &context, QSettings &settings, Actions actions, QWidget *parent = nullptr);

    void refresh() override;
    void flush() override;

private:
    void addLook();
    void addLocking();
    void addFile();
    void keepLook();

    UiContext m_context;
    QSettings &m_settings;
    Actions m_actions;
    SettingCard *m_setting;
    PeopleCard *m_people;
    KeysCard *m_keys;
    CopiesCard *m_copies; ///< may be null
    ProtocolCard *m_protocol;
    ChoiceField *m_theme = nullptr;
    ChoiceField *m_size = nullptr;
};

} // namespace homeward
