"""More English words of the topics of technology."""

WORDS = {
    "it_security": """
        hackers crackers cyber cyber-crime cyber_security computer_security internet_security net_security security_firm
        security_experts security_flaw security_hole security_holes flaws patches malicious malicious_code malicious_program
        viruses_worm virus_writer virus_writers virus_outbreak e-mail_virus computer_virus mobile_virus Trend_Micro Blue_Coat
        Computer_Associates spyware_program ad-ware pop-up bot bots bot_net zombie_PCs distributed_denial phishing_attacks
        phishing_e-mails phishing_scam bogus fake_site fake_e-mail online_fraud credit_card_fraud card_details bank_details
        pin_numbers identity_fraud ID_theft ID_fraud junk_e-mail junk_mail_senders spam_e-mail spam_mail spammers anti-spam
        anti-spyware filtering black_list blacklist screensaver National_Hi-Tech_Crime_Unit wiretap snooping eavesdrop
        surveillance biometric biometrics iris_scan fingerprint_scanner smartcard authentication digital_signature
        cryptography hash_function log-in logins intruder intrusion infected_machines vulnerabilities exploits
        Internet_Explorer_flaw Windows_users firewalls unsolicited hijacked trojans worms
    """,
    "devices": """
        phones handsets smartphone smartphones clamshell camera_phones 3G_phone 3G_phones multimedia_phone Pocket_PC
        Windows_Mobile Research_in_Motion iPod_mini iPod_Shuffle iPods Mac_Mini iMac digital_music_player
        digital_music_players MP3_players iRiver Rio_player DVD_player DVD_recorder DVD_burner Blu-Ray_disc HD_DVD
        high-definition_TV high-definition_DVD high-def HD_TV plasma_screen flat_screen flat-screen LCD_TV LCD_screen
        widescreen home_cinema TV_set projector digital_video_recorder personal_video_recorder Sky_Plus media_centre
        Media_Center media_player portable_media camcorder digital_cameras camera-phone webcam memory_card memory_stick
        flash_memory hard_drives hard_disks gigabyte gigabytes megabyte terabyte storage silicon transistor nanotech microchip
        microprocessor dual-core Cell_chip AMD_chip graphics_card motherboard laptops notebooks desktop_PC tablet_PC printers
        scanner ink_cartridge Samsung_Electronics LG_Electronics Consumer_Electronics_Show CES_Las_Vegas gadget_lovers
        gadget_market technophile gizmos robots humanoid robotic robotics RFID_tags radio_tags smart_tag wearable sensor
        sensors batteries fuel_cell_laptop charger headset earphones stereo remote_control touchscreen stylus
        voice_recognition sat_nav satellite_navigation
    """,
    "gaming": """
        games_console games_consoles games_industry games_developer games_developers games_maker games_publisher games_firm
        games_charts gamers computer_games video_games video_gaming video_gamers online_games online_gaming online_game
        massively_multiplayer role-playing Star_Wars_Galaxies EverQuest_II City_of_Heroes Ultima_Online Second_Life
        PlayStation_3 PlayStation_Portable Sony_PSP Nintendo_DS Nintendo_GameCube Game_Boy_Advance Xbox_360 Xbox_Live
        Microsoft_Xbox Sega_Dreamcast Commodore_64 Space_Invaders Donkey_Kong Super_Mario Sonic_the_Hedgehog Halo_2
        Half-Life_2 Doom_3 Far_Cry Unreal_Tournament Prince_of_Persia Splinter_Cell Metal_Gear_Solid Resident_Evil Silent_Hill
        Gran_Turismo Need_for_Speed Project_Gotham Pro_Evolution_Soccer Fifa_2005 Championship_Manager Football_Manager
        Rome_Total_War Age_of_Empires Theme_Park Black_and_White Peter_Molyneux Will_Wright Shigeru_Miyamoto John_Carmack
        Valve_Software id_Software Vivendi_Universal_Games Square_Enix Sims_2 cheat_codes gamepad force_feedback high_score
        first-person third-person shoot-em-up beat-em-up platformer driving_game racing_game strategy_game war_game modding
        mod_makers machinima polygon cut-scenes e-sports pro-gamer game_designer game_play in-game expansion_pack launch_title
        handheld_console next_generation_console next-generation_consoles PC_game PC_games mobile_games Java_games
    """,
    "internet": """
        web_log weblogs bloggers blogosphere vlog blog_site podcasters podcasts RSS_feed social_software social_networking
        Flickr_photo del.icio.us tagging wiki wikis Jimmy_Wales Friends_Reunited message_board message_boards chatrooms
        chat_room forums newsgroup instant_messenger instant_messages MSN_Messenger Google_search search_engines
        search_results search_term search_terms search_query desktop_search Yahoo_search Google_News Google_Maps web_mail
        e-mails e-mail_address spam_filter browsers web_browsers Firefox_browser Mozilla_Foundation Netscape_Navigator toolbar
        home_page web_pages web_address net_address domain_names domain_name Tim_Berners-Lee Vint_Cerf web_server web_host
        web_hosting webmaster surfers web_surfers net_users net_surfers online_community online_shopping online_shoppers
        online_retailer online_store online_auction online_music online_music_store legal_download legal_downloads
        music_download music_downloads download_music song_downloads iTunes_music_store Napster_To_Go
        digital_rights_management digital_rights copy-protection copy_protection file-sharers file-sharing_networks
        file-swapping file-swappers peer-to-peer_networks peer_to_peer P2P_networks eDonkey_network torrent tracker_site
        Motion_Picture_Association pirated pirates illegal_downloading illegal_downloads illegal_copies copyright_holders
        Lawrence_Lessig web-based webcast streaming video_clips video_on_demand video-on-demand internet_TV net_TV
        broadband_TV digital_divide digital_age digital_lifestyle digital_home digital_photos digital_images photo-sharing
        hyperlinks cyberspace cyber_cafe internet_cafe net_cafe surfed click clicks browse browsing uploading upload
        user-generated open_directory e-government e-learning e-commerce_site dotcoms dotcom_boom dot-com
    """,
    "software": """
        software_firm software_giant software_maker software_company computer_software software_patents open-source
        open_source_software Free_Software_Foundation Richard_Stallman Red_Hat Mac_OS OS_X Tiger_operating_system Windows_2000
        Windows_98 Windows_XP_SP2 Windows_Media Windows_Media_Player Office_suite Word_document spreadsheet word_processor
        Outlook_Express Visual_Basic Steve_Ballmer Larry_Ellison Scott_McNealy Mitch_Kapor programming_language programmers
        coders code-breaking computer_science computer_scientist computer_scientists computing_power grid_computing
        distributed_computing Blue_Gene Blue_Gene/L supercomputers number-crunching petaflop teraflops teraflop
        artificial_life neural_network machine_translation speech_technology voice_technology text-to-speech
        handwriting_recognition user_interfaces graphical_interface 3D_graphics virtual_reality simulation simulations
        computer_model computer_graphics data_mining data_centre database_software IT_department IT_industry IT_system
        IT_systems IT_workers IT_firm hi-tech hi-tech_firm technology_firm technology_giant tech_firm innovation innovations
        inventor inventors engineers researchers_lab Media_Lab bug_fix upgrade upgrades updates installer licence_software
        legacy_systems algorithms encryption_software free_software developers_conference
    """,
    "telecoms": """
        telecommunications telecommunication telecom telecoms_firm telecoms_operator phone_company phone_companies
        phone_operator phone_firm phone_network phone_networks mobile_operator mobile_operators mobile_networks mobile_network
        mobile_firm mobile_users mobile_subscribers mobile_internet mobile_TV mobile_data mobile_content mobile_services
        mobile_technology cellphone cell_phones cellular 3G_network 3G_networks 3G_services 3G_licence third-generation
        third_generation Deutsche_Telekom France_Telecom Telecom_Italia NTT_DoCoMo Virgin_Media Cable_&_Wireless UK_Online
        Demon_Internet Wanadoo_UK BT_Broadband BT_Openzone net_phone net_phones net_phone_calls internet_telephony VoIP_calls
        phone_calls_net fixed-line fixed_line dial-up_connection broadband_connection broadband_connections broadband_users
        broadband_speeds broadband_services broadband_network broadband_market broadband_provider broadband_operator
        broadband_access broadband_subscribers high-speed_net high-speed_internet fast_net always-on fibre_optic fibre-optic
        copper_wire local_loop_unbundling telephone_exchange wireless_network wireless_networks wireless_broadband
        wireless_hotspots wireless_technology wi-fi_network wi-fi_hotspot wi-fi_hotspots wi-fi_network_mesh ultrawideband
        radio_spectrum mobile_mast phone_mast ringback SMS_messages texts texting text_messaging picture_messages
        picture_messaging multimedia_messages voicemail videophone video_calls video_calling video_conferencing
        directory_enquiries area_code prepaid pay-as-you-go tariffs call_charges airtime monthly_contract
    """,
}
