// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/folded_name.h"

namespace homeward {

namespace {

// What keyboards, telephones and word processors put where somebody means ' or -.
constexpr QStringView apostrophes = u"`\u00b4\u02b9\u02bb\u02bc\u02bd\u02c8\u02ca\u02cb\u2018\u2019"
                                    u"\u201a\u201b\u2032\u2035\uff07";
constexpr QStringView dashes = u"\u02d7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58"
                               u"\ufe63\uff0d";

QChar plain(QChar letter)
{
    if (apostrophes.contains(letter))
        return u'\'';
    return dashes.contains(letter) ? QChar(u'-') : letter;
}

} // namespace

bool isApostrophe(QChar sign) { return sign == u'\'' || apostrophes.contains(sign); }

QString foldedName(const QString &name)
{
    QString simple = name;
    // Before the marks go: an accent that stands alone is one of the apostrophes.
    for (QChar &letter : simple)
        letter = plain(letter);
    QString folded;
    for (const QChar letter : simple.normalized(QString::NormalizationForm_KD)) {
        if (!letter.isMark())
            folded += letter;
    }
    return folded.toCaseFolded().simplified();
}

} // namespace homeward
