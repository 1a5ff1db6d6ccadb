"""Topics of technology."""

DOMAIN = "technology"

TOPICS = {
    "it_security": {
        "de": """
            Hacker Hack Hackerangriff Passwort Passwörter Sicherheitslücke Schwachstelle Verschlüsselung verschlüsselt Malware
            Schadsoftware Virus Trojaner Ransomware Erpressungstrojaner Phishing Spam Firewall Antivirus Antivirenprogramm Cyberangriff
            Cyberattacke Cyberkriminalität Botnet DDoS Exploit Zero-Day Patch Datenleck Datenschutz Datenschützer Überwachung Vorratsdaten
            Vorratsdatenspeicherung NSA Snowden Geheimdienst Bundestrojaner Staatstrojaner Backdoor Hintertür Privatsphäre Daten Login
            Sicherheit Kryptografie Sicherheitsforscher Sicherheitsexperte Kaspersky Symantec Tor VPN Anonymous Darknet Identitätsdiebstahl
            Zugangsdaten Fingerabdruck Authentifizierung IT-Sicherheit Schlüssel Angreifer Update Sicherheitsupdate Tracking
        """,
        "en": """
            security hacker hacking hacked virus viruses worm trojan spyware adware malware spam spammer phishing phisher firewall
            anti-virus antivirus Symantec Sophos McAfee Kaspersky Panda patch vulnerability vulnerable exploit loophole encryption
            encrypted password identity_theft denial_of_service botnet zombie cybercrime cyber_crime hi-tech_crime keylogger hijack
            infected infect attachment e-mail inbox filter data privacy Bagle Netsky MyDoom Sasser attacker scam fraudster backdoor
            data_protection
        """,
    },
    "devices": {
        "de": """
            Smartphone Handy Tablet iPhone iPad Android iOS Samsung Galaxy Apple Huawei Xiaomi LG HTC Sony Nokia Blackberry Motorola
            OnePlus Nexus Pixel Display Akku Kamera Megapixel Prozessor Gerät Mobilgerät Smartwatch Apple_Watch Wearable Kopfhörer Notebook
            Laptop PC Rechner Monitor Festplatte SSD Chip Intel AMD Qualcomm Grafikkarte Nvidia Drohne VR-Brille Oculus Windows_Phone Lumia
            Surface MacBook Touchscreen Fingerabdrucksensor Ladegerät Bildschirm Gadget Hardware Router Fernseher 4K Datenbrille
            Raspberry_Pi Speicher Gigabyte Test Vorgänger Auflösung Drucker 3D-Drucker Roboter Flaggschiff Modell Hersteller MWC Ifa CES
        """,
        "en": """
            gadget gadgets mobile phone handset mobiles mobile_phone camera_phone 3G ringtone ringtones text_message SMS MMS Nokia Motorola
            Samsung Siemens Sony_Ericsson LG Apple iPod iTunes Mac laptop PC desktop notebook PDA BlackBerry Bluetooth chip processor Intel
            AMD IBM Cell memory hard_drive hard_disk flash digital_camera camera megapixel screen display LCD plasma high_definition HDTV
            high-definition DVD Blu-ray HD-DVD recorder TiVo PVR set-top_box MP3 MP3_player music_player portable headphones battery robot
            Asimo device devices electronics Philips Toshiba Sharp Creative handheld gizmo hardware printer GPS navigation CES
            consumer_electronics operator
        """,
    },
    "gaming": {
        "de": """
            Spiel Spiele Videospiel Computerspiel Gamer Gaming Konsole Playstation PS4 Xbox Nintendo Wii Switch Steam Pokémon_Go Pokémon
            Minecraft Call_of_Duty GTA World_of_Warcraft Blizzard Ubisoft EA Electronic_Arts Valve E-Sport E-Sports League_of_Legends Dota
            Counter-Strike Shooter Rollenspiel Spieleentwickler Spieler Multiplayer Singleplayer Controller Grafik Level Gamescom E3
            Let's_Play Twitch Indie-Game Mod Zelda Mario Tetris Fallout Witcher Overwatch Battlefield Adventure Rennspiel Trailer Publisher
            Oculus_Rift Virtual_Reality Browsergame Spielkonsole Spielwelt Konsolenspiel
        """,
        "en": """
            game games gamer gaming video_game computer_game console PlayStation PlayStation_2 PS2 PSP Xbox Xbox_2 Nintendo DS GameCube
            Game_Boy Halo Half-Life Doom Grand_Theft_Auto GTA San_Andreas The_Sims Sims Final_Fantasy Metal_Gear EverQuest
            World_of_Warcraft Electronic_Arts EA Ubisoft Activision Sega Konami Rockstar Eidos Valve multiplayer first-person_shooter
            shooter role-playing_game RPG player players level title titles developer developers joystick controller arcade retro E3
            graphics gameplay virtual_world avatar puzzle
        """,
    },
    "internet": {
        "de": """
            Internet Web Website Webseite Online Netz soziale_Netzwerke soziales_Netzwerk Social_Media Facebook Twitter Instagram Snapchat
            WhatsApp YouTube Google Suchmaschine Browser Firefox Chrome Internet_Explorer Blog Blogger Posting Posten Like Hasspostings
            Shitstorm Meme Hashtag User Nutzer Userin Forum Kommentar Chat Messenger Skype Telegram Wikipedia Amazon eBay Onlinehandel
            Filesharing Pirate_Bay Streaming Netflix Spotify Kinox Netzsperre Netzneutralität Domain Provider Zuckerberg Tweet Livestream
            Periscope Tinder Dating-App E-Mail Cloud Dropbox Algorithmus Crowdfunding Emoji GIF Internetnutzer Internetdienst Internetseite
            digital Digitalisierung Plattform Reddit Clickbait Fake
        """,
        "en": """
            internet web website websites online net site surfer surfing browser Firefox Internet_Explorer Mozilla Opera Netscape search
            search_engine Google Yahoo MSN Ask_Jeeves Amazon eBay blog blogger blogs blogging weblog podcast podcasting Wikipedia
            Friendster chatroom instant_messaging webcam e-commerce web_page homepage link links user users download downloads downloading
            file-sharing peer-to-peer P2P BitTorrent Kazaa Napster Grokster eDonkey piracy pirate copyright domain server servers URL RSS
            Creative_Commons Flickr dotcom e-mail net_user web_user hyperlink content digital community
        """,
    },
    "software": {
        "de": """
            Software App Apps Programm Betriebssystem Windows Windows_10 macOS Linux Ubuntu Open_Source Microsoft Apple Google Oracle SAP
            Adobe IBM Entwickler Programmierer programmieren Code Quellcode Update Version Beta Entwicklerversion Programmiersprache Java
            Python Schnittstelle Datenbank Künstliche_Intelligenz Maschinenlernen Sprachassistent Siri Alexa Cortana Cloud Server
            Rechenzentrum App_Store Play_Store Start-up Silicon_Valley Bug Fehler Download installieren Office Word Excel Patent
            Softwarehersteller IT IT-Unternehmen Chatbot Bot Roboter Algorithmus Nadella Tim_Cook Steve_Jobs Bill_Gates Anwendung Funktion
            Feature Neuerung Nutzer Tech-Konzern Big_Tech KI
        """,
        "en": """
            software program programs operating_system Windows Windows_XP Longhorn Service_Pack Microsoft Linux open_source Sun Java Oracle
            PeopleSoft IBM Adobe Bill_Gates Linus_Torvalds developer developers programmer programming code source_code patent patents
            database server application applications bug version release beta computer computers computing technology technologies
            supercomputer grid artificial_intelligence speech_recognition RFID barcode tech start-up Silicon_Valley Apple Steve_Jobs app
            apps algorithm user interface data
        """,
    },
    "telecoms": {
        "de": """
            Mobilfunk Mobilfunker Mobilfunkanbieter Netzbetreiber Breitband Glasfaser LTE 5G 4G UMTS Festnetz Tarif Roaming Roaminggebühren
            SIM-Karte A1 T-Mobile Telekom Drei Hutchison Orange Vodafone UPC Telering Tele2 WLAN Hotspot Router DSL Kabel Frequenz
            Frequenzauktion RTR Regulator Sendemast Handymast Anschluss Megabit Datenvolumen Datenrate Internetanschluss Funknetz
            Netzausbau Breitbandausbau Funkloch Telefonie VoIP Diskonter HoT Internetzugang Ausbau Provider Netz Kabelnetz
        """,
        "en": """
            broadband ADSL DSL wireless wi-fi wifi hotspot hotspots network networks router modem BT Telewest NTL Wanadoo Tiscali AOL
            Vodafone Orange O2 T-Mobile Virgin_Mobile Three operator operators cable fibre dial-up megabit 512Kbps 1Mbps 2Mbps bandwidth
            spectrum voip voice_over_IP Skype net_telephony landline telecoms telephone phone_line connection connections local_loop Ofcom
            unbundling WiMax satellite ISP ISPs provider net_service_provider high-speed exchange internet_access roaming tariff subscriber
            rollout
        """,
    },
}
