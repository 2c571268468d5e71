// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// What a profile never keeps: the whole number of a bank card among phones, travel and money, and
/// a password, passcode or PIN among phones, money and accounts. Sentences are translated; empty:
/// nothing.
namespace homeward::forms::secrets {

/// What may be one: worth a second look.
[[nodiscard]] QString remarkOn(const QString &field, const QString &text);

/// What surely is one: no answer until it is out. A card number is of a length that cards have now,
/// and its last digit proves the others; a password stands after a colon, a dash or "is", and is no
/// plain word. So "password: ask her aunt" and a bus pass stand, and what is refused by mistake can
/// always be said in other words.
[[nodiscard]] QString refusalOf(const QString &field, const QString &text);

} // namespace homeward::forms::secrets
