"""More English words of the topics of society."""

WORDS = {
    "crime": """
        crimes criminals criminal_gang offence offences offender offenders suspects victims robbers thieves burglars stolen
        stealing shoplifting shoplifter pickpocket looting vandalism vandals arson arsonist hooliganism drunk drunken_brawl
        assaulted attackers stabbing shot_dead gunshot firearm firearms handgun weapon knives drug_dealer drug_dealers
        drug_trafficking cannabis ecstasy marijuana possession_of_drugs drugs_raid smuggling smuggler counterfeit
        counterfeiting forged forgery money_laundering blackmail extortion bribery embezzlement conman con_man con_artist
        Met_Police Metropolitan_Police Sir_Ian_Blair Sir_John_Stevens chief_constable constable sergeant inspector
        detective_inspector superintendent manhunt murder_inquiry murder_trial murder_charge homicide manslaughter
        serial_killer organised_crime mafia mobster hitman child_abuse paedophile paedophiles sex_offender sex_offenders
        domestic_violence hate_crime honour_killing crime_figures crime_rates police_force police_forces police_chief bail
        fine antisocial yob yobs curfew prison_inmate inmates prisoners prison_officers prisons overcrowding probation
        tagging_offenders
    """,
    "court": """
        courts courtroom crown_court magistrates magistrates'_court county_court district_court federal_court federal_judge
        appeals_court appeal_court Court_of_Appeal Old_Bailey House_of_Lords_ruling law_lord law_lords judges jurors
        jury_trial grand_jury prosecutors prosecuting defence_lawyer defence_lawyers defence_team attorney_client legal_battle
        legal_fees legal_aid legal_challenge legal_advice legal_proceedings judicial_review injunction class_action
        class-action compensation_claim plaintiffs defendants pleaded_guilty pleaded_not_guilty pleads not_guilty found_guilty
        convicted conviction convictions sentencing life_sentence suspended_sentence community_service parole jail_term
        jail_sentence prison_sentence years_in_prison years_in_jail acquittal cleared retrial mistrial cross-examination
        cross-examined witness_box under_oath evidence_court alleged allegation allegations accused libel_action libel_case
        libel_damages defamation slander out-of-court_settlement out-of-court settled_case copyright_infringement
        patent_infringement patent_case test_case precedent extradition extradited indicted subpoena Eliot_Spitzer
        Michael_Jackson_trial employment_tribunal inquest coroner public_inquiry
    """,
    "rescue": """
        accidents car_accident road_accident road_safety casualties ambulances ambulance_crew ambulance_service paramedics
        fire_crews fire_engine fire_station firemen firefighters life-threatening critical_condition intensive_care stretcher
        rescuers rescue_team rescue_workers rescue_operation search_party mountain_rescue sea_rescue lifeboat_crew coast_guard
        helicopter_rescue wreck capsized sinking shipwreck derailment derailed level_crossing Potters_Bar Ladbroke_Grove
        air_crash air_accident air_disaster emergency_landing black_box gas_leak gas_explosion evacuation bomb_disposal
        bomb_scare stampede crush drowning
    """,
    "weather": """
        rainy heavy_rain torrential downpour thunder gales gusts gust storm_surge tidal_wave tropical_storm cyclone
        Hurricane_Ivan Hurricane_Katrina monsoon flooded floodwater flood_defences flood_plain heavy_snow snowstorm sleet
        ice_storm cold_snap heat_wave dry_spell hosepipe_ban wildfires bushfire forest_fire Asian_tsunami Boxing_Day_tsunami
        tsunami_victims tsunami_appeal tsunami_disaster Banda_Aceh Indian_Ocean aftershock magnitude seismic epicentre
        Disasters_Emergency_Committee aid_agency aid_agencies aid_workers humanitarian_aid relief_work weather_forecast
        weathermen sunshine humidity fog drizzle
    """,
    "animals": """
        pets_owner puppies kittens dog_owner dog_owners guide_dog greyhound terrier labrador spaniel collie pit_bull
        rottweiler stray hamster guinea_pig rabbit rabbits goldfish budgie pigeon pigeons swan swans duck ducks goose owl
        eagle hawk falcon badger badgers hedgehog squirrel otter deer stag seal_pup seals polar_bear giant_panda gorillas
        rhino rhinoceros hippo giraffe zebra camel leopard cheetah kangaroo koala llama donkey pony foal mare stallion calf
        lamb piglet turkey chickens battery_hens zoo_keepers safari_park aquarium veterinary veterinarian animal_rights
        animal_rights_activists animal_testing vivisection foot-and-mouth bovine_TB rabies foxhunting foxhounds fur_trade
        poaching poachers ivory circus_animals
    """,
    "religion": """
        churches Church_of_England Archbishop_of_Canterbury Rowan_Williams Cardinal_Cormac_Murphy-O'Connor Pope_John_Paul
        Pope_Benedict conclave papal Holy_See cathedral Westminster_Abbey St_Paul's parishioners congregation sermon clergy
        clergyman women_bishops gay_bishop Anglican_Communion General_Synod evangelical Jehovah's_Witness gospel_reading
        Christmas_service hajj hijab headscarf Chief_Rabbi temple meditation shrine saint miracle blasphemy secular atheist
        theology theologian
    """,
    "family": """
        families mum dad mums dads son daughter sons daughters brother sister siblings grandmother grandfather grandchildren
        nephew niece aunt uncle cousin in-laws newborn infant breastfeeding nappy nappies pushchair toddlers playgroup nanny
        babysitter childminder single_mother single_parent lone_parents stepfather stepmother foster_care foster_parents
        adopted custody_battle child_support wedding_day bridesmaid groom newlyweds same-sex fertility_treatment surrogate
        pregnancy pregnant teenage_pregnancy birthday Mother's_Day Father's_Day Valentine's_Day
    """,
}
