"""Topics of the media."""

DOMAIN = "media"

TOPICS = {
    "broadcasting": {
        "de": """
            Fernsehen TV Sender Sendung Radio Rundfunk ORF ARD ZDF RTL Sat.1 ProSieben ATV Puls_4 ServusTV Ö1 Ö3 FM4 BBC CNN Netflix Sky
            Amazon_Prime Fernsehsender Privatsender Programm Quote Einschaltquote Marktanteil Reichweite Zuseher Zuschauer Seher Moderator
            Moderatorin Moderation moderieren Talkshow Talk Show Serie Staffel Folge Tatort Nachrichtensendung ZiB Zeit_im_Bild Hauptabend
            Hauptabendprogramm Sendeplatz Sprecher Studio Mikrofon Teletest Generaldirektor Wrabetz Stiftungsrat Redakteursrat Gebühren
            Rundfunkgebühr GIS Fernsehfilm Dokumentation Dschungelcamp Castingshow Song_Contest Böhmermann Satire Satiriker Streaming
            Mediathek TVthek Privatradio Frequenz Küniglberg Landesstudio Übertragung Liveübertragung Kommentator Kabarettist Fernsehjahr
            Journaldienst Digitalradio Podcast
        """,
        "en": """
            TV television broadcaster broadcast broadcasting BBC BBC1 BBC2 BBC_One BBC_Two ITV ITV1 Channel_4 Channel_Five Sky_One Sky CNN
            NBC CBS ABC Fox HBO radio Radio_2 Radio_4 programme series episode sitcom soap soap_opera EastEnders Coronation_Street
            Doctor_Who Big_Brother Little_Britain Simpsons Friends Desperate_Housewives Pop_Idol X_Factor Ofcom viewer viewers audience
            ratings presenter host chat_show quiz_show game_show reality_TV reality_show newsreader DVD documentary drama commissioning
            pilot prime-time primetime comedy spin-off Emmy Bafta licence_fee digital_TV Freeview cable satellite listener DJ Charter
            watchdog scheduling airing
        """,
    },
    "press": {
        "de": """
            Zeitung Tageszeitung Wochenzeitung Magazin Zeitschrift Journalist Journalistin Journalismus Redaktion Redakteur Chefredakteur
            Chefredakteurin Herausgeber Presse Presserat Pressefreiheit Verlag Verleger VÖZ Boulevard Kronen_Zeitung Krone Kurier Standard
            Profil Falter News Österreich Heute Kleine_Zeitung Salzburger_Nachrichten Presseförderung Spiegel Bild FAZ Zeit Süddeutsche
            Axel_Springer Styria Mediaprint Auflage Druckauflage Media-Analyse Leser Reichweite Ausgabe Titelseite Reporter Korrespondent
            Reportage Interview Gegendarstellung Medienrecht Medienministerium Persönlichkeitsrecht Urheberrecht Leistungsschutzrecht Abo
            Abonnent Abonnement Paywall Karikatur Kolumne Leitartikel Nachrichtenagentur APA Medien Medienhaus Medienunternehmen
            Medienbericht Lügenpresse Recherche Aufdecker Pulitzer-Preis Blatt Inserat Medienförderung Journalistenpreis Presseclub
            Reporter_ohne_Grenzen Charlie_Hebdo Wikileaks Medienpolitik Gratiszeitung
        """,
        "en": """
            newspaper tabloid broadsheet magazine journalist journalism reporter editor editorial press press_freedom columnist
            correspondent headline front_page circulation Guardian Times Daily_Telegraph Daily_Mail Sun Mirror Independent New_York_Times
            Washington_Post publisher scoop libel subscription news_agency Reuters Fleet_Street Murdoch News_Corp media press_complaints
            cartoonist
        """,
    },
    "advertising": {
        "de": """
            Werbung Werbespot Spot Werbeagentur Agentur Kampagne Werbekampagne Kreative Kreativagentur Werber Werbekunde Mediaagentur
            Werbeblock Werbeerlös Werbeeinnahmen Werbemarkt Werbepreis Werbevolumen Marketing Marke Sujet Plakat Inserat Anzeige Slogan
            Claim Effie Cannes_Lions Etat Pitch Werbefilm Werbeabgabe Content_Marketing Online-Werbung Adblocker Sponsoring PR
            Öffentlichkeitsarbeit Kommunikation Werberat Out_of_Home Branding Zielgruppe Werbeträger Testimonial Mediaplanung Clip Kunde
        """,
        "en": """
            advertising advert advertisement advertiser ad_agency agency campaign marketing brand slogan billboard commercial sponsor
            sponsorship sponsored WPP Saatchi Ogilvy Advertising_Standards branding logo public_relations PR pitch leaflet
        """,
    },
}
