"""More English words of the topics of culture."""

WORDS = {
    "film": """
        films movies filming filmed cinemas cinema-goers film-making filmmaking screen_actor screening screenings
        screenwriters leading_man leading_lady supporting_actor supporting_actress best_director best_film best_foreign_film
        foreign-language_film lifetime_achievement_award Screen_Actors_Guild Directors_Guild Writers_Guild Producers_Guild
        Bafta_award Golden_Globes Oscar_nomination Oscar_nominee Palme_d'Or Golden_Bear Golden_Lion Venice_Film_Festival
        Cannes_Film_Festival Sundance_Film_Festival jury_prize US_box_office weekend_box_office ticket_sales opening_weekend
        number_one_film top_10_films Meet_the_Fockers Hotel_Rwanda Vera_Drake Finding_Neverland Polar_Express Ocean's_Twelve
        National_Treasure House_of_Flying_Daggers Passion_of_the_Christ Fahrenheit_9/11 Bridget_Jones King_Arthur
        Lord_of_the_Rings Fantastic_Four War_of_the_Worlds King_Kong Kill_Bill Pulp_Fiction Gone_with_the_Wind Citizen_Kane
        Martin_Scorsese Clint_Eastwood Steven_Spielberg George_Lucas Peter_Jackson Quentin_Tarantino Mike_Leigh Ken_Loach
        Oliver_Stone Michael_Moore Mel_Gibson Tim_Burton Ridley_Scott Woody_Allen Roman_Polanski Pedro_Almodovar Wong_Kar-Wai
        Alexander_Payne Marc_Forster Hilary_Swank Imelda_Staunton Annette_Bening Kate_Winslet Cate_Blanchett Natalie_Portman
        Clive_Owen Jude_Law Johnny_Depp Leonardo_DiCaprio Jamie_Foxx Don_Cheadle Morgan_Freeman Robert_De_Niro Al_Pacino
        Dustin_Hoffman Jack_Nicholson Tom_Cruise Tom_Hanks Nicole_Kidman Julia_Roberts Renee_Zellweger Charlize_Theron
        Halle_Berry Scarlett_Johansson Keira_Knightley Orlando_Bloom Ewan_McGregor Colin_Farrell Russell_Crowe George_Clooney
        Matt_Damon Ben_Stiller Ben_Affleck Will_Smith Samuel_L_Jackson Denzel_Washington Sean_Connery Pierce_Brosnan
        Daniel_Craig Judi_Dench Helen_Mirren Ian_McKellen Anthony_Hopkins Hugh_Grant Colin_Firth Emma_Thompson
        Catherine_Zeta-Jones Michael_Douglas Christopher_Reeve Marlon_Brando Universal_Studios Columbia_Pictures Sony_Pictures
        20th_Century_Fox Warner_Brothers New_Line Working_Title UK_Film_Council British_Film_Institute multiplex film_studio
        silver_screen feature_film short_film biopic epic western_film musical_film romantic_comedy rom-com cartoon storyline
        plot character adaptation big-screen special_effects stunt film_rights film_star movie_star movie-goers
    """,
    "music": """
        songs singers singing vocalist vocals lead_singer backing_singer singer-songwriter albums singles debut_album
        debut_single greatest_hits UK_chart singles_chart album_chart top_40 top_10 number_ones chart-topper chart-topping
        platinum million-selling best-selling bestselling_album recording_artist recording_studio record_producer record_deal
        music_industry music_video pop_star rock_star rock_band pop_band boy_band girl_band girl_group rap_star rap_mogul
        hip-hop_star rappers remix sample dance_music electronica techno drum_and_bass garage heavy_metal metal folk_music
        country_music soul_singer jazz_musician blues_singer crooner ballad chorus verse melody riff bass drums keyboard
        saxophone trumpet cello violinist flute recital concerto sonata aria mezzo-soprano philharmonic chamber_music maestro
        Royal_Albert_Hall Wembley_Arena Hammersmith_Apollo Royal_Festival_Hall Reading_Festival V_Festival T_in_the_Park
        Isle_of_Wight_Festival Live_Aid Tsunami_concert charity_single charity_concert NME_Awards Mobo_Awards Ivor_Novello
        Brit_Award Grammy_award Mercury_Music_Prize Sony_BMG Universal_Music Warner_Music Def_Jam Capitol_Records Alicia_Keys
        Norah_Jones Kanye_West 50_Cent Dr_Dre Snoop_Dogg P_Diddy Gwen_Stefani Christina_Aguilera Jennifer_Lopez Mariah_Carey
        Whitney_Houston Celine_Dion Shania_Twain Elton_John George_Michael Rod_Stewart Cliff_Richard Phil_Collins David_Bowie
        Mick_Jagger Rolling_Stones Led_Zeppelin Pink_Floyd Freddie_Mercury Paul_McCartney John_Lennon Ringo_Starr
        George_Harrison Bob_Dylan Bruce_Springsteen Neil_Young Joni_Mitchell Leonard_Cohen Brian_Wilson Beach_Boys Johnny_Cash
        Elvis_Presley Jimi_Hendrix Kurt_Cobain Foo_Fighters Red_Hot_Chili_Peppers Velvet_Revolver Guns_N'_Roses Linkin_Park
        Blink_182 Ronan_Keating Girls_Aloud Atomic_Kitten Spice_Girls Geri_Halliwell Will_Young Gareth_Gates Michelle_McManus
        Katie_Melua Jamie_Cullum Manic_Street_Preachers Thom_Yorke Damon_Albarn Kaiser_Chiefs Bloc_Party Pete_Doherty
        White_Stripes Kings_of_Leon Maroon_5 Black_Eyed_Peas Mike_Skinner Dizzee_Rascal Daniel_Bedingfield Chemical_Brothers
        Fatboy_Slim Basement_Jaxx New_Order Joy_Division Duran_Duran Depeche_Mode Pet_Shop_Boys Human_League Roxy_Music
        Charlotte_Church Katherine_Jenkins Placido_Domingo Andrea_Bocelli Bryn_Terfel Simon_Rattle Eurovision_Song_Contest
        Bob_Geldof Midge_Ure
    """,
    "theatre": """
        theatres theatregoer theatrical stage_show stage_version stage_production West_End_musical West_End_show
        Broadway_musical matinees box-office_takings premiere_run dress_rehearsal first_night opening_night curtain_call
        standing_ovation playwrights dramatic tragedy farce monologue soliloquy Royal_Shakespeare_Company Donmar_Warehouse
        Young_Vic Drury_Lane Sadler's_Wells Royal_Ballet Royal_Opera_House English_National_Opera Covent_Garden
        Edinburgh_Fringe Edinburgh_Festival Perrier_award Andrew_Lloyd_Webber Cameron_Mackintosh Trevor_Nunn Nicholas_Hytner
        Kevin_Spacey Alan_Bennett Tom_Stoppard Harold_Pinter David_Hare Arthur_Miller Tennessee_Williams Samuel_Beckett
        King_Lear Romeo_and_Juliet Les_Miserables Miss_Saigon Mamma_Mia Chitty_Chitty_Bang_Bang Lion_King
        Jerry_Springer_-_The_Opera stand-up_comedian comedians comic_actor gag punchline Ricky_Gervais Peter_Kay Eddie_Izzard
        Billy_Connolly Jimmy_Carr Lee_Evans Little_Britain_Live Matt_Lucas David_Walliams puppet magician juggler ballerina
        tango flamenco
    """,
    "literature": """
        books novels bookseller_chain literary_prize prize-winning_author shortlisted shortlist longlist Man_Booker
        Orange_Prize Pulitzer_Prize Guardian_First_Book children's_author children's_laureate poet_laureate Andrew_Motion
        crime_writer thriller_writer ghostwriter storytelling storyteller narrator protagonist prose verse sonnet anthology
        novella trilogy_book sequel_novel hardcover_edition book_deal book_tour book_fair Frankfurt_Book_Fair Hay_Festival
        Random_House JK_Rowling Philip_Pullman Terry_Pratchett Jacqueline_Wilson Roald_Dahl CS_Lewis JRR_Tolkien Jane_Austen
        Charles_Dickens Thomas_Hardy George_Orwell Virginia_Woolf James_Joyce Agatha_Christie Sherlock_Holmes Conan_Doyle
        Ian_McEwan Martin_Amis Salman_Rushdie Julian_Barnes Alan_Hollinghurst Zadie_Smith Monica_Ali Margaret_Atwood
        Philip_Roth John_Grisham Stephen_King Dan_Brown's Hunter_S_Thompson Scott_Fitzgerald Mark_Twain
    """,
    "art": """
        artworks artwork arts_council visual_art contemporary_art modern_art fine_art art_gallery art_collection art_dealer
        art_theft Royal_Academy National_Portrait_Gallery Hayward_Gallery Victoria_and_Albert British_Museum
        Metropolitan_Museum Mona_Lisa Lucian_Freud Francis_Bacon Damien_Hirst Tracey_Emin graffiti_artist The_Scream
        Henry_Moore Antony_Gormley Anish_Kapoor Rachel_Whiteread Norman_Foster old_master impressionist surrealist abstract
        still_life landscape_painter self-portrait etching engraving mural fresco pottery ceramics tapestry exhibit exhibits
        retrospective art_fair
    """,
    "celebrity": """
        celebrities star-studded showbiz socialite heiress sex_symbol fiance engaged wed honeymoon baby_boy baby_girl divorced
        estranged love_child rehab_star libel_star I'm_a_Celebrity Celebrity_Big_Brother Jordan_model Peter_Andre Jade_Goody
        Victoria_Beckham Posh_Spice Naomi_Campbell Claudia_Schiffer Hugh_Hefner Donald_Trump Oprah_Winfrey Martha_Stewart
        OJ_Simpson Neverland_ranch Robert_Blake Winona_Ryder Macaulay_Culkin Prince_Harry Prince_William Prince_Charles
        Princess_Diana fans_star tabloids
    """,
}
