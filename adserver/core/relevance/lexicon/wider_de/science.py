"""More German words of the topics of science."""

WORDS = {
    "physics": """
        Physiklehrer Quantenphysiker Quantenmechanik Quantenoptik Quantenverschränkung Verschränkung Quantenteleportation
        Teilchenphysik Teilchenphysiker Astrophysiker Astrophysik Kernphysik Kernphysiker Festkörperphysik Higgs-Boson Boson
        Quark Quarks Proton Protonen Neutron Neutronen Antimaterie Elementarteilchen Standardmodell Detektor Teilchenkollision
        Large_Hadron_Collider Synchrotron Röntgenstrahlung Röntgenlaser Lichtstrahl Lichtteilchen Wellenlänge Magnetfeld
        Magnetfelder Elektronenmikroskop Mikroskop Rastertunnelmikroskop Nanometer Nanopartikel Nanoröhrchen Halbleiter
        Silizium Transistor Spektroskopie Gravitation Schwerkraft Raumzeit Ligo Stephen_Hawking Hawking Heisenberg Schrödinger
        Niels_Bohr Newton Feynman Atomuhr Atomkern Kernspaltung Fusionsreaktor Iter Wendelstein Verbindung_chemisch
        Reaktionsgleichung Isotop Isotope Radioaktivität radioaktiv Uran Plutonium Wasserstoff Sauerstoff Stickstoff Lithium
        Batterieforschung Brennstoffzelle Solarzellen Legierung Metallurgie Polymere Kunststoffforschung Mathematikerin
        Primzahl Primzahlen Fields-Medaille Abelpreis Geometrie Algorithmik Theorem Zahlentheorie Forschungsreaktor
        Atominstitut Experimentalphysik Experimentalphysiker Chemienobelpreis Physiknobelpreis
    """,
    "space": """
        Raumfahrer Raumfahrtagentur Raumfahrtbehörde Weltraumbehörde Weltraumteleskop Weltraummission Weltraumforschung
        Weltraumschrott Weltraumspaziergang Weltraumlift Weltraumtourismus Außeneinsatz Raumkapsel Sojus Dragon-Kapsel
        Falcon_9 Falcon Trägerrakete Ariane Ariane_5 Raketenstart Baikonur Kennedy_Space_Center Darpa Blue_Origin
        Virgin_Galactic Landefähre Landemodul Landegerät Marsrover Rover Curiosity Exomars Mars-Mission Marsmission Marssonde
        Marsoberfläche Marsatmosphäre Mondlandung Mondmission Mondoberfläche Apollo Apollo_11 Gagarin New_Horizons Ceres
        Cassini Voyager Kepler-Teleskop James-Webb-Teleskop Eso VLT ALMA Very_Large_Telescope Europäische_Südsternwarte
        Radioteleskop Arecibo Seti Außerirdische außerirdisches_Leben Außerirdischer extraterrestrisch Exoplaneten
        habitable_Zone Erdähnlich Supererde Gasriese Zwergplanet Zwergplaneten Neutronenstern Neutronensterne Pulsar Quasar
        Sternhaufen Sternentstehung Sterngeburt Galaxien Galaxienhaufen Andromeda Andromedagalaxie dunkle_Energie
        kosmische_Strahlung Kosmologie Kosmologe Enceladus Ganymed Io Jupitermond Saturnmond Asteroidengürtel Kuipergürtel
        Meteor Meteoriten Meteorstrom Meteorschauer Perseiden Leoniden Feuerkugel Tscheljabinsk Einschlag Einschlagkrater
        Krater Sternbild Sternbilder Sternenhimmel Sternengucker Amateurastronom Hobbyastronom Planetensystem Erdumlaufbahn
        Erdorbit Sonnenwind Sonnensturm Sonnenflecken Sonneneruption Schwerelosigkeit Schwerelos Tschurjumow-Gerassimenko
        Tschuri Komet_67P 67P Raumfahrtmediziner
    """,
    "prehistory": """
        Paläoanthropologe Paläoanthropologin Paläogenetik Paläolithikum Neolithikum neolithisch Jungsteinzeit Altsteinzeit
        Eisenzeit Hallstatt Hallstattzeit Hallstattkultur Latène Keltengrab Keltisch Römerzeit römisch Legionslager Carnuntum
        Limes Pompeji Forum_Romanum Gladiator Gladiatoren Etrusker griechische_Antike Troja Mykene Minoer Sparta Ägyptologe
        Ägyptologin Ägyptologie ägyptisch Tutanchamun Nofretete Ramses Tal_der_Könige Sarkophag Hieroglyphen Keilschrift
        Mesopotamien Babylon Babylonier Sumerer Assyrer Assyrien Hethiter Perserreich Qumran Schriftrollen Mayas Maya-Stadt
        Azteken Inkas Machu_Picchu Nazca Osterinsel Stonehenge Megalith Göbekli_Tepe Venus_von_Willendorf Willendorf
        Pfahlbauten Pfahlbau Hügelgrab Grabbeigaben Grabkammer Grabungsleiter Grabungen Ausgrabungen Ausgrabungsstätte
        Grabungsteam Fundstelle Fundort Fundstück Fundstücke Münzfund Schatzfund Hortfund Scherben Inschrift Inschriften
        Papyrus Radiokarbon Radiokarbondatierung C14 Datierung Menschheit Menschheitsgeschichte Vormensch Vormenschen
        Australopithecus Homo_erectus Homo_naledi Denisova Denisova-Mensch Cro-Magnon moderner_Mensch Jäger_und_Sammler
        Ackerbauern Sesshaftigkeit Steinwerkzeug Steinwerkzeuge Faustkeil Höhlenbär Höhlenmalereien Säbelzahntiger Wollnashorn
        Mammuts T._rex Triceratops Velociraptor Brontosaurus Flugsaurier Pterosaurier Fischsaurier Ichthyosaurier Urvogel
        Archaeopteryx Raubsaurier Pflanzenfresser Fleischfresser Saurierart Sauropode Paläozoikum Mesozoikum Kambrium Karbon
        Erdzeitalter Massenaussterben Aussterben Trilobit Versteinerung versteinert Versteinerungen Schädel Schädelfund
        Kieferknochen Backenzahn Urpferd Urwal Urzeittier Vormittelalter Völkerwanderung Germanen Awaren Langobarden Goten
        Hunnen Kelte Karl_der_Große Babenberger Habsburger Kreuzzüge Kreuzritter Ritter Burg Burgruine Hexenverfolgung
        Napoleon Maria_Theresia Kaiserreich Zeitgeschichte Zeithistoriker Geschichtswissenschaft
    """,
    "biology": """
        Mikrobiologe Mikrobiologin Mikrobiologie Molekularbiologe Molekularbiologin Molekularbiologie Evolutionsbiologe
        Evolutionsbiologin Evolutionsbiologie Verhaltensbiologe Verhaltensbiologin Verhaltensforschung Wolfforscher
        Vogelforscher Vogelkundler Ornithologe Ornithologen Entomologe Insektenforscher Zoologin Zoologie Botanik Botanikerin
        Genetik Genetikerin Genforschung Genforscher Genschere Gentechniker Gentest Mutation Mutationen Chromosom Chromosomen
        Epigenetik RNA Sequenzierung sequenziert Erbinformation Erbmaterial Genvariante Vererbung Zellbiologe Zellbiologie
        Zellkern Zellteilung Mitochondrien Membran Rezeptor Rezeptoren Proteine Enzyme Aminosäure Aminosäuren Molekulare
        Embryonen Stammzellen Klon klonen Fruchtfliege Fruchtfliegen Fadenwurm Labormaus Mäusen Versuchstiere Zebrafisch
        Zebrafische Axolotl Modellorganismus Fortpflanzung Paarung Paarungszeit Balz Weibchen Männchen Brutpflege Nest Nester
        Eiablage Raupe Raupen Larve Larven Falter Motte Motten Libelle Libellen Heuschrecke Heuschrecken Wespe Wespen Hornisse
        Hummel Hummeln Honigbiene Honigbienen Wildbienen Bienensterben Imker Bestäuber Bestäubung Mücke Mücken Gelse Gelsen
        Stechmücke Tigermücke Zecke Zecken Floh Wanze Blattlaus Termite Termiten Ameisenstaat Regenwurm Schnecke Muschel
        Muscheln Tintenfisch Oktopus Krake Qualle Quallen Krebstiere Krill Plankton Alge Algen Seestern Seepferdchen Rochen
        Lachs Lachse Forelle Thunfisch Hering Kabeljau Aal Karpfen Fischbestände Überfischung Blauwal Pottwal Buckelwal
        Schwertwal Zugvogel Zugvögel Singvogel Singvögel Brutvogel Rabenvögel Kolkrabe Kakadu Kolibri Kuckuck Specht
        Schimpansin Bonobo Bonobos Orang-Utan Orang-Utans Makaken Pavian Paviane Primat Primaten Menschenaffe Menschenaffen
        Lemur Lemuren Nagetier Nagetiere Huftier Raubtier Raubtiere Beutetier Feuchtgebiet Feuchtgebiete Lebensraum
        Lebensräume Biotop Habitat Biodiversität Artensterben bedrohte_Arten gefährdete_Arten neu_entdeckte_Art invasive_Art
        invasive_Arten Neophyten eingeschleppt Ragweed Pollen Photosynthese Chlorophyll Pilze Flechten Farn Orchideen
        Mikrobiom Darmflora Darmbakterien Mikroorganismus Mikroorganismen Archaeen Einzeller Amöbe
    """,
    "medicine": """
        Medizinstudent Medizinstudium Medizinerinnen Schulmedizin Humanmedizin Komplementärmedizin Homöopathie Homöopathen
        Globuli Naturheilkunde Heilpraktiker Arzneimittel Arznei Pille Tablette Tabletten Antidepressiva Schmerzmittel
        Ibuprofen Aspirin Paracetamol Kortison Insulin Statine Cholesterin Bluthochdruck Blutgefäße Blutzucker Blutbild
        Blutspende Herzrhythmusstörungen Herzschwäche Herz-Kreislauf Herz-Kreislauf-Erkrankungen Kardiologe Kardiologin
        Kardiologie Onkologe Onkologin Onkologie Krebstherapie Krebsforschung Krebspatienten Krebserkrankung Krebszellen
        Tumorzellen Metastasen Lungenkrebs Darmkrebs Prostatakrebs Hautkrebs Melanom Früherkennung Vorsorgeuntersuchung
        Mammografie Darmspiegelung Hirnforschung Hirnscan Gehirnforschung Neurowissenschaft Neurowissenschafter Neurobiologe
        Neuronen Synapsen Nervensystem Neurologin Schlafforscher Schlafstörung Schlafstörungen Schlafmangel Migräne
        Kopfschmerzen Epilepsie Schizophrenie Burnout Burn-out Angststörung Essstörung Magersucht Bulimie ADHS Trauma
        Psychotherapie Psychotherapeut Psychotherapeutin Psychiaterin psychisch psychische_Erkrankungen Psyche Stress Sucht
        Suchtkranke Alkoholismus Raucher Rauchen Nikotin E-Zigarette Lungenarzt Pneumologe COPD Asthma Bronchitis
        Lungenentzündung Pollenallergie Heuschnupfen Neurodermitis Hautarzt Dermatologe Dermatologin Akne Augenarzt Netzhaut
        HNO Tinnitus Gehör Hörgerät Zahnarzt Zahnärzte Karies Parodontitis Zahnspange Orthopäde Orthopädie Arthrose Rheuma
        Gicht Osteoporose Hüftoperation Knieprothese Gelenksersatz Prothese Prothesen Implantat Implantate Chirurgie Chirurgin
        Unfallchirurg Anästhesist Narkose Intensivmedizin Organspender Spenderherz Spenderniere Nierenversagen Dialyse Leber
        Hepatitis Hepatitis_C Magen Darm Morbus_Crohn Reizdarm Zöliakie Gluten Laktoseintoleranz Magen-Darm
        Durchfallerkrankung Norovirus Salmonellen EHEC Listerien Infektionskrankheit Infektionskrankheiten Infektionen
        Krankenhauskeim Krankenhauskeime multiresistent Antibiotikaresistenz Impfgegner Impfpflicht Impfplan Masernausbruch
        Keuchhusten Tetanus Polio Kinderlähmung Tuberkulose Windpocken FSME Borreliose Grippewelle Grippeimpfung Grippevirus
        Influenza Coronavirus Covid Pandemie Ebola-Epidemie Ebola-Patient Dengue Dengue-Fieber Gelbfieber Mikrozephalie
        Zika-Epidemie HIV-Infektion Aids-Hilfe Weltgesundheitsorganisation AGES Robert_Koch-Institut Gynäkologe Gynäkologin
        Frauenarzt Menopause Wechseljahre Menstruation Endometriose Fehlgeburt Frühgeburt Frühgeborene Kinderarzt Kinderärzte
        Kinderheilkunde Geriatrie Kinderchirurg Pharmakologe Pharmakologie Wirkstoffe klinische_Studien Phase-III-Studie
        Kontrollgruppe Studienteilnehmer Risikofaktor Risikofaktoren Lebenserwartung Sterblichkeit Mortalität Adipositas
        Fettleibigkeit fettleibig Body-Mass-Index BMI Vitamin Vitamin_D Vitamine Omega-3 Nahrungsergänzungsmittel Diät Diäten
        Fasten Ernährungswissenschafter Ernährungswissenschaft Diätologin Gentherapie Immuntherapie Antikörper
        Stammzelltherapie MRT CT Röntgen Ultraschall EKG EEG Hirnströme Computertomografie Endoskopie Laparoskopie
        Medizintechnik Universitätsklinik Uniklinik
    """,
    "research": """
        Forschungsgruppe Forschungsarbeit Forschungsinstitut Forschungszentrum Forschungseinrichtung Forschungseinrichtungen
        Forschungsförderung Forschungsförderungsgesellschaft FFG Forschungsrat Forschungsquote Forschungsbudget
        Forschungspolitik Forschungsprogramm Forschungsreise Forschungsleiter Forschungsteam Forschungsschwerpunkt
        Forschungsergebnis Forschungsergebnisse Forschende Forscherinnen Wissenschaftsfonds Wissenschaftsministerium
        Wissenschaftspreis Wissenschaftsjournal Wissenschaftsgeschichte Wissenschaftstheorie wissenschaftlich
        wissenschaftliche_Arbeit Wissenschafterin Wissenschafterinnen Wissenschaftlerin Wissenschaftlerinnen Fachmagazin
        Studienautor Studienautoren Studienautorin Studienleiter Studienleiterin Erstautor Erstautorin Co-Autor Hypothese
        Hypothesen Theorie Theorien Experimente Versuchsperson Versuchspersonen Datensatz Datensätze Feldforschung Feldstudie
        Langzeitstudie Metaanalyse Meta-Analyse Universitäten Universitätsprofessor Universitätskonferenz Uniko JKU
        Johannes_Kepler_Universität Boku Wirtschaftsuniversität Montanuni Montanuniversität Donau-Universität Vetmed Vetmeduni
        AIT Joanneum IIASA ETH Harvard Stanford MIT Oxford Cambridge Yale Princeton Caltech Berkeley University_of_California
        LMU Humboldt-Universität Charité Leibniz-Institut Helmholtz Helmholtz-Zentrum DFG Studienplätze Studiengebühr
        Studiengebühren Studienanfänger Studienabbrecher Studienrichtung Studienbeihilfe Studentenwohnheim Studentenheim
        Studierendenvertretung ÖH ÖH-Vorsitzende Hochschülerschaft Bachelor Master Masterstudium Bachelorstudium Bologna
        Bologna-Prozess Diplomarbeit Masterarbeit Doktorarbeit Doktortitel Doktorat Habilitation Dozent Dozentin Lehrstuhl
        Lehrveranstaltung Hörsaal Vizerektor Vizerektorin Unirat Dekan Dekanin Emeritus Professur Juniorprofessur
        Laufbahnstelle Drittmittel Exzellenzinitiative Hochschulplan Hochschulpolitik Hochschulranking Uni-Ranking
        Times_Higher_Education Shanghai-Ranking Aufnahmeprüfung Aufnahmetest Medizin-Aufnahmetest Erasmus Auslandssemester
        Leibniz-Preis START-Preis ERC-Grant Start-Preis Christian-Doppler-Labor CD-Labor Soziologe Soziologin Soziologie
        Ethnologe Ethnologin Ethnologie Anthropologe Anthropologin Anthropologie Kulturwissenschafter Kulturwissenschaft
        Sprachwissenschafter Sprachwissenschaft Linguist Linguistin Linguistik Philosoph Philosophin Philosophie Psychologin
        Sozialpsychologe Sozialwissenschaft Sozialwissenschafter Kognitionsforscher Innovationsforscher
    """,
    "climate": """
        Klimaerwärmung Klimakrise Klimaabkommen Klimavertrag Klimagipfel Weltklimagipfel Weltklimakonferenz Weltklimavertrag
        UN-Klimakonferenz COP21 Klimaziel Klimaziele Klimapolitik Klimaexperte Klimaexpertin Klimaforschung Klimaforscherin
        Klimamodell Klimamodelle Klimasystem Klimatologin Klimaskeptiker Klimafolgen Klimaneutral klimaneutral
        Klimafinanzierung Erdatmosphäre Stratosphäre Ozonloch Ozonschicht Ozon CO2-Ausstoß CO2-Emissionen CO2-Gehalt
        CO2-Steuer CO2-Konzentration Treibhauseffekt Treibhausgasemissionen Emissionshandel Dekarbonisierung fossile_Energie
        fossile_Brennstoffe Polarkappe Polarforscher Polarforschung Alfred-Wegener-Institut Eisschmelze Gletscherschmelze
        Gletscherschwund Gletscherforscher Glaziologe Eisbohrkern Eisbohrkerne Meereis Packeis Eisberg Schelfeis Permafrost
        Grönland Spitzbergen Südpol Nordpol Himalaya Meeresströmung Meeresströmungen Ozeanograf Ozeanografie Ozeanversauerung
        Versauerung Korallenbleiche Great_Barrier_Reef Umweltorganisation Umweltorganisationen Umweltverband Umweltpolitik
        Umweltministerium Umweltdachverband Umweltbundesamt Umweltverschmutzung Umweltschäden Umweltkatastrophe
        Umweltverträglichkeitsprüfung UVP Schadstoff Schadstoffe Schadstoffbelastung Feinstaubbelastung Stickoxid Stickoxide
        Luftqualität Schwermetall Quecksilber Mikroplastik Plastiksackerl Müllstrudel Mülltrennung Kreislaufwirtschaft
        Atommüll Endlager Rodung Abholzung Amazonas Amazonasgebiet Brandrodung Aufforstung Wüstenbildung Grundwasser
        Trinkwasser Süßwasser Bodenschutz Bodenversiegelung Flussbett Renaturierung Auwald Donau-Auen Naturschützer
        Naturschützerin Naturschutzbund Naturschutzgebiet Biosphärenpark Naturpark Nationalpark_Hohe_Tauern Gesäuse Erdkruste
        Erdmantel Plattentektonik Kontinentalplatte Tektonik Geophysiker Geophysik Geologin Mineralien Mineraloge Gestein
        Gesteine Sedimente Sediment Vulkanologe Vulkanologen Supervulkan Yellowstone Anthropozän Geograf Geografie
    """,
}
