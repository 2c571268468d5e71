// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/hand_over_manifest.h"

#include "core/base/words.h"
#include "core/model/strict_json.h"
#include "core/time/local_time.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace homeward::hand_over_manifest {

using namespace Qt::StringLiterals;

namespace {

using What = HandOverLeftOut::What;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(HandOver)
};

constexpr auto whatWords = words<What>({
    { What::InterviewLines, u"interview-lines" },
    { What::SealedWords, u"sealed-words" },
    { What::OtherChildren, u"other-children" },
    { What::Holds, u"holds" },
});

/// What is counted, and under which key.
struct Count
{
    const char *key;
    qsizetype HandOverManifest::*count;
};
constexpr std::array counts {
    Count { "facts", &HandOverManifest::facts },
    Count { "contacts", &HandOverManifest::contacts },
    Count { "places", &HandOverManifest::places },
    Count { "placements", &HandOverManifest::placements },
    Count { "photos", &HandOverManifest::photos },
    Count { "absences", &HandOverManifest::absences },
    Count { "unfinished", &HandOverManifest::unfinished },
    Count { "lines", &HandOverManifest::lines },
    Count { "naming", &HandOverManifest::naming },
};

qsizetype readCount(StrictJson &reader, const QJsonValue &value, const QString &place)
{
    bool isNumber = false;
    const qlonglong count = reader.text(value, place).toLongLong(&isNumber);
    if (!isNumber || count < 0)
        reader.refuse(place, u"no count"_s);
    return static_cast<qsizetype>(count);
}

QString leftOutWords(const HandOverLeftOut &left)
{
    const int count = static_cast<int>(left.count);
    switch (left.what) {
    case What::InterviewLines:
        return Text::tr("%n lines of a return interview that is closed to whoever made the file",
            nullptr, count);
    case What::SealedWords:
        return Text::tr("What lies sealed beside %n lines", nullptr, count);
    case What::OtherChildren:
        return Text::tr("Other children: %n lines were theirs too, or named one; their names are "
                        "taken out",
            nullptr, count);
    case What::Holds:
        return Text::tr("%n notes that the record must be kept: they bind the place it comes from",
            nullptr, count);
    }
    return {};
}

QString contentWords(const HandOverManifest &manifest)
{
    QStringList words;
    const auto add = [&](qsizetype count, const char *sentence) {
        if (count > 0)
            words << Text::tr(sentence, nullptr, static_cast<int>(count));
    };
    add(manifest.facts, QT_TRANSLATE_N_NOOP("HandOver", "%n answers of the profile"));
    add(manifest.contacts, QT_TRANSLATE_N_NOOP("HandOver", "%n people"));
    add(manifest.places, QT_TRANSLATE_N_NOOP("HandOver", "%n places"));
    add(manifest.placements, QT_TRANSLATE_N_NOOP("HandOver", "%n homes"));
    add(manifest.photos, QT_TRANSLATE_N_NOOP("HandOver", "%n photos"));
    add(manifest.absences, QT_TRANSLATE_N_NOOP("HandOver", "%n absences"));
    add(manifest.lines, QT_TRANSLATE_N_NOOP("HandOver", "%n lines of their logs"));
    return words.isEmpty() ? Text::tr("The name alone") : words.join(u", "_s);
}

QString leftOutWords(const HandOverManifest &manifest)
{
    QStringList words;
    for (const HandOverLeftOut &left : manifest.leftOut)
        words << leftOutWords(left);
    words << Text::tr("Never in such a file: other children's records, keys and passphrases, what "
                      "is still being typed, who looked at what, and what answers said before.");
    return words.join(u'\n');
}

} // namespace

QByteArray toJson(const HandOverManifest &manifest)
{
    QJsonObject numbers;
    for (const Count &each : counts)
        numbers[QLatin1String(each.key)] = QString::number(manifest.*each.count);
    QJsonArray leftOut;
    for (const HandOverLeftOut &left : manifest.leftOut)
        leftOut << QJsonObject { { u"what"_s, whatWords.word(left.what) },
            { u"count"_s, QString::number(left.count) } };
    const QJsonObject json { { u"id"_s, manifest.id }, { u"child"_s, manifest.child.toStorage() },
        { u"child-name"_s, manifest.childName },
        { u"date-of-birth"_s, StrictJson::dateText(manifest.dateOfBirth) },
        { u"kind"_s, toStorage(manifest.kind) }, { u"from"_s, manifest.from },
        { u"practice"_s, manifest.isPractice ? u"yes"_s : u"no"_s }, { u"by"_s, manifest.by },
        { u"to"_s, manifest.to }, { u"purpose"_s, manifest.purpose },
        { u"at"_s, StrictJson::instantText(manifest.at) }, { u"counts"_s, numbers },
        { u"left-out"_s, leftOut } };
    // Qt's parser drops this character from the beginning of a text, unless it is spelled out.
    return StrictJson::canonical(json).toUtf8();
}

Result<HandOverManifest> fromJson(const QByteArray &json)
{
    StrictJson reader;
    const QJsonObject object = reader.object(reader.document(QString::fromUtf8(json)),
        { u"id"_s, u"child"_s, u"child-name"_s, u"date-of-birth"_s, u"kind"_s, u"from"_s,
            u"practice"_s, u"by"_s, u"to"_s, u"purpose"_s, u"at"_s, u"counts"_s, u"left-out"_s },
        u"manifest"_s);
    const auto text = [&](const QString &key) { return reader.text(object[key], key); };
    HandOverManifest manifest;
    manifest.id = text(u"id"_s);
    manifest.child = ChildId::fromStorage(text(u"child"_s));
    manifest.childName = text(u"child-name"_s);
    manifest.dateOfBirth = reader.date(object["date-of-birth"_L1], u"date-of-birth"_s);
    const auto kind = settingKindFromStorage(text(u"kind"_s));
    if (!kind)
        reader.refuse(u"kind"_s, u"an unknown kind"_s);
    manifest.kind = kind.value_or(Setting::Kind::FosterHome);
    manifest.from = text(u"from"_s);
    manifest.isPractice = text(u"practice"_s) == u"yes";
    manifest.by = text(u"by"_s);
    manifest.to = text(u"to"_s);
    manifest.purpose = text(u"purpose"_s);
    manifest.at = reader.instant(object["at"_L1], u"at"_s);
    QStringList keys;
    for (const Count &each : counts)
        keys << QString::fromLatin1(each.key);
    const QJsonObject numbers = reader.object(object["counts"_L1], keys, u"counts"_s);
    for (const Count &each : counts)
        manifest.*each.count
            = readCount(reader, numbers[QLatin1String(each.key)], QString::fromLatin1(each.key));
    for (const QJsonValue &value : reader.array(object["left-out"_L1], u"left-out"_s)) {
        const QJsonObject left = reader.object(value, { u"what"_s, u"count"_s }, u"left-out"_s);
        const auto what = whatWords.value(reader.text(left["what"_L1], u"left-out"_s));
        if (!what)
            reader.refuse(u"left-out"_s, u"unknown word"_s);
        manifest.leftOut << HandOverLeftOut { what.value_or(What::InterviewLines),
            readCount(reader, left["count"_L1], u"left-out"_s) };
    }
    if (manifest.id.size() != 36 || manifest.child.toStorage().size() != 36)
        reader.refuse(u"id"_s, u"no id"_s);
    if (!manifest.at.isValid())
        reader.refuse(u"at"_s, u"no instant"_s);
    return reader.finish(manifest);
}

QList<std::pair<QString, QString>> inWords(const HandOverManifest &manifest)
{
    const QString born = manifest.dateOfBirth.isValid()
        ? Text::tr("born %1").arg(local_time::day(manifest.dateOfBirth))
        : Text::tr("date of birth not known");
    QList<std::pair<QString, QString>> lines {
        { Text::tr("Child"), Text::tr("%1, %2").arg(manifest.childName, born) },
        { Text::tr("From"), Text::tr("%1, by %2").arg(manifest.from, manifest.by) },
        { Text::tr("To"), manifest.to },
        { Text::tr("Why"), manifest.purpose },
        { Text::tr("When"), local_time::full(manifest.at) },
        { Text::tr("In it"), contentWords(manifest) },
        { Text::tr("Not in it"), leftOutWords(manifest) },
    };
    if (manifest.naming > 0) {
        lines << std::pair(Text::tr("Read it first"),
            Text::tr(
                "%n answers of the profile name another child of the place it comes from. They "
                "are in the file as they are.",
                nullptr, static_cast<int>(manifest.naming)));
    }
    if (manifest.unfinished > 0) {
        lines << std::pair(Text::tr("Still to be done"),
            Text::tr("%n absences are not signed off: what is owed after them, such as the return "
                     "interview, is looked after by whoever takes over.",
                nullptr, static_cast<int>(manifest.unfinished)));
    }
    return lines;
}

} // namespace homeward::hand_over_manifest
