"""Topics of what happens to people: crime, court, rescue, weather, animals."""

DOMAIN = "society"

TOPICS = {
    "crime": {
        "de": """
            Polizei Polizist Polizisten Polizistin Kriminalpolizei Landeskriminalamt LKA Bundeskriminalamt Ermittler Ermittlungen Fahnder
            Fahndung Täter Tat Tatort Tatverdächtiger Verdächtiger Verdächtige Einbruch Einbrecher Dieb Diebe Diebstahl Beute Raub Räuber
            Raubüberfall Überfall Bankräuber Betrug Betrüger Mord Mörder Messer Messerattacke Stich Schuss Schüsse Pistole Waffe Festnahme
            festgenommen verhaftet U-Haft Untersuchungshaft Drogen Drogendealer Dealer Suchtgift Kokain Heroin Cannabis Mafia Bande
            Erpressung Entführung Entführer Vergewaltigung sexuell Belästigung Missbrauch Gewalttat Schlägerei Rauferei Körperverletzung
            Alarmanlage Zeuge Zeugen Leiche Obduktion Tatwaffe Kripo Cobra Kriminalität Beamte Flüchtiger Opfer gestohlen
            Alkoholisiert Tötungsdelikt Amoklauf Türschloss Delikt
        """,
        "en": """
            police police_officer policeman detective crime criminal burglary burglar thief theft robbery robber murder murderer stabbed
            knife shooting gun gunman arrest arrested suspect charged custody gang drugs cocaine heroin rape assault kidnap kidnapper fraud
            forensic witness victim CCTV Scotland_Yard anti-social_behaviour asbo violence mugging handcuffs
        """,
    },
    "court": {
        "de": """
            Gericht Richter Richterin Prozess Urteil Anklage Angeklagter Angeklagte angeklagt Staatsanwalt Staatsanwältin
            Staatsanwaltschaft Verteidiger Anwalt Anwältin Rechtsanwalt Schöffensenat Geschworene Geschworenen Landesgericht
            Oberster_Gerichtshof OGH Berufung Freispruch freigesprochen Verurteilung verurteilt Haftstrafe Freiheitsstrafe Gefängnis
            lebenslang bedingt Schuldspruch schuldig Verhandlung Zeuge Zeugin Opfer Opferanwalt Schmerzengeld Klage Kläger Schadenersatz
            Justiz Justizanstalt Strafe Geldstrafe Strafverfahren Instanz rechtskräftig Gutachter Gutachten Plädoyer Untreue Korruption
            Strafgesetz Jugendrichter Geständnis geständig Strafrahmen
        """,
        "en": """
            court judge trial verdict jury prosecutor prosecution defence lawyer lawyers barrister solicitor sentence sentenced jail jailed
            prison guilty acquitted appeal High_Court Supreme_Court lawsuit sue sued suing legal_action damages testimony testify defendant
            plea plead hearing tribunal charge charges conspiracy perjury indictment ruling settlement
        """,
    },
    "rescue": {
        "de": """
            Unfall Verkehrsunfall Autounfall Zugunglück Busunglück Unglück Rettung Rettungskräfte Rettungsdienst Notarzt
            Notarzthubschrauber Rettungshubschrauber Feuerwehr Feuerwehrleute Brand Brandursache Großbrand Wohnungsbrand Explosion
            Verletzte Verletzter verletzt Schwerverletzte schwer_verletzt Lebensgefahr Todesopfer Tote getötet ums_Leben tödlich Absturz
            Flugzeugabsturz Bergrettung Bergsteiger Lawine Lawinenabgang Suche Suchaktion vermisst Vermisste Krankenhaus Spital
            Wiederbelebung Erste_Hilfe Kollision Zusammenstoß Lenker Autofahrer Pkw Lkw Autobahn Gegenverkehr Bahn Entgleisung Fähre
            Schiffsunglück ertrunken gestürzt Trümmer Einsatzkräfte Evakuierung evakuiert Alarm Zug Lokführer Helfer Arbeitsunfall Seilbahn
        """,
        "en": """
            accident crash car_crash train_crash plane_crash rescue rescued rescuer ambulance paramedic fire firefighter fire_brigade blaze
            explosion injured casualty emergency emergency_services first_aid survivor survivors wreckage collision motorway motorist
            driver lifeboat coastguard avalanche missing search stranded evacuate evacuated killed death_toll
        """,
    },
    "weather": {
        "de": """
            Wetter Unwetter Regen Regenfälle Starkregen Hochwasser Überschwemmung Überschwemmungen Überflutung überflutet Sturm Orkan
            Hurrikan Taifun Tornado Gewitter Hagel Blitz Blitzschlag Schnee Schneefall Schneechaos Schneesturm Kälte Kältewelle Frost
            Glatteis Hitze Hitzewelle Dürre Waldbrand Waldbrände Temperaturen Grad Meteorologe Meteorologen ZAMG Prognose Wetterdienst
            Nebel Wind Windböen Erdbeben Beben Richterskala Tsunami Vulkan Vulkanausbruch Lava Erdrutsch Mure Muren Lawinengefahr Damm
            Pegel Keller Pumpe Katastrophe Naturkatastrophe Katastrophengebiet Schäden Zivilschutz
        """,
        "en": """
            weather storm storms rain rainfall flood flooding floods hurricane typhoon tornado gale thunderstorm hail lightning snow
            snowfall blizzard frost heatwave drought wildfire forecast forecaster Met_Office temperature tsunami earthquake quake volcano
            eruption landslide disaster relief_effort aid
        """,
    },
    "animals": {
        "de": """
            Tier Tiere Hund Hunde Hundebesitzer Katze Katzen Tierarzt Tierschutz Tierschützer Tierheim Zoo Tiergarten Schönbrunn Pfleger
            Zoodirektor Gehege Jungtier Nachwuchs Panda Pandabär Elefant Elefanten Löwe Tiger Bär Bären Eisbär Wolf Wölfe Fuchs Pferd
            Pferde Reiter Kuh Kühe Schaf Schafe Ziege Schwein Huhn Hühner Ente Schwan Vogel Storch Papagei Hai Haie Krokodil Schlange
            Schildkröte Affe Nashorn Giraffe Pinguin Welpe Welpen Kater Haustier Haustiere Ordination Impfung Leine Maulkorb Kampfhund
            Tierquälerei Wildtier Wildschwein Reh Biber Futter Tierpark
        """,
        "en": """
            animal animals dog dogs puppy cat cats kitten pet pets vet RSPCA zoo zookeeper elephant lion tiger bear wolf fox horse horses
            cow sheep pig hen parrot shark crocodile snake tortoise penguin panda hunt hounds animal_welfare kennel
        """,
    },
    "religion": {
        "de": """
            Kirche Papst Franziskus Vatikan Bischof Kardinal Erzbischof Priester Pfarrer Pfarre Katholiken katholisch evangelisch Kloster
            Nonne Mönch Gott Glaube Gläubige Messe Gottesdienst Bibel Moschee Imam Synagoge Rabbi Judentum Buddhismus Dalai_Lama Pilger
            Pilgerfahrt Wallfahrt Weihnachten Ostern Taufe Christen Religion Theologe Dom
        """,
        "en": """
            church Pope Vatican bishop archbishop cardinal priest vicar Anglican Catholic Christian Christians mosque imam synagogue rabbi
            bible faith worship religion religious prayer monastery nun monk pilgrim
        """,
    },
    "family": {
        "de": """
            Familie Familien Eltern Mutter Vater Kind Kinder Baby Babys Geburt Hebamme Schwangere Zwilling Zwillinge Großeltern Oma Opa Ehe
            Ehepaar Adoption Unterhalt Sorgerecht Teenager Jugendliche Jugend Spielzeug Kinderwagen Taschengeld Erziehung Homo-Ehe
            Partnerschaft Pflegekind
        """,
        "en": """
            family parent parents mother father baby babies birth midwife twins grandparents marriage adoption childcare teenager teenagers
            toy toys pram custody bride civil_partnership toddler
        """,
    },
}
