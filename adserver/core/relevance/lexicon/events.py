"""All event families, the groups of words that their entries share, and what must not be taken for an event."""

from adserver.core.relevance.lexicon import events_disaster, events_harm, events_killing, events_public, events_trouble, events_violence

FAMILIES: dict[str, dict[str, str]] = {
    **events_killing.FAMILIES,
    **events_violence.FAMILIES,
    **events_harm.FAMILIES,
    **events_disaster.FAMILIES,
    **events_trouble.FAMILIES,
    **events_public.FAMILIES,
}

SENSITIVE = ("terror", "suicide", "abuse", "massacre")

"""No ad at all stands beside a story about one of these; a publisher can add families for a site."""

GROUPS = {
    "de": {
        "dead": "Tote Toter tot Todesopfer sterben gestorben starb töten getötet Tod umkommen umgekommen Leiche Leichen totgeschlagen",
        "hurt": "Verletzte Verletzter verletzt verletzen schwerverletzt Schwerverletzte verwundet Verwundete",
        "people": """
            Mensch Menschen Person Personen Passagier Passagiere Insasse Insassen Fahrgast Besatzung Schüler Mitschüler Passant Zuschauer
            Arbeiter Kind
        """,
        "athlete": """
            Athlet Athletin Sportler Sportlerin Läufer Läuferin Sprinter Sprinterin Radprofi Radfahrer Fahrer Schwimmer Schwimmerin
            Olympiasieger Olympiasiegerin Weltmeister Weltmeisterin Langläufer Biathlet Biathletin Gewichtheber Spieler Etappensieger
            Sieger Siegerin Rennfahrer Leichtathletik Radteam Rennstall Profi Medaille
        """,
        "vehicle": """
            Auto Wagen Pkw Lkw Laster Lastwagen Lieferwagen Sattelschlepper Transporter Bus Reisebus Schulbus Zug Regionalzug Schnellzug
            Güterzug Triebwagen Straßenbahn Motorrad Moped Traktor Flugzeug Passagierflugzeug Kleinflugzeug Segelflugzeug Maschine Jet
            Hubschrauber Airbus Boeing Fähre Schiff Boot Ausflugsboot Kreuzfahrtschiff Frachter Gondel Seilbahn Lenker Lenkerin Fahrer
            Lokführer Pilot Radfahrerin Motorradfahrer Fußgängerin
        """,
        "impact": """
            stürzen abstürzen prallen aufprallen krachen rammen schleudern überschlagen erfassen bohren zerschellen umkippen kippen
            abkommen aufschlagen einklemmen kollidieren verunglücken sinken kentern entgleisen explodieren auffahren überrollen
            niederstoßen überfahren schlittern zerbrechen Böschung Leitplanke Gegenfahrbahn Acker Graben Schlucht Abgrund Wrack Blech
        """,
        "firm": """
            Firma Unternehmen Konzern Kette Handelskette Händler Bank Bankhaus Institut Hersteller Betrieb Werk Traditionsbetrieb
            Familienbetrieb Möbelhaus Baufirma Bauträger Verlag Fluglinie Airline Reisebüro Reiseveranstalter Start-up Anbieter Autobauer
            Zulieferer Sparkasse Versicherer Fonds Gesellschaft Klub Verein Bauunternehmen Kaufhaus Modekette Supermarktkette Brauerei
        """,
        "workers": """
            Mitarbeiter Mitarbeiterin Beschäftigte Arbeiter Arbeitnehmer Angestellte Belegschaft Personal Verkäuferin Verkäuferinnen
            Stellen Stelle Jobs Job Arbeitsplatz Arbeitsplätze Posten Arbeitskräfte Leute Kollegen Ingenieure Redakteure Fahrer Piloten
            Lehrlinge
        """,
    },
    "en": {
        "dead": "dead die died death deaths kill killed killing dying",
        "hurt": "injured injure injury injuries wounded wound hurt maimed",
        "people": """
            people person passenger passengers crew pupil pupils student students commuters shoppers worshippers worker workers child
            children bystanders
        """,
        "athlete": """
            athlete athletes runner sprinter cyclist swimmer rider champion medallist olympian lifter weightlifter footballer player skier
            biathlete hurdler medal federation coach rower boxer winner
        """,
        "vehicle": """
            car lorry truck bus coach minibus van train tram motorbike motorcycle tractor plane jet aircraft airliner airbus boeing
            helicopter glider ferry ship boat trawler vessel carriage driver motorist pilot cyclist pedestrian taxi gondola
        """,
        "impact": """
            smash plough swerve skid overturn flip plunge plummet veer jack-knifed jack-knife slam ram collide sink capsize derail derailed
            roof ravine embankment ditch hillside crumple wreckage overturned rolled mangled careered careen career tumble topple nose-dive
            nosedive
        """,
        "firm": """
            company firm business chain retailer bank lender airline manufacturer carmaker maker builder developer club supplier group
            publisher brewery insurer fund society start-up broker shipyard charity trader store
        """,
        "workers": """
            staff worker workers employee employees job jobs post posts role roles workforce people miners drivers pilots teachers nurses
            engineers clerks assistants colleagues managers positions
        """,
    },
}

NOT_MEANT = {
    "de": """
        Tod_und_Teufel Totes_Meer toter_Winkel totes_Rennen tote_Hose tote_Hosen Toten_Hosen tot_gesagt Toten_Meer
        Tod_eines_Handlungsreisenden Kalter_Krieg Kalten_Krieg Kalten_Krieges Zweiter_Weltkrieg Zweiten_Weltkrieg Ersten_Weltkrieg
        Star_Wars Krieg_der_Sterne Krieg_und_Frieden kein_Unfall kein_Doping Skandal_um_Rosi keine_Verletzten niemand_verletzt
        ohne_Verletzte auf_Leben_und_Tod Tod_in_Venedig Mord_im_Orientexpress Mord_mit_Aussicht totes_Kapital
    """,
    "en": """
        dead_end dead_heat dead_ball Dead_Sea dead-end drop_dead_gorgeous Grateful_Dead death_metal dead_centre crash_course crash_diet
        crash_test crash_tests murder_mystery Murder_on_the_Orient_Express killer_app dressed_to_kill kill_time price_war bidding_war
        star_wars Star_Wars cold_war Cold_War World_War_Two World_War_II no_injuries nobody_was_hurt no_one_was_hurt dying_to sudden-death
        sudden_death strike_rate strike_partner strike_force first_strike shooting_star shooting_stars film_shooting penalty_shoot-out
        shoot-out murder_on_the_dancefloor injury_time free_kick
    """,
}

"""Phrases that hold a family's word and tell no such event."""

NO_EVENT = {
    "de": """
        Preiskrieg Handelskrieg Rosenkrieg Kleinkrieg Papierkrieg Zickenkrieg Glaubenskrieg Börsencrash Todesstern Mordshunger Mordsspaß
        Mordskerl todmüde todsicher todschick Totalausfall Totenkopf Scheintoter Streikbrecher Blitzkrieg Weltkrieg Freistoß Torschütze
        Bogenschütze Sportschütze Schützenfest Steinbock Brandneu Brandteig Weinbrand Sonnenbrand Feuerwerk Feuerzeug Feuertaufe Lagerfeuer
        Freudenfeuer Bombenstimmung Bombenwetter Sturzflug Kassensturz Brandenburg Feuerwehrfest Absturzsicherung Todesanzeige
        Unfallversicherung Wiedervereinigung Wutbürger Killerspiel Crashtest
    """,
    "en": "deadline deadlock deadpan killjoy warfarin fireplace firewall firework fireworks campfire killing-floor deathless",
}

"""Words that hold a family's word and tell no such event."""
