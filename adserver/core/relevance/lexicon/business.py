"""Topics of business."""

DOMAIN = "business"

TOPICS = {
    "markets": {
        "de": """
            Börse Börsen Aktie Aktien Aktienkurs Aktionär Anleger Anlegerin Investor Investoren Fonds Investmentfonds Sparplan Rendite
            Dividende Kurs Kurse Kursgewinn Kursverlust Index DAX ATX Dow_Jones Wall_Street Wertpapier Anleihe Staatsanleihe Rohstoff
            Goldpreis Ölpreis Hedgefonds Derivat Spekulant Portfolio Depot Broker Analyst Analysten Rating Ratingagentur Quartalszahlen
            Quartal Börsengang Übernahme Fusion Crash Handelstag Vermögen Vermögensverwalter Finanzmarkt Finanzmärkte Kapitalmarkt
            Streubesitz Gewinnwarnung Zertifikat Devisen Bitcoin Anlage
        """,
        "en": """
            stock stocks share shares shareholder shareholders investor investors investment fund funds market markets stock_market
            stock_exchange FTSE FTSE_100 Dow_Jones Nasdaq Nikkei Wall_Street LSE Deutsche_Boerse Euronext index bond bonds dividend
            portfolio hedge_fund trader traders trading broker analyst analysts flotation IPO float takeover bid merger acquisition buyout
            quarter quarterly earnings profit profits profit_warning revenue revenues turnover pre-tax commodity oil_price gold barrel
            crude currency dollar sterling yen Glazer equity saver private_equity stake valuation chief_executive
        """,
    },
    "banking": {
        "de": """
            Bank Banken Kredit Kredite Darlehen Hypothek Hypo Zinsen Zins Leitzins Zinssatz Sparbuch Sparer Konto Girokonto Bankomat
            Bankomatgebühr Erste_Group Raiffeisen RBI Bank_Austria Unicredit Bawag Heta Hypo_Alpe_Adria Deutsche_Bank Commerzbank EZB
            Europäische_Zentralbank Zentralbank Notenbank Fed Draghi Nowotny Nationalbank Finanzmarktaufsicht FMA Bankenabgabe
            Bankenaufsicht Kreditnehmer Gläubiger Schulden Schuldner Rate Tilgung Schuldenschnitt Fremdwährungskredit Franken Bausparkasse
            Bausparvertrag Versicherung Versicherer Eigenkapital Insolvenz Pleite Konkurs Kreditkarte Geld Bargeld Filiale Abwicklung
            Finanzierung Leasing Haftung
        """,
        "en": """
            bank banks banking banker bankers loan loans lender lenders lending borrower borrow borrowing credit credit_card debt debts
            mortgage mortgages interest_rate interest_rates rates Bank_of_England Federal_Reserve Greenspan European_Central_Bank ECB
            central_bank HSBC Barclays Lloyds RBS Abbey Santander Citigroup UBS Deutsche_Bank Credit_Suisse JP_Morgan Goldman_Sachs
            overdraft deposit savings account insurer insurance repayment default creditor creditors bankruptcy bankrupt insolvency
            Chapter_11 administration refinancing Parmalat cash
        """,
    },
    "economy": {
        "de": """
            Wirtschaft Konjunktur Wirtschaftswachstum Wachstum Rezession Inflation Inflationsrate Teuerung Bruttoinlandsprodukt BIP Export
            Exporte Import Industrie Industriellenvereinigung Wirtschaftskammer Wifo IHS IWF Währungsfonds Weltbank OECD Ökonom Ökonomen
            Volkswirt Prognose Defizit Budget Staatsschulden Steuern Steuer Steuerreform Mehrwertsteuer Finanzamt Steuerflucht
            Panama_Papers Steueroase Lohnsteuer Vermögenssteuer Erbschaft Handelsbilanz Freihandel Zoll Statistik_Austria Eurostat Standort
            Kaufkraft Preise Preis Währung Dollar Rubel Yuan Wirtschaftskrise Sparpaket Konsum Wettbewerb Kartell Kartellamt
            Wirtschaftspolitik Investition Aufschwung Weltwirtschaft
        """,
        "en": """
            economy economic economist economists growth economic_growth GDP inflation deflation recession slowdown recovery forecast
            forecasts output consumer_spending consumer_confidence retail_sales unemployment deficit trade_deficit current_account surplus
            budget_deficit public_finances Treasury IMF World_Bank OECD exports imports export import tariff tariffs quota WTO trade_talks
            fiscal monetary finance_minister eurozone exchange_rate ONS statistics industrial_production manufacturing productivity
            business_confidence Ifo G7 debt_relief emerging_market trade
        """,
    },
    "labour": {
        "de": """
            Job Jobs Arbeit Arbeitsplatz Arbeitsplätze Arbeitslose Arbeitslosigkeit Arbeitsmarkt Arbeitslosenquote Arbeitslosengeld AMS
            Beschäftigte Beschäftigung Mitarbeiter Angestellte Arbeiter Arbeitnehmer Arbeitgeber Arbeitszeit Gewerkschaft ÖGB
            Arbeiterkammer Betriebsrat Kollektivvertrag Lohn Löhne Gehalt Gehälter Lohnerhöhung Mindestlohn Lohndumping Streik streiken
            Warnstreik Bewerbung bewerben Stelle Stellen Stellenabbau Personalabbau Kündigung Kündigungen Entlassung Kurzarbeit Sozialplan
            Fachkräfte Fachkräftemangel Personal Karriere Praktikum Praktikant Teilzeit Vollzeit Überstunden Selbstständige Leiharbeiter
            Arbeitsrecht Urlaub Chef Führungskraft Homeoffice Lehrling Recruiting Inserat
        """,
        "en": """
            job jobs employment unemployment employer employers employee employees worker workers workforce staff wage wages salary
            salaries pay pay_rise minimum_wage overtime union unions trade_union TUC CBI strike strikes industrial_action redundancy
            redundancies job_cuts layoffs lay_off axe payroll labour_market jobless hiring recruit recruitment vacancy working_hours
            flexible_working pension_scheme bonus picket walkout shop_floor company National_Insurance
        """,
    },
    "companies": {
        "de": """
            Unternehmen Konzern Firma Firmen Betrieb Hersteller Vorstand Vorstandschef Konzernchef Aufsichtsrat Geschäftsführer Manager
            Umsatz Gewinn Verlust Bilanz Geschäftsjahr Tochter Tochterfirma Werk Fabrik Produktion Standort Siemens Voest Voestalpine OMV
            Andritz Strabag Red_Bull Volkswagen VW Daimler BMW Opel Audi Porsche Magna Autobauer Autohersteller Autoindustrie Abgasskandal
            Dieselgate Airbus Boeing AUA Lufthansa Ryanair Air_Berlin Fluglinie Flughafen ÖBB Westbahn Bahn Logistik Spediteur Post DHL
            Handel Handelskette Supermarkt Spar Rewe Billa Hofer Aldi Lidl Zielpunkt Baumax Kika Ikea Möbelhändler Händler Filiale
            Einzelhandel Konsument Nestle Brauerei Pharma Bayer Monsanto Novartis Chemie Mittelstand KMU Start-up Gründer Insolvenz
            Sanierung Sanierungsverfahren Gläubigerschutzverband KSV Übernahme Eigentümer Holding Familienunternehmen
        """,
        "en": """
            company companies firm firms corporation business businesses chief_executive chairman executive executives board boardroom
            manufacturer maker factory plant production car_maker carmaker General_Motors GM Ford Chrysler DaimlerChrysler Volkswagen BMW
            Fiat Toyota Nissan Honda MG_Rover Rover Boeing Airbus airline airlines BA British_Airways easyJet Ryanair Delta United_Airlines
            Continental aviation airport carrier freight shipping port cargo container supplier suppliers retailer retailers supermarket
            Tesco Sainsbury's Asda Marks_&_Spencer M&S Wal-Mart Next store stores sales Coca-Cola McDonald's Nestle Unilever
            Procter_&_Gamble Gillette brewer drugs_company Pfizer GlaxoSmithKline Merck Vioxx WorldCom Ebbers Enron accounting fraud audit
            auditor subsidiary joint_venture restructuring unit group deal contract consumer demand customers order steel steelmaker
            textile entrepreneur start-up small_business logistics pallet
        """,
    },
    "property": {
        "de": """
            Immobilie Immobilien Immobilienpreise Immobilienmarkt Makler Miete Mieten Mieter Vermieter Mietrecht Mietvertrag Wohnung
            Wohnungen Eigentumswohnung Wohnbau Wohnungsmarkt Wohnungspreise Büro Bürofläche Gewerbeimmobilie Bauträger Baufirma
            Bauwirtschaft Bau Baustelle Grundstück Haus Einfamilienhaus Quadratmeter Betriebskosten Neubau Altbau Signa Benko
            Einkaufszentrum Shoppingcenter Investor Hotel Grundbuch Dachboden Leerstand Baubranche
        """,
        "en": """
            property house_price house_prices housing housing_market homeowner homeowners home_buyer first-time_buyer estate_agent tenant
            tenants landlord rent rental office building construction builder housebuilder real_estate Nationwide Halifax stamp_duty
            mortgage flat apartment lease
        """,
    },
    "energy": {
        "de": """
            Strom Energie Energiewende Photovoltaik Solar Solaranlage Solarstrom Solarenergie Windkraft Windrad Windpark Wasserkraft
            Kraftwerk Atomkraft Atomkraftwerk AKW Kohle Kohlekraftwerk Gas Erdgas Gazprom Pipeline Öl Erdöl Opec Ölpreis Raffinerie Verbund
            EVN Wien_Energie E-Control Eon RWE Vattenfall Stromnetz Stromanbieter Strompreis Ökostrom Netzbetreiber Förderung
            Energieeffizienz Elektroauto E-Auto Tesla Ladestation Batterie Stromspeicher Heizung Wärmepumpe Biomasse Fracking Tankstelle
            Benzin Diesel Treibstoff Emission CO2 Energieversorger
        """,
        "en": """
            energy electricity power gas oil crude barrel petrol Opec Yukos Gazprom Rosneft Yuganskneftegas Khodorkovsky BP Shell Exxon
            ExxonMobil Chevron refinery pipeline nuclear_power power_station wind_farm solar solar_panel renewable renewables coal utility
            utilities fuel British_Gas Centrica drilling oilfield exploration reserves meter
        """,
    },
    "agriculture": {
        "de": """
            Landwirtschaft Landwirt Bauer Bauern Bauernhof Milch Milchpreis Milchbauern Getreide Weizen Ernte Acker Traktor Vieh Rinder
            Schweine Stall Pestizid Glyphosat Gentechnik Biobauer Bio Agrar Agrarpolitik Winzer Weinbau Wein Weinlese Obstbau Forst
            Forstwirtschaft Wald Holz Jagd Jäger
        """,
        "en": """
            farm farmer farmers farming agriculture agricultural crop crops harvest wheat dairy milk cattle livestock pesticide GM_crops
            NFU subsidy countryside rural vineyard wine tractor sheep
        """,
    },
}
