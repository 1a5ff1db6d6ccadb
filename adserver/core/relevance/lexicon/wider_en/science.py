"""More English words of the topics of science."""

WORDS = {
    "physics": """
        physicists quantum_mechanics quantum_computer string_theory Large_Hadron_Collider Higgs_boson antimatter proton
        neutron nucleus nuclear_fusion superconductor semiconductor_physics crystal microscope electron_microscope wavelength
        spectrum_light magnetic_field gravity gravitational thermodynamics Stephen_Hawking Isaac_Newton Marie_Curie equation
        theorem prime_number geometry algebra mathematicians chemists chemical_reaction polymer catalyst isotope
        periodic_table carbon_nanotubes nanoparticles hydrogen helium oxygen nitrogen
    """,
    "space": """
        space_agency space_station International_Space_Station space_mission space_tourism space_telescope space_probe
        space_flight spaceflight spaceship Virgin_Galactic Burt_Rutan Richard_Branson_space Ansari_X_Prize lunar lunar_landing
        astronauts cosmonaut Cape_Canaveral Discovery_shuttle Columbia_disaster Mars_rover Mars_rovers Spirit_rover
        Opportunity_rover Mars_Express Beagle_2 Colin_Pillinger Deep_Impact Genesis_probe moons_of_Saturn asteroids comets
        meteorite meteorites supernova neutron_star dark_matter Milky_Way galaxies constellation eclipse solar_eclipse
        observatory radio_telescope Jodrell_Bank extraterrestrial aliens stargazers launch_pad Ariane_5 orbiter orbiting
    """,
    "prehistory": """
        dinosaurs T._rex sauropod raptor pterosaur ichthyosaur extinct_species extinction mass_extinction early_humans hominid
        hominids Homo_floresiensis hobbit_fossil Homo_erectus cave_paintings hand_axe flint Bronze_Age Iron_Age burial_mound
        hillfort archaeologists archaeological excavations artefact artefacts relics Roman_villa medieval pyramids Troy_ruins
        hieroglyphs sarcophagus shipwreck_Mary_Rose radiocarbon carbon_dating palaeontologists
    """,
    "biology": """
        biologists zoologist botanist geneticist geneticists microbiologist molecular_biology evolutionary_biology
        natural_selection embryo embryos embryonic stem_cells therapeutic_cloning human_cloning Dolly_the_sheep
        genetically_modified DNA_test genomics chromosome mutation enzyme proteins hormone antibody bacterium microbes fungus
        fungi mushroom algae plankton seaweed jellyfish squid octopus shark_attack salmon cod tuna fish_stocks overfishing
        whaling whales dolphins porpoise seabird seabirds songbird sparrow migration_birds birdwatchers nesting wetlands
        meadow hedgerow ancient_woodland oak biodiversity endangered endangered_species primates orang-utan orang-utans lemur
        bat bats rodent mouse_gene fruit_fly beetle beetles moth spider spiders mosquito mosquitoes wasp honeybee pollination
        butterfly_species frogs amphibian amphibians newt lizard
    """,
    "medicine": """
        medicines medication prescription pharmacist pharmacy painkiller painkillers antidepressant antidepressants statin
        statins insulin chemotherapy radiotherapy breast_cancer lung_cancer prostate_cancer skin_cancer bowel_cancer
        cervical_cancer cancer_patients cancer_research oncologist cardiologist psychiatrist psychiatric mental_health
        schizophrenia anxiety autism epilepsy migraine asthma allergy allergies eczema arthritis osteoporosis blood_pressure
        cholesterol blood_test blood_clot kidney liver lung lungs dialysis organ_donor donor transplants pacemaker
        bypass_surgery anaesthetic operating_theatre midwives obstetrician miscarriage premature_babies pregnant_women
        contraceptive contraception abortion sexually_transmitted chlamydia hepatitis tuberculosis measles MMR_jab mumps
        meningitis pneumonia bronchitis avian_flu pandemic West_Nile_virus vCJD clinical_trials drug_trial placebo
        side-effects side_effects symptoms diagnosed diagnose screening_programme x-ray ultrasound prosthetic acupuncture
        homeopathy vitamin vitamins diet diets obese overweight eating_disorder anorexia smoking_related smokers nicotine
        alcoholism drug_addiction addict British_Medical_Journal World_Health_Organisation Medical_Research_Council
    """,
    "research": """
        study_published study_found research_team research_project research_group researchers_found lead_researcher co-author
        scientific_journal journal_Science journal_Nature peer-reviewed hypothesis theory experiment_results
        scientific_evidence dataset survey_respondents universities academics_study postgraduate doctoral fellow fellowship
        professorship faculty_members Oxford_University Cambridge_University Imperial_College University_College_London
        Nobel_laureate research_council research_funding Wellcome_Trust British_Association science_festival sociologist
        anthropologist anthropology sociology linguist economics_professor psychologists
    """,
    "climate": """
        climatologist greenhouse_gases greenhouse_effect carbon_emissions carbon_tax carbon_trading emissions_trading
        low-carbon fossil_fuel fossil_fuels ozone_layer melting_ice ice_sheet ice_caps glaciers permafrost Gulf_Stream
        sea_levels rising_seas coral_bleaching deforestation desertification logging Amazon_rainforest Environment_Agency
        environment_secretary green_campaigners green_groups conservationists eco-friendly renewable_energy wind_farms
        wind_turbine wind_power tidal_power solar_power biofuel energy_efficiency recycling_bins landfill_tax toxic_waste
        oil_spill contaminated pesticide_residue air_quality smog hydrogen_car hybrid_car Kyoto_treaty
        Michael_Crichton_climate Royal_Society_climate geology geologists tectonic volcanic eruption_ash
    """,
}
