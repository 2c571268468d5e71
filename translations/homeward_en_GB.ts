<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Documents</name>
    <message numerus="yes">
        <source>%n more in the record.</source>
        <translation>
            <numerusform>%n more in the record.</numerusform>
            <numerusform>%n more in the record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier line(s) in the record.</source>
        <translation>
            <numerusform>%n earlier line in the record.</numerusform>
            <numerusform>%n earlier lines in the record.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message numerus="yes">
        <source>%n lines of a return interview that is closed to whoever made the file</source>
        <translation>
            <numerusform>%n line of a return interview that is closed to whoever made the file</numerusform>
            <numerusform>%n lines of a return interview that is closed to whoever made the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What lies sealed beside %n lines</source>
        <translation>
            <numerusform>What lies sealed beside %n line</numerusform>
            <numerusform>What lies sealed beside %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other children: %n lines were theirs too, or named one; their names are taken out</source>
        <translation>
            <numerusform>Other children: %n line was theirs too, or named one; their names are taken out</numerusform>
            <numerusform>Other children: %n lines were theirs too, or named one; their names are taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes that the record must be kept: they bind the place it comes from</source>
        <translation>
            <numerusform>%n note that the record must be kept: it binds the place it comes from</numerusform>
            <numerusform>%n notes that the record must be kept: they bind the place it comes from</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers of the profile</source>
        <translation>
            <numerusform>%n answer of the profile</numerusform>
            <numerusform>%n answers of the profile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n homes</source>
        <translation>
            <numerusform>%n home</numerusform>
            <numerusform>%n homes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absences</source>
        <translation>
            <numerusform>%n absence</numerusform>
            <numerusform>%n absences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines of their logs</source>
        <translation>
            <numerusform>%n line of their logs</numerusform>
            <numerusform>%n lines of their logs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absences are not signed off: what is owed after them, such as the return interview, is looked after by whoever takes over.</source>
        <translation>
            <numerusform>%n absence is not signed off: what is owed after it, such as the return interview, is looked after by whoever takes over.</numerusform>
            <numerusform>%n absences are not signed off: what is owed after them, such as the return interview, is looked after by whoever takes over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers of the profile name another child of the place it comes from. They are in the file as they are.</source>
        <translation>
            <numerusform>%n answer of the profile names another child of the place it comes from. It is in the file as it is.</numerusform>
            <numerusform>%n answers of the profile name another child of the place it comes from. They are in the file as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::DocumentPanel</name>
    <message numerus="yes">
        <source>Made, %n pages: %1</source>
        <translation>
            <numerusform>Made, %n page: %1</numerusform>
            <numerusform>Made, %n pages: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to the printer, %n pages. It is on record.</source>
        <translation>
            <numerusform>Sent to the printer, %n page. It is on record.</numerusform>
            <numerusform>Sent to the printer, %n pages. It is on record.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::RecordsPage</name>
    <message numerus="yes">
        <source>%1: deleted %2 by %3, with %n episode(s)</source>
        <translation>
            <numerusform>%1: deleted %2 by %3, with %n episode</numerusform>
            <numerusform>%1: deleted %2 by %3, with %n episodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::SettingsPage</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
