"""More German words of the topics of technology."""

WORDS = {
    "it_security": """
        Sicherheitsleck Sicherheitslücken Sicherheitsupdates Sicherheitsfirma Sicherheitsunternehmen Sicherheitsspezialist
        IT-Experte Datendiebstahl Datenraub Datenklau Datenpanne Datenskandal Datensicherheit Datenschutzverordnung
        Datenschutzbeauftragter Datenschutzbehörde Datenschutzaktivist Max_Schrems Safe_Harbor Privacy_Shield NSA-Affäre
        NSA-Skandal GCHQ BND Spionage Spionagesoftware Späh-Software Staatshacker Netzspionage Abhören Abhörskandal
        Lauschangriff Massenüberwachung Gesichtserkennung Passwortmanager Passworthygiene Zwei-Faktor-Authentifizierung
        Zwei-Faktor mTAN Onlinebanking-Betrug Kryptotrojaner Locky Heartbleed Stagefright Stuxnet Conficker Rootkit Keylogger
        Spyware Adware Scareware Schadprogramm Schädling Virenscanner Virenschutz Avira Avast F-Secure Eset McAfee
        Chaos_Computer_Club CCC Def_Con Hackerkonferenz Hackergruppe Hackerkollektiv Lulzsec Guccifer Hackingteam PGP GPG SSL
        HTTPS TLS Zertifikate Tor-Netzwerk Tor-Browser verschlüsseln Ende-zu-Ende-Verschlüsselung entschlüsseln entschlüsselt
        FBI-Apple Sicherheitsforscherin Denial_of_Service Distributed_Denial Serverausfall Cybercrime Cyberkrieg Cyberabwehr
        Cyberspionage Cybersicherheit Cybermobbing Stalkerware Enkeltrick Fake-Shop Fake-Mail Abofalle Abzocke Internetbetrug
        Internetbetrüger
    """,
    "devices": """
        Smartphones Handys Tablets Smartphonehersteller Smartphone-Hersteller Handyhersteller Gerätehersteller Handymarkt
        Smartphonemarkt Phablet Featurephone Klapphandy Galaxy_S6 Galaxy_S7 Note_7 iPhone_6 iPhone_6s iPhone_7 iPad_Pro iPod
        Macbook_Pro iMac Mac Apple-Gerät iOS_9 iOS_10 Android_6 Android_7 Marshmallow Nougat Lollipop Cyanogenmod Rooten
        Jailbreak Nexus_5X Nexus_6P Moto_G Lenovo Asus Acer Dell HP Fujitsu Toshiba ZTE Oppo Meizu Fairphone Jolla Wiko BQ
        Alcatel Microsoft_Lumia Windows_10_Mobile Surface_Book Chromebook Chromecast Kindle E-Reader Google_Glass Hololens
        Oculus_VR Gear_VR HTC_Vive Playstation_VR Fitbit Pebble Android_Wear Smartband OLED AMOLED LCD Full-HD QHD 5_Zoll
        Snapdragon Exynos MediaTek Octa-Core Quad-Core Dual-Core Arbeitsspeicher RAM GB Gigahertz microSD USB USB-C
        Klinkenstecker Lightning NFC Bluetooth Selfiekamera Frontkamera Dualkamera Fingerabdruckscanner Gehäuse Aluminium
        Unibody wasserdicht Schnellladen Akkulaufzeit Ladekabel Powerbank In-Ear Bluetooth-Lautsprecher Sonos Lautsprecher
        Beamer Quadcopter DJI GoPro Actioncam Systemkamera Spiegelreflexkamera Canon Nikon Objektiv Bildstabilisator Arduino
        Platine Mainboard Grafikchip GPU CPU Geforce Radeon Skylake Overclocking Gaming-PC Tastatur Smart_Home Thermostat
        Glühbirne_vernetzt Internet_der_Dinge Mobile_World_Congress Benchmark Teardown iFixit Hands-on Testbericht
        Hochpreissegment Mittelklasse-Smartphone Einsteigergerät Verkaufsstart Vorbestellung Leaks geleakt Gerüchteküche
        Konzeptbild
    """,
    "gaming": """
        Games Game Gameplay Videospiele Computerspiele Onlinespiel Online-Rollenspiel Handyspiel Brettspiel Brettspiele
        Kartenspiel Gesellschaftsspiel Playstation_4 PS3 Xbox_360 Nintendo_3DS Sega Atari Commodore C64 Amiga Retro-Konsole
        Emulator Speedrun Cheat Cheater Cheats Addon DLC Download-Inhalt Free-to-Play Free_2_Play Mikrotransaktion
        Kickstarter-Spiel Spieleindustrie Spielebranche Spielestudio Spielehersteller Spieleklassiker Spielekonsole Spieletest
        Spielwertung Metacritic Gamestar Spieledesigner Ego-Shooter Strategiespiel Echtzeitstrategie Jump_'n'_Run
        Point-and-Click Horrorspiel Sandbox MMO MMORPG Endgegner Bosskampf Assassin's_Creed Far_Cry Watch_Dogs
        Grand_Theft_Auto Bethesda Skyrim Elder_Scrolls id_Software John_Carmack Half-Life Team_Fortress Gears_of_War Bungie
        Uncharted Last_of_Us Naughty_Dog God_of_War Gran_Turismo Forza Need_for_Speed FIFA_16 FIFA_17 FIFA_18 Konami
        Hideo_Kojima Metal_Gear_Solid Capcom Tekken Square_Enix Tomb_Raider Lara_Croft Starcraft Diablo Warcraft Hearthstone
        Heroes_of_the_Storm Civilization XCOM Candy_Crush Angry_Birds Clash_of_Clans Supercell Mojang Notch Star_Citizen
        No_Man's_Sky Cyberpunk Crytek Telltale Day_Z PUBG Fortnite Steam_Machine Steam-Spiel GOG Origin_EA Uplay PSN Xbox_Live
        Twitch.tv Streamer Gronkh Pewdiepie Esport E-Sportler Dota_2 LAN-Party Quiz-App Pokéstop Niantic
    """,
    "internet": """
        Internetuser Internetgemeinde Internetkonzern Internetkonzerne Internetfirma Internetunternehmen Internetriese
        Internetpionier Internetplattform Internetzensur Internetsperre Internetkultur Internetphänomen Internethit
        Netzgemeinde Netzaktivist Netzpolitik Netzkultur Netzwerk_sozial Netzwerke_soziale Onlinenetzwerk Onlinedienst
        Onlineshop Onlinehändler Onlineplattform Onlinewerbung Onlinepetition Onlinesucht Webdienst Webportal Webauftritt
        Webhoster Webseiten Webbrowser Opera Vivaldi Mozilla Plugin HTML5 Lesezeichen Captcha Cookie Cookies IP-Adresse DNS
        ICANN Denic nic.at Hosting Serverfarm Suchanfrage Suchergebnis Suchergebnisse Bing Yahoo AOL Baidu Alibaba Tencent
        WeChat Weibo Viber Threema Facebook-Seite Facebook-Gruppe Facebook-Posting Facebook-User Facebook-Chef Timeline
        Newsfeed Profilbild Freundschaftsanfrage liken geteilt Follower Influencerin Youtuber Youtube-Kanal Youtube-Star
        Youtube-Video Vine Videoplattform Videoportal Fotoplattform Flickr Pinterest Tumblr 4chan Imgur 9gag Boingboing
        Mashable Techcrunch Verge Wired Netzpolitik.org Trollen Trolle Troll Hater Hassposting Hasskommentare Hasskommentar
        Hassrede Cyberbullying Shitstorms Candystorm virales viral Katzenvideo Katzenbilder Kettenbrief Hoax Fake-Profil Bots
        Filterblase Echokammer Algorithmen Nutzungsbedingungen Nutzerdaten Klarnamenpflicht Klarnamen Recht_auf_Vergessen
        Vergessenwerden Störerhaftung Torrent Torrents BitTorrent Tauschbörse Megaupload Kim_Dotcom Kino.to Movie4k Raubkopie
        Raubkopien Piraterie Urheberrechtsverletzung Abmahnung Verwertungsgesellschaft Festplattenabgabe Airbnb-Plattform
        Uber-App Lyft Taskrabbit Etsy Willhaben Kleinanzeigen Zalando Rakuten Paypal Onlinebezahldienst Groupon Parship
        Onlinedating Partnerbörse Singlebörse Grindr Lovoo Sexting Onlinepornografie Pornhub Livestreaming Facebook_Live
        Meerkat Snap Emojis Smiley Gifs Netzneutralitätsregeln Internetanbindung Internetverbindung Homepage Webcam Newsletter
        Datenautobahn Cyberspace Smartwatch-App Onlinekurs MOOC Wikileaks-Server
    """,
    "software": """
        Softwareentwickler Software-Entwickler Softwarefirma Softwarekonzern Softwarepaket Softwarelösung Softwarefehler
        Programmierung Programmiererin Programmfehler Betriebssysteme Windows_7 Windows_8 Windows_XP Windows-Nutzer
        Windows-Version El_Capitan Sierra Debian Fedora Linux-Distribution Linus_Torvalds Richard_Stallman GPL LibreOffice
        Openoffice Photoshop Gimp Blender GitHub Repository Framework Javascript PHP Ruby C++ Compiler Kernel Patchday Bugfix
        Vorabversion Entwicklerkonferenz Google_I/O WWDC Keynote Cupertino Redmond Mountain_View Alphabet Sundar_Pichai
        Sergey_Brin Satya_Nadella Elon_Musk Peter_Thiel Mark_Zuckerberg Jack_Dorsey Travis_Kalanick Jony_Ive Wozniak
        Softwarepatent Patentstreit Patentklage Patentkrieg Google_Play App-Entwickler App-Store Gratis-App Bezahl-App
        Android-App iOS-App Widget Kalender-App Navi Google_Maps Google_Now Google_Docs Gmail Outlook Onedrive iCloud
        Cloud-Dienst Cloudspeicher AWS Azure Rechenleistung Big-Data Datenanalyse Datenmenge Datenbanken maschinelles_Lernen
        neuronales_Netz neuronale_Netze Deepmind Alphago Supercomputer Turing Turing-Test Roboterauto Spracherkennung
        Sprachsteuerung Übersetzungssoftware Augmented_Reality Wearables Technologiekonzern Technologieunternehmen
        Technologiefirma IT-Konzern IT-Branche IT-Firma IT-Riese IT-Dienstleister IT-Projekt Informatik Informatiker
        Informatikerin Digitalkonzern Runtastic Gründerszene Accelerator Venture_Capital Risikokapital Risikokapitalgeber
        Dropbox-Konto Trello Evernote Winamp VLC iTunes Google-Dienst
    """,
    "telecoms": """
        Mobilfunkbetreiber Mobilfunknetz Mobilfunktarif Mobilfunkmarkt Mobilfunkfirma Mobilfunkkonzern Telekomkonzern
        Telekommunikation Telekommunikationskonzern Telekomanbieter Telekomregulator Telekombranche Telekom_Austria Telefónica
        O2 Swisscom Yesss Spusu Red_Bull_Mobile Lycamobile Vectone Mobilfunker_Drei Drei-Chef A1-Chef A1-Kunden
        T-Mobile-Kunden America_Movil Carlos_Slim Handytarif Handytarife Handyvertrag Handynetz Handyrechnung Handykunden
        Handyempfang Datentarif Datenpaket Datenroaming EU-Roaming Freiminuten Wertkarte Prepaid Servicepauschale
        Rufnummernmitnahme Vorwahl Call-Center Hotline Festnetzanschluss Telefonbuch Telefonat Telefonnummer Telefonzelle SMS
        MMS Whatsapp-Telefonie Glasfaserkabel Glasfasernetz Glasfaserausbau Breitbandförderung Breitbandmilliarde
        Breitbandinternet Breitbandanschluss LTE-Netz LTE-Ausbau LTE-Frequenz Mbit/s MBit Gbit/s Bandbreite
        Download-Geschwindigkeit Upload Netztest Netzabdeckung Funkzelle Funkmast Frequenzen Frequenzversteigerung Ericsson
        Satelliteninternet Seekabel Richtfunk Powerline Repeater Modem Fritzbox Internetprovider Internetanbieter Gratis-WLAN
        Freifunk
    """,
}
