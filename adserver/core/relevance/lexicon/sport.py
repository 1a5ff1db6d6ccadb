"""Topics of sport."""

DOMAIN = "sport"

TOPICS = {
    "football": {
        "de": """
            Fußball Fußballer Kicker Fußballverein Bundesliga Champions_League Europa_League Nationalmannschaft Nationalteam Teamchef DFB
            ÖFB UEFA FIFA Torhüter Tormann Torwart Keeper Stürmer Mittelfeld Mittelfeldspieler Verteidiger Abwehrspieler Elfmeter Freistoß
            Eckball Abseits Kopfball Tor Treffer Ausgleich Anpfiff Halbzeit Nachspielzeit Strafraum Schiedsrichter Gelbe_Karte Rote_Karte
            Trainer Cheftrainer Trikot Stadion Aufstieg Abstieg Tabellenführer Tabelle Meisterschaft Pokal Cup Derby Hinspiel Rückspiel
            Auswärtssieg Heimsieg Torschütze Bayern Dortmund Schalke Rapid Salzburg Austria Sturm LASK Barcelona Real Juventus Chelsea
            Arsenal Premier_League Messi Ronaldo Alaba EM WM Europameisterschaft Weltmeisterschaft Legionär Transfer Ablöse Goalie
            Matchwinner Remis Unentschieden Spielzug Dribbling Fußballschuh Bolzplatz Kreisliga Regionalliga Verein Mannschaft Spieler
            Kapitän Doppelpack Hattrick Liga Sieg Niederlage Partie Hooligan
        """,
        "en": """
            football footballer soccer club striker midfielder defender goalkeeper keeper winger penalty free_kick corner offside header
            goal equaliser half-time injury_time stoppage_time referee yellow_card red_card manager coach squad stadium promotion
            relegation league cup FA_Cup Premiership Premier_League Champions_League Uefa Fifa Liverpool Manchester_United Chelsea Arsenal
            Everton Newcastle Tottenham Celtic Rangers Real_Madrid Barcelona AC_Milan Juventus Bayern Mourinho Ferguson Wenger Benitez
            Gerrard Rooney Beckham Henry Lampard Owen transfer pitch terrace kit shirt derby fixture first_leg second_leg replay draw
            hat-trick dressing_room kick-off team-mate World_Cup Euro_2004 international friendly bench substitute boss Anfield Highbury
            Old_Trafford Stamford_Bridge tackle captain hooligan
        """,
    },
    "winter_sport": {
        "de": """
            Ski Skirennen Skifahrer Skispringer Skispringen Langlauf Langläufer Biathlon Slalom Riesentorlauf Riesenslalom Super-G Abfahrt
            Piste Weltcup Schanze Loipe Snowboard Rodel Rodeln Bob Eiskunstlauf Eisschnelllauf Eishockey ÖSV Schladming Kitzbühel
            Vierschanzentournee Hirscher Vonn Kombination Schnee Lawinenkunde Skigebiet Skilift Lift Tourengeher Skitour Carving
            Winterspiele Curling Puck NHL Kufe Skispringerin Super_G Zeitläufe Skischuh Pistenrettung
        """,
        "en": """
            ski skier skiing slalom giant_slalom downhill piste snowboard snowboarder biathlon bobsleigh luge skeleton figure_skating
            skating ice_hockey NHL puck rink curling ski_resort snow slope alpine Winter_Olympics chairlift toboggan ski_jump off-piste
        """,
    },
    "cycling": {
        "de": """
            Rad Fahrrad Radfahrer Radrennen Radprofi Rennrad Mountainbike Tour_de_France Giro Vuelta Etappe Etappensieg Bergwertung Peloton
            Sprint Zeitfahren Gelbes_Trikot Radsport Radler Radweg E-Bike Pedal Sattel Helm Rennstall Armstrong UCI Bergetappe Ausreißer
            Fahrer Radtour
        """,
        "en": """
            cycling cyclist bicycle bike Tour_de_France Giro Vuelta peloton time_trial velodrome mountain_bike saddle Lance_Armstrong
            stage_win pedal yellow_jersey road_race sprinter UCI cycle_lane helmet gears
        """,
    },
    "tennis": {
        "de": """
            Tennis Tennisspieler Turnier Satz Match Aufschlag Break Tiebreak Vorhand Rückhand Matchball Grand_Slam Wimbledon French_Open
            US_Open Australian_Open Roland_Garros Davis_Cup ATP WTA Thiem Federer Nadal Djokovic Murray Kerber Serena_Williams
            Weltrangliste Achtelfinale Viertelfinale Halbfinale Sandplatz Rasenplatz Hartplatz Racket Schläger Doppel Mixed Center_Court
            Wildcard Tischtennis Badminton Squash Tennishalle Tennisplatz Setzliste Qualifikant
        """,
        "en": """
            tennis serve match set tie-break forehand backhand volley racket court Grand_Slam Wimbledon French_Open US_Open Australian_Open
            Roland_Garros Davis_Cup ATP WTA seed seeded seeding Federer Nadal Roddick Hewitt Safin Agassi Henman Sharapova Davenport
            Williams quarter-final semi-final third_round wildcard doubles double_fault break_point match_point ace clay grass_court
            unseeded rank Murray Djokovic
        """,
    },
    "athletics": {
        "de": """
            Leichtathletik Leichtathlet Olympia Olympische_Spiele Olympiasieger Medaille Goldmedaille Silbermedaille Bronzemedaille
            Sprinter Sprint Marathon Läufer Hürden Hochsprung Weitsprung Stabhochsprung Speerwurf Kugelstoßen Diskus Staffel Zehnkampf
            Weltrekord Rekord Bolt IOC Doping Schwimmer Schwimmen Turnen Turner Ruderer Rudern Judo Boxen Boxer Ringen Fechten Triathlon
            Sportler Athlet Training Trainingslager Dopingtest Wada Nada Epo Finale Vorlauf Bestzeit Bestleistung Olympiastadion Rio
            Startschuss Leichtathletin Reiten Segeln Golf Kraulstil
        """,
        "en": """
            athletics athlete Olympic Olympics Olympian medal gold_medal silver bronze sprint sprinter 100m 200m 400m 800m 1500m 60m
            marathon runner hurdles high_jump long_jump pole_vault javelin shot_put discus relay heptathlon decathlon world_record IAAF IOC
            doping drugs_test steroid cross_country indoor track Holmes Radcliffe Kelly_Holmes Greene Gatlin Kenteris Thanou Conte swimming
            swimmer gymnast rowing rower boxing boxer judo fencing triathlon championships heat distance_runner middle-distance
            personal_best spike stopwatch
        """,
    },
    "rugby_cricket": {
        "de": "Rugby Cricket Scrum Golf Golfer Golfplatz Handicap American_Football NFL Super_Bowl Quarterback Baseball",
        "en": """
            rugby scrum try fly-half scrum-half prop hooker flanker lock centre full-back conversion drop_goal Six_Nations Lions Wallabies
            All_Blacks Springboks Twickenham Murrayfield Lansdowne_Road Millennium_Stadium line-out lineout ruck maul England Wales Ireland
            Scotland France Italy Robinson Woodward Wilkinson O'Driscoll Henson Zurich_Premiership Heineken_Cup Leicester Wasps Llanelli
            Ulster Munster Leinster RFU IRB cricket wicket batsman bowler innings Test_match Ashes golf golfer birdie bogey fairway
            Ryder_Cup Masters tee Super_Bowl NFL quarterback touchdown baseball snooker darts Grand_Slam
        """,
    },
    "ball_games": {
        "de": """
            Basketball NBA Korb Dreipunkter Handball Handballer Volleyball Beachvolleyball Hockey Wasserball Play-off Playoffs
            Hallenhandball EHF
        """,
        "en": "basketball NBA slam_dunk handball volleyball beach_volleyball hockey netball water_polo play-off playoffs hoop rebound",
    },
    "motorsport": {
        "de": """
            Formel_1 Grand_Prix Motorsport Rennfahrer Boxenstopp Pole_Position Hamilton Vettel Rosberg Ferrari MotoGP Rallye Nürburgring
            Box Qualifying
        """,
        "en": """
            Formula_One Grand_Prix motorsport pole_position pit_stop Ferrari Schumacher McLaren Hamilton rally MotoGP Silverstone
            qualifying lap
        """,
    },
    "fitness": {
        "de": """
            Fitness Fitnessstudio Training Trainieren Kraft Ausdauer Muskel Yoga Pilates Joggen Laufschuh Physiotherapie Physiotherapeut
            Zerrung Knieverletzung Kreuzbandriss Meniskus Gelenk Verletzung Verletzungspause Reha Comeback Oberschenkel Hantel Sportarzt
            Muskelfaserriss Coach
        """,
        "en": """
            fitness gym workout physio physiotherapy physiotherapist injury injured hamstring knee ankle groin calf thigh ligament cruciate
            shoulder strain sprain recover recovery scan surgery comeback sidelined muscle training yoga pilates jogging fit stamina
            sports_medicine
        """,
    },
}
