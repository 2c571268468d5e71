// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/remarks.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

QString remark(const QString &field, const QString &text)
{
    return forms::remarkOn(field, Answer::text(text));
}

} // namespace

TEST_CASE("Remarks: the check digit of an NHS number", "[forms]")
{
    // Numbers that the NHS keeps for tests begin with 999.
    for (const QString &right :
        { u"943 476 5919"_s, u"9434765919"_s, u"943-476-5919"_s, u"999 000 0018"_s })
        CHECK(forms::isNhsNumber(right));
    for (const QString &wrong : { u"943 476 5918"_s, u"943 476 591"_s, u"943 476 59190"_s,
             u"94347659I9"_s, u"９４３４７６５９１９"_s, u""_s, u"999 000 0010"_s })
        CHECK_FALSE(forms::isNhsNumber(wrong));
    CHECK(remark(u"child.nhs-number"_s, u"943 476 5918"_s).contains(u"kept as you typed it"));
    CHECK(remark(u"child.nhs-number"_s, u"943 476 5919"_s).isEmpty());
}

TEST_CASE("Remarks: every digit of a number is checked", "[forms][property]")
{
    const QString right = GENERATE(u"9434765919"_s, u"9990000018"_s);
    const int place = GENERATE(range(0, 10));
    QString wrong = right;
    wrong[place] = QChar(u'0' + (right.at(place).digitValue() + 1) % 10);
    CAPTURE(wrong);
    CHECK_FALSE(forms::isNhsNumber(wrong));
    const QString pupil = u"H801200001001"_s;
    QString other = pupil;
    other[place + 1] = QChar(u'0' + (pupil.at(place + 1).digitValue() + 1) % 10);
    CHECK(forms::isPupilNumber(pupil));
    CHECK_FALSE(forms::isPupilNumber(other));
}

TEST_CASE("Remarks: a pupil number, and one that is only for a while", "[forms]")
{
    CHECK(forms::isPupilNumber(u"h801 2000 01001"_s));
    for (const QString &wrong : { u"A801200001001"_s, u"801200001001"_s, u"H80120000100"_s,
             u"HA01200001001"_s, u"H80120000100I"_s, u"I801200001001"_s, u""_s })
        CHECK_FALSE(forms::isPupilNumber(wrong));
    // Sum without the last: 40; Q counts 14, times 13: 222, and 222 modulus 23 is 15: R.
    CHECK(forms::isPupilNumber(u"R80120000100Q"_s));
}

TEST_CASE("Remarks: a height in one unit is said in both", "[forms]")
{
    for (const QString &height :
        { u"163 cm"_s, u"163"_s, u"1.63 m"_s, u"1,63 m"_s, u"1.63"_s, u"163cm, still growing"_s,
            u"5 ft 4"_s, u"5ft 4in"_s, u"5'4\""_s, u"5 feet 4 inches"_s, u"5’4”"_s }) {
        CAPTURE(height);
        CHECK(qAbs(forms::centimetresIn(height) - 163) <= 1);
    }
    CHECK(forms::centimetresIn(u"6 ft"_s) == 183);
    CHECK(remark(u"looks.height"_s, u"6 ft"_s) == u"That is 183 cm, or 6 ft 0.");
    for (const QString &none :
        { u"tall"_s, u"about the same as me"_s, u"16 cm"_s, u"900"_s, u""_s })
        CHECK(forms::centimetresIn(none) == -1);
    CHECK(remark(u"looks.height"_s, u"tall"_s).contains(u"163 cm or 5 ft 4"));
}

TEST_CASE("Remarks: what else is worth a second look", "[forms]")
{
    CHECK(remark(u"money.card-end"_s, u"4929 1234 5678 9012"_s).contains(u"last four"));
    CHECK(remark(u"money.card-end"_s, u"9012"_s).isEmpty());
    CHECK(remark(u"placement.kind"_s, u"bed-and-breakfast"_s).contains(u"under 18"));
    CHECK(remark(u"placement.kind"_s, u"foster-home"_s).isEmpty());
    CHECK(remark(u"placement.ofsted"_s, u"SC 123456"_s).isEmpty());
    CHECK(remark(u"placement.ofsted"_s, u"1234567"_s).isEmpty());
    CHECK_FALSE(remark(u"placement.ofsted"_s, u"12345"_s).isEmpty());
    CHECK(forms::remarkOn(u"child.nhs-number"_s, Answer::notKnown()).isEmpty());
    CHECK(remark(u"child.full-name"_s, u"1"_s).isEmpty());
}
