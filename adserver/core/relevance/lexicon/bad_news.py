"""Words of bad news: a sign of each event whose people or places are named beside them."""

BAD_NEWS = {
    "de": """
        Angst bangen zittern fürchten Verbot verbieten verhängen Razzia Notarzt Intensivstation Polizei Polizist Festnahme festnehmen
        gestehen Geständnis Opfer Alarm Rauch Schock geschockt Tränen weinen entsetzt Entsetzen Chaos Krise scheitern gescheitert schlimm
        Spital Krankenhaus verletzt Verletzte Verletzung Blut Drama dramatisch Tragödie tragisch Unglück Katastrophe nicht_mehr nie_mehr
        nie_wieder niemand vergeblich vermisst verschwunden zerstört zerstören brennen Flammen Rettung Retter retten Gefahr Lebensgefahr
        Panik flüchten fliehen Flucht bewerfen Waffe Messer Schuss bestrafen verurteilen Haft Anklage anklagen Staatsanwalt
        Staatsanwaltschaft Ermittler ermitteln Ermittlung Verdacht verdächtig Vorwurf Skandal Lüge lügen Betrug betrügen gestohlen stehlen
        sperren gesperrt Sperre suspendieren ausschließen ausgeschlossen aberkennen streichen gestrichen entziehen entzogen Schließung
        geschlossen zusperren einstellen eingestellt abbrechen abgebrochen kündigen entlassen Schulden unbezahlt ausfallen wütend Wut Zorn
        Protest fassungslos traurig Trauer leider sterben tot Tod begraben Notruf Feuerwehr Trümmer Wrack gebrochen verlassen räumen
        pfänden klagen Klage drohen Drohung bedrohen Gewalt Hass auffallen auffällig beschlagnahmen nachgeholfen aufeinander umleiten
        einräumen verweigern schweigen kritisch schwer schwerst nicht_verlängern einstürzen
    """,
    "en": """
        fear fears afraid dread ban banned forbid raid medic medics paramedic intensive_care police officer arrest arrested confess
        confessed victim alarm smoke shock shocked stunned tears horrified horror chaos crisis fail failed failure terrible hospital
        injured injury wound wounded hurt blood drama tragedy tragic disaster no_longer never_again nobody no_one nothing vain missing
        vanish vanished destroy destroyed burn flames ashes rescue rescuer danger panic flee fled escape weapon knife punish punished
        convict convicted jail charge charged prosecutor investigate investigator investigation suspect suspicion allegation scandal lie
        lied fraud cheat steal stolen suspend suspended exclude excluded strip stripped scrap wipe wiped closed closure shut abandon
        abandoned sack dismiss debt owe owes waiting unpaid cancelled angry anger fury furious protest sad grief mourn sorry die dead
        death bury trapped emergency firefighters wreckage debris broken leave evict sue threaten threat violence hate seize seized refuse
        serious grave critical not_be_renewed worst worse collapse barricade solved only_one barrier axe throw_out thrown_out conceded
        admit admitted
    """,
}
"""A sign of each event whose people or places are named beside them."""
