# ruff: noqa: E501 — an entry is one word of its list, however many alternatives it has
"""More ways to tell an event: words of everyday use that tell it together. Entries are read as `relevance.safety` says."""

TOLD = {
    "strike": {
        "de": """
            Piloten|Lokführer|Fluglotsen|Lotsen|Busfahrer|Zugbegleiter|Lehrer|Lehrerinnen|Pfleger|Müllabfuhr|Flugbegleiter|Kabinenpersonal+nicht_fliegen|nicht_fahren|nicht_arbeiten|nicht_unterrichten|niederlegen|ruhen|Protest|Protesttag
            Flüge+streichen|gestrichen|abgesagt|ausfallen|annullieren|annulliert Züge+gestrichen|ausfallen|abgesagt|stillstehen
            Arbeit+niederlegen|niedergelegt|ruhen+Gewerkschaft|Lohn|Löhne|Belegschaft|Piloten|Fahrer|Betriebsrat
            Gewerkschaft+Protesttag|Arbeitsniederlegung|lahmlegen|Stillstand|Kampf|Urabstimmung
        """,
        "en": """
            pilots|drivers|controllers|crew|teachers|nurses|porters|firefighters|dustmen|binmen|postmen|signalmen+not_fly|not_work|not_drive|not_teach|refuse_to_work|stay_away|stop_work|stopping_work|down_tools
            called_off|call_off|cancel|cancelled|scrapped|axed+flights|services|trains|sailings|departures
            union+stoppage|walk_out|walkout|picket|48_hours|24_hours|ballot|balloted|dispute
        """,
    },
    "layoffs": {
        "de": """
            müssen+gehen+@workers müssen+verlassen+@workers+Firma|Unternehmen|Betrieb|Konzern|Bank|Werk trennen+@workers+Firma|Unternehmen|Konzern|Verlag|Bank|Werk|Klub
            auflösen|aufgelöst|zusperren|dichtmachen|stilllegen|schließen|geschlossen+Werk|Standort|Forschungszentrum|Produktion|Fabrik|Redaktion|Abteilung|Niederlassung
            wegfallen|abbauen|streichen|kürzen|einsparen+Stelle|Stellen|Posten|Jobs|Arbeitsplätze|Planstellen
            nach_Hause+schicken+@workers auf_die_Straße+@workers|setzen verlieren+Job|Jobs|Arbeitsplatz|Arbeitsplätze|Stelle|Anstellung
        """,
        "en": """
            cut|cutting|axe|slash|shed|lose|losing|drop|eliminate+posts|positions|headcount|workforce|1,000_jobs
            cut|cutting|axe|slash|shed|lose|losing|eliminate+jobs+company|maker|firm|bank|plant|factory|group|giant|retailer|airline
            close|closing|shut|shutting+plant|factory|works|research_centre|depot|mill|shipyard|pit|foundry|newsroom
            parting_with+staff|newsroom|workers|employees|team let_go+staff|workers|people|employees have_to_go|must_go|will_go+posts|jobs|workers|staff
            out_of_a_job out_of_work|out_of_a_job+workers|staff|people|men|women
        """,
    },
    "recall": {
        "de": """
            Kunststoffteile|Plastikteile|Glasstücke|Glassplitter|Metallteile|Metallspäne|Splitter|Scherben|Fremdkörper|Draht+Gläsern|Glas|Packung|Packungen|Becher|Dosen|Schokolade|Wurst|Babynahrung|Brot|Müsli|finden|gefunden
            nicht_verfüttern nicht_zu_verfüttern nicht_mehr_verwenden nicht_essen nicht_mehr_essen nicht_verzehren nicht_trinken nicht_benutzen nicht_mehr_benutzen
            Akku|Akkus|Batterie|Batterien+Flammen|brennen|überhitzen|explodieren|Feuer
            Hersteller|Händler|Unternehmen|Kette|Konzern|Handelskette+zurückbringen|zurückholen|zurücknehmen|retournieren|austauschen|umtauschen+Geräte|Wagen|Autos|Produkt|Produkte|Kunden|Käufer|Käse|Wurst|Spielzeug|Sitze
            Werkstatt|Werkstätten+Bremse|Bremsen|Airbag|Lenkung|Gurt|Motorhaube|Fehler|Mangel
            Besitzer|Käufer|Halter+Werkstatt|Bremse|Airbag|überhitzen|nicht_schneller|austauschen|Post
        """,
        "en": """
            bits|pieces|fragments|shards|slivers|splinters+plastic|glass|metal|wire|rubber|wood+jars|tins|packs|chocolate|bread|food|yoghurt|sausages|cereal|found
            not_feed not_to_feed not_eat not_to_eat not_use not_to_use not_drink not_to_drink+product|products|batch|maker|supermarket|customers|parents|shoppers
            asking|asked|urged|told+owners|customers|shoppers|parents|drivers|buyers+return|bring_back|send_back|not_to|stop|unplug|dealers|garage
            owners|drivers+letter|garage|dealers+brakes|airbag|bonnet|seat_belt|steering|fault|fly_open|overheat
            battery|batteries|charger+flames|caught_fire|catch_fire|overheat stop_using+snap|trap|break|maker|parents|owners|customers
        """,
    },
    "abuse": {
        "de": """
            Buben|Bub|Mädchen|Kinder|Ministranten|Schüler|Schülerin|Zöglinge|Turnerin|Turnerinnen+Zelt|Bett|Dusche|Umkleide|Sakristei|Schlafzimmer|Nacktfotos+Anzeige|anzeigen|berühren|filmen|gefilmt|ausziehen|nackt|Polizei|vergangen|holen|schweigen
            Trainer|Priester|Pfarrer|Lehrer|Betreuer|Chef|Produzent|Regisseur|Therapeut+anfassen|angefasst|berühren|berührt|begrapschen|zudringlich|intim|entkleiden|ausziehen
        """,
        "en": """
            boys|boy|girls|girl|children|pupils|choirboys|gymnasts+tent|bed|shower|showers|bedroom|changing_room|vestry+police|touch|touched|undress|naked|secretly|filmed|taken|lured|complaint
            coach|priest|vicar|teacher|boss|producer|director|therapist|leader+touched|groped|fondled|undress|undressed|kissed_her|forced_her|hand_up
            lewd|obscene|explicit+messages|texts|photos|emails forced_himself old_boys|former_pupils|choirboys+detectives|police+organ_loft|never|vestry|dormitory
        """,
    },
    "doping": {
        "de": """
            unangekündigt+Besuch|Besuche|Kontrolle|Kontrollen|Test Ampulle|Ampullen+@athlete|Trainer|Olympia|Kühlschrank|Sporttasche
            abgeben|zurückgeben|verlieren|aberkennen|aberkannt|zurückschicken+Goldmedaille|Medaille|Titel|Sieg|Weltrekord+Urin|Probe|Labor|Sperre|gesperrt|nachweisen|Substanz|Blut|Kontrolle|positiv
            darf|dürfen+nicht_starten|kein_Rennen|kein_Rennen_fahren|nicht_antreten|zwei_Jahre|vier_Jahre+@athlete|Verband
            Aufgebot|Kader|Olympiateam+nehmen|genommen|streichen|gestrichen|ausschließen+Probe|Mittel|Ampullen|Trainer|Kontrolle|Test
            Urin|Blut|Haar|Blutwerte|Urinprobe+nachweisen|nachgewiesen|auffällig|Spuren|Wirkstoff|Substanz+@athlete|Olympia|Verband|Medaille
        """,
        "en": """
            unannounced|surprise|random+visits|visit|tests|testers+@athlete|race|Olympic|Tour vials|ampoules+coach|@athlete|fridge|hotel|bag|Olympic
            may_not|cannot|not_allowed+race|compete|run|ride|swim|row+until|years|season+@athlete|federation
            give_up|hand_back|loses|lose|stripped|return+gold_medal|medal|title|record|win+urine|sample|lab|laboratory|tested|substance|ban|banned|positive|testers|visits
            squad|team|Games|Olympics+taken_out|sent_home|dropped|withdrawn|removed+vials|sample|substance|supplement|test|pills|syringe
            urine|blood|hair|sample|samples+detected|traces|contained|contain|showed|found|revealed+@athlete|Olympic|federation|committee|medal|Tour
        """,
    },
    "bankruptcy": {
        "de": """
            Rechnungen|Rechnung|Löhne|Gehälter|Raten|Schulden|Miete+begleichen|bezahlen|zahlen|bedienen+nicht|nicht_mehr|kann+@firm
            Handelsgericht|Konkursgericht|Insolvenzgericht+Verfahren|Antrag|eröffnen|eröffnet|Filialen|Gläubiger
            Banken|Bank+fällig|fällig_stellen|Geldhahn|Kreditlinie|zudrehen+@firm Linien_fällig Kredite_fällig Gesellschafter+Antrag|zahlungsunfähig
            Waren|Lager|Einrichtung|Maschinen+versteigern|versteigert|verwerten|Zettel|kleben|Masse
        """,
        "en": """
            unable_to|cannot|could_not|failed_to|failing_to|no_longer|not_pay+pay|settle|meet|service|repay+bills|debts|wages|suppliers|creditors|rent|bondholders|loans|lenders
            commercial_court|bankruptcy_court|high_court+proceedings|petition|winding-up|debts|branches|creditors
            banks|bank|lenders+called_in|call_in|calling_in|pulled_the_plug|cut_off+loans|loan|credit|overdraft|money|funding
            stock|machines|furniture|assets+auction|auctioned|labels|under_the_hammer|liquidator|bailiff
        """,
    },
    "violence": {
        "de": """
            Nase|Kiefer|Rippe|Rippen|Jochbein|Zahn|Zähne+brechen|gebrochen|ausschlagen|ausgeschlagen auflauern aufgelauert
            Vermummte|Maskierte|Fans|Anhänger|Ultras|Fußballfan|Gruppen+Ketten|Stangen|Steine|Sessel|Fäuste|Bierkrüge|aufeinander|prügeln|Gaststätte+werfen|warfen|schlagen|gehen|losgehen|prügeln|zertrümmern|Auge
            Sitze|Sessel|Flaschen|Steine|Becher|Feuerzeuge+flogen|fliegen|geworfen|werfen+Fans|Platz|Spielfeld|Zug|Polizei|Tribüne|Schiedsrichter|Bahnhof
            wilde_Szenen Jagdszenen Straßenschlacht
        """,
        "en": """
            nose|jaw|rib|ribs|cheekbone|teeth+broke|broken|smashed|knocked_out|fractured+attack|attacked|punch|punched|match|waited|pub|fan|man|father|car_park
            masked|hooded|rival|supporters|fans|gangs+chains|iron_bars|bats|stones|chairs|fists|bricks|eye+threw|hurled|charged|fought|waiting|swung|lost
            seats|bottles|stones|chairs|coins|lighters+flew|flying|hurled|threw|thrown+fans|pitch|train|police|stand|referee|station|supporters
            wild_scenes|ugly_scenes+match|tie|fans|supporters|game|football waiting_with_chains lay_in_wait lying_in_wait waited_for_him
        """,
    },
    "disaster": {
        "de": """
            Schlamm|Geröll|Wassermassen|Fluten|Sturzbach+Haus|Häuser|Keller|Straße|Hauptstraße|Schule|Ort|Dorf|Autos|Garage
            Autos|Wagen|Container|Möbel+trieben|treiben|schwimmen|schwammen+Straße|Hauptstraße|Fluten|Wasser|Gasse
        """,
        "en": """
            mud|torrent|debris|floodwater+house|houses|homes|street|school|village|cars|blackboards|shops
            cars|sofas|bins|furniture|caravans+drifted|floated|swept|washed+street|road|village|high_street|river
        """,
    },
    "death": {
        "de": """
            Luftmatratze|Schlauchboot|Ruderboot|Kajak|Surfbrett|Handtuch+herrenlos|leer|trieb|treiben|Suche|Taucher|Wasserrettung
            Wasserrettung|Küstenwache|Taucher+Suche|suchen|Vermisste|bergen nicht_überlebt überlebten+nicht überlebte+nicht Boote|Taucher|Hubschrauber+Ufer|See|Fluss|Teich+suchen|absuchen|Suche|Bub|Mädchen|Schwimmer|Schwimmerin
        """,
        "en": """
            airbed|dinghy|kayak|canoe|surfboard|towel|boat+drifted|adrift|empty|abandoned|nobody_on_it+lake|sea|shore|river|search|divers|coastguard|swimmer
            did_not_survive not_survive combing_the_shore combing_the_lake combed_the_shore coastguard|divers|boats+search|searching|combing|looking+swimmer|boy|girl|angler|shore|lake|canoeist
        """,
    },
    "hack": {
        "de": """
            Befunde|Patientendaten|Kundendaten|Passwörter|Kontodaten|Krankenakten|Akten|Adressen+lesen|einsehbar|abrufbar|offen|ungeschützt|Netz|Darknet|abgreifen|kopiert
            vom_Netz+nehmen|genommen+Website|Server|Seite|Portal
        """,
        "en": """
            results|records|files|details|data|passwords|addresses|messages+patients|customers|users|members|voters+could_be_read|exposed|visible|open|unprotected|copied|accessible|leaked|online
            taken_down|taken_its_website|taken_offline|offline+website|site|server|portal+customers|patients|data|details|records
        """,
    },
    "suicide": {
        "de": "hinterlassen|hinterließ+Abschiedsbrief|Zeilen|Abschiedszeilen fand_ihn+Scheune|Dachboden|Keller|Garage fand_sie+Dachboden|Garage|Badewanne",
        "en": "left|leaving+suicide_note|a_few_lines|farewell_note|farewell_letter found_him|found_her+barn|attic|garage|rafters|bathtub|bath",
    },
    "cruelty": {
        "de": "Rippen+zählen|abmagern|Pferde|Hund|Rinder|Kühe Pferde|Rinder|Schweine|Hunde|Katzen|Tiere|Kälber+Mist|Kot|verhungern|verdursten|Ketten|angekettet|ohne_Wasser|ohne_Futter",
        "en": "ribs+count|horses|dog|dogs|cattle|ponies horses|ponies|cattle|pigs|dogs|cats|calves|animals+dung|filth|starving|chained|without_water|without_food|own_dirt",
    },
    "hate": {
        "de": "Türsteher|Vermieter|Kellner|Chef|Wirt+Hautfarbe|Kopftuch|Ghana|Nigeria|Afrikaner|Jude|Juden|Muslim|Roma|Ausländer+nicht|abweisen|verweigern|beschimpfen",
        "en": "doorman|bouncer|landlord|waiter|boss|driver+skin|headscarf|Ghana|Nigeria|African|Jew|Jewish|Muslim|gypsies|foreigners+not|refused|turned_away|abuse|sort",
    },
    "scandal": {
        "de": "Minister|Ministers|Bürgermeister|Beamte|Landesrat|Stadtrat|Gattin|Funktionär+Baufirma|Bauunternehmer|Konzern|Unternehmer|Firma|Oligarch+bezahlen|bezahlt|schenken|einladen|Reise|Villa|Collier|Uhr|Jagd|Umschlag",
        "en": "minister|minister's|mayor|official|councillor|planner|senator+developer|building_firm|contractor|company|businessman|oligarch|builder+paid_for|gift|holiday|villa|necklace|watch|trip|envelope|yacht",
    },
    "war": {
        "de": "Schützen|Heckenschützen|Scharfschützen+Dächer|Dächern|Dach|Fenster Angriffen|Beschuss|Bomben+Bäckerei|Brot|Keller|Schule|Spital|Markt",
        "en": "marksmen|snipers|gunmen+roofs|roof|rooftops|rooftop shells|bombs|rockets|missiles|attacks+bread|bakery|cellar|basement|school|hospital|market",
    },
    "illness": {
        "de": "Flecken|Ausschlag|Temperatur|Fieber|Husten+Klasse|Schule|Volksschule|Kindergarten|Heim|Schiff|Gäste|Schwangere H5N1|Vogelgrippe|Schweinepest Puten|Hühner|Geflügel|Schweine+gekeult|keulen|notgeschlachtet Geschwulst|Knoten|Wucherung+Ärzte|Arzt|Behandlung",
        "en": "spots|rash|temperature|fever|cough+class|school|nursery|care_home|ship|guests|expectant|pupils H5N1|bird_flu|avian_flu|swine_fever turkeys|chickens|birds|flock|pigs|cattle+culled|cull|slaughtered caught_it+residents|patients|passengers|visits|masks growth|lump+doctors|surgeon|routine_check+treatment|season|tour",
    },
    "crime": {
        "de": "Pistole|Waffe|Messer|Revolver|Machete+Kassierin|Kassierer|Trafikantin|Trafik|Tankstelle|Juwelier|Lade|Schalter|vorgehalten",
        "en": "pistol|shotgun|handgun|revolver|knife|machete|balaclava+cashier|till|postmaster|clerk|takings|shopkeeper|teller|jeweller",
    },
    "fire": {
        "de": "Adventkranz|Kerze|Zigarette|Pfanne|Ladegerät|Blitz+setzte|entzünden|entzündete|übergreifen|Dachstuhl|unbewohnbar",
        "en": "alight+room|house|home|roof|curtains|sofa|barn|car|shed|wreath|candle",
    },
    "murder": {
        "de": "Gewehr|Schrotflinte|Pistole+Klasse|Klassenzimmer|Mitschüler|Aula Arsen|Zyankali|Strychnin|Rizin|Rattengift+Tee|Kaffee|Wein|Suppe|rühren|mischen",
        "en": "shotgun|rifle|pistol|handgun+class|classroom|pupils|canteen arsenic|cyanide|strychnine|ricin|rat_poison+tea|coffee|wine|soup|stirred|slipped",
    },
    "accident": {
        "de": "offen|Splitterbruch+Schienbein|Unterschenkel|Bruch+Hubschrauber|Saison|Klinik|geflogen",
        "en": "airlifted+fracture|broken|spine|leg|legs|head|unconscious open_fracture",
    },
    "addiction": {
        "de": "verspielen|verspielt|verzockt+Haus|Ersparnisse|Erbe|Geld|Automaten|Kasino",
        "en": "gambled_away support_group|clinic+machines|drink|bottle|casino|pills",
    },
}
