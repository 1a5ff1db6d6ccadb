"""Event families of what people do to people short of killing: abuse, violence, hate. Entries are read as `relevance.safety` says."""

FAMILIES = {
    "abuse": {
        "de": """
            Kindesmissbrauch Missbrauchsskandal Missbrauchsopfer Missbrauchsfall Kinderpornografie Kinderpornographie Kinderporno pädophil
            Pädophiler Vergewaltigung vergewaltigen vergewaltigt Vergewaltiger Gruppenvergewaltigung
            missbraucht+Kind|sexuell|Mädchen|Bub|Schüler|Ministrant|Tochter|Sohn|Heim|Jahr
            missbrauchen+Kind|sexuell|Mädchen|Bub|Schüler|Ministrant|Tochter|Sohn|Heim
            Missbrauch+Kind|sexuell|Heim|Priester|Opfer|Kirche|Mädchen|Bub
            sexuell+Belästigung|belästigen|Übergriff|genötigt|nötigen|Nötigung|Gewalt|bedrängen Übergriff+sexuell|Frau|Kind begrapschen
            begrapscht Zwangsprostitution Menschenhandel Inzest misshandeln+Kind|Baby|Frau|Heim misshandelt+Kind|Baby|Frau|Heim
            Misshandlung Kindesmisshandlung häusliche_Gewalt eingesperrt+Keller|Kind verhungert+Kind|Baby Kindesentführung gequält+Kind
            Peiniger unsittlich vergangen+Bub|Mädchen|Kind|Schüler|Schülerin|Ministrant|Schutzbefohlene
            vergehen+Bub|Mädchen|Kind|Schüler|Schülerin|Ministrant|Schutzbefohlene
            sexuell+Kind|Bub|Mädchen|Minderjährige|Schülerin|Schüler|Trainer|Priester|Lehrer|Handlung Triebtäter Sexualstraftäter
            Sexualverbrechen Sexualdelikt Kinderschänder unzüchtig Minderjährige+Sex|Nacktfotos|sexuell|prostituieren
            Nacktfotos+Kind|Schülerin|Mädchen Verlies+Mädchen|Tochter|Kind|Frau Schläge+Kind|Heim|Zögling|Stiefvater
            prügeln+Kind|Heim|Ehefrau|Frau verprügelt+Kind|Ehefrau|Frau|Tochter vernachlässigt+Kind|Baby|Säugling
            Säugling+schütteln|geschüttelt|tot
        """,
        "en": """
            child_abuse sexual_abuse sexually_abused sexual_assault sexually_assaulted paedophile pedophile paedophilia child_pornography
            child_porn rape raped rapist molest molested molestation incest abused+child|boy|girl|children|pupils|care|priest
            abusing+child|boy|girl|children grooming+child|girl|online|boy indecent_assault indecent_images harassment+sexual|women groped
            sex_offender human_trafficking trafficked domestic_violence domestic_abuse beaten+child|baby|wife neglect+child|baby|toddler
            locked+cellar|basement+girl|child|daughter sex_slave trafficking forced_prostitution sexual_harassment
            preyed_on+boys|girls|children|pupils|women prey+boys|girls|children sexual_offences sexual_offence sex_offences sex_attack
            sex_attacks indecent+boy|girl|child|images|acts underage+sex|girl|girls|boy
            sexually+boy|girl|child|children|pupil|minor|exploited naked_pictures+children|pupils predator+boys|girls|children|sexual
            dungeon+girl|daughter|women raped_by sexual_exploitation child_prostitution beat+wife|children|child|son|daughter
            starved+child|baby|toddler|daughter|son shaken_baby cruelty+child|children|orphanage
        """,
    },
    "violence": {
        "de": """
            Ausschreitung Ausschreitungen Hooligan Hooligans Schlägerei Schlägertrupp Massenschlägerei Prügelei prügeln verprügeln
            verprügelt Prügel+Fans|Platz|Polizei Randale Randalierer randalieren Krawall Krawalle Krawallmacher Tumult Tumulte
            Gewaltexzess
            Straßenschlacht Straßenschlachten Handgemenge Rauferei raufen+Fans|Spieler|Fußball Platzsturm Spielfeld+stürmen|Fans+stürmen
            Platz+stürmen|gestürmt|stürmten Ultras+angreifen|Polizei|werfen|Gewalt|Schlägerei
            Fans+attackieren|prügeln|aufeinander|Polizei+verletzt
            Fans+werfen|geworfen|bewerfen|Schlagstock|Flaschen|Wurfgeschoss|Sitze|Steine|festgenommen|Festnahme|Gewalt|randalieren|verwüsten|Fäuste
            Anhänger+aufeinander|prügeln|Fäuste|Flaschen|Sitze|Steine|verwüsten|attackieren Pyrotechnik
            Böller+werfen|@hurt|Polizei|Fans|Feld Bengalen Leuchtrakete+Fans|Tribüne|Spieler Wurfgeschoss Wasserwerfer Tränengas
            Pfefferspray Schlagstock Schlagstöcke Chaoten vermummt Vermummte Flaschen+werfen|flogen|fliegen|geworfen|Steine
            Steine+werfen|flogen|fliegen|geworfen Sitze+gerissen|reißen|werfen|flogen|herausgerissen aufeinander_los
            Fäuste+fliegen|flogen|einschlagen zusammenschlagen zusammengeschlagen niedergeschlagen+Fan|Mann|Opfer|Täter
            eingeschlagen+auf_ihn|auf_sie|Fäusten Körperverletzung Gewalttäter gewalttätig Gewalt+Stadion|Fans|Fußball|Straße|eskalieren
            Übergriffe Vandalismus Vandalen Plünderung Plünderer plündern Aufruhr Unruhen Brandstifter Brandsätze Molotowcocktail Rowdys
            Raufbold tätlich Tätlichkeiten verwüsten+Fans|Stadion|Innenstadt|Block|Vermummte Kampf+Fangruppen Fangruppen Sturmhaube
            Baseballschläger
            Fans+Polizei|Fäuste|prügeln|stürmen|eskalieren|Pyrotechnik|Vermummte|Zaun|Schlacht|Spital|Verletzte|verletzt|bewaffnet|Knüppel|Eisenstangen|Messer|aufeinander|attackiert|Jagd|gegnerisch+verletzt
            Anhänger+Polizei|Fäuste|stürmen|Verletzte|verletzt|Pyrotechnik|Block+verwüsten|Zaun|Schlacht|Jagd
            Fanblock+Pyrotechnik|Raketen|geflogen|Schlägerei|stürmen Raketen+Fans|Block|Feld|Tribüne Rauchbombe Rauchbomben Knallkörper
            Fackel+Fans|Block|werfen|Feld|Tribüne Fackeln+Fans|Block|werfen|Feld|Tribüne
            Feuerwerkskörper+Fans|Block|werfen|Feld|Tribüne|Polizei Spielabbruch+Fans|Polizei|Gewalt|Becher|Platz
            Spiel+abgebrochen+Fans|Platz|Polizei|Becher|geflogen|Zuschauer
            Polizei+Schlagstock|Schlagstöcke|Tränengas|Wasserwerfer|Pfefferspray|Hundertschaft|Reiterstaffel|Fans|Demonstranten+verletzt
            Demonstranten+Steine|Flaschen|Polizei+verletzt|Tränengas|Wasserwerfer|Barrikade Barrikade Barrikaden Mob
            Meute+Fans|verfolgen|jagen|schlagen Tritte+Kopf|Boden|Opfer|liegende treten+Kopf|Boden|liegende|Bauch|auf_ihn
            Faust+Gesicht|schlagen|Kopf Faustschlag Faustschläge Fäuste+Gesicht|Fans|los krankenhausreif
            blutig+schlagen|geschlagen|Nase|Gesicht|Schlacht
            schlagen+Gesicht|Boden|Fans|krankenhausreif|Schiedsrichter|Gegner|bewusstlos|Kopf|Ordner
            attackieren+Schiedsrichter|Fans|Polizisten|Ordner|Spieler|Gegner attackiert+Schiedsrichter|Fans|Polizisten|Ordner|Spieler
            Ordner+verletzt|schlagen|angreifen|überrennen|prügeln
            Schiedsrichter+schlagen|geschlagen|Faust|attackiert|Angst|flüchten|Spital
            bespuckt bespucken Scheiben+einschlagen|eingeschlagen|klirren Schaufenster+einschlagen|eingeschlagen|zerschlagen Gewaltorgie
            Gewaltwelle Gewaltbereite gewaltbereit Eskalation eskalieren+Fans|Demo|Spiel|Streit|Polizei eskaliert+Fans|Demo|Spiel|Streit
            Platzverbot Stadionverbot Geisterspiel+Fans|Strafe|Krawalle|Gewalt Hetzjagd Schlagring Eisenstangen Knüppel Holzlatten
            Bierbecher+Schiedsrichter|Linienrichter|getroffen|Abbruch Becher+Linienrichter|getroffen|Abbruch
            Angriff+Fans|Ordner|Polizisten|Schiedsrichter Gürtel+aufeinander|los|schlagen
            aufeinander+losgehen|los|eindreschen|dreschen|einschlagen Zaun+klettern|geklettert|überwinden|Zuschauer|Fans|niederreißen
            Bierbecher Kopf+Becher|Flasche|Münze|Feuerzeug|Böller+getroffen|treffen
            Spiel+abbrechen|abgebrochen|brach+Schiedsrichter|Zuschauer|Becher
            Schiedsrichter+abbrechen|brach_ab|brach|Becher|jagen|Kabine+Zuschauer|Fans|Platz Affenruf Affenrufe Affenlaut
            Schläger+Match|Parkplatz|Fans|verabreden|Hauptbahnhof losgehen+Anhänger|Fans|aufeinander eindreschen dreschen+aufeinander|auf
            Scheiben+Bruch|zu_Bruch brennen+Autos+Festnahme|Chaos|Festnahmen|Randalierer Festnahmen+Derby|Match|Fans|Meisterfeier|Chaos
        """,
        "en": """
            hooligan hooligans hooliganism riot riots rioting rioter rioters brawl brawling fistfight fist_fight fight_broke_out
            fighting_broke_out fights_broke_out fighting+fans|supporters|terraces|crowd|street
            clashes+police|protesters|demonstrators|army|troops|rebels|fans|hooligans|supporters|injured|violent
            clash+police|fans|supporters|rival+fans|rival+supporters thug thugs mob+fans|attacked|police|supporters|rampage pitch_invasion
            invaded_the_pitch invade_the_pitch stormed_the_pitch pitch+invade|storm|spill|fans+ran crowd_trouble crowd_violence unrest
            violence violent+fans|supporters|clashes|scenes|assault missile+thrown|pitch|fans missiles+thrown|pitch|fans|hurl
            hurl+bottle|seat|coin|stone|flare|brick|chair bottle+throw|thrown|pelt|hurl|smash+face coin+throw|thrown|pelt|hurl
            seat+rip|tear|torn|throw|thrown flare+throw|thrown|fans|terraces|lit|hurl pelted tear_gas water_cannon pepper_spray baton
            =batons riot_police punch+fan|supporter|player|referee|face|steward =punches trample trampled vandalism vandals looting
            looters
            looted ransack beat_up beaten_up attacked+fans|supporters|steward|fan rival_fans rival_supporters+police|fight|fought|clash
            fought+police|supporters|fans|stewards|terraces|running_battles running_battles ambush+fans monkey_chants racist_chants racism
            racist racial_abuse racist_abuse racially balaclava knuckleduster headbutt head-butt assault+fan|steward|referee|player|police
            smashed+windows|pub|shop+fans kicked+unconscious|head|ground thuggery disorder+fans|police|supporters|public stampede
            petrol_bomb charged+stand|terrace|rival
            fans+police|fists|fight|fighting|fought|battle|trouble|clash|storm|spill|ripped|tore|hurled|threw|throw|smash|armed|arrested|arrests|injured|stabbed|missiles|flares|attack|attacked|charged|bloodied|running
            supporters+police|fists|fight|fighting|fought|battle|trouble|clash|storm|ripped|tore|tear|hurled|threw|throw|smash|armed|arrested|arrests|injured|missiles|flares|attack|attacked|charged
            crowd+violence|trouble|threw|throw|hurled|missiles|bottles|charged|fists|fighting|monkey|stormed|attacked|racist|noises|spat
            monkey+noise|noises|chant|chants|gestures|sounds banana+threw|thrown|pitch|player|throw
            match_abandoned+crowd|fans|supporters|police|trouble abandoned+match+fans|crowd|supporters|trouble|flares|police
            game+abandoned+fans|crowd|supporters|trouble|flares police+horses|charged|batons|tear_gas|supporters|fans|dogs+fans|mounted
            mounted_police plastic_seats+threw|thrown|torn|ripped|hurled fists+fly|flew|flying|swinging|fans|supporters|players|men
            knocked_unconscious knocked_out_cold+fan|street|bar kick+head|ground|punch|unconscious|steward kicked+punch|punched|stamped
            punch+ground|kick|kicked|face|steward|referee|bar|nightclub|linesman
            assaulted+fan|steward|referee|player|police|nightclub|street street_battles pitched_battle pitched_battles
            fighting+broke|street|erupted|stand|terrace fight+broke|erupted|street|nightclub|terraces brawled scuffle scuffles melee
            skirmish skirmishes smoke_bomb smoke_bombs firecracker firecrackers flares+pitch|stand|lit|terrace|keeper
            bottled+player|referee|fans =glassed spat+player|fans|supporter|referee|racist abuse+racial|racist|colour|skin skin_colour
            racially_abused Nazi+salute|chants|banner ultras+attack|police|fight|storm|ambush firm+rival+fight banning_order
            banning_orders
            banning+orders closed_doors+fans|trouble|violence behind_closed_doors+violence|crowd|fans|trouble barricades
            torched+cars|shops|bus overturned+cars+mob|protest smashed+windows|shop|bars|up tore_up+seats ripped_up+seats tore_out+seats
            ripped_out+seats tear+seat belts+supporters|fans|one_another|fight went_for_one_another went_for_each_other
            set_about+fan|supporters|steward|him set_upon fence+climb|climbed|spectators|fans|tore cup+referee|linesman|hit+head
            referee+hit|struck|punched|chased|attacked+cup|coin|bottle|fans|spectators|head linesman+hit|struck|coin|bottle
            ape+sounds|noises|gestures|noise sounds+ape|monkey iron_bars bars+iron|waited|supporters fractured_skull
            fractured+skull|jaw|cheekbone+outside|street|nightclub|pub head_wounds jeer+skin|colour riot_squad riot_squads squads+riot
        """,
    },
    "hate": {
        "de": """
            rassistisch Rassismus Rassist Neonazi Neonazis Hakenkreuz Hitlergruß Wiederbetätigung antisemitisch Antisemitismus Judenhass
            Fremdenhass fremdenfeindlich rechtsextrem Rechtsextremist Volksverhetzung Verhetzung Hetze Hassposting Hasspostings Hassrede
            homophob Homophobie Holocaustleugner Nazi-Parolen Nazis+Aufmarsch|grölen|Parolen islamfeindlich Affenlaute
            beschimpfen+Hautfarbe|Herkunft bespucken+Hautfarbe|Herkunft Hautfarbe+beschimpfen|beleidigen|Zuschauer|Fans|Rufe|Spieler
            Affengeräusche Bananen+werfen|Spieler|Fans|flogen Gesänge+rassistisch|antisemitisch|Nazi Parolen+rechts|Nazi|Ausländer|brüllen
            Ausländer+raus|Parolen|Hass
        """,
        "en": """
            racist racism racial_abuse racially neo-Nazi neo-nazis swastika Nazi_salute anti-Semitic anti-semitism xenophobia xenophobic
            far-right+attack|march|mob hate_crime hate_speech homophobic homophobia Holocaust_denier white_supremacist monkey_chants
            bigotry slur+racial|racist Islamophobia Ku_Klux_Klan monkey+noise|noises|chant|chants|gestures|sounds
            banana+threw|thrown|pitch|player|throw skin_colour colour_of_his_skin slurs chants+racist|anti-Semitic|Nazi|homophobic
            ape+sounds|noises|gestures|noise colour_of_his skin+colour|jeer|jeered|taunt|abuse
        """,
    },
}
