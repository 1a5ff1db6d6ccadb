"""Hints of events that people do to people: no one word tells it, several do together (see `adserver.core.relevance.hints`)."""

HINTS = {
    "terror": {
        "de": {
            "what": """
                zünden Sprengsatz Bombe Attentat Anschlag Geisel Selbstmordattentäter Sprengstoff Detonation detonieren Terrorist Terror
                Kofferbombe zerfetzen zerfetzt
            """,
            "sign": """
                bekennen Miliz Islamist Extremist Fanatiker Nagel Rache Bekennerschreiben vermummt maskiert drohen Gefangene freipressen IS
                Al-Kaida Terrormiliz Drohbrief Fahndung Sicherheitsstufe
            """,
            "who": "Passant Tote Toter Verletzte Opfer Menge Zivilist Besucher Fahrgast Gläubige Touristen",
            "where": """
                Botschaft Markt U-Bahn Moschee Synagoge Kirche Flughafen Bahnhof Konsulat Weihnachtsmarkt Konzert Promenade Theater Kaserne
            """,
        },
        "en": {
            "what": "bomb bomber blast detonate explosive explosives hostage terrorist terrorism hijack seize masked device",
            "sign": """
                militant extremist fanatic jihad martyr revenge prisoners threaten group claim responsibility nail nails gunmen rucksack
                cell plot al-Qaeda
            """,
            "who": "killed dead commuters bystanders worshippers victims audience crowd civilians tourists passengers",
            "where": "embassy market station mosque synagogue church airport consulate theatre concert promenade barracks tube",
        },
    },
    "suicide": {
        "de": {
            "what": """
                Tabletten Tablettenschachtel Abschiedsbrief Strick Überdosis Schlafmittel erhängen Brücke Gleis U-Bahn Bahngleise Dachboden
            """,
            "sign": """
                Depression depressiv Brief verzweifelt Verzweiflung hoffnungslos lebensmüde Leben_müde Abschied Ausweg tot leblos Tod
                sterben ausweglos Lebenswille Seelsorge
            """,
            "who": "Schauspieler Sänger Torhüter Schüler Mutter Vater Freund Witwe Star Popstar Tormann Teenager",
            "where": "Hotelzimmer Wohnung Badewanne Zelle Garage Dach",
        },
        "en": {
            "what": "pills overdose noose hanged rope bridge platform sleeping_tablets note letters tablets",
            "sign": """
                depression depressed despair desperate hopeless farewell goodbye struck_by_a_train hit_by_a_train found_dead alone battled
                demons lifeless death helpline tormented
            """,
            "who": "actor singer keeper pupil mother father star teenager goalkeeper wife widow friends",
            "where": "hotel_room flat bathtub cell garage roof track",
        },
    },
    "abuse": {
        "de": {
            "what": """
                vergehen vergangen missbrauchen Missbrauch Übergriff sexuell unsittlich begrapschen nackt Nacktbilder vergewaltigen Schläge
                misshandeln zudringlich
            """,
            "sign": """
                Scham schweigen jahrelang Anklage Opfer Anzeige Trauma Therapeut vertuschen Albträume Vertrauen Kinderheim Zögling
                eingesperrt Drohung
            """,
            "who": """
                Bub Mädchen Kind Kinder Schüler Schülerin Ministrant Schutzbefohlene Minderjährige Tochter Sohn Säugling Lehrling
            """,
            "where": "Heim Internat Pfarre Kloster Keller Sportverein Schule",
        },
        "en": {
            "what": "abuse molest assault sexual indecent rape preyed groped touched naked beating beatings grooming",
            "sign": """
                shame silence years charged victims trauma therapist covered_up nightmares trust orphanage locked_up threats offences
                denies
            """,
            "who": "boy boys girl girls child children pupil pupils altar_boy minors daughter son baby",
            "where": "home boarding_school parish monastery cellar basement club school care",
        },
    },
    "murder": {
        "de": {
            "what": """
                töten niederstrecken erschießen erstechen ermorden umbringen Mord Schuss Messer Küchenmesser Pistole Gewehr Revolver Leiche
                Hammer Axt Beil überwältigen Blutlache erdrosseln Kehle Klinge zustechen Bluttat
            """,
            "sign": """
                U-Haft Festnahme gestehen Geständnis Bewaffneter Streit Eifersucht Obduktion Kripo Spurensicherung Tatort Täter vermisst
                Wald verdächtig Mordkommission Opfer Motiv Notruf Polizei Waffe
            """,
            "who": """
                Frau Mann Ehefrau Ehemann Studentin Professor Kunde Nachbar Großmutter Mutter Vater Freundin Freund Kind Passant Pensionist
                Tochter
            """,
            "where": "Wohnung Wald Supermarkt Hörsaal Schule Einkaufszentrum Keller Lokal Disco",
        },
        "en": {
            "what": """
                kill killing shoot shot stab knife hammer axe gun pistol rifle revolver body strangle overpower throat blade blood murder
                gunned armed
            """,
            "sign": """
                confess admit admitted arrested arrest jealous quarrel post-mortem forensic detective suspect missing questioned motive 999
                officers police crime_scene victim woodland custody manslaughter
            """,
            "who": """
                wife husband student teacher customer customers neighbour grandmother grandfather mother father girlfriend boyfriend child
                pensioner passer-by daughter
            """,
            "where": "flat woodland supermarket lecture school mall cellar bar nightclub shop car_park",
        },
    },
    "violence": {
        "de": {
            "what": """
                Schläger dreschen zuschlagen prügeln stürmen jagen randalieren demolieren Fackel Böller Scherben Faust Fäuste Tritt
                Eisenstange Steinwurf Gewalt Raserei Schlagstock Affenruf Affenlaut zusammenschlagen zertrümmern eindreschen Hetzjagd
            """,
            "sign": """
                Festnahme Chaos Vermummte brennen Scheibe Bruch Zuschauer_flohen Polizeieinsatz Hundertschaft festnehmen verletzt Spital
                Platzwunde Nasenbein Abbruch abgebrochen geflohen flüchten Blockade eskalieren Panik Stadionverbot Sektor
                Anhänger_verfeindet verfeindet Provokation Hass dunkelhäutig
            """,
            "who": """
                Fans Anhänger Ultras Zuschauer Demonstrant Schiedsrichter Ordner Polizist Spieler Verteidiger Fan Fanklub Jugendliche Meute
                Gruppe
            """,
            "where": """
                Stadion Derby Tribüne Kabine Parkplatz Innenstadt Match Meisterfeier Kurve Disco Lokal Zug Bahnhof Platz Feld
            """,
        },
        "en": {
            "what": """
                fight brawl punch hurl smash fists iron_bars bottles flares coin bananas jeer jeered set_upon fracture fractured skull
                battered riot violent ambush chants trashed
            """,
            "sign": """
                arrests arrested chaos masked burning windows fled police squads injured hospital stitches unconscious abandoned fleeing
                hatred skin taunts struck racist bloodied riot treated barricade vandalised segregation
            """,
            "who": """
                fans supporters ultras crowd protesters referee linesman steward stewards officers defender captain youths men gang players
            """,
            "where": """
                stadium derby terrace terraces stand pitch car_park pub nightclub street city_centre goalmouth station bar
            """,
        },
    },
    "war": {
        "de": {
            "what": """
                Truppen Panzer Bomben Raketen Gefecht Rebellen Armee Luftwaffe Granaten Soldaten Beschuss Offensive Miliz Front
                einmarschieren
            """,
            "sign": """
                fliehen Flüchtlinge Zivilisten Belagerung Waffenruhe Trümmer Grenze Bunker Sirenen zerstört Verwundete Hauptstadt erobern
                einnehmen
            """,
            "who": "Bewohner Präsident General Kämpfer",
            "where": "Syrien Irak Jemen Stadt Dorf Krankenhaus",
        },
        "en": {
            "what": """
                troops tanks bombs rockets battle rebels army warplanes shells soldiers shelling offensive militia invade
            """,
            "sign": """
                flee refugees civilians siege ceasefire rubble border bunker sirens destroyed wounded capital captured seize
            """,
            "who": "residents president general fighters",
            "where": "Syria Iraq Yemen city village hospital",
        },
    },
}
