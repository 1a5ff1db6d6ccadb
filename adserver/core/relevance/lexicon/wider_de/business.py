"""More German words of the topics of business."""

WORDS = {
    "markets": """
        Aktienmarkt Aktienmärkte Aktienindex Aktienhandel Aktienpaket Aktienanteil Aktienrückkauf Aktionäre Hauptversammlung
        Börsenkurs Börsenwert Börsenhandel Börsianer Börsenaufsicht Börsencrash Börsenbeben Börseneinführung Leitindex Nikkei
        EuroStoxx Euro-Stoxx FTSE S&P_500 Nasdaq SMI MDAX TecDAX Kursrutsch Kurssturz Kurssprung Kursanstieg Kursziel
        Kaufempfehlung Handelsstart Handelsschluss Handelsauftakt Eröffnungskurs Schlusskurs Rekordhoch Allzeithoch Jahrestief
        Abwärtstrend Verkaufswelle Gewinnmitnahmen Volatilität Leerverkauf Leerverkäufer Short_Seller Optionsschein Optionen
        Futures Swap Swaps Spekulationsblase Finanzinvestor Finanzinvestoren Großinvestor Großaktionär Mehrheitseigentümer
        Mehrheitsaktionär Kernaktionär Beteiligung Beteiligungsgesellschaft Private_Equity Blackrock Berkshire_Hathaway
        Warren_Buffett Icahn George_Soros Investmentbank Investmentbanker Investmentgesellschaft Indexfonds ETF Fondsmanager
        Fondsgesellschaft Rentenfonds Pensionsfonds Staatsfonds Anleihen Anleihenmarkt Anleihekäufe Anleihegläubiger
        Bundesanleihe Bundesanleihen Unternehmensanleihe Junk-Bonds Ramsch Bonität Bonitätsnote Kreditwürdigkeit Moody's Fitch
        Standard_&_Poor's Rohöl Brent WTI Barrel Rohölpreis Feinunze Unze Goldbarren Edelmetall Kupferpreis Wechselkurs
        Wechselkurse Euro-Kurs Devisenmarkt Devisenhandel Franken-Schock Lira Renminbi Konsortium Übernahmeangebot
        Übernahmeofferte Übernahmekampf Megafusion Milliardenübernahme Milliardendeal Squeeze-out Delisting Ad-hoc-Meldung
        Insiderhandel Finanzprodukt Finanzprodukte Sparzinsen Vermögensberater Anlageberater Geldanlage Veranlagung
        Kleinanleger Privatanleger Börsenneuling Analystenschätzung Analystin
    """,
    "banking": """
        Bankhaus Bankchef Bankmanager Bankkunde Bankkunden Bankkonto Bankgeheimnis Bankberater Bankfiliale Bankensektor
        Bankenkrise Bankenunion Bankenrettung Bankentest Bankenstresstest Stresstest Großbank Großbanken Regionalbank
        Sparkasse Sparkassen Volksbank Volksbanken Raiffeisenbank Raiffeisen-Landesbank RLB Raiffeisen_Bank_International RZB
        Oberbank BKS BTV Hypo-Bank Hypo_Alpe-Adria Hypo-Gläubiger Heta-Gläubiger Abbaubank Kommunalkredit Constantia
        Erste-Group-Chef Treichl BAWAG_PSK Cerberus Crédit_Agricole BNP_Paribas Société_Générale HSBC Barclays
        Royal_Bank_of_Scotland UBS Credit_Suisse JPMorgan Morgan_Stanley Citigroup Bank_of_America Lehman Monte_dei_Paschi
        Piräus Landesbank BayernLB Geldhaus Geldinstitut Geldinstitute Kreditinstitut Kreditinstitute Notenbanker
        Notenbankchef Yellen Bernanke Weidmann Bundesbank EZB-Chef EZB-Präsident EZB-Rat Geldpolitik Niedrigzins Niedrigzinsen
        Niedrigzinspolitik Nullzinspolitik Negativzinsen Negativzins Strafzinsen Strafzins Einlagenzins Zinserhöhung
        Zinssenkung Zinswende Zinsniveau Euribor Libor Libor-Skandal Zinsmanipulation Anleihekaufprogramm Konsumkredit
        Wohnbaukredit Wohnkredit Immobilienkredit Immobilienkredite Autokredit Ratenkredit Kleinkredit Kreditvergabe
        Kreditklemme Kreditausfall fauler_Kredit faule_Kredite Kreditrate Kreditzinsen Kreditvertrag Fremdwährungskredite
        Franken-Kredit Tilgungsträger Bausparen Bausparer Sparbücher Spareinlagen Einlagensicherung Festgeld Tagesgeld Dispo
        Überziehung Überziehungszinsen Kontogebühr Kontogebühren Kontoführung Kontoauszug Bankomaten Bankomatkarte Geldautomat
        Geldautomaten Bargeldabschaffung 500-Euro-Schein Banknote Banknoten Überweisung Überweisungen IBAN Onlinebanking
        Zahlungsverkehr Mobile_Payment Kreditkartenfirma Mastercard Lebensversicherung Lebensversicherungen Versicherungen
        Versicherungskonzern Uniqa Vienna_Insurance Vienna_Insurance_Group Generali Wiener_Städtische Rückversicherer Polizze
        Haftpflicht Kasko Finanzaufsicht Finanzbranche Finanzsektor Finanzinstitut Finanzkrise Finanzmarktstabilität
        Privatbank Privatbanken Fintech
    """,
    "economy": """
        Wirtschaftslage Wirtschaftsleistung Wirtschaftsprognose Wirtschaftsforscher Wirtschaftsforscherin Wirtschaftsforschung
        Wirtschaftsforschungsinstitut Wirtschaftsinstitut Wirtschaftsstandort Wirtschaftsminister Wirtschaftsministerium
        Wirtschaftsweise Wirtschaftswissenschaft Wirtschaftswissenschafter Wirtschaftsbund Wirtschaftskammerpräsident WKÖ
        Leitl WKO Konjunkturprognose Konjunkturpaket Konjunkturbarometer Konjunkturerholung Konjunkturflaute Ifo Ifo-Index
        Ifo-Institut Einkaufsmanagerindex Industrieproduktion Auftragseingang Auftragslage Exportwirtschaft Exporteure
        Exportquote Außenhandel Außenhandelsstatistik Handelsüberschuss Handelsdefizit Leistungsbilanz Schuldenquote
        Staatsverschuldung Staatsschuld Staatshaushalt Haushaltsdefizit Budgetdefizit Neuverschuldung Maastricht
        Schuldenbremse Fiskalrat Haberler Felderer Badelt Keuschnigg Aiginger Schulmeister Kaufkraftverlust Verbraucherpreise
        Verbraucherpreisindex Konsumklima Konsumausgaben Konsumlaune Preissteigerung Preisanstieg Preisniveau Deflation
        Deflationsgefahr Stagnation Abschwung Wachstumsprognose Wachstumsrate Wirtschaftsboom Schwellenland Schwellenländer
        Brics Globalisierung Protektionismus Strafzölle Strafzoll Handelskrieg Handelsstreit Handelsbeziehungen Lagarde
        Weltwirtschaftsforum Davos Steuersenkung Steuererhöhung Steuerentlastung Steueraufkommen Steuereinnahmen
        Steuerhinterziehung Steuerhinterzieher Steuervermeidung Steuersünder Steuerparadies Steuerberater Steuerzahler
        Steuersatz Steuersystem Steuerausgleich Arbeitnehmerveranlagung Einkommensteuer Körperschaftsteuer Umsatzsteuer
        Grunderwerbsteuer Grundsteuer Kapitalertragsteuer KESt Finanztransaktionssteuer Bankensteuer Offshore Briefkastenfirma
        Briefkastenfirmen Lux-Leaks Einkommen Einkommensverteilung Vermögensverteilung Ungleichheit Piketty Umverteilung
        Wohlstand Mittelschicht Einkommensschere Wettbewerbsbehörde BWB Bundeswettbewerbsbehörde Kartellstrafe Preisabsprache
        Preisabsprachen Bürokratieabbau Gewerbeordnung Handwerker Subvention Subventionen Förderbank Wirtschaftsförderung
        Privatisierung Verstaatlichung Öbib ÖIAG Freihandelszone Welthandel Welthandelsorganisation WTO
    """,
    "labour": """
        Arbeitsmarktservice Arbeitsmarktdaten Arbeitsmarktpolitik Arbeitsmarktexperte Arbeitslosenrate Arbeitslosenzahl
        Arbeitslosenzahlen Arbeitsuchende Arbeitssuchende Arbeitslosenversicherung Langzeitarbeitslose
        Langzeitarbeitslosigkeit Jugendarbeitslosigkeit Rekordarbeitslosigkeit Vollbeschäftigung Beschäftigungsbonus
        Beschäftigungszahlen Beschäftigungsverhältnis Dienstverhältnis Dienstnehmer Dienstgeber Dienstvertrag Arbeitsvertrag
        Arbeitsverhältnis Arbeitsbedingungen Arbeitsklima Arbeitsinspektorat Arbeitsinspektor Arbeitszeitgesetz
        Arbeitszeitverkürzung Zwölfstundentag 12-Stunden-Tag Gleitzeit Wochenarbeitszeit Sonntagsarbeit Nachtarbeit
        Schichtarbeit Überstundenpauschale All-in-Vertrag All-in-Verträge Zeitarbeit Zeitarbeiter Leiharbeit Werkvertrag
        Scheinselbstständigkeit Freiberufler Freelancer EPU Einpersonenunternehmen Crowdworker Gig-Economy Foodora
        Lohnverhandlungen Lohnrunde Lohnabschluss Metaller Metaller-KV KV-Verhandlungen KV-Abschluss
        Kollektivvertragsverhandlungen Lohnforderung Lohnplus Lohnkosten Lohnnebenkosten Reallohn Reallöhne Gehaltserhöhung
        Gehaltsverhandlung Einstiegsgehalt Gehaltsschere Einkommensunterschied Gender_Pay_Gap Managergehalt Managergehälter
        Bonuszahlung Bonuszahlungen Abfertigung Abfindung Gewerkschafter Gewerkschafterin Gewerkschaftsbund Gewerkschaftschef
        GPA-djp GPA Pro-Ge PRO-GE Vida Foglar Katzian Wimmer_Pro-Ge AK AK-Präsident AK-Direktor Kaske Arbeiterkammern
        Betriebsratschef Betriebsrätin Betriebsversammlung Betriebsversammlungen Sozialpartnerschaft Arbeitskampf
        Arbeitsniederlegung Streikdrohung Verdi Weselsky GDL Massenkündigung Massenentlassung Stellenstreichung
        Stellenstreichungen Jobabbau Kündigungsfrist Kündigungsschutz Arbeitsstiftung Outplacement Jobsuche Jobsuchende
        Jobbörse Jobangebot Jobangebote Jobinterview Vorstellungsgespräch Bewerbungsgespräch Bewerbungsunterlagen Lebenslauf
        Bewerberin Personaler Personalchef Personalchefin Personalabteilung Personalberater Personalsuche Personalmanagement
        Human_Resources Headhunter Recruiter Karriereportal Xing Berufseinsteiger Berufseinstieg Berufsleben Berufserfahrung
        Quereinsteiger Weiterbildung Fortbildung Umschulung MBA Coaching Führungskräfte Führungsposition Frauenquote Chefetage
        Chefsessel Abteilungsleiter Teamleiter Work-Life-Balance Bildungskarenz Sabbatical Elternteilzeit Wiedereinstieg
        Praktika Praktikanten Lehrlinge Lehrlingsausbildung Facharbeiter Facharbeitermangel Ingenieur Ingenieure Fachkraft
        Rot-Weiß-Rot-Karte Schwarzarbeit Schwarzarbeiter Sozialdumping Sozialbetrug Saisonarbeiter Erntehelfer Arbeiterschaft
        Arbeitskräfte Arbeitsplatzabbau Arbeitsleben Büroalltag Großraumbüro
    """,
    "companies": """
        Unternehmer Unternehmerin Unternehmensgruppe Unternehmenschef Unternehmensberater Unternehmensberatung McKinsey
        Unternehmensgründer Unternehmensgründung Unternehmensangaben Unternehmenssprecher Unternehmenssprecherin Firmenchef
        Firmengründer Firmengruppe Firmensitz Firmenzentrale Firmenpleite Firmenpleiten Konzernmutter Konzerntochter
        Konzernsprecher Konzernumbau Konzernergebnis Vorstandsvorsitzender Vorstandsmitglied Vorstandsdirektor Finanzvorstand
        CEO CFO Aufsichtsratschef Aufsichtsratsvorsitzender Aufsichtsräte Geschäftsführerin Geschäftsleitung Alleineigentümer
        Familienbetrieb Traditionsunternehmen Traditionsbetrieb Weltmarktführer Marktführer Weltmarkt Konkurrent Konkurrenten
        Nettogewinn Betriebsgewinn Betriebsergebnis Ebit Ebitda Jahresüberschuss Rekordgewinn Gewinneinbruch Gewinnsprung
        Umsatzplus Umsatzminus Umsatzrückgang Umsatzsteigerung Umsatzziel Jahresumsatz Erlöse Nettoverlust Milliardenverlust
        Schuldenberg Quartalsergebnis Quartalsgewinn Halbjahr Halbjahresbilanz Jahresbilanz Wirtschaftsprüfer Wertberichtigung
        Abschreibung Abschreibungen Restrukturierung Sparprogramm Sanierer Sanierungsplan Sanierungskonzept Masseverwalter
        Insolvenzverwalter Insolvenzverfahren Insolvenzantrag Insolvenzen Konkursverfahren Konkursantrag KSV1870 Creditreform
        AKV Kreditschutzverband Passiva Zahlungsunfähigkeit Alpine-Pleite Dayli Schlecker Niedermeyer Zielpunkt-Pleite
        Pfeiffer Forstinger Charles_Vögele kika/Leiner Leiner Lutz XXXLutz Mömax Möbelix Obi Hornbach Intersport Hervis Libro
        Thalia dm Bipa Drogeriekette Merkur Penny MPreis Unimarkt Nah&Frisch Tesco Carrefour Walmart Ahold Tengelmann Edeka
        Kaiser's Supermarktkette Supermärkte Lebensmittelhandel Lebensmittelhändler Lebensmittelkette Lebensmittelkonzern
        Handelsverband Handelsriese Handelskonzern Versandhändler Versandhandel Neckermann Paketdienst Hermes UPS
        Paketzusteller Briefträger Post-Chef Pölzl Ladenöffnungszeiten Sonntagsöffnung Shoppingcity SCS Modekette Modehändler
        Textilkette Textilhändler Kleiderbauer Vögele Esprit Inditex Primark C&A Peek_&_Cloppenburg Palmers Wolford Swarovski
        Adidas Nike Sportartikelhersteller Nestlé Unilever Procter_&_Gamble Coca-Cola Pepsi Danone Mondelez Manner Milka Spitz
        Agrana Berglandmilch NÖM Molkerei Ottakringer Stiegl Heineken AB_Inbev Anheuser-Busch SABMiller Bierkonzern Brauereien
        Red-Bull-Chef Mateschitz McDonald's Starbucks Systemgastronomie Vapiano Thyssenkrupp ThyssenKrupp Stahl Stahlkonzern
        Stahlindustrie Stahlwerk Arcelor ArcelorMittal Voest-Chef Eder_Voest Hochofen RHI Wienerberger Lenzing Mayr-Melnhof
        AMAG Semperit Palfinger Rosenbauer Zumtobel AT&S Kapsch Frequentis Miba KTM Pierer Borealis Böhler Plansee Doka
        Umdasch Strabag-Chef Baukonzern Bauindustrie Hochtief OMV-Chef Roiss Rohstoffkonzern Glencore Rio_Tinto Bayer-Chef
        BASF DuPont Syngenta Chemiekonzern Chemieriese Pharmakonzern Pharmafirma Pharmaunternehmen Pharmaindustrie Pfizer
        Roche Sanofi Merck Boehringer GlaxoSmithKline Teva Allergan Generika VW-Konzern VW-Chef Volkswagen-Chef Winterkorn
        Pötsch Piëch VW-Skandal VW-Abgasaffäre Abgasaffäre Abgasmanipulation Schummelsoftware Stickoxidwerte Dieselautos
        Autokonzern Autokonzerne Autobranche Automarkt Autozulieferer Zulieferer Zulieferbetrieb ZF Friedrichshafen Toyota
        Honda Hyundai Ford GM Chrysler Fiat Renault Peugeot PSA Nissan Mazda Mitsubishi Suzuki Takata Takata-Airbag
        Rückrufaktion Skoda Jaguar_Land_Rover Volvo MAN Scania Lkw-Kartell Neuzulassungen Lufthansa-Chef Spohr Swiss KLM
        Iberia IAG Easyjet EasyJet Niki Air_Berlin-Chef Etihad Emirates AUA-Chef Fluggesellschaft Fluggesellschaften
        Billigflieger Billigairline Airlines Flughafen_Schwechat Schwechat Flughafenchef dritte_Piste Fraport Passagierzahlen
        Flugzeugbauer Flugzeughersteller Bombardier Embraer ÖBB-Chef Kern_ÖBB Bahnchef Grube Bahnkonzern Güterverkehr
        Bahnindustrie Alstom Stadler Signaltechnik Reederei Reedereien Containerschiff Tourismuskonzern TUI Reisekonzern
        Hotelkette Casinos_Austria Novomatic Glücksspielkonzern Glücksspiel Lotterien Wettanbieter Bwin Admiral Spielautomaten
        Waffenhersteller Glock Siemens-Chef Kaeser Philips Panasonic Foxconn Hewlett-Packard Gründerin Mittelständler
        Mittelständische KMUs Gesellschafter GmbH Aktiengesellschaft Stiftung_Privat Privatstiftung Franchise Markteintritt
        Expansion expandieren Großauftrag Milliardenauftrag Werksschließung Werkschließung Produktionsstandort
        Produktionsverlagerung
    """,
    "property": """
        Immobilienmakler Immobilienentwickler Immobilieninvestor Immobilienfonds Immobilienkonzern Immobilienfirma
        Immobilienbranche Immobilienblase Immobilienwirtschaft Immofinanz CA_Immo Conwert S_Immo Zumtobel_Immo EHL Colliers
        Remax Wohnungseigentum Wohnungseigentümer Wohnungssuche Wohnungssuchende Wohnungsnot Wohnungsmangel Mietwohnung
        Mietwohnungen Genossenschaft Genossenschaftswohnung Bauvereinigung gemeinnützige_Bauträger Gemeindewohnung
        Gemeindewohnungen Sozialwohnung Sozialwohnungen sozialer_Wohnbau Wohnbauförderung Wohnbaugenossenschaft Wohnraum
        Wohnkosten Wohnfläche Wohnhaus Wohnhausanlage Zinshaus Zinshäuser Zinshausmarkt Dachgeschoß Dachausbau Penthouse
        Reihenhaus Reihenhäuser Fertighaus Fertigteilhaus Häuslbauer Eigenheim Baugrund Bauland Grundstückspreise
        Baulandpreise Bauordnung Baubewilligung Baugenehmigung Baukosten Baupreise Rohbau Passivhaus Niedrigenergiehaus
        Holzbau Holzhaus thermische_Sanierung Wärmedämmung Dämmung Fassade Betongold Mietpreis Mietpreise Mietzins
        Mietzinsobergrenze Mietpreisbremse Richtwertmiete Richtwert Lagezuschlag Friedenszins Altbaumiete Mieterhöhung
        Mieterschutz Mietervereinigung Mieterbund Hausverwaltung Hausverwalter Hausherr Hausbesitzer Eigentümergemeinschaft
        Maklerprovision Befristung Untermiete Wohngemeinschaft WG Bürogebäude Bürohaus Büroturm Bürohochhaus Büromarkt
        Büromiete Büroimmobilie Hochhaus Hochhäuser Wolkenkratzer Wohnturm Sonnwendviertel Stadtquartier Bauprojekt
        Bauprojekte Bauvorhaben Baubeginn Grundsteinlegung Gleichenfeier Einkaufszentren Shopping-Center Fachmarktzentrum
        Einkaufsstraße Hotelprojekt Logistikimmobilie Quadratmeterpreis Kaufpreis Grunderwerb
    """,
    "energy": """
        Energiekonzern Energieunternehmen Energiepolitik Energieverbrauch Energiemarkt Energieagentur Energieministerium
        Energiegipfel Energiequelle Energieträger Energieeffizienzgesetz Stromversorgung Stromkonzern Stromkunde Stromkunden
        Stromrechnung Stromverbrauch Stromerzeugung Stromproduktion Strommarkt Strombörse Stromleitung Stromtrasse
        Stromspeicherung Stromimport Stromausfälle Blackout Austrian_Power_Grid APG Übertragungsnetz 380-kV-Leitung Ökoenergie
        Ökostromgesetz Ökostromförderung Ökostromanlage Erneuerbare erneuerbare_Energie erneuerbare_Energien Sonnenenergie
        Sonnenstrom Solarpark Solarmodul Solarmodule Solarfirma Fronius Photovoltaikanlage Photovoltaikanlagen Windenergie
        Windräder Windkraftanlage Windkraftanlagen Offshore-Windpark Wasserkraftwerk Laufkraftwerk Pumpspeicherkraftwerk
        Speicherkraftwerk Kleinwasserkraft Donaukraftwerk Murkraftwerk Gaskraftwerk Gaskraftwerke Mellach Kohleausstieg
        Kohlekraftwerke Braunkohle Steinkohle Kohlestrom Atomausstieg Atomstrom Atomreaktor Atomenergie Atomindustrie
        Kernkraft Kernkraftwerk Kernenergie Reaktor Zwentendorf Temelin Temelín Dukovany Mochovce Krško Bohunice Paks Areva
        EDF Rosatom Tschernobyl Brennstäbe Gaspreis Gaspreise Gaslieferung Gaslieferungen Gasversorgung Gasleitung Nabucco
        Gasstreit Flüssiggas Schiefergas Ölförderung Ölproduktion Ölproduzenten Ölfeld Ölkonzern Ölmulti Ölindustrie Ölhändler
        Ölembargo Ölexport Öl-Förderländer Förderquote Fördermenge Shell BP ExxonMobil Exxon Chevron Total Rosneft Lukoil
        Saudi_Aramco Petrobras Statoil Spritpreis Spritpreise Benzinpreis Dieselpreis Tankstellen Heizöl Heizkosten Pellets
        Holzpellets Biogas Biodiesel Biosprit Bioenergie Geothermie Erdwärme Fernwärme Elektromobilität E-Mobilität
        Ladestationen Schnellladestation Stromtankstelle Lithium-Ionen Batteriefabrik Wasserstoffauto Kelag Tiwag Illwerke
        Wien_Energie_Chef EVN-Chef Verbund-Chef Anzengruber EnBW Uniper Innogy Steag Enel
    """,
    "agriculture": """
        Landwirte Landwirtin Bäuerin Biobauern Milchbauer Milchpreise Milchquote Milchwirtschaft Molkereien Milchviehbetrieb
        Schweinebauer Schweinebauern Schweinefleisch Rindfleisch Rinderzucht Schlachthof Schlachtung Fleischindustrie Geflügel
        Geflügelhof Hühnerstall Legehennen Eierproduktion Massentierhaltung Almwirtschaft Alm Almen Bergbauer Bergbauern Weide
        Heu Stroh Silo Mähdrescher Pflug Ackerland Ackerbau Getreideernte Weizenernte Maisernte Mais Soja Sojabohnen Raps
        Zuckerrüben Rübenbauern Erdäpfelernte Gemüsebauer Gemüsebauern Gemüseanbau Spargel Kürbis Kürbiskernöl Obstbauer
        Obstbauern Apfelernte Marille Marillen Marillenernte Weinbauer Weinbauern Weingut Weingüter Weingarten Weinjahrgang
        Traube Trauben Riesling Heuriger Landwirtschaftskammer Landwirtschaftsminister Landwirtschaftsministerium Bauernbund
        Bauernverband AMA AMA-Gütesiegel Bio_Austria Biolandwirtschaft Biolandbau Biobetrieb Bioprodukte Agrarmarkt
        Agrarpreise Agrarförderung Agrarkonzern Agrarchemie Saatgut Saatgutkonzern Düngemittel Gülle Pflanzenschutz
        Pflanzenschutzmittel Pestizide Neonicotinoide Herbizid Unkrautvernichter Gentechnisch gentechnikfrei Genmais Erntedank
        Missernte Ernteausfall Ernteausfälle Dürreschäden Bauernhöfe Hofladen Direktvermarkter Nebenerwerb Forstwirt Förster
        Waldbesitzer Waldbauern Holzindustrie Sägewerk Borkenkäfer Bundesforste Jagdgesetz Fischerei Teichwirt
    """,
}
