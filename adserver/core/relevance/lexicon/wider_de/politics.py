"""More German words of the topics of politics."""

WORDS = {
    "government": """
        Regierungschefin Regierungspartei Regierungsparteien Regierungsklausur Regierungsumbildung Regierungsbildung
        Regierungssprecher Regierungsverhandlungen Regierungsübereinkommen Regierungsmitglied Koalitionsvertrag
        Koalitionsverhandlungen Koalitionskrise Koalitionsstreit Parteivorstand Parteivorsitzender Parteispitze Parteizentrale
        Parteifreund Parteiprogramm Parteiobmann Parteispende Parteienfinanzierung Parteienförderung Bundesparteichef
        Bundesgeschäftsführer Bundesgeschäftsführerin Landesparteichef Landesparteiobmann Landesvorsitzender
        Landtagsabgeordneter Landtagspräsident Nationalratspräsidentin Bures Nationalratsabgeordneter Nationalratssitzung
        Plenarsitzung Plenum Sondersitzung Ministeranklage Misstrauensantrag Anfragebeantwortung parlamentarische_Anfrage
        Beschlussantrag Gesetzesvorlage Gesetzesnovelle Gesetzespaket Regierungsvorlage Initiativantrag Zweidrittelmehrheit
        Verfassungsgesetz Verfassungsrichter VfGH Verwaltungsgerichtshof Höchstgericht Erkenntnis_VfGH
        Landesverfassungsgericht Budgetrede Budgetausschuss Finanzausgleich Länderkammer Landeshauptleute
        Landeshauptleutekonferenz Landeskaiser Landespolitik Bundespolitik Stadtsenat Stadtpolitik Wehrpflicht
        Bundesheer-Reform Eurofighter-Ausschuss Hypo-Ausschuss Hypo-U-Ausschuss Heta-Ausschuss Mikl-Leitner Schelling
        Brandstetter Rupprechter Karmasin Leichtfried Wallner Niessl Haslauer Pühringer Schützenhöfer Voves Stronach Lichtmesz
        Kickl Vilimsky Haimbuchner Gudenus Rosenkranz Darmann Lunacek Kogler Strolz Meinl-Reisinger Felipe Wehsely Sima
        Mailath-Pokorny Vassilakou Stenzel Schnabl Lopatka Steindl Busek Schüssel Gusenbauer Vranitzky Kreisky Klestil Haider
        Grasser Westenthaler Petzner Androsch Kostelka Steinmeier Gauck Nahles von_der_Leyen de_Maizière Altmaier Lindner
        Wagenknecht Gysi Özdemir Göring-Eckardt Petry Gauland Höcke Meuthen Kretschmann Kramp-Karrenbauer Söder Scholz Laschet
        Baerbock Habeck Nehammer Kocher Edtstadler Babler Rendi-Wagner Identitäre Burschenschafter rechtspopulistisch
        Rechtspopulisten Rechtspartei Populismus Konservative Bürgerliche Sozialdemokratie Sozialdemokrat SPÖ-Chef ÖVP-Chef
        FPÖ-Chef Grünen-Chefin Neos-Chef Parlamentarier Lobbyistengesetz Transparenzgesetz Amtsgeheimnis Staatsdienst
        Beamtengewerkschaft Bezirkshauptmann Bezirkshauptmannschaft Gemeindebund Städtebund Bürgermeisterin Ortschef Stadtchef
        Wehrgesetz Registrierkassenpflicht Rauchverbot Nichtraucherschutz
    """,
    "elections": """
        Wahlgang Wahlabend Wahlsonntag Wahltag Wahltermin Wahlauftakt Wahlkampfauftakt Wahlkampffinale Wahlkampfkosten
        Wahlkampfleiter Wahlkampfthema Wahlprogramm Wahlversprechen Wahlslogan Wahlforscher Wahlanalyse Wahlmotiv Wahlsieger
        Wahlverlierer Wahlerfolg Wahldebakel Wahlschlappe Wahlbündnis Wahlkreis Wahlleiter Wahlkommission Wahlbeisitzer
        Wahlbetrug Wahlmanipulation Wahlbeobachter Wahlkuvert Wahlzelle Wahlurne Wahlsystem Wahlverfahren Wahlrechtsreform
        Wahltrend Erstwähler Jungwähler Nichtwähler Stammwähler Wählergruppe Wählerschaft Wählerstrom Wählerstromanalyse
        Wählerstimmen Wahlwiederholung Stichwahl-Wiederholung Stichwahlergebnis Direktmandat Listenplatz Landesliste
        Spitzenkandidatin Gegenkandidat Herausforderer Amtsinhaber Kandidatenrennen Präsidentschaftskandidat
        Präsidentschaftskandidatin Präsidentschaftswahlkampf Hofburg-Wahl Hofburg-Kandidat Bundespräsidentschaftswahl
        Umfragewerte Umfrageinstitut Meinungsforschung Meinungsforschungsinstitut OGM Sora Filzmaier Hajek Bachmayer Plasser
        Ulram Hofinger Exit-Poll Wahlwerbung Wahlspot Unterstützungserklärung Unterstützungserklärungen Volksentscheid
        Wahlarithmetik Prozentpunkte Stimmengewinn Stimmenverlust Auszählung ausgezählt Vorzugsstimme Vorzugsstimmen
        Alexander_Van_der_Bellen Richard_Lugner Elefantenrunde TV-Konfrontation TV-Debatte Personenwahl Superwahljahr
        Superwahlsonntag Superwahltag Kommunalwahl Kommunalwahlen Regionalwahl Europawahl EU-Wahl Parlamentswahlen
        Bürgermeisterwahl Bürgermeister-Stichwahl ÖH-Wahl Arbeiterkammerwahl
    """,
    "migration": """
        Schutzsuchende Schutzsuchender Asylsuchende Asylsuchender Asylpolitik Asylgesetz Asylnovelle Asylstatus Asylbescheid
        Asylheim Asylzentrum Asylunterkunft Asylkrise Asylobergrenze Asylgipfel Asylkoordinator Asylbehörde BFA
        Bundesamt_für_Fremdenwesen Fremdenrecht Fremdenpolizei Erstaufnahme Erstaufnahmestelle Erstaufnahmezentrum
        Verteilerzentrum Registrierungsstelle Transitzone Transitquartier Zeltlager Zeltstadt Containerdorf Unterkunft
        Unterkünfte Unterbringung Quartiergeber Betreuungsstelle ORS Flüchtlingspolitik Flüchtlingsfrage Flüchtlingsstrom
        Flüchtlingszustrom Flüchtlingsboot Flüchtlingsdrama Flüchtlingsfamilie Flüchtlingskind Flüchtlingskinder
        Flüchtlingskoordinator Flüchtlingsbeauftragter Flüchtlingsgipfel Flüchtlingswelle Flüchtlingskonvention
        unbegleitete_minderjährige unbegleitete Mittelmeerroute Lampedusa Lesbos Idomeni Röszke Nickelsdorf Brenner Calais
        Seenotrettung Schlepperbande Schlepperei Schleuser Grenzübergang Grenzmanagement Grenzsicherung Grenzschließung
        Grenzbalken Türkei-Abkommen Rückführung Rückführungsabkommen Schubhaft Dublin-Verfahren Drittstaaten Quotenregelung
        Einwanderung Einwanderungsgesetz Migrationshintergrund Migrationsforscher Integrationsfonds Integrationspaket
        Wertekurs Wertekurse Sprachkurs Sprachkurse Deutschlernen Parallelgesellschaft Diskriminierung Fremdenfeindlichkeit
        Ausländerfeindlichkeit Ausländer Islamgesetz Vollverschleierung Verschleierungsverbot Burkini Moscheeverein
        Train_of_Hope Volkshilfe Samariterbund Syrer Iraker Afghanen Tschetschenen
    """,
    "schools": """
        Schulbildung Schulsystem Schulreform Schulgesetz Schulpflicht Schulleiter Schulleiterin Schuldirektorin Schulbeginn
        Schulanfang Schulschluss Schulstart Schulferien Sommerferien Semesterferien Schulhof Schulbank Schulbuch Schulbücher
        Schultasche Schulessen Schulkind Schulkinder Schularzt Schulpsychologe Schulpsychologin Schulpartner Schulverwaltung
        Schulinspektor Schulstandort Schultyp Schulform Schulabschluss Schulabbrecher Schulschwänzen Schulnoten Sitzenbleiben
        Notensystem Ziffernnoten Nachprüfung Maturant Maturanten Maturareise Abiturient Abiturienten Gymnasiast Hauptschüler
        Volksschüler Volksschullehrer AHS-Lehrer BHS HTL HAK HLW Lehrergewerkschaft Lehrergewerkschafter
        Lehrergewerkschaft_Kimberger Lehrerausbildung Lehrerbildung Junglehrer Lehrerdienstrecht Lehrermangel Landeslehrer
        Klassenzimmer Klassenlehrer Klassenvorstand Klassenfahrt Klassenkamerad Mitschüler Mitschülerin Pausenhof Hausaufgabe
        Hausaufgaben Hausübung Schularbeit Schularbeiten Bildungsstandards Bildungsdirektion Bildungspolitik
        Bildungsministerium Bildungssprecher Bildungssprecherin Bildungsforscher Bildungsexperte Bildungsweg Bildungschancen
        Bildungssystem Bildungsferne Volksschulen Ganztagsbetreuung Nachmittagsbetreuung Krippe Kinderkrippe Kinderbetreuung
        Kindergartenpflicht Kindergartenpädagogin Kindergartenjahr Elementarpädagogik Elementarpädagogin Vorschule
        Waldorfschule Montessori Privatschule Musikunterricht Religionsunterricht Ethikunterricht Turnunterricht Turnstunde
        Leseschwäche Legasthenie Lesetest PIRLS TIMSS Salcher Hopmann Lehrstelle Lehrstellen Lehrbetrieb Lehrabschluss
        Berufsausbildung Berufsorientierung
    """,
    "welfare": """
        Pensionistenverband Seniorenbund Seniorenvertreter Pensionsversicherung Pensionsversicherungsanstalt PVA
        Pensionserhöhung Pensionsanpassung Pensionsantritt Pensionsantrittsalter Frühpension Frühpensionist Alterspension
        Mindestpension Ausgleichszulage Pensionskommission Pensionskassen Pensionslücke Pensionsvorsorge Privatpension
        Beamtenpension Luxuspension Hacklerregelung Hacklerpension Invaliditätspension Rehabilitationsgeld Rentenalter
        Rentenversicherung Rentenreform Altersvorsorge Altersarmut Hauptverband Hauptverband_der_Sozialversicherungsträger
        WGKK Sozialversicherungsträger Krankenkassen E-Card Krankenstand Kassenvertrag Kassenärzte Wahlarzt Wahlärzte Ambulanz
        Ambulanzen Primärversorgung PHC Erstversorgung Notaufnahme Spitalsarzt Spitalsärzte Ärztegehälter Ärztemangel KAV
        Krankenanstaltenverbund AKH Gesundheitsreform_ELGA ELGA Gesundheitspolitik Gesundheitsministerium Oberhauser
        Rabmer-Koller Gangbetten Gangbett Pflegekräfte Pflegerin Altenpflege Pflegeversicherung Pflegeregress
        24-Stunden-Betreuung Pflegebedürftige Hospiz Palliativ Sterbehilfe Patientenanwalt Patientenanwältin
        Patientenverfügung Sozialministerium Sozialamt Sozialarbeiter Sozialarbeiterin Sozialabbau Sozialleistungen
        Mindestsicherungsbezieher Wohnbeihilfe Heizkostenzuschuss Familienpolitik Familienministerin Familienleistung
        Väterkarenz Kinderarmut Armutsgefährdung armutsgefährdet Armutskonferenz Obdachlosigkeit Obdachloser Notschlafstelle
        Behindertenrat Barrierefreiheit barrierefrei Rollstuhl Rollstuhlfahrer Alterung Demografie Generationenvertrag
        Grundeinkommen
    """,
    "local": """
        Bezirksvorsteherin Bezirksvertretung Bezirkspolitik Leopoldstadt Ottakring Favoriten Donaustadt Floridsdorf Simmering
        Meidling Hietzing Döbling Seestadt_Aspern Seestadt Stadtentwicklung Stadtentwicklungsgebiet Stadtteil Stadtviertel
        Grätzel Flächenwidmung Widmung Umwidmung Bebauungsplan Verkehrskonzept Verkehrsplanung Verkehrsberuhigung
        Begegnungszone Kurzparkzone Parkraumbewirtschaftung Citymaut Umweltzone U6 U5 U4 Straßenbahnlinie Buslinie Öffi-Ausbau
        Jahreskarte Heumarkt Eislaufverein Donaukanal Prater Naschmarkt Wochenmarkt Ringstraße Rathausplatz Rathaus Grazer
        Gemeindefusion Gemeindezusammenlegung Ortsbildschutz Stadtwache Alkoholverbot Bettelverbot Bettler Ordnungswache
        Hundezone Spielplatz Freibad Schwimmbad Kläranlage Müllverbrennung Mistplatz
    """,
}
