"""More German words of the topics of world."""

WORDS = {
    "diplomacy": """
        Außenministertreffen Außenministerin Außenamt Außenamtssprecher Außenpolitiker Außenbeauftragte Botschafterkonferenz
        Konsulat Generalkonsulat Konsul Gesandter Sondergesandter UN-Sondergesandter UN-Generalsekretär Ban_Ki-moon Guterres
        UN-Vollversammlung UN-Generalversammlung UN-Mission Blauhelm Blauhelme Friedensmission Friedensplan Friedensabkommen
        Friedensverhandlungen Friedensgespräch Friedensnobelpreis Vermittler Vermittlung Verhandlungsrunde Verhandlungstisch
        Verhandlungspartner Atomstreit Atomprogramm Atomwaffen Atomtest Atombombe Urananreicherung Rouhani Ruhani Khamenei
        Zarif Sarif US-Außenminister US-Verteidigungsminister US-Regierung US-Kongress US-Senat US-Senator US-Republikaner
        US-Demokraten US-Vorwahlen US-Wahlkampf Repräsentantenhaus Supreme_Court_USA Gouverneur Vizepräsident Biden Pence
        Marco_Rubio Romney McCain Reagan Tillerson Bannon Super_Tuesday Iowa Nominierungsparteitag russisch Russlands
        russische_Regierung Peskow Duma Kremlchef Kremlsprecher Nawalny Chodorkowski Nemzow Krim-Annexion Ostukraine
        ostukrainisch Minsk Minsker Jazenjuk Timoschenko Janukowitsch Prorussisch prorussische Donezk Luhansk Mariupol
        Lukaschenko Weißrussland Belarus Georgien Armenien Aserbaidschan Berg-Karabach Moldau Transnistrien Baltikum Lettland
        Litauen Estland Finnland Schweden Norwegen Dänemark Kopenhagen Stockholm Helsinki Niederlande Belgien Portugal
        Lissabon Irland Schottland Nordirland Sturgeon Corbyn Farage Ukip Labour-Partei Tories Élysée Elysée Sarkozy
        Marine_Le_Pen Valls Macron Juppé Premierministerin Podemos Ciudadanos Pedro_Sánchez PSOE Puigdemont Syriza Varoufakis
        Tsakalotos griechische_Regierung Berlusconi Grillo Fünf-Sterne-Bewegung Mattarella Kaczyński Kaczynski Szydło PiS
        PiS-Partei Duda Fidesz Jobbik Szijjártó Viktor_Orbán Zeman Babiš Fico Iohannis Ponta Borissow Vučić Vucic Nikolić
        Dodik Gruevski Thaci Milanović Grabar-Kitarović Erdoğans Davutoğlu Davutoglu Yıldırım AKP HDP CHP Demirtaş
        türkische_Regierung türkischer_Präsident Xi_Jinping Chinas chinesisch chinesische_Regierung Hongkong Taiwan Tibet
        Shinzo_Abe Tokio Pjöngjang Südkorea Seoul Park_Geun-hye Vietnam Philippinen Duterte Indonesien Thailand Militärjunta
        Myanmar Burma Malaysia Pakistan Islamabad Modi Neu-Delhi Bangladesch Nepal Temer Lula Brasília Kirchner Macri Chávez
        Caracas Castro Morales Bolivien Ecuador Correa Peru Chile Bachelet Santos Bogotá Nicaragua Honduras Guatemala Haiti
        Peña_Nieto Südafrika Zuma Mandela Kenia Äthiopien Uganda Burundi Nkurunziza Ruanda Simbabwe Kabila Gabun
        Elfenbeinküste Senegal Gambia Tunesien Tunis Marokko Algerien Trudeau Turnbull Handelsembargo Embargo Visum
        Einreiseverbot Ausweisung Diplomaten Nichteinmischung Souveränität Territorium Militärbündnis Bündnispartner
        NATO-Generalsekretär Stoltenberg Raketenabwehr Raketentest Abrüstung Rüstungskontrolle Übergangsregierung
        Einheitsregierung Oppositionsführer Regierungsgegner Staatsoberhaupt
    """,
    "war": """
        Kriegsgebiet Kriegsführung Kriegspartei Kriegsparteien Kriegsflüchtling Kriegsflüchtlinge Kriegsende Weltkrieg
        Wehrmacht Holocaust Nationalsozialismus Kampfjet Kampfjets Kampfflugzeug Kampfhubschrauber Kampfdrohne Drohnenangriff
        Drohnenkrieg Bodentruppen Bodenoffensive Eliteeinheit Spezialeinheit Marine Marinesoldaten Kriegsschiff Flugzeugträger
        U-Boot Fregatte Artillerie Mörser Granate Granaten Landmine Landminen Streubombe Streubomben Fassbombe Fassbomben
        Bomben Bombenangriff Bombenangriffe Luftangriffe Luftschläge Beschuss beschossen Gefecht Gefechte Kampfhandlungen
        Häuserkampf Scharfschütze Scharfschützen Gefallene gefallen_Soldat Verwundete Kriegsgefangene Gefangenenaustausch
        Eroberung erobert Rückeroberung zurückerobert eingekesselt Kessel Stellungen Stützpunkt Militärstützpunkt Militärbasis
        Militäreinsatz Militärintervention Militäroperation Militärhilfe Waffenlieferung Waffenlieferungen Waffenembargo
        Rüstung Rüstungsexport Rüstungskonzern Generalstab Generalstabschef Oberst Kommandant Kommandeur Deserteur Söldner
        Freiwilligenbataillon Freischärler Regierungstruppen Regierungssoldaten Rebellengruppe Rebellengruppen Rebellengebiet
        Aufständische Aufständischer Freie_Syrische_Armee FSA Nusra-Front Al-Nusra Al-Nusra-Front IS-Kämpfer IS-Stellungen
        IS-Hochburg IS-Anhänger Islamischer_Staat_(IS) Rakka Raqqa Kobane Kobanê Palmyra Homs Idlib Hama Latakia Deir_Ezzor
        Ramadi Falluja Tikrit Kirkuk Erbil YPG Jesiden Sindschar Sanaa Aden Hodeida Houthi Militärkoalition Bengasi Sirte
        Haftar Kundus Helmand Kandahar ISAF Bundeswehr Sahelzone Al-Shabaab Al-Shabab Lord's_Resistance_Army Darfur Mogadischu
        Juba Selbstmordanschlag Selbstmordanschläge Bombenanschlag Bombenanschläge Terrorangriff Terroranschläge
        Terrorverdacht Terrorverdächtige Terrorzelle Terrororganisation Terrorgruppe Terrorabwehr Anti-Terror-Einsatz
        Bekennerschreiben Bekennervideo Salafisten Salafist Dschihad Jihad Gotteskrieger Islamismus Radikalisierung
        radikalisiert Bataclan Hilfskonvoi Hilfslieferung Hilfslieferungen Rotes_Kreuz_International Ärzte_ohne_Grenzen
        World_Food_Programme UNHCR-Lager Binnenflüchtlinge Kriegsopfer Massaker Völkermord Genozid Srebrenica
        Kriegsverbrechertribunal Den_Haag_Tribunal Karadzic Mladic Geiselnehmer
    """,
    "europe": """
        EU-Kommissar EU-Kommissarin EU-Kommissionspräsident EU-Ratspräsident EU-Ratspräsidentschaft Ratspräsidentschaft
        EU-Ratspräsident_Tusk EU-Parlamentspräsident EU-Abgeordneter EU-Abgeordnete EU-Mandatar EU-Mandatarin
        Europaabgeordneter Europaabgeordnete EU-Außenminister EU-Außenbeauftragte EU-Innenminister EU-Finanzminister
        EU-Behörde EU-Länder EU-Land EU-Mitglied EU-Mitgliedstaaten EU-Mitgliedsland EU-Partner EU-Bürger EU-Vertrag
        EU-Verträge EU-Vorsitz EU-Beitritt EU-Kandidat EU-Erweiterung EU-Haushalt EU-Budget EU-Gelder EU-Richtlinie
        EU-Verordnung EU-Grenze EU-Außengrenze EU-Außengrenzen EU-Türkei EU-Skeptiker EU-Gegner EU-Kritiker EU-Politik
        EU-Diplomat EU-Diplomaten EU-Referendum Brexit-Votum Brexit-Befürworter Brexit-Gegner Brexit-Verhandlungen Artikel_50
        Grexit Euro-Finanzminister Eurogruppenchef Dijsselbloem Euro-Gruppe Schuldenkrise Schuldenstreit Kreditprogramm
        Rettungsschirm ESM Sparauflagen Sparkurs Reformliste Vertragsverletzungsverfahren Wettbewerbskommissarin Vestager
        Oettinger Moscovici Timmermans Avramopoulos Hogan Katainen Malmström Mimica Karas Verhofstadt EVP Europarecht
        Europapolitik europapolitisch Europäer europäisch europaweit Unionsbürger Freizügigkeit Personenfreizügigkeit
        Niederlassungsfreiheit Dienstleistungsfreiheit Zollunion Assoziierungsabkommen Handelsabkommen Freihandelspakt
        Schiedsgerichte Investorenschutz Strukturfonds Agrarsubvention Gipfelerklärung Ratsvorsitz Luxemburg Malta Zypern
    """,
    "human_rights": """
        Menschenrechtsaktivist Menschenrechtsaktivistin Menschenrechtsanwalt Menschenrechtsgerichtshof
        Europäischer_Gerichtshof_für_Menschenrechte EGMR Menschenrechtsrat Menschenrechtslage Menschenrechtsverletzung
        Menschenrechtsverletzungen Bürgerrechtler Bürgerrechtlerin Bürgerrechtsbewegung Bürgerrechtsorganisation
        Freiheitsrechte Grundrechte Versammlungsfreiheit Versammlungsrecht Religionsfreiheit Meinungsäußerung Redefreiheit
        politische_Häftlinge politische_Gefangene politisch_Verfolgte Gefangener Hungerstreik Straflager Arbeitslager
        Lagerhaft Einzelhaft Guantánamo Guantanamo Peitschenhiebe Stockhiebe Steinigung gesteinigt Todesurteil Todesurteile
        zum_Tode_verurteilt hingerichtet Hinrichtungen Folterbericht gefoltert Misshandlung Sippenhaft Säuberungswelle
        Säuberungen Massenverhaftungen Regierungskritik regierungskritisch regimekritisch Regimegegner Oppositionspolitiker
        Oppositionspartei Autokrat autokratisch autoritär Alleinherrscher Machthaber Despot Militärregierung Militärherrschaft
        Kriegsrecht Ausgangssperre Notstandsgesetz Notstandsgesetze Demokratiebewegung prodemokratisch Regenschirm-Bewegung
        Massenproteste Massenproteste_gegen Straßenproteste Gegendemonstration Demonstrant Demonstrantin Tränengas
        Wasserwerfer Sitzstreik Sitzblockade ziviler_Ungehorsam Pussy_Riot Ai_Weiwei_Haft Liu_Xiaobo Raif_Badawi Can_Dündar
        Dündar Deniz_Yücel Asli_Erdogan Chodorkowskij Assange Chelsea_Manning Homosexuelle Homophobie LGBT Gay-Pride
        Regenbogenparade Frauenrechtlerin Zwangsehe Zwangsheirat Genitalverstümmelung Beschneidung Kinderarbeit Sklaverei
        Zwangsarbeit Menschenhandel Apartheid Ureinwohner Indigene Rohingya Uiguren Black_Lives_Matter Ferguson Rassentrennung
    """,
    "middle_east": """
        Israelis Israels israelische_Armee israelische_Regierung Palästinensergebiete Palästinenserpräsident
        Palästinenserstaat Palästinenserführung Autonomiebehörde Hamas-Kämpfer Ramallah Hebron Ost-Jerusalem Ostjerusalem
        Al-Aksa-Moschee Al-Aksa Golan Golanhöhen Netanyahu Lieberman Bennett Livni Likud Peres Rabin Scharon Mossad Gaza-Krieg
        Raketenbeschuss Siedlungspolitik Siedlungen Oslo-Abkommen Nahost-Quartett Zwei-Staaten-Lösung Mursi Mubarak
        Tahrir-Platz Muslimbruder Muslimbruderschaft arabischer_Frühling arabisch Araber saudisch Saudis Emirate Dubai Bahrain
        Oman Kuwait Golfregion Golfkooperationsrat Schiiten Sunniten schiitisch sunnitisch Schia Maroniten Hariri Nasrallah
        Libanons Kurdistan
    """,
}
