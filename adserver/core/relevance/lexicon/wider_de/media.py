"""More German words of the topics of media."""

WORDS = {
    "broadcasting": """
        Fernsehserie TV-Serie TV-Show TV-Sender TV-Programm TV-Film Fernsehprogramm Fernsehzuschauer Fernsehmoderator
        Fernsehmacher Fernsehpreis Grimme-Preis Emmy Romy-Gala Krimiserie Krimireihe Sitcom Soap Telenovela Reality-Show
        Reality-TV Quizshow Millionenshow Kochshow Dschungelshow Starmania Helden_von_morgen Germany's_Next_Topmodel DSDS
        Voice_of_Germany Wetten_dass Gottschalk Lanz Raab Jauch Schöneberger Kerner Jan_Böhmermann Heute-Show Anstalt
        Oliver_Welke Stermann Grissemann Die_Ganze_Woche Thür Ingrid_Thurnher Barbara_Karlich Weltjournal Kreuz_und_quer
        Kulturmontag Landkrimi Vorstadtweiber Soko Rosenheim-Cops Braunschlag Bergdoktor CopStories Schnell_ermittelt
        Game_of_Thrones House_of_Cards Mad_Men Homeland True_Detective Orange_Is_the_New_Black Simpsons Star_Trek Lindenstraße
        Traumschiff Polizeiruf Fernsehkrimi Fernsehfilme Zweiteiler Mehrteiler Pilotfolge Staffelfinale Staffelstart
        Sendetermin Sendezeit Sendestart Sendungsmacher Sendeschluss Erstausstrahlung Ausstrahlung Vorabend Vorabendprogramm
        Spätabend Quotenrekord Quotensieger Quotenhit Bestquote Tagesmarktanteil Jahresmarktanteil Werberelevante 12_bis_49
        Seher_im_Schnitt Spartensender Spartenkanal Sportkanal ORF_1 ORF_2 ORF_III ORFeins 3sat Arte Phoenix Vox RTL_2
        Kabel_eins Sat_1 ProSiebenSat.1 WDR NDR MDR SWR BR Deutschlandfunk SRF Al_Jazeera Fox HBO NBC CBS ABC Showtime AMC
        Hulu MTV Viva Kronehit Radio_Arabella Antenne Radiosender Radiotest Radiomoderator Radiomacher Hörer Hörerinnen
        Hörfunk Hörspiel Feature_Ö1 Ö1-Journal Morgenjournal Mittagsjournal Funkhaus Sendeanlage DVB-T2 Simpli Kabelfernsehen
        UPC-Kabel Pay-TV Bezahlsender Videothek On-Demand Video-on-Demand Streamingdienst Streaminganbieter Maxdome Watchever
        Flimmit Set-Top-Box Fernsehgebühr Programmentgelt Haushaltsabgabe Programmdirektor Programmdirektorin Channelmanager
        Informationsdirektor Finanzdirektor_ORF Zechner Grasl Landesdirektor Publikumsrat KommAustria Medienbehörde ORF-Gesetz
        ORF-Chef ORF-Wahl ORF-General Redakteurssprecher Fernsehdirektor Nachrichtensprecher Anchorman Wetterfrau
        Sportmoderator Fernsehteam Kamerateam Schlussredaktion Drehschluss Quoten Einschaltziffer
    """,
    "press": """
        Printmedien Print Printbranche Zeitungsverlag Zeitungsmarkt Zeitungskrise Zeitungshaus Regionalzeitung Lokalzeitung
        Sonntagszeitung Boulevardzeitung Boulevardblatt Qualitätszeitung Nachrichtenmagazin Wochenmagazin Monatsmagazin
        Frauenmagazin Fachzeitschrift Onlinemedium Onlinezeitung Onlineportal Nachrichtenportal Newsroom Newsportal
        Chefin_vom_Dienst Chef_vom_Dienst Ressortleiter Ressortleiterin Kolumnist Kolumnistin Karikaturist Fotoreporter
        Auslandskorrespondent Kriegsreporter Medienjournalist Investigativjournalist Datenjournalismus Enthüllung
        Enthüllungsjournalist Informant Quellenschutz Redaktionsgeheimnis Whistleblower Enthüllungsplattform Ehrenkodex
        Pressekodex Presserecht Mediengesetz Medienanwalt Medienmanager Medienmacher Medienexperte Medienwissenschaft
        Medienwissenschafter Publizist Publizistin Publizistik Publizistikinstitut Journalistenverband
        Journalistengewerkschaft Journalistenschule Medienakademie Kuratorium_für_Journalistenausbildung Concordia ÖAK
        Auflagenkontrolle Verkaufsauflage Einzelverkauf Abopreis Abonnenten Digitalabo E-Paper Bezahlschranke Medienkonzern
        Verlagsgruppe Bertelsmann Gruner_+_Jahr Burda Funke Funke-Gruppe WAZ DuMont Madsack Springer Döpfner Mathias_Döpfner
        Spiegel-Verlag Bild-Zeitung Bild-Chef Kai_Diekmann Handelsblatt Taz Welt_am_Sonntag NZZ Neue_Zürcher_Zeitung
        Tages-Anzeiger Tamedia Ringier New_York_Times Wall_Street_Journal Guardian Economist Libération Figaro El_País
        Corriere La_Repubblica Cumhuriyet Hürriyet Zaman Neues_Volksblatt Bezirksblätter Regionalmedien Österreich-Zeitung
        Fellner Dichand Dasch Föderl-Schmid News-Verlag Gala Bunte Vogue Vice Buzzfeed Krautreporter Correctiv Presseagentur
        Nachrichtenagenturen Austria_Presse_Agentur Agence_France-Presse Zeitungsente Falschmeldung Richtigstellung
        Verleumdung üble_Nachrede Unterlassung Unterlassungsklage einstweilige_Verfügung Exekutionsverfahren Medienfreiheit
        Schlagzeile Aufmacher Leserbrief Leserbriefe Glosse Feuilleton Beilage Sonderbeilage Magazinjournalismus Presseball
        Medientage Medienforum Medienbranche Medienszene Medienmagazin Medienminister Medienstaatssekretär Ostermayer Drozda
        Medienkritik
    """,
    "advertising": """
        Werbebranche Werbeszene Werbewirtschaft Werbeumsatz Werbeumsätze Werbeausgaben Werbeaufwand Werbebudget Werbebuchung
        Werbefenster Werbevermarkter Vermarkter Vermarktung Werbeplattform Werbeform Werbemittel Werbebanner Bannerwerbung
        Displaywerbung Pop-up Advertorial Schleichwerbung Product_Placement Produktplatzierung Influencer Influencer-Marketing
        Suchmaschinenmarketing Programmatic Targeting Retargeting Tausenderkontaktpreis Werbedruck Media-Agentur
        Mediaagenturen Agenturgruppe Agenturnetzwerk Kreativchef Creative_Director Executive_Creative_Director Art_Director
        Artdirector Texter Texterin Kundenberatung Jingle Radiospot Hörfunkspot TV-Spot Kinospot Printsujet Printsujets Sujets
        Inseratenkampagne Plakatkampagne Plakatwand Citylight Epamedia Gewista Außenwerbung Verkehrsmittelwerbung
        Direktmarketing Dialogmarketing Flugblatt Prospekt Kundenmagazin Corporate_Publishing Relaunch Markenauftritt
        Markenwert Markenführung Markenpräsenz Rebranding Logo CCA Creativ_Club_Austria Clio Kreativfestival IAA-Effie Adgar
        Werbeverbot Werbekritik sexistische_Werbung Demner Merlicek Demner_Merlicek_&_Bergmann Jung_von_Matt Lowe_GGK PKP_BBDO
        Ogilvy DDB Publicis TBWA Young_&_Rubicam Himmer Saint_Elmo's Springer_&_Jacoby Media_1 Mediacom Omnimedia WPP Omnicom
        Havas Reichl Pressesprecher PR-Agentur PR-Berater Lobbying Lobbyist
    """,
}
