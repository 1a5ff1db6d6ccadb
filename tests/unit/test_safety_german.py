# ruff: noqa: E501 — a story is one string
"""Stories that tell an event without any of the ad's negative words, and near misses that must keep the ad; all written for this test."""

import pytest

from adserver.core.relevance import safety
from adserver.core.relevance.keywords import analyse
from adserver.core.relevance.words import row

LANG = "de"

TOLD = [
    pytest.param(
        ("Absturz", "Flugzeugunglück"),
        "Kurz nach dem Start verlor die Crew die Kontrolle über die Boeing. Die Maschine bohrte sich in einen Acker, von den 140 Menschen an Bord hat niemand die Nacht erlebt. Die Fluglinie richtete eine Hotline für Angehörige ein.",
        id="kurz-nach-dem-start-verlor-die",
    ),
    pytest.param(
        ("Absturz", "Flugzeugunglück"),
        "Der Airbus verschwand um 3.12 Uhr vom Radar. Suchschiffe fanden am Morgen Sitze und Koffer im Meer, die Airline bat um Geduld.",
        id="der-airbus-verschwand-um-312-uhr",
    ),
    pytest.param(
        ("Absturz",),
        "Ein Kleinflugzeug ist am Sonntag in ein Waldstück gestürzt. Pilot und Passagierin waren auf der Stelle tot.",
        id="ein-kleinflugzeug-ist-am-sonntag-in",
    ),
    pytest.param(
        ("Unfall",),
        "Auf der A1 krachte ein Reisebus in einen stehenden Sattelschlepper. Die Feuerwehr schnitt die Fahrgäste aus dem Blech, das Auto dahinter brannte aus.",
        id="auf-der-a1-krachte-ein-reisebus",
    ),
    pytest.param(
        ("Unfall",),
        "Der Wagen kam ins Schleudern, überschlug sich mehrfach und blieb auf dem Dach liegen. Der Lenker wurde mit dem Hubschrauber ins Spital geflogen.",
        id="der-wagen-kam-ins-schleudern-überschlug",
    ),
    pytest.param(
        ("Unfall", "Kollision"),
        "Beim Abbiegen übersah der Lkw-Fahrer eine Radfahrerin und erfasste sie. Die Frau geriet unter die Räder.",
        id="beim-abbiegen-übersah-der-lkwfahrer-eine",
    ),
    pytest.param(
        ("Todesopfer", "ertrunken"),
        "Die Sturzflut riss am Abend eine Brücke mit. Eine Familie konnte sich nicht mehr retten, ihre Körper wurden flussabwärts geborgen. Der Regen hielt an, Keller liefen voll.",
        id="die-sturzflut-riss-am-abend-eine",
    ),
    pytest.param(
        ("tödlich", "Todesopfer"),
        "Für den Bergsteiger kam jede Rettung zu spät. Der Notarzt konnte am Fuß der Wand nichts mehr für ihn tun.",
        id="für-den-bergsteiger-kam-jede-rettung",
    ),
    pytest.param(
        ("tödlich",), "Der 19-Jährige erlag noch am Unfallort seinen schweren Kopfverletzungen.", id="der-19jährige-erlag-noch-am-unfallort"
    ),
    pytest.param(
        ("Todesopfer",),
        "Nach dem Grubenunglück haben die Retter die Suche beendet. Zwölf Bergleute liegen noch unter Tage, Hoffnung gibt es keine mehr. Die Gemeinde trägt Schwarz.",
        id="nach-dem-grubenunglück-haben-die-retter",
    ),
    pytest.param(
        ("Doping",),
        "Dem Etappensieger wird der Titel aberkannt. In seinem Urin fanden die Kontrolleure ein verbotenes Mittel, der Verband zieht ihn für vier Jahre aus dem Verkehr. Das Radrennen geht ohne ihn weiter.",
        id="dem-etappensieger-wird-der-titel-aberkannt",
    ),
    pytest.param(
        ("Doping",),
        "Die Olympiasiegerin muss ihre Medaille zurückgeben. Auch die zweite Probe fiel positiv aus, der Sportlerin droht eine lange Sperre.",
        id="die-olympiasiegerin-muss-ihre-medaille-zurückgeben",
    ),
    pytest.param(
        ("Doping",),
        "Im Teamhotel fanden Ermittler Spritzen und gekühlte Blutbeutel. Der Radprofi schweigt, sein Rennstall hat ihn suspendiert.",
        id="im-teamhotel-fanden-ermittler-spritzen-und",
    ),
    pytest.param(
        ("Doping",),
        "Der Langläufer hat zugegeben, sich jahrelang Epo gespritzt zu haben. Er sprach von einem System im Team.",
        id="der-langläufer-hat-zugegeben-sich-jahrelang",
    ),
    pytest.param(
        ("Doping",),
        "Die Sprinterin verpasste drei Kontrollen und darf zwei Jahre nicht starten, entschied die Antidopingagentur.",
        id="die-sprinterin-verpasste-drei-kontrollen-und",
    ),
    pytest.param(
        ("Hooligans", "Ausschreitungen"),
        "Nach dem Schlusspfiff flogen Flaschen und Sitzschalen, Vermummte gingen mit Fäusten auf die Anhänger der Gäste los. Die Polizei setzte Pfefferspray ein. Der Fußball war vergessen.",
        id="nach-dem-schlusspfiff-flogen-flaschen-und",
    ),
    pytest.param(
        ("Hooligans", "Ausschreitungen"),
        "Schlägertrupps beider Vereine trafen einander vor dem Stadion. Sieben Fans landeten im Spital, der Trainer war entsetzt.",
        id="schlägertrupps-beider-vereine-trafen-einander-vor",
    ),
    pytest.param(
        ("Gewalt",),
        "Der Stürmer wurde in der Disco krankenhausreif geprügelt, drei Männer traten auf ihn ein.",
        id="der-stürmer-wurde-in-der-disco",
    ),
    pytest.param(
        ("Pleite", "Insolvenz"),
        "Die Bank hat ihre Schalter geschlossen. Die Finanzaufsicht sperrte alle Konten, Sparer stehen Schlange und fürchten um ihr Geld. Kredite werden fällig gestellt.",
        id="die-bank-hat-ihre-schalter-geschlossen",
    ),
    pytest.param(
        ("Pleite", "Insolvenz"),
        "Das Möbelhaus kann seine Lieferanten nicht mehr bezahlen. Beim Handelsgericht wurde ein Sanierungsverfahren eröffnet, die Gläubiger sollen auf 80 Prozent verzichten.",
        id="das-möbelhaus-kann-seine-lieferanten-nicht",
    ),
    pytest.param(
        ("Pleite", "Insolvenz"),
        "Dem Bauträger ist das Geld ausgegangen. Die Käufer der Wohnungen sitzen auf Rohbauten, ein Masseverwalter übernimmt.",
        id="dem-bauträger-ist-das-geld-ausgegangen",
    ),
    pytest.param(
        ("Kündigungswelle", "Personalabbau"),
        "Der Konzern will jeden vierten Arbeitsplatz streichen. 800 Beschäftigte erfuhren per Mail, dass sie gehen müssen. Die Gewerkschaft tobt.",
        id="der-konzern-will-jeden-vierten-arbeitsplatz",
    ),
    pytest.param(
        ("Kündigungswelle", "Personalabbau"),
        "Zu Weihnachten sperrt die Fabrik für immer zu. 300 Arbeiter verlieren ihren Job, viele arbeiten seit der Lehre hier.",
        id="zu-weihnachten-sperrt-die-fabrik-für",
    ),
    pytest.param(
        ("Kündigungswelle", "Personalabbau"),
        "Die Handelskette schickt die Hälfte ihrer Mitarbeiter zum AMS. Ein Sozialplan soll das Ärgste lindern.",
        id="die-handelskette-schickt-die-hälfte-ihrer",
    ),
    pytest.param(
        ("Amoklauf",),
        "Ein 17-Jähriger betrat am Morgen seine Schule und feuerte auf Mitschüler. In seinem Zimmer standen Konsole und PC, die Spiele wurden beschlagnahmt.",
        id="ein-17jähriger-betrat-am-morgen-seine",
    ),
    pytest.param(
        ("Amoklauf",),
        "In der Einkaufsstraße stach ein Mann wahllos auf Passanten ein, drei von ihnen verbluteten.",
        id="in-der-einkaufsstraße-stach-ein-mann",
    ),
    pytest.param(
        ("Mord",),
        "Die 34-Jährige wurde leblos in ihrer Wohnung gefunden, der Ehemann hat gestanden, sie im Streit erwürgt zu haben.",
        id="die-34jährige-wurde-leblos-in-ihrer",
    ),
    pytest.param(
        ("Mord",), "Er lauerte seiner Ex-Freundin auf und erschoss sie mit einer Jagdwaffe.", id="er-lauerte-seiner-exfreundin-auf-und"
    ),
    pytest.param(
        ("Terror",),
        "Ein Mann sprengte sich in der U-Bahn in die Luft und riss zwölf Fahrgäste mit in den Tod.",
        id="ein-mann-sprengte-sich-in-der",
    ),
    pytest.param(
        ("Krieg",),
        "Seit dem Morgengrauen rollen Panzer über die Grenze, aus den Städten werden Luftschläge gemeldet.",
        id="seit-dem-morgengrauen-rollen-panzer-über",
    ),
    pytest.param(
        ("Brand",),
        "Meterhohe Flammen schlugen aus dem Dach der Lagerhalle, 120 Feuerwehrleute kämpften bis in die Nacht.",
        id="meterhohe-flammen-schlugen-aus-dem-dach",
    ),
    pytest.param(
        ("Lebensmittelvergiftung",),
        "Nach dem Hochzeitsmahl mussten 40 Gäste mit Durchfall und Erbrechen ins Krankenhaus. Das Restaurant wurde geschlossen, Salmonellen sind der Verdacht.",
        id="nach-dem-hochzeitsmahl-mussten-40-gäste",
    ),
    pytest.param(
        ("Skandal", "Betrug"),
        "Der Firmenchef hat über Jahre Rechnungen gefälscht und Anleger um ihr Erspartes gebracht. Jetzt klickten die Handschellen.",
        id="der-firmenchef-hat-über-jahre-rechnungen",
    ),
    pytest.param(
        ("Korruption",),
        "Für den Auftrag flossen Schmiergelder in Millionenhöhe auf ein Konto in Liechtenstein.",
        id="für-den-auftrag-flossen-schmiergelder-in",
    ),
    pytest.param(
        ("Rückruf",),
        "Der Hersteller holt 200.000 Geräte zurück, weil die Akkus überhitzen und in Brand geraten können.",
        id="der-hersteller-holt-200000-geräte-zurück",
    ),
    pytest.param(
        ("Datenleck",),
        "Unbekannte haben die Passwörter von zwei Millionen Kunden kopiert und bieten sie im Darknet an.",
        id="unbekannte-haben-die-passwörter-von-zwei",
    ),
    pytest.param(
        ("Streik",),
        "Die Piloten legen am Montag die Arbeit nieder. Hunderte Flüge fallen aus, Urlauber sitzen fest.",
        id="die-piloten-legen-am-montag-die",
    ),
    pytest.param(
        ("Missbrauch",),
        "Der Trainer soll sich über Jahre an Buben vergangen haben. Die Staatsanwaltschaft hat ihn wegen sexueller Übergriffe angeklagt.",
        id="der-trainer-soll-sich-über-jahre",
    ),
    pytest.param(
        ("Selbstmord",),
        "Der Torhüter warf sich vor einen Zug. Er litt seit Jahren an Depressionen, seine Frau sprach unter Tränen.",
        id="der-torhüter-warf-sich-vor-einen",
    ),
    pytest.param(
        ("Tierquälerei",),
        "In dem Stall fanden die Amtstierärzte verweste Kadaver und bis auf die Knochen abgemagerte Pferde.",
        id="in-dem-stall-fanden-die-amtstierärzte",
    ),
    pytest.param(
        ("Erdbeben",),
        "Die Erde bebte um vier Uhr früh, ganze Straßenzüge sind nur noch Schutt. Helfer graben mit bloßen Händen nach Verschütteten.",
        id="die-erde-bebte-um-vier-uhr",
    ),
    pytest.param(
        ("Lawine",),
        "Ein Schneebrett verschüttete am Arlberg vier Skifahrer abseits der Piste. Drei von ihnen konnten nur noch tot geborgen werden.",
        id="ein-schneebrett-verschüttete-am-arlberg-vier",
    ),
    pytest.param(
        ("Todesopfer", "tödlich"),
        "Der Lawinenkegel gab die beiden Tourengeher erst nach Stunden frei. Die Bergrettung übergab sie dem Bestatter.",
        id="der-lawinenkegel-gab-die-beiden-tourengeher",
    ),
    pytest.param(
        ("Todesopfer",),
        "Das Hochwasser hat in der Steiermark eine Mutter und ihre Tochter das Leben gekostet. Pumpen laufen, der Regen lässt nach.",
        id="das-hochwasser-hat-in-der-steiermark",
    ),
    pytest.param(
        ("tödlich",),
        "Ein Bub ist im Baggersee untergegangen. Taucher fanden ihn am Abend am Grund.",
        id="ein-bub-ist-im-baggersee-untergegangen",
    ),
    pytest.param(
        ("tödlich", "Todesopfer"),
        "Bei dem Frontalcrash starb die Beifahrerin, der Lenker schwebt in Lebensgefahr.",
        id="bei-dem-frontalcrash-starb-die-beifahrerin",
    ),
    pytest.param(("Todesopfer",), "Das Feuer im Altersheim überlebten drei Bewohner nicht.", id="das-feuer-im-altersheim-überlebten-drei"),
    pytest.param(
        ("Absturz",),
        "Ein Hubschrauber zerschellte im Nebel am Grat, an Bord waren vier Menschen.",
        id="ein-hubschrauber-zerschellte-im-nebel-am",
    ),
    pytest.param(
        ("Flugzeugabsturz",),
        "Die Maschine schoss über die Landebahn hinaus, fing Feuer und brach auseinander.",
        id="die-maschine-schoss-über-die-landebahn",
    ),
    pytest.param(
        ("Unfall",),
        "Ein Geisterfahrer raste auf der Südautobahn in ein entgegenkommendes Auto.",
        id="ein-geisterfahrer-raste-auf-der-südautobahn",
    ),
    pytest.param(
        ("Zugunglück",),
        "Zwei Regionalzüge stießen auf eingleisiger Strecke zusammen, Waggons stürzten die Böschung hinab.",
        id="zwei-regionalzüge-stießen-auf-eingleisiger-strecke",
    ),
    pytest.param(
        ("Doping",),
        "Der Kugelstoßer hatte laut Labor ein Anabolikum im Körper. Die Goldene ist er los.",
        id="der-kugelstoßer-hatte-laut-labor-ein",
    ),
    pytest.param(
        ("Doping",),
        "Wegen auffälliger Blutwerte wurde die Biathletin aus dem Kader gestrichen und vom Weltcup ausgeschlossen.",
        id="wegen-auffälliger-blutwerte-wurde-die-biathletin",
    ),
    pytest.param(
        ("Doping",),
        "Der frühere Tour-Sieger beichtet im Fernsehen: Ohne Spritzen habe im Peloton niemand gewonnen.",
        id="der-frühere-toursieger-beichtet-im-fernsehen",
    ),
    pytest.param(
        ("Doping",),
        "Russlands Leichtathleten bleiben wegen staatlich vertuschter Tests von Olympia ausgeschlossen.",
        id="russlands-leichtathleten-bleiben-wegen-staatlich-vertuschter",
    ),
    pytest.param(("Doping",), "Der Gewichtheber lieferte fremden Urin ab und flog auf.", id="der-gewichtheber-lieferte-fremden-urin-ab"),
    pytest.param(
        ("Hooligans", "Ausschreitungen"),
        "Beim Derby brannten im Sektor Fackeln, dann stürmten Anhänger das Feld und jagten den Schiedsrichter in die Kabine.",
        id="beim-derby-brannten-im-sektor-fackeln",
    ),
    pytest.param(
        ("Ausschreitungen",),
        "Autos brannten, Scheiben gingen zu Bruch: Die Meisterfeier endete im Chaos, 40 Festnahmen.",
        id="autos-brannten-scheiben-gingen-zu-bruch",
    ),
    pytest.param(
        ("Hooligans",),
        "200 Schläger verabredeten sich vor dem Match auf einem Parkplatz und droschen aufeinander ein.",
        id="200-schläger-verabredeten-sich-vor-dem",
    ),
    pytest.param(
        ("Gewalt", "Rassismus"),
        "Zuschauer bedachten den dunkelhäutigen Verteidiger mit Affenrufen, er verließ den Platz.",
        id="zuschauer-bedachten-den-dunkelhäutigen-verteidiger-mit",
    ),
    pytest.param(
        ("Amoklauf", "Mord"), "Der Täter zog im Hörsaal eine Pistole und streckte den Professor nieder.", id="der-täter-zog-im-hörsaal-eine"
    ),
    pytest.param(
        ("Mord",),
        "Ein Pensionist hat seine Frau mit einem Küchenmesser getötet und dann die Polizei gerufen.",
        id="ein-pensionist-hat-seine-frau-mit",
    ),
    pytest.param(
        ("Mord",),
        "Im Wald wurde die Leiche der vermissten Studentin entdeckt, ihr Freund sitzt in U-Haft.",
        id="im-wald-wurde-die-leiche-der",
    ),
    pytest.param(
        ("Amoklauf",),
        "Ein Bewaffneter tötete in einem Supermarkt fünf Kunden, ehe ihn die Polizei überwältigte.",
        id="ein-bewaffneter-tötete-in-einem-supermarkt",
    ),
    pytest.param(
        ("Pleite", "Insolvenz"),
        "Die Traditionsbank ist nicht mehr zu retten: Der Einlagensicherungsfonds muss einspringen, die Kreditnehmer bangen.",
        id="die-traditionsbank-ist-nicht-mehr-zu",
    ),
    pytest.param(
        ("Insolvenz",),
        "Der Reiseveranstalter hat den Betrieb eingestellt und kann Gutscheine nicht mehr einlösen. Die Verbindlichkeiten betragen 30 Millionen Euro.",
        id="der-reiseveranstalter-hat-den-betrieb-eingestellt",
    ),
    pytest.param(
        ("Konkurs",),
        "Beim Elektrohändler ist Schluss, das Gericht hat einen Verwalter bestellt, Forderungen können bis Mai angemeldet werden.",
        id="beim-elektrohändler-ist-schluss-das-gericht",
    ),
    pytest.param(
        ("Pleite",),
        "Der Immobilienkonzern kann die fällige Anleihe nicht tilgen, die Gläubiger treffen sich zur Krisensitzung.",
        id="der-immobilienkonzern-kann-die-fällige-anleihe",
    ),
    pytest.param(
        ("Personalabbau", "Kündigungswelle"),
        "Der Autozulieferer trennt sich von jedem fünften Mitarbeiter, die Produktion wandert nach Rumänien.",
        id="der-autozulieferer-trennt-sich-von-jedem",
    ),
    pytest.param(
        ("Kündigungswelle",),
        "Nach der Fusion fallen 1.200 Posten weg. Wer über 55 ist, soll in Frühpension.",
        id="nach-der-fusion-fallen-1200-posten",
    ),
    pytest.param(
        ("Personalabbau",),
        "Die Redaktion wird halbiert, sechzig Journalisten bekamen den blauen Brief.",
        id="die-redaktion-wird-halbiert-sechzig-journalisten",
    ),
    pytest.param(
        ("Kündigungen",), "Das Werk steht ab Herbst still, die Belegschaft erfuhr es aus dem Radio.", id="das-werk-steht-ab-herbst-still"
    ),
    pytest.param(
        ("Terror",),
        "Unbekannte zündeten vor der Botschaft einen mit Nägeln gefüllten Koffer, neun Passanten wurden zerfetzt.",
        id="unbekannte-zündeten-vor-der-botschaft-einen",
    ),
    pytest.param(
        ("Suizid",),
        "Der Schauspieler wurde tot im Hotelzimmer gefunden, neben ihm lagen leere Tablettenschachteln und ein Brief an die Kinder.",
        id="der-schauspieler-wurde-tot-im-hotelzimmer",
    ),
    pytest.param(
        ("Brand",),
        "Im Stiegenhaus griff das Feuer auf die Wohnungen über, Bewohner sprangen aus den Fenstern.",
        id="im-stiegenhaus-griff-das-feuer-auf",
    ),
    pytest.param(
        ("Rückruf",),
        "Wegen Glassplittern im Glas warnt der Hersteller vor dem Verzehr der Gurken, Kunden bekommen das Geld zurück.",
        id="wegen-glassplittern-im-glas-warnt-der",
    ),
    pytest.param(
        ("Korruption", "Skandal"),
        "Der Bürgermeister ließ sich vom Baumeister die Villa umbauen, dafür bekam dieser den Zuschlag.",
        id="der-bürgermeister-ließ-sich-vom-baumeister",
    ),
    pytest.param(
        ("Todesopfer", "tödlich"),
        "Von den fünf Wanderern, die das Gewitter am Gipfel überraschte, kehrte nur einer zurück. Der Blitz traf die Gruppe am Kreuz.",
        id="von-den-fünf-wanderern-die-das",
    ),
    pytest.param(
        ("tödlich",),
        "Ein 50-jähriger Landwirt geriet unter seinen Traktor. Der Notarzt konnte ihm nicht mehr helfen.",
        id="ein-50jähriger-landwirt-geriet-unter-seinen",
    ),
    pytest.param(
        ("Todesopfer",), "Der Orkan forderte in Tirol drei Leben, eines davon in einem Zelt.", id="der-orkan-forderte-in-tirol-drei"
    ),
    pytest.param(
        ("Absturz", "Flugzeugunglück"),
        "Die Piloten meldeten Rauch im Cockpit, danach riss die Verbindung ab. Fischer entdeckten am Morgen einen Teil der Tragfläche.",
        id="die-piloten-meldeten-rauch-im-cockpit",
    ),
    pytest.param(
        ("Unfall",),
        "Ein Kleinbus durchbrach die Leitplanke und landete im Bach, sechs Schüler liegen auf der Intensivstation.",
        id="ein-kleinbus-durchbrach-die-leitplanke-und",
    ),
    pytest.param(
        ("Doping",),
        "Der Mittelstreckler wird bis 2026 nicht laufen dürfen: Im Labor fiel sein Testosteronwert auf.",
        id="der-mittelstreckler-wird-bis-2026-nicht",
    ),
    pytest.param(
        ("Doping",),
        "Nach der Razzia im Mannschaftshotel nahm die Tour-Leitung das ganze Team aus dem Rennen.",
        id="nach-der-razzia-im-mannschaftshotel-nahm",
    ),
    pytest.param(
        ("Doping",),
        "Die Schwimmerin räumte ein, mit einem Asthmamittel nachgeholfen zu haben. Der Verband strich ihre Rekorde.",
        id="die-schwimmerin-räumte-ein-mit-einem",
    ),
    pytest.param(
        ("Hooligans", "Ausschreitungen"),
        "Der Schiedsrichter brach das Spiel ab, nachdem ihn ein Bierbecher am Kopf getroffen hatte und Zuschauer über den Zaun geklettert waren.",
        id="der-schiedsrichter-brach-das-spiel-ab",
    ),
    pytest.param(
        ("Hooligans",),
        "Am Hauptbahnhof gingen Anhänger von Rapid und Austria mit Gürteln aufeinander los.",
        id="am-hauptbahnhof-gingen-anhänger-von-rapid",
    ),
    pytest.param(
        ("Mord",),
        "Nach 20 Jahren ist der Fall der toten Anhalterin geklärt. Ein Lastwagenfahrer hat gestanden.",
        id="nach-20-jahren-ist-der-fall",
    ),
    pytest.param(
        ("Amoklauf",),
        "In der Berufsschule fielen um acht Uhr Schüsse, Lehrer verbarrikadierten die Türen. Der Bursch spielte laut Nachbarn viel am PC.",
        id="in-der-berufsschule-fielen-um-acht",
    ),
    pytest.param(
        ("Pleite", "Insolvenz"),
        "Der Baukonzern hat seine Bilanz nicht vorgelegt, die Banken drehen den Geldhahn zu. 2.000 Subfirmen warten auf ihr Geld.",
        id="der-baukonzern-hat-seine-bilanz-nicht",
    ),
    pytest.param(
        ("Insolvenz", "Pleite"),
        "Wer bei der Regionalbank ein Sparbuch hat, kommt derzeit nicht an sein Geld: Die Aufsicht hat ein Zahlungsverbot verhängt.",
        id="wer-bei-der-regionalbank-ein-sparbuch",
    ),
    pytest.param(
        ("Kündigungswelle",),
        "Bei dem Stahlkocher geht die Angst um. Bis Jahresende sollen 600 Leute das Unternehmen verlassen.",
        id="bei-dem-stahlkocher-geht-die-angst",
    ),
    pytest.param(
        ("Personalabbau",),
        "Die Kassen werden automatisiert, 900 Kassierinnen braucht die Kette dann nicht mehr.",
        id="die-kassen-werden-automatisiert-900-kassierinnen",
    ),
    pytest.param(
        ("Entlassungen",),
        "Das Management hat den Vertrag mit 150 Leiharbeitern nicht verlängert, auch die Stammbelegschaft bangt.",
        id="das-management-hat-den-vertrag-mit",
    ),
    pytest.param(
        ("Brand",),
        "In einer Tischlerei ist ein Feuer ausgebrochen, die Halle brannte bis auf die Grundmauern nieder.",
        id="in-einer-tischlerei-ist-ein-feuer",
    ),
    pytest.param(
        ("Betrug",),
        "Der Finanzberater hat die Ersparnisse von 300 Pensionisten auf sein eigenes Konto umgeleitet.",
        id="der-finanzberater-hat-die-ersparnisse-von",
    ),
    pytest.param(
        ("Streik",),
        "Ab Mitternacht bleiben die Busse in der Garage, die Fahrer wollen mehr Lohn.",
        id="ab-mitternacht-bleiben-die-busse-in",
    ),
]

NEAR_MISSES = [
    pytest.param(
        ("Hooligans", "Ausschreitungen"),
        "Der Verein aus Hooligansberg gewinnt das Derby. Ein schöner Fußballabend mit drei Toren.",
        id="der-verein-aus-hooligansberg-gewinnt-das",
    ),
    pytest.param(
        ("Krieg",),
        "Im Krieger-Museum zeigt die neue Ausstellung Rüstungen und Schwerter aus dem Mittelalter.",
        id="im-kriegermuseum-zeigt-die-neue-ausstellung",
    ),
    pytest.param(
        ("Pleite",),
        "Komplette Küchen, komplette Bäder: Die Bank finanziert den Umbau mit einem Kredit zu niedrigen Zinsen.",
        id="komplette-küchen-komplette-bäder-die-bank",
    ),
    pytest.param(
        ("tödlich", "Todesopfer"),
        "Der Rettungskurs in der Todtmooser Halle war ausgebucht. Die Teilnehmer übten Wiederbelebung an Puppen.",
        id="der-rettungskurs-in-der-todtmooser-halle",
    ),
    pytest.param(
        ("Unfall",),
        "Am Unfallkrankenhaus entsteht ein neuer Garten für die Patienten.",
        id="am-unfallkrankenhaus-entsteht-ein-neuer-garten",
    ),
    pytest.param(("Doping",), "Der Radprofi aus Dopingen gewann die Etappe im Sprint.", id="der-radprofi-aus-dopingen-gewann-die"),
    pytest.param(
        ("Absturz",),
        "Die Absturzsicherung der Terrasse muss laut Norm einen Meter hoch sein. Ein Flug nach Rom kostet 49 Euro.",
        id="die-absturzsicherung-der-terrasse-muss-laut",
    ),
    pytest.param(("Mord",), "Mordskerl, rief der Trainer nach dem Hattrick.", id="mordskerl-rief-der-trainer-nach-dem"),
    pytest.param(
        ("Brand",), "Der Händler verkauft brandneue Smartphones mit großem Display.", id="der-händler-verkauft-brandneue-smartphones-mit"
    ),
    pytest.param(
        ("Terror",),
        "Auf der Terrasse des Hotels Terra Rossa gibt es Frühstück mit Blick auf die Berge.",
        id="auf-der-terrasse-des-hotels-terra",
    ),
    pytest.param(
        ("Doping",),
        "Der Radprofi gewann die Etappe im Sprint und übernahm das Gelbe Trikot. Am Ruhetag steht eine Pressekonferenz an.",
        id="der-radprofi-gewann-die-etappe-im",
    ),
    pytest.param(
        ("Hooligans", "Ausschreitungen"),
        "Die Fans feierten den Aufstieg mit Gesängen bis in die Nacht, der Trainer bedankte sich beim Anhang.",
        id="die-fans-feierten-den-aufstieg-mit",
    ),
    pytest.param(
        ("Pleite", "Insolvenz"),
        "Die Bank steigert den Gewinn und vergibt mehr Kredite. Die Zinsen bleiben niedrig, Sparer bekommen wieder etwas mehr.",
        id="die-bank-steigert-den-gewinn-und",
    ),
    pytest.param(
        ("Kündigungswelle", "Personalabbau"),
        "Die Handelskette schafft 500 neue Jobs und sucht Mitarbeiter für den Verkauf. Bewerbungen sind online möglich.",
        id="die-handelskette-schafft-500-neue-jobs",
    ),
    pytest.param(
        ("Amoklauf",),
        "Das neue Spiel für die Konsole erscheint im Herbst, die Grafik ist beeindruckend, ein PC mit guter Grafikkarte genügt.",
        id="das-neue-spiel-für-die-konsole",
    ),
    pytest.param(
        ("tödlich", "Todesopfer"),
        "Bei dem Auffahrunfall wurden drei Menschen leicht verletzt. Rettung und Notarzt waren rasch da, Ersthelfer leisteten Erste Hilfe.",
        id="bei-dem-auffahrunfall-wurden-drei-menschen",
    ),
    pytest.param(
        ("Todesopfer", "ertrunken"),
        "Nach dem Unwetter stehen Keller unter Wasser. Die Feuerwehr pumpt, verletzt wurde niemand, der Regen soll nachlassen.",
        id="nach-dem-unwetter-stehen-keller-unter",
    ),
    pytest.param(
        ("Absturz", "Flugzeugunglück"),
        "Die Airline fliegt ab Mai täglich nach Lissabon. Die neue Maschine bietet mehr Platz, Passagiere buchen ab 49 Euro.",
        id="die-airline-fliegt-ab-mai-täglich",
    ),
    pytest.param(
        ("Unfall",),
        "Der neue Kombi hat einen sparsamen Motor, viel Platz und bremst gut. Der Hersteller verkauft das Auto ab 30.000 Euro.",
        id="der-neue-kombi-hat-einen-sparsamen",
    ),
    pytest.param(
        ("Mord",),
        "Der Trainer lobte die Mannschaft, das Spiel war ein Fest. Im Finale wartet nun der Meister.",
        id="der-trainer-lobte-die-mannschaft-das",
    ),
    pytest.param(
        ("Doping",),
        "Die Schwimmerin holte Gold in Rekordzeit, der Verband jubelt über die Medaille bei Olympia.",
        id="die-schwimmerin-holte-gold-in-rekordzeit",
    ),
    pytest.param(
        ("Insolvenz",),
        "Der Konzern hebt die Dividende, die Bilanz zeigt ein Rekordergebnis. Die Bank empfiehlt die Aktie.",
        id="der-konzern-hebt-die-dividende-die",
    ),
    pytest.param(
        ("Kündigungswelle",),
        "Der Zulieferer baut ein neues Werk und nimmt 200 Lehrlinge auf, die Gewerkschaft lobt den Kollektivvertrag.",
        id="der-zulieferer-baut-ein-neues-werk",
    ),
    pytest.param(
        ("Ausschreitungen", "Hooligans"),
        "30.000 Zuschauer im Stadion sahen ein 3:2, der Schiedsrichter gab zwei Elfmeter, am Ende jubelten die Fans.",
        id="30000-zuschauer-im-stadion-sahen-ein",
    ),
    pytest.param(
        ("Unfall",),
        "Die Autobahn wird dreispurig, Lenker sparen zehn Minuten. Bus und Bahn fahren öfter.",
        id="die-autobahn-wird-dreispurig-lenker-sparen",
    ),
    pytest.param(
        ("tödlich", "Todesopfer"),
        "Das Hochwasser ist zurückgegangen, im Keller wird aufgeräumt. Pumpen kann man im Lagerhaus mieten.",
        id="das-hochwasser-ist-zurückgegangen-im-keller",
    ),
    pytest.param(
        ("Amoklauf",),
        "Auf der Messe zeigten Entwickler ein Rollenspiel, das im Mittelalter spielt. Die Konsole kostet 399 Euro.",
        id="auf-der-messe-zeigten-entwickler-ein",
    ),
]


def why_kept_away(negatives, text):
    analysis = analyse("", text, LANG)
    blocked = safety.why_blocked(negatives, LANG, analysis.told.families, row(analysis.words, LANG))
    return analysis.told.sensitive() or blocked


@pytest.mark.parametrize(("negatives", "text"), TOLD)
def test_an_ad_stays_away_from_a_story_that_tells_what_it_avoids_in_other_words(negatives, text):
    assert not any(negative.lower() in text.lower().split() for negative in negatives)

    assert why_kept_away(negatives, text)


@pytest.mark.parametrize(("negatives", "text"), NEAR_MISSES)
def test_an_ad_may_stand_beside_a_story_that_only_looks_like_what_it_avoids(negatives, text):
    assert why_kept_away(negatives, text) is None
