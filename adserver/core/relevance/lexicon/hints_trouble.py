"""Hints of what goes wrong in sport, business and public life: several of them tell it together (see `adserver.core.relevance.hints`)."""

HINTS = {
    "doping": {
        "de": {
            "what": """
                Anabolikum Spritze Blutwert Urin Substanz Präparat Hormon Doper Kontrolleur Probe Steroid verboten Blutbeutel aberkennen
                vertuscht spritzen positiv Testosteron ausschließen ausgeschlossen Wirkstoff
            """,
            "sign": """
                Sperre sperren Labor Test auffällig Kader gestrichen beichten Geständnis gestehen suspendieren Rückgabe los_sein
                zurückgeben Disqualifikation disqualifizieren auffliegen flog_auf betrügen Betrug überführt Teamarzt Verband nachgewiesen
                Kontrolle verpassen los
            """,
            "who": """
                Athlet Leichtathlet Sportler Läufer Sprinter Radprofi Schwimmer Gewichtheber Kugelstoßer Biathlet Langläufer Tour-Sieger
                Olympiasieger Weltmeister Ruderer Peloton Turner Boxer
            """,
            "where": "Olympia Tour Weltcup Medaille Goldene Gold Titel Rennen Wettkampf Spiele Rekord",
        },
        "en": {
            "what": """
                anabolic steroid needles syringe urine substance hormone testers sample stimulant banned blood positive injected inject
                agent stripped dope chemist
            """,
            "sign": """
                ban suspended laboratory test abnormal dropped confess confessed admitted forfeited thrown_out lose disqualified cheat
                cheating caught team_doctor federation traces missed runner-up excluded hand_back cover-up
            """,
            "who": """
                athlete athletes runner sprinter cyclist swimmer weightlifter shot-putter skier biathlete champion winner rower peloton
                boxer relay
            """,
            "where": "Olympics Olympic Games Tour championship medal gold title race record",
        },
    },
    "bankruptcy": {
        "de": {
            "what": """
                Gläubiger Verbindlichkeiten Verwalter Einlagensicherung Einlagensicherungsfonds zahlungsunfähig tilgen Forderung
                Betrieb_eingestellt nicht_mehr_zu_retten einlösen bedienen Schulden Ruin auffangen Abwicklung Zahlungsausfall Sanierer
                eingestellt Schuldenlast Schluss
            """,
            "sign": """
                Gericht Gutschein Anleihe Krisensitzung einspringen bangen fällig Anwalt Notkredit Kapital Millionenverlust wertlos
                Einleger Anleger Aufsicht geschlossen sperren Fonds Kunden_warten unbezahlt Lieferant Sparer
                Kreditnehmer Treuhänder Vermögenswerte Kassen Ende
            """,
            "who": """
                Bank Traditionsbank Händler Elektrohändler Reiseveranstalter Immobilienkonzern Konzern Firma Unternehmen Kette Bauträger
                Verlag Airline Fluglinie Möbelhaus Werft Institut
            """,
            "where": "Filiale Markt Branche Millionen Euro Bilanz Konto Einlagen",
        },
        "en": {
            "what": """
                creditors liabilities trustee administrator insolvent redeem default stopped_trading stop_trading owed receiver
                liquidate repay seized could_not_be_saved unpaid wind_up honour honoured ruin bondholders is_over
            """,
            "sign": """
                court judge voucher vouchers bond falls_due crisis state_fund overnight regulators lawyers collapse rescue worthless
                depositors savers frozen shut come_forward suppliers borrowers assets trading owed cannot
            """,
            "who": """
                bank lender retailer operator group company firm chain builder publisher airline shipyard insurer developer property_group
                tour_operator
            """,
            "where": "branch branches market loans deposits accounts balance books",
        },
    },
    "layoffs": {
        "de": {
            "what": """
                wegfallen fallen_weg trennen halbieren Frühpension verlagern abwandern auswandern stillstehen Kündigung kündigen entlassen
                abbauen streichen gehen_müssen Abbau blau_Brief blaue_Brief blauer_Brief blauen_Brief Schließung zusperren fünfte vierte
                dritte sechste zehnte weg einsparen steht_still wandert
            """,
            "sign": """
                Fusion Belegschaft Betriebsrat Gewerkschaft Sparkurs Sanierung Kosten Rumänien China Polen Slowakei Radio Hälfte Schock
                fassungslos Zukunft Sozialplan Abfindung letzte Schicht Arbeitsamt AMS arbeitslos Automatisierung Roboter Verlust
            """,
            "who": """
                Mitarbeiter Beschäftigte Arbeiter Angestellte Journalist Posten Stellen Jobs Arbeitsplätze Personal Stelle Job Arbeitsplatz
                Kollegen
            """,
            "where": "Werk Fabrik Konzern Zulieferer Autozulieferer Redaktion Kette Standort Filiale Bank Handel Produktion",
        },
        "en": {
            "what": """
                disappear halve halving early_retirement fall_silent redundant axe shed sack dismiss relocate close closure must_leave
                to_leave will_go leave_by jobs_cut cut_jobs their_notice no_longer_need not_be_renewed permanent_staff every_fifth
                every_fourth every_third moves_to moved_to one_in_three one_in_four one_in_five one_in_ten
            """,
            "sign": """
                merger workforce union unions savings Romania China Poland India radio shock stunned severance pay-off dole jobless
                automation robots losses
            """,
            "who": "staff workers employees employee journalists posts jobs positions job",
            "where": "works plant factory supplier newsroom chain site branch bank production",
        },
    },
    "scandal": {
        "de": {
            "what": """
                Schmiergeld Bestechung Betrug veruntreuen fälschen Gefälligkeit Villa umbauen abzweigen unterschlagen täuschen vertuschen
                Zuschlag Korruption kassieren Geldkuvert bestechen Schwarzgeld
            """,
            "sign": """
                Prüfer Rechnungshof Staatsanwalt Staatsanwaltschaft Rücktritt Ermittlungen Razzia Spenden Jacht Luxus Konto Anzeige Anklage
                Untersuchung Auftrag Gegenleistung Provision Hausdurchsuchung Vorwurf Verdacht Privatjet
            """,
            "who": "Bürgermeister Minister Vorstand Direktor Manager Chef Politiker Baumeister Beamter Präsident Funktionär",
            "where": "Verein Stiftung Konzern Firma Gemeinde Bank Ministerium Hilfsorganisation",
        },
        "en": {
            "what": """
                bribe fraud embezzle fake falsify donations siphon pocket mislead cover_up kickback deceive corrupt cash yacht yachts villa
            """,
            "sign": """
                auditors prosecutors resign investigation raid luxury account charged inquiry contract favour commission search allegation
                suspicion whistleblower expenses jet spent
            """,
            "who": "mayor minister director chief manager boss politician builder official president treasurer",
            "where": "charity foundation company firm council bank ministry club",
        },
    },
    "hack": {
        "de": {
            "what": """
                Hacker Datendiebe Passwörter Datensätze Zugangsdaten abgreifen eindringen kopieren Lösegeld Kreditkartendaten Schadsoftware
                Leck
            """,
            "sign": "Kunden Nutzer Server Netz Darknet Unbekannte Konten Erpresser System Lücke Sperre Polizei ändern Bitcoin",
            "who": "Firma Bank Händler Konzern Krankenhaus Behörde",
            "where": "Internet Datenbank Online Rechner Cloud",
        },
        "en": {
            "what": "hacker hackers passwords records card_details breach copied stolen intruders leak ransom malware",
            "sign": """
                customers users server online dark_web accounts extortion system flaw police change bitcoin network thieves
            """,
            "who": "company bank retailer hospital agency firm",
            "where": "internet database computer cloud website",
        },
    },
    "strike": {
        "de": {
            "what": "streiken niederlegen Ausstand Arbeitskampf ausfallen stehen_still Warnstreik Kampfmaßnahmen bestreiken",
            "sign": """
                Gewerkschaft Lohn Löhne Flüge Züge Verhandlung gescheitert gestrichen festsitzen Urlauber Verspätung Kollektivvertrag
                Betriebsrat Arbeitgeber einigen
            """,
            "who": "Piloten Lokführer Fahrer Beschäftigte Bodenpersonal Fluglotse",
            "where": "Flughafen Bahn Airline Depot Betrieb",
        },
        "en": {
            "what": "strike walkout walk_out stoppage picket industrial_action stay_in_the_depots not_run down_tools",
            "sign": """
                union pay talks failed cancelled stranded delays management agree dispute ballot employers wages deadlock
            """,
            "who": "pilots drivers crew workers handlers staff controllers",
            "where": "airport trains railway airline depot depots flights",
        },
    },
}
