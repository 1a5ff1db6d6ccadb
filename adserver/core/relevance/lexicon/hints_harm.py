"""Hints of what happens to people, animals and things: several of them tell it together (see `adserver.core.relevance.hints`)."""

HINTS = {
    "death": {
        "de": {
            "what": """
                sterben tot leblos ertrinken untergehen überleben Bestatter Begräbnis Sarg Leiche Leichnam Körper Trauer trauern
                Todeskampf
                Lebensgefahr verschüttet erfrieren ersticken Grund nicht_zurück nie_zurück
                nicht_überlebt keine_Hoffnung nicht_mehr_helfen zu_spät keine_Überlebenden Seelsorger Suche_eingestellt kam_nicht_wieder
            """,
            "sign": """
                Blume Kerze Kondolenz Hoffnung Taucher Seelsorger Wiederbelebung reanimieren Angehörige Hinterbliebene Witwe Waise
                Halbmast Schweigeminute vermisst Suche vergeblich Abschied weinen Tränen tragisch Grab bergen
            """,
            "who": """
                Bub Mädchen Kind Mutter Vater Familie Tourengeher Schwimmer Bewohner Arbeiter Bergmann Urlauber Beifahrer Lenker
                Pensionist
            """,
            "where": "See Fluss Lawine Baggersee Haus Altersheim Baustelle Straße Berg Fluten",
        },
        "en": {
            "what": """
                die dead lifeless drown body bodies funeral coffin grave mourn grief perish survive burial undertaker washed_off
                not_wake_up not_wake wake_up tragedy not_return never_return never_came not_come_back no_survivors
                too_late could_not_be_saved off_the_search
            """,
            "sign": """
                flowers candles condolences hope divers chaplain resuscitate relatives widow orphan half-mast silence missing
                search vain farewell tears tragic mourning neighbours gate recovered feared
            """,
            "who": """
                boy girl child toddler mother father family swimmer resident worker miner angler anglers passenger driver pensioner
                climber
                climbers
            """,
            "where": "lake river sea house care_home site road mountain rocks pit pool",
        },
    },
    "accident": {
        "de": {
            "what": """
                zusammenstoßen zusammenprallen prallen rasen schießen stürzen überschlagen Crash entgleisen rammen kollidieren
                auseinanderbrechen Bruchlandung Geisterfahrer Notlandung stießen auffahren kippen verunglücken abstürzen Feuer_fangen
            """,
            "sign": """
                Feuerwehr Rettung Notarzt verletzt Verletzte Wrack Trümmer eingeklemmt Böschung Nebel Glatteis brennen Bergung
                Hubschrauber
                Ermittler Gutachter gesperrt Stau Bremse Ölspur Sekundenschlaf Landebahn Lebensgefahr Suchtrupp
            """,
            "who": "Lenker Fahrer Pilot Insasse Passagier Lokführer Besatzung Beifahrer Radfahrer Fußgänger Lenkerin",
            "where": """
                Zug Regionalzug Waggon Maschine Hubschrauber Auto Lkw Bus Autobahn Südautobahn Straße Kreuzung Gleis Strecke Schiff
                Flughafen
            """,
        },
        "en": {
            "what": """
                collide hit crash ran_into smash tumble plunge overturn derail ditch clip clipped come_down came_down skid slam overshoot
                overshot wreck capsize
            """,
            "sign": """
                firefighters ambulance paramedics injured wreckage debris trapped embankment fog ice burning rescue helicopter
                investigators closed brakes oil runway hospital fighting_for_life search lifeboat flames
            """,
            "who": "driver pilot passenger passengers crew motorist cyclist pedestrian rider aboard commuters",
            "where": """
                train trains carriages jet plane airliner helicopter car lorry bus motorway road junction track ship ferry airport
            """,
        },
    },
    "disaster": {
        "de": {
            "what": """
                beben Flut Sturmflut Lawine Mure Erdrutsch Orkan Wirbelsturm Hochwasser Überschwemmung Vulkan Feuerwalze einstürzen
                wegreißen verwüsten Waldbrand
            """,
            "sign": """
                evakuieren obdachlos Trümmer Schutt verschüttet Notstand Helfer Hilfsgüter abgeschnitten Stromausfall Notunterkunft
                Bundesheer Damm zerstört Schäden
            """,
            "who": "Bewohner Opfer Familien Einwohner Tote Vermisste",
            "where": "Dorf Tal Küste Stadt Insel Häuser Brücke",
        },
        "en": {
            "what": """
                quake tremor flood surge avalanche mudslide landslide hurricane cyclone volcano wildfire collapse swept_away devastate
                tsunami
            """,
            "sign": """
                evacuate homeless rubble buried emergency rescuers aid cut_off power_cut shelter army levee destroyed damage
            """,
            "who": "residents victims families villagers dead missing",
            "where": "village valley coast city island houses homes bridge",
        },
    },
    "fire": {
        "de": {
            "what": "Feuer Flammen Brand brennen lodern Vollbrand übergreifen abbrennen Rauch Explosion",
            "sign": """
                Feuerwehr löschen Löscharbeiten Bewohner Fenster springen evakuieren Drehleiter Glut Ruß Brandermittler Rauchgas Funken
                Gas
                Ursache
            """,
            "who": "Mieter Feuerwehrleute Gäste Verletzte",
            "where": "Stiegenhaus Wohnung Dachstuhl Halle Lagerhalle Hotel Fabrik Bauernhof",
        },
        "en": {
            "what": "fire flames blaze burn smoke inferno explosion engulf gutted",
            "sign": "firefighters crews extinguish evacuate windows jumped ladder soot sparks gas escape hydrant alarm",
            "who": "residents tenants guests injured",
            "where": "flat stairwell roof warehouse hotel factory barn",
        },
    },
    "illness": {
        "de": {
            "what": """
                Virus Erreger Infektion infizieren erkranken Seuche Keim Ansteckung Salmonellen Vergiftung Erbrechen Durchfall Krebs Tumor
            """,
            "sign": """
                Fieber Spital Patient Quarantäne Isolierstation Gesundheitsamt Symptome Beatmung Impfung Ausbruch Labor Chemotherapie
                geschlossen Diagnose unheilbar
            """,
            "who": "Gäste Kinder Kunden Betroffene Ärzte",
            "where": "Restaurant Kantine Kindergarten Schule Krankenhaus Kreuzfahrtschiff",
        },
        "en": {
            "what": "virus infection infect ill sick disease outbreak bug contagion salmonella poisoning vomit cancer tumour",
            "sign": """
                fever hospital patient quarantine ward symptoms ventilator vaccine laboratory chemotherapy closed diagnosis incurable
                cramps spread
            """,
            "who": "guests children customers diners doctors",
            "where": "restaurant canteen nursery school cruise_ship buffet",
        },
    },
    "cruelty": {
        "de": {
            "what": "quälen Kadaver abgemagert verwahrlost verhungern misshandeln vergiften erschlagen aussetzen angekettet",
            "sign": "Tierschutz Tierschützer Amtstierarzt Veterinär Anzeige beschlagnahmen Kot Käfig Leid Blut Schlachthof",
            "who": "Hund Katze Pferd Kuh Rind Schwein Tier Welpe Huhn",
            "where": "Stall Zwinger Farm Transport Zoo",
        },
        "en": {
            "what": "cruelty carcass emaciated neglected starve beat poison maul abandon chained slaughter",
            "sign": "RSPCA inspectors vet rescued seized filthy cage suffering blood slaughterhouse banned",
            "who": "dog cat horse cow pig animal puppy hens animals",
            "where": "farm kennel stable transport zoo",
        },
    },
    "recall": {
        "de": {
            "what": """
                zurückrufen Rückruf überhitzen Glassplitter Splitter Defekt Mangel Verunreinigung Fremdkörper Brandgefahr
                Produktionsfehler
                giftig
            """,
            "sign": """
                warnen Verzehr Geld_zurück Charge Regal umtauschen Werkstatt Kunden_zurück Behörde Kontrolle Verletzungsgefahr
                Erstickungsgefahr zurückgeben
            """,
            "who": "Hersteller Kunde Käufer Konsument Produzent",
            "where": "Akku Airbag Bremse Glas Spielzeug Gerät Handy Wurst Gurken Fahrzeug",
        },
        "en": {
            "what": "recall overheat shards defect fault contamination fragments hazard toxic faulty",
            "sign": "warn refund batch shelves return exchange garage regulator choking withdraw do_not_eat safety",
            "who": "maker customers buyers consumers manufacturer",
            "where": "battery airbag brakes jar toy device phone vehicle",
        },
    },
}
