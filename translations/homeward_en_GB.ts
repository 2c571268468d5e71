<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
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
</TS>
