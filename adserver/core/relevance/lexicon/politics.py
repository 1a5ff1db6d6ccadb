"""Topics of politics at home: institutions and questions of German-speaking countries and of Britain."""

DOMAIN = "politics"

TOPICS = {
    "government": {
        "de": """
            Regierung Bundesregierung Koalition Koalitionspartner Kanzler Bundeskanzler Kanzlerin Vizekanzler Minister Ministerin
            Ministerrat Ressort Innenminister Innenministerium Finanzminister Justizminister Sozialminister Verteidigungsminister
            Staatssekretär Nationalrat Bundesrat Bundestag Parlament Abgeordnete Mandatar Opposition Ausschuss Untersuchungsausschuss
            U-Ausschuss Klubobmann Klubchef Fraktion Partei Parteichef Parteitag Parteivorsitz Obmann Generalsekretär Landeshauptmann
            Landeshauptfrau Landesregierung Landesrat Landtag Gemeinderat Stadtrat Bürgermeister Vizebürgermeister Bundespräsident Hofburg
            Ballhausplatz SPÖ ÖVP FPÖ Grüne Neos Team_Stronach BZÖ CDU CSU SPD FDP AfD Linkspartei Kern Faymann Mitterlehner Kurz Strache
            Häupl Pröll Sobotka Doskozil Glawischnig Merkel Gabriel Seehofer Schäuble Föderalismus Gesetz Gesetzesentwurf Novelle
            Verfassung Verfassungsgerichtshof Begutachtung Regierungsprogramm Sozialdemokraten Freiheitliche Christdemokraten Rot-Blau
            Rot-Grün Schwarz-Blau Große_Koalition Bund Länder Rechnungshof Volksanwalt Heeresreform Bundesheer Beamte Sozialpartner
            Mindestsicherung Wiener_Stadtregierung Staatsbürger Innenpolitik Debatte Klausur Bezirksvorsteher Magistrat Gemeinde Verwaltung
            Reform
        """,
        "en": """
            government minister ministers prime_minister cabinet MP MPs Commons House_of_Commons House_of_Lords Lords peer peers Parliament
            parliamentary Westminster Whitehall Downing_Street Number_10 Labour Tory Tories Conservative Conservatives Lib_Dem Lib_Dems
            Liberal_Democrat Liberal_Democrats Plaid_Cymru SNP UKIP Blair Tony_Blair Gordon_Brown Brown Chancellor Michael_Howard Howard
            Charles_Kennedy Kennedy Jack_Straw Straw David_Blunkett Blunkett Charles_Clarke Clarke John_Prescott Prescott Ruth_Kelly
            Alan_Milburn Milburn Mandelson Kilroy-Silk Hain John_Reid Hewitt home_secretary foreign_secretary health_secretary
            education_secretary home_office spokesman shadow frontbench backbench backbencher bill legislation amendment act debate
            select_committee inquiry whip opposition policy manifesto hustings Queen's_Speech constitution devolution Scottish_Parliament
            Welsh_Assembly Stormont Sinn_Fein civil_servant civil_servants ID_card ID_cards hunting_ban fox_hunting Hutton Butler
            Freedom_of_Information Act question_time politics politician political party leader leadership resignation
        """,
    },
    "elections": {
        "de": """
            Wahl Wahlen Wähler Wählerin Landtagswahl Nationalratswahl Bundestagswahl Gemeinderatswahl Bundespräsidentenwahl
            Präsidentschaftswahl Stichwahl Neuwahl Wahlkampf Wahlkämpfer Wahlplakat Wahlkarte Briefwahl Wahllokal Wahlbehörde
            Wahlanfechtung Wahlrecht Wahlbeteiligung Umfrage Meinungsforscher Hochrechnung Spitzenkandidat Kandidat Kandidatin Kandidatur
            Stimme Stimmzettel Stimmenanteil Mandat Van_der_Bellen Hofer Griss Khol Hundstorfer Volksabstimmung Volksbefragung Referendum
            Volksbegehren TV-Duell Wahlergebnis Wahlsieg Wahlniederlage Wechselwähler Urnengang
        """,
        "en": """
            election elections general_election by-election poll polls polling opinion_poll voter voters vote votes voting ballot
            postal_vote turnout campaign campaigning candidate candidates constituency marginal seat seats majority manifesto electoral
            Electoral_Commission electorate canvass leaflet poster party_conference referendum landslide swing proportional_representation
            MORI YouGov campaign_trail slogan
        """,
    },
    "migration": {
        "de": """
            Flüchtling Flüchtlinge Asyl Asylwerber Asylantrag Asylverfahren Asylrecht Asylquartier Quartier Grundversorgung Traiskirchen
            Integration Integrationsminister Deutschkurs Migrant Migrantin Migration Zuwanderung Zuwanderer Einwanderer Grenze
            Grenzkontrolle Grenzzaun Obergrenze Abschiebung abschieben Balkanroute Spielfeld Schengen Dublin Notquartier Flüchtlingskrise
            Flüchtlingslager Caritas Diakonie Rotes_Kreuz Flüchtlingshilfe Schlepper Aufenthaltstitel Staatsbürgerschaft Familiennachzug
            subsidiär Freiwillige Notstand Notverordnung Kopftuch Burka Islam Muslime Integrationskurs Vertriebene UNHCR Grenzschutz
            Frontex Willkommenskultur Drittstaat Flüchtlingsheim
        """,
        "en": """
            asylum asylum_seeker asylum_seekers refugee refugees immigration immigrant immigrants migrant migrants migration deportation
            deport visa border borders integration citizenship work_permit quota detention_centre race_relations Muslim ethnic_minority
            Immigration_Service
        """,
    },
    "schools": {
        "de": """
            Schule Schüler Schülerin Lehrer Lehrerin Lehrkraft Pädagoge Unterricht Klasse Volksschule Gymnasium AHS NMS Neue_Mittelschule
            Gesamtschule Hauptschule Kindergarten Kindergärtnerin Matura Zentralmatura Abitur Zeugnis Bildung Bildungsreform
            Bildungsministerin Heinisch-Hosek Hammerschmid Stadtschulrat Schuldirektor Direktor Ganztagsschule Schuljahr Ferien Stundenplan
            Nachhilfe Lehrplan Pisa Pisa-Test Inklusion Sonderschule Berufsschule Lehrling Lehre Elternverein Noten Schulautonomie
            Schulversuch Schulklasse Mathematik Deutschförderung
        """,
        "en": """
            school schools pupil pupils teacher teachers headteacher head_teacher classroom GCSE A-level A-levels Ofsted curriculum
            primary_school secondary_school grammar_school comprehensive education truancy school_meals nursery tuition_fees top-up_fees
            exam exams literacy university student students local_education_authority lesson homework diploma Tomlinson
        """,
    },
    "welfare": {
        "de": """
            Pension Pensionen Pensionist Pensionisten Pensionsreform Pensionsalter Pensionssystem Pensionskonto Antrittsalter Rente Rentner
            Sozialversicherung Krankenkasse Krankenversicherung Gebietskrankenkasse Mindestsicherung Sozialhilfe Pflege Pflegegeld
            Pflegeheim Familienbeihilfe Kindergeld Kinderbetreuungsgeld Karenz Papamonat Sozialstaat Sozialleistung Invalidität Ärztekammer
            Spital Spitäler Krankenhaus Hausarzt Kassenarzt Gesundheitsreform Gesundheitsministerin Gesundheitssystem Patient Wartezeit
            Selbstbehalt Notstandshilfe Armut Obdachlose Behinderte Behinderung Alter Senioren Caritas Beihilfe
        """,
        "en": """
            pension pensions pensioner pensioners state_pension benefit benefits welfare incapacity_benefit child_benefit tax_credit
            tax_credits council_tax Budget pre-Budget means-tested poverty childcare maternity NHS hospital hospitals patient patients
            waiting_list MRSA superbug GP GPs nurse nurses foundation_hospital care_home social_services social_security retirement retire
            elderly carer carers disabled disability Age_Concern Help_the_Aged Department_for_Work_and_Pensions free public_services
            smoking_ban public_health obesity
        """,
    },
    "local": {
        "de": """
            Gemeinde Bürgermeister Bezirk Stadt Stadtrat Gemeinderat Kommune Magistrat Stadtplanung Verkehr Öffis U-Bahn Straßenbahn
            Fußgängerzone Radweg Parkpickerl Mariahilfer_Straße Wiener_Linien Wohnbau Gemeindebau Müllabfuhr Budget Stadtregierung Anrainer
            Bürgerinitiative
        """,
        "en": """
            council councils councillor councillors local_authority local_authorities local_government town_hall mayor borough county
            district council_tax planning_permission public_services civil_service regional_assembly Ken_Livingstone GLA parish refuse
            recycling bin Local_Government_Association unison ballot service services
        """,
    },
}
