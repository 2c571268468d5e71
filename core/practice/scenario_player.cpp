// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/scenario_player.h"

#include "core/documents/interview_record.h"
#include "core/documents/pdf_writer.h"
#include "core/documents/police_report.h"
#include "core/forms/catalogue.h"
#include "core/protocol/protocol_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Practice)
};

tl::unexpected<Error> pass(const Error &error) { return tl::unexpected<Error>(error); }

} // namespace

ScenarioPlayer::ScenarioPlayer(Record &record, SetTimeSource &time)
    : m_record(record)
    , m_time(time)
{
}

Result<std::unique_ptr<Record>> ScenarioPlayer::make(
    const QString &path, const Scenario &scenario, SetTimeSource &time)
{
    if (!scenario.setting || scenario.staff.isEmpty())
        return failure(Error::Code::Refused,
            Text::tr("The scenario %1 has no setting of its own.").arg(scenario.title));
    const auto protocol = ProtocolReader::builtIn(scenario.protocol);
    if (!protocol)
        return pass(protocol.error());
    const Staff &first = scenario.staff.first();
    auto made = Record::create(path,
        { *scenario.setting, first.name, first.role, protocol->bytes, keyOf(first.name).passphrase,
            KeyCost::lowest() },
        time);
    if (!made)
        return pass(made.error());
    std::unique_ptr<Record> record = std::move(made->record);
    ScenarioPlayer player(*record, time);
    Done done = player.addPeople(scenario);
    if (done)
        done = player.play(scenario, QFileInfo(path).path());
    if (!done) {
        for (const QString &document : player.documents())
            QFile::remove(document);
        record.reset();
        QFile::remove(path);
        return pass(done.error());
    }
    return record;
}

Done ScenarioPlayer::addPeople(const Scenario &scenario)
{
    const auto known = m_record.staff();
    if (!known)
        return pass(known.error());
    for (const Staff &person : scenario.staff) {
        const bool isThere = std::any_of(known->cbegin(), known->cend(),
            [&](const Staff &other) { return other.name == person.name; });
        if (isThere)
            continue;
        if (const auto added = m_record.addStaff(keyOf(person.name), person.role); !added)
            return pass(added.error());
    }
    if (!scenario.staff.isEmpty()) {
        if (const Done signedIn = signIn(scenario.staff.first().name); !signedIn)
            return signedIn;
    }
    for (const ScenarioChild &child : scenario.children) {
        if (childNamed(child.name))
            continue;
        if (const Done added = addChild(child); !added)
            return added;
    }
    return {};
}

Done ScenarioPlayer::addChild(const ScenarioChild &child)
{
    const auto id = m_record.addChild(child.name);
    if (!id)
        return pass(id.error());
    if (const Done facts = m_record.setFacts(*id, child.facts, child.saidBy); !facts)
        return facts;
    for (Contact contact : child.contacts) {
        contact.child = *id;
        if (const auto saved = m_record.saveContact(contact); !saved)
            return pass(saved.error());
    }
    for (Place place : child.places) {
        place.child = *id;
        if (const auto saved = m_record.savePlace(place); !saved)
            return pass(saved.error());
    }
    for (Placement placement : child.placements) {
        placement.child = *id;
        if (const auto saved = m_record.savePlacement(placement); !saved)
            return pass(saved.error());
    }
    if (child.photo.isEmpty())
        return {};
    const auto photo = Photo::fromFile(child.photo);
    return photo ? m_record.setPhoto(*id, *photo, child.photoTaken) : pass(photo.error());
}

Done ScenarioPlayer::play(const Scenario &scenario, const QString &folder)
{
    int number = 0;
    for (const ScenarioStep &step : scenario.steps) {
        ++number;
        m_time.set(step.at);
        Done done = signIn(step.by);
        if (done) {
            switch (step.act) {
            case ScenarioStep::Act::Start:
                done = start(step);
                break;
            case ScenarioStep::Act::Form:
                done = fill(step);
                break;
            case ScenarioStep::Act::Document:
                done = document(step, folder);
                break;
            }
        }
        if (!done) {
            Error error = done.error();
            error.message
                = Text::tr("Step %1 of “%2”: %3").arg(number).arg(scenario.title, error.message);
            return pass(error);
        }
    }
    return {};
}

Done ScenarioPlayer::signIn(const QString &name)
{
    if (m_record.signedIn() && m_record.signedIn()->name == name)
        return {};
    return m_record.signIn(keyOf(name));
}

QString ScenarioPlayer::passphrase() { return u"practice only"_s; }

KeyHolder ScenarioPlayer::keyOf(const QString &name)
{
    return { KeyHolder::Kind::Staff, name, Secret::fromText(passphrase()) };
}

Result<ChildId> ScenarioPlayer::childNamed(const QString &name) const
{
    const auto children = m_record.children();
    if (!children)
        return pass(children.error());
    for (const ChildLine &child : *children) {
        if (child.name == name)
            return child.id;
    }
    return failure(
        Error::Code::NotFound, Text::tr("There is no child called %1 in this record.").arg(name));
}

Result<EpisodeId> ScenarioPlayer::openEpisodeOf(const QString &name) const
{
    const auto child = childNamed(name);
    if (!child)
        return pass(child.error());
    const auto episodes = m_record.episodes(*child);
    if (!episodes)
        return pass(episodes.error());
    for (const EpisodeLine &line : *episodes) {
        if (line.summary.state != EpisodeSummary::State::Closed)
            return line.episode.id;
    }
    return failure(Error::Code::NotFound, Text::tr("%1 has no open episode.").arg(name));
}

Done ScenarioPlayer::start(const ScenarioStep &step)
{
    QList<Missing> missing;
    for (const QString &name : step.children) {
        const auto child = childNamed(name);
        missing << (child ? Missing { *child, {} } : Missing { {}, name });
    }
    const auto started
        = m_record.start(missing, step.happened.value_or(Moment::exactly(step.at)), step.answers);
    return started ? Done() : pass(started.error());
}

Result<QString> ScenarioPlayer::subjectOf(const ScenarioStep &step, const EpisodeId &episode) const
{
    const QString name = step.subject.section(u'#', 1);
    if (name.isEmpty())
        return step.subject;
    const auto facts = m_record.facts(episode);
    if (!facts)
        return pass(facts.error());
    const QString rule = step.subject.section(u'#', 0, 0) + u'#';
    for (const Contact &contact : facts->profile.contacts) {
        if (contact.name == name)
            return rule + contact.id.toStorage();
    }
    for (const Place &place : facts->profile.places) {
        if (place.name == name)
            return rule + place.id.toStorage();
    }
    return failure(Error::Code::NotFound,
        Text::tr("There is no person or place called %1 on the profile.").arg(name));
}

Done ScenarioPlayer::fill(const ScenarioStep &step)
{
    const auto episode = openEpisodeOf(step.children.value(0));
    if (!episode)
        return pass(episode.error());
    const auto subject = subjectOf(step, *episode);
    if (!subject)
        return pass(subject.error());
    NewEntry entry;
    entry.kind = *forms::kindOf(step.form);
    entry.happened = step.happened.value_or(Moment::exactly(step.at));
    entry.saidBy = step.saidBy;
    entry.subject = *subject;
    entry.answers = step.answers;
    const auto written = m_record.append(*episode, entry);
    return written ? Done() : pass(written.error());
}

Done ScenarioPlayer::document(const ScenarioStep &step, const QString &folder)
{
    const auto episode = openEpisodeOf(step.children.value(0));
    if (!episode)
        return pass(episode.error());
    const auto facts = m_record.facts(*episode);
    if (!facts)
        return pass(facts.error());
    const Situation situation = assess(*facts, step.at);
    const auto photos = m_record.otherPhotos(facts->profile);
    if (!photos)
        return pass(photos.error());
    const Document content = step.form == u"interview-record"
        ? interviewRecord(*facts, situation, step.at, step.by)
        : policeReport(*facts, situation, step.at, step.by, *photos);
    const auto pdf = PdfWriter::write(content);
    if (!pdf)
        return pass(pdf.error());
    const auto path = m_record.disclose(*episode, content, step.form, pdf->bytes, folder);
    if (!path)
        return pass(path.error());
    m_documents << *path;
    return {};
}

} // namespace homeward
