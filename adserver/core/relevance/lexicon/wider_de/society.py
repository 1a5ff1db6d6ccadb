"""More German words of the topics of society."""

WORDS = {
    "crime": """
        Polizeisprecher Polizeiinspektion Polizeieinsatz Polizeibericht Polizeiangaben Polizeiauto Polizeihund
        Landespolizeidirektion LPD Streifenwagen Einsatzkommando Sondereinheit Wega Großfahndung Fluchtauto Fluchtfahrzeug
        flüchteten flüchtete Phantombild Überwachungskamera Überwachungsvideo Videoüberwachung DNA-Spur Fingerabdrücke
        Spurensicherung Tathergang Tatzeit Tatmotiv Beschuldigter Beschuldigte Mordverdacht Mordversuch Mordfall Mordopfer
        Doppelmord Raubmord Raubmörder Serienmörder Frauenmörder Mordkommission Totschlag Bluttat Beziehungstat Familiendrama
        Eifersucht erstochen erschossen erschlagen erwürgt Messerstecher Messerstecherei Stichverletzung Stichwunde
        niedergestochen Faustschlag verprügelt zusammengeschlagen Prügelei Juwelier Juwelierraub Bankraub Banküberfall
        Tankstellenüberfall Trafik Taschendieb Taschendiebe Ladendieb Ladendiebstahl Autodieb Fahrraddieb Trickdieb
        Trickbetrüger Trickbetrug Hehlerei Hehler Diebesgut Diebesbande Einbruchsserie Einbrecherbande Dämmerungseinbruch
        Einbrüche Brandstiftung Brandstifter Vandalismus Sachbeschädigung Sprayer Schmierer Drogenhandel Drogenring Drogenfund
        Drogenrazzia Drogenboss Drogenkartell Cannabisplantage Marihuana Ecstasy Amphetamin Crystal_Meth Suchtmittel
        Suchtmittelhandel Razzia Hausdurchsuchung Hausdurchsuchungen Haftbefehl Handschellen Geldfälscher Falschgeld
        Scheckbetrug Kreditkartenbetrug Anlagebetrug Menschenhändler Zuhälter Prostitution Bordell Rotlichtmilieu
        Kinderpornografie Kindesmissbrauch sexueller_Missbrauch sexuelle_Belästigung Sexualdelikt Sexualstraftäter
        Exhibitionist Stalking Stalker Vermisstenfall Natascha_Kampusch Kampusch Fritzl Priklopil Unterwelt
        organisierte_Kriminalität Camorra Ndrangheta Cosa_Nostra Rockerbande Hells_Angels Schießerei Schusswaffe Waffenverbot
        Waffenbesitz Waffengesetz Flüchtender Kriminalstatistik Aufklärungsquote Kriminalist Kriminalbeamter Kriminalfall
        Cold_Case Verbrechen Verbrecher Straftat Straftäter Häftlinge Gefängnisausbruch Ausbrecher Fußfessel
    """,
    "court": """
        Gerichtssaal Gerichtsverhandlung Gerichtsverfahren Gerichtsurteil Gerichtsbeschluss Gerichtsgutachter
        Gerichtspsychiater Schwurgericht Geschworenengericht Schöffengericht Bezirksgericht Handelsgericht Arbeitsgericht
        Verwaltungsgericht Oberlandesgericht Straflandesgericht Landgericht Amtsgericht Bundesgerichtshof BGH
        Bundesverfassungsgericht Karlsruhe Strafgericht Strafgerichtshof Berufungsgericht Richtersenat Einzelrichter
        Laienrichter Strafverteidiger Pflichtverteidiger Opferanwältin Nebenkläger Privatbeteiligte Anklageschrift
        Anklagepunkt Anklagebank Anklagebehörde Oberstaatsanwaltschaft Wirtschafts-_und_Korruptionsstaatsanwaltschaft
        Korruptionsstaatsanwaltschaft WKStA Ermittlungsverfahren Strafprozess Mordprozess Zivilprozess Schauprozess
        Prozessauftakt Prozesstag Verhandlungstag Zeugenaussage Zeugenstand Entlastungszeuge Kronzeuge Beweismittel
        Beweisaufnahme Beweisantrag Indiz Indizien Indizienprozess Sachverständiger Befangenheit vertagt Urteilsspruch
        Urteilsverkündung Urteilsbegründung nicht_rechtskräftig Nichtigkeitsbeschwerde Strafmaß Höchststrafe Mindeststrafe
        Zusatzstrafe Teilbedingt Bewährung Bewährungsstrafe bedingte_Haft unbedingte_Haft lebenslange_Haft
        abnorme_Rechtsbrecher Maßnahmenvollzug Strafvollzug Haftanstalt Gefängnisstrafe Haftentlassung Enthaftung enthaftet
        Diversion Freisprüche Schuldsprüche Falschaussage Meineid Amtsmissbrauch Verhetzung Wiederbetätigung Verbotsgesetz
        Nötigung gefährliche_Drohung fahrlässige_Tötung grob_fahrlässig schwerer_Betrug gewerbsmäßiger_Betrug Veruntreuung
        Geldwäsche Bestechung Buwog Buwog-Prozess Telekom-Prozess Meischberger Hochegger NSU-Prozess Zschäpe Pistorius Breivik
        Sammelklage Schadensersatz Schadenersatzklage Verfahrenskosten Sorgerechtsstreit Erbstreit Scheidungsverfahren
        Mietstreit Verein_für_Konsumenteninformation VKI Konsumentenschützer OGH-Urteil EuGH-Urteil
    """,
    "rescue": """
        Verkehrsunfälle Verkehrstote Verkehrstoter Unfallopfer Unfallstelle Unfallort Unfallursache Unfalllenker Unfallhergang
        Auffahrunfall Frontalzusammenstoß Frontalcrash Massenkarambolage Karambolage Motorradunfall Motorradfahrer
        Motorradlenker Mopedlenker Radfahrer_verletzt Fußgänger Fußgängerin Zebrastreifen Pkw-Lenker Lkw-Lenker Lkw-Fahrer
        Buslenker Beifahrer Beifahrerin Insasse Insassen eingeklemmt Autowrack Wrack Fahrbahn Leitplanke Böschung überschlug
        überschlagen Geisterfahrer Geisterfahrerin alkoholisierter_Lenker Führerscheinabnahme Alkotest Promille Alkolenker
        Raser Rettungswagen Rettungshubschrauber_Christophorus Christophorus ÖAMTC-Hubschrauber Notfallsanitäter Sanitäter
        Sanitäterin Notfall Notruf Reanimation reanimiert Unfallkrankenhaus UKH Intensivstation künstlicher_Tiefschlaf
        Brandverletzte Brandopfer Brandherd Rauchgasvergiftung Kohlenmonoxid Feuerwehrmann Berufsfeuerwehr Löscharbeiten
        Löschfahrzeug Löschzug Drehleiter Flammen Gasexplosion Gasleck Gasgebrechen Chemieunfall Bombenalarm Fliegerbombe
        Kriegsrelikt Bergretter Bergrettungsdienst Alpinpolizei Alpinunfall Alpinist Kletterer Klettersteig Kletterunfall
        abgestürzt Abgestürzter Wanderer_vermisst Gletscherspalte Tourenskigeher Lawinenopfer Lawinenunglück verschüttet
        Verschütteter Suchhund Suchhunde Wasserrettung Taucher Tauchunfall Badeunfall Bootsunfall Bootsunglück gekentert
        Schiffbruch Titanic Flugzeugunglück Flugunfall Kleinflugzeug Notlandung notgelandet Germanwings Germanwings-Absturz
        MH370 MH17 Flugschreiber Blackbox Flugunfallermittler Hubschrauberabsturz Paragleiter Fallschirmspringer Segelflieger
        Zugentgleisung Zugsunglück Bahnübergang Eisenbahnkreuzung Stellwerk Straßenbahnunfall Liftunfall Seilbahnunglück
        Einsturz eingestürzt Gebäudeeinsturz Kran_umgestürzt Stromschlag Forstunfall Traktorunfall Betriebsunfall Massenpanik
        Verletztenzahl leicht_verletzt schwer_verletzte lebensgefährlich_verletzt Vermisster Abgängig Rettungseinsatz
        Rettungsaktion Bergung Bergungsarbeiten geborgen
    """,
    "weather": """
        Wetterbericht Wetterlage Wetterprognose Wettervorhersage Wetterextreme Wetterkapriolen Wetterstation Wetterphänomen
        Wetterwarnung Unwetterwarnung Unwetterzentrale UWZ Ubimet Sturmtief Sturmböen Sturmwarnung Sturmschäden Windspitzen
        Orkanböen Herbststurm Wintersturm Wirbelsturm Wirbelstürme Tropensturm Zyklon Hurrikanzentrum Sturmflut
        Flutkatastrophe Flutwelle Flutopfer Überflutungen Hochwasserschutz Hochwassergefahr Hochwasseropfer
        Jahrhunderthochwasser Jahrhundertflut Donauhochwasser Pegelstand Dammbruch Niederschlag Niederschläge Regenmenge
        Dauerregen Platzregen Regenschauer Gewitterfront Gewitterzelle Blitze Hagelunwetter Hagelschaden Hagelversicherung
        Murenabgang Murenabgänge Hangrutsch Erdrutsche Steinschlag Felssturz Schneemassen Neuschnee Schneefälle
        Schneefallgrenze Schneelage Schneeverwehungen Blizzard Wintereinbruch Minusgrade Frostnacht Spätfrost Eisregen
        Schneelast Tauwetter Hochdruckgebiet Tiefdruckgebiet Kaltfront Warmfront Föhn Sonnenschein Sonnenstunden Hitzerekord
        Hitzetage Hitzetote Tropennacht Tropennächte Trockenheit Wasserknappheit Waldbrandgefahr Buschbrand Buschbrände
        Flächenbrand Smog Hochnebel Nordwind Südwind Höchstwerte Tiefstwerte Höchsttemperatur Zentralanstalt_für_Meteorologie
        Klimatologe Erdbebenopfer Erdbebengebiet Erdstoß Erdstöße Nachbeben Epizentrum Stärke_7 Seismologe Seismologen
        Erdbebendienst Amatrice L'Aquila Fukushima Vulkanasche Aschewolke Ätna Vesuv Notstandsgebiet Aufräumarbeiten Sandsack
        Sandsäcke Stromausfall Katastrophenschutz Katastrophenhilfe Katastrophenfonds
    """,
    "animals": """
        Tiergarten_Schönbrunn Tierpfleger Tierpflegerin Tierpark_Hellabrunn Tierschutzverein Tierschutzgesetz Tierschutzhaus
        Tierschützerin PETA Tierhaltung Tierhalter Tierbesitzer Tierfreund Tierrettung Tierärztin Tierarztpraxis Tierklinik
        Veterinär Veterinärmediziner Amtstierarzt Tierfutter Tierbaby Jungtiere Eisbärenbaby Pandababy Panda-Nachwuchs
        Pandaweibchen Elefantenbaby Elefantenbulle Löwenbaby Löwin Gepard Leopard Jaguar Puma Luchs Hyäne Zebra Kamel Lama
        Alpaka Känguru Koala Wombat Faultier Gürteltier Waschbär Dachs Marder Igel Eichhörnchen Hasen Kaninchen
        Meerschweinchen Hamster Ratte Ratten Maus Mäuse Fledermaus Fledermäuse Hirsch Gams Steinbock Murmeltier Wildkatze
        Wolfsrudel Problembär Bärenpark Seehund Seelöwe Robbe Robben Walross Orca Seeworld Delfinarium Aquarium Aquarien
        Terrarium Reptilien Echse Leguan Python Kobra Giftschlange Skorpion Vogelspinne Adler Falke Eule Uhu Geier Rabe Krähe
        Taube Tauben Spatz Amsel Meise Schwalbe Kranich Flamingo Truthahn Gans Gänse Hahn Küken Esel Maultier Pony Fohlen
        Hengst Stute Lipizzaner Rind Kuhattacke Almvieh Kalb Ferkel Lamm Schafherde Hirte Herdenschutzhund Schäferhund Dackel
        Pudel Labrador Rottweiler Pitbull Bullterrier Listenhund Hundeführschein Hundebiss Hundesteuer Hundehalter Hundeschule
        Hundefutter Hundezüchter Hundewelpen Straßenhund Streunerkatze Streuner Streunende Kastration Mikrochip Hundechip
        Katzenfutter Katzenklo Kratzbaum Tierversuch Tierversuche Tiertransport Tiertransporte Zirkustier Wildtierverbot Pelz
        Pelztier Jagdgesellschaft Trophäenjagd Wilderer Wilderei Elfenbein Löwe_Cecil Cecil Artenschutzkonferenz Vogelgrippe
        Schweinepest Tollwut Stallpflicht
    """,
    "religion": """
        Kirchenaustritt Kirchenaustritte Kirchenbeitrag Kirchensteuer Kirchenoberhaupt Pfarrgemeinde Pfarrerin Pfarrhof
        Diözese Erzdiözese Weihbischof Bischofskonferenz Schönborn Woelki Benedikt Ratzinger Papst_Franziskus Petersplatz
        Petersdom Kurie Konklave Enzyklika Synode Familiensynode Zölibat Heiligsprechung Seligsprechung Seliger Heiliger
        Ordensschwester Ordensfrau Stift_Melk Benediktiner Jesuit Jesuiten Franziskaner Dominikaner Protestant Protestanten
        Reformation Luther Lutheraner Orthodoxe Patriarch Kopten koptisch Altkatholiken Freikirche Evangelikale Mormonen
        Scientology Sekte Rabbiner Kultusgemeinde IKG Talmud Thora Koscher Beschneidungsritual Chanukka Pessach Jom_Kippur
        Koran Prophet Ramadan Fastenmonat Fastenbrechen Freitagsgebet Imame Minarett Muezzin Mekka Hadsch Hadj Scharia IGGÖ
        Aleviten Hindu Hindus Hinduismus Buddhist Buddhisten Guru Sikh Predigten Gebet Gebete Beichte Kommunion Firmung
        Kruzifix Glocken Kirchturm Stephansdom Dompfarrer Fronleichnam Pfingsten Karfreitag Ostersonntag Advent Adventkranz
        Christkind Heiligabend Mette Caritas-Präsident Atheist Atheisten
    """,
    "family": """
        Familienvater Familienmutter Alleinerziehende Alleinerzieherin Alleinerzieher Patchworkfamilie Stiefvater Stiefmutter
        Schwiegermutter Geschwister Enkel Enkelin Enkelkind Großmutter Großvater Kleinkind Säugling Neugeborene Neugeborenes
        Frühchen Drillinge Vierlinge Kaiserschnitt Stillen Windel Windeln Schnuller Babynahrung Kinderzimmer Kinderwunsch
        künstliche_Befruchtung Leihmutter Leihmutterschaft Eizellspende Samenspender Verhütung Pubertät Trotzphase
        Kinderspielplatz Schulweg Babysitter Tagesmutter Au-pair Familienrecht Unterhaltsvorschuss Alimente Obsorge
        Besuchsrecht Jugendamt Jugendwohlfahrt Heimkind Heimkinder SOS-Kinderdorf Adoptiveltern Adoptivkind Pflegeeltern
        Pflegefamilie eingetragene_Partnerschaft Ehe_für_alle gleichgeschlechtliche Standesamt Trauung Hochzeitspaar Brautpaar
        Braut Bräutigam Polterabend Weihnachtsgeschenk Christbaum Osternest Kindergeburtstag Vornamen
    """,
}
