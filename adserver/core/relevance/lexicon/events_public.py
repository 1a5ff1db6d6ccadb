"""Event families of public life: scandals, stolen data, crime, addiction. Entries are read as `relevance.safety` says."""

FAMILIES = {
    "scandal": {
        "de": """
            Skandal Korruptionsskandal Bestechungsskandal Finanzskandal Bilanzskandal Abgasskandal Korruption korrupt Korruptionsaffäre
            Bestechung bestochen bestechen bestechlich Schmiergeld Schmiergelder Schwarzgeld Geldwäsche
            Untreue+Anklage|Vorwurf|Vorstand|Manager|Gericht|Ermittlungen veruntreuen veruntreut Veruntreuung unterschlagen Unterschlagung
            Betrug Betrugsverdacht Betrugsskandal Anlagebetrug Betrüger betrogen+Kunden|Anleger|Käufer betrügen+Kunden|Anleger
            Steuerhinterziehung Steuersünder Insiderhandel Kartell Preisabsprache Preisabsprachen Bilanzfälschung
            Bilanzen+fälschen|frisieren|gefälscht Manipulation+Kurs|Abgas|Bilanz|Spiel manipuliert+Abgas|Bilanz|Zähler|Spiel
            Spielmanipulation Wettskandal Razzia Hausdurchsuchung Affäre Vertuschung vertuscht vertuschen
            Anleger+geprellt|prellen|getäuscht|täuschen|Schneeballsystem Schneeballsystem Pyramidenspiel Scheinrechnung Scheinfirma
            gefälscht+Rechnung|Dokument|Gutachten|Diplom Plagiat Strafanzeige Amtsmissbrauch Parteispende+illegal Schummelsoftware
            Kinderarbeit Ausbeutung ausgebeutet Sweatshop Lohndumping Mogelpackung
            Staatsanwaltschaft+Vorstand|Manager|Firmenchef|Direktor|ermitteln Handschellen+Manager|Vorstand|Direktor Umschlag+Bargeld|Geld
            Kuvert+Bargeld Rechnungen+fälschen|gefälscht|Scheinfirma fälschen+Bilanz|Rechnung|Gutachten|Unterlagen|Jahre gefälscht
            Anleger+Erspartes|betrogen|geprellt|gebracht|hinters_Licht Erspartes+gebracht|weg|verloren Handschellen
            Liechtenstein+Konto|Briefkastenfirma|Millionen Briefkastenfirma Briefkastenfirmen Offshore-Konto Schweizer_Konto
            Gefälligkeit+Minister|Auftrag|Gegenleistung Luxusreise+Beamte|Minister|Politiker Hand_aufgehalten
            Auftrag+Schmiergeld|Provision|Gegenleistung|Kuvert Provisionen+dubios|Beamte|Lobbyist Spendenkonto+abgezweigt abgezweigt
            Hintertreffen|Griff_in_die_Kasse in_die_eigene_Tasche eigene_Tasche Schwarzarbeit Scheinselbstständigkeit Abhöraffäre
            bespitzelt Rücktritt+Vorwürfe|Affäre|Skandal|Druck Ermittler+Büros|durchsuchen|beschlagnahmen|Konten
            durchsucht+Büro|Zentrale|Villa eigenes_Konto eigenen_Konto
            Staatsanwaltschaft|WKStA|Korruptionsstaatsanwaltschaft+ermittelt|Anklage|Konten|Unterlagen|Büros
            eigenes+Konto+umleiten|umgeleitet|Ersparnisse|Geld|überwiesen
            Ersparnisse+Konto|umleiten|umgeleitet|Berater|verschwunden|veruntreut Finanzberater+Ersparnisse|Konto|verschwunden|betrogen
            Spenden+Villa|Jacht|Luxus|privat|abgezweigt umbauen+Villa|Bürgermeister|Haus+Zuschlag|Baumeister|gratis
            Zuschlag+Villa|Geschenk|Bürgermeister+Baumeister|umbauen
        """,
        "en": """
            scandal corruption corrupt bribe bribes bribery bribed kickback kickbacks slush_fund money_laundering laundered embezzle
            embezzled embezzlement fraud fraudster fraudulent defraud defrauded misappropriated tax_evasion insider_trading
            insider_dealing
            cartel price-fixing price_fixing cooked_the_books cooking_the_books accounting_irregularities false_accounting misstated
            accounts+falsified|inflated|false|irregularities =rigged =rigging match-fixing match_fixing raid+offices|police|fraud cover-up
            covered_up Ponzi pyramid_scheme conned swindle swindled scam scammers sleaze misconduct indicted+executive|chief|fraud
            charged+fraud|bribery|executive =forged forgery counterfeit plagiarism child_labour sweatshop sweatshops exploited+workers
            mis-selling mis-sold overcharged resign+scandal|disgrace =disgraced whistleblower brown_envelope envelopes_stuffed
            emissions_cheating cheated+customers|investors|emissions lied+investors|customers|shareholders|regulators cooked+books
            handcuffs+executive|chief|led|director|boss led_away+handcuffs cash+envelopes|suitcase|minister|officials|lawmakers
            envelopes+cash|stuffed|officials brown_envelopes officials+bribes|payments|gifts|pocketed|envelopes|contract
            pocketed+millions|funds|cash|donations siphoned+funds|millions|company|offshore diverted+funds|millions|charity
            offshore_account offshore_accounts offshore+hidden|tax|secret|millions secret_account secret_payments shell_company
            shell_companies fake+invoices|accounts|documents|trades|results falsified
            inflated+profits|sales|revenue+years|accounts|investors misled+investors|customers|regulators|parliament duped fleeced
            tax_dodge tax_dodging dodge+tax sham+contracts|companies expenses+claimed|scandal|false hush_money blackmailed
            shredded+documents backhander backhanders investigators+raided|searched|seized|offices wiretap+scandal
            quit+scandal|disgrace|allegations account_of_his_own account_of_her_own his_own_account her_own_account own_account
            nest_eggs+account|moved|adviser|gone|lost donations+spent|yacht|yachts|villa|holidays|cars
            savings+pocketed|stole|moved|adviser+account spent+donations|charity+villa|yacht|yachts|holidays
            builder+mayor+villa|contract|free
        """,
    },
    "hack": {
        "de": """
            Hackerangriff Hackerattacke gehackt Datenleck Datenpanne Datendiebstahl Datenklau Datenskandal Cyberangriff Cyberattacke
            Erpressungstrojaner Ransomware Sicherheitslücke Schadsoftware Schadprogramm Trojaner
            gestohlen+Daten|Passwort|Kreditkarten|Konten|Nutzer erbeutet+Daten|Passwort|Kreditkarten|Konten|Nutzer
            Daten+Unbekannte|Netz+aufgetaucht|offen|ungeschützt|entwendet|abgegriffen|Kriminelle|Darknet|Hacker
            Passwörter+aufgetaucht|entwendet|abgegriffen|Darknet|gestohlen Kundendaten+offen|entwendet|gestohlen|abgegriffen|Netz|kopiert
            Phishing Identitätsdiebstahl eingedrungen+System|Server|Netz Eindringlinge+System|Server|Netz
            lahmgelegt+Server|Website|System|Angreifer Lösegeld+Daten|Server|verschlüsselt|Rechner Kundenkonten+leer|geplündert
            Passwörter+kopieren|kopiert|Unbekannte|Millionen|Netz|verkaufen
            Unbekannte+Passwörter|Daten|Konten|Kreditkartendaten|Kunden|kopieren|Server
            Kreditkartendaten+kopiert|gestohlen|Netz|Unbekannte|Kunden Darknet Kundendaten
            Kriminelle+Daten|Konten|Zugangsdaten|Server|Online Zugangsdaten+gestohlen|erbeutet|abgegriffen|kopiert|Netz|Unbekannte
            Server+eindringen|eingedrungen|lahmlegen|lahmgelegt|verschlüsselt|Angreifer|Lösegeld
            Angreifer+Server|Daten|System|Netzwerk|Rechner|Bank Erpresser+Daten|Server|Bitcoin|Rechner Lösegeld+Bitcoin|Rechner
            Bitcoin+Erpresser|Lösegeld|Rechner Lücke+Daten|Kunden|ausnutzen|ausgenutzt Gesundheitsdaten+offen|Netz|gestohlen
        """,
        "en": """
            hacked hacking+customer|breach|data|accounts hackers+stole|broke|accessed|customer|data|attack data_breach data_leak
            data_theft
            security_breach breach+customer|data|records cyber_attack cyberattack ransomware spyware malware
            stolen+data|passwords|credit_card|records|identities|accounts leaked+data|passwords|records|customer
            passwords+exposed|stolen|leaked|dumped exposed+data|records|customers|details customer_details+stolen|leaked|exposed|sale
            phishing identity_theft intruders+system|server|network|database broke_into+system|server|network|database
            encrypted+ransom|demanded compromised+accounts|systems|data siphoned+accounts|data details+stolen|leaked|dark_web
            denial_of_service card_details+stolen|copied|thieves|sold|customers|online copied+details|card|passwords|customers|records
            thieves+card|details|data|passwords|accounts|online criminals+details|data|passwords|accounts|card|online|records
            personal+details|data|information+stolen|leaked|exposed|lost|sold|online
            details+customers+stolen|leaked|exposed|selling|sold|copied|lost|taken
            records+patients|customers|millions+stolen|leaked|exposed|lost|online dark_web intrusion+network|system|computer
            intruder+network|system|computer attackers+network|system|server|database|data|accounts|ransom
            database+stolen|leaked|exposed|unprotected|hackers|online+customers|records|users ransom+files|computers|bitcoin|data|hackers
            extortionists+data|website hacker+stole|broke|customer|bank|database|network|system|arrested
        """,
    },
    "crime": {
        "de": """
            Einbruch Einbrecher Einbruchsserie Diebstahl Dieb Diebe gestohlen+Polizei|Täter|Schmuck|Bargeld Raub Raubüberfall Banküberfall
            Überfall Räuber überfallen Entführung entführt Entführer Erpressung erpressen Drogenhandel Drogendealer Drogenring Drogentote
            Drogenfund Kokain Heroin Suchtgift Drogen+Polizei|Dealer|süchtig|verkaufen|Razzia Mafia Bande+Polizei|Einbruch|Raub
            Taschendieb
            Hehler Schlepper Schmuggel Schmuggler Waffenhandel Trickbetrüger Festnahme+Verdächtige|Täter|Polizei verhaftet Haftstrafe
            Kriminelle Täter+flüchten|geflüchtet|Polizei|Fahndung Fahndung Polizei+Täter|Bande|Beute|Flucht|festnehmen|Einbruch|Dealer
            Beute Flucht+Täter|Räuber|Polizei maskiert+Bank|Räuber|Täter|Juwelier Juwelier+überfallen|Räuber|maskiert|Beute
            Tresor+geknackt|aufgebrochen|Täter aufgebrochen+Tür|Auto|Tresor|Wohnung Kidnapper
        """,
        "en": """
            burglary burglar burglars burgled theft thieves thief stole+police|jewellery|cash robbery robbers =robbed robber =mugged
            =mugging
            raid+bank|armed|jewellers kidnapped kidnap kidnapping abducted abduction blackmail extortion drug_dealer drug_dealers
            drug_trafficking cocaine heroin crack_cocaine drugs+police|dealer|arrested|addict|smuggling|possession mafia
            gang+police|armed|robbery|arrested smuggling smugglers shoplifting carjacking arrested+suspicion|police|charged jailed+years
            criminal+gang raiders masked+men|robbers|raiders|gang loot+gang|robbers|police safe+cracked|blown|gang
            getaway+car|gang|robbers
            held_up+bank|shop|gunpoint gunpoint knifepoint ransom+kidnap|daughter|son|family|gang snatched+bag|child|girl|street break-in
            break-ins broke_into+house|home|shop|car pickpocket pickpockets
        """,
    },
    "addiction": {
        "de": """
            Spielsucht spielsüchtig Drogensucht drogensüchtig süchtig Sucht+Alkohol|Drogen|Spiel|Klinik|Tabletten Alkoholsucht
            alkoholkrank
            Alkoholiker betrunken+Lenker|Promille|Unfall|Steuer Promille Trunkenheit Alkolenker Komasaufen Entzug+Klinik|Drogen|Alkohol
            Entzugsklinik Magersucht Essstörung Bulimie Überdosis
        """,
        "en": """
            addiction addict addicted+drugs|gambling|alcohol|drink gambling_addiction alcoholic alcoholism drink-driving drunk-driving
            drunk_driver drink_driver drunken binge_drinking overdose rehab anorexia bulimia eating_disorder problem_gambler
        """,
    },
}
