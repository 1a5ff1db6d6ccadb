"""The mood of a short English story: words that alone mean trouble, words that add to it, and words of good news that speak against it."""

GRIM = """
    corpse corpses coffin coffins undertaker funeral burial cremated mourners bereaved condolences condolence half-mast one-minute_silence
    minute's_silence obituary passed_away lost_his_life lost_her_life lost_their_lives claimed_the_life claimed_the_lives
    took_his_own_life took_her_own_life pronounced_dead post-mortem autopsy coroner pathologist morgue mortuary lifeless resuscitate
    life_support induced_coma intensive_care critical_condition fighting_for_life life-threatening grief_counsellor grief_counsellors
    counsellors chaplain chaplains relatives_gathered search_party search_parties search_teams search_and_rescue coastguard lifeboatmen
    called_off_the_search search_was_called_off missing_persons presumed_dead feared_dead feared_drowned feared_lost no_survivors
    sole_survivor lost_contact radio_contact off_the_radar mayday distress_call distress_signal black_box flight_recorder wreckage
    crash_site debris pile-up jack-knifed head-on air_ambulance airlifted paramedic paramedics ambulance_crew stretcher cutting_gear
    cut_free firefighters fire_crews fire_brigade smouldering smoulder burnt_down burned_down razed ablaze alight arson arsonist
    burns_unit smoke_inhalation casualties maimed paralysed paraplegic amputated open_fracture head_injuries stab_wounds stabbed strangled
    bludgeoned beheaded gunned_down shot_dead murder_weapon murder_squad forensic forensics forensic_team crime_scene
    officers_in_white_suits white_suits bloodstains pool_of_blood covered_in_blood police_tape handcuffs handcuffed remanded in_custody
    arrest_warrant arrested manhunt most_wanted led_away balaclava balaclavas shotgun gunpoint getaway_car ransom hostage hostages
    hostage-taker kidnappers kidnapper blackmailer bomber suicide_bomber bomb_squad explosives detonated detonate detonation car_bomb
    bomb_scare claimed_responsibility put_its_name_to terror_alert sniper gunman gunmen iron_bars knuckledusters knuckleduster
    pepper_spray water_cannon tear_gas riot_police mounted_police pitch_invasion banning_order banning_orders stadium_ban
    behind_closed_doors no_spectators monkey_chants ape_noises monkey_noises nazi_salute swastika swastikas racial_slur racial_slurs
    skin_colour spat_at warplane warplanes fighter_jets air_raid air_raids bomb_shelter bombardment artillery shells_fell mortars
    front_line frontline ceasefire truce mercenaries militia militias rebels insurgents mass_grave mass_graves war_crimes war_criminal
    refugees convoy_of_aid columns_of_armour tanks_rolled invading conscripts women's_refuge bruises strangulation_marks preyed_on
    molested groped raped assaulted indecent indecency underage underage_girls broke_their_silence break_their_silence
    breaking_their_silence chemo chemotherapy radiotherapy tumour malignant metastases terminally_ill incurable palliative hospice
    round_of_treatment contagious quarantine pathogen plague epidemic isolation_ward vomiting diarrhoea stomach_bug salmonella listeria
    legionnaires norovirus e_coli poisoned poisonous_gas slab_of_snow avalanche mudslide landslip landslide floodwater floodwaters
    burst_its_banks sandbags evacuated evacuation homeless emergency_shelter state_of_emergency aftershock aftershocks richter
    razed_to_the_ground uninhabitable swept_away cut_off electric_shock electrocuted fire_risk fire_hazard choking_hazard choke_on
    risk_of_injury health_risk product_recall recalled_to do_not_plug unplug_it stop_using should_not_be_eaten do_not_eat
    taken_off_the_shelves withdrawn_from_sale shards_of_glass metal_fragments overheat receivership liquidator liquidators creditors
    insolvent insolvency bankrupt went_bust gone_bust go_bust went_under ceased_trading cease_trading pence_in_the_pound
    pennies_in_the_pound chapter_11 bailiffs bailiff repossessed foreclosure court-appointed closing-down_sale plant_closure
    shut_its_plant mothballed redundancy redundant redundancies severance severance_pay laid_off job_losses job_cuts posts_will_go
    jobs_will_go out_of_work dole_queue shed_jobs P45 axed walk_out walkout picket picket_line picket_lines downed_tools stop_work
    industrial_action laying_down laid_down_tools work_to_rule bribe bribes backhander backhanders kickback kickbacks slush_fund embezzled
    misappropriated laundering fraud_squad dawn_raid searched_his_office searched_the_offices public_inquiry sleaze cash_for cover-up
    whistle-blower whistleblower ponzi ponzi_scheme swindled duped conned defrauded savers_lost life_savings dark_web for_sale_on_the_web
    ransomware encrypted_files change_their_passwords change_passwords intruders stolen_data stolen_details phishing card_numbers B_sample
    A_sample dope_test drugs_test drugs_cheat steroids steroid EPO anabolic testosterone growth_hormone blood_bags blood_transfusion
    blood_transfusions banned_substance tested_positive positive_test missed_tests stripped_of hands_back_his_medal hand_back_her_medal
    return_his_medal return_her_medal disqualified banned_for banned_from emaciated starving starved put_down_by_vets carcass carcasses
    RSPCA animal_welfare poachers poached put_down neglected suicide_note farewell_letter samaritans on_the_tracks onto_the_tracks
    under_a_train in_front_of_a_train overdose rehab detox relapse relapsed hooked_on been_hooked heroin cocaine alcoholic drink_problem
    over_the_limit drug_squad no_trace no_sign_of_life without_trace nothing_could_be_done too_late_for did_not_come_back never_came_back
    never_came_home never_returned never_came_up did_not_survive sealed_off cordoned_off cordon in_a_coma terminal_cancer terminal_illness
    lifeboats_searched called_in_administrators called_in_the_administrators in_administration into_administration nosedive nose-dived
    emergency_landing belly_landing crash-landed crash_landed engine_failure stalled_and life_jackets life_raft lifeboats
    listed_to_one_side capsized capsize ran_aground took_on_water sank_within derailed derailment derail overturned carriages_left pile_up
    jackknifed lost_control swerved swerve skidded_off left_the_road left_the_carriageway central_reservation crash_barrier hit-and-run
    hit_and_run drink-driver drunk-driver drunk_driver write-off airbags trapped_in_the cut_from_the_wreckage recovery_operation
    recovered_the_body bodies_recovered rockfall crevasse rope_snapped hypothermia frostbite frozen_to_death heatstroke dehydration
    cardiac_arrest heart_attack brain_haemorrhage organ_failure septicaemia sepsis amputation paralysis complications_after misdiagnosed
    misdiagnosis medical_negligence botched side_effects superbug MRSA outbreak new_cases measles ebola malaria cholera tuberculosis
    mad_cow_disease foot-and-mouth swine_fever bird_flu culled cull carcases contaminated contamination oil_slick oil_spill chemical_leak
    toxic_cloud fumes radiation_levels radioactive meltdown reactor_building iodine_tablets gas_leak smell_of_gas fireball inferno
    wall_of_flame engulfed burns_victims blocked_exits tremor tremors epicentre tidal_wave storm_surge levee flood_defences_gave
    swept_out_to_sea swept_off blown_away roofs_torn uprooted crop_failure drought famine malnourished malnutrition starvation
    relief_supplies refugee_camp refugee_camps displaced_families displaced people_smugglers people_traffickers trafficked trafficking
    forced_labour child_labour sweatshop sweatshops slave_labour slavery tortured torture_chamber lethal_injection death_row firing_squad
    junta martial_law besieged siege cluster_bombs landmine landmines drone_strike missile_strike cruise_missiles skirmish
    prisoners_of_war wounded field_hospital gunfire crossfire shoot-out_with submachine_gun assault_rifle assault_rifles hand_grenade
    pipe_bomb petrol_bomb petrol_bombs firebomb firebombed cobblestones barricades running_battles brawl brawled fracas punch-up fistfight
    headbutted headbutt broken_jaw broken_nose teeth_knocked_out beaten_up beaten_unconscious kicked_unconscious set_upon set_about
    punched_and_kicked restraining_order injunction_against stalker stalked battered_wife batterer violent_husband social_services
    taken_into_care child_neglect bullied bullying taunted taunts taunting humiliated lewd upskirt nude_photos spiked_drinks
    spiked_her_drink indecent_images inappropriate_touching touched_inappropriately care_home_abuse lynched honour_killing poisoner
    contract_killer hitman dismembered human_remains skeletal_remains shallow_grave unmarked_grave life_sentence life_imprisonment
    manslaughter crown_court_heard court_heard jury_heard inquest inquest_heard inquests appeal_for_witnesses police_appeal e-fit photofit
    serial_offender pickpockets burglars burglar ransacked prised_open jemmied safecracker armed_robbers armed_raiders ram-raid
    ram-raiders security_van protection_money extortion racketeering mafia mob_boss drug_cartel drug_ring drug_mule smugglers smuggled
    counterfeit_notes counterfeiters forgers bootleg_vodka scam scammers scammed fraudster fraudsters conman con_man impostor
    pyramid_scheme embezzlement embezzling false_accounting accounting_fraud insider_trading price-fixing tax_evasion tax_dodger
    money_laundering front_company offshore_account cronyism nepotism expenses_scandal cash_in_envelopes plagiarism plagiarised
    stripped_of_his_doctorate vote_of_no_confidence resign_in_disgrace in_disgrace phone-tapping spied_on espionage data_leak
    security_hole malware trojan stolen_passwords stolen_identities identity_theft systems_down offline_after_attack blackout
    default_on_its winding-up winding_up wound_up liquidation going_under fire_sale_of closing_its_doors closed_its_doors shut_its_doors
    shut_down_for_good closes_for_good gone_for_good out_of_business run_on_the_bank bank_run queues_of_savers frozen_accounts
    accounts_frozen unpaid_wages unpaid_bills unpaid_invoices bounced_cheques in_arrears mass_sackings clear_their_desks
    cleared_their_desks cleared_out_their_desks escorted_from_the_building compulsory_redundancies voluntary_redundancy
    voluntary_redundancies headcount_reduction slashing_jobs slash_jobs job_cull made_redundant unemployed on_the_dole production_moves
    moving_production strike_ballot balloted_for wildcat general_strike protest_march at_a_standstill to_a_standstill cancelled_flights
    flights_cancelled trains_cancelled stranded_passengers stranded skeleton_service talks_broke_down talks_collapsed allergy_alert
    undeclared pesticide_residues dioxin horsemeat mouldy maggots mouse_droppings rodent_droppings safety_notice hazard_warning
    exploding_batteries faulty_airbags design_fault brake_failure burst_into_flames caught_fire battery_cages chained_up chained_to snare
    snares gin_trap poisoned_bait dog_fighting cockfighting puppy_farm puppy_farms clubbed_to_death bludgeon overcrowded_cages
    skin_and_bone suicidal suicidal_thoughts severe_depression slashed_her_wrists slashed_his_wrists jumped_from jumped_off jumped_to
    leapt_from threw_himself threw_herself noose sleeping_pills found_unconscious junkie cold_turkey cirrhosis problem_gambler
    gambling_debts gambled_away anorexia anorexic bulimia eating_disorder nervous_breakdown dope_cheat doping_doctor doping_scandal
    retested retest urine_sample hair_sample cool_box_of_blood infusions nandrolone clenbuterol meldonium stanozolol amphetamine
    amphetamines stimulant thrown_off_the_tour thrown_out_of_the_games sent_home_in_disgrace sat_out_a_ban serving_a_ban life_ban
    provisionally_suspended anti-semitic neo-nazi neo-nazis white_supremacist skinheads racial_abuse racially_abused racist_abuse
    hate_mail desecrated headscarf_ripped go_back_to_your_country forced_himself_on without_a_password growth_that_doctors gambled =bugged
    =gutted =defaulted more_women_have a_black_eye
"""
"""Words that alone make a short story one of bad news: nobody uses them of anything else."""

SHADE = """
    no_longer never_again nobody no_one none nothing in_vain sadly too_late never_see empty abandoned dark silent silence candles flowers
    farewell widow widower orphan orphans alone tears cried crying sobbed neighbours witnesses eyewitnesses witness trace search searched
    searching divers helicopter helicopters blue_lights tape sealed closed shut shuts shutters shuttered locked locks_changed siren sirens
    alarm alarms wailed smoke soot ashes charred broken_glass splinters shards blood bleeding bled scar bandage crutches wheelchair
    hospital ward doctor doctors surgeon surgeons operation diagnosis diagnosed laboratory sample samples authorities health_officials
    police detective detectives officers constable prosecutor prosecutors prosecution court judge trial jury charged charges lawyer
    confessed denies denied allegation allegations alleged accused suspected suspicion conspiracy guilty guilt cell prison jail jailed
    sentenced verdict convicted punishment suspended sacked resign resigned resignation apologised apologise ban banned suppliers deposit
    deposits paid_in_advance savings savers lost losing loses loss losses owe owes owed debts unions union workforce have_to_go had_to_go
    year's_pay axe scrapped cancelled called_off postponed abandoned_after halted off_until note_was_taped cardboard_boxes gates_locked
    money_back refund return_it send_back take_it_back hinge loose_wire faulty short_circuit brake brakes warned warns warning advised_to
    urged_to begged begs for_now mask masked hooded weapon weapons knife blade stab stabs gun guns pistol rifle shot shots beat beaten
    kicked punched slipped skidded smashed crashed broke snapped tore gave_way overturned rolled toppled caved_in falls_in fell_in
    roof_fall crumbled pinned trapped buried beneath dragged sank sunk capsized went_down went_under_water rip_current rip dinghies
    boats_took troops soldiers cellar basement shelter border flee fled fleeing escape escaped afraid fear feared fears panic panicked
    shock shocked stunned horror horrified disbelief despair desperate helpless defenceless pain suffered suffering fever cough breathless
    oxygen sick ill unwell symptoms infection patients pills tablets needle needles syringe basin smell stench stink rats vermin filth
    filthy mud crate crates without_water without_food without_power no_electricity hungry thirsty blind weak demands demanded threatened
    threat threatens blackmail envelope bid_for nobody_else without_a_tender stranger strangers intruder attacker suspect suspects
    locked_up tied_up gagged broke_into ransacked stolen stole vanished disappeared safe_emptied made_off loot fled_on ran_off
    could_do_nothing nothing_he_could nothing_they_could never survived survivor prayed praying waiting_for wait_for accident misfortune
    hardship trouble seriously severe grave chaos stranded stuck delays disruption traffic_jam diverted curfew had_enough given_up
    last_seen last_words look_anyone_in_the_eye nowhere_to_go lives_in_fear limped ordeal nightmare plight tanks flares bunker batons
    testers stoppage administrators receivers groomed helpline injured infected survivors lifeboat serious_injuries seriously_hurt
    gave_evidence made_off_with emergency_services relatives next_of_kin interrogated interviewed_under_caution statement_to_police
    testimony testified hearing tribunal expert_witness inspector inspectors investigator investigators inquiry watchdog regulator
    complaint complaints reported_to tip-off anonymous whispered silence_fell speechless shaken distraught inconsolable broke_down comfort
    consoled comforted counselling memorial tribute tributes leaves_behind leaves_a_wife void mystery mysterious unexplained unclear
    cause_of presumably alleged_to suspected_of reportedly secretly hid hidden concealed hushed_up double_life hush_money coerced
    humiliated insulted mocked ridiculed lonely loneliness bedridden frail ventilator drip accident_and_emergency overwhelmed
    overstretched shortage shortages running_low running_out ran_out rationed bare_shelves power_cut darkness shivering frozen fracture
    fractures concussion sprained bruised unconscious collapsed collapses collapse faint fainted subsidence cracks rotten leaking leaked
    leak spilled spilling polluted pollution toxic poison fumes limits_exceeded alert recalled withdrawn pulled_from exchange_it
    replacement arrears overdue overdraft red_figures in_the_red wiped_off worthless customers_fear shutters_down gates_shut doors_locked
    boarded_up deserted jobs_lost posts_lost cutbacks cutback slashed shrinks shed sheds closure closures relocating relocates pay_freeze
    wage_freeze protest protests protesters placards jeered booed boos whistles stormed storming hurled hurl throwing_bottles pelted
    attacked charged_at sanction points_deducted docked annulled forfeited void_result returned_the forbidden illegal illicit
    secret_account favour favours in_return_for no-bid rezoned irregularities lied lying misled cheated betrayed victim victims damage
    damaged compensation lawsuit sued suing sues plea pleaded remorse regret regrets mistake mistakes blame blamed blames accident-prone
    unsafe hazard risk_of danger dangerous perilous smelt burned burning chimney_left nothing_is_left nothing_left only_the_walls harness
    ledge rucksack_in no_word_of no_word_from heard_nothing not_been_seen last_seen_on been_home_since not_been_home scattered floating_in
    washed_up found_in_the_water word_of ransom_note voice_on_the_phone puppies_shared daylight brandy bottle_of_gin =pressured =missing
    withdrawal =bodies =armed did_not_return come_forward
"""
"""Words that add to bad news and are met elsewhere too."""

BRIGHT = """
    celebrate celebrates celebrated celebration cheer cheered cheers delight delighted delights happy happily joy fun entry_is_free
    free_entry discount bargain cheaper sale offer special_offer enjoy enjoyed enjoyable applause ovation clapped sold_out popular
    favourite delicious tasty recipe serve served_with ingredients beautiful praise praised praises open_day open_again reopened reopens
    invites invited welcome welcomes tips beginners lesson lessons workshop tour_guide raffle first_prize award awards awarded prize won
    win wins winning victory triumph success successful record_sum bestseller bestsellers trend fashion designer designers tasting
    tastings picnic laughed laughter funny danced dance sang singing wedding birthday anniversary luck lucky dream sunny sunshine bloom
    blossom festive gift gifts highlight perfect easy easier handy raised_money progress improve improved improves hiring hires recruit
    recruits apprenticeships promotion promoted showcase exhibition museum novel comic fairy_tale chess opera premiere debut tickets
    tickets_go_on_sale book_online booked_online update top_of_the_league fit healthy cured all_clear safe_and_well unhurt reunion
    looks_forward looking_forward gorgeous superb charming charm admired for_free free_of_charge opens_its_doors opens_on opens_in
    record_profits spring_fair
"""
"""Words of good news, offers and advice."""
