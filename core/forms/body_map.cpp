// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/body_map.h"

#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::body_map {

using forms::Text;

QList<Region> regions()
{
    return {
        { u"face"_s, Text::tr("Face") },
        { u"right-ear"_s, Text::tr("Right ear") },
        { u"left-ear"_s, Text::tr("Left ear") },
        { u"neck"_s, Text::tr("Front of the neck") },
        { u"right-shoulder"_s, Text::tr("Right shoulder") },
        { u"left-shoulder"_s, Text::tr("Left shoulder") },
        { u"chest"_s, Text::tr("Chest") },
        { u"right-upper-arm"_s, Text::tr("Right upper arm") },
        { u"left-upper-arm"_s, Text::tr("Left upper arm") },
        { u"stomach"_s, Text::tr("Stomach") },
        { u"right-forearm"_s, Text::tr("Right forearm") },
        { u"left-forearm"_s, Text::tr("Left forearm") },
        { u"hips"_s, Text::tr("Hips") },
        { u"right-wrist"_s, Text::tr("Right wrist") },
        { u"left-wrist"_s, Text::tr("Left wrist") },
        { u"right-hand"_s, Text::tr("Right hand") },
        { u"left-hand"_s, Text::tr("Left hand") },
        { u"right-thigh"_s, Text::tr("Right thigh") },
        { u"left-thigh"_s, Text::tr("Left thigh") },
        { u"right-knee"_s, Text::tr("Right knee") },
        { u"left-knee"_s, Text::tr("Left knee") },
        { u"right-shin"_s, Text::tr("Right shin") },
        { u"left-shin"_s, Text::tr("Left shin") },
        { u"right-foot"_s, Text::tr("Right foot") },
        { u"left-foot"_s, Text::tr("Left foot") },
        { u"back-of-head"_s, Text::tr("Back of the head"), true },
        { u"nape"_s, Text::tr("Back of the neck"), true },
        { u"left-shoulder-blade"_s, Text::tr("Left shoulder blade"), true },
        { u"right-shoulder-blade"_s, Text::tr("Right shoulder blade"), true },
        { u"upper-back"_s, Text::tr("Upper back"), true },
        { u"left-arm-back"_s, Text::tr("Back of the left arm"), true },
        { u"right-arm-back"_s, Text::tr("Back of the right arm"), true },
        { u"lower-back"_s, Text::tr("Lower back"), true },
        { u"left-elbow"_s, Text::tr("Left elbow"), true },
        { u"right-elbow"_s, Text::tr("Right elbow"), true },
        { u"left-forearm-back"_s, Text::tr("Back of the left forearm"), true },
        { u"right-forearm-back"_s, Text::tr("Back of the right forearm"), true },
        { u"bottom"_s, Text::tr("Bottom"), true },
        { u"left-hand-back"_s, Text::tr("Back of the left hand"), true },
        { u"right-hand-back"_s, Text::tr("Back of the right hand"), true },
        { u"left-thigh-back"_s, Text::tr("Back of the left thigh"), true },
        { u"right-thigh-back"_s, Text::tr("Back of the right thigh"), true },
        { u"left-calf"_s, Text::tr("Left calf"), true },
        { u"right-calf"_s, Text::tr("Right calf"), true },
        { u"left-heel"_s, Text::tr("Left heel"), true },
        { u"right-heel"_s, Text::tr("Right heel"), true },
    };
}

QString regionOf(const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon < 0)
        return {};
    const QString words = line.left(colon).trimmed();
    const QList<Region> all = regions();
    for (const Region &region : all) {
        if (region.words.compare(words, Qt::CaseInsensitive) == 0)
            return region.code;
    }
    return {};
}

QStringList regionsIn(const QString &text)
{
    QStringList codes;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const QString code = regionOf(line);
        if (!code.isEmpty() && !codes.contains(code))
            codes << code;
    }
    return codes;
}

QString withLineFor(const QString &text, const Region &region)
{
    const bool beginsLine = text.isEmpty() || text.endsWith(u'\n');
    return text + (beginsLine ? QString() : u"\n"_s) + region.words + u": "_s;
}

} // namespace homeward::body_map
