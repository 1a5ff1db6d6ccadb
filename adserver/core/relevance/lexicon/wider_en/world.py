"""More English words of the topics of world."""

WORDS = {
    "diplomacy": """
        US_president US_secretary_of_state US_state_department Secretary_of_State Colin_Powell Donald_Rumsfeld Dick_Cheney
        Paul_Wolfowitz John_Bolton Bush_administration President_Bush Mr_Bush Bill_Clinton senator congressman
        House_of_Representatives Vladimir_Putin President_Putin Orange_Revolution Jacques_Chirac Dominique_de_Villepin
        Gerhard_Schroeder Angela_Merkel Joschka_Fischer Silvio_Berlusconi Jose_Maria_Aznar Hu_Jintao Wen_Jiabao
        Junichiro_Koizumi Manmohan_Singh Pervez_Musharraf South_Korea Kim_Jong-il six-party_talks nuclear_programme
        nuclear_weapons nuclear_ambitions uranium_enrichment Hugo_Chavez Fidel_Castro Brazil_president Nigeria_president
        Thabo_Mbeki Nelson_Mandela Robert_Mugabe Morgan_Tsvangirai Commonwealth_secretary-general African_Union Ivory_Coast
        General_Assembly UN_secretary_general oil-for-food oil-for-food_programme G8_summit state_visit special_envoy envoy
        consulate ceasefire_talks multilateral bilateral sovereignty
    """,
    "war": """
        warfare armed_forces servicemen servicewoman Black_Watch Territorial_Army Royal_Marines Royal_Navy navy warship
        submarine frigate aircraft_carrier helicopter_crash fighter_jet bomber roadside_bomb suicide_bomber car_bomb
        mortar_attack artillery tank_regiment infantry paratroopers battalion brigade commander general_army US-led_coalition
        coalition_forces multinational_force Iyad_Allawi Moqtada_Sadr Osama_Bin_Laden Bin_Laden war_crimes war_crimes_tribunal
        genocide ethnic_cleansing mass_grave weapons_inspectors Hans_Blix David_Kelly Dr_Kelly legality_of_war anti-war
        Stop_the_War_Coalition peace_deal truce disarmament landmines chemical_weapons Saddam_Hussein's weapons_programme
        hostage-takers Ken_Bigley Margaret_Hassan beheaded jihad militants insurgency 11_September World_Trade_Center
        Madrid_bombings veteran veterans
    """,
    "europe": """
        EU_member EU_member_states EU_leaders EU_presidency EU_referendum EU_treaty EU_budget EU_commissioner EU_president
        EU_ministers EU_directive EU_law EU_constitution_treaty European_constitution European_Constitution European_Council
        European_Court_of_Justice European_elections Euro_MP Euro_MPs Jose_Manuel_Barroso Romano_Prodi
        Peter_Mandelson_commissioner Javier_Solana Neil_Kinnock_commissioner Charlie_McCreevy Rocco_Buttiglione
        Stability_and_Growth_Pact stability_pact UK_rebate British_rebate qualified_majority national_veto red_lines acquis
        CAP_reform farm_subsidies Common_Fisheries_Policy pro-European Britain_in_Europe Vote_No new_member_states
        services_directive working_time_directive
    """,
    "human_rights": """
        human_rights_abuses human_rights_groups human_rights_act European_Court_of_Human_Rights
        European_Convention_on_Human_Rights Liberty_group Shami_Chakrabarti Guantanamo_detainees Camp_X-Ray
        prisoners_of_conscience political_prisoners freedom_of_expression free_speech press_censorship internet_censorship
        jailed_dissident Dalai_Lama Aung_San_Suu_Kyi apartheid ill-treatment indefinite_detention detention_without_trial
        terror_suspects foreign_terror_suspects racial_hatred incitement religious_hatred equality_law gay_rights
        women's_rights demonstrators demonstration protests civil_rights slavery
    """,
    "middle_east": """
        Palestinian_Authority Palestinian_leader Palestinian_president Mahmoud_Abbas Yasser_Arafat Ariel_Sharon Ehud_Barak
        Benjamin_Netanyahu Shimon_Peres Gaza_pull-out Gaza_withdrawal Jewish_settlers settlements West_Bank_barrier
        security_fence two-state Islamic_Jihad suicide_bombings_Israel Rafik_Hariri Syrian_troops Hosni_Mubarak Gulf_states
        United_Arab_Emirates
    """,
}
