"""More English words of the topics of sport."""

WORDS = {
    "football": """
        goalscorer scorer goalless netted own_goal clean_sheet crossbar near_post far_post six-yard_box penalty_area
        penalty_box penalty_shoot-out spot-kick linesman fourth_official sending-off sent_off red-carded suspension touchline
        dugout back_four centre-half centre-back full-back left-back right-back wing-back playmaker frontman youngster
        loan_deal free_transfer transfer_window signing signings contract_extension caretaker first-team reserve away_goal
        aggregate group_stage knockout last_16 qualifier World_Cup_qualifier Carling_Cup League_Cup Community_Shield Uefa_Cup
        League_One League_Two Scottish_Cup Old_Firm Serie_A Primera_Liga La_Liga title_race relegation_zone bottom_club
        mid-table silverware treble Aston_Villa Crystal_Palace Man_City Manchester_City West_Brom West_Ham Inter_Milan
        Bayern_Munich Werder_Bremen Sven-Goran_Eriksson Van_Nistelrooy Ashley_Cole Del_Piero goalkeeping substitution booking
        booked foul fouled dived diving keepers strikers defenders midfielders supporters
    """,
    "winter_sport": """
        alpine_skiing ski_lift ski_pass ski_slopes skiers snowboarders cross-country_skiing ski_jumper super-G moguls halfpipe
        freestyle_skiing speed_skating ice_dance figure_skater ice_rink ice_skates lockout Stanley_Cup Maple_Leafs Bode_Miller
        Hermann_Maier Turin_2006 après-ski powder avalanche_beacon chalet St_Moritz Val_d'Isere
    """,
    "cycling": """
        cyclists bikes mountain_biking sprint_finish breakaway maillot_jaune Tyler_Hamilton Jan_Ullrich Ivan_Basso
        Alexandre_Vinokourov Bradley_Wiggins Chris_Hoy Victoria_Pendleton keirin pursuit_team handlebars derailleur spokes
        puncture cycle_path commuter_bike helmet_law Alpe_d'Huez Milan-San_Remo
    """,
    "tennis": """
        tennis_ace straight_sets first_set second_set third_set final_set fourth_seed top_seed second_seed breakpoint
        service_game love_service baseline baseliner drop_shot lob smash rally centre_court show_court Queen's_Club
        Indian_Wells Key_Biscayne Masters_Series Masters_Cup Fed_Cup Hopman_Cup world_number_one number_two_seed
        Venus_Williams Serena_Williams quarterfinal semifinal
    """,
    "athletics": """
        athletes athletic gold_medallist silver_medallist bronze_medallist medallist double_Olympic_champion Olympic_champion
        world_champion European_champion Commonwealth_Games European_Indoor_Championships World_Indoor_Championships
        AAA_Championships UK_Athletics Norwich_Union grand_prix_meeting Golden_League London_Marathon New_York_Marathon
        half-marathon race_walker triple_jump triple_jumper long_jumper high_jumper hurdler 110m_hurdles 60m_hurdles
        relay_team sprinters distance_running cross-country IOC_president Paula_Radcliffe Mark_Lewis-Francis Jason_Gardener
        Darren_Campbell Christian_Malcolm Denise_Lewis Kelly_Sotherton Carolina_Kluft Jade_Johnson Phillips_Idowu
        Hicham_El_Guerrouj Kenenisa_Bekele Haile_Gebrselassie Asafa_Powell Maurice_Greene Justin_Gatlin Marion_Jones
        Tim_Montgomery Kelli_White Dwain_Chambers Victor_Conte Costas_Kenteris Katerina_Thanou Christos_Tzekos anti-doping
        banned_substance nandrolone testosterone out-of-competition starting_blocks false_start photo_finish Amir_Khan
        Ricky_Hatton Audley_Harrison Lennox_Lewis Mike_Tyson heavyweight welterweight ringside bout knockout Ian_Thorpe
        Michael_Phelps Grant_Hackett freestyle backstroke breaststroke butterfly coxless_four Matthew_Pinsent Steve_Redgrave
        Ellen_MacArthur yachtsman yacht dinghy equestrian show_jumping jockey racehorse Grand_National Cheltenham_Festival
        steeplechase trainer_horse London_2012 Olympic_bid bid_team host_city
    """,
    "rugby_cricket": """
        rugby_union rugby_league Super_League Grand_Slam_decider wooden_spoon Calcutta_Cup Lions_tour British_Lions Webb_Ellis
        Gavin_Henson Brian_O'Driscoll Clive_Woodward Andy_Robinson Jonny_Wilkinson Jason_Robinson Martin_Johnson
        Lawrence_Dallaglio Matt_Dawson Martin_Corry Charlie_Hodgson Mike_Tindall Josh_Lewsey Lewis_Moody Mike_Ruddock
        Gareth_Thomas Stephen_Jones Martyn_Williams Dwayne_Peel Shane_Williams Michael_Owen Eddie_O'Sullivan Ronan_O'Gara
        Paul_O'Connell Shane_Horgan Gordon_D'Arcy Geordan_Murphy Matt_Williams Chris_Paterson Gordon_Bulloch Bernard_Laporte
        Fabien_Pelous Yann_Delaigue Frederic_Michalak John_Kirwan Diego_Dominguez Stade_Francais Sale_Sharks London_Irish
        Newcastle_Falcons Llanelli_Scarlets Neath-Swansea_Ospreys Cardiff_Blues Newport_Gwent_Dragons Edinburgh_Gunners
        Border_Reivers Leeds_Rhinos Bradford_Bulls Wigan_Warriors St_Helens touch-down touchdowns knock-on scrummaging
        front_row second_row back_row loose-head tight-head number_eight fly_half scrum_half inside_centre outside_centre
        winger sin-binned sin-bin yellow-carded penalty_goal up-and-under sidestep haka Shoaib_Akhtar Graeme_Smith
        Darrell_Hair umpire lbw leg-spinner off-spinner seamer fast_bowler century_batting half-century one-day_international
        Tiger_Woods Ernie_Els Vijay_Singh Phil_Mickelson Colin_Montgomerie Padraig_Harrington PGA_Tour European_Tour
        eagle_putt New_England_Patriots Philadelphia_Eagles Red_Sox home_run pitcher Ronnie_O'Sullivan Stephen_Hendry
        Phil_Taylor
    """,
    "ball_games": """
        three-pointer point_guard slam-dunk Kobe_Bryant Shaquille_O'Neal LeBron_James free_throw hoops netballer
        beach_volleyball_pair hockey_stick drag_flick
    """,
    "motorsport": """
        Formula_1 Jenson_Button David_Coulthard Renault_team Fernando_Alonso Juan_Pablo_Montoya Kimi_Raikkonen
        Rubens_Barrichello Bernie_Ecclestone Max_Mosley Ron_Dennis Jordan_Grand_Prix Jaguar_Racing Red_Bull_Racing chicane
        hairpin starting_grid paddock world_rally Sebastien_Loeb Petter_Solberg Colin_McRae Dakar_Rally Le_Mans
        Valentino_Rossi superbike Brands_Hatch Monte_Carlo racing_driver racing_car test_driver
    """,
    "fitness": """
        keep-fit personal_trainer treadmill dumbbell weights_room aerobics workout_plan calories stretching warm-up
        Achilles_tendon tendon dislocated fractured broken_leg broken_foot metatarsal cartilage rehabilitation rehab
        physiotherapists medical_staff torn_ligament torn_hamstring back_spasm groin_strain thigh_strain calf_strain
        ankle_ligament knee_operation knee_ligament fitness_test match_fitness
    """,
}
