// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/exchange/any_content.h"

#include "core/protocol/protocol_reader.h"
#include "tests/core/exchange/full_record.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>

namespace homeward::test {

namespace {

class AnyContent
{
public:
    explicit AnyContent(unsigned seed)
        : m_random(seed)
    {
    }

    ExchangeContent make()
    {
        const auto protocol = ProtocolReader::builtIn(u"oxfordshire"_s);
        REQUIRE_OK(protocol);
        m_content.setting
            = { pick<Setting::Kind>({ Setting::Kind::FosterHome, Setting::Kind::ChildrensHome,
                    Setting::Kind::SupportedAccommodation, Setting::Kind::School,
                    Setting::Kind::ReturnInterviewService }),
                  name(), name(), name(), protocol->hash };
        m_content.protocols = { { protocol->hash, protocol->bytes } };
        if (flag()) {
            const auto second = ProtocolReader::builtIn(u"york-north-yorkshire"_s);
            REQUIRE_OK(second);
            m_content.protocols << ExchangeProtocol { second->hash, second->bytes };
            m_second = second->hash;
            m_content.setting.secondProtocolHash = m_second;
        }
        const int people = 1 + below(3);
        for (int i = 0; i < people; ++i)
            m_content.people << Staff { StaffId::fromStorage(uuid()), u"%1 %2"_s.arg(name()).arg(i),
                pick(rolesOf(m_content.setting.kind)), flag(), flag() };
        m_content.photos << aPhoto(below(255));
        const int children = 1 + below(3);
        for (int i = 0; i < children; ++i)
            addChild();
        for (int i = 0; i < children; ++i)
            addEpisode(i);
        for (int i = 0; i < children; ++i)
            addHandOver(m_content.episodes.at(i).episode);
        std::sort(m_content.handOvers.begin(), m_content.handOvers.end(),
            [](const ExchangeHandOver &a, const ExchangeHandOver &b) {
                return std::pair(a.note.madeAt, a.note.id) < std::pair(b.note.madeAt, b.note.id);
            });
        for (int i = below(30); i > 0; --i)
            addLine();
        return m_content;
    }

private:
    int below(int most) { return static_cast<int>(m_random.bounded(most)); }
    bool flag() { return below(2) == 1; }
    template <typename T> T pick(const QList<T> &from)
    {
        return from.at(below(static_cast<int>(from.size())));
    }
    QString uuid()
    {
        QByteArray bytes(16, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(below(256));
        return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
    }
    QString anyText()
    {
        static const QStringList parts { u"Ada"_s, u" "_s, u"\ufeff"_s, u"\""_s, u"\\"_s, u"\n"_s,
            u"\U0001F600"_s, u"\u0645\u0631"_s, u"O\u2019Brien"_s, u"]},{"_s, u"\u0001"_s, u"%1"_s,
            u"\u2028"_s, u"2026-11-03"_s };
        QStringList chosen { u"x"_s };
        for (int i = below(6); i > 0; --i)
            chosen.insert(below(static_cast<int>(chosen.size()) + 1), pick(parts));
        return chosen.join(QString());
    }
    /// SQLite takes this letter at the beginning for a mark of how the text is written.
    QString word()
    {
        const QString text = anyText();
        return text.startsWith(QChar(0xFEFF)) ? u'x' + text : text;
    }
    /// What a name may be: nothing in it that nobody sees.
    QString name()
    {
        QString text = word();
        text.removeIf([](QChar sign) {
            return sign.category() == QChar::Other_Control
                || sign.category() == QChar::Separator_Line;
        });
        return text;
    }
    QDateTime instant()
    {
        return at(u"2026-01-01T00:00:00Z"_s).addMSecs(qint64(below(1'000'000'000)) * 20);
    }
    Answer answer()
    {
        switch (below(4)) {
        case 0:
            return Answer::notKnown();
        case 1:
            return Answer::declined();
        case 2:
            return Answer::codes({ anyText(), anyText() });
        default:
            return Answer::text(anyText());
        }
    }
    Answers answers()
    {
        Answers all;
        for (int i = below(4); i > 0; --i)
            all.insert(word(), answer());
        return all;
    }
    Moment moment()
    {
        return pick<Moment>({ Moment::exactly(instant()), Moment::about(instant()),
            Moment::on(instant().date()), Moment::notKnown() });
    }
    StaffId person() { return pick(m_content.people).id; }

    void addChild()
    {
        Profile profile;
        profile.child = { ChildId::fromStorage(uuid()), name() };
        const ChildId id = profile.child.id;
        for (int i = below(5); i > 0; --i)
            profile.child.facts.insert(word(), { answer(), word(), instant() });
        // Somebody has the photo, or it would belong to nobody.
        if (m_content.children.isEmpty() || flag()) {
            profile.child.photoHash = m_content.photos.first().hash;
            profile.child.photoTaken = flag() ? QDate(2026, 2, 28) : QDate();
            profile.photos << ChildPhoto { PhotoId::fromStorage(uuid()), id,
                profile.child.photoHash, profile.child.photoTaken, answers() };
        }
        for (int i = below(3); i > 0; --i)
            profile.contacts << Contact { ContactId::fromStorage(uuid()), id, name(),
                pick<QString>({ u"mother"_s, u"friend"_s, u"iro"_s, QString() }), answers() };
        for (int i = below(3); i > 0; --i)
            profile.places << Place { PlaceId::fromStorage(uuid()), id, name(), answers() };
        for (int year = 2025; year > 2023 && flag(); --year)
            profile.placements << Placement { PlacementId::fromStorage(uuid()), id,
                QDate(year, 1, 1), year == 2025 ? QDate() : QDate(year, 12, 31), answers() };
        m_content.children << profile;
        addHistory(profile);
        if (flag())
            addHold(id);
    }
    void addHistory(const Profile &profile)
    {
        ChildHistory history { profile.child.id, { person(), instant() } };
        const QStringList fields = profile.child.facts.keys();
        for (const QString &field : fields)
            history.factAuthors.insert(field, person());
        for (int i = below(4); i > 0; --i)
            history.factsBefore << FactBefore { word(), { answer(), word(), instant() }, person(),
                instant(), person() };
        const QString hash = m_content.photos.first().hash;
        addRows(history.contacts, profile.contacts,
            { ContactId::fromStorage(uuid()), history.child, name(), word(), answers() });
        addRows(history.places, profile.places,
            { PlaceId::fromStorage(uuid()), history.child, name(), answers() });
        addRows(history.placements, profile.placements,
            { PlacementId::fromStorage(uuid()), history.child, QDate(2024, 2, 29), {}, answers() });
        addRows(history.photos, profile.photos,
            { PhotoId::fromStorage(uuid()), history.child, hash, {}, answers() });
        m_content.histories << history;
    }
    /// `gone`: what is there no more.
    template <typename T> void addRows(RowHistory<T> &rows, const QList<T> &now, const T &gone)
    {
        for (const T &each : now) {
            rows.now.insert(each.id.toStorage(), { person(), instant() });
            if (flag())
                rows.before << KeptBefore<T> { each, instant(), person(), instant(), person() };
        }
        for (int i = below(3); i > 0; --i)
            rows.before << KeptBefore<T> { gone, instant(), person(), instant(), person() };
    }
    void addHold(const ChildId &child)
    {
        LegalHold hold { uuid(), child, word(), instant(), person() };
        if (flag()) {
            hold.liftedAt = instant();
            hold.liftedBy = person();
        }
        m_content.holds << hold;
    }
    void addEpisode(int number)
    {
        const Profile &profile = m_content.children.at(number);
        const QString hash = digestText(toJson(profile).toUtf8());
        m_content.snapshots << ExchangeSnapshot { hash, profile };
        const Episode episode { EpisodeId::fromStorage(uuid()),
            u"2026-%1"_s.arg(number + 1, 4, 10, QChar(u'0')), profile.child.id,
            pick<Episode::Kind>(
                { Episode::Kind::Missing, Episode::Kind::Away, Episode::Kind::FromEducation }),
            instant(), m_content.setting.protocolHash, hash, flag() ? m_linkGroup : QString(),
            flag() ? m_second : QString() };
        m_content.episodes << ExchangeEpisode { episode, person() };
        m_content.readers << ExchangeReader { episode.id, person(), instant(), person() };
    }
    /// It went away from here, or came with this absence.
    void addHandOver(const Episode &episode)
    {
        ExchangeHandOver handOver { { uuid(), HandOverNote::Direction::Sent, episode.child, name(),
            flag() ? word() : QString(), digestText(uuid().toUtf8()), instant(), person() } };
        HandOverNote &note = handOver.note;
        if (flag()) {
            note.direction = HandOverNote::Direction::Taken;
            handOver.numbers << ExchangeHandOver::NumberThere { episode.id, word() };
        } else if (flag()) {
            note.receivedAt = instant();
            note.receivedBy = word();
            note.receiptAt = instant();
            note.receiptBy = person();
        }
        m_content.handOvers << handOver;
    }
    void addLine()
    {
        const Staff author = pick(m_content.people);
        ExchangeEntry line;
        line.entry = { EntryId::fromStorage(uuid()),
            pick<Entry::Kind>({ Entry::Kind::Note, Entry::Kind::Fact, Entry::Kind::Sighting,
                Entry::Kind::Check, Entry::Kind::Located, Entry::Kind::Returned,
                Entry::Kind::Category, Entry::Kind::InterviewAttempt,
                Entry::Kind::ParentInformation, Entry::Kind::Meeting, Entry::Kind::Consent,
                Entry::Kind::Publicity, Entry::Kind::LegalPower, Entry::Kind::OfstedDecision,
                Entry::Kind::EventTime, Entry::Kind::SourceChosen, Entry::Kind::ProfileChanged }),
            moment(), instant(), author.id, author.name, word(), word(), answers() };
        for (const ExchangeEpisode &each : std::as_const(m_content.episodes)) {
            if (flag())
                line.episodes << each.episode.id;
        }
        if (line.episodes.isEmpty())
            line.episodes << m_content.episodes.first().episode.id;
        std::sort(line.episodes.begin(), line.episodes.end());
        if (flag() && !m_content.entries.isEmpty()) {
            const ExchangeEntry original = m_content.entries.last();
            line.entry.corrects = original.entry.id;
            line.entry.kind = original.entry.kind;
            line.entry.reason = word();
            line.episodes = original.episodes;
        }
        m_content.entries << line;
    }

    QRandomGenerator m_random;
    const QString m_linkGroup = u"f0000000-0000-4000-8000-000000000001"_s;
    QString m_second; ///< digest of the other area's rules; empty: none
    ExchangeContent m_content;
};

} // namespace

ExchangeContent anyContent(unsigned seed) { return AnyContent(seed).make(); }

} // namespace homeward::test
