// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/exchange_content.h"

#include "core/base/words.h"

namespace homeward {

namespace {

using What = ExchangeLeftOut::What;

constexpr auto whatWords = words<What>({
    { What::Line, u"line" },
    { What::SealedWords, u"sealed-words" },
});

} // namespace

QString toStorage(What what) { return whatWords.word(what); }

std::optional<What> leftOutFromStorage(QStringView word) { return whatWords.value(word); }

} // namespace homeward
