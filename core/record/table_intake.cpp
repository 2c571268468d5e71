// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/table_intake.h"

#include "core/record/name_rules.h"
#include "core/record/record_care_p.h"
#include "core/record/table_filling.h"
#include "core/store/digest.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(TableIntake)
};

tl::unexpected<Error> refusedAt(int row, Error::Code code, const QString &why)
{
    return failure(
        code, Say::tr("Row %1: %2 Nothing was taken in.").arg(QString::number(row), why));
}

KnownChild knownFrom(const NamedChild &child)
{
    return { child.id, child.name, child.answer(u"child.date-of-birth"_s).toDate(),
        everyName(child.name, child.answers), child.answer(u"child.upn"_s).value(),
        child.answer(u"child.nhs-number"_s).value() };
}

const QStringList &knownBy()
{
    static const QStringList fields { u"child.date-of-birth"_s, u"child.upn"_s,
        u"child.nhs-number"_s, u"child.full-name"_s, u"child.former-names"_s, u"child.known-as"_s };
    return fields;
}

Placement placementOf(const ChildId &child, const Answers &home)
{
    return { PlacementId::make(), child, {}, {}, home };
}

Result<QStringList> takenOutOf(const CareStore &care, const Profile &here)
{
    const Result<QList<KeptBefore<Contact>>> history = care.contactHistory(here.child.id);
    if (!history)
        return tl::unexpected(history.error());
    QStringList names;
    for (const KeptBefore<Contact> &each : *history) {
        if (here.contact(each.row.id) == nullptr)
            names << each.row.name;
    }
    return names;
}

} // namespace

/// The rows of one list, inside its transaction.
class TableIntake::Work
{
public:
    Work(Record::Private &record, const Stamp &stamp, const QString &saidBy)
        : m_record(record)
        , m_stamp(stamp)
        , m_saidBy(saidBy)
        , m_care(record, stamp, saidBy)
    {
    }

    [[nodiscard]] Done take(const Row &row, const TableMatches &matches, Taken &taken)
    {
        if (row.fillsRow > 0)
            return join(row, taken);
        return row.fills.isEmpty() ? add(row, matches, taken) : fill(row, taken);
    }

private:
    [[nodiscard]] Done add(const Row &row, const TableMatches &matches, Taken &taken)
    {
        const TableMatch match = matches.find(row.child);
        if (match.isOfSomebodyHere() && match.child != row.seen) {
            return refusedAt(row.number, Error::Code::Changed,
                Say::tr("%1 came into the record meanwhile. Look at the list again.")
                    .arg(match.name));
        }
        const QString problem = row.child.name.trimmed().isEmpty() ? Say::tr("There is no name.")
                                                                   : problemOfName(row.child.name);
        if (!problem.isEmpty())
            return refusedAt(row.number, Error::Code::Refused, problem);
        const ChildId child = ChildId::make();
        Done done = addWithFacts(child, row.child);
        for (const ListedContact &contact : row.child.contacts) {
            if (done)
                done = m_care.keep(contactOf(child, contact));
        }
        if (done && !row.child.home.isEmpty())
            done = m_care.keep(placementOf(child, row.child.home));
        ++taken.added;
        m_childOf.insert(row.number, child);
        return done;
    }

    [[nodiscard]] Done fill(const Row &row, Taken &taken)
    {
        const Result<bool> isMore = fill(row, row.fills);
        if (!isMore)
            return tl::unexpected(isMore.error());
        ++(*isMore ? taken.filled : taken.unchanged);
        return {};
    }

    /// To the child of an earlier row.
    [[nodiscard]] Done join(const Row &row, Taken &taken)
    {
        const ChildId child = m_childOf.value(row.fillsRow);
        if (child.isEmpty())
            return refusedAt(row.number, Error::Code::Refused,
                Say::tr("it is of the child of row %1, which is not taken in.").arg(row.fillsRow));
        const Result<bool> isMore = fill(row, child);
        if (!isMore)
            return tl::unexpected(isMore.error());
        ++taken.joined;
        return {};
    }

    /// Whether the row said anything new.
    [[nodiscard]] Result<bool> fill(const Row &row, const ChildId &child)
    {
        const Result<Profile> here = m_record.liveProfile(child);
        if (!here && here.error().code == Error::Code::NotFound)
            return refusedAt(row.number, Error::Code::Changed,
                Say::tr("the child is not in the record any more. Look at the list again."));
        if (!here)
            return tl::unexpected(here.error());
        const QDate born = here->child.dateOfBirth();
        if (born.isValid() && row.child.born().isValid() && born != row.child.born()) {
            return refusedAt(row.number, Error::Code::Refused,
                Say::tr("%1 was born on another day in the list than in the record. Children who "
                        "were born on different days are never made one.")
                    .arg(here->child.name));
        }
        const Result<QStringList> takenOut = takenOutOf(m_record.care, *here);
        if (!takenOut)
            return tl::unexpected(takenOut.error());
        const TableFilling filling = fillingOf(*here, row.child, *takenOut);
        Done done;
        if (!filling.facts.isEmpty())
            done = m_record.setFacts(m_stamp, child, filling.facts, m_saidBy, {});
        for (const Contact &contact : filling.contacts) {
            if (done)
                done = m_care.put(here->contact(contact.id), contact);
        }
        if (done && !filling.home.isEmpty())
            done = m_care.put<Placement>(nullptr, placementOf(child, filling.home));
        if (!done)
            return tl::unexpected(done.error());
        m_childOf.insert(row.number, child);
        return !filling.isEmpty();
    }

    /// As somebody who types the name and then the facts would leave it.
    [[nodiscard]] Done addWithFacts(const ChildId &id, const ListedChild &listed)
    {
        Child child { id, listed.name.trimmed() };
        for (auto said = listed.facts.cbegin(); said != listed.facts.cend(); ++said)
            child.facts.insert(said.key(), { *said, m_saidBy, m_stamp.at });
        Done done = m_record.children.add(child, m_stamp);
        if (done)
            done = m_record.audit.add(m_stamp, AuditAction::ChildAdded, id.toStorage());
        if (done && !child.facts.isEmpty())
            done = m_record.audit.add(m_stamp, AuditAction::FactsSet, id.toStorage());
        return done;
    }

    Record::Private &m_record;
    const Stamp &m_stamp;
    const QString &m_saidBy;
    Record::Care m_care;
    QHash<int, ChildId> m_childOf; ///< by the number of the row
};

Result<QList<KnownChild>> TableIntake::known() const
{
    const Result<QList<NamedChild>> children = m_record.d->children.named(knownBy());
    if (!children)
        return tl::unexpected(children.error());
    QList<KnownChild> known;
    known.reserve(children->size());
    for (const NamedChild &child : *children)
        known << knownFrom(child);
    return known;
}

Result<QStringList> TableIntake::contactsTakenOut(const Profile &here) const
{
    return takenOutOf(m_record.d->care, here);
}

Result<TableIntake::Taken> TableIntake::takeIn(
    const QList<Row> &rows, const File &file, const GoOn &goOn) const
{
    Record::Private &d = *m_record.d;
    return d.change(Action::TakeInList, [&](const Stamp &stamp) -> Result<Taken> {
        const Result<QList<KnownChild>> before = known();
        if (!before)
            return tl::unexpected(before.error());
        const TableMatches matches(*before);
        Work work(d, stamp, file.name);
        Taken taken;
        qsizetype count = 0;
        for (const Row &row : rows) {
            if (const Done done = work.take(row, matches, taken); !done)
                return tl::unexpected(done.error());
            if (!goOn(++count))
                return failure(Error::Code::Refused, Say::tr("Stopped. Nothing was taken in."));
        }
        const Done noted = d.audit.add(stamp, AuditAction::ListTakenIn, {}, digestOf(file.bytes));
        if (!noted)
            return tl::unexpected(noted.error());
        return taken;
    });
}

Result<QString> TableIntake::giveRest(
    const QString &folder, const QString &name, const QByteArray &table) const
{
    Record::Private &d = *m_record.d;
    const auto write = [&](const Stamp &stamp, GivenFile &file) -> Result<QString> {
        const Done noted = d.audit.add(stamp, AuditAction::ListRestGiven, {}, digestOf(table));
        if (!noted)
            return tl::unexpected(noted.error());
        return file.write(folder, name, table);
    };
    return d.give(Action::TakeInList, write);
}

} // namespace homeward
