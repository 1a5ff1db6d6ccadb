"""Event families of what happens to people: death, accidents, illness. Entries are read as `relevance.safety` says."""

FAMILIES = {
    "death": {
        "de": """
            @dead tödlich Todesfall Todesfälle Todesopfer Verstorbene verstorben Leichnam Leichenfund Obduktion verblutet verbluten
            erstickt+@people|Mann|Frau|Kind|Rauch ersticken+@people|Mann|Frau|Kind|Rauch erfroren erfrieren ertrunken ertrinken ertrank
            verhungert verdurstet verbrannt+@people|Leiche|Mann|Frau|Kind|Insassen erschlagen+@people|Baum|Lawine Unglücksopfer ums_Leben
            das_Leben+gekostet|kosten|verlieren|verloren|lassen|nehmen ihr_Leben+verlieren|verloren|lassen
            sein_Leben+verlieren|verloren|lassen Leben+forderten|fordern|gekostet erliegen+Verletzung erlag+Verletzungen
            erlegen+Verletzungen jede_Hilfe_zu_spät Hilfe+zu_spät nicht_mehr_zu_retten nicht+überleben überlebte_nicht niemand+überleben
            keiner+überleben überleben+nur|einzige|einziger|kein|keine|nicht|niemand|keiner
            Überlebende+keine|einzige|Hoffnung|nicht|suchen
            nicht+wiederbeleben nicht+reanimieren Wiederbelebung+vergeblich|erfolglos|scheitern Reanimation+vergeblich|erfolglos|scheitern
            leblos Hinterbliebene Trauerfeier+Opfer|Unglück|Unfall Begräbnis Beerdigung Beisetzung Kondolenzbuch Trauerflor Schweigeminute
            mitgerissen+@people|Mann|Frau|Kind|Fluten|Lawine|vermisst verschüttet+@people|Lawine|Skifahrer|geborgen|Bergleute
            nur_noch+bergen Bestatter vermisst+Fluten|Lawine|Trümmer|Hoffnung|Wasser Vermisste+Fluten|Lawine|Trümmer|Hoffnung Sarg Särge
            in_den_Fluten+@people|Mann|Frau|Kind|sterben|verschwinden unter_den_Trümmern unter_Trümmern nicht_mehr+aufwachen
            nie_mehr+aufwachen letzte_Ruhe zu_Grabe Todesfahrt Unglückslenker entschlafen dahingerafft Blutvergiftung+@dead
            Rettung+zu_spät|vergeblich|kommen|nichts_mehr Notarzt+nichts_mehr|nur_noch|vergeblich|feststellen|nicht_mehr|erfolglos
            Arzt+nichts_mehr|nur_noch|feststellen Ärzte+nichts_mehr|vergeblich|kämpfen+verloren|nicht_mehr
            Hoffnung+keine|aufgegeben|schwinden|geschwunden|erloschen|kaum|keiner|Vermisste|aufgeben
            Körper+geborgen|bergen|leblos|gefunden|angeschwemmt Suche+einstellen|eingestellt+Vermisste|Hoffnung|Taucher
            Taucher+bergen|geborgen|finden|fanden|Körper|leblos niemand+leben|lebend|erlebt|davon|gerettet
            keiner+lebend|davon|leben|gerettet nicht_mehr_retten
            nicht_mehr+retten|helfen|lebend|zurückkehren|heimkehren|aufwachen|erwachen
            nicht_mehr_lebend nie_wieder+heimkommen|nach_Hause|aufwachen nicht_mehr_nach_Hause
            hinterlassen+Frau|Kinder|Familie|Witwe|Ehefrau|Söhne|Töchter hinterlässt
            trauern+Opfer|um|Stadt|Angehörige|Familie|Gemeinde|Dorf|Schule
            Trauer+Opfer|Gemeinde|Dorf|Schule|Stadt|tragen|Familie|Staatstrauer Staatstrauer Kerzen+Unfallstelle|Blumen|Opfer|Kreuz|Schule
            Angehörige+Hotline|betreuen|Krisenintervention|verständigen|verständigt|Opfer|Trauer|Gewissheit|identifizieren
            Krisenintervention Kriseninterventionsteam halbmast Halbmast Abschied_nehmen+Opfer|Familie|Freunde letzte_Reise
            zu_Grabe+getragen Gedenkminute Gedenkgottesdienst Gedenkstätte+Opfer Beileid Kondolenz tragisches_Ende
            tragisch+@people|Unfall|Ende|Familie|Bub|Mädchen|enden|ausgehen starb|verstarb verstarb versterben Ableben
            Atem+aufhören|letzter Herzschlag+aufhören|Herz Herz+aufgehört|stehen_geblieben|aufhören+schlagen ertränkt
            untergegangen+Schwimmer|Kind|Bub|Mann|See|auftauchen untergehen+Schwimmer|Kind|Bub|See nicht_mehr_aufgetaucht
            nicht_mehr_auf+tauchen|See versunken+See|Kind|Mann Strömung+mitgerissen|erfasst|reißen|fortgerissen
            fortgerissen+@people|Mann|Frau|Kind weggespült+@people|Mann|Frau|Kind|Auto
            reißen+@people|Mann|Frau|Familie|Kind+Fluten|Wasser|Strömung|Tiefe
            begraben+@people|Mann|Frau|Kind|Bergleute|Arbeiter|Wanderer|unter_sich|Skifahrer|Familie lebendig_begraben erstickt erdrückt
            zerquetscht erschlagen+@people|Mann|Frau|Ast|Felsen|Dach überrollt+@people|Mann|Frau|Kind|Zug|Traktor
            Stromschlag+@people|Mann|Arbeiter|Kind|tödlich
            Opfer+geborgen|identifiziert|beigesetzt|gezählt|fordern|Flut|Lawine|fordert|steigen|Zahl Opferzahl Menschenleben
            Leben+fordern|gefordert|kosten|gekostet|ausgelöscht|verlieren|verloren|bezahlen|bezahlt|lassen+müssen
            nur_einer+zurück|überleben|heim|leben|lebend nur_eine+zurück|überleben|heim|leben|lebend nicht_mehr_helfen
            nicht+überleben|überlebt Leben+fordern|fordert|forderte drei_Leben zwei_Leben
            Blitz+treffen|traf|erschlagen+@people|Gruppe|Mann|Frau|Wanderer verschollen leblosen
        """,
        "en": """
            @dead fatal fatally fatality fatalities death_toll lethal deceased lost_their_lives lost_his_life lost_her_life
            lose_their_lives lost_lives claimed_the_lives claim+lives cost+lives|his_life|her_life lives+lost|claimed no_survivors
            only_survivor sole_survivor none+survive nobody+survive no_one+survive not+survive failed_to_survive survivors+no|none|search
            body+found|recovered|pulled|discovered|washed =bodies corpse corpses coffin coffins morgue mortuary succumbed perish perished
            drowned drown drowning suffocated+@people|man|woman|child|smoke froze_to_death frozen_to_death burned_to_death burnt_to_death
            bled_to_death crushed_to_death starved_to_death pronounced_dead could_not_be_saved could_not_be_revived could_not_save
            unable_to_save failed_to_revive not+revive resuscitate+fail|unable|not|could swept_away swept_to+death|sea mourners
            mourning+victims|town|families funeral+victims|boy|girl|pupils buried_alive beyond_help lifeless wreath memorial_service
            bereaved next_of_kin inquest coroner post-mortem autopsy minute's_silence laid_to_rest
            doctor+could_only|confirm|nothing|pronounce doctors+could_not|unable|nothing|fought
            paramedics+could_not|unable|nothing|too_late|pronounce|vain none+lived|live|came_back|alive|made_it|return
            nobody+lived|alive|made_it_out|came_out|return no_one+lived|alive|made_it_out|came_out did_not_come_back did_not_come_home
            never_came_home never_came_back never_returned+@people|boat|crew|fishermen|climbers|hikers did_not_make_it did_not_survive
            too_late+rescue|rescuers|help|paramedics|ambulance help+too_late leaves+wife|widow|children|husband
            leaves_behind+wife|children|family left_behind+wife+children widow+late|husband|mourn|funeral =widowed orphaned grieving
            grief+families|town|school|community tributes+paid|pour|friends|flowers half-mast candlelit vigil+victims|candles|school
            condolences sympathy+families|bereaved black_armbands+memory mourn mourning mourned identify+bodies|remains|victims
            remains+found|human|identified|recovered human_remains beyond_saving lost_at_sea missing_presumed presumed+drowned|dead|lost
            hope+faded|fading|lost|abandoned|gone|slim+survivors|search|finding search+called_off|abandoned+crew|survivors|missing|men
            divers+recovered|found|body|bodies pulled+lifeless|bodies|body|river|water|rubble electrocuted
            crushed+@people|man|woman|boy|girl|lorry|roof|machine choked+death asphyxiated poisoning+carbon_monoxide|died
            buried+victims|alive|rubble|snow|landslide|avalanche|under
            swept+sea|river|current|away|wave+@people|man|woman|boy|girl|family|anglers|wave went_under+swimmer|boy|girl|lake|river
            slipped_beneath+water|waves last_breath lost+life|lives passed_away breathed_his_last tragic
            tragedy+families|victims|town|family|killed|school|sea|river|road
            victims+named|buried|funeral|recovered|identified|relatives|families|bodies toll+rises|rose|climbed|death|dead
            only_one+alive|returned|survived|came_down|came_back|lived nothing+could_do|could_be_done|do_for nothing_more+could|do
            alive+only|none|not|nobody claimed+lives|life three_lives two_lives taken+lives|life+blast|storm|sea struck_by_lightning
            lightning+struck|killed|group|man
        """,
    },
    "accident": {
        "de": """
            Unfall Verkehrsunfall Autounfall Busunfall Arbeitsunfall Skiunfall Badeunfall Unfallopfer Unfallstelle Unglück Zugunglück
            Flugzeugunglück Busunglück Schiffsunglück Seilbahnunglück Fährunglück Grubenunglück Bergunglück Eisenbahnunglück verunglückt
            verunglücken Absturz Flugzeugabsturz Hubschrauberabsturz
            abgestürzt+@people|Flugzeug|Maschine|Hubschrauber|Bergsteiger|Kletterer|Gondel|Jet
            abstürzen+@people|Flugzeug|Maschine|Hubschrauber|Bergsteiger|Kletterer|Gondel|Jet Absturzstelle Unglücksstelle
            Unglücksmaschine
            Unglücksflug zerschellt zerschellen Bruchlandung Notlandung notlanden Notwasserung
            Kollision+Zug|Schiff|Auto|Flugzeug|Lkw|@hurt|Pkw|Bus kollidieren zusammengestoßen zusammenstoßen
            Zusammenstoß+Zug|Schiff|Auto|Flugzeug|Lkw|@hurt|Pkw|Bus|frontal Frontalzusammenstoß Massenkarambolage Karambolage
            Auffahrunfall
            entgleist entgleisen Entgleisung gekentert kentern gesunken+Schiff|Fähre|Boot|Passagier sinken+Schiff|Fähre|Boot|Frachter
            untergehen+Schiff|Fähre|Boot Schiffbruch schiffbrüchig Havarie Wrack Wrackteile Trümmerteile Trümmerfeld Flugschreiber
            Flugdatenschreiber Blackbox Black_Box Radar+verschwinden|verschwunden Bildschirmen+verschwinden|verschwunden von_der_Fahrbahn
            Straße+abgekommen|abkommen überschlagen+Auto|Wagen|Pkw|Bus|mehrmals gegen_einen_Baum gegen_eine_Mauer gegen_eine_Hauswand
            in_den_Gegenverkehr auf_die_Gegenfahrbahn erfasst+Zug|Auto|Lkw|Pkw|Straßenbahn|Bus|Fußgänger|Radfahrer überfahren
            gerammt+Auto|Lkw|Zug|Schiff|Bus Geisterfahrer eingeklemmt Unfallwrack Bergeschere
            Triebwerk+brennen|Feuer|Ausfall|explodieren|ausgefallen Maschine+stürzen|Berghang|Acker|prallen|Meer|zerbrechen
            Flugzeug+stürzen|Berghang|Acker|prallen|Meer|Absturz|verschollen Jet+stürzen|prallen|Meer|verschollen
            Passagierflugzeug+stürzen|Meer|verschollen Helikopter+stürzen|prallen Insassen+@dead|@hurt|überleben|bergen|schwer
            Gondel+stürzen|abgestürzt|Tiefe prallen+Baum|Mauer|Lkw|Auto|Wagen|Zug|Boden|Berg|Haus|Leitplanke
            krachen+Auto|Lkw|Zug|Baum|Leitplanke|Bus in_die_Tiefe+stürzen|Bus|Seilbahn|Wagen Zug+rasen|entgleisen|aufeinander|prallen
            Gleise+gesprungen|springen Achterbahn+@hurt|stehen Gerüst+stürzen|@dead|einstürzen Feuerball Aufprall
            Schleudern+geraten|Auto|Bus|Wagen @hurt+Unfall|Krankenhaus|Auto|Zug @vehicle+@impact
            Fahrgäste+Blech|schneiden|befreit|eingeklemmt|schreien|verletzt herausschneiden|herausgeschnitten
            Feuerwehr+schneiden|herausschneiden|befreien|eingeklemmt+@vehicle|Blech|Wrack|Fahrgäste Crew+Kontrolle|Notruf|Mayday
            Kontrolle+verlieren|verloren+@vehicle|Maschine|Crew|Wagen|Auto|Kurve Höhe+verlieren|verloren+@vehicle|Maschine Mayday
            Notruf+Maschine|Pilot|Cockpit|Kapitän Flugzeug+Waldstück|Feld|Meer|verschwinden|verschollen|vermisst|brennen|auseinander|Rumpf
            Maschine+Waldstück|Feld|Meer|verschwinden|verschollen|vermisst|Rumpf|brennend Radar+Flug|Maschine|Airbus|Kontakt
            Kontakt+abgebrochen|abreißen|verlieren+Maschine|Flugzeug|Flug|Tower|Schiff
            Trümmer+Meer|Flugzeug|Maschine|Suchschiffe|Gleise|Küste Suchschiffe Koffer+Meer|treiben
            Fahrbahn+abkommen|rutschen|schleudern|geraten|verlassen Schleudern Sekundenschlaf+Lenker|Fahrer|Auto|Lkw
            Räder+geraten|unter_die unter_die_Räder Hubschrauber+Spital|Krankenhaus|geflogen|Lenker|Verletzte
            Rettungshubschrauber+fliegen|geflogen|bringen
            stürzen+Felswand|Tiefe|Meter|Leiter|Gerüst|Klettersteig|Fenster|Brücke|Balkon|Klippe
            gestürzt+Felswand|Tiefe|Meter|Leiter|Gerüst|Klettersteig|Waldstück|Feld|Brücke|Balkon Signal+überfahren|übersehen|Zug
            übersehen+Lenker|Lkw|Auto|Radfahrer|Fußgänger|Abbiegen|Bus|Motorrad|Kreuzung|Zug Vorrang+missachten|Kreuzung+verletzt
            Bremsen+versagen|versagt Bremsversagen Reifenplatzer Totalschaden Sachschaden+Kreuzung|Pkw|Auto|Lkw
            Alkolenker+@hurt|Baum|Unfall Unglücksursache Unglücksort Unglückszug Leck+Schiff|Fähre|Tanker
            auf_Grund+Schiff|Fähre|Tanker|laufen Cockpit+Rauch|Notruf|Warnung|Verbindung|Schrei
            Verbindung+abreißen|riss_ab|abgerissen|riss|abgebrochen+Pilot|Maschine|Cockpit|Tower|Flug
            Tragfläche+entdecken|finden|Meer|Fischer|abgebrochen Leitplanke Böschung+stürzen|Auto|Bus|Zug|Lenker
            durchbrechen+Leitplanke|Absperrung|Mauer|Geländer landen+Bach|Graben|Dach|Böschung+Auto|Bus|Kleinbus|Wagen|Lenker
            Landebahn+hinaus|schießen|rutschen|Feuer|brechen auseinanderbrechen brach_auseinander
            Intensivstation+Auto|Bus|Schüler|Lenker|Straße|Unfall
        """,
        "en": """
            accident crash crashed crashing car_crash plane_crash train_crash air_crash bus_crash collision collide collided derail
            derailed derailment capsize capsized sank+ship|ferry|boat|vessel|passengers sunk+ship|ferry|boat|vessel
            sinking+ship|ferry|boat
            shipwreck wreckage wreck wrecked+car|plane|train|ship crash_site black_box flight_recorder flight_recorders
            cockpit_voice_recorder emergency_landing crash_landing crash-landed ditched+plane|sea|jet|pilot
            radar+vanish|disappear|vanished|disappeared|screens plunge+plane|bus|car|jet|ravine|sea|river|train|coach|cliff
            plummet+plane|jet|ground|lift|helicopter plough+crowd|tree|car|train|into pile-up
            overturn+car|bus|lorry|coach|train|boat|ferry
            skid+car|bus|road|runway|coach overshot+runway veer+road|runway|car|bus|track came_off_the_road left_the_road hit_a_tree
            hit_a_wall head-on smash+car|train|bus|coach|motorway run_over knocked_down+car|lorry|bus mown_down hit-and-run
            trapped+car|wreckage|vehicle|carriage|train cut_free+fire|car|wreckage burst_into_flames+plane|jet|car|coach fell_from_the_sky
            fell_out_of_the_sky mid-air+collision|broke|explode broke_up+plane|jet|mid-air|ship
            jet+hillside|mountain|sea|missing|engine+fire|fields|runway
            plane+hillside|mountain|missing|engine+fire|fields|down|nose-dived|debris|sea helicopter+down|hillside|missing|debris
            aircraft+hillside|mountain|missing|debris|down ran_aground stricken+ship|ferry|vessel|jet
            debris+sea|plane|flight|aircraft|scattered passengers+@dead|@hurt|survive|trapped
            airliner+hillside|mountain|sea|missing|debris
            engine+caught_fire|failed|exploded+plane level_crossing+car|hit|train signal+red+train+passed jumped_the_rails
            jump+rails|tracks+train @vehicle+@impact
            @vehicle+crash|hit|struck|knocked|ran_into|collision|fell|vanished|lost_height|lost_control|burning|flames+@people|@hurt|@dead|tree|wall|hillside|road|bridge|river|motorway|sea|junction|pole|ground|aboard|board|field|forest|mountain
            jet+lost|height|hillside|sea|vanished|broke|ground|field|forest|runway
            plane+lost|height|hillside|vanished|broke|ground|field|forest|wreck
            aircraft+lost|height|vanished|broke|ground|field|wreck|ocean lost_height
            lost_control+car|bus|plane|jet|lorry|bend|wheel|vehicle|coach mayday distress_call+plane|pilot|ship|crew|jet
            on_board+none|all|lives|lived|survived|lost|perished|dead|drowned hillside+jet|plane|hit|slammed|crew
            motorway+rolled|roof|lorry|hit|pile-up|lanes|vehicles|coach+left left_the_motorway left_the_track left_the_rails
            left_the_runway cut+free+passengers|driver|firefighters|wreckage firefighters+cut|freed|trapped|passengers|wreckage
            airlifted+hospital|pensioners|driver|crash|broken thrown+windscreen|vehicle|car|rider|bike|saddle+hospital
            wheels+under|lorry|bus|cyclist fell+cliff|ladder|scaffolding|metres|feet|balcony|ride|window|bridge|roof
            fall+cliff|ladder|scaffolding|ride|roof+hospital|died|injured rollercoaster+injured|stuck|fell|derailed brake_failure
            brakes_failed run_aground struck_a_rock struck_an_iceberg hit_an_iceberg holed+ship|hull|tanker luggage+floating|sea|scattered
            vanished+radar|flight|plane|jet|aircraft|sea|ocean lost_contact+flight|plane|tower|pilot|jet|ship search_planes
            flight_data_recorder airbags+crash|driver wrong_side_of_the_road+car|driver|hit oncoming+traffic|car|lorry|path
            path+lorry|train|car|bus+oncoming|into crossing+train+hit|struck|car tracks+train+hit|struck|car
            cockpit+smoke|fire|alarm|silence contact+lost|plane|pilot|cockpit|tower|flight+before|search|sea|fishermen|wing|radar
            wing+spotted|found|sea|fishermen|floating|part barrier+burst|through|crashed|smashed|minibus|car|coach
            burst_through+barrier|fence|wall landed+stream|ditch|roof|field|upside+minibus|car|coach|bus|jet|lorry overshot|overshoot
            broke_apart+jet|plane|ship|runway runway+slid|skidded|overshot|flames|off|veered trapped_beneath trapped_under
            intensive_care+minibus|car|coach|road|driver|accident
        """,
    },
    "illness": {
        "de": """
            Seuche Epidemie Pandemie Erreger+@people|infizieren|Krankenhaus|Ausbruch|Fälle infiziert infizieren Infizierte
            angesteckt+@people|Virus|Krankheit Ansteckung+Gefahr|Virus Ebola Zika Cholera Pest+Ausbruch|Fälle Masern Vogelgrippe
            Schweinegrippe Tollwut Typhus Legionellen Listerien Salmonellen Ehec Kolibakterien Noroviren Lebensmittelvergiftung
            Vergiftung+Gäste|Kinder|Krankenhaus|Essen vergiftet+Gäste|Kinder|Essen erkrankt erkranken Erkrankung+schwer|unheilbar|tödlich
            Erkrankte krebskrank Krebserkrankung Krebsdiagnose Tumor Hirntumor Leukämie unheilbar Quarantäne Brechdurchfall
            Durchfall+Gäste|Kinder|Kunden|Essen erbrechen+Gäste|Kinder|Passagiere Rinderwahn BSE Gammelfleisch verseucht verkeimt
            Keime+Krankenhaus|Spital|Wurst|Milch|Wasser|Lebensmittel Schlaganfall Herzinfarkt Herzstillstand Intensivstation
            künstliches_Koma schwer_krank todkrank
            Virus+ausbreiten|Stadt|Schulen|Patienten|Spital|Ansteckung|Todesfälle|Welle|Krankenhaus|Fälle|Beatmung
            Patienten+Beatmung|Gänge|Stationen_voll|isoliert|Isolierstation Isolierstation Beatmungsgerät
            Schulen+geschlossen+Virus|Krankheit|Fieber Fieber+Patienten|Kinder|Ausbruch|Spital Bauchkrämpfe
            Übelkeit+Gäste|Kinder|Kunden|Restaurant|Essen Brechreiz Gäste+Krankenhaus|Spital|übel|Bauchschmerzen|Durchfall Keim
            Diagnose+Krebs|unheilbar|tödlich Chemotherapie Metastasen Lungenentzündung Isolation+Patient Krankheitswelle Grippewelle
            Grippetote Siechtum verdorben+Gäste|Fleisch|Essen
        """,
        "en": """
            epidemic pandemic outbreak infected infection+hospital|spread|patients|deadly Ebola Zika cholera plague+outbreak|cases measles
            bird_flu swine_flu rabies typhoid legionnaires listeria salmonella E_coli norovirus food_poisoning
            poisoned+guests|children|food|diners ill+guests|diners|fell|children|seriously|hospital|passengers taken_ill fell_ill
            fallen_ill sick+guests|diners|children|passengers|vomiting vomiting diarrhoea quarantine cancer tumour leukaemia
            terminally_ill
            terminal_illness contaminated contamination mad_cow_disease BSE MRSA superbug stroke+suffered heart_attack+suffered|died
            intensive_care coma diagnosed+cancer|disease|tumour meningitis
            virus+spread|spreads|city|schools|patients|deaths|wards|hospital|victims|cases|killed
            wards+full|patients+virus|ventilators|beds ventilator ventilators isolation_ward schools_closed+virus|illness|outbreak
            fever+patients|children|outbreak|hospital stomach_cramps nausea+guests|diners|customers rancid+meat|guests
            tainted+food|water|meat|blood|milk bug+hospital|patients|ward|vomiting chemotherapy tumours secondary_cancer pneumonia
            incurable wasting_disease infectious contagious
        """,
    },
}
