"""More German words of the topics of life."""

WORDS = {
    "food": """
        Kochbuch Kochkurs Hobbykoch Haubenkoch Haubenlokal Sternekoch Spitzenkoch Gault_Millau Michelin Küchenchef Gastronom
        Gastronomen Lokal Wirtshaus Beisl Gasthaus Gasthof Kaffeehaus Café Konditorei Bäckerei Bäcker Metzger Fleischhauer
        Würstelstand Wurst Würstel Leberkäse Schinken Speck Gulasch Knödel Palatschinken Kaiserschmarren Apfelstrudel
        Sachertorte Kipferl Kekse Lebkuchen Vanillekipferl Krapfen Germteig Mürbteig Blätterteig Biskuit Topfen Quark Joghurt
        Obers_schlagen Mascarpone Ricotta Mozzarella Parmesan Emmentaler Camembert Butter_schmelzen Olivenöl Balsamico Senf
        Ketchup Mayonnaise Pesto Curry Chili Ingwer Kurkuma Kümmel Majoran Thymian Rosmarin Basilikum Petersilie Schnittlauch
        Oregano Lorbeer Muskat Paprika Zucchini Melanzani Brokkoli Karfiol Kohl Kraut Sauerkraut Spinat Kürbissuppe Linsen
        Bohnen Erbsen Kichererbsen Hummus Falafel Tofu Avocado Pilzgericht Schwammerl Eierschwammerl Risotto Pizza Spaghetti
        Lasagne Sushi Ramen Pommes Döner Kebab Steak Braten Schweinsbraten Tafelspitz Backhendl Gans_braten Martinigansl
        Forelle_braten Lachsfilet Garnelen Meeresfrüchte Dressing Vorspeise Hauptspeise Nachspeise Eiscreme Sorbet Tiramisu
        Pudding Mousse Smoothie Saft Limonade Mineralwasser Espresso Cappuccino Barista Röstung Matcha Whisky Gin Rum Wodka
        Schnaps Likör Aperol Prosecco Champagner Sekt Sommelier Brauer Hopfen Malz Foodblog Foodblogger Zutaten Teelöffel
        Esslöffel Backrohr Backblech Mixer Pürierstab Thermomix vorheizen köcheln dünsten andünsten anbraten rösten verrühren
        unterheben kneten abschmecken ziehen_lassen Foodtruck Veganer Vegetarier Fleischlos Superfood Rohkost
    """,
    "garden": """
        Gartenarbeit Gartenbau Gartencenter Gartenzaun Gartenhaus Gartenmöbel Schrebergarten Kleingarten Kleingärtner
        Hobbygärtner Hobbygärtnerin Gemeinschaftsgarten Urban_Gardening Gemüsebeet Kräuterbeet Kräutergarten Staudenbeet
        Stauden Blumenbeet Blumenwiese Blumentopf Blumenzwiebel Frühlingsblumen Sommerblumen Krokus Narzisse Narzissen
        Hyazinthe Primel Stiefmütterchen Geranie Geranien Pelargonie Petunie Dahlie Dahlien Hortensie Hortensien Rhododendron
        Azalee Lavendel Flieder Efeu Clematis Kletterpflanze Kletterrose Rosenschnitt Obstbaumschnitt Apfelbaum Kirschbaum
        Zwetschkenbaum Beerenstrauch Ribisel Himbeeren Brombeeren Erdbeeren_pflanzen Tomatenpflanze Paradeiserpflanzen
        Gurken_pflanzen Aussaat Anzucht aussäen Jungpflanzen pikieren auspflanzen Pflanzloch Pflanzzeit Mulch mulchen
        Rindenmulch Kompostieren Komposthaufen Torf Hornspäne Brennnesseljauche jäten Nacktschnecke Nacktschnecken
        Schneckenkorn Blattläuse Buchsbaumzünsler Buchsbaum Thuje Ligusterhecke Heckenschere Gartenschere Gießen Bewässerung
        Regentonne Gartenschlauch Rasen_mähen vertikutieren Rollrasen Gartenteich Seerosen Sukkulente Sukkulenten Monstera
        Ficus Palme Bonsai Zimmerpflanzen Balkonpflanzen Balkonkistl überwintern winterfest
    """,
    "household": """
        Haushaltstipp Haushaltstipps Hausmittel Hausputz Frühjahrsputz Putzfrau Reinigungskraft Reinigungsmittel Waschmittel
        Weichspüler Wäscheständer Wäschetrockner Trockner Geschirrspüler Geschirr Besteck Abwasch Spülmittel Schwammtuch
        Staubwischen Staubtuch Wischmopp Besen Kehrschaufel Fensterputzen Fensterputzer Glasreiniger Entkalken Entkalker
        Kalkflecken Rotweinfleck Fettfleck Schimmel Schimmelfleck Lüften Müllsack Mistkübel Ausmisten Minimalismus
        Kleiderbügel Kommode Bücherregal Matratze Bettwäsche Leintuch Vorhänge Jalousie Parkett Laminat Bodenbelag Wandfarbe
        Wand_streichen Farbroller Malerkrepp Spachtelmasse Gips Silikonfuge Fliesenleger Wasserhahn Siphon Dichtung
        Installateur Steckdose Glühbirne LED-Lampe Akkuschrauber Stichsäge Wasserwaage Zollstock Schraubenzieher
        Schraubenschlüssel Spanplatte Holzleim Möbelbau Couch Sitzmöbel Wohnzimmer Schlafzimmer Badezimmer Vorzimmer
        Einrichtung einrichten Inneneinrichtung Dekoration Deko Kerzen Duftkerze Basteln Bastelanleitung Upcycling
    """,
    "fashion": """
        Modelabel Modemarke Modemesse Modehaus Modebranche Modeblog Modebloggerin Modeschau Modenschau Modetrend Couture
        Prêt-à-porter Designerin Stylist Stylistin Outfit Outfits Dresscode Abendkleid Brautkleid Ballkleid Dirndl Lederhose
        Tracht Trachtenmode Sommerkleid Bikini Badeanzug Unterwäsche BH Dessous Strumpfhose Socken Jeans Leggings Shorts
        T-Shirt Hoodie Sneaker Sneakers High_Heels Stöckelschuhe Sandalen Ballerinas Turnschuhe Gürtel Handschuhe Mütze Brille
        Sonnenbrille Geldbörse Ohrring Ohrringe Armband Diamant Diamanten Goldschmied Juwelen Armbanduhr Rolex Swatch
        Uhrmacher Leder Pelzmantel Baumwolle Leinen Samt Polyester Strickmuster Stricken Häkelnadel Schneider Schneiderin
        Maßanzug Zegna Armani Versace Gucci Prada Dior Louis_Vuitton LVMH Hermès Burberry Lagerfeld Westwood McQueen
        Yves_Saint_Laurent Givenchy Valentino Dolce_&_Gabbana Benetton Topshop Uniqlo Mango Anna_Wintour Beauty Beautytipp
        Wimperntusche Mascara Lidschatten Foundation Puder Gesichtscreme Hautpflege Feuchtigkeitscreme Sonnencreme Shampoo
        Haarfarbe Haarschnitt Dauerwelle Lockenstab Maniküre Pediküre Tattoo Tattoos Tätowierung Piercing Botox
        Schönheitschirurg Schönheits-OP Eau_de_Toilette Barbier Krawattenknoten Windsorknoten Fliege_binden Seidentuch
        Halstuch
    """,
    "travel": """
        Reiseziel Reiseziele Reisebericht Reiseführer Reisetipp Reisetipps Reisewarnung Reisewarnungen Reisender Reisende
        Reisebranche Reisemesse Fernreise Rundreise Weltreise Urlaubsziel Urlaubsziele Urlaubsort Urlaubsland Urlaubsreise
        Badeurlaub Sommerurlaub Winterurlaub Strandurlaub Last-Minute All-inclusive Ferienort Ferienhaus Ferienregion
        Nächtigung Nächtigungen Nächtigungsplus Nächtigungszahlen Tourismusverband Tourismusregion Tourismusbranche
        Tourismusort Tourismuswerbung Hotelier Hoteliers Hotelzimmer Hotelgast Hotelgäste Hostel Jugendherberge Gästezimmer
        Privatzimmer Gästehaus Rezeption Check-in Handgepäck Gepäck Reisepass Flugticket Flugtickets Langstrecke
        Langstreckenflug Flugbegleiter Jetlag Kreuzfahrtschiff Kreuzfahrtschiffe AIDA Jacht Segelurlaub Kanaren Teneriffa
        Ibiza Kreta Korfu Rhodos Santorin Sizilien Sardinien Toskana Gardasee Adria Istrien Dalmatien Dubrovnik Côte_d'Azur
        Provence Bretagne Andalusien Algarve Malediven Seychellen Mauritius Bali Phuket Karibik Florida New_York_Reise
        Trekking Pilgerweg Jakobsweg Bergwandern Alpenverein Schutzhütte Berghütte Wanderer Bergtour Klettern Kletterhalle
        Mountainbiken Rafting Tauchen Schnorcheln Surfen Surfer Wellenreiten Skiurlaub Thermenhotel Kurort Wellnesshotel Spa
        Freizeitpark Themenpark Disneyland Aussichtsturm Wahrzeichen Altstadt Stadtführung Städtetrip Orient-Express Interrail
        Schlafwagen Wohnwagen Campingplatz Zeltplatz Roadtrip
    """,
    "cars": """
        Autotest Fahrbericht Kleinwagen Kompaktwagen Mittelklasse Oberklasse Limousine Kombi Coupé Roadster Sportwagen
        Supersportwagen Geländewagen Pick-up Minivan Oldtimer Hubraum PS Kilowatt Drehmoment Newtonmeter Zylinder Turbo
        Turbolader Dieselmotor Benzinmotor Hybrid Plug-in-Hybrid Hybridauto Allrad Allradantrieb Automatik Schaltgetriebe
        Fahrwerk Stoßdämpfer Felge Felgen Sommerreifen Windschutzscheibe Scheibenwischer Kofferraum Armaturenbrett Airbag
        Kindersitz Auspuff Spritverbrauch Pickerl Autohaus Autohändler Automechaniker Kfz-Werkstatt Kfz-Techniker
        Autowerkstatt Kfz-Steuer NoVA Vignette Radar Radarkasten Tempolimit Geschwindigkeitsübertretung Handy_am_Steuer
        Fahrassistent Fahrassistenzsystem Einparkhilfe selbstfahrende_Autos autonomes_Fahren autonome_Autos Elektroautos
        Nissan_Leaf BMW_i3 Renault_Zoe Golf_GTI Passat Polo Audi_A4 Mercedes_C-Klasse S-Klasse BMW_3er Fiat_500 Škoda_Octavia
        Mazda_MX-5 Porsche_911 Lamborghini Bugatti Maserati Bentley Rolls-Royce Automesse Autosalon IAA Detroit_Autoshow
        Facelift Vespa Harley Harley-Davidson Ducati Motorradhelm Pendler Pendlerpauschale Verkehrsklub VCÖ ARBÖ Taxifahrer
        Taxler Fahrdienst Mitfahrgelegenheit Verkehrsminister
    """,
}
