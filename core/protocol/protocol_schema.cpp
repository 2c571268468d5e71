// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/protocol_schema.h"

#include "core/protocol/json_schema.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace homeward {

using namespace Qt::StringLiterals;

Done checkProtocolSchema(const nlohmann::json &protocol, const QString &name)
{
    const auto finding = findingAgainst(u":/protocols/protocol.schema.json"_s, protocol);
    if (!finding)
        return {};
    const QString message = QCoreApplication::translate("ProtocolReader", "%1, at %2: %3.");
    return failure(Error::Code::Malformed,
        message.arg(name, u'/' + finding->path.join(u'/'), finding->reason), finding->detail);
}

} // namespace homeward
