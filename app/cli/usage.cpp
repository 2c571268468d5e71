// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/usage.h"

#include <QCoreApplication>

namespace homeward {

QString usage()
{
    return QCoreApplication::translate("CommandLine",
        "Use: homeward-cli COMMAND …\n"
        "  create STORE --kind KIND --name NAME --staff NAME [--role ROLE] [--night-number PHONE]\n"
        "               [--address ADDRESS] [--protocol ID or FILE]\n"
        "                                    make a sealed record; prints its recovery key once\n"
        "  demo DIR [--scenario FILE]        make the practice home, walk one night, write its "
        "PDFs\n"
        "  list STORE --as NAME              children and episodes\n"
        "  find STORE WORDS --as NAME        children, by any part of a name, number or place\n"
        "  due STORE --as NAME [--at TIME]   what is due, at 2026-11-03T17:00 or now\n"
        "  due STORE --as NAME --ics FILE [--episode NUMBER]\n"
        "                                    the same as a file for a calendar; names nobody\n"
        "  report STORE NUMBER --for police|interview|school --to DIR --as NAME\n"
        "               [--password] [--eml [--mail-to ADDRESS]]\n"
        "                                    write a PDF; one that opens with a password only; an "
        "e-mail\n"
        "                                    draft with it\n"
        "  verify STORE --as NAME            prove that the record holds together\n"
        "  audit STORE --as NAME [--child NAME] [--person NAME] [--from DATE] [--to DATE]\n"
        "               [--kind WHAT]        who did what, the newest first; WHAT is opened, "
        "changed,\n"
        "                                    given-out, signed-in or failed; DATE is 2026-11-03\n"
        "  export STORE FILE --as NAME       write the whole record to a new file that can be "
        "read\n"
        "  import STORE FILE --as NAME       take in such a file: all of it or nothing\n"
        "  import STORE FILE.csv --as NAME [--columns \"DOB=child.date-of-birth,…\"] [--dry-run]\n"
        "               [--failed FILE]      take in a list of children; says which column is what "
        "and\n"
        "                                    which row is left out; never writes over anything\n"
        "  handover STORE CHILD FILE --as NAME --receiver WHO --purpose WHY\n"
        "                                    hand a child's record to the next home: a new sealed "
        "file,\n"
        "                                    and its passphrase, shown once\n"
        "  open-handover STORE FILE --as NAME\n"
        "                                    what such a file holds, and what is different here\n"
        "  takeover STORE FILE --as NAME [--somebody-else]\n"
        "                                    take in a child who is new here; prints the receipt "
        "code;\n"
        "                                    refused where a child of this name has another "
        "birthday,\n"
        "                                    unless you say that it is somebody else\n"
        "  receipt STORE CHILD CODE or FILE --as NAME [--person WHO]\n"
        "                                    write down that it arrived; WHO read the code out\n"
        "  backup STORE --to DIR             copy the sealed record; needs no passphrase\n"
        "  restore COPY STORE                put a copy where no file is\n"
        "  open-pack FILE                    read a sealed part of an interview: asks for its key\n"
        "  open-part STORE --as NAME         the same of one that lies in this record\n"
        "  passphrase STORE --as NAME        change your passphrase: asks for the old one, then "
        "the\n"
        "                                    new one twice\n"
        "The passphrase is asked for on the terminal, or read from the first line of\n"
        "--passphrase-file FILE or --passphrase-fd NUMBER.\n"
        "A hand-over file has a passphrase of its own: asked for, or the first line of\n"
        "--file-passphrase-file FILE.\n"
        "The key of a part is asked for too, or the first line of --key-file FILE.\n"
        "The password of a PDF is asked for twice, or the first line of --password-file FILE or\n"
        "--password-fd NUMBER.\n"
        "KIND is foster-home, childrens-home, supported-accommodation, school or\n"
        "return-interview-service.\n"
        "ID is oxfordshire, york-north-yorkshire or england-statutory.\n"
        "--json gives machine-readable output, where a command has any. --version says which\n"
        "version this is. An option that a command does not have is refused.\n");
}

} // namespace homeward
