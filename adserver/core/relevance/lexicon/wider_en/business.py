"""More English words of the topics of business."""

WORDS = {
    "markets": """
        stock_markets share_price share_prices shares_fell shares_rose share_buyback stockbroker stockbrokers stock_options
        market_capitalisation blue-chip blue_chip bull_market bear_market rally_shares sell-off profit-taking points_higher
        points_lower FTSE_250 FTSE_All-Share S&P_500 Standard_&_Poor's Nasdaq_Composite Nikkei_225 Hang_Seng Cac_40
        New_York_Stock_Exchange London_Stock_Exchange Frankfurt_exchange Clara_Furse Werner_Seifert Deutsche_Boerse's
        hostile_bid hostile_takeover takeover_offer takeover_target takeover_battle takeover_approach rival_bid bidder bidders
        bidding_war merger_talks all-share_deal management_buyout venture_capital venture_capitalist investment_bank
        investment_banks investment_banker fund_manager fund_managers pension_funds mutual_fund mutual_funds unit_trust
        private_investors institutional_investors small_investors insider_trading analysts_said analyst_estimates
        earnings_per_share net_profit net_profits net_income net_loss operating_profit pre-tax_profit pre-tax_profits
        pre-tax_loss annual_profit annual_profits quarterly_profit quarterly_profits fourth-quarter third-quarter
        first-quarter second-quarter full-year six_months_to year-on-year like-for-like sales_growth sales_figures
        revenues_rose dividends bondholders government_bonds junk_bonds gilts yields yield futures derivatives options_trading
        currency_markets foreign_exchange exchange_rates weak_dollar strong_euro euro_dollar Chinese_yuan yuan revaluation
        pound_sterling gold_price copper metals oil_prices crude_prices crude_oil_prices light_crude Brent_crude
        New_York_crude Merrill_Lynch Morgan_Stanley Lehman_Brothers Bear_Stearns UBS_Warburg Warren_Buffett Berkshire_Hathaway
        George_Soros Malcolm_Glazer Philip_Green Sir_Philip_Green credit_rating credit_ratings ratings_agency
        Financial_Services_Authority
    """,
    "banking": """
        bank_account bank_accounts bank_charges bank_customers bank_lending bank_loans bad_loans bad_debts non-performing
        high_street_banks retail_bank commercial_bank banking_group building_society building_societies mortgage_lender
        mortgage_lenders mortgage_lending mortgage_rates home_loans base_rate rate_rise rate_rises rate_hike rate_cut
        rate_cuts rate-setting cost_of_borrowing Monetary_Policy_Committee Mervyn_King Bank_governor Fed_chairman
        Alan_Greenspan US_Federal_Reserve Bank_of_Japan Jean-Claude_Trichet People's_Bank_of_China Lloyds_TSB
        Royal_Bank_of_Scotland Standard_Chartered Alliance_&_Leicester Bradford_&_Bingley Northern_Rock Abbey_National
        Bank_of_America JP_Morgan_Chase Wells_Fargo Capital_One American_Express Visa_card BNP_Paribas Societe_Generale
        ABN_Amro Mitsubishi_Tokyo State_Bank_of_India China_Construction_Bank Bank_of_China consumer_debt personal_debt
        personal_loan personal_loans unsecured debt_burden debt_mountain debt_consolidation arrears repossession repossessions
        insolvencies credit_cards credit_bureau cashpoint cash_machine cash_machines cheque cheques insurance_company
        insurance_industry reinsurer Munich_Re Swiss_Re Lloyd's_of_London Marsh_&_McLennan Standard_Life Equitable_Life
        premiums underwriter endowment_mortgage savers savings_rate financial_services financial_adviser
    """,
    "economy": """
        economic_activity economic_recovery economic_slowdown economic_outlook economic_data economic_policy economic_reform
        economic_reforms economic_forecasts economic_expansion gross_domestic_product annual_growth growth_rate
        growth_forecast growth_figures GDP_growth global_economy world_economy US_economy UK_economy Japanese_economy
        German_economy Chinese_economy Indian_economy Asian_economies developing_countries developing_nations rich_nations
        G7_finance_ministers International_Monetary_Fund Rodrigo_Rato European_Central World_Trade_Organisation Doha_round
        anti-dumping dumping_duties trade_barriers trade_dispute trade_war trade_surplus trade_gap trade_figures free_trade
        free-trade_agreement export_growth exporter exporters importer importers textile_quotas textiles_exports
        current_account_deficit US_trade_deficit US_budget_deficit twin_deficits public_debt national_debt
        government_borrowing government_spending tax_receipts tax_revenue corporate_tax income_tax value_added_tax flat_tax
        debt_write-off debt_cancellation debt_moratorium Paris_Club aid_budget consumer_price_index consumer_prices
        producer_prices retail_prices retail_price_index inflationary inflation_rate inflation_target core_inflation
        price_rises rising_prices high_oil_prices housing_starts durable_goods factory_orders industrial_output
        manufacturing_output manufacturing_sector service_sector services_sector retail_sector consumer_demand consumers_spent
        domestic_demand Christmas_sales high_street_sales British_Retail_Consortium business_investment business_sentiment
        business_climate purchasing_managers National_Statistics Office_for_National_Statistics Commerce_Department
        Labor_Department US_Labor_Department non-farm_payrolls jobless_claims jobless_rate unemployment_rate Conference_Board
        Ernst_&_Young_Item OECD_forecasts Gordon_Brown's_budget golden_rule privatisation privatise nationalised state-owned
        state-run liberalisation deregulation market_reforms infrastructure foreign_investment inward_investment outsourcing
        offshore offshoring emerging_markets emerging_economies Opec_quota
    """,
    "labour": """
        job_creation jobs_growth job_market job_losses jobs_lost job_cuts_plan staff_cuts workforces full-time part-time
        temporary_staff agency_workers temps employment_law employment_rights employers_organisation trade_unions
        union_leaders union_members union_leader general_secretary Brendan_Barber Digby_Jones
        Confederation_of_British_Industry Transport_and_General_Workers_Union Unison_union Fire_Brigades_Union PCS_union
        IG_Metall pay_deal pay_offer pay_dispute pay_talks pay_award pay_freeze pay_gap equal_pay fat_cat executive_pay
        salary_increase average_earnings earnings_growth hourly_rate living_wage working_time sick_leave sickness_absence
        annual_leave bank_holiday holiday_entitlement health_and_safety workplace_accident workplace office_worker
        office_workers blue-collar white-collar apprentices apprenticeship apprenticeships skills_shortage skills_gap
        training_scheme recruitment_agency headhunter job_interview job_seekers jobseekers self-employed freelance call_centre
        call_centres strike_action strike_ballot walkouts wildcat_strike picket_line work-to-rule redundancy_package
        voluntary_redundancy compulsory_redundancies severance shed_jobs plant_closure plant_closures factory_closure
    """,
    "companies": """
        chief_executives chief_financial_officer finance_director managing_director non-executive board_of_directors
        board_members shareholders_meeting annual_general_meeting boardroom_row corporate_governance conglomerate
        multinational multinationals subsidiaries holding_company parent_company spin-off_company stake_holding majority_stake
        minority_stake controlling_stake asset_sale assets_sold core_business turnaround cost-cutting cost_cutting
        cost_savings bankruptcy_protection bankruptcy_court creditors liquidation administrators receivership rescue_package
        bail-out Yukos_auction Enron_executives Kenneth_Lay Ken_Lay Jeffrey_Skilling Andrew_Fastow Bernie_Ebbers
        Scott_Sullivan Dennis_Kozlowski Richard_Scrushy Parmalat_collapse accounting_scandal accounting_fraud
        accounting_irregularities auditors Ernst_&_Young Arthur_Andersen Marks_and_Spencer Stuart_Rose J_Sainsbury Justin_King
        Iceland_stores WH_Smith House_of_Fraser Courts_furniture Metro_retail Wal-Mart_Stores Home_Depot JC_Penney
        Federated_Department_Stores May_Department_Stores Toys_R_Us Gap_stores high_street retailing discount_stores
        department_store shopping_centre shoppers Allied_Domecq Pernod_Ricard Scottish_&_Newcastle pub_chain pub_group brewing
        Burger_King Cadbury_Schweppes British_American_Tobacco Philip_Morris Reynolds_American Imperial_Tobacco tobacco_firms
        cigarette_maker Bayer_AG Eli_Lilly Johnson_&_Johnson painkiller_withdrawn drug_maker drug_makers drugmaker
        pharmaceutical pharmaceuticals pharmaceutical_company biotech Air_France Swiss_airline Singapore_Airlines
        Cathay_Pacific Air_India Jet_Airways Air_Deccan Kingfisher_Airlines American_Airlines Northwest_Airlines US_Airways
        Southwest_Airlines Virgin_Atlantic Virgin_Express low-cost_airline low-cost_carrier low-cost_airlines budget_airline
        budget_airlines flight_attendants air_traffic air_fares fuel_surcharge fuel_costs passenger_numbers passenger_traffic
        superjumbo super-jumbo plane_maker planemaker aerospace Rolls-Royce_engines BAE_Systems Lockheed_Martin
        defence_contract General_Electric Siemens_AG Mittal_Steel Lakshmi_Mittal Nippon_Steel US_Steel Rio_Tinto BHP_Billiton
        Anglo_American WMC_Resources De_Beers Gold_Fields mining_company mining_giant miner iron_ore platinum_mine Exxon_Mobil
        Royal_Dutch/Shell Total_oil carmakers car_manufacturer car_sales car_production car_plant car_industry car_giant
        vehicle_sales auto_industry automotive Mercedes_car Smart_cars Jaguar_plant Land_Rover Aston_Martin PSA_Peugeot
        Renault_carmaker Carlos_Ghosn Mitsubishi_Motors Tata_Motors Shanghai_Automotive Seat_carmaker Rover_Group
        Phoenix_Venture Time_Warner AOL_Time_Warner Walt_Disney_Company Michael_Eisner Bob_Iger Viacom_company
        Vivendi_Universal Reed_Elsevier Reuters_Group Sony_Corp Howard_Stringer Sony's_chief Electronics_giant
        Vodafone's_profits Carly_Fiorina eBay_profits Amazon_profits Google_shares Google_IPO Yahoo_profits Yell_Group
        Deutsche_Post Royal_Mail Allan_Leighton postal_services postal_market rail_operator train_operator Network_Rail
        Eurostar_service National_Express container_shipping cruise_operator First_Choice Thomas_Cook_Group Rank_Group
        William_Hill MGM_Mirage Las_Vegas_Sands casino_operator
    """,
    "property": """
        property_market property_prices property_developer property_developers property_values house-building housebuilders
        Taylor_Woodrow Berkeley_Group British_Land Land_Securities Canary_Wharf house_sales home_sales new_homes home_buyers
        home-buyers house_buyers first-time_buyers buy-to-let estate_agents Royal_Institution_of_Chartered_Surveyors
        Land_Registry Council_of_Mortgage_Lenders conveyancing surveyor leasehold freehold tenancy letting semi-detached
        detached_house terraced_house bungalow office_space office_block skyscraper shopping_mall warehouse real-estate
    """,
    "energy": """
        energy_prices energy_firm energy_company energy_giant energy_group energy_supplier energy_suppliers energy_regulator
        gas_prices gas_bills gas_supplies natural_gas liquefied_natural_gas electricity_prices electricity_supply
        electricity_grid power_cuts blackout power_station_plant power_generator nuclear_plant nuclear_reactor nuclear_energy
        nuclear_industry British_Energy Scottish_&_Southern EDF_Energy Electricite_de_France Gaz_de_France National_Grid
        water_company Thames_Water Severn_Trent oil_company oil_companies oil_giant oil_firm oil_producer oil_producers
        oil_output oil_production oil_exports oil_supplies oil_demand oil_reserves oil_field oil_fields oil_industry oil_rig
        North_Sea_oil barrels_a_day barrels_per_day crude_oil petrol_prices petrol_station heating_oil jet_fuel ethanol
        Mikhail_Khodorkovsky Platon_Lebedev Group_Menatep Baikal_Finance Iraqi_oil Saudi_Aramco
    """,
    "agriculture": """
        farmland farmhouse arable dairy_farmer milk_price milk_quota beef_export lamb_exports sheep_farmer hill_farmers
        pig_farmer poultry_farm free-range organic organic_food fair_trade fairtrade coffee_growers cocoa_farmers
        cotton_farmers cotton_subsidies banana_growers sugar_regime sugar_quotas grain maize soya soybean rapeseed barley barn
        hay silage combine_harvester ploughing fertilisers crop_yields crop_failure locusts winemaker winemakers vineyards
        grape grapes fishing_industry fishermen trawler trawlers forestry National_Farmers_Union
    """,
}
