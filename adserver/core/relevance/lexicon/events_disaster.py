"""Event families of nature, fire, animals and faulty goods. Entries are read as `relevance.safety` says."""

FAMILIES = {
    "disaster": {
        "de": """
            Katastrophe Naturkatastrophe Hochwasserkatastrophe Flutkatastrophe Erdbeben Beben+Trümmer|Stärke|@dead Tsunami Hurrikan Taifun
            Zyklon Tornado+@dead|@hurt|verwüsten|zerstören Orkan Überschwemmung Überflutung+@dead|Häuser|Keller|evakuieren Sturzflut
            Flutwelle Hochwasser+@dead|@hurt|evakuieren|Katastrophe|vermisst Lawine+verschütten|@dead|begraben|Skifahrer Lawinenabgang
            Lawinenunglück Erdrutsch Mure Vulkanausbruch Dürre+Hunger|Katastrophe Hungersnot Waldbrand Waldbrände Dammbruch
            Damm+brechen|gebrochen Notstand+ausrufen|Katastrophe Katastrophengebiet obdachlos+Erdbeben|Flut|Sturm
            Dorf+begraben|verschütten
            Einsturz eingestürzt einstürzen+Haus|Brücke|Dach|Gebäude|Mine evakuieren+Dorf|Stadt|Bewohner|Häuser Reaktorunglück
            Kernschmelze
            Ölpest Ölteppich Chemieunfall Schneebrett+verschütten|Skifahrer|Tourengeher|Piste|begraben|abgehen
            Lawine+@people|Skifahrer|Tourengeher|Haus|Dorf|abgehen|donnern|Tal beben+Erde|Straßenzüge|Häuser|Boden
            Erde+beben|gebebt|zittern+Häuser|Uhr|Stadt Verschüttete Schutt+Helfer|graben|Häuser|Straßenzüge|Bewohner|Beben
            Trümmer+Häuser|Verschüttete|Helfer|graben|Bewohner|Erdbeben Wassermassen Flut+Häuser|zerstören|reißen|Brücke|Dorf|@dead
            Fluten+Haus|Auto|Brücke|reißen|Dorf|Keller+retten Sturm+Dächer|abdecken|entwurzeln|@dead|verwüsten
            Dächer+abgedeckt|abdecken|fortgerissen Zivilschutzalarm Schlammlawine Hangrutsch Felssturz
            Steinschlag+@people|@hurt|Zug|Auto|Straße Notunterkunft+Flut|Beben|Sturm|evakuiert Ausnahmezustand+Unwetter|Flut|Sturm|Beben
        """,
        "en": """
            disaster catastrophe earthquake quake+killed|rubble|magnitude|dead tsunami hurricane typhoon cyclone
            tornado+killed|destroyed|tore flood+killed|homes|evacuate|swept|drowned floods floodwater floodwaters
            flooding+killed|homes|evacuated|devastated landslide mudslide avalanche volcano_erupted eruption+evacuated|killed|lava famine
            drought+famine|starving wildfire wildfires bushfire bushfires dam_burst tidal_wave giant_waves state_of_emergency
            rubble+buried|survivors|trapped|buildings collapsed+building|bridge|roof|mine evacuated+homes|residents|village meltdown
            oil_spill oil_slick chemical_spill homeless+quake|storm|flood flattened+homes|village|town
            devastated+storm|quake|town|village|floods ground+shook|shaking|shake tremor tremors aftershock aftershocks
            rubble+street|streets|dug|rescuers|buried|homes|village wall_of_snow snow+swept|buried|skiers+slope|wall|dug_out
            skiers+swept|buried|avalanche|missing wall_of_water surge+homes|coast|swept|sea|storm waters+rose|swept|homes|villages|streets
            homes+swept|destroyed|flattened|submerged|washed_away|under_water washed_away bridge+swept|washed_away|collapsed levee
            burst_its_banks burst_banks river+burst|banks|swept roofs+torn|ripped|blown
            storm+tore|destroyed|killed|flattened|homes|ripped|lashed lava+village|homes|flee ash+volcano|village|evacuate
            dug+bare_hands|rubble|survivors aid+survivors|victims|homeless|quake shelters+flood|homeless|evacuees|storm evacuees mudslides
            rockfall sinkhole
        """,
    },
    "fire": {
        "de": """
            Brand+Haus|Wohnung|Feuerwehr|Halle|Hotel|ausbrechen|ausgebrochen|@hurt|@dead|Lagerhalle|löschen Großbrand Wohnungsbrand
            Dachstuhlbrand Brandopfer Brandkatastrophe Brandstiftung Brandstifter in_Flammen
            Flammen+Haus|Feuerwehr|Halle|Wohnung|Dach|lodern|ausbreiten|Raub niedergebrannt abgebrannt
            ausgebrannt+Wohnung|Halle|Auto|Haus|Wrack Feuer+ausbrechen|ausgebrochen|Feuerwehr|löschen|Bewohner|Hotel|@dead|Rauch
            Rauchgasvergiftung Rauchvergiftung Explosion explodieren+Gas|Tank|Fabrik|Haus|Akku|Handy|@hurt|@dead Gasexplosion
            Löscharbeiten
            Feuerhölle Vollbrand Flammen+schlagen|Dach|Halle|Hotel|Gäste|Raub|stehen|Feuerwehrleute
            Rauch+Bewohner|Feuerwehr|Gäste|ersticken|retten|Fenster Feuerwehrleute+kämpfen|löschen|Flammen|Halle|Brand|Einsatz
            Feuer+Halle|Haus|Wohnung|Dach|Fabrik|vernichten|zerstören|Gäste|greifen
            Brand+vernichten|zerstören|Dach|Gäste|Fabrik|Bewohner|Disco Löschzug Glutnester Brandherd Rauchsäule+Feuerwehr|Fabrik|Halle
            loderten Schutt_und_Asche Asche+Brand|Haus|Halle|legen|Werkstatt Grundmauern eingeäschert Tischlerei+Feuer|brennen Brandruine
            ausbrechen+Feuer|Brand Feuer_fangen fing_Feuer
        """,
        "en": """
            blaze+firefighters|house|building|flat|warehouse|hotel|killed|tore house_fire arson arsonist gutted+fire|blaze|flames
            burnt_down burned_down up_in_flames engulfed+flames|fire flames+building|house|roof|firefighters fire_broke_out
            fire+killed|firefighters|destroyed|gutted|trapped|crews|smoke|blaze|caught|escape smoke_inhalation explosion exploded
            gas_explosion inferno fireball firefighters+tackled|battled|blaze|flames
            flames+tore|hotel|guests|warehouse|home|leapt|roof|factory|destroyed|spread|swept
            smoke+guests|windows|escape|residents|billowed|overcome|firefighters
            fire+tore|swept|hotel|nightclub|warehouse|factory|home|flat|guests|spread|ripped|raged|residents|homes|building|night blaze
            burning+building|house|hotel|home|roof guests+jumped|windows+smoke|flames charred burnt-out burned-out scorched+homes|forest
            reduced_to_ashes ashes+workshop|house|barn|overnight|building|heater burnt_to_the_ground burned_to_the_ground
            to_the_ground+burn|burned|burnt heater+ashes|blaze|fire left_on+ashes|fire|blaze
        """,
    },
    "cruelty": {
        "de": """
            Tierquälerei Tierquäler gequält+Tier|Hund|Katze|Pferd quälen+Tier|Hund|Katze verwahrlost+Tier|Hund|Katze|Pferd Giftköder
            vergiftet+Hund|Katze|Tier eingeschläfert erschlagen+Hund|Katze|Tier|Welpen verhungert+Tier|Hund|Katze|Pferd|Rinder Kampfhund
            Hundeattacke Beißattacke gebissen+Hund|Kind beißen+Hund+Kind|Mädchen|Bub ausgesetzt+Hund|Katze|Welpen =Wilderer
            Massentierhaltung Tierversuch Tierversuche Tiertransport+qualvoll|verendet verendet verenden totgebissen
            abgemagert+Pferd|Hund|Tier|Kuh|Rind Kadaver Amtstierarzt+Stall|Kadaver|beschlagnahmen|abgemagert Amtstierärzte
            Veterinäre+Stall|Kadaver|beschlagnahmt|Hunde angekettet+Hund|Tier Kette+Hund+Wasser|Futter|Winter
            Käfig+Hund|Tiere|eng|Kot|Legehennen Schlachthof+Video|Tierschützer|geprügelt|Betäubung Welpenhandel Welpenmafia
        """,
        "en": """
            animal_cruelty cruelty+animal|dog|cat|horse poisoned+dog|cat|pets starved+dog|cat|horse|animals abandoned+dog|puppy|kitten|cat
            dog_attack mauled =savaged bitten+dog put_down+dog|horse|animal destroyed+dog+attack poacher poachers poaching animal_testing
            vivisection dogfighting dog_fighting neglected+animals|dogs|horses battery_farm slaughtered+animals|whales|seals culled cull
            carcasses carcass+animals|farm|horses starving+horses|dogs|animals|cattle emaciated chained+dog|bear|elephant
            caged+dogs|bears|hens filthy+cages|kennels|conditions+animals|dogs beat+dog|horse|donkey|animal
            slaughterhouse+video|cruelty|footage puppy_farm puppy_farms RSPCA+rescued|prosecuted|starving|neglect ivory+poached|smuggled
        """,
    },
    "recall": {
        "de": """
            Rückruf Rückrufaktion zurückgerufen+Hersteller|Modell|Auto|Fahrzeug|Produkt|Akku|Ware
            zurückrufen+Hersteller|Modell|Auto|Fahrzeug|Produkt|Akku|Ware ruft+zurück Produktwarnung Sicherheitsmangel Produktionsfehler
            Brandgefahr Konstruktionsfehler mangelhaft+Test|Produkt|Gerät Defekt+Gerät|Bremse|Akku|Airbag|Modell
            überhitzen+Akku|Gerät|Handy|Batterie explodieren+Akku|Handy|Gerät|Smartphone Feuer+fangen+Akku|Gerät|Handy|Smartphone
            in_Brand+Akku|Gerät|Smartphone|Handy|Notebook Fremdkörper Glassplitter Metallteile Verunreinigung Schadstoff Schadstoffe
            krebserregend giftig+Spielzeug|Produkt|Kleidung gesundheitsgefährdend holen+zurück+Geräte|Autos|Produkte|Akkus
            Akkus+überhitzen|Brand|brennen|explodieren|platzen Geräte+überhitzen|Brand+geraten|zurück
            Akku+überhitzen|schmoren|platzen|brennen Regal+genommen|nehmen+Produkt|Wurst|Käse|Spielzeug|Charge aus_den_Regalen
            aus_dem_Verkauf aus_dem_Handel Charge+warnen|nicht_verzehren|Keime nicht_verzehren
            Werkstatt+Hersteller|Fahrzeuge+Mangel|Airbag|Bremsen Airbag+Mangel|defekt|tauschen Bremsen+Mangel|defekt|Hersteller
            Lebensgefahr+Produkt|Gerät|Kabel|Spielzeug
        """,
        "en": """
            recall+product|model|cars|vehicles|safety|batteries|maker|toys|faulty =recalled product_recall safety_recall
            recalls+product|products|cars|vehicles|maker|owners|fault|faulty|safety|defect|toy|toys|food|batch
            faulty+brakes|airbag|batteries|model|product|devices|chargers defective defect+safety|model|product|brakes
            overheat+battery|phone|laptop|device|charger overheating catch_fire+battery|phone|laptop|device|charger
            caught_fire+battery|phone|laptop|device|charger exploding+battery|phone explode+battery|phone|device
            burns+battery|phone|laptop|charger carcinogenic toxic+toys|product|paint choking_hazard shards_of_glass
            contaminated+product|food|batch pulled_from_shelves withdrawn+sale|shelves batteries+overheat|fire|burn|explode|swell|recall
            battery+overheat|fire|burn|explode|swell pulling+shelves|phones|products pulled+shelves|sale|toys|product taken_off_shelves
            off_the_shelves removed_from_sale taken_off_sale return+customers|refund+faulty|fire|product|danger
            owners+return|garage|dealers+fault|brakes|airbags fault+airbags|brakes|cars|dealers glass+jars|baby_food|fragments
            metal_fragments do_not_eat do_not_use
        """,
    },
}
