// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/unwritten_drafts.h"

#include "core/model/answer_json.h"

#include <QJsonObject>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

const QStringList keys { u"author"_s, u"record"_s, u"form"_s, u"subject"_s, u"field"_s, u"answer"_s,
    u"typed"_s, u"saved"_s };

bool isSameField(const DraftRow &a, const DraftRow &b)
{
    return a.record == b.record && a.form == b.form && a.subject == b.subject && a.field == b.field;
}

QJsonObject jsonOf(const StaffId &author, const DraftRow &draft)
{
    return { { u"author"_s, author.toStorage() }, { u"record"_s, draft.record },
        { u"form"_s, draft.form }, { u"subject"_s, draft.subject }, { u"field"_s, draft.field },
        { u"answer"_s, homeward::jsonOf(draft.answer) }, { u"typed"_s, draft.typed },
        { u"saved"_s, StrictJson::instantText(draft.savedAt) } };
}

DraftRow readDraft(StrictJson &reader, const QJsonObject &json)
{
    const QString place = u"draft"_s;
    return { reader.text(json[u"record"_s], place), reader.text(json[u"form"_s], place),
        reader.text(json[u"subject"_s], place), reader.text(json[u"field"_s], place),
        readAnswer(reader, json[u"answer"_s], place), reader.text(json[u"typed"_s], place),
        reader.instant(json[u"saved"_s], place) };
}

} // namespace

void UnwrittenDrafts::keep(const StaffId &author, const DraftRow &draft, Why why)
{
    drop({ author, draft.record, draft.form, draft.subject, { draft.field } });
    m_kept << Kept { author, draft, why };
}

bool UnwrittenDrafts::holds(const StaffId &author, const DraftRow &draft) const
{
    return std::any_of(m_kept.cbegin(), m_kept.cend(), [&](const Kept &kept) {
        return kept.author == author && isSameField(kept.draft, draft)
            && kept.draft.typed == draft.typed && kept.draft.answer == draft.answer;
    });
}

void UnwrittenDrafts::drop(const Used &used)
{
    m_kept.removeIf([&](const Kept &kept) {
        const DraftRow &draft = kept.draft;
        return kept.author == used.author && draft.record == used.record && draft.form == used.form
            && draft.subject == used.subject
            && (used.fields.isEmpty() || used.fields.contains(draft.field));
    });
}

QList<DraftRow> UnwrittenDrafts::of(const StaffId &author) const
{
    QList<DraftRow> drafts;
    for (const Kept &kept : m_kept) {
        if (kept.author == author && kept.why == Why::HeldUp)
            drafts << kept.draft;
    }
    return drafts;
}

QList<DraftRow> UnwrittenDrafts::over(
    QList<DraftRow> written, const StaffId &author, const QString &record) const
{
    for (const Kept &kept : m_kept) {
        const DraftRow &draft = kept.draft;
        if (kept.author != author || draft.record != record)
            continue;
        written.removeIf([&](const DraftRow &older) { return isSameField(older, draft); });
        written << draft;
    }
    return written;
}

QJsonArray UnwrittenDrafts::json() const
{
    QJsonArray list;
    for (const Kept &kept : m_kept)
        list << jsonOf(kept.author, kept.draft);
    return list;
}

void UnwrittenDrafts::take(StrictJson &reader, const QJsonArray &drafts)
{
    for (const QJsonValue &each : drafts) {
        const QJsonObject draft = reader.object(each, keys, u"draft"_s);
        const StaffId author = StaffId::fromStorage(reader.text(draft[u"author"_s], u"author"_s));
        const DraftRow row = readDraft(reader, draft);
        if (!reader.isRefused())
            keep(author, row);
    }
}

} // namespace homeward
