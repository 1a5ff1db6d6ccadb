"""Topics of everyday life: what recipes, travel and advice columns are about."""

DOMAIN = "life"

TOPICS = {
    "food": {
        "de": """
            Kochen Koch Köchin Rezept Rezepte Küche Backen Backofen Teig Mehl Butter Zucker Eier Milch Sahne Obers Salz Pfeffer Zimt
            Vanille Kuchen Torte Strudel Brot Brötchen Semmel Suppe Salat Gemüse Kartoffel Erdäpfel Zwiebel Knoblauch Tomate Paradeiser
            Karotte Apfel Äpfel Birne Beeren Rosinen Nüsse Schokolade Fleisch Schnitzel Huhn Fisch Käse Nudeln Reis Pfanne Topf Ofen braten
            rühren schneiden servieren würzen garen Minuten Restaurant Wirt Gastronomie Kellner Speisekarte Menü Wein Bier Kaffee Tee
            Cocktail vegan vegetarisch Gewürz Kräuter Marmelade Sauce Dessert Frühstück Abendessen Grillen Löffel Prise Gramm Germ Hefe
            Bröseln goldgelb Eischnee Püree Kompott
        """,
        "en": """
            cook cooking chef recipe recipes kitchen bake baking oven dough flour butter sugar egg eggs milk cream salt pepper cinnamon
            vanilla cake pie pastry bread soup salad vegetable potato onion garlic tomato carrot apple pear berries raisins nuts chocolate
            meat chicken fish cheese pasta rice pan simmer stir chop serve custard restaurant menu wine beer coffee tea vegan vegetarian
            spice herbs jam sauce dessert breakfast dinner barbecue tablespoon teaspoon pinch golden yeast whisk
        """,
    },
    "garden": {
        "de": """
            Garten Gärtner Gärtnerin Pflanze Zimmerpflanze Topfpflanze Blume Blumen Rose Rosen Beet Hochbeet Erde Blumenerde Kompost Dünger
            düngen gießen umtopfen Topf Wurzel Wurzeln Blatt Blätter Strauch Hecke Rasen Rasenmäher Unkraut Schnecken Balkon Terrasse Samen
            säen Setzling Gewächshaus Obstbaum schneiden Blüte blühen Zwiebel Tulpe Orchidee Kaktus Gießkanne Schaufel Spaten
        """,
        "en": """
            garden gardener gardening plant plants houseplant flower flowers rose roses bed soil compost fertiliser watering pot repot
            repotting root roots leaf leaves shrub hedge lawn mower weed weeds slugs balcony patio seed seeds sow seedling greenhouse prune
            pruning bloom bulb tulip orchid cactus spade
        """,
    },
    "household": {
        "de": """
            Haushalt Putzen Reinigen Reinigung Putzmittel Staub Staubsauger Fleck Flecken Waschmaschine Wäsche waschen Bügeln Bügeleisen
            Kleiderschrank Schrank Ordnung aufräumen sortieren Falten Schublade Essig Natron Seife Schwamm Fenster Kalk Backpulver Abfluss
            Kerze Wachs Möbel Sofa Teppich Vorhang Lampe Heimwerken Heimwerker Bohrmaschine Dübel Schraube Nagel Hammer Tapete Farbe
            streichen Pinsel Fliesen Regal Werkzeug Leim Schleifpapier lackieren
        """,
        "en": """
            household cleaning clean cleaner dust vacuum stain stains washing laundry iron ironing wardrobe cupboard tidy declutter sort
            fold drawer vinegar soap sponge candle wax furniture sofa carpet curtain lamp DIY drill screw nail hammer wallpaper paint brush
            tiles shelf tools glue sandpaper varnish mop baking_soda
        """,
    },
    "fashion": {
        "de": """
            Mode Modeschöpfer Modedesigner Kleid Kleider Hose Hemd Bluse Rock Anzug Krawatte Schal Pullover Jacke Mantel Schuhe Stiefel
            Tasche Handtasche Schmuck Ring Kette Uhr Stoff Seide Wolle stricken häkeln nähen Nadel Faden Knopf Schnittmuster Kollektion
            Laufsteg Modewoche Fashion_Week H&M Zara Chanel Kosmetik Make-up Lippenstift Parfum Friseur Frisur Haare Bart Rasur Nagellack
            Creme Haut Knoten Schleife Masche
        """,
        "en": """
            fashion designer dress dresses trousers shirt blouse skirt suit tie bow_tie scarf jumper jacket coat shoes boots handbag
            jewellery ring necklace watch fabric silk wool knit knitting crochet sew sewing needle thread button pattern collection catwalk
            cosmetics make-up lipstick perfume hairdresser hair beard shave nail_varnish skin knot loop
        """,
    },
    "travel": {
        "de": """
            Reise Reisen Urlaub Urlauber Tourist Touristen Tourismus Hotel Strand Insel Kreuzfahrt Flug Flugzeug Airline Fluglinie
            Flughafen Koffer Reisebüro Reiseveranstalter Sehenswürdigkeit Pauschalreise Camping Zelt Wohnmobil Wandern Wanderung Wanderweg
            Berg Berge Hütte Alpen Bergsteiger Gipfel Thermen Wellness Ferienwohnung Airbnb Booking Städtereise Mallorca Griechenland
            Italien Buchung Passagier Bahnreise Nachtzug Rucksack Ausflug Therme Seebad
        """,
        "en": """
            travel trip holiday holidays holidaymaker tourist tourists tourism hotel beach island cruise flight plane airline airport
            suitcase travel_agent sightseeing package_holiday camping tent caravan hiking trail mountain hut Alps spa resort booking
            passenger passengers backpack excursion seaside bed_and_breakfast passport
        """,
    },
    "cars": {
        "de": """
            Auto Autos Pkw Neuwagen Gebrauchtwagen Werkstatt Motor Reifen Winterreifen Bremse Führerschein Autofahrer Fahrschule Maut
            Autobahn Stau Parkplatz Tempo Elektroauto E-Auto Verbrenner Getriebe Lenkrad Karosserie SUV Cabrio Motorrad Moped ÖAMTC ADAC
            Pannenhilfe Kfz Verkehrsregel Carsharing Uber Taxi Autonomes_Fahren Selbstfahrend
        """,
        "en": """
            car cars driver drivers motorist garage engine tyre tyres brake driving_licence driving_test motorway congestion traffic
            parking toll speed_camera gearbox SUV convertible motorcycle motorbike moped breakdown AA RAC taxi
        """,
    },
}
