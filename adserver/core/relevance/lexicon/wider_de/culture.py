"""More German words of the topics of culture."""

WORDS = {
    "film": """
        Filmregisseur Filmregisseurin Filmproduktion Filmproduzent Filmförderung Filminstitut Filmarchiv Filmmuseum
        Filmakademie Filmfest Filmfestspiele Filmstar Filmfigur Filmdrama Filmszene Regiedebüt Regiearbeit Langfilm
        Episodenfilm Roadmovie Sci-Fi Science-Fiction Science-Fiction-Film Horrorfilm Actionfilm Actionheld Liebesfilm
        Liebesgeschichte Romanze Heimatfilm Biopic Remake Prequel Spin-off Superheld Superheldenfilm Marvel Disney Pixar
        Animation Zeichentrick Synchronsprecher Casting Darsteller Darstellerin Charakterdarsteller Statist Stuntman Cutter
        Kameraeinstellung Nahaufnahme Zeitlupe Rückblende Plot Handlung Protagonist Protagonistin Antagonist Bösewicht
        Kinokasse Kinokassen Kinocharts Einspielergebnis Multiplex Programmkino Locarno Venedig Sundance Toronto Golden_Globes
        Academy Oscarnominierung Auslandsoscar César Romy Haneke Seidl Ruzowitzky Prochaska Geyrhalter Hausner Glawogger
        Murnberger Waltz Clooney Spielberg Scorsese Lynch Kubrick Hitchcock Almodovar Kaurismäki Godard Truffaut Fassbinder
        Wenders Petzold Akin Tykwer Jarmusch Coppola Eastwood Woody_Allen Lars_von_Trier Polanski Blanchett Streep Johansson
        Jolie Damon Hanks Cruise Craig Depp Kidman Lawrence Hoffmann Nolan Cameron Villeneuve Iñárritu
    """,
    "music": """
        Klassik Klassikkonzert Sinfoniker Symphoniker Neujahrskonzert Barock Barockmusik Streichquartett Cello Cellist
        Bratsche Kontrabass Flöte Oboe Klarinette Trompete Posaune Harfe Orgel Organist Cembalo Percussion Bassist
        Schlagzeuger Drummer Keyboard Synthesizer Verstärker E-Gitarre Riff Refrain Strophe Songtext Songs Ballade Rhythmus
        Beats Harmonie Tonart Partitur Komposition Auftragswerk Zugabe Solist Solistin Mezzosopran Bariton Countertenor Diva
        Opernsänger Opernsängerin Opernball Operette Liederabend Kantate Requiem Oratorium Walzer Strauss Haydn Bruckner
        Brahms Schumann Chopin Liszt Verdi Puccini Rossini Händel Vivaldi Schostakowitsch Schönberg Webern Ligeti Lachenmann
        Neuwirth Harnoncourt Welser-Möst Thielemann Rattle Muti Barenboim Petrenko Nelsons Netrebko Kaufmann Garanca Bartoli
        Argerich Buchbinder Grafenegg Konzertreihe Konzertabend Clubkonzert Clubbing Donauinselfest Frequency Popfest Open-Air
        Rockmusik Rocker Rockstar Punk Punkrock Metal Grunge Indie Blues Funk Reggae Rap Elektropop Elektro Dancefloor Remix
        Sample Mixtape EP Doppelalbum Debütalbum Studioalbum Soloalbum Platte Plattenfirma Musiklabel Musikindustrie
        Musikvideo Songwriter Frontmann Sängerinnen Popmusiker Popsängerin Popband Boyband Girlgroup Adele Beyoncé Rihanna
        Taylor_Swift Madonna Lady_Gaga Justin_Bieber Jay-Z Eminem Pink_Floyd Metallica AC/DC Radiohead Coldplay U2 Kraftwerk
        Rammstein Tocotronic Wanda Bilderbuch Conchita Falco Ambros Fendrich Danzer Andreas_Gabalier Leonard_Cohen Lou_Reed
        Springsteen McCartney Lennon Björk
    """,
    "theatre": """
        Theaterregisseur Theaterdirektor Theatermacher Theatergruppe Theaterfestival Theaterpreis Nestroy-Preis Bühnenfassung
        Bühnenbildner Bühnenstück Off-Theater Kammerspiele Kammerspiel Probebühne Souffleuse Spielplan Saisoneröffnung
        Akademietheater Landestheater Stadttheater Rabenhof TAG Tanzquartier Impulstanz Theater_an_der_Wien Volksoper
        Theater_in_der_Josefstadt Vestibül Festspielhaus Jedermann Buhlschaft Tragödie Lustspiel Posse Farce Schwank Monolog
        Titelrolle Dramatik Dramatikerin Bühnenautor Brecht Ibsen Tschechow Kleist Schiller Lessing Büchner Raimund Horváth
        Turrini Palmetshofer Beckett Sartre Molière Sophokles Euripides Antigone Hamlet Macbeth Othello Romeo Woyzeck Bergmann
        Hartmann Badora Föttinger Peymann Castorf Stemann Ostermeier Kušej Breth Pollesch Schlingensief Brandauer Simonischek
        Minichmayr Hörbiger Ofczarek Meyerhoff Tanztheater Tanzcompagnie Ballettdirektor Legris Nussknacker Schwanensee Clown
        Akrobat Marionette Figurentheater Varieté Kabarettpreis Kleinkunst Kleinkunstpreis Solokabarett Dorfer Hader Vitásek
        Niavarani Düringer
    """,
    "literature": """
        Literaturkritik Literaturkritiker Literaturfestival Literaturbetrieb Literaturwissenschaft Literaturwissenschafter
        Germanist Germanistik Lyriker Lyrikerin Dichterin Romanautor Romanautorin Krimiautor Kinderbuchautor Jugendbuch
        Bilderbuch Kurzgeschichte Kurzgeschichten Erzählband Gedichtband Essayband Essayist Erzähler Erzählerin Ich-Erzähler
        Erzählstimme Hauptfigur Romanfigur Klappentext Nachwort Vorwort Taschenbuch Hardcover Hörbuch E-Book Verlagshaus
        Verlagsleiter Buchhandel Buchmarkt Büchner-Preis Georg-Büchner-Preis Ingeborg-Bachmann-Preis Bachmannpreis
        Booker-Preis Pulitzerpreis Nobelpreis_für_Literatur Schriftstellerverband Stipendiat Ullstein Rowohlt Zsolnay Residenz
        Jung_und_Jung Droschl Haymon Kiepenheuer Hesse Dürrenmatt Böll Walser Enzensberger Kehlmann Menasse Haslinger Glavinic
        Winkler Gstrein Ransmayr Mayröcker Jandl Artmann Celan Rilke Trakl Hofmannsthal Canetti Aichinger Zola Balzac Flaubert
        Proust Camus Houellebecq Knausgård Ferrante Eco Calvino Tolstoi Dostojewski Nabokov Pynchon DeLillo Franzen Murakami
        Rowling Hemingway Faulkner Joyce Woolf Orwell
    """,
    "art": """
        Kunstwerk Kunstwerke Kunstmesse Kunstmuseum Kunsthaus Kunsthistoriker Kunsthistorikerin Kunstgeschichte Kunstsammlung
        Kunstsammler Kunsthandel Kunsthändler Kunstpreis Kunstuni Akademie_der_bildenden_Künste Angewandte Secession MAK
        Lentos Kunstforum KHM Museum_moderner_Kunst Museumsdirektor Museumsdirektorin Museumsquartier Louvre Prado Guggenheim
        MoMA Tate Uffizien Eremitage Städel Pinakothek Viennacontemporary Kunstbiennale Ölgemälde Ölbild Landschaftsmalerei
        Stillleben Selbstporträt Fresko Altar Grafik Grafiker Radierung Holzschnitt Lithografie Collage Büste Mosaik Glaskunst
        Keramikkunst Konzeptkunst Konzeptkünstler Medienkunst Medienkünstler Performancekunst Performancekünstler
        Aktionskünstler Graffiti Fotokunst Fotoausstellung Sonderausstellung Dauerausstellung Exponat Leihgabe Provenienz
        Provenienzforschung Restaurator Restaurierung Dürer Bruegel Cranach Rembrandt Vermeer Velázquez Goya Tizian Raffael
        Michelangelo Leonardo_da_Vinci Botticelli Caravaggio Monet Manet Renoir Cézanne Gauguin Munch Matisse Kandinsky Klee
        Miró Dalí Magritte Duchamp Pollock Rothko Lichtenstein Koons Hirst Ai_Weiwei Baselitz Kiefer Beuys Nitsch Brus Lassnig
        Gironcoli Hundertwasser Gerstl Hollein Zaha_Hadid Bauhaus Jugendstil Biedermeier Renaissance Impressionismus
        Expressionismus Surrealismus Kubismus Pop-Art Denkmalschutz Denkmalamt Weltkulturerbe Unesco
    """,
    "celebrity": """
        Schauspielstar Hollywoodstar Königshaus Royal Monarchie Thronfolger Herzogin Kronprinz Kate William Harry Meghan
        Elizabeth Charles Camilla Diana Letizia Felipe Victoria Adel Adelige Hochzeitskleid Traumhochzeit Verlobung verlobt
        Ehefrau Exmann Exfrau Trennung Liebespaar Babybauch Boulevardpresse Society Seitenblicke Lugner Opernball-Gast Selfie
        Model-Casting Miss_Austria Schönheitskönigin Miss-Wahl Playboy Hugh_Hefner Heidi_Klum George_Clooney Amal
        Angelina_Jolie Charlie_Sheen Bill_Cosby Cosby Lindsay_Lohan Kim_Kardashian Kanye Walk_of_Fame Forbes-Liste
    """,
}
