"""All event families, the groups of words that their entries share, and what must not be taken for an event."""

from adserver.core.relevance.lexicon import (
    events_disaster,
    events_harm,
    events_killing,
    events_public,
    events_told,
    events_trouble,
    events_violence,
)

_CORE: dict[str, dict[str, str]] = {
    **events_killing.FAMILIES,
    **events_violence.FAMILIES,
    **events_harm.FAMILIES,
    **events_disaster.FAMILIES,
    **events_trouble.FAMILIES,
    **events_public.FAMILIES,
}
FAMILIES: dict[str, dict[str, str]] = {
    family: {lang: f"{text} {events_told.TOLD.get(family, {}).get(lang, '')}" for lang, text in texts.items()}
    for family, texts in _CORE.items()
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
            smash plough swerve skid overturn flip plunge plummet veer jack-knifed jack-knife slam ram collide sink capsize derail
            derailed
            roof ravine embankment ditch hillside crumple wreckage overturned rolled mangled careered careen career tumble topple
            nose-dive
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
                Tod_und_Teufel Totes_Gebirge Toten_Gebirge Totes_Meer toter_Winkel totes_Rennen tote_Hose tote_Hosen Toten_Hosen
                tot_gesagt Toten_Meer
        Tod_eines_Handlungsreisenden Kalter_Krieg Kalten_Krieg Kalten_Krieges Zweiter_Weltkrieg Zweiten_Weltkrieg Ersten_Weltkrieg
        Star_Wars Krieg_der_Sterne Krieg_und_Frieden kein_Unfall kein_Doping Skandal_um_Rosi keine_Verletzten niemand_verletzt
        ohne_Verletzte auf_Leben_und_Tod Tod_in_Venedig Mord_im_Orientexpress Mord_mit_Aussicht totes_Kapital         Absturz_der_Preise
        Absturz_der_Kurse Absturz_der_Aktie Lawine_an Lawine_von_Anfragen Flut_an Flut_von_Anfragen Flut_von_Bewerbungen
        Explosion_der_Farben Explosion_der_Preise Explosion_der_Kosten Explosion_der_Sinne Tod_und_Verklärung Tod_und_das_Mädchen
        zum_Sterben_schön Feuer_und_Flamme Sturm_im_Wasserglas Sturm_der_Begeisterung Sturm_und_Drang Schuss_aus_der_Distanz
        Schüssen_aus_der_Distanz Schuss_aufs_Tor Schuss_aus_der_Drehung Krebs_und_Löwe Löwe_und_Krebs Krebs_mit_Dill fein_hacken
        grob_hacken         klein_hacken Zwiebel_hacken Knoblauch_hacken Petersilie_hacken Kräuter_hacken Holz_hacken Beet_hacken
        Beet_gut_hacken gehackte_Petersilie         gehackte_Kräuter gehackte_Zwiebel gehackte_Nüsse gehackte_Tomaten Schlag_auf_Schlag
        Hunger_auf Hunger_nach der_Tatort Tatort_am_Sonntag         Panik_auf_der_Titanic Kampf_der_Kulturen Kampf_um_den_Titel Brand_eins
        Bombe_im_Bauch Drama_in_drei_Akten Drama_in_fünf_Akten         Schlacht_am_Buffet Krieg_der_Welten Terror_der_Intimität
        Angriff_der_Gäste Attacke_der_Gäste
    """,
    "en": """
                shot_into_the_top shots_into_the_top shot_on_target shots_on_target shot_at_goal shots_at_goal long-range_shot
        dead_end dead_heat dead_ball Dead_Sea dead-end drop_dead_gorgeous Grateful_Dead death_metal dead_centre crash_course
        crash_diet         crash_test crash_tests murder_mystery Murder_on_the_Orient_Express killer_app dressed_to_kill kill_time
        price_war bidding_war         star_wars Star_Wars cold_war Cold_War World_War_Two World_War_II no_injuries nobody_was_hurt
        no_one_was_hurt dying_to sudden-death         sudden_death strike_rate strike_partner strike_force first_strike shooting_star
        shooting_stars film_shooting penalty_shoot-out         shoot-out murder_on_the_dancefloor injury_time free_kick killer_deal
        killer_deals killer_whale killer_whales killer_heels killer_instinct         murder_of_crows happy_accident by_accident
        explosion_of_colour explosion_of_colours explosion_of_flavour explosion_of_flavours         flooded_in flood_of_applications
        flood_of_calls flood_of_letters flood_of_entries flood_of_orders avalanche_of_letters avalanche_of_entries
        landslide_victory landslide_win heart_attack_on_a_plate war_of_words war_on_waste war_on_plastic tug_of_war War_and_Peace
        War_of_the_Worlds         Cold_War_Kids World_War_I First_World_War Second_World_War storm_in_a_teacup by_storm perfect_storm
        fire_sale on_fire_with line_of_fire         baptism_of_fire ring_of_fire Great_Fire_of_London Arcade_Fire fire_in_the_belly
        flawless_execution execution_of_the_plan poor_execution         making_a_killing dead_on_time dead_cert dead_easy dead_sea_scrolls
        brought_the_house_down suicide_squeeze Suicide_Squad sex_bomb         photo_bomb bath_bomb bath_bombs shooting_began
        shooting_begins shooting_has_begun shooting_starts shooting_guard shooting_hoops         photo_shooting clay_pigeon_shooting
        hunger_for_success Hunger_Games attack_of_the_clones strike_a_balance strike_a_deal strike_gold         lucky_strike second_strike
        left-foot_strike Cancer_and_Leo Leo_and_Cancer Tropic_of_Cancer total_recall fans_recall instant_death_metal         die-hard
        Die_Hard Die_Another_Day Licence_to_Kill To_Kill_a_Mockingbird Kill_Bill bored_to_death death_by_chocolate tickled_to_death
        Death_on_the_Nile Death_of_a_Salesman crash_mat crash_helmet crash_barrier gate-crash Wall_Street_Crash_of_1929 food_fight
        pillow_fight         snowball_fight fight_back fighting_fit fighting_chance
    """,
}

"""Phrases that hold a family's word and tell no such event."""

NO_EVENT = {
    "de": """
        Preiskrieg Handelskrieg Rosenkrieg Kleinkrieg Papierkrieg Zickenkrieg Glaubenskrieg Börsencrash Todesstern Mordshunger Mordsspaß
        Mordskerl todmüde todsicher todschick Totalausfall Totenkopf Scheintoter Streikbrecher Blitzkrieg Weltkrieg Freistoß Torschütze
        Bogenschütze Sportschütze Schützenfest Steinbock Brandneu Brandteig Weinbrand Sonnenbrand Feuerwerk Feuerzeug Feuertaufe
        Lagerfeuer
        Freudenfeuer Bombenstimmung Bombenwetter Sturzflug Kassensturz Brandenburg Feuerwehrfest Absturzsicherung Todesanzeige
        Unfallversicherung Wiedervereinigung Wutbürger Killerspiel Crashtest
    """,
    "en": "deadline deadlock deadpan killjoy warfarin fireplace firewall firework fireworks campfire killing-floor deathless",
}

"""Words that hold a family's word and tell no such event."""
