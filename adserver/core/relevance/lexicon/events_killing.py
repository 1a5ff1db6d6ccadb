"""Event families of killing: terror, massacre, murder, war, suicide. Entries are read as `relevance.safety` says."""

FAMILIES = {
    "terror": {
        "de": """
            Terroranschlag Terrorattacke Terrorakt Terroropfer Bombenanschlag Sprengstoffanschlag Selbstmordanschlag Selbstmordattentat
            Autobombe Selbstmordattentäter Selbstmordattentäterin Sprengstoffgürtel Sprengstoffweste Bombenattentat Brandanschlag
            Terrorzelle Giftgasanschlag Nagelbombe Anschlag+@dead|@hurt|Opfer|Bombe|Explosion|bekennen
            Attentat+@dead|@hurt|Opfer|Bombe|Explosion Attentäter+@dead|@hurt|sprengen|Menge
            Bombe+@dead|@hurt|explodieren|zünden|detonieren Sprengsatz+@dead|@hurt|explodieren|zünden|detonieren|hochgehen
            in_die_Luft+sprengen|gesprengt Terror+@dead|@hurt|Anschlag|feige|Opfer
            Terrorist+@dead|@hurt|erschießen|Geisel|Anschlag|angreifen|töten Islamist+@dead|@hurt|Anschlag|Geisel
            Extremist+@dead|@hurt|Anschlag|Geisel|Bombe Geisel+@dead|Bewaffnete|Terrorist|erschießen|Islamist
            Menschenmenge+rasen|steuern|Lkw|Lastwagen|fahren Lkw+Menge|Passanten|Weihnachtsmarkt|Fußgängerzone
            Lastwagen+Menge|Passanten|Weihnachtsmarkt|Promenade Menge+rasen|sprengen|zünden|Lieferwagen Enthauptung enthaupten
            köpfen+Geisel|Video|Islamist Bewaffnete+Konzertsaal|Moschee|Kirche|Hotel|@dead
            bekennen+Miliz|Gruppe|IS|Tat|Anschlag|Terrormiliz Attentäter+U-Bahn|Moschee|Flughafen|Markt|Kirche|Bus|Polizei
            sprengen+sich+Luft|U-Bahn|Menge|Markt|Bus Sprengfalle+@dead|@hurt Kopfgeld+Terror Anschlagsserie Terrorserie Terrornacht
            Terrorverdacht+@dead Rucksack+explodieren|Bombe|Sprengsatz Märtyrer+@dead|Bombe|Anschlag
            Islamisten+stürmen|erschießen|töten|überfallen Bewaffnete+stürmen+Hotel|Moschee|Kirche|Schule|Redaktion|Konzert
            Kämpfer+Geisel|Hotel|Bombe Explosion+Markt|Moschee|U-Bahn|Flughafen+@dead
            zünden+Botschaft|Markt|Koffer|Nägel|Moschee|Kirche|Bahnhof Nägel+gefüllt|Koffer|Bombe zerfetzen+@people|Passant|Menschen
            zerfetzt+@people|Passanten|Menschen Koffer+Nägel|explodieren|Bombe|zünden
        """,
        "en": """
            terrorist_attack terror_attack suicide_bomber suicide_bombing suicide_bomb car_bomb nail_bomb bomb_attack bomb_blast
            truck_bomb
            roadside_bomb bombers bombing+@dead|@hurt|@people|attack bomb+@dead|@hurt|explode|detonate|blast|rip|plant|outside
            device+detonate|explode|rucksack explosives+detonate|vest|belt|strap|packed blew_himself_up blew_herself_up blew_themselves_up
            blown_up+@people|bus|train|market terrorist+@dead|@hurt|attack|hostage|strike|plot terrorism+@dead|victims|attack
            terror+@dead|@hurt|victims|attack extremist+@dead|@hurt|attack|bomb|hostage militant+@dead|@hurt|hostage|attack|gunmen
            gunman+hostage|mosque|church|synagogue hostage+@dead|gunmen|execute|behead|militant|masked behead+@people|hostage|video
            drove+crowd|pedestrians lorry+crowd|pedestrians|market truck+crowd|pedestrians|bollard van+crowd|pedestrians|mow
            rammed+crowd|pedestrians gunmen+@dead|storm|fire blast+@dead|@hurt|claim|market jihadist+@dead|attack claimed_responsibility
            claims_responsibility claim_responsibility bomber+@dead|@hurt|crowd|market|station|bus|strike
            extremist_group+attack|blast|behind suicide_attack suicide_attacks blast+@dead|@hurt|station|mosque|church|embassy|nightclub
            explosion+market|mosque|embassy|nightclub|station|tube+@dead rucksack+explode|exploded|bomb|device
            militants+stormed|attacked|killed|seized|hotel gunmen+hotel|church|mosque|school|concert|newspaper|storm
            martyr+bomb|attack|video hijackers hijacked+plane|jet|airliner|flight hijack+plane|jet|airliner anthrax nerve_gas =bombed
            seized+theatre|school|plane|embassy|hotel|ship+threatened|hostage|prisoners|masked|kill
            masked+seized|theatre|audience|threatened prisoners+freed+threatened|kill|hostages|seized nails+device|bomb|packed|suitcase
            suitcase+bomb|nails|exploded|embassy
        """,
    },
    "massacre": {
        "de": """
            Amoklauf Amokläufer Amoktat Amokschütze Massaker Schulmassaker Blutbad Massenmord Völkermord Genozid Massengrab
            Schütze+Schule|Schüler|Mitschüler|Klasse|Menge|@dead+@dead|Schule schießen+Mitschüler|Schüler|Kinder|Menge|wahllos|Passanten
            feuern+Mitschüler|Schüler|Kinder|Menge|wahllos|Passanten Feuer+eröffnen+Menge|Schule|Kinder|Passanten|Gäste|Besucher
            erschießen+Mitschüler|Schüler|Kinder|Passanten|Gäste|Besucher|Kollegen
            erschossen+Mitschüler|Schüler|Kinder|Passanten|Gäste|Besucher|Kollegen stechen+Kinder|Passanten|wahllos|Mitschüler
            Menge+rasen|schießen|stechen
        """,
        "en": """
            massacre school_shooting mass_shooting mass_murder killing_spree shooting_spree bloodbath genocide mass_grave
            gunman+school|pupils|students|campus|mall|church|classmates|cinema
            opened_fire+school|pupils|students|crowd|mall|shoppers|church|diners|classmates|congregation|colleagues
            firing+shoppers|classmates|pupils|students|crowd|diners|worshippers
            shot+classmates|pupils|schoolchildren|worshippers|shoppers|congregation
            gun+classmates|pupils|school+turned|killed|shot|opened|fired|dead turned_it_on+classmates|pupils
            stabbed+pupils|shoppers|passers-by|random rampage+school|gun|knife|dead|killed
        """,
    },
    "suicide": {
        "de": """
            Suizid Selbstmord Selbsttötung Freitod Suizidversuch Selbstmordversuch Suizidgedanken suizidal Lebensmüde Telefonseelsorge
            Abschiedsbrief nehmen+sich+das_Leben sich_das_Leben sich_selbst_das_Leben sein_Leben_beenden ihrem_Leben_ein_Ende
            seinem_Leben_ein_Ende Leben+Ende+setzen erhängen erhängt sich+erschießen sich+erschossen Überdosis+@dead vor_den_Zug
            vor_einen_Zug vor_die_U-Bahn springen+Tod|Brücke+Tod|Hochhaus in_den_Tod+springen|stürzen|sich Schlaftabletten+@dead|Überdosis
            sich+in_die_Tiefe sich+vergiften selbst_getötet sich+richten+Waffe+selbst Pulsadern nicht_mehr_leben_wollen
            vom_Dach+sich|springen von_der_Brücke+sich|springen sprang+Brücke|Dach|Hochhaus|Klippe|Fenster|Zug|Balkon|Turm
            springen+Brücke|Dach|Hochhaus|Klippe|Zug|Balkon|Turm warf+sich+Zug|U-Bahn|Gleise|Brücke werfen+sich+Zug|U-Bahn|Gleise|Brücke
            stürzen+sich+Brücke|Dach|Hochhaus|Fenster|Balkon|Turm legen+sich+Gleise|Schienen
            Depression+@dead|gefunden|Abschied|Brief|Leben|Zug freiwillig+aus_dem_Leben
            aus_dem_Leben+scheiden|geschieden|freiwillig|schied
            Leben+selbst+beenden|Ende seinem_Leben ihrem_Leben+Ende|selbst Abschied+Brief|hinterlassen+@dead|Leben
            Strick+@dead|gefunden|Dachboden Tabletten+@dead|Abschied|Überdosis|nicht_mehr Krisenhotline Rat_auf_Draht|Telefonseelsorge
            Hand_an_sich+legen selbst+erschießen|erschossen|erhängen|vergiften|vergiftet|angezündet eigener_Hand eigene_Hand+@dead
            Tablettenschachtel Tablettenschachteln leere+Tabletten|Schachteln|Flaschen+@dead|Brief
            @dead+Brief+Hotelzimmer|Wohnung|Tabletten|Zug|Kinder|Frau
        """,
        "en": """
            suicide suicidal =hanged hanging+found|himself|herself hanged_himself hanged_herself hang_himself hang_herself
            took_his_own_life
            took_her_own_life take_his_own_life take_her_own_life taking_his_own_life taking_her_own_life taken_his_own_life
            taken_her_own_life took_their_own_lives end_his_life end_her_life ended_his_life ended_her_life ended_his_own_life
            ended_her_own_life killed_himself killed_herself kill_himself kill_herself shot_himself shot_herself overdose+@dead|found|note
            jumped+death|bridge+died|roof|train|cliff suicide_note farewell_note+found|dead Samaritans self-harm in_front_of_a_train
            slit_wrists wrists+slit threw_himself+train|bridge|roof|window threw_herself+train|bridge|roof|window jumped_to_his_death
            jumped_to_her_death fell_to_his_death+note stepped_in_front+train took_an_overdose
            jumped+bridge|roof|cliff|train|window|balcony|tower jump+bridge|roof|cliff|balcony|tower
            leapt+bridge|roof|cliff|train|window|balcony|tower|platform leap+death|bridge+death
            threw+himself|herself|themselves+train|bridge|roof|window|tracks depression+@dead|found|note|bridge|pills|gun|family
            note+family+depression|found|bridge|goodbye|left pills+@dead|note|overdose|bottle+found
            helpline+feelings|struggling|depression|crisis turned_the_gun_on_himself turned_the_gun_on_herself turned_a_gun_on_himself
            noose gassed_himself poisoned_himself poisoned_herself by_his_own_hand by_her_own_hand own_life+ended|took|taken|take|end
            no_longer_wanted_to_live did_not_want_to_live life_not_worth_living lay_down+tracks|rails railway_line+note|body|depression
            struck_by_a_train hit_by_a_train train+depression|letters|note|platform+keeper|struck|battled|family|wife
            letters+wife|children|parents|family+depression|dead|train|found battled_depression
        """,
    },
    "murder": {
        "de": """
            Mord Doppelmord Mordfall Mordverdacht Mordanklage Mordprozess Mordversuch Mörder Mörderin ermordet ermorden Serienmörder
            Serienkiller erschossen erschießen erstochen erstechen niedergestochen niederstechen Amok Amoklauf Amokläufer Amokfahrt
            Amoktat
            Bluttat Blutbad Gewaltverbrechen Todesschütze Totschlag Tötungsdelikt erschlagen+@people|Täter|Polizei|Frau|Mann erwürgt
            erwürgen erdrosselt Massaker Hinrichtung hingerichtet Messerattacke Messerangriff Messerstecher Messerstecherei
            Messer+@dead|@hurt|verletzen|stechen|Angreifer|zustechen|Täter|gezogen Schütze+Schule|@dead|@hurt|Schuss|Feuer|flüchten|Waffe
            Schuss+@dead|@hurt|Schule|Opfer|fallen|Täter|Schüler|Einkaufszentrum
            schießen+Schüler|Mitschüler|Lehrer|Passanten|um_sich|@dead|Menge|@hurt|Polizist
            feuern+Schüler|Mitschüler|Lehrer|Passanten|Menge|Pistole|Gewehr|Sturmgewehr Feuer_eröffnen das_Feuer+eröffnen
            töten+@people|Täter|Frau|Mann|Messer|Mutter|Vater getötet+@people|Täter|Messer|Bewaffneter
            Leiche+Polizei|Mordkommission|Obduktion|zerstückelt Mordkommission Geiselnahme Geiselnehmer Gewalttat Raubmord Familiendrama
            Beziehungstat Femizid bewaffnet+Schule|Schüler|Täter|stürmen Sturmgewehr Tatwaffe Ehrenmord Killer+@people|Polizei
            Auftragsmord
            Lynchmord Schulmassaker zugestochen stechen+Messer|auf_ihn|auf_sie enthauptet Bewaffneter+@dead|@hurt|Schule stach+auf
            Messer+gehen|auf|Hals|Rücken|Brust|Passant|Frau|Mann
            stechen+Passant|Mann|Frau|mehrmals|wahllos|Hals|Brust|Rücken|Mitschüler|Ehefrau
            schießen+Frau|Mann|Ex-Freundin|Nachbar|Polizist|Kopf|wahllos|Schule|Opfer|Ehefrau|Gäste|Kinder
            feuern+wahllos|Schule|Kinder|Gäste|Klasse|Schuss|Schüsse
            Schüsse+Schule|Klasse|Gäste|fallen|@dead|@hurt|Kinder|Lehrer|Kirche|Diskothek
            Waffe+Mitschüler|Schule|Klasse|Lehrer|Frau|Ex-Freundin|richten|@dead|Gewehr
            Pistole+Mitschüler|Klasse|Lehrer|Frau|Ex-Freundin|Schule|ziehen|gezogen|@dead
            Gewehr+Mitschüler|Klasse|Lehrer|Schule|Schüler|@dead|Kirche Axt+angreifen|@dead|@hurt|Passagiere|Frau
            Beil+@dead|Frau|Mann|erschlagen leblos+Wohnung|Polizei|gefunden|Ehemann|verdächtig Verbrechen+@dead|Opfer|Leiche|Frau|Kind
            ums_Leben+gebracht|bringen umgebracht umbringen niedergemetzelt metzeln ausgelöscht+Familie auslöschen+Familie
            lauern+Frau|Freundin|auf Verdächtige+Mord|@dead|Leiche|erschossen|Waffe Gerichtsmediziner
            Gerichtsmedizin+Leiche|Stich|Schuss|@dead Obduktion+Gewalt|Stich|Schuss|erwürgt|Leiche Stichverletzung Stichwunde
            Schussverletzung Schusswunde Kopfschuss Schusswaffe+@dead|Schule|Schüler|Opfer angezündet+Frau|Mann|Obdachlose
            vergiften+Ehemann|Gatten|Mann|Frau Giftmord Blutspur Tat+@dead|Opfer+Messer|Waffe|Täter
            Täter+@dead|Schüler|Schule|Messer|Waffe|Opfer|wahllos|Klasse|schießen|stechen Einzeltäter Rache+@dead|Messer|schießen
            gefesselt+@dead|gefunden|Leiche zerstückelt Leichenteile vergraben+Leiche|Garten|Wald|Frau Scharfschütze
            Fall+klären|geklärt|gelöst|ungeklärt+@dead|Anhalterin|Mord|Leiche|Frau gestehen+@dead|Anhalterin|Tat|Messer|Leiche|Ehefrau
            gestanden+@dead|Anhalterin|erwürgt|Messer|Leiche|Ehefrau|Tat Schüsse+Schule|Berufsschule|Uni|Lehrer|Türen|Hörsaal|Campus
            verbarrikadieren+Schule|Lehrer|Schüler|Türen|Klasse niederstrecken streckte+nieder
            Leiche+U-Haft|Freund|Ehemann|Wald|Studentin|verdächtig|Anhalterin töten+Kunde|Kunden|Passanten|Supermarkt|Schule|Bewaffneter
        """,
        "en": """
            murder murdered murderer murders homicide manslaughter killing_spree killing+police|suspect|spree|victim
            killer+police|victim|jail|jailed|prison|serial|knife|convicted|murder|detectives|court|@people massacre gunman
            shooter school_shooting mass_shooting shot_dead shooting+@dead|school|police|mall|spree|victim|suspect|classmates shootings
            shot+@dead|@people|pupils|classmates|gun opened_fire open_fire+@people|school|crowd gunned_down stabbed stabbing =knifed
            strangled bludgeoned beaten_to_death rampage+gun|knife|school|@dead|killed bloodbath slain slaying slaughtered+@people|family
            hacked_to_death behead beheaded body+dismembered|murder|suspect|police+found|woods|canal assassinated assassination
            execution-style gun+pupils|classmates|school|pointed|fired rifle+school|pupils|classmates|crowd|fired|students
            fired+crowd|pupils|classmates|students|shots|rounds armed+school+students|pupils|killed shots+school|fired|rang|campus|pupils
            hostage hostages honour_killing contract_killing fatal_shooting knife+@dead|attack|victim|lunged|attacked axe+attacked|killed
            gun+turned|pulled|classmates|school|father|crowd|teacher|victim|head|killed
            rifle+walked|mall|shoppers|teacher|killed|dead|began turned_it_on+classmates|pupils|teachers turned_the_gun
            fire+classmates|shoppers|congregation|diners|colleagues|indiscriminately
            firing+shoppers|classmates|pupils|crowd|diners|worshippers|random|began bullets+pupils|classroom|crowd|victim|hit|body
            shot+head|chest|wife|husband|girlfriend|neighbour|officer|teacher|shoppers|three|four|five|victims|times
            knife+throat|chest|neck|back|wife|girlfriend|classmate|passers-by|random|stab|pulled
            stab+@people|victim|times|chest|neck|back|wife|girlfriend throat+slit|cut|knife
            found_dead+police|suspicious|suspect|treating|flat suspicious+death|police+body
            killed+wife|husband|girlfriend|family|daughter|son|parents|mother|neighbour|pupils|classmates took_the_life+police|charged
            victim+attacker|wounds|stab|gun|body|killer attacker+knife|killed|stabbed|gun|axe|victims wounds+stab|gunshot|knife|died
            gunshot gunshots gunfire lynched lynching poisoned+husband|wife|tea|spy|dissident battered+death|hammer
            suffocated+wife|child|baby|pillow smothered drive-by+shooting hitman contract+kill suspect+body|murder|stabbed|shot|killing
            lay_in_wait ambushed+killed|shot wiped_out+family dismembered axe+attack|killed|wife|head machete+attack|killed|hacked
            bloodied+body|knife sniper+shot|killed|random executed+hostage|prisoners|shot slaughter+school|pupils|villagers
            case+dead|killed|body+solved|confess|confessed|cold confess+dead|killing|body|murder|strangled|killed
            confessed+dead|killing|body|strangled|killed killing+grandmother|wife|husband|mother|father|hammer|girlfriend|neighbour
            killed+customers|shoppers|diners|hammer|knife|armed|officers shots+barricade|barricaded|rang|doors|college|teachers|students
            barricaded+doors|classroom|teachers|students body+woodland|boyfriend|girlfriend|questioned|missing|student
            armed+killed|customers|shoppers|supermarket|school
        """,
    },
    "war": {
        "de": """
            Krieg Bürgerkrieg Kriegsgebiet Kriegsverbrechen Kriegsopfer Kriegsflüchtling Luftangriff Luftschlag Bombardement bombardieren
            Bombardierung Raketenangriff Artillerie Granatfeuer Granaten Gefecht Gefechte Kämpfe+Rebellen|Armee|Soldaten|Miliz
            Front+Soldaten|Truppen|Armee Offensive+Armee|Rebellen|Truppen Invasion einmarschieren Einmarsch
            Truppen+angreifen|vorrücken|Offensive|einmarschieren Panzer+rollen|Armee|Soldaten Beschuss beschießen Völkermord Genozid
            ethnische_Säuberung Giftgas Belagerung Soldaten+@dead|töten|gefallen Rebellen+@dead|Kämpfe|einnehmen Scharfschütze
            Drohnenangriff Waffenruhe Feuerpause Streubomben Landminen Kindersoldaten Massengrab Zivilisten+@dead|fliehen
            Kampfjets+bombardieren|angreifen Panzer+rollen|Grenze|Stadt|vorrücken|schießen|beschießen Luftschläge Luftangriffe
            Grenze+Truppen|Panzer|Soldaten|überschreiten|einmarschieren Raketen+einschlagen|Stadt|abfeuern|abgefeuert|Truppen|@dead
            Bomben+fallen|fielen|Stadt|Flugzeuge|@dead|Krankenhaus Artilleriefeuer Geschütze+Stadt|donnern Frontlinie Belagerte
            Vormarsch+Armee|Truppen|Rebellen|Miliz Rückzug+Truppen|Armee Mobilmachung Kampfhandlungen Bodenoffensive Kriegserklärung
            Truppen+Stadt|erobern|einnehmen|Grenze|Kämpfe Kämpfe+Stadt|@dead|toben|Straße|Grenze
        """,
        "en": """
            war+soldiers|troops|civilians|killed|refugees|declared|torn|zone|rebels|invasion civil_war war_crimes war_zone air_strike
            air_strikes airstrike bombardment bombarded =shelling =shelled artillery missile_strike invasion invaded+troops|army|country
            troops+killed|advance|offensive|insurgents|fighting tanks+rolled|army|troops genocide ethnic_cleansing mass_grave
            insurgents+killed|attack|troops rebels+killed|fighting|seized|shot soldiers+killed|dead|fighting|ambush
            battle+troops|soldiers|rebels sniper landmine ceasefire siege+town|city|army frontline front_line drone_strike cluster_bombs
            child_soldiers mortar chemical_weapons poison_gas warplanes tanks+border|dawn|city|crossed|advance|capital
            troops+border|crossed|city|killed|fighting|stormed|shelled|advance|massed shells+fell|city|hit|rained|killed
            rockets+fired|rained|city|hit+killed|town|capital bombs+fell|city|dropped|rained|hospital bombing+city|raids|capital
            fighter_jets+bombed|struck|raid front_lines ground_offensive army+advance|shelled|offensive|seized|fighting|crossed
            mobilisation hostilities occupied+troops|army|territory besieged armoured_column paratroopers naval_blockade
        """,
    },
}
