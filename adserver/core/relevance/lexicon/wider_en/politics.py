"""More English words of the topics of politics."""

WORDS = {
    "government": """
        MPs'_expenses backbenchers frontbencher frontbenchers ministerial junior_minister cabinet_minister cabinet_ministers
        cabinet_colleague senior_minister deputy_prime_minister lord_chancellor Lord_Falconer leader_of_the_house
        attorney_general Lord_Goldsmith solicitor_general speaker_of_the_Commons Speaker_Michael_Martin chief_whip
        special_adviser spin_doctor Alastair_Campbell Campbell_Alastair permanent_secretary cabinet_secretary Cabinet_Office
        Treasury_minister Home_Office_minister Foreign_Office Foreign_Office_minister Ministry_of_Defence defence_secretary
        Geoff_Hoon Patricia_Hewitt Margaret_Beckett Tessa_Jowell Alistair_Darling Peter_Hain Jack_McConnell Rhodri_Morgan
        Paul_Murphy Hilary_Benn Robin_Cook Clare_Short Estelle_Morris Charles_Clarke's Hazel_Blears Caroline_Flint Des_Browne
        Douglas_Alexander Ed_Balls Ed_Miliband David_Miliband Stephen_Byers Frank_Field George_Galloway Respect_party
        Tam_Dalyell Diane_Abbott Dennis_Skinner Neil_Kinnock John_Smith Harold_Wilson James_Callaghan Michael_Foot Ken_Clarke
        Kenneth_Clarke Michael_Portillo William_Hague Iain_Duncan_Smith Duncan_Smith Oliver_Letwin David_Davis Liam_Fox
        Michael_Ancram Theresa_May Boris_Johnson David_Cameron George_Osborne Andrew_Lansley Tim_Collins Francis_Maude
        Lord_Saatchi John_Redwood Ann_Widdecombe Michael_Heseltine John_Major Margaret_Thatcher Norman_Tebbit Menzies_Campbell
        Simon_Hughes Mark_Oaten Vincent_Cable Vince_Cable Lord_Rennard Matthew_Taylor Sarah_Teather Paddy_Ashdown Lembit_Opik
        Alex_Salmond John_Swinney Nicola_Sturgeon Adam_Price Ieuan_Wyn_Jones Gerry_Adams Gerry_Adams's Martin_McGuinness
        David_Trimble Ian_Paisley Ulster_Unionist decommissioning power-sharing Good_Friday_Agreement devolved_government
        Welsh_assembly_government assembly_members Roger_Knapman Robert_Kilroy-Silk Greens_party Green_Party
        British_National_Party Nick_Griffin MPs_voted lawmakers lobby_correspondents prime_minister's_questions
        standing_orders private_member's_bill white_paper green_paper royal_assent second_reading third_reading
        committee_stage peers_voted Lords_defeat Commons_defeat government_defeat rebel_MPs Labour_rebels Labour_MP Labour_MPs
        Labour_backbencher Labour_peer Labour_party Labour_leader New_Labour Old_Labour Tory_MP Tory_MPs Tory_leader
        Tory_party Tory_spokesman Tory_chairman shadow_chancellor shadow_home_secretary shadow_cabinet shadow_minister
        shadow_education_secretary Conservative_party Conservative_leader Conservative_MP Lib_Dem_leader Lib_Dem_spokesman
        Liberal_Democrat_leader Public_Accounts_Committee National_Audit_Office Audit_Commission Parliamentary_Ombudsman
        standards_watchdog register_of_interests cash_for_questions Hutton_inquiry Hutton_report Butler_report dossier
        WMD_claim Serious_Organised_Crime prevention_of_terrorism control_orders anti-terror_bill anti-terror_laws terror_laws
        house_arrest_plan identity_cards ID_cards_scheme gambling_bill casino_bill super_casinos licensing_laws
        24-hour_drinking smacking hunting_bill Hunting_Act Countryside_Alliance civil_partnerships gay_marriage
        euthanasia_bill Mental_Capacity_Bill freedom_of_information Information_Commissioner constitutional_reform
        House_of_Lords_reform hereditary_peers honours_list knighthood Buckingham_Palace monarchy
    """,
    "elections": """
        election_campaign election_date election_day election_night election_victory election_defeat election_result
        election_strategy election_broadcast election_chief election_pledge election_pledges pledge_card pre-election
        poll_tracker pollster pollsters polling_station polling_stations polling_day voter_apathy voting_intentions
        voting_system voting_age first-past-the-post marginal_seat marginal_constituencies target_seat safe_seat
        returning_officer recount postal_voting postal_ballots e-voting electoral_roll electoral_fraud electoral_reform
        Electoral_Reform_Society boundary_changes prospective_parliamentary_candidate parliamentary_candidate candidates_list
        deselected deselection party_leader party_leadership leadership_contest leadership_election leadership_challenge
        leadership_bid spring_conference spring_forum conference_speech party_political_broadcast party_members party_funding
        party_donor donation donations battle_bus hung_parliament coalition_government exit_poll landslide_victory grass_roots
        grassroots swing_voters floating_voters Alan_Milburn_election Alastair_Campbell_election Lynton_Crosby Philip_Gould
        manifestos soundbite soundbites stump_speech primary_election Democrat_nominee Republican_nominee John_Kerry
        electoral_college
    """,
    "migration": """
        asylum_claim asylum_claims asylum_applications asylum_policy asylum_system failed_asylum_seekers illegal_immigrants
        illegal_immigration immigration_controls immigration_policy immigration_quotas immigration_system immigration_minister
        points_system work_permits migrant_workers economic_migrants people_smuggling people_trafficking gangmasters deported
        deportations repatriation border_police border_controls removal_centre Yarl's_Wood Geneva_Convention Refugee_Council
        naturalisation citizenship_test multiculturalism multicultural community_cohesion Commission_for_Racial_Equality
        Trevor_Phillips ethnic_minorities travellers
    """,
    "schools": """
        schoolchildren schooling schoolteacher education_minister education_system education_policy head_teachers heads_union
        classroom_discipline school_discipline discipline_school disruptive_pupils excluded_pupils expulsion bullying_school
        city_academy academies specialist_schools faith_schools independent_school public_school private_school league_tables
        national_curriculum national_tests baccalaureate diplomas vocational vocational_qualifications Mike_Tomlinson
        Tomlinson_report National_Union_of_Teachers ATL_union supply_teachers teaching_assistants school_governors
        parent_power catchment_area admissions_policy comprehensives sixth_form further_education higher_education
        student_loan student_loans student_debt variable_fees graduates undergraduate undergraduates Universities_UK
        National_Union_of_Students Russell_Group vice-chancellor access_regulator Jamie_Oliver_dinners school_dinners
        playgrounds after-school_club Sure_Start nursery_places school_leavers spelling handwriting times_tables
    """,
    "welfare": """
        pensioner_poverty pension_credit basic_state_pension second_pension company_pension occupational_pension final_salary
        final_salary_scheme Pension_Protection_Fund Turner_commission pension_reform pension_age retirement_age
        retirement_income savings_gap means-testing winter_fuel_payment free_bus_travel free_TV_licence council_tax_rebate
        council_tax_rises council_tax_revaluation housing_benefit jobseeker's_allowance disability_benefit disabled_people
        invalid incapacity New_Deal welfare_state welfare_reform benefit_fraud working_families_tax_credit child_tax_credit
        child_poverty childcare_places maternity_pay maternity_leave paternity_leave flexible_working_rights long-term_care
        personal_care nursing_home nursing_homes care_homes NHS_trust NHS_trusts NHS_staff health_service primary_care
        hospital_waiting hospital_waiting_lists waiting_times operations_cancelled hospital_infections hospital_cleanliness
        matron matrons dentists NHS_dentists NHS_dentistry dental_charges prescription_charges patient_choice
        Department_of_Health British_Medical_Association Royal_College_of_Nursing King's_Fund health_spending public_spending
        public_sector public_finances spending_plans spending_cuts efficiency_savings pre-Budget_report stealth_taxes tax_cuts
        tax_rises tax_burden tax_plans national_insurance_contributions inheritance_tax stamp_duty_threshold homelessness
        homeless Citizens_Advice Child_Support_Agency family_courts adoption_law smacking_ban drug_rehabilitation
        binge_drinking alcohol_abuse passive_smoking smoking_public_places public_smoking Iain_Duncan_Smith_welfare
    """,
    "local": """
        local_councils council_leader council_leaders council_workers council_staff county_council city_council
        borough_council district_council parish_council unitary_authority metropolitan_borough council_house council_homes
        council_estate social_housing affordable_housing key_workers planning_rules planning_laws green_belt greenfield
        brownfield sustainable_communities regeneration urban_regeneration congestion_charge Transport_for_London bus_lane
        park_and_ride street_lighting potholes kerbside rubbish_collection wheelie_bins landfill fly-tipping graffiti_removal
        London_mayor London_Assembly Greater_London_Authority regional_assemblies North_East_assembly referendum_regional
        elected_mayors directly_elected_mayor localism neighbourhood_policing community_support_officers community_wardens
        parish_councils leisure_centre public_library allotments fire_authority police_authority
    """,
}
