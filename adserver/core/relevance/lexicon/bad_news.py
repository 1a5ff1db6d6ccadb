"""Words of bad news: a sign of each event whose people or places are named beside them, and what makes a short story a sad one."""

BAD_NEWS = {
    "de": """
        Angst bangen zittern fürchten Verbot verbieten verhängen Razzia Notarzt Intensivstation Polizei Polizist Festnahme festnehmen
        gestehen Geständnis Opfer Alarm Rauch Schock geschockt Tränen weinen entsetzt Entsetzen Chaos Krise scheitern gescheitert schlimm
        Spital Krankenhaus verletzt Verletzte Verletzung Blut Drama dramatisch Tragödie tragisch Unglück Katastrophe nicht_mehr nie_mehr
        nie_wieder niemand vergeblich vermisst verschwunden zerstört zerstören brennen Flammen Rettung Retter retten Gefahr Lebensgefahr
        Panik flüchten fliehen Flucht bewerfen Waffe Messer Schuss bestrafen verurteilen Haft Anklage anklagen Staatsanwalt
        Staatsanwaltschaft Ermittler ermitteln Ermittlung Verdacht verdächtig Vorwurf Skandal Lüge lügen Betrug betrügen gestohlen stehlen
        sperren gesperrt Sperre suspendieren ausschließen ausgeschlossen aberkennen streichen gestrichen entziehen entzogen Schließung
        geschlossen zusperren einstellen eingestellt abbrechen abgebrochen kündigen entlassen Schulden unbezahlt ausfallen wütend Wut Zorn
        Protest fassungslos traurig Trauer leider sterben tot Tod begraben Notruf Feuerwehr Trümmer Wrack gebrochen verlassen räumen
        pfänden klagen Klage drohen Drohung bedrohen Gewalt Hass auffallen auffällig beschlagnahmen nachgeholfen aufeinander umleiten
        einräumen verweigern schweigen kritisch schwer schwerst nicht_verlängern einstürzen
    """,
    "en": """
        fear fears afraid dread ban banned forbid raid medic medics paramedic intensive_care police officer arrest arrested confess
        confessed victim alarm smoke shock shocked stunned tears horrified horror chaos crisis fail failed failure terrible hospital
        injured injury wound wounded hurt blood drama tragedy tragic disaster no_longer never_again nobody no_one nothing vain missing
        vanish vanished destroy destroyed burn flames ashes rescue rescuer danger panic flee fled escape weapon knife punish punished
        convict convicted jail charge charged prosecutor investigate investigator investigation suspect suspicion allegation scandal lie
        lied fraud cheat steal stolen suspend suspended exclude excluded strip stripped scrap wipe wiped closed closure shut abandon
        abandoned sack dismiss debt owe owes waiting unpaid cancelled angry anger fury furious protest sad grief mourn sorry die dead
        death bury trapped emergency firefighters wreckage debris broken leave evict sue threaten threat violence hate seize seized refuse
        serious grave critical not_be_renewed worst worse collapse barricade solved only_one barrier axe throw_out thrown_out conceded
        admit admitted
    """,
}
"""A sign of each event whose people or places are named beside them."""

GLOOM = {
    "de": """
        qualvoll grausam brutal schrecklich furchtbar entsetzlich verheerend schockierend erschütternd dramatisch lebensgefährlich
        gefährlich bedrohlich verzweifelt hilflos wehrlos schutzlos blutig leblos bewusstlos verletzen verwunden Wunde Narbe Schmerz
        Schmerzen Leid quälen prügeln würgen fesseln zerren schleifen verschleppen entführen überfallen rauben plündern stehlen einbrechen
        betrügen täuschen lügen veruntreuen erpressen bestechen drohen beschimpfen demütigen schikanieren schreien weinen zittern fliehen
        flüchten entkommen verschwinden vermissen evakuieren absperren einstürzen zusammenbrechen explodieren bersten zerstören verwüsten
        vernichten brennen verbrennen ersticken ertrinken erfrieren verhungern verdursten vergiften verseuchen verschmutzen austreten
        auslaufen verenden versagen einbüßen kündigen entlassen pfänden klagen anklagen verurteilen verhaften festnehmen inhaftieren
        ermitteln verdächtigen beschuldigen gestehen büßen zurücktreten suspendieren disqualifizieren Schock Panik Angst Horror Albtraum
        Elend =Not Notlage Armut Hunger Dürre Seuche Gift Blut Leiche Grab Sarg Trauer Tränen Schaden Schäden Trümmer Scherben Splitter
        Wrack Ruine Asche Rauch Flammen Feuer Alarm Sirene Notruf Notarzt Feuerwehr Polizei Spezialeinheit Ermittler Staatsanwalt Anklage
        Haft Gefängnis Zelle Häftling Handschellen Täter Waffe Pistole Gewehr Messer Schuss Bombe Granate Rakete Sprengstoff Bewaffnete
        Maskierte Vermummte Unbekannte Räuber Dieb Erpresser Geisel Lösegeld Freilassung Schulden Krise Absage Mahnwache Protest Krawall
        Tumult Randale Skandal Affäre Vorwurf Vorwürfe Verdacht Beschwerde Anzeige Razzia Verbrechen Missstand Überdosis Sucht Entzug
        Rückfall Klinik Intensivstation Spital Krankenhaus Infektion Fieber Erbrechen Krämpfe unheilbar bösartig giftig verseucht
        verdorben verunreinigt defekt mangelhaft illegal verboten kriminell korrupt gefälscht gestohlen tödlich sterben tot abgängig
        anstecken aufgebrochen ausgeraubt auffahren Auffahrunfall abgestürzt abbrechen Abgrund Absturzstelle abgetaucht abgezockt
        Akku_brennen anzünden Angehörige Angreifer Angriff Anschlag Attentat Attacke Artillerie amtsbekannt anabol Ausbeutung
        Ausschreitung Ausstand ausgebrannt ausgestorben Bedrohung Beben Nachbeben Begräbnis begraben Beisetzung Belagerung Beschuss
        beschießen bestürzt betrunken Bergeschere Beinbruch Schienbeinbruch Knochenbruch Brandstifter Brandursache Clanchef Dealer
        Diktatur Drohne Drogen drogensüchtig eingeklemmt einklemmen eingestürzt Entsetzen entsetzt entgleisen Epidemie erdrosseln
        erdrosselt ermorden ermordet ermordete erschießen erschlagen erschüttert erstechen erliegen erlag erwürgen eskalieren Exekution
        Explosion Fahrerflucht fassungslos Feuergefecht Frauenhaus Fundamentalist Gefecht Gefahr Geisterfahrer Geldstrafe Geschwür Gewalt
        gewalttätig Grausamkeit Gräueltat Hakenkreuz Haftbefehl Hass hassen Hetze hetzen Hilferuf hingerichtet Hinterbliebene Hochwasser
        Hodenkrebs Hungerstreik infiziert Insolvenz insolvent Invasion kapern Karambolage Katastrophe Keim Kollision kollidieren Komplize
        Konkurs Kondolenz Kondolenzbuch Korruption Krankenakten krank Krankheit Krebs Brustkrebs Lungenkrebs Kriegsverbrechen Krieg
        Krisenstab Kündigung lähmen lahmlegen Lawine Lebensgefahr Leichnam Leiden Leidensweg Lynchmob mafiös maskiert Massaker
        Messerattacke misshandeln missbrauchen Missbrauch Mobbing verspotten verhöhnen Mord Mörder Naziparolen Nazi Neonazi
        Notarzthubschrauber Notlandung Notunterkunft obdachlos Obduktion Ölteppich ohnmächtig Orkan Panzer Personalabbau Sparpaket Pleite
        Plünderung prallen Promille Propaganda Quarantäne Rachefeldzug rammen Raserei Rassist rassistisch Reservist Rettungshubschrauber
        Rollstuhl Rückruf rückgängig Ruin ruiniert Säure Sabotage Särge Schadenersatz Schande Scheidungskrieg Schiffbruch Schläger
        Schlägerei Schleudern Schmiergeld schmuggeln Schrei Schreie Schrotflinte Schutzanzug Schutzanzüge Schwerverletzte Seenot
        Selbsthilfegruppe Sirenen sinnlos Söldner Spanner Stauende steckengeblieben Sterben stranden streiken Streik süchtig Suizid Terror
        terroristisch Tod Todesfahrt Todesursache totgeprügelt Tragik Tränengas traumatisiert Trauerfeier Trickbetrüger Überfall
        überfahren überfluten übergriffig Übergriff Überschwemmung umbringen umgekommen Umweltsünder unbewohnbar unbezahlt Unfall Unglück
        Untergang Untersuchungshaft untersagt unschuldig Unwetter verabscheuen verbluten Verbrechersyndikat verdorrt vereitelt
        Vergewaltiger vergewaltigen verharmlosen Verhör verklagen verletzt Verletzte Verletzung verkohlt verkohlte Verlustgeschäft
        vermummt verprügeln versiegeln verschüttet verschulden Verschwundene versklavt vertuschen verunglücken verunglückt Verurteilter
        verwahrlost verwüstet verzockt verzocken Vollbrand Vorstrafe Waise Warnstufe weggerissen Werkschließung wüten Wrackteile zerfetzt
        zerschellt zerstückelt zerstückelte zerstritten Zusammenstoß zurückgeben zusperren Zwang Zwangsarbeit zwingen
         Betrieb_eingestellt wegfallen fällt_weg verfallen festsitzen sitzenbleiben bitten_nicht zurückbringen Magenkrämpfe
        Verdächtige Verdächtiger verdächtig ohne_Wasser Wirtschaftspolizei Kriminalpolizei Kriminelle Kennwort ungeschützt
        Etikettenschwindel gefärbt verschuldet Verhaftung Fluchtweg Lauf_einer_Waffe festhalten hält_fest freies_Geleit wackeln harren
        ausharren begruben weinend Arsen Zyankali Strychnin Rizin Nervengift Rattengift K.-o.-Tropfen TNT Dynamit Semtex Zünder
        Sprengfalle Kalifat Dschihad Flinte Revolver Kalaschnikow Sturmgewehr Machete Axt Beil Säbel Baseballschläger Schlagring
        Elektroschocker Wasserrettung Bergrettung Bergretter Suchhund Suchtrupp Leichenspürhund Notrutsche Notrutschen Fangnetz
        Beckenbruch Wirbelbruch Schädelbruch Schädelbasisbruch Rippenbruch Genickbruch Lähmung gelähmt querschnittgelähmt Atemstillstand
        Herzstillstand Herzinfarkt Schlaganfall Hirnblutung Leukämie Hirntumor Erreger H5N1 Vogelgrippe Listerien Salmonellen
        Kolibakterien Legionellen Tollwut keulen gekeult notgeschlachtet lichterloh Feuersturm Glutnest Brandruine Koks Crack Crystal
        Spritze Spritzen zugedröhnt WKStA Korruptionsstaatsanwaltschaft Korruptionsjäger Schwarzgeld Geldkuvert Gefälligkeiten
        Beraterhonorare Scheinrechnung Scheinfirma unterschlagen untergeschlagen prellen geprellt ergaunern ergaunert Falschgeld
        Enkeltrick Passnummern abgegriffen ausgespäht leergeräumt Vorruhestand Sozialplan Betriebsversammlung Affenlaute Hakenkreuze
        Judensau Fremdenhass Hasstirade beschmiert geschändet Bauchschuss Streifschuss Durchschuss vergraben vergrub verscharrt
        verscharren einbetoniert blutige blutüberströmt Blutlache Kehle aufgeschlitzt erhängt aufgehängt Abschiedsbrief abgerissen
        entgleist Schiffswrack abgetrieben Strömung mitgerissen abgesackt weggespült Trümmerfeld Schutt Lawinenkegel Mure Murenabgang
        Hangrutsch Krater Notstand Ausnahmezustand Ausgangssperre Stallpflicht Sperrzone Evakuierung
    """,
    "en": """
        horrific horrifying brutal cruel terrible dreadful devastating shocking harrowing appalling grim desperate helpless bloody
        lifeless unconscious wound wounded scar pain suffer suffering agony torment torture stab strangle abduct kidnap seize rob loot
        steal stolen burgle cheat deceive lie embezzle extort blackmail bribe threaten threat insult humiliate bully harass scream cry sob
        tremble flee fled escape vanish rescue evacuate cordon collapse explode burst shatter destroy wreck ruin burn burnt suffocate
        drown freeze starve poison contaminate pollute spill gush die dying dead death sack fire evict sue convict convicted jail jailed
        arrest arrested detain investigate suspect accuse accused confess resign suspend suspended ban banned disqualify shock panic fear
        horror nightmare misery poverty hunger famine drought plague blood corpse  grave coffin funeral grief tears rubble debris
        shards fragments wreckage ashes smoke flames blaze alarm siren emergency paramedics ambulance firefighters police detectives
        prosecutors verdict prison inmate detainee handcuffs custody gunman gunmen masked intruder robber thief thieves raider hostage
        ransom weapon gun pistol rifle knife blade bomb grenade missile explosives debt debts creditors crisis vigil protest riot unrest
        mob scandal allegation allegations raid criminal overdose addiction rehab relapse hospital ward diagnosis infection fever vomiting
        cramps incurable malignant toxic tainted faulty defective illegal forged counterfeit corrupt fatal injured injury hurt victim
        victims trapped sores filth emaciated neglected abandoned stranded stricken withered buried bury evacuated homeless refugee
        refugees abuse abuser accident addicted agent_anabolic aftershock airlifted ambush amputate anabolic anguish  arson artillery
        assassin assault assailant atrocity attack attacker avalanche axe bankrupt barrel_of_a_gun barricade battered bereaved besieged
        betrayed bigot blast bleed bleeding bled blindfolded bloodshed bloodstained bombing brawl breach broke_bones bruise bruises bullet
        burglary capsize capsized captive cardiac carcass carnage casualty casualties charred clash clashes coma condemn condolence
        condolences contagious crash crashed crippled crook crooks crushed cutting_gear dangerous deadly deceased demolish depressed
        depression deranged derail despair dictator disappear disappeared disease disgrace displaced distress doomed drone drones drugged
        drunk earthquake epidemic explosion extremist faint fatality fell_ill fighting firearm flood flooded forbidden fracture fractured
        fraud frozen_accounts fugitive furious gang gangster growth_testicular guerrilla guilty gunfire gunshot haemorrhage hatred
        heartbroken hijack holdup homicide horrified hurricane hysteria illness infect infected inferno injure innocent insolvent
        insurgent intimidate invade invasion jihad kidnapped kill killed killer landslide laid_off layoffs looted lynch malicious
        malnourished manslaughter martyr massacre meltdown menace militia militant misconduct mistreat molest mortar mourn mourning
        mowed_down murder murdered mutilated nazi neglect nerve_agent offender oppress orphan outbreak outrage pandemic paralysed
        penniless perish persecution perpetrator pickpocket pile-up ploughed_into protesters punish quake quarantine racist radiation rape
        ravaged recession redundancies reservists riots ruthless sabotage sacked scam screams screamed self-harm sentenced shelled
        shooting shotgun sick siege sirens slain slaughter slaughtered smothered smuggle snatch sniper spied stampede standoff stabbed
        stabbing starvation stray_bullet stomach_cramps strangled struck suicide suppress survivors suspicion syringe tear_gas terror
        terrorist theft thug torched tornado tragedy tragic trauma treason tribunal tumour tsunami tyrant uninhabitable unpaid unsafe
        urine vandal vicious violence violent war wail wailed warhead washed_away weep wept widow wiretap witnesses worthless wrath wreath
        wrongdoing stuck  frozen mocked belt_to_the_children refuge cut_into_pieces reported_missing dyed turned_a_blind_eye
        catch_fire emptied gambled lost_his_licence holding_out without_water shrugged slogans turned_away not_survive did_not_wake
        never_went_home not_been_found protective_suits caught_it give_money_back swapped_free off_the_road will_not_work
        take_to_the_streets missing_from gone_from in_tears arsenic cyanide strychnine ricin polonium nerve_gas rat_poison spiked_drink
        TNT dynamite semtex detonator booby_trap caliphate jihadist revolver kalashnikov machete hatchet cudgel baseball_bat knuckleduster
        taser divers mountain_rescue sniffer_dogs search_party search_parties stretcher fractured_skull broken_neck broken_pelvis
        broken_spine paraplegic stopped_breathing respiratory_arrest heart_attack stroke brain_haemorrhage leukaemia brain_tumour H5N1
        bird_flu listeria salmonella legionella rabies cull culled ablaze alight firestorm gutted embers coke crack_cocaine syringes
        stoned anti-graft fraud_squad serious_fraud kickback slush_fund consultancy_fees shell_company pocketed swindled con_artist conman
        fake_policeman counterfeit_money passport_numbers spoof early_retirement swastika swastikas slur slurs monkey_chants hate_speech
        daubed desecrated buried_under buried_in shallow_grave slit_throat throat_cut hanged noose tore_off derailed shipwreck riptide
        washed_overboard mudslide landslip crater state_of_emergency curfew exclusion_zone Nazi_slogans Ku_Klux_Klan touched_her
        under_fire under_the_hammer open_the_till at_gunpoint should_not_eat stop_using give_the_money_back called_its_members_out
        piling_up carried_out_boxes lost_deposits has_vanished broke_off walls_shook shocks_are_expected
    """,
}
"""What harms people, animals and things, of any kind. Two of them make a short story one of bad news."""
