"""Topics of politics abroad."""

DOMAIN = "world"

TOPICS = {
    "diplomacy": {
        "de": """
            Außenminister Außenministerium Botschafter Botschaft Diplomat Diplomatie Gipfel Gipfeltreffen Präsident Staatschef
            Staatspräsident Regierungschef Premier Premierminister Ministerpräsident Vereinte_Nationen UNO UN UN-Sicherheitsrat
            Sicherheitsrat Resolution Sanktionen Sanktion NATO OSZE G7 G20 Kreml Moskau Russland Putin Medwedew Lawrow Washington
            Weißes_Haus USA Obama Trump Clinton Sanders Kerry Kongress Senat Republikaner Demokraten Vorwahl Peking China Ukraine Kiew
            Poroschenko Krim Donbass Separatisten Türkei Ankara Erdoğan Erdogan Iran Teheran Atomabkommen Nordkorea Kim_Jong-un Japan
            Indien Brasilien Rousseff Venezuela Maduro Kuba Havanna Argentinien Kolumbien Farc Mexiko Kanada Australien Weltpolitik
            Großbritannien London Cameron May Frankreich Paris Hollande Italien Renzi Spanien Madrid Rajoy Katalonien Polen Warschau Ungarn
            Budapest Orban Serbien Belgrad Kosovo Bosnien Mazedonien Kroatien Slowenien Tschechien Prag Slowakei Rumänien Bulgarien
            Griechenland Athen Tsipras Staatsbesuch Verhandlungen Abkommen Friedensgespräche Separatist Annexion Autonomie Unabhängigkeit
            Staatskrise Regierungskrise Amtszeit Amtsenthebung Parlamentswahl Botschafterin Sicherheitskonferenz Außenpolitik US-Präsident
        """,
        "en": """
            diplomat diplomacy ambassador embassy summit foreign_minister president White_House Washington Bush George_Bush
            Condoleezza_Rice Putin Kremlin Moscow Russia China Beijing North_Korea Iran Tehran United_Nations UN Security_Council
            Kofi_Annan sanctions treaty NATO G8 Chirac Schroeder Berlusconi Iraq Baghdad Saddam Afghanistan peacekeeper resolution
            statesman Africa_commission Zimbabwe Mugabe foreign_policy
        """,
    },
    "war": {
        "de": """
            Krieg Bürgerkrieg Kämpfe Kämpfer Rebellen Truppen Soldat Soldaten Armee Militär Offensive Luftangriff Luftschlag Luftwaffe
            Bombardement Rakete Raketen Panzer Waffen Waffenruhe Waffenstillstand Feuerpause Front Frontlinie Aleppo Syrien Damaskus Assad
            Irak Bagdad Mossul Kurden Peschmerga PKK IS IS-Miliz Islamischer_Staat Daesh Terrormiliz Jihadist Jihadisten Dschihadisten
            Al-Kaida Taliban Afghanistan Kabul Jemen Huthi Libyen Tripolis Mali Boko_Haram Nigeria Somalia Südsudan Kongo Belagerung
            Zivilisten Hilfsorganisation Hilfsgüter humanitäre_Hilfe Vertriebene Flüchtlingslager Giftgas Chemiewaffen Kriegsverbrechen
            Kriegsverbrecher Tribunal Terrorismus Terror Terroranschlag Terrorist Anschlag Attentat Attentäter Selbstmordattentäter Geisel
            Geiselnahme Islamist Islamisten Extremist Miliz Genfer_Gespräche Flucht Nahrung Zelt
        """,
        "en": """
            war wars troops troop soldier soldiers army military Iraq_war invasion insurgent insurgents rebels militia air_strike bomb
            bombing missile weapons WMD weapons_of_mass_destruction ceasefire peace_talks civilians casualties Taliban al-Qaeda terrorism
            terrorist terror Guantanamo Guantanamo_Bay hostage extremist Darfur Sudan refugee humanitarian Abu_Ghraib court_martial
            regiment defence_secretary battlefield
        """,
    },
    "europe": {
        "de": """
            EU Europa Europäische_Union EU-Kommission Kommission Kommissar EU-Parlament Europaparlament Europäischer_Rat EU-Gipfel Brüssel
            Straßburg Juncker Tusk Schulz Mogherini Mitgliedstaaten Mitgliedsland EU-Staaten Binnenmarkt Brexit Referendum Austritt
            Beitritt Beitrittsverhandlungen EU-Recht Vertrag_von_Lissabon Lissabon EuGH Europäischer_Gerichtshof Eurozone Euro-Länder
            Visegrad Türkei-Deal Verteilung Visafreiheit Troika Eurogruppe Hilfspaket Rettungspaket Richtlinie Verordnung Subsidiarität
            TTIP Ceta Freihandelsabkommen Eurokrise Hotspots Außengrenze Brite Briten EU-Austritt Europarat
        """,
        "en": """
            EU European_Union European_Commission Brussels Barroso commissioner MEP MEPs European_Parliament member_states constitution
            EU_constitution enlargement accession Turkey euro eurozone referendum rebate common_agricultural_policy directive treaty
            Strasbourg Eurosceptic single_market
        """,
    },
    "human_rights": {
        "de": """
            Menschenrechte Menschenrechtler Menschenrechtsorganisation Amnesty Amnesty_International Human_Rights_Watch Zensur Regime
            Diktator Diktatur Opposition Oppositioneller Oppositionelle Dissident Regimekritiker Regierungskritiker Haft Häftling Gefängnis
            politischer_Gefangener Folter Todesstrafe Hinrichtung hinrichten Aktivist Aktivistin Demonstration Demonstranten Protest
            Proteste Kundgebung Ausnahmezustand Putsch Putschversuch Militärputsch Junta Repression Verhaftung Verhaftungswelle
            festgenommen Pressefreiheit Meinungsfreiheit Frauenrechte Minderheit Verfolgung verfolgt Blogger Badawi Gülen Exil Bürgerrechte
            Rassismus Polizeigewalt NGO Zivilgesellschaft Saudi-Arabien
        """,
        "en": """
            human_rights Amnesty_International Human_Rights_Watch regime dictator dictatorship censorship dissident political_prisoner
            torture death_penalty execution detention detainee detainees house_arrest activist activists protest protester civil_liberties
            habeas_corpus Law_Lords freedom_of_speech persecution Liberty coup junta exile Belmarsh
        """,
    },
    "middle_east": {
        "de": """
            Israel Israeli israelisch Palästina Palästinenser palästinensisch Gaza Gazastreifen Westjordanland Jerusalem Tel_Aviv Netanjahu
            Abbas Hamas Hisbollah Fatah Siedlung Siedler Siedlungsbau Nahost Nahostkonflikt Naher_Osten Zweistaatenlösung Intifada Ägypten
            Kairo Sisi Muslimbrüder Libanon Beirut Jordanien Amman Saudi-Arabien Riad Katar Golfstaaten Frieden Friedensprozess Knesset
            Tempelberg Sinai
        """,
        "en": """
            Israel Israeli Palestine Palestinian Palestinians Gaza West_Bank Jerusalem Sharon Arafat Abbas Hamas Hezbollah settlement
            settler intifada Middle_East peace_process road_map Egypt Cairo Lebanon Beirut Syria Jordan Saudi_Arabia
        """,
    },
}
