"""More hints: crime, addiction and hatred, and wider fields of the others (see `adserver.core.relevance.hints`)."""

HINTS = {
    "crime": {
        "de": {
            "what": """
                                überfallen rauben ausrauben stehlen einbrechen aufbrechen aufhebeln hebeln knacken entführen verschleppen
                kidnappen erpressen                 fesseln knebeln maskiert Maskierte Maskierter vermummt Vermummte Beute erbeuten
                plündern schmuggeln ergaunern prellen                 Lösegeld Freilassung entwenden ausräumen entreißen verprassen
                verschleppt Langfinger Diebesgut Fälscher fälschen Falschgeld                 Brandstifter Einbrecher Räuber Schlepper
                Dealer dealen veruntreuen eingeschlagen aufgeschnitten
            """,
            "sign": """
                Pistole Messer Waffe Bewaffnete bewaffnet Täter Unbekannte unbekannt entkommen flüchten fliehen Fluchtauto Fahndung Zeuge
                Polizei Alarmanlage Tresor Safe Schmuck Bargeld Handschellen Untersuchungshaft U-Haft Haft Staatsanwalt Spur Fingerabdruck
                Diamant Opfer drohen bedrohen Überwachungskamera Phantombild Schaden weg spurlos Ermittler Festnahme Skimaske
            """,
            "who": """
                Bande Verkäuferin Kassierin Kassiererin Angestellte Tourist Geschäftsmann Pensionistin Pensionist Sparer Anleger Familie
                Filialleiter Hausbesitzer Reisende Besitzer
            """,
            "where": """
                Juwelier Juwelierladen Bank Filiale Trafik Tankstelle Wohnung Haus Villa Terrassentür Geschäft Museum Urlaub Auto Keller
                Safe Kasse Lager
            """,
        },
        "en": {
            "what": """
                rob robbed burgle steal stolen snatch kidnap abduct gunmen masked raiders tied_up gagged loot hostage ransom
                smuggle prised forced_open forced_the smashed_the ransacked emptied swindle con conned counterfeit forged extort blackmail
                thieves raid pickpocket dealer dragged held_captive mugged stash
            """,
            "sign": """
                pistol pistols gun knife armed escape escaped fled getaway police witnesses CCTV safe jewellery cash handcuffs custody
                detectives fingerprints diamonds release demand demanding threatened missing alarm vanished prosecutors savers lost wanted
                million
            """,
            "who": """
                gang assistant cashier shopkeeper tourists tourist businessman pensioner savers investors family owner owners manager
                customers
            """,
            "where": "jeweller jeweller's bank branch shop house home villa patio window door museum garage jeep holiday warehouse",
        },
    },
    "addiction": {
        "de": {
            "what": """
                Wodka Schnaps Heroin Kokain Crack Crystal Entzug Entzüge Entzugsklinik Rückfall rückfällig trocken clean nüchtern betrunken
                Rausch Joint Nadel Spritzen Schmerztablette Schmerztabletten Spielautomat Spielautomaten Automaten Dealer high zugedröhnt
                Methadon Promille Casino Pillen
            """,
            "sign": """
                Flasche trinken trank täglich jeden_Tag verspielen verspielt Therapie Klinik Tabletten schlucken schluckte Absturz
                abhängig Selbsthilfegruppe loskommen aufhören Schulden zittern Führerschein Kontrollverlust
            """,
            "who": "Musiker Sänger Spieler Schauspieler Vater Mutter Jugendliche Patient Lenker Star",
            "where": "Klinik Bar Club Bahnhof Keller Casino",
        },
        "en": {
            "what": """
                vodka whisky heroin cocaine crack withdrawal relapse relapsed sober clean drunk drunken needle painkillers pills
                slot_machine slot_machines rehab detox methadone hooked stoned joint binge dependent casino
            """,
            "sign": """
                bottle drinking drink every_day a_day gambled_away therapy clinic swallowing habit craving dealer support_group quit
                recovery twelve-step control licence
            """,
            "who": "guitarist singer player actor father mother teenager teenagers patient star musician driver",
            "where": "clinic bar club street casino betting_shop",
        },
    },
    "hate": {
        "de": {
            "what": """
                Hakenkreuz Hitlergruß Affenlaute beschimpfen Beschimpfung beleidigen verhöhnen hetzen Hetzer schänden Schändung beschmieren
                Parolen Schmähung Hassparolen Bananen Skinhead Glatzen Judenstern rassistisch antisemitisch ausländerfeindlich
            """,
            "sign": "Hautfarbe Friedhof Grabstein Moschee Synagoge Herkunft Minderheit Verfassungsschutz Tribüne Kurve Tränen",
            "who": "Spieler Stürmer Jude Muslim Gemeinde Schiedsrichter Kinder",
            "where": "Stadion Friedhof Netz Straße Schule",
        },
        "en": {
            "what": """
                swastika swastikas monkey_chants monkey_noises slur slurs taunt taunted abuse daubed desecrated chants chanting bigot
                bananas banana skinheads nazi_salute
            """,
            "sign": "skin black Jewish Muslim gay mosque synagogue graves gravestones minority tears terrace",
            "who": "striker player players referee community worshippers fans",
            "where": "stadium pitch cemetery school online",
        },
    },
    "violence": {
        "de": {
            "what": """
                foltern Stromstoß Stromstöße Elektroschock traktieren Giftspritze hinrichten Galgen Henker Peitschenhiebe auspeitschen
                steinigen Prügel verprügeln zusammenschlagen Faust Fausthieb treten Tritt Schlagstock Eisenstange Bengalen Wasserwerfer
                Tränengas aufgehängt Wasserfolter Schlafentzug würgen ohrfeigen Pflastersteine Brandsätze
            """,
            "sign": """
                Häftling Zelle Gefängnis Verurteilter Mahnwache Narbe Wunde blutig Platzwunde Rippe Kiefer Krankenhaus Einsatzkräfte
                Ordner geräumt
            """,
            "who": "Anwalt Gefangener Fans Anhänger Demonstrant Polizist Ehefrau Schüler Schiedsrichter",
            "where": "Gefängnis Lager Stadion Disco Schulhof Bahnhof Platz",
        },
        "en": {
            "what": """
                                torture electric_shocks waterboarding lethal_injection gallows executioner flogged lashes stoned stoning
                beaten punched kicked                 baton batons iron_bars flares water_cannon tear_gas hung_by strangled headbutt
                cobblestones petrol_bombs thugs
            """,
            "sign": "detainee detainees cell cells prison jail vigil scars bleeding bruises ribs jaw stewards cleared abandoned prisoner",
            "who": "lawyer prisoner fans supporters demonstrators officers wife pupil referee opponents",
            "where": "prison camp stadium nightclub playground station square",
        },
    },
    "abuse": {
        "de": {
            "what": """
                anzüglich grapschen Grapscher anfassen angefasst begrapscht Kinderheim Zöglinge Zögling angetan Gefälligkeiten_im_Bett
            """,
            "sign": "Ministrant Chorleiter Heimkind Internat Ombudsstelle Betroffene missbraucht schändlich Schweigegeld",
            "who": "Buben Bub Ministranten Tänzerinnen Schülerinnen Praktikantin Turnerinnen",
            "where": "Internat Umkleidekabine Kinderheim Sakristei",
        },
        "en": {
            "what": """
                lewd groped groping forced_himself_on touched_her_at favours_in_bed choirboys what_was_done_to_them sexual_favours
                undressed
            """,
            "sign": "come_forward choirmaster boarding_school molested hush_money unwanted diocese",
            "who": "choirboys altar_boys gymnasts intern trainee dancers boys",
            "where": "dormitory changing_rooms boarding_school vestry",
        },
    },
    "disaster": {
        "de": {
            "what": """
                                Rohöl ausgelaufen leckgeschlagen Ölteppich Tanker verseucht Kernschmelze Brennstäbe Strahlung radioaktiv
                Jodtabletten Reaktor                 Kühlung verdorrt Auszehrung verhungern Hunger unterernährt Missernte Heuschrecken
                Schneebrett Lawinenkegel Geröll                 Schlamm Schlammlawine Dammbruch Sturmböen abgedeckt Asche Lava Giftgas
                Chemiewolke
            """,
            "sign": """
                Umkreis Sperrzone verlassen Seevögel verendet Strand Fischer Ernte Regen Helfer Notstand Sonden suchen Hang
                warnen überlaufen Sandsäcke Boote Strom Bewohner
            """,
            "who": "Anrainer Kinder Dorfbewohner Tourengeher Skifahrer Fischer Zweijährige",
            "where": "Reaktor Meer Küste Hang Piste Tal",
        },
        "en": {
            "what": """
                crude_oil crude gushing leaking tanker slick contaminated meltdown fuel_rods radiation radioactive iodine reactor cooling
                withered starving malnourished famine emaciated locusts avalanche snowslide mudflow burst levee ash lava toxic
                poison_cloud wall_of_snow wall_of_water
            """,
            "sign": """
                exclusion_zone leave_their_homes told_to_leave seabirds beaches fishermen harvest rain aid stricken digging
                slope sandbags boats rooftops winched waist-high kilometres
            """,
            "who": "residents children mothers skiers climbers villagers fishermen two-year-olds",
            "where": "reactor sea coast slope camp plant valley resort",
        },
    },
    "accident": {
        "de": {
            "what": """
                Schlagseite leckgeschlagen aufgelaufen Riff gekentert Knall hochgegangen explodieren Druckwelle Gasflasche
                verbrüht Verbrennung abgerutscht abrutschen eingebrochen ausgerutscht gestürzt Sturz Gerüst Kran umgestürzt Schienen
                ausgewichen Kernschmelze Kühlung
            """,
            "sign": """
                Schwimmweste Rettungsboot Kapitän Passagier Scheiben bersten verkeilt herausschneiden Verband Gips Bergrettung
                Rettungskette
            """,
            "who": "Lehrling Arbeiter Passagier Kapitän Pendler Kletterer Wanderin Tourist",
            "where": "Bäckerei Fähre Schiff Baustelle Fels Reaktor Werkstatt Bergwerk",
        },
        "en": {
            "what": """
                listed listing aground rocks reef leapt capsized bang gone_up went_up exploded scalded burns fell slipped scaffold
                scaffolding crane toppled head-on concertinaed cut_free meltdown cooling_failed blown_out
            """,
            "sign": "lifeboats lifejackets captain windows shattered plaster hoist mountain_rescue apprentices exposed jammed firefighters",
            "who": "apprentice workers passengers captain commuters climber walker tourist",
            "where": "bakery ferry liner ship site cliff reactor workshop mine",
        },
    },
    "illness": {
        "de": {
            "what": """
                Norovirus Magenkrämpfe Bauchschmerzen Vergiftung Bakterien bösartig Geschwulst Metastasen Strahlentherapie Impfschaden
                Symptome übel
            """,
            "sign": "Kabine Hafen Küche Prüfer Probe Lunge Tournee absagen abgesagt Infusion Helfer Blutbild Leiden Kreuzfahrt",
            "who": "Passagier Hochzeitsgäste Tenor Sängerin Bewohner Schüler",
            "where": "Wirtshaus Hotel Schiff Zelte Heim Kantine",
        },
        "en": {
            "what": "norovirus diarrhoea cramps malignant lump bacteria salmonella poisoned radiotherapy symptoms fell_ill outbreak",
            "sign": "cabins confined kitchen inspectors tour called_off drips breast lung closed dock treatment",
            "who": "guests passengers singer residents pupils",
            "where": "hotel ship camp care_home canteen dessert",
        },
    },
    "recall": {
        "de": {
            "what": """
                Metallsplitter Glassplitter verfüttern zurückbringen zurückholen Airbag schleudern Konstruktionsfehler überhitzen
                erstatten nachbessern
            """,
            "sign": "Kaufpreis Werkstätten Filiale Kunden keinesfalls Modelle betroffen Behälter Software tauschen kostenlos",
            "who": "Autobauer Hersteller Kunden Eltern Käufer",
            "where": "Innenraum Gläser Babybrei Bremsen Wagen Akku",
        },
        "en": {
            "what": """
                fragments shards pieces_of_glass bring_back bring_their_vehicles return_it overheat overheating catch_fire choke faulty
                replaced_free
            """,
            "sign": "refund dealers store parents should_not customers models affected replace free",
            "who": "carmaker maker owners parents retailer",
            "where": "airbags jars brakes battery cot seat",
        },
    },
    "cruelty": {
        "de": {
            "what": """
                Gülle verdreckt ausgemergelt Parasiten angekettet abgeholt verendet eingepfercht Käfige misshandelt beschlagnahmt
                vernachlässigt
            """,
            "sign": "Wunden Futter Amtstierarzt Veterinäramt Anzeige Verschlag Züchter Stall Tierheim",
            "who": "Kälber Rinder Hunde Welpen Pferde Katzen Bauer",
            "where": "Stall Verschlag Hof Zwinger",
        },
        "en": {
            "what": "filth sores parasites crates crammed emaciated mistreated riddled neglect whipped",
            "sign": "RSPCA vets prosecuted seized wounds food breeder farmer charity rescued",
            "who": "calves cattle dogs puppies horses cats hens",
            "where": "farm shed crates kennels barn",
        },
    },
    "scandal": {
        "de": {
            "what": "verprasst Scheinfirmen Kuverts umwidmen Rendite_versprochen ohne_Ausschreibung Yacht Waffenhändler geschmiert",
            "sign": "Anleger Sparer verloren Untersuchungshaft Untersuchungsausschuss Opposition Rücktritt durchsuchen",
            "who": "Berater Minister Bürgermeister Vorstand",
            "where": "Ministerium Rathaus Fonds Yacht",
        },
        "en": {
            "what": "racehorses spent_their_money lost_everything without_a_tender bogus shell_companies sweetheart_deal pocketed promised",
            "sign": "custody investors savers lost resign opposition searched yacht returns",
            "who": "adviser minister mayor trader",
            "where": "fund ministry town_hall office",
        },
    },
}
