"""Words that say nothing of what a text is about, beyond the usual lists: dates, amounts, agencies and filler of news and of ads."""

STOPWORDS = {
    "de": """
        jahr tag woche monat uhr mensch leute montag dienstag mittwoch donnerstag freitag samstag sonntag prozent euro million milliarde
        januar jänner februar märz april mai juni juli august september oktober november dezember ende anfang teil mal zeit heute morgen
        gestern sagen geben gehen kommen machen stehen neu groß klein gut alt jung hoch lang eigen weit letzt nächst erst zweit dritt viel
        apa dpa reuters red afp pro plus laut rund etwa derzeit bisher zudem damit dabei täglich monatlich ab jetzt seite beginn art weise
        fall frage grund deutsch deutschland deutscher österreich österreicher österreichisch ding sache stelle folgen zahl
    """,
    "en": """
        year day week month time people say mr mrs ms monday tuesday wednesday thursday friday saturday sunday january february march april
        june july august september october november december new good old big small long make take get go come give million billion thing
        way lot bit daily weekly monthly every start end great high low next last first second number part place case point work world man
        woman
    """,
}

NO_PARTS = """
    heit keit ung ungen schaft tum lich isch bar los lose ion ionen chen lein ling nis iert ieren ern est ist ien den der die das ein eine
    ende and ant ent ber ger gen ter ten sten ster tik tät ität age ei erei enz ine tur mal mals weise wert aus auf mit vor von bei hin her
    per pro und art ehe uhr gel che ihr wie wir war sie bis nur lag rin sin tin nativen native
"""

"""Ends and beginnings of German words that look like words of their own but are none in a compound."""

CONTENT = {
    "de": "recht rechte gott suche tat mittel",
    "en": """
        ad bill cell click computer fire goods homepage index invention mill mine mp mug net netscape microsoft novel open page phone
        research ring room shell show site state states system test text try tv value web webpage website interest interests member members
        home line opening order top group keys information detail
    """,
}

"""Words on the usual lists that articles and ads are about all the same; their low rarity is enough."""
