// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/helplines.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Helplines)
};

tl::unexpected<Error> unreadable(const QString &detail)
{
    return failure(Error::Code::Malformed,
        Text::tr("The list of helplines cannot be read. Install Homeward again."), detail);
}

} // namespace

Result<Helplines> Helplines::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Helplines read { object["area"_L1].toString(),
        QDate::fromString(object["checkedOn"_L1].toString(), Qt::ISODate), {} };
    for (const QJsonValue &value : object["helplines"_L1].toArray()) {
        const QJsonObject each = value.toObject();
        const Helpline line { each["name"_L1].toString(), each["phone"_L1].toString(),
            each["words"_L1].toString(), each["source"_L1].toString() };
        if (line.name.isEmpty() || line.phone.isEmpty() || line.source.isEmpty())
            return unreadable(u"%1: name, phone or source"_s.arg(line.name));
        read.all << line;
    }
    if (read.area.isEmpty() || !read.checkedOn.isValid() || read.all.isEmpty())
        return unreadable(u"area, checkedOn or helplines"_s);
    return read;
}

const Helplines &helplines()
{
    static const Helplines known = [] {
        QFile file(u":/helplines/england.json"_s);
        const Result<Helplines> read = Helplines::fromJson(
            file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        return read.value_or(Helplines());
    }();
    return known;
}

} // namespace homeward
