"""Event families of sport and work: doping, bankruptcy, layoffs, strikes. Entries are read as `relevance.safety` says."""

FAMILIES = {
    "doping": {
        "de": """
            Doping Dopingfall Dopingtest Dopingprobe Dopingkontrolle Dopingsperre Dopingsünder Dopingverdacht Dopingskandal Dopingmittel
            Dopingjäger Dopingarzt Staatsdoping Blutdoping dopen gedopt Eigenblut Epo Anabolika Steroid Steroide
            Testosteron+@athlete|Probe|Spritze|positiv|Sperre|Sportler Wachstumshormon Nandrolon Meldonium Clenbuterol
            Amphetamine+@athlete A-Probe B-Probe Wada Nada Urinprobe+@athlete|positiv|verboten|Sperre|auffällig
            Blutprobe+@athlete|positiv|verboten|Sperre|auffällig Blutpass Blutbeutel Probe+positiv|auffällig|verboten|manipulieren
            positiv+getestet|Test|Probe|Befund|testen verboten+Substanz|Mittel|Wirkstoff|Präparat|Medikament+@athlete
            unerlaubt+Substanz|Mittel|Wirkstoff|Präparat leistungssteigernd leistungsfördernd
            gesperrt+@athlete|Verband|Jahr|Test|Probe|lebenslang sperren+@athlete+Jahr|Verband|Probe|Substanz
            Sperre+@athlete|Verband|Probe|Substanz|zweijährig|vierjährig aberkannt+Titel|Medaille|Sieg|Gold
            aberkennen+Titel|Medaille|Sieg|Gold Betrüger+@athlete|Tour|Sport Betrug+@athlete|Tour|Sport
            Kontrolleur+@athlete|Test|verpasst|Labor Substanz+@athlete|Labor|Körper|nachgewiesen|nachweisen
            Spritze+@athlete|Sport|Hotel|Teamarzt Infusion+@athlete|Hotel|Teamarzt Blutkonserve Transfusion+@athlete
            Präparat+@athlete|Labor|Liste Teamarzt+Razzia|Labor|Blut Mittel+@athlete+Liste|Labor|nachgewiesen|gespritzt
            Kontrollen+verpassen|verpasst|@athlete|Sportler|drei Kontrolle+verpassen|verpasst|entziehen|@athlete Antidopingagentur
            Anti-Doping-Agentur Dopingagentur Dopingfahnder Nachtest Nachtests Test+positiv|@athlete+verpasst|auffällig|verboten
            positiv+@athlete|Olympia|Weltmeister|Turnier|Rennen|Labor
            verboten+gespritzt|Körper|Blut|Urin|nachgewiesen|Labor|einnehmen|eingenommen|Liste|Wirkstoff Wundermittel+@athlete
            Urin+@athlete|Kontrolleure|Labor|verboten|Mittel|fremd
            Blut+@athlete+Labor|Beutel|Wert|Werte|auffällig|verdünnt|gekühlt|Spritze|manipulieren
            Blutwerte+@athlete|auffällig|Verband|verdächtig Blutkonserven
            Spritzen+@athlete|Teamhotel|Teambus|Trainer|Ermittler|Razzia|Hotel spritzen+@athlete|Epo|Hormon|Mittel|Trainer|Jahre
            Hormone+@athlete|spritzen|Labor|Muskel Pillen+@athlete|Teamarzt|verboten|Trainer
            Medaille+zurückgeben|verlieren|verloren|entzogen|weg|aberkannt
            Titel+verlieren|verloren|entzogen|los|weg+Probe|Betrug|Mittel|positiv|@athlete suspendiert+@athlete|Rennstall|Team|Radprofi
            suspendieren+@athlete|Rennstall|Team|Probe sperren+vier|zwei|lebenslang|Verband+@athlete|Jahr
            gesperrt+vier|zwei|lebenslang|acht aus_dem_Verkehr+@athlete|Verband|Jahre
            Ergebnisse+annulliert|gestrichen+@athlete|Verband|Probe Aufputschmittel Muskelmacher Muskelaufbau+verboten|Mittel|Präparat
            Gewichtheber+positiv|Sperre|Probe|erwischt erwischt+@athlete|Kontrolle|Probe|Mittel überführt+@athlete|Mittel|Probe|Labor
            ertappt+@athlete|Probe|Labor Geständnis+@athlete|Radprofi|Epo|Team|Mittel
            zugegeben+gespritzt|Mittel|Epo|Hormon|betrogen+@athlete nachgeholfen+@athlete|Mittel|Chemie unsauber+@athlete|Sieg
            sauberer_Sport Dynepo Cera Xenon Maskierungsmittel Diuretikum Wettkampfsperre Startverbot+@athlete|Jahre|Probe
            Starterlaubnis+entziehen Testosteronwert Testosteron+auffallen|Wert|erhöht Asthmamittel
            Razzia+Hotel|Mannschaftshotel|Team|Tour|Rennen|Radteam Mannschaftshotel+Razzia|Polizei|Spritzen nachhelfen+Mittel|@athlete
            nachgeholfen Rekorde+gestrichen|strich|aberkannt|annulliert nicht+starten+@athlete|dürfen+Jahre
            Labor+@athlete|Mittelstreckler|auffallen|fiel Affäre+Rennstall|Radteam|Teamarzt Team+aus_dem_Rennen|ausgeschlossen+Razzia|Tour
            vertuschen+Tests|Probe|@athlete vertuscht+Tests|Proben|Leichtathleten
            Tests+ausgeschlossen|vertuscht|Olympia+Leichtathleten|@athlete
        """,
        "en": """
            =doping =doped drugs_test drug_test drugs_tests drug_tests failed_a_test failed_test dope_test steroid steroids anabolic EPO
            THG nandrolone stanozolol testosterone+@athlete|sample|positive|level|ban human_growth_hormone
            growth_hormone+@athlete|ban|test amphetamine+@athlete A_sample B_sample sample+positive|banned|@athlete|urine|second
            blood_transfusion blood_transfusions blood_bags blood_passport tested_positive test_positive testing_positive positive_test
            positive_tests positive+sample|substance|stimulant|test|hormone banned_substance banned_substances banned_drug banned_drugs
            banned_stimulant prohibited_substance prohibited_substances
            banned+substance|@athlete|years+@athlete|life+@athlete|two-year|stimulant|sample performance-enhancing performance_enhancing
            suspended+@athlete|sample|federation+test suspension+@athlete|sample|test stripped+medal|title|gold|win|victory|record
            missed+drugs_test|three+tests|testers anti-doping WADA USADA UKAD Balco drug_cheat drug_cheats drugs_cheat
            cheat+@athlete|drug|sport cheating+@athlete|drug|sport testers+@athlete|missed|urine|avoid syringe+@athlete|team|hotel|room
            stimulant ephedrine modafinil clenbuterol substance+@athlete|sample|laboratory|banned|injected laboratory+@athlete+sample
            two-year_ban four-year_ban life_ban+@athlete|sport urine+@athlete|sample|positive|test drugs_scandal visits+testers testers
            missed_a_test missed_tests missing_tests missing_a_test out-of-competition+test|tests|testers
            sample+athlete|banned|traces|abnormal|laboratory|swapped|tampered|positive|failed|second
            traces+banned|steroid|substance|drug|hormone|sample failed+drug|drugs|test+@athlete|medal|dope
            tested+banned|positive|@athlete+steroid|substance positive+@athlete|Olympic|banned|drug|EPO|medal|sprinter|steroids
            inject+@athlete|EPO|hormone|steroid|blood|himself|herself|championship injecting+EPO|hormone|steroids|@athlete
            injected+EPO|hormone|steroids|@athlete needles+@athlete|team|hotel
            blood+bags|transfusion|boosting|@athlete+chilled|bags|stored|cheat hormone+@athlete|growth|banned|injections
            pills+@athlete|coach|banned drugs+@athlete|cheat|banned|scandal|ban|federation|Olympic|cyclist|test|sprinter|performance
            drug+@athlete|cheat|banned|scandal|ban|federation|Olympic|cyclist|test|performance|enhancing
            gold+stripped|hand_back|lose|lost+sample|test|drug|banned|cheat
            medal+stripped|hand_back|return|lose|taken_away|forfeited|revoked strip+medal|title|gold|crown hand_back+medal|title|gold
            banned+years|life|sport|two|four|racing|competition+@athlete|federation|sprinter|cyclist|Olympic|sample
            ban+@athlete|federation|two-year|four-year|lifetime+sample|test|substance|drug|cheat
            suspended+team|federation+cyclist|@athlete|substance|sample|blood|drug barred+competing|Olympic+sample|substance|drug|test
            disqualified+sample|substance|drug|test|stimulant cleared+doping|substance clean_athletes clean_sport
            not_compete+years+sample|substance|steroid|federation results_annulled
            results+annulled|wiped|erased+@athlete|federation|season masking_agent diuretic red_blood_cells+boost|@athlete haematocrit
            blood_values beta-blocker beta-blockers caught+cheating|sample|testers|banned+@athlete|substance|sprinter|medal
            designer_steroid laboratory+tip-off|steroid|clients|calf|sprinter supplement+contaminated|banned
            testosterone+reading|level|high|lab raid+riders|hotel|team|Tour|peloton thrown_out+Games|Tour|race|championship|Olympics
            threw+out+Tour|Games|team+raid|race drug+faster|records|swimmer|asthma|go records+wiped|erased|annulled|struck
            asthma+drug|inhaler+@athlete|federation|faster lab+reading|@athlete|miler|caught|sprinter may_not_race may_not_run
            may_not_compete urine agent+anabolic traces+anabolic
        """,
    },
    "bankruptcy": {
        "de": """
            Pleite Pleitewelle Bankenpleite Firmenpleite Insolvenz Insolvenzantrag Insolvenzverfahren Insolvenzverwalter insolvent Konkurs
            Konkursantrag Konkursverfahren bankrott Bankrott zahlungsunfähig Zahlungsunfähigkeit überschuldet Überschuldung Masseverwalter
            Sanierungsverfahren Sanierungsverwalter Gläubigerschutz Gläubigerversammlung
            Gläubiger+Forderung|warten|Geld|Gericht|Millionen|verzichten Schuldenschnitt Zahlungen+einstellen|eingestellt
            Rechnungen+nicht+zahlen|begleichen Rechnungen+nicht_mehr Löhne+nicht_mehr|ausständig
            Schulden+erdrücken|nicht+bedienen|begleichen|zurückzahlen Kredite+fällig+nicht Geld+ausgehen|ausgegangen kein_Geld_mehr
            zusammengebrochen+Bank|Unternehmen|Firma|Konzern|Kette|Haus Zusammenbruch+Bank|Unternehmen|Firma|Konzern|Kette|Bausparkasse
            Kollaps+Bank|Unternehmen|Firma|Konzern Schieflage Notverkauf Notverstaatlichung verstaatlichen+Bank Rettungspaket+Bank
            Bilanzloch Milliardenloch+Bank|Bilanz Finanzloch+Firma|Unternehmen|Bank Abwicklung+Bank|Institut Bad_Bank Bankensturm
            Einlagen+eingefroren|sperren|gesperrt|Sparer|abziehen|sichern Schalter+geschlossen|schließen|Sparer|Schlange
            Sparer+Schlange|bangen|zittern|fürchten|Angst Konten+eingefroren|gesperrt|einfrieren Lizenz+entziehen+Bank|Institut
            Aufsicht+schließen|Bank+sperren|Moratorium Moratorium Liquidation liquidieren+Firma|Unternehmen|Gesellschaft
            Liquidität+fehlen|Engpass|Bank Zwangsversteigerung versteigert+Masse|Inventar Exekutor Gerichtsvollzieher Kuckuck+Gericht
            am_Ende+Bank|Unternehmen|Firma|Kette|Traditionsunternehmen Aus_für+Firma|Kette|Unternehmen vor_dem_Aus
            für_immer+schließen|zusperren|Türen Fortführung+scheitern|Gericht|Betrieb Passiva Schuldenberg zugesperrt+Bank|Filialen|Kette
            @firm+Gläubiger|Masseverwalter|Sanierungsverfahren|zahlungsunfähig|zusammenbrechen|kollabieren|überschuldet|Notverkauf|Schuldenberg|Zahlungsstopp|Gläubigerschutz|Untergang|untergehen|Ruin|ruiniert|Finanznot|Rettungsversuch|Liquidität
            @firm+nicht_mehr+zahlen|bezahlen|begleichen|bedienen
            @firm+Handelsgericht|Konkursgericht|Amtsgericht+Antrag|Verfahren|eröffnen|eröffnet|anmelden|Schulden
            Lieferanten+bezahlen|warten|unbezahlt|sitzen+nicht|Geld Rechnungen+offen|unbezahlt|stapeln|liegen
            Handelsgericht+Verfahren|Antrag|eröffnen|@firm Verfahren+eröffnet+@firm|Gericht|Schulden
            Geld+ausgegangen|ausgehen|weg|verloren|fürchten|bangen+@firm|Sparer|Kunden|Anleger|Käufer|Bauträger
            Sparer+Schlange|Geld|bangen|Angst|stürmen|zittern|Einlagen|verlieren Einleger Einlagensicherung
            Kunden+Geld|Anzahlung+verlieren|verloren|weg|fürchten|futsch Anzahlung+verlieren|verloren|weg
            Konten+sperren|gesperrt|eingefroren|einfrieren|leer Konto+leer|gesperrt|eingefroren+@firm|Bank|Kunden
            Schalter+geschlossen|schließen|zu|dicht|bleiben Bankschalter Bankfeiertag Bankomaten+leer|geschlossen|abgeschaltet
            Kredite+fällig|faul|platzen|ausfallen|nicht_mehr+bedienen faule_Kredite
            Schulden+untergehen|erdrücken|Millionen+Gericht|nicht_mehr|@firm+Gläubiger|bedienen
            Forderungen+anmelden|Gläubiger|Millionen|offen Quote+Gläubiger|Prozent zugesperrt|Pleitegeier Pleitegeier
            Finanzaufsicht+sperren|schließen|Bank|untersagen|Lizenz Staat+auffangen|einspringen|retten|übernehmen+Bank|Schulden|Institut
            Steuerzahler+Bank|Rettung|einspringen|Haftung Auffanggesellschaft Auffanglösung Restrukturierungsverfahren
            Ausverkauf+Masse|Gericht|Räumung Räumungsverkauf+Schulden|Gericht|Aus Kreditausfall Zahlungsausfall Zahlungsstopp
            Schuldner+nicht+zahlen Kapital+aufgebraucht|aufgezehrt Eigenkapital+aufgezehrt|negativ
            Löhne+nicht|ausständig|offen|Insolvenzentgelt Gehälter+nicht+zahlen|bezahlt|überwiesen Insolvenzentgeltfonds
            Luft+ausgehen|ausgegangen+@firm Lichter+ausgehen|aus+@firm Rollläden+herunter|unten|geschlossen+@firm|Bank
            Türen+geschlossen|für_immer|schließen+Bank|@firm Aus+@firm+Gläubiger|Schulden|Gericht Scherbenhaufen+@firm
            finanziell+am_Ende|ruiniert|Kollaps Rohbauten Masseverwalterin Sanierer+scheitern Geldhahn Zahlungsverbot an_sein_Geld
            an_ihr_Geld warten+Geld+@firm|Subfirmen|Lieferanten|Gläubiger|Handwerker
            auf_ihr_Geld+warten|Handwerker|Subfirmen|Lieferanten|Anleger|Kunden Subfirmen+warten|Geld
            Bilanz+nicht_vorgelegt|verspätet|Loch|gefälscht+@firm|Bank
            Betrieb+eingestellt|einstellen+@firm|Reiseveranstalter|Gutscheine|Verbindlichkeiten
            eingestellt+Betrieb|Zahlungen|Flugbetrieb+@firm|Gutscheine Verbindlichkeiten+Millionen|Gläubiger|Gericht
            Anleihe+tilgen|nicht|fällig|Gläubiger Verwalter+bestellt|bestellen|Gericht|Handelsgericht
            Schluss+Gericht|@firm+Verwalter|Schulden|Forderungen retten+nicht_mehr+@firm|Bank Einlagensicherungsfonds
            Kreditnehmer+bangen|fürchten
        """,
        "en": """
            bankruptcy bankrupt bankruptcies insolvency insolvent insolvencies receivership receiver+appointed|called|company|bank|firm
            =receivers liquidation liquidator liquidators liquidated administration+company|firm|bank|retailer|chain|went|gone|into
            =administrators Chapter_11 creditors creditor+protection|owed|unpaid|court unable_to_pay cannot_pay could_not_pay
            unpaid+debt|suppliers|bills|wages default+debt|loan|bank|payment =defaulted debts+unable|owes|mounting|cannot|million
            went_bust gone_bust go_bust going_bust bust+company|bank|lender|firm ceased_trading cease_trading wound_up winding_up
            winding-up bail-out bailout bailed_out rescue+bank|lender|taxpayer nationalise+bank|lender nationalised run_on_the_bank
            bank_run depositors savers+queue|queued|frozen|panic|withdraw|locked queue+savers|branch|withdraw|bank|depositors
            accounts+frozen frozen+deposits|accounts|savings collapse+bank|company|firm|lender|retailer|fund|chain
            collapsed+bank|company|firm|lender|retailer|fund|chain|debts folded+company|bank|firm|chain closed_its_doors shut_its_doors
            shutters+bank|branch|lender run_out_of_cash ran_out_of_cash out_of_money cash_crunch liquidity_crisis
            hole+accounts|balance_sheet black_hole+accounts|finances foreclosure foreclosed repossessed repossession bailiffs bad_debts
            write-off+loans fire_sale moratorium brink+bank|lender|company failed_bank failed_lender bank+failed|failure
            suspended_payments stopped_payments court+wind|protection+creditors
            @firm+creditors|administrators|receivers|liquidators|insolvent|collapse|collapsed|bust|unpaid|owes|owed|debts+court|failed|unable|suppliers|pay|protection|shut|frozen|queue|wound|creditors|administrators
            @firm+failed|failing|unable|cannot|could_not|stopped+pay|paying|repay|repayments|debts|suppliers|bills|wages|meet
            @firm+shut_its_doors|closed_its_doors|gone_under|went_under|go_under|folded|called_in|ceased|run_out|ran_out|sunk|wiped_out
            shut+doors+bank|lender|depositors|retailer|chain|store|savers called_in+administrators|receivers|liquidators
            call_in+administrators|receivers administrator+appointed|sell|buyer|court|creditors receiver+sell|court|appoint|assets
            liquidator+assets|sell|appoint court+appoint|assets|winding|petition|protection+company|firm|bank|debts|creditors|lender
            petition+winding-up|creditors|bankrupt
            owes+creditors|suppliers|banks|millions|million+failed|administrators|unpaid|bust|collapse
            unpaid+bills|suppliers|invoices|wages|rent|tax suppliers+unpaid|paying|pay|refuse|deliveries|owed
            savers+lost|lose|queue|queued|panic|fear|savings|worried|gone
            customers+lost|lose|deposits|money+collapse|bust|firm|refund|vouchers branches+queue|queues|shut|closed+savers|depositors|bank
            accounts+frozen|freeze|locked|empty cash_machines+empty|ran|shut loans+called_in|bad|sour|default|written_off|turned bad_loans
            toxic+loans|debt|assets taxpayer+rescue|bank|bail|loan|bailout|foot emergency+loan|funding|cash+bank|lender|firm|company
            rescue+talks|deal|buyer|failed|fail+company|firm|bank|lender|chain|collapse rescue_talks
            state+rescue|take_over|step_in+bank|lender|insurer propped_up shares_suspended+debts|creditors|funding
            suspended+shares|trading+debts|creditors|collapse ruin+financial|creditors|company|firm|investors|debts
            ruined+business|firm|company|bank|financially|debts penniless debt_mountain mountain_of_debt crippled+debt|debts
            crushed+debt|debts buckled+debt|debts sank+debt|debts crippling_debts last_orders+brewery|pub+close went_to_the_wall
            gone_to_the_wall go_to_the_wall gone_under goes_under go_under went_under belly_up in_the_red+court|creditors
            assets+auction|sold_off|seized|frozen+creditors|court|bank|lender|administrators pennies_in_the_pound pence_in_the_pound
            burned_through+cash cannot_repay could_not_repay unable_to_repay
            missed+repayment|payment|interest_payment+creditors|bond|default|lenders
            lenders+pulled_the_plug|called_in|refuse|refused|seize|seized pulled_the_plug turned_off_the_tap turn_off_the_tap
            waiting_for_their_money waiting+money+@firm|subcontractors|suppliers|creditors changed_the_locks
            locks+landlord|changed+chain|firm|company|shop savings+cannot|nobody|frozen|get_at|lost|locked+bank|lender|society
            payments+banned|stopped|halted|suspended+bank|watchdog|regulator|lender stopped_trading
            liabilities+million|trading|vouchers|creditors bondholders bond+redeem|default|due|missed|cannot
            trustee+judge|court|named|appointed owed_money money_is_owed pay_what_it_owes owes+sold|stock|pay|landlord
            could_not_be_saved+bank|company|firm|lender|chain regulators+seized|closed|shut+bank|lender subcontractors+waiting|unpaid|owed
            accounts+not_published|delayed+banks|builder|loans
        """,
    },
    "layoffs": {
        "de": """
            Kündigungswelle Kündigung+Mitarbeiter|Beschäftigte|Stellen|Arbeiter|Firma|Personal Kündigungen Personalabbau Stellenabbau
            Stellenstreichung Stellenstreichungen Jobabbau Sparprogramm+Stellen|Jobs|Personal
            Entlassung+Mitarbeiter|Beschäftigte|Firma|Werk|Massen Entlassungen Massenentlassung Massenkündigung
            entlassen+Mitarbeiter|Beschäftigte|Arbeiter|Belegschaft|Angestellte|Werk|Kette|Konzern
            kündigen+Mitarbeiter|Beschäftigte|Arbeiter|Belegschaft|Angestellte
            gekündigt+Mitarbeiter|Beschäftigte|Arbeiter|Belegschaft|Angestellte|Verkäuferin
            Stellen+streichen|gestrichen|abbauen|abgebaut|wegfallen|weg|einsparen|kürzen|wackeln|verschwinden|kosten
            Jobs+streichen|gestrichen|abbauen|abgebaut|wegfallen|weg|einsparen|wackeln|gefährdet|verlieren|kosten|verschwinden
            Arbeitsplätze+streichen|gestrichen|abbauen|abgebaut|wegfallen|gehen_verloren|gefährdet|verlieren|vernichten|kosten|verschwinden
            Arbeitsplatz+verlieren|verloren|bangen|weg Job+verlieren|verloren|los|bangen|weg Arbeit+verlieren|verloren
            Posten+streichen|gestrichen|wegfallen Werkschließung Werksschließung
            Werk+schließen|zusperren|dichtmachen|geschlossen|Schließung|stilllegen
            Fabrik+schließen|zusperren|dichtmachen|Schließung|stilllegen Standort+schließen|aufgeben|Schließung
            Filialen+schließen|zusperren|geschlossen|dichtmachen Sozialplan Arbeitsstiftung Kurzarbeit Frühwarnsystem
            Belegschaft+halbieren|reduzieren|schrumpfen|bangen|verkleinern|kürzen|gehen|nach_Hause
            Mitarbeiter+freisetzen|freigesetzt|abbauen|gehen_müssen|müssen_gehen|trennen|loswerden|bangen|zittern müssen_gehen
            freigestellt+Mitarbeiter|Beschäftigte auf_die_Straße+setzen|stehen|Beschäftigte|Mitarbeiter vor_die_Tür+setzen blaue_Briefe
            blauer_Brief Kahlschlag Rationalisierung Personalkürzung Abfindung+Mitarbeiter|Beschäftigte|Stellen
            Personal+kürzen|abbauen|reduzieren|streichen Aus+Mitarbeiter|Beschäftigte|Standort Mitarbeiter+nicht_mehr_gebraucht|verlieren
            @workers+gehen_müssen|müssen_gehen|entlassen|kündigen|gekündigt|abbauen|abgebaut|streichen|gestrichen|wegfallen|heimschicken|loswerden|Kündigungsschreiben|überflüssig|Sparpaket|Sparkurs|Sparprogramm|einsparen|eingespart|AMS|Arbeitsamt|arbeitslos|Sozialplan|Abfindung|Kürzung|kürzen|halbieren|weniger+Konzern|Werk|Beschäftigte|Kette
            @workers+verlieren|verloren|bangen|zittern|fürchten+Job|Arbeitsplatz|Arbeit|Stelle|Anstellung|Arbeitsplätze|Zukunft|Werk
            @workers+ohne+Arbeit|Job|dastehen|Zukunft
            @workers+Arbeitsplatz|Job|Arbeit|Zukunft|Anstellung+verlieren|weg|los|bangen|verloren|streichen
            Arbeitsplatz+streichen|gestrichen|weg|wegfallen|fallen|opfern
            AMS+anmelden|angemeldet|Mitarbeiter|Belegschaft|schicken|Frühwarnsystem|Hälfte zum_AMS zum_Arbeitsamt
            sperrt+Fabrik|Werk|Filiale|Standort|Betrieb+zu|für_immer zusperren+Fabrik|Werk|Filiale|Standort|Betrieb
            schließen+Fabrik|Werk|Filialen|Standort|Standorte|Betrieb|Produktion
            Schließung+Fabrik|Werk|Filialen|Standort|Standorte|Betrieb|Produktion
            Produktion+verlagern|verlagert|einstellen|eingestellt|abziehen|Ausland|Asien|Osten|stilllegen
            verlagern+Rumänien|China|Asien|Ausland|Osten|Billiglohnland|Polen|Slowakei Produktionsverlagerung Stellenkürzung
            Stellenkürzungen Kündigungsschreiben Kündigungsbrief Kündigungsgespräche Kündigungen+ausgesprochen|drohen Änderungskündigung
            Aufhebungsvertrag einvernehmlich+lösen|Mitarbeiter|Dienstverhältnisse Dienstverhältnisse+lösen|gelöst|beenden
            Abbau+Stellen|Arbeitsplätze|Mitarbeiter|Jobs|Personal|Beschäftigte Schrumpfkur Gesundschrumpfen
            Sparkurs+Stellen|Personal|Mitarbeiter|Konzern Sparpaket+Stellen|Personal|Mitarbeiter|Konzern|Kette
            Umstrukturierung+Stellen|Mitarbeiter|Jobs Restrukturierung+Stellen|Mitarbeiter|Jobs Nachbesetzung+nicht|keine+Stellen
            Frühpension+Mitarbeiter|Beschäftigte|schicken
            Betriebsrat+Kündigungen|Abbau|Sozialplan|Schließung|geschockt|Kahlschlag|kämpfen+Standort letzter_Arbeitstag letzte_Schicht
            Werkstor+Beschäftigte|Arbeiter|letzte|geschlossen Aus+Werk|Fabrik|Filialen|Standort Spind+räumen Schreibtisch+räumen
            Schreibtische+räumen verlassen+Unternehmen|Konzern|Firma|Betrieb|Werk+Leute|Mitarbeiter|Beschäftigte|sollen|müssen|Angst
            brauchen+nicht_mehr+@workers|Kassierinnen|Kette|Konzern Kassierinnen+nicht_mehr|weg|automatisiert|ersetzen
            Leiharbeiter+nicht_verlängert|verlängern|verlängert|bangen|heimgeschickt
            Vertrag+nicht+verlängern|verlängert+Mitarbeiter|Leiharbeiter|Belegschaft Verträge+nicht+verlängern|verlängert|auslaufen
            Stammbelegschaft+bangen|Angst|zittern|fürchten Posten+fallen|weg|wegfallen|verschwinden Stellen+fallen|weg|verschwinden
            Jobs+fallen|weg|verschwinden Frühpension+schicken|Fusion|sollen|Posten automatisieren+Kassen|Arbeitsplätze|Jobs|ersetzen
            steht_still+Werk|Fabrik still+Werk|Fabrik+Belegschaft|Beschäftigte|Herbst
        """,
        "en": """
            layoff layoffs laid_off lay_off laying_off redundancy redundancies redundant job_cuts job_losses job_cut job_loss
            jobs+cut|axe|axed|lost|lose|losing|go|slash|shed|risk|threat|goes|cutting posts+cut|axed|axe|go|lost|slash|shed
            staff+cut|axe|axed|sack|sacked|shed|dismiss|let_go|dismissed|told_to_leave|lose|notice
            workers+cut|sack|sacked|shed|dismiss|dismissed|let_go|lose|notice|sent_home
            employees+cut|sack|sacked|shed|dismiss|dismissed|let_go|lose|notice
            workforce+cut|slash|halve|reduce|shrink|trim|shed|third|quarter sacked+staff|workers|employees|hundreds =sacking =sackings
            mass_dismissal dismissals lost_their_jobs lose_their_jobs losing_their_jobs out_of_work+hundreds|thousands|plant|factory
            plant+close|closure|shut|closing factory+close|closure|shut|closing|gates closure+plant|factory|jobs|site|stores
            stores+close|closing|closure|shut branches+close|closing|closure|shut mothball downsizing downsize headcount pink_slip
            pink_slips P45 severance let_go+staff|workers|hundreds|employees notice+redundancy|staff|workers shed+jobs|staff|workers
            payroll+cut|trim|slash streamlining restructuring+jobs|staff wielding_the_axe clear_their_desks cleared_their_desks
            @workers+cut|cuts|axe|axed|slash|shed|shedding|lose|losing|lost|redundant|redundancy|let_go|laid|lay|sack|sacked|dismissed|fired|eliminated|eliminate|scrapped|told_to_leave|told_to_go|notice|gone|go+plant|factory|firm|company|union|council|chain|bank|carmaker|spring|year|jobs|maker|closure|airline|hundreds|thousands|half|third|quarter|fifth|store|text|unions|leave|severance
            @workers+lose|losing|lost+job|jobs|livelihood|livelihoods|work|employment @workers+gates|locked|gone+factory|plant|jobs|work
            gates+locked|shut|closed+factory|plant|workers|jobs|shift
            jobs+gone|disappear|vanish|migrate|moved_abroad|offshore|abroad|India|China+cut|plant|factory|workers|staff|centre
            outsource+jobs|staff|India|workers offshoring+jobs
            plant+shut|shuts|close|closes|closure|mothballed|last_shift|workers+jobs|lose|told
            factory+shut|shuts|close|closes|closure|last_shift|gates|locked
            close+plant|factory|stores|branches|site|mill|depot|shipyard+jobs|workers|staff|oldest|loss
            closing+plant|factory|stores|branches|site|mill|depot|shipyard
            closure+plant|factory|stores|branches|site|mill|depot|shipyard|pit shipyard+close|closure|last|jobs
            pit+close|closure|miners|last last_shift last_day_at_work headcount+cut|reduce|reduction|freeze hiring_freeze+cuts
            cost-cutting+jobs|staff|posts|workers|thousands cost_cutting+jobs|staff|posts|workers savings+posts|jobs+cut|go|lose
            early_retirement+staff|workers|forced voluntary+redundancy|severance compulsory_redundancies severance_pay
            dole+workers|factory|queue|thousands|join dole_queue jobless+factory|plant|hundreds|thousands+closure|close|cut
            told_to_leave+staff|posts|workers|unions told_to_go+staff|workers|unions walking_papers marching_orders+staff|workers
            cull+jobs|managers|staff|posts swing_the_axe axe+jobs|posts|staff|workers|fall|falls|swing
            fired+staff|workers|hundreds|employees|thousands dismissed+staff|workers|hundreds|employees|thousands
            posts+go|going|disappear|scrapped|cut+council|unions|hospital|ministry|spring|civil roles+cut|scrapped|go|redundant|eliminated
            unions+redundancies|closure|cuts|jobs+fury|warn|fight|oppose leave_the_company
            leave+company|firm|supplier|bank+people|employee|employees|staff|fifth|must|hundreds no_longer_need no_longer_needed
            no_longer+need|needed|required+cashiers|staff|workers|drivers|clerks not_be_renewed
            contracts+renewed|renew|not|expire+workers|staff|temporary temporary_workers+renewed|sent|gone|lose permanent_staff+fear
            posts+disappear|vanish|merger jobs+disappear|vanish|merger early_retirement+posts|merger|pushed|forced handed_their_notice
            notice+handed|journalists|workers|staff newsroom+halve|halving|half|cut fall_silent+works|plant|factory|mill
            works+silent|Romania|close|shut production+moves|move|moved|relocate|shift+Romania|China|Poland|India|abroad|Asia
        """,
    },
    "strike": {
        "de": """
            Streik Streiks Warnstreik Generalstreik Pilotenstreik Bahnstreik streiken bestreikt Arbeitskampf Arbeitsniederlegung
            Arbeit+niederlegen|niedergelegt|ruhen Ausstand Streikaufruf Flüge+gestrichen|ausfallen|streichen|annulliert|Ausfall
            Züge+ausfallen|gestrichen|stillstehen Passagiere+stranden|gestrandet|sitzen|festsitzen
            Reisende+stranden|gestrandet|festsitzen|warten Flugausfälle Flugausfall Zugausfälle Betriebsversammlung+Protest
            Chaos+Flughafen|Bahnhof|Reisende|Passagiere Blockade niederlegen+Arbeit|Piloten|Beschäftigte|Lokführer|Belegschaft
            legen+Arbeit+nieder nieder+Arbeit+legen|legten Flüge+fallen_aus|aus|gestrichen|abgesagt|storniert
            Flug+gestrichen|annulliert|storniert+Gewerkschaft|Piloten fallen_aus+Flüge|Züge|Verbindungen
            Züge+fallen_aus|stehen_still|aus+Gewerkschaft|Lokführer sitzen_fest sitzen+fest+Urlauber|Passagiere|Reisende
            Urlauber+festsitzen|fest|gestrandet|stranden|Flughafen+warten|Chaos
            Gewerkschaft+Ausstand|Flüge|Züge|lahmlegen|lahm|Piloten|Lokführer|Kampfmaßnahmen Kampfmaßnahmen
            lahmgelegt+Flughafen|Verkehr|Bahn|Gewerkschaft Lokführer+Gewerkschaft|niederlegen|Ausstand
            Piloten+Gewerkschaft|niederlegen|Ausstand|Flüge Bodenpersonal+niederlegen|Ausstand|Gewerkschaft Dienst_nach_Vorschrift
            bleiben+Garage|Depot|Remise|Boden|stehen+Fahrer|Busse|Züge|Lohn|Piloten Busse+Garage|Depot|stehen|Ausstand|Fahrer+Lohn|mehr
            Lohn+Fahrer|Piloten|Lokführer+bleiben|stehen|Ausstand|Mitternacht mehr_Lohn+bleiben|Ausstand|niederlegen|Garage
            Bus+Garage+Fahrer|Lohn
        """,
        "en": """
            strike+workers|union|pilots|staff|drivers|walk|action|crew|baggage strikes+workers|union|pilots|staff|drivers|crew
            industrial_action walkout walked_out+staff|workers|pilots|crew|drivers walk_out+staff|workers|pilots|crew|drivers downed_tools
            picket picket_line stoppage flights+cancelled|grounded|scrapped|delayed trains+cancelled|halted
            passengers+stranded|chaos|stuck|queues travellers+stranded|chaos|stuck grounded+flights|fleet|planes
            stranded+passengers|travellers|airport travel_chaos go-slow work-to-rule walk_out walks_out
            walking_out+staff|workers|handlers|crew|pilots|drivers handlers+walk|walkout|airport|strike|stoppage
            flights+cancelled|cancel|grounded|axed|scrapped|hit|disrupted|halted trains+cancelled|halted|disrupted|drivers|hit
            holidaymakers+stuck|stranded|queue|delayed|chaos commuters+stranded|chaos|stuck|walk
            pilots+walk|union|ballot|dispute|stoppage|ground drivers+walk|union|ballot|dispute|stoppage|depot
            crew+walk|union|ballot|dispute|stoppage|cabin union+ballot|stoppage|walk|dispute|pickets|down_tools
            dispute+pay+union|pilots|drivers|workers downing_tools down_tools ballot+action|members+union work_stoppage
            stay+garage|depot|depots|ground|hangar+drivers|pay|buses|trains|money buses+garage|depot|drivers|stay+money|pay|want|more
            trains+depot|depots|drivers|stay+pay|agree|money|management more_money+drivers|pilots|crew|staff
            agree+pay+drivers|pilots|management|union|crew
        """,
    },
}
