"""Topics of science."""

DOMAIN = "science"

TOPICS = {
    "physics": {
        "de": """
            Physik Physiker Physikerin Chemie Chemiker Experiment Teilchen Teilchenbeschleuniger Cern LHC Higgs Quanten Quantenphysik
            Quantencomputer Photon Laser Atom Atome Molekül Moleküle Elektron Neutrino Gravitationswellen Relativitätstheorie Einstein
            Material Nanotechnologie Graphen Mathematik Mathematiker Labor Kristall Supraleiter Element Periodensystem Messung Zeilinger
            Versuch Katalysator Polymer Kernfusion Formel
        """,
        "en": """
            physics physicist chemistry chemist experiment particle accelerator Cern quantum photon laser atom molecule neutrino electron
            Einstein relativity nanotechnology mathematics mathematician laboratory scientist scientists science scientific discovery
            research researcher researchers
        """,
    },
    "space": {
        "de": """
            Weltraum All Weltall Universum Kosmos Planet Planeten Exoplanet Stern Sterne Mond Sonne Sonnensystem Mars Venus Merkur Jupiter
            Saturn Pluto Neptun Komet Kometen Asteroid Meteorit Galaxie Milchstraße Schwarzes_Loch Astronom Astronomin Astronomie Teleskop
            Sternwarte Observatorium Hubble NASA ESA Raumsonde Sonde Rosetta Philae Raumfahrt Astronaut Kosmonaut ISS Raumstation Rakete
            Satellit Orbit Umlaufbahn Supernova Urknall Dunkle_Materie Sonnenfinsternis Mondfinsternis Lichtjahre Roskosmos SpaceX
            Raumschiff Nachthimmel Sternschnuppe Polarlicht Himmel Planetarium
        """,
        "en": """
            space planet planets star moon Mars Venus Saturn Titan Jupiter Cassini Huygens Beagle Nasa ESA astronaut spacecraft
            space_shuttle shuttle rocket satellite orbit telescope Hubble astronomer astronomy galaxy universe comet asteroid meteor
            solar_system SpaceShipOne X_Prize black_hole probe
        """,
    },
    "prehistory": {
        "de": """
            Dinosaurier Saurier Fossil Fossilien Paläontologe Paläontologen Paläontologie Urzeit Skelett Knochen Evolution Neandertaler
            Homo_sapiens Frühmensch Steinzeit Bronzezeit Eiszeit Archäologe Archäologen Archäologie Ausgrabung Grabung Fund Grab Gräber
            Mumie Pharao Pyramide Antike Römer Kelten Ötzi Höhlenmalerei Kreidezeit Jura Trias Ammonit Bernstein Mammut Ausgestorben
            Tyrannosaurus Artefakt Mittelalter Hominide Vorfahren Urmensch Ephesos Jahrtausend Millionen_Jahre Historiker Geschichte
            Wikinger Maya Inka Keramik
        """,
        "en": """
            dinosaur fossil fossils palaeontologist palaeontology prehistoric skeleton bone bones evolution Neanderthal Homo_sapiens
            ancestor archaeologist archaeology excavation dig tomb mummy pharaoh pyramid Roman Stone_Age Ice_Age mammoth ancient historian
        """,
    },
    "biology": {
        "de": """
            Biologe Biologin Biologen Biologie Art Arten Artenschutz Artenvielfalt Spezies Tierart Insekt Insekten Biene Bienen Ameise
            Ameisen Schmetterling Käfer Spinne Vogel Vögel Vogelart Fisch Fische Wal Wale Delfin Affe Affen Schimpanse Schimpansen Gorilla
            Säugetier Reptil Schlange Frosch Amphibien Pflanze Pflanzen Samen Baum Wald Koralle Korallenriff Meer Meeresbiologe Tiefsee
            Ökosystem Ökologie Ökologe Gen Gene Genom DNA Erbgut Genetiker Zelle Zellen Protein Enzym Bakterium Bakterien Mikroben Virus
            Viren Stammzelle Crispr Wirbeltier Population Verhaltensforscher Zoologe Botaniker Parasit
        """,
        "en": """
            biology biologist species insect bee ant butterfly bird fish whale dolphin ape monkey chimpanzee gorilla mammal reptile plant
            tree coral ocean ecosystem gene genes genetic genome DNA cell cells stem_cell protein bacteria microbe clone cloning habitat
            wildlife conservation
        """,
    },
    "medicine": {
        "de": """
            Medizin Mediziner Medizinerin Krankheit Krankheiten Patient Patienten Arzt Ärztin Ärzte Therapie Behandlung Medikament
            Wirkstoff Studie Gehirn Hirn Hirnforscher Neurologe Neurologie Neuron Nerven Nervenzelle Demenz Alzheimer Parkinson
            Multiple_Sklerose Krebs Tumor Brustkrebs Leukämie Chemotherapie Diabetes Herz Herzinfarkt Schlaganfall Blutdruck Impfung
            Impfstoff impfen Masern Grippe Ebola Zika Zika-Virus HIV Aids Malaria Infektion Erreger Antibiotika Antibiotikum Resistenz
            Immunsystem Allergie Depression Psychologe Psychologie Psychiater Psychiatrie Schlaf Gedächtnis Operation Chirurg
            Transplantation Organspende Epidemie Seuche WHO Gesundheit Ernährung Übergewicht Hormon Symptome Diagnose Placebo Schmerz
            Klinik MedUni Proband Probanden Nebenwirkung Schwangerschaft Embryo Rückenmark Autismus
        """,
        "en": """
            medicine medical disease illness patient doctor doctors surgeon surgery therapy treatment drug drugs clinical_trial vaccine
            vaccination flu bird_flu virus HIV Aids malaria cancer tumour leukaemia heart heart_attack stroke diabetes brain neurologist
            Alzheimer's Parkinson's dementia epidemic WHO obesity depression psychologist health symptom diagnosis immune antibiotic
            infection hospital transplant
        """,
    },
    "research": {
        "de": """
            Forschung Forscher Forscherin Wissenschaft Wissenschafter Wissenschaftler Studie Fachjournal Fachblatt Nature Science PNAS
            Universität Uni Unis Hochschule Fachhochschule Technische_Universität TU Studium Studierende Student Studenten Studentin
            Professor Professorin Rektor Rektorin Doktorand Dissertation Institut Institute Akademie_der_Wissenschaften ÖAW FWF ERC
            Förderpreis Wittgenstein-Preis Nobelpreis Nobelpreisträger Grundlagenforschung Labor Stipendium Studienplatz
            Zugangsbeschränkung Campus Vorlesung Fakultät Max-Planck-Institut Fraunhofer IST_Austria Exzellenz Publikation Plagiat
            Wissenschaftsminister Naturwissenschaft Geisteswissenschaft Technik Ludwig_Boltzmann Forschungsprojekt Ergebnisse
            Forschergruppe Forscherteam
        """,
        "en": """
            research researcher researchers study scientist scientists university professor lecturer academic academics student campus
            laboratory institute Nature_journal Nobel_Prize Royal_Society PhD science degree faculty scholarship experiment findings
        """,
    },
    "climate": {
        "de": """
            Klima Klimawandel Erderwärmung Klimaschutz Klimaforscher Klimakonferenz Weltklimarat IPCC Treibhausgas Treibhausgase CO2
            Kohlendioxid Emissionen Methan Gletscher Arktis Antarktis Eis Eisschild Meeresspiegel Ozean Pazifik Atlantik Golfstrom El_Nino
            Temperatur Umwelt Umweltschutz Umweltschützer Greenpeace WWF Global_2000 Umweltminister Feinstaub Luftverschmutzung Abgase
            Plastik Plastikmüll Recycling Nachhaltigkeit Nationalpark Regenwald Vulkan Geologe Geologie Erdbeben Tsunami Naturschutz Boden
            Wüste Dürre Ökologie Meteorologe
        """,
        "en": """
            climate climate_change global_warming greenhouse_gas carbon carbon_dioxide emissions Kyoto Kyoto_protocol glacier Arctic
            Antarctic ice sea_level environment environmental environmentalist Greenpeace Friends_of_the_Earth pollution recycling
            sustainable rainforest volcano earthquake tsunami geologist temperature
        """,
    },
}
