"""More German words of the topics of sport."""

WORDS = {
    "football": """
        Ballbesitz Spieltag Spielfeld Spielminute Schlusspfiff Fehlpass Foul Platzverweis Rotsperre Gelbsperre
        Innenverteidiger Außenverteidiger Angreifer Flügelspieler Spielmacher Einwechslung Auswechslung Startelf Ersatzbank
        Kader Vereinsführung Sportdirektor Vertragsverlängerung Transfermarkt Neuzugang Nachwuchsspieler Akademie Fankurve
        Ultras Pyrotechnik Stadionverbot Auswärtsspiel Heimspiel Länderspiel Testspiel Freundschaftsspiel Gruppenphase
        Auslosung Quali Qualifikation Relegation Tordifferenz Punkteabzug Tabellenende Schlusslicht Titelverteidiger
        Aufsteiger Absteiger Meistertitel Double Triple Gegentor Führungstreffer Anschlusstreffer Siegtreffer
        Ausgleichstreffer Eigentor Elferschießen Torchance Flanke Konter Pressing Viererkette Altach Admira Mattersburg Grödig
        WAC Wolfsberg Hartberg Red_Bull_Salzburg Gladbach Leverkusen Wolfsburg Hoffenheim Werder HSV Hertha Eintracht
        Ingolstadt Tottenham Liverpool Everton Atletico Sevilla Valencia Milan Napoli PSG Benfica Porto Ajax Besiktas
        Galatasaray Guardiola Klopp Tuchel Mourinho Ancelotti Löw Koller Arnautovic Junuzovic Dragovic Janko Harnik
        Baumgartlinger Almer Neymar Suarez Ibrahimovic Lewandowski Schweinsteiger Özil Götze Kroos Reus Robben Ribery Blatter
        Platini Infantino Niersbach Beckenbauer Barisic Zellhofer Stöger Hütter Foda Ballon_d'Or Frauenfußball Amateurliga
        Unterhaus Schiri Linienrichter Videobeweis
    """,
    "winter_sport": """
        Skiverband Skistar Skisprung Zeitlauf Riesentorläufer Slalomläufer Abfahrer Abfahrtslauf Kristallkugel Weltcupsieg
        Weltcuprennen Weltcuporte Weltcupauftakt Sölden Wengen Adelboden Gröden Val_d'Isère Garmisch Bischofshofen Seefeld
        Hochfilzen Ramsau Planica Oberstdorf Vierschanzen Telemark Skiflug Skifliegen Kombinierer Langlaufrennen Massenstart
        Verfolgungsrennen Schießstand Strafrunde Bobpilot Skeleton Rodler Kunstbahn Eiskanal Eisstock Freestyle Halfpipe
        Snowboarder Skicross Fenninger Reichelt Svindal Neureuther Shiffrin Vlhova Kristoffersen Pinturault Hosp Kröll
        Schlierenzauer Hayböck Morgenstern Prevc Fannemel Landertinger Schröcksnadel Capitals Vienna_Capitals KAC VSV Villach
        EBEL DEL Powerplay Eishockeyliga Bully Pistenraupe Beschneiung Schneekanone Kunstschnee Pulverschnee Aufstiegshilfe
        Sessellift Gondel Liftkarte Saisonkarte Wintersport Wintersportler Skischule Skilehrer Skihütte Skitag Skipass
        Tiefschnee
    """,
    "cycling": """
        Radprofis Radfahren Radhelm Radhändler Radverkehr Radlobby Radwegenetz Leihrad Citybike Lastenrad Elektrofahrrad
        Pedelec Gangschaltung Scheibenbremse Reifenpanne Rennradfahrer Downhill Enduro BMX Bikepark Radwandern Donauradweg
        Neuseenland Österreich-Rundfahrt Rundfahrt Gesamtwertung Gesamtführender Bergtrikot Schlussetappe Einzelzeitfahren
        Mannschaftszeitfahren Kopfsteinpflaster Paris-Roubaix Mailand-Sanremo Flandern Froome Contador Nibali Quintana Kittel
        Greipel Cavendish Sagan Zoidl Rogina Felbermayr Movistar Katusha Alpe_d'Huez Mont_Ventoux Radmarathon Radkriterium
    """,
    "tennis": """
        Tennisprofi Tennisstar Tennisturnier Tennis-Ass Doppelfehler Breakball Satzball Spielball Rückhandvolley Volley
        Stoppball Ballwechsel Auftaktrunde Auftaktmatch Zweitrundenmatch Hauptbewerb Qualifikationsrunde Miami Monte_Carlo
        Erste_Bank_Open Cincinnati Shanghai Masters Masters-Turnier Masters-Serie Setzlistenerster Weltranglistenerste
        Tennisverband Wawrinka Berdych Nishikori Tsonga Gasquet Raonic Cilic del_Potro Zverev Haider-Maurer Melzer Novak
        Rodionov Paszek Muguruza Halep Radwanska Wozniacki Azarenka Scharapowa Kvitova Petkovic Lisicki Becker Graf Muster
        Sampras Agassi McEnroe Tennisschläger Tennisball Netzkante Tischtennis-EM Federball
    """,
    "athletics": """
        Olympiateilnehmer Olympiaqualifikation Olympiateam Olympia-Limit Olympische ÖOC DOSB Sommerspiele Paralympics
        Medaillenspiegel Podest Podestplatz Stockerlplatz Siegerehrung Weltmeister Weltmeisterin Europameister Europameisterin
        Staatsmeister Staatsmeisterin Staatsmeisterschaft Vizeweltmeister Titelkämpfe Finallauf Halbfinallauf Staffellauf
        Mehrkampf Siebenkampf Hammerwurf Dreisprung Hallen-WM Freiluftsaison Halbmarathon Wien-Marathon Vienna_City_Marathon
        Ironman Triathlet Schwimmverband Rogan Jukic Lagenstaffel Freistil Brustschwimmen Rückenschwimmen Delfinschwimmen
        Kurzbahn Turmspringen Synchronschwimmen Wasserspringen Kanu Kajak Ruderverband Skiff Segler Segelklasse Windsurfen
        Judoka Karate Taekwondo Kickboxen Klitschko Boxkampf Schwergewicht WBC Ringrichter Fechter Bogenschießen Sportschütze
        Gewichtheben Gewichtheber Kunstturnen Barren Trampolin Reitsport Springreiten Dressur Dressurreiten Vielseitigkeit
        Sportverband Sportminister Sporthilfe Sportler_des_Jahres Leistungssport Spitzensport Breitensport Trainingsgruppe Gay
        Powell Gatlin Farah Issinbajewa Dopingsünder Dopingsperre Sportgericht CAS Anti-Doping-Agentur Meldonium Staatsdoping
        McLaren-Bericht
    """,
    "rugby_cricket": """
        Golfturnier Golfprofi Golfclub Golfverband Wiesberger Mickelson McIlroy Spieth Augusta Birdie Bogey Putt Touchdown
        Patriots Broncos Seahawks Packers Football-Liga Vikings Raiders Homerun World_Series Yankees Rugby-WM All_Blacks
        Springboks Darts Dart-WM Snooker Billard Poker Schach Schachweltmeister Carlsen Großmeister
    """,
    "ball_games": """
        Basketballer Basketballerin Basketballliga Gunners Güssing Kapfenberg Dunking Rebound Korbleger Nowitzki Curry
        Warriors Cavaliers Lakers Pöltl Euroleague Handball-EM Handball-WM Handballteam Handballerin Fivers Siebenmeter
        Kreisläufer Volleyballer Beachvolleyballer Doppler Beach-Volleyball-Turnier Hockeyspieler Feldhockey Floorball
        Faustball Lacrosse Softball
    """,
    "motorsport": """
        Formel-1-Rennen Formel-1-Weltmeister Formel-E Mercedes-Pilot Ferrari-Pilot Rennstall Startaufstellung Startplatz
        Rennstrecke Rennwagen Rennleitung Safety-Car Rundenzeit Reifenwechsel Testfahrten Trainingsbestzeit Fahrerlager
        Konstrukteurswertung WM-Wertung WM-Führung Lauda Ecclestone Marko Alonso Räikkönen Ricciardo Verstappen Bottas Kwjat
        Hülkenberg Monza Spielberg Silverstone Hockenheim Spa Suzuka Interlagos Melbourne Monaco Sochi MotoGP-Pilot Rossi
        Marquez Lorenzo Pedrosa Motorrad-WM Moto2 Moto3 Speedway Motocross Rallye_Dakar Rallye-WM Ogier Loeb DTM Tourenwagen
        Kart Indycar Nascar
    """,
    "fitness": """
        Krafttraining Ausdauertraining Muskelaufbau Kniebeuge Liegestütz Bauchmuskel Klimmzug Trainingsplan Trainingseinheit
        Crossfit Zumba Aerobic Spinning Dehnen Dehnung Aufwärmen Muskelkater Kalorien Fettverbrennung Pulsuhr Fitnesstracker
        Laufen Hobbyläufer Lauftraining Wirbelsäule Bandscheibe Rückenschmerzen Bänderriss Bänderzerrung Knöchel Achillessehne
        Schulterverletzung Sprunggelenk Sportverletzung Sportmedizin Sportmediziner Physio Massage Faszien Gymnastik
    """,
}
