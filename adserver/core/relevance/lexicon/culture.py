"""Topics of culture."""

DOMAIN = "culture"

TOPICS = {
    "film": {
        "de": """
            Film Kino Regie Regisseur Filmemacher Filmfestival Spielfilm Dokumentarfilm Kurzfilm Drehbuch Drehbuchautor Schauspieler
            Hauptrolle Nebenrolle Hauptdarsteller Leinwand Kamera Kameramann Oscar Berlinale Cannes Viennale Diagonale Hollywood Kinostart
            Premiere Thriller Komödie Blockbuster Western Animationsfilm Filmpreis Filmklassiker Produzent Dreharbeiten Szene Star_Wars
            James_Bond Trailer Filmkritik Stummfilm Cineast Kinosaal Goldene_Palme Goldener_Bär Fortsetzung Drama Kinofilm Filmmusik Kostüm
            Leonardo_DiCaprio Tarantino
        """,
        "en": """
            film movie cinema director actor actress Hollywood screenplay screenwriter script box_office blockbuster Oscar Oscars Bafta
            Golden_Globe Academy_Award Sundance Cannes Berlin_Film_Festival festival premiere star starring cast role sequel remake trilogy
            thriller drama comedy animated animation Disney Pixar DreamWorks Warner_Bros Spielberg Scorsese Eastwood DiCaprio Aviator
            Million_Dollar_Baby Sideways Shrek Star_Wars Harry_Potter James_Bond Batman Foxx Blanchett Pitt Hanks Cruise documentary
            film-maker filmmaker producer studio nominee nomination nominated best_actor best_actress best_picture screen audience critic
            horror poster memorabilia
        """,
    },
    "music": {
        "de": """
            Musik Musiker Konzert Band Sänger Sängerin Album Song Lied Single Popmusik Rock Pop Hip-Hop Rapper Jazz Schlager Gitarre
            Gitarrist Schlagzeug Klavier Pianist Geige Geiger Orchester Philharmoniker Dirigent Komponist Symphonie Sinfonie Oper Chor Arie
            Tenor Sopran Festspiele Musikverein Konzerthaus Konzertsaal Bühne Tournee Tour Hit Charts Plattenlabel Schallplatte Vinyl
            Grammy Song_Contest Mozart Beethoven Bach Wagner Mahler Schubert Bowie Beatles Klang Melodie Gesang Liedermacher DJ Techno
            Festival Kammermusik Quartett Ensemble Instrument Notenblatt Gesangsunterricht Musikschule Popstar Rockband Singer-Songwriter
            Elektronik
        """,
        "en": """
            music musician band singer song album single chart number_one hit guitar guitarist drummer bassist rock pop rap rapper hip-hop
            hip_hop R&B jazz blues soul punk indie concert gig tour festival Glastonbury Live_8 Brit_Awards Brits Grammy Grammys
            Mercury_Prize MTV Radio_1 record_label record_company songwriter lyrics tune U2 Oasis Coldplay Beatles Elvis Robbie_Williams
            Eminem Usher Madonna Franz_Ferdinand Keane Joss_Stone Snow_Patrol Band_Aid Kylie Bono Green_Day Scissor_Sisters
            Natasha_Bedingfield Ray_Charles Jay-Z Destiny's_Child orchestra conductor symphony opera composer piano pianist violin choir
            tenor soprano stage release debut frontman reunion playlist duet track sing fan download vinyl gospel
        """,
    },
    "theatre": {
        "de": """
            Theater Bühne Schauspiel Schauspielhaus Burgtheater Volkstheater Josefstadt Intendant Intendantin Inszenierung Regisseur
            Dramaturg Uraufführung Premiere Ensemble Schauspielerin Stück Theaterstück Dramatiker Shakespeare Nestroy Schnitzler Bernhard
            Jelinek Handke Oper Staatsoper Musical Ballett Tanz Tänzer Choreograf Choreografin Performance Kabarett Kabarettist Festspiele
            Festwochen Salzburger_Festspiele Bregenzer_Festspiele Publikum Applaus Kostüm Bühnenbild Spielzeit Sommertheater Puppentheater
            Zirkus Artist Vorstellung Libretto
        """,
        "en": """
            theatre stage musical play playwright Broadway West_End Shakespeare Hamlet National_Theatre Royal_Court Old_Vic Tony_award
            Olivier_award actor actress cast director matinee show curtain comedy comedian sketch stand-up ballet dance dancer
            choreographer opera_house Billy_Elliot Mary_Poppins Producers Phantom Lloyd_Webber dramatist rehearsal understudy box_office
            pantomime circus audience auditorium ticket
        """,
    },
    "literature": {
        "de": """
            Buch Roman Romane Autor Autorin Schriftsteller Schriftstellerin Literatur Lyrik Gedicht Dichter Erzählung Novelle Krimi Verlag
            Verleger Buchhandlung Buchhändler Buchmesse Buchpreis Bachmann-Preis Literaturpreis Literaturnobelpreis Lesung Leser Lektor
            Manuskript Essay Übersetzer Übersetzung Bibliothek Bücherei Antiquariat Erstausgabe Band Kapitel Romancier Kinderbuch Comic
            Biografie Tagebuch Goethe Kafka Musil Bachmann Grass Suhrkamp Hanser Prosa Vers Debütroman Bestseller Literaturhaus Sachbuch
            Graphic_Novel Märchen
        """,
        "en": """
            book novel novelist author writer literature literary poem poet poetry publisher publishing bestseller Booker_Prize Booker
            Whitbread Nobel_Prize_for_Literature short_story fiction non-fiction biography memoir manuscript Harry_Potter Rowling Tolkien
            Dickens Austen Da_Vinci_Code Dan_Brown library bookshop bookseller first_edition chapter paperback hardback translator comic
            children's_book reader
        """,
    },
    "art": {
        "de": """
            Kunst Künstler Künstlerin Maler Malerin Malerei Gemälde Bild Zeichnung Skulptur Bildhauer Galerie Galerist Ausstellung Museum
            Kunsthalle Kurator Kuratorin Vernissage Albertina Belvedere Mumok Kunsthistorisches Biennale Documenta Fotografie Fotograf
            Architektur Architekt Installation Sammlung Sammler Kunstmarkt Kunstverein Auktion Auktionshaus Sotheby's Christie's Schiele
            Klimt Picasso Kokoschka Warhol Rubens Porträt Werk Werkschau Retrospektive Aquarell Leinwand Druckgrafik Design Designer
            Denkmal Restitution Raubkunst Moderne Avantgarde Aktionismus Atelier Ausstellungshaus Videokunst Kulturerbe Kulturminister
            Kulturpolitik
        """,
        "en": """
            art artist painter painting canvas portrait sculpture sculptor gallery exhibition museum Tate Tate_Modern National_Gallery
            Turner_Prize curator Picasso Monet Warhol Hirst Van_Gogh Rembrandt Saatchi auction Sotheby's Christie's photography
            photographer installation drawing watercolour architecture architect collection collector masterpiece heritage design designer
            studio
        """,
    },
    "celebrity": {
        "de": """
            Prominente Promi Star Model Topmodel Hochzeit Scheidung Popstar Royals Königin Prinz Prinzessin Queen Kardashian Paparazzi
            Roter_Teppich Glamour
        """,
        "en": """
            celebrity star model supermodel wedding divorce paparazzi tabloid gossip red_carpet glamour Jackson Michael_Jackson
            Britney_Spears Paris_Hilton Jennifer_Aniston Brad_Pitt Angelina_Jolie Kate_Moss Sharon_Osbourne Ozzy fan publicist
        """,
    },
}
