// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/report_rows.h"

#include "core/forms/catalogue.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

using Row = Document::FieldRow;

} // namespace

QString dateOfBirthWords(const EpisodeFacts &facts, const FactRows &rows, const QDateTime &now)
{
    const int age = facts.profile.child.ageOn(local_time::dateOf(now));
    const QString date = rows.words(u"child.date-of-birth"_s);
    return age < 0 ? date : Text::tr("%1 (aged %2)").arg(date).arg(age);
}

Document::FieldRow plainRow(
    const QString &label, const QString &value, bool isGap, bool isStrong, const QString &field)
{
    return Row { label, value, {}, isGap ? Row::State::NotAsked : Row::State::Answered, isStrong,
        field };
}

Document::FieldRow knownRow(const QString &label, const QString &value)
{
    return plainRow(
        label, value.isEmpty() ? readable(Answer::State::NotAsked) : value, value.isEmpty());
}

Document::FieldRow shortened(Document::FieldRow row)
{
    constexpr qsizetype most = 280;
    if (row.value.size() > most)
        row.value = row.value.left(most).trimmed() + Text::tr(" … (in full inside)");
    return row;
}

QList<Document::FieldRow> shortened(const QList<Document::FieldRow> &rows)
{
    QList<Row> all;
    for (const Row &row : rows)
        all << shortened(row);
    return all;
}

QString nightWords(const Setting &setting)
{
    if (setting.nightNumber.isEmpty())
        return readable(Answer::State::NotAsked);
    return setting.name.isEmpty() ? setting.nightNumber
                                  : Text::tr("%1 (%2)").arg(setting.nightNumber, setting.name);
}

QString reporterWords(const Setting &setting)
{
    const QString address = setting.address.trimmed();
    return address.isEmpty() ? setting.name : setting.name + u'\n' + address;
}

QString endWords(const EarlierEpisode &episode)
{
    if (episode.ended.isValid())
        return local_time::full(episode.ended);
    return episode.back ? Text::tr("back, time not known") : Text::tr("still open");
}

} // namespace homeward
