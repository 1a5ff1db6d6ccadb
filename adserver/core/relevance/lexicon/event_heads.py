"""Heads that make a compound tell of its modifier: a Mordprozess is about murder, a Hooligansberg is a place."""

EVENT_HEADS = {
    "de": """
        Opfer Fall Skandal Affäre Verdacht Vorwurf Prozess Verfahren Antrag Anklage Ermittlung Ermittlungen Serie Welle Drama Tragödie
        Täter Verdächtiger Sperre Sünder Mittel Probe Test Kontrolle Gefahr Tote Toter Verletzter Szene Nacht Stelle Ursache Zahl Meldung
        Experte Gegner Region Gebiet Zone Alarm Drohung Warnung Angst Panik Schock Schaden Bericht Vorfall Geständnis Urteil Attacke
        Anschlag Waffe Verwalter Masse Gläubiger Plan Pläne Exzess Krise Notstand Einsatz Untersuchung Beichte Enthüllung Netzwerk Ring
        Bande Video Chaos Hilfe Ausbruch
    """,
    "en": "",
}
