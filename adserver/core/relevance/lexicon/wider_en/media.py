"""More English words of the topics of media."""

WORDS = {
    "broadcasting": """
        TV_show TV_series TV_channel TV_host TV_presenter TV_audience TV_critic TV_drama TV_star TV_soap television_show
        television_series television_audience broadcasters BBC_drama BBC_Three BBC_Four BBC_Worldwide BBC_Radio
        BBC_World_Service BBC_governors BBC_chairman Michael_Grade Mark_Thompson director_general Greg_Dyke Jane_Tranter
        Five_Live Radio_One Radio_Five_Live Capital_FM Virgin_Radio Classic_FM commercial_radio radio_station radio_show
        breakfast_show Chris_Moyles Chris_Evans Jonathan_Ross Terry_Wogan John_Peel Johnny_Vaughan Howard_Stern Jerry_Springer
        David_Letterman Jay_Leno Conan_O'Brien Dan_Rather Saturday_Night_Live Sex_and_the_City West_Wing Will_and_Grace
        Everybody_Loves_Raymond Arrested_Development Curb_Your_Enthusiasm Star_Trek Battlestar_Galactica South_Park Family_Guy
        Only_Fools_and_Horses Fawlty_Towers Monty_Python Absolutely_Fabulous Vicar_of_Dibley Phoenix_Nights Peep_Show
        Green_Wing Nighty_Night Smoking_Room Dad's_Army Open_All_Hours Last_of_the_Summer_Wine Holby_City Home_and_Away
        Footballers'_Wives Bad_Girls Midsomer_Murders Inspector_Morse Auf_Wiedersehen Strictly_Come_Dancing Fame_Academy
        Wife_Swap Faking_It Top_Gear Blue_Peter Panorama_programme Question_Time Dr_Who Christopher_Eccleston Billie_Piper
        Russell_T_Davies Ant_and_Dec Davina_McCall Graham_Norton Simon_Cowell Sharon_Osbourne_judge Louis_Walsh American_Idol
        Survivor_show sitcoms soaps quiz_show_host contestant contestants housemate housemates viewing_figures audience_share
        peak_audience ratings_war overnight_figures repeats scriptwriter showrunner cast_member cast_members final_episode
        first_episode new_series second_series third_series season_finale TV_channels satellite_TV cable_TV pay-TV terrestrial
        Living_TV Challenge_TV Fox_News WB_network MTV_Europe Comedy_Central Cartoon_Network indecency Janet_Jackson
        Super_Bowl_half-time broadcasting_watchdog complaints_viewers Royal_Television_Society National_TV_Awards
        Bafta_TV_awards British_Comedy_Awards Golden_Rose_of_Montreux TV_licence charter_renewal digital_radio
        digital_switchover Freeview_box TV_screens
    """,
    "press": """
        newspapers magazines journalists editors reporters columnists paparazzo newsroom news_editor sub-editor
        press_conference press_release press_freedom_group Press_Complaints_Commission Rupert_Murdoch Conrad_Black
        Barclay_brothers Trinity_Mirror Associated_Newspapers News_International Daily_Express Daily_Mirror Daily_Star
        Evening_Standard Financial_Times Economist_magazine News_of_the_World Sunday_Times Sunday_Telegraph Sunday_Mirror
        People_newspaper Private_Eye Hello_magazine OK_magazine Heat_magazine Time_magazine Wall_Street_Journal USA_Today
        Los_Angeles_Times Le_Monde Der_Spiegel Boris_Johnson_editor Piers_Morgan Andrew_Gilligan print_edition readership
        readers subscribers crossword supplement obituary op-ed
    """,
    "advertising": """
        adverts ads advertisements TV_ads TV_advert ad_campaign poster_campaign advertisers ad_spending ad_revenue
        advertising_revenue advertising_market Advertising_Standards_Authority copywriter creative_director art_director
        media_buyer jingle endorsement endorse product_placement brands branded brand_name rebrand market_research focus_group
        loyalty_card direct_mail junk_mail pop-up_ads banner_ad spam_ads M&C_Saatchi Martin_Sorrell Grey_Global
    """,
}
