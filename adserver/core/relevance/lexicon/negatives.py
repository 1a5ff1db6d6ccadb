"""What an advertiser means with a negative word: the event families it stands for, whether or not the word alone tells of one.

"Krebs" is in cookery too, so the word tells of no illness; an ad that avoids it wants to stay away from illness all the same.
"""

MEANS = {
    "de": {
        "terror": "Terror Terrorismus Anschlag Attentat Bombe Geiselnahme Explosion Islamist Islamisten Extremismus",
        "massacre": "Massaker Amoklauf Blutbad Völkermord Genozid Kriegsverbrechen",
        "suicide": "Selbstmord Suizid Freitod Depression Depressionen Selbsttötung",
        "murder": """
            Mord Totschlag Tötung Mörder Amoklauf Bluttat Messerattacke Schüsse Schießerei Hinrichtung Todesstrafe Giftmord Ehrenmord
        """,
        "war": """
            Krieg Bürgerkrieg Kämpfe Bomben Raketen Raketenangriff Luftangriff Invasion Waffen Folter Gefecht Front Besatzung
            Kriegsverbrechen
        """,
        "abuse": """
            Missbrauch Kindesmissbrauch Vergewaltigung sexuell Belästigung Übergriff Übergriffe Pädophilie Kinderpornografie Mobbing
            Sexismus Misshandlung Kinderarbeit
        """,
        "violence": """
            Gewalt Schlägerei Prügel Prügelei Ausschreitungen Hooligans Krawalle Krawall Randale Messer Waffe Waffen Schießerei Folter
            Misshandlung Mobbing Körperverletzung Angriff Attacke Überfall Todesstrafe Hinrichtung Polizeigewalt Tumulte Unruhen Platzsturm
            Bedrohung Vandalismus Geiselnahme
        """,
        "hate": """
            Rassismus Antisemitismus Hetze Hass Hasspostings Neonazi Neonazis Nazi Nazis rechtsextrem Rechtsextremismus Diskriminierung
            Fremdenhass Ausländerfeindlichkeit Homophobie Sexismus Islamfeindlichkeit Verhetzung
        """,
        "death": """
            Tod Tote Todesopfer Todesfall tödlich Leiche Begräbnis Beerdigung Trauer gestorben sterben verstorben ertrunken Ertrinken
            Todesstrafe Hinrichtung Nachruf Unfalltod Todesfahrt Badetote Verkehrstote Drogentote Lawinentote Hitzetote Hungertod Opfer
        """,
        "accident": """
                        Unfall Unglück Crash Absturz Flugzeugabsturz Verkehrsunfall Zusammenstoß Kollision Schiffsunglück Zugunglück
            Busunglück             Schiffbruch Havarie Entgleisung Explosion Atomunfall Verletzte Verletzter Verletzung Badeunfall
            Bergunfall Skiunfall Arbeitsunfall             Unfalltod Notlandung Störfall Bruchlandung Untergang Fährunglück
            Seilbahnunglück Lawinenunglück Reaktorunfall Unfallopfer
        """,
        "disaster": """
            Katastrophe Naturkatastrophe Erdbeben Hochwasser Überschwemmung Lawine Lawinenunglück Sturm Orkan Hungersnot Hunger Dürre Ölpest
            Umweltkatastrophe Atomunfall Reaktorunfall Strahlung Radioaktivität Störfall Vulkan Vulkanausbruch Tsunami Flut Unwetter
            Waldbrand Umweltskandal Verseuchung Hurrikan Erdrutsch Mure Atomkatastrophe Umweltverschmutzung Einsturz Evakuierung
        """,
        "fire": "Brand Feuer Explosion Großbrand Flammen Brandstiftung Gasexplosion Waldbrand Kaprun Wohnungsbrand Brandopfer Feuersbrunst",
        "illness": """
            Krankheit Krankheiten Krebs Erkrankung Virus Viren Infektion Ansteckung Epidemie Seuche Pandemie Corona Covid Norovirus
            Lebensmittelvergiftung Lebensmittelskandal Keime Keim Bakterien Salmonellen Listerien Vergiftung Vergiftungen Nebenwirkung
            Nebenwirkungen Herzinfarkt Schlaganfall Demenz Gift Tumor Brechdurchfall Gammelfleisch Legionellen Quarantäne Cholera
            Gesundheitsgefahr
        """,
        "cruelty": """
            Tierquälerei Tierleid Tierversuche Massentierhaltung Schlachthof Tierquäler Wilderei Tierskandal Tiertransport
            Tierschutzskandal
        """,
        "recall": """
            Rückruf Rückrufaktion Produktrückruf Lebensmittelskandal Produktmangel Defekt Sicherheitsmangel Mängel verunreinigt
            Verunreinigung Gesundheitsgefahr Brandgefahr Produktfehler Warnung Gammelfleisch Lebensmittelvergiftung
        """,
        "doping": "Doping Dopingskandal Dopingsperre Dopingfall Sperre Epo",
        "bankruptcy": """
            Pleite Konkurs Insolvenz Bankrott Zahlungsunfähigkeit Überschuldung Geschäftsaufgabe Schulden Zahlungsausfall Bankenkrise
        """,
        "layoffs": """
            Kündigung Kündigungen Kündigungswelle Personalabbau Stellenabbau Entlassung Entlassungen Jobabbau Arbeitslosigkeit
            Massenkündigung Werksschließung Schließung Stellenstreichung Jobverlust
        """,
        "strike": """
            Streik Warnstreik Ausstand Arbeitskampf Flugausfall Flugausfälle Zugausfall Zugausfälle Verspätung Verspätungen Blockade
        """,
        "scandal": """
            Skandal Betrug Korruption Bestechung Affäre Untreue Geldwäsche Steuerhinterziehung Razzia Abzocke Manipulation Kartell
            Abgasskandal Plagiat Betrüger Steuerbetrug Parteispendenaffäre Bilanzskandal Anlagebetrug Lebensmittelskandal Datenskandal
            Veruntreuung Schmiergeld Freunderlwirtschaft
        """,
        "hack": """
            Hacker Hackerangriff Datenleck Datenklau Sicherheitslücke Cyberangriff Datendiebstahl Phishing Trojaner Spionage Datenskandal
            Datenmissbrauch Datenpanne Datenverlust gehackt Ransomware Schadsoftware
        """,
        "crime": """
            Verbrechen Kriminalität kriminell Straftat Diebstahl Einbruch Einbrecher Raub Raubüberfall Überfall Betrug Betrüger Anlagebetrug
            Abzocke Entführung Erpressung Geiselnahme Festnahme Haft Drogenhandel Drogen Mafia Schmuggel Brandstiftung Hehlerei Vandalismus
            Stalking Dieb Diebe Banküberfall Veruntreuung Lösegeld Piraterie Menschenhandel Schlepper Kunstraub
        """,
        "addiction": """
            Sucht Drogen Alkohol Alkoholismus Spielsucht Abhängigkeit Entzug Rausch Rauschgift Überdosis betrunken Trunkenheit Drogentote
            Alkoholsucht Drogensucht Magersucht Kokain Heroin
        """,
    },
    "en": {
        "terror": "terror terrorism terrorist bomb bombing bombs attack attacks explosion hostage hostages extremism",
        "massacre": "massacre genocide atrocity atrocities ethnic_cleansing mass_shooting war_crimes",
        "suicide": "suicide suicides depression self-harm overdose",
        "murder": """
            murder murdered murders homicide shooting stabbing knife_crime gun_crime execution death_penalty shot
            stabbed
        """,
        "war": "war conflict fighting invasion air_strike missiles bombing torture troops weapons insurgency battle casualties war_crimes",
        "abuse": """
            abuse abused rape raped sexual_assault sex_abuse harassment sexual_harassment bullying paedophile paedophilia molested grooming
            sexism child_labour assault
        """,
        "violence": """
            violence violent riot riots rioting hooligans hooliganism fight fighting brawl assault attack attacked knife gun guns stabbing
            shooting torture bullying beating execution death_penalty police_brutality unrest disorder pitch_invasion domestic_violence
        """,
        "hate": """
            racism racist anti-semitism antisemitism hate hatred neo-nazi nazi nazis homophobia discrimination xenophobia far-right
            bigotry
        """,
        "death": """
            death deaths dead died dying fatal fatality fatalities killed funeral grief drowned drowning bodies execution death_penalty
            obituary death_toll victims bereavement lethal deadly
        """,
        "accident": """
            accident accidents crash crashed collision wreck shipwreck train_crash plane_crash car_crash derailment explosion injured
            injuries injury emergency_landing sinking nuclear_accident meltdown capsized pile-up ferry_disaster
        """,
        "disaster": """
            disaster catastrophe earthquake flood floods flooding avalanche hurricane storm famine hunger starvation drought oil_spill
            pollution nuclear_accident radiation meltdown tsunami wildfire landslide volcano eruption evacuation collapse tornado cyclone
        """,
        "fire": "fire fires blaze arson explosion burned wildfire inferno",
        "illness": """
                        disease diseases illness cancer virus infection epidemic pandemic outbreak contagion food_poisoning poisoning
            salmonella listeria             norovirus bacteria side_effects heart_attack stroke dementia superbug tumour sickness flu
            covid contaminated contamination             health_scare
        """,
        "cruelty": "cruelty animal_cruelty animal_abuse animal_testing poaching slaughterhouse factory_farming vivisection",
        "recall": """
            recall recalled recalls defect defective faulty contamination contaminated unsafe safety_alert food_poisoning health_scare
            product_safety
        """,
        "doping": "doping drugs_test drug_test banned_substance steroids drug_cheat positive_test",
        "bankruptcy": """
            bankruptcy bankrupt insolvency insolvent collapse administration receivership debt debts default liquidation bank_run
        """,
        "layoffs": """
            layoffs layoff redundancies redundancy job_losses job_cuts jobs_cut sacked sackings unemployment plant_closure dismissals
            closure
        """,
        "strike": "strike strikes walkout industrial_action picket cancellations delays disruption stoppage flight_cancellations",
        "scandal": """
            scandal corruption bribery bribe fraud embezzlement cover-up tax_evasion money_laundering sleaze price-fixing insider_trading
            misconduct accounting_fraud cartel scam kickbacks mis-selling
        """,
        "hack": """
            hack hacked hacker hackers hacking data_breach data_leak data_theft cyberattack cyber_attack ransomware phishing malware
            spyware security_breach identity_theft
        """,
        "crime": """
            crime criminal criminals robbery robbed burglary burglar theft stolen kidnapping kidnap kidnapped abduction ransom blackmail
            extortion smuggling drugs drug_dealing arrest arrested gang gangs fraud scam mugging arson piracy hijacking stalking trafficking
            vandalism shoplifting mafia embezzlement hostage
        """,
        "addiction": """
            addiction addict drugs alcohol alcoholism alcoholic gambling_addiction overdose drunk binge_drinking heroin cocaine rehab
            anorexia
        """,
    },
}
