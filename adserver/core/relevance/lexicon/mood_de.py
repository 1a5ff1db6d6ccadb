"""The mood of a short German story: words that alone mean trouble, words that add to it, and words of good news that speak against it."""

GRIM = """
    Leiche Leichnam Leichen Sarg Särge Bestatter Begräbnis Beisetzung Trauerfeier Trauergäste Trauerzug Hinterbliebene Kondolenz
    Kondolenzbuch Schweigeminute Trauerflor Halbmast Gedenkminute Nachruf verstorben entschlafen Todesanzeige Obduktion Gerichtsmedizin
    Gerichtsmediziner Rechtsmediziner Bergetote ums_Leben das_Leben_genommen Todesursache leblos reanimieren Reanimation Wiederbelebung
    Beatmungsgerät künstliches_Koma Intensivstation notoperiert Lebensgefahr lebensgefährlich Kriseninterventionsteam Krisenintervention
    Notfallseelsorger Notfallseelsorge Seelsorger Trauma traumatisiert Angehörige_betreut Suchmannschaft Suchtrupp Suchaktion
    Suche_eingestellt Vermisstenanzeige vermisst Vermisste abgängig verschollen Funkkontakt vom_Radar Notruf Notsignal Mayday SOS Blackbox
    Flugschreiber Wrack Wrackteil Wrackteile Absturzstelle Unfallstelle Unglücksstelle Unglücksort Unfallort Trümmer Trümmerteile
    Geisterfahrer Bergungsarbeiten geborgen Rettungskräfte Einsatzkräfte Rettungshubschrauber Notarzthubschrauber Notarztwagen Notarzt
    Notärztin Sanitäter Bergeschere Rettungsschere Feuerwehrleute Feuerwehrmann Löschzug Löscharbeiten Rauchsäule Rauchwolke
    Rauchgasvergiftung Vollbrand glosen niedergebrannt abgebrannt ausgebrannt Brandermittler Brandursache Brandstiftung Verbrennungen
    Verletzte Schwerverletzte schwerverletzt querschnittgelähmt amputiert Knochenbrüche Platzwunde Schädelbruch Spurensicherung Tatwaffe
    Tatverdächtige Tatverdächtiger Tathergang Mordkommission Mordwaffe Blutspuren Blutlache voller_Blut niedergestochen niedergestreckt
    niedergeschossen erdrosselt erwürgt erschlagen erstochen erschossen enthauptet Stichwunden Messerstiche Schusswunde Einschusslöcher
    Handschellen Untersuchungshaft U-Haft Haftbefehl Festnahme festgenommen verhaftet abgeführt Großfahndung Fahndungsfoto Phantombild
    Sturmhaube Sturmhauben Skimaske Bankräuber Fluchtwagen Fluchtauto Lösegeld Geisel Geiseln Geiselnehmer Entführer Erpresser
    Erpresserbrief Attentäter Selbstmordattentäter Sprengsatz Sprengstoff Sprengstoffgürtel Paketbombe Bombendrohung detonieren detoniert
    Detonation bekannte_sich_dazu bekannte_sich Terrorwarnung Warnstufe Amokläufer Amokschütze Scharfschütze Kalaschnikow Bengalen
    bengalisch Böllerwurf Schlagring Schlagringe Eisenstange Eisenstangen Pfefferspray Wasserwerfer Tränengas Schlagstöcke Schlagstock
    Hundertschaft Platzsturm Platzverbot Stadionverbot Geisterspiel Affenlaute Affengeräusche Hitlergruß Hakenkreuz Hakenkreuze Hautfarbe
    bespuckt Hassparolen Panzerkolonne Kampfjet Kampfjets Luftalarm Luftschutzkeller Luftschutzbunker Bombardement bombardieren
    bombardiert Artillerie Granaten Granatbeschuss Frontlinie Waffenruhe Waffenstillstand Feuerpause Söldner Milizen Miliz Rebellen
    gefallene_Soldaten Massengrab Kriegsverbrecher Flüchtlingsstrom Hilfskonvoi Generalmobilmachung einmarschieren einmarschiert
    Frauenhaus Würgemale blaues_Auge blaue_Flecken Hämatome vergangen_haben vergewaltigt begrapscht sexuell_bedrängt unsittlich beurlaubt
    Opferanwältin Opferanwalt Opferschutz Kommission_für_Opfer Schweigen_brechen brechen_ihr_Schweigen Chemo Chemotherapie Metastasen
    Tumor Krebsdiagnose bösartig unheilbar Palliativ Hospiz Ansteckung angesteckt Quarantäne Erreger Seuche Epidemie Isolierstation
    Brechdurchfall Erbrechen Salmonellen Listerien Legionellen Kolibakterien Schimmelpilzgift vergiftet Vergiftungserscheinungen
    Giftnotruf Giftgas Schneebrett Lawinenabgang verschüttet Murenabgang Hangrutsch überflutet Überflutung Dammbruch Sandsäcke Evakuierung
    evakuiert obdachlos Notunterkunft Notstand Katastrophenalarm Nachbeben Richterskala einsturzgefährdet eingestürzt unbewohnbar
    Verwüstung verwüstet dem_Erdboden_gleich Stromschlag Brandgefahr Erstickungsgefahr Verletzungsgefahr Gesundheitsgefahr
    Verletzungsrisiko Rückholaktion Rückholung zurückgerufen Warnhinweis nicht_mehr_einstecken nicht_mehr_verwenden nicht_verzehren
    vom_Verzehr Verkaufsstopp Glassplitter Metallsplitter Metallspäne Fremdkörper Masseverwalter Masseverwalterin Insolvenzverwalter
    Insolvenzantrag Konkursantrag Konkursverfahren Gläubiger Gläubigerschutz Zahlungsunfähigkeit zahlungsunfähig Zwangsversteigerung
    Ausgleichsverfahren Exekutor Gerichtsvollzieher Pfändung insolvent bankrott überschuldet Räumungsverkauf Betriebsschließung
    Werksschließung Standortschließung stillgelegt Sozialplan Abfindung Abfindungen Kündigungsschreiben Kündigungsliste freigestellt
    Frühwarnsystem_angemeldet Stellenabbau Stellenstreichungen Arbeitsamt Kurzarbeit Nulldiät Arbeitsniederlegung lassen_die_Arbeit_ruhen
    die_Arbeit_niedergelegt legen_die_Arbeit_nieder Warnstreik bleiben_in_den_Remisen Korruptionsvorwurf Schmiergeld Bestechungsgeld
    Schwarzgeld Schwarzgeldkonto Hausdurchsuchung Razzia Untersuchungsausschuss Unschuldsvermutung Amtsmissbrauch Amtsmissbrauchs
    veruntreut hinterzogen Selbstanzeige Schneeballsystem Scheinrechnungen um_ihr_Erspartes geprellt Geprellte abgezockt Darknet
    Erpressungssoftware Verschlüsselungstrojaner Kennwörter_ändern Passwörter_ändern Datensätze_erbeutet Hackergruppe lahmgelegt B-Probe
    A-Probe Dopingprobe Dopingkontrolle Dopingkontrolleur Blutbeutel Eigenblut Epo Anabolika Steroide Wachstumshormon Blutpass Blutwerte
    verbotene_Substanz verbotenes_Mittel positiv_getestet Dopingagentur Medaille_aberkannt Medaille_zurückgeben Medaille_zurückschicken
    disqualifiziert lebenslang_gesperrt Sperre_von Jahre_gesperrt abgemagert verwahrlost verendet Kadaver Amtstierarzt Amtstierärzte
    Tierhalteverbot gewildert eingeschläfert notgeschlachtet Abschiedsbrief Telefonseelsorge lebensmüde vor_den_Zug auf_den_Gleisen
    auf_den_Schienen Überdosis Entzugsklinik Heroin Kokain Crystal Alkoholiker volltrunken Promille Drogenfahnder Rauschgift
    kein_Lebenszeichen jede_Spur keine_Spur spurlos zu_spät_kam kam_zu_spät jede_Hilfe_zu_spät nicht_mehr_helfen nicht_mehr_zu_retten
    nur_noch_tot konnte_nicht_gerettet liegt_im_Koma ins_Koma gefallener_Soldat Absturzursache Bruchlandung Notlandung Sinkflug
    Triebwerksbrand Triebwerksausfall Strömungsabriss Schwimmwesten Rettungsinsel Rettungsboot Rettungsboote Seenotretter Küstenwache
    gekentert kenterte Schlagseite leckgeschlagen auf_Grund_gelaufen entgleist entgleiste Gleisbett Oberleitung_gerissen Auffahrunfall
    Massenkarambolage Frontalzusammenstoß frontal Gegenverkehr Gegenfahrbahn Leitschiene Leitplanke Straßengraben Bremsspur Totalschaden
    Fahrerflucht Alkolenker Sekundenschlaf aus_dem_Wrack aus_dem_Wagen_geschnitten freigeschnitten Airbags eingeklemmt Rettungsgasse
    Bergung Wasserleiche Tauchereinsatz Felssturz Steinschlag Gletscherspalte abgestürzt Seilriss Absturzgelände Lawinenhund
    Lawinenpiepser Sondierung erfroren unterkühlt Unterkühlung Hitzschlag verdurstet Herzstillstand Herzinfarkt Schlaganfall Hirnblutung
    Organversagen Blutvergiftung Amputation Lähmung Komplikationen Behandlungsfehler Kunstfehler Ärztepfusch Fehldiagnose Impfschaden
    Nebenwirkungen Krankenhauskeim Todesfälle Infektionsherd Infektionsfälle Neuinfektionen Kontaktpersonen Ausbruch_der Grippewelle
    Masern Ebola Malaria Cholera Tuberkulose Rinderwahn Schweinepest Vogelgrippe Maul-_und_Klauenseuche keulen Kadavern Seuchenbekämpfung
    Sperrzone Verseuchung verseucht Ölfilm Ölteppich Chemieunfall Giftwolke Säureaustritt Strahlenwerte Strahlenbelastung radioaktiv
    Kernschmelze Reaktorblock Jodtabletten Gasaustritt Gasgeruch Verpuffung Stichflamme Feuerwalze Feuersbrunst Flammenmeer lichterloh
    Glutnester Brandwunden Rauchmelder_schlugen Fluchtweg_versperrt eingeschlossen Erdstoß Erdstöße Beben Epizentrum Flutwelle Sturmflut
    Pegelstand Scheitelwelle Dämme_brachen weggeschwemmt fortgeschwemmt fortgerissen Orkanböen abgedeckt entwurzelt Hagelschaden
    Ernteausfall Dürre Missernte Hungersnot unterernährt ausgezehrt Hilfslieferungen Flüchtlingslager Zeltlager_Flucht Vertriebene
    vertrieben Schlauchboot Schlepper Schlepperbande Menschenhandel Menschenhändler Zwangsprostitution Zwangsarbeit Kinderarbeit Sklaverei
    Sweatshop Folter gefoltert Folterspuren hingerichtet Hinrichtung Giftspritze Todeszelle Todestrakt Todesurteil Erschießungskommando
    Standgericht Putsch Putschisten Kriegsrecht Belagerung eingekesselt Kessel_eingeschlossen Streubomben Landminen Mine_getreten
    Blindgänger Drohnenangriff Drohnenschwarm Raketenangriff Marschflugkörper Scharmützel Stellungskrieg Frontabschnitt Kriegsgefangene
    Deserteur verwundet Verwundete Lazarett Blutkonserven Kugelhagel Feuergefecht Schusswechsel Querschläger Maschinenpistole Sturmgewehr
    Handgranate Rohrbombe Brandsatz Molotowcocktail Molotowcocktails Pflastersteine Steinewerfer Barrikaden Schlachtrufe aufeinander_los
    gingen_aufeinander Massenschlägerei Rauferei Faustschlag Fausthieb Faustschläge Fußtritte Kieferbruch Nasenbeinbruch ausgeschlagen
    zusammengeschlagen krankenhausreif verprügelt niedergeschlagen niedergerissen zu_Boden_gestoßen Prügel Watschen Ohrfeigen
    Messerstecher Messerstecherei gezückt Beziehungstat Femizid Wegweisung Betretungsverbot Annäherungsverbot Stalker gestalkt Übergriff
    Übergriffe zudringlich Nacktfotos Grapscher unter_den_Rock K.-o.-Tropfen Kinderheim_Opfer Heimkinder Zöglinge Kindesmisshandlung
    verwahrloste Jugendamt Kindesabnahme gemobbt Mobbing schikaniert gehänselt Pranger Selbstjustiz Lynchjustiz Ehrenmord Giftmord
    Auftragskiller Kopfschuss Genickschuss Leichenteile Leichenfund Skelettreste verscharrt zerstückelt verbrannte_Leiche Mordanklage
    Lebenslang lebenslange_Haft Sicherungsverwahrung Schwurgericht Geschworene Strafkammer Tatrekonstruktion Zeugenaufruf
    Sachdienliche_Hinweise sachdienliche Fahndung Zielfahnder Interpol_gesucht Serientäter Triebtäter Trickdieb Trickdiebe Taschendieb
    Taschendiebe Einbrecher Einbrecherbande aufgezwängt aufgehebelt aufgebohrt Schmuckraub Juwelenraub Panzerknacker Bankomat_gesprengt
    Geldtransporter Schutzgeld Schutzgelderpressung Mafia Clan-Chef Kartellboss Drogenkurier Drogenlabor Drogenring Schmuggler
    geschmuggelt Falschgeld Blüten_in_Umlauf Fälscherbande Raubkopien Betrugsmasche Phishing Fake-Shop Betrüger Hochstapler
    Heiratsschwindler Anlagebetrüger Pyramidenspiel veruntreute Untreue Bilanzfälschung Insiderhandel Kursmanipulation Steuersünder
    Steuerhinterziehung Geldwäsche Briefkastenfirma Kickback Provision_kassiert Freunderlwirtschaft Postenschacher Parteispenden
    Spendenskandal Vetternwirtschaft Plagiat plagiierte abgeschrieben_Dissertation Titel_aberkannt Misstrauensantrag Immunität_aufgehoben
    Abhöraffäre abgehört bespitzelt Spionage Datenpanne Datenleck Sicherheitslücke Schadsoftware Trojaner Passwörter_gestohlen
    Kundendaten_gestohlen ausspioniert Identitätsdiebstahl Lösegeldforderung Server_lahm Totalausfall Blackout Zahlungsstopp
    Zahlungsverzug Liquidation Ausverkauf_wegen Schließungswelle Filialsterben sperrt_für_immer für_immer_zu endgültig_zu vor_dem_Aus
    vor_dem_Nichts pleite Pleitewelle Finanzloch Überschuldung Sanierungsverfahren Treuhänder Bankensturm Notverkauf
    Gehälter_nicht_bezahlt Löhne_nicht_bezahlt offene_Rechnungen Massenentlassung Massenkündigung Kündigungswelle wegrationalisiert
    Stellenkürzungen Personalkürzung Jobverlust arbeitslos arbeitslos_gemeldet auf_die_Straße_gesetzt Blauer_Brief Hiobsbotschaft
    Werk_schließt schließt_das_Werk Produktion_verlagert verlagert_die_Produktion Rationalisierung Einsparungen Sparprogramm Streikposten
    Streikkasse Streikaufruf Urabstimmung Generalstreik Protestmarsch stehen_still standen_still Stillstand Flüge_gestrichen
    Züge_gestrichen gestrandete Reisende_gestrandet Notbetrieb Tarifkonflikt Verhandlungen_geplatzt Allergiker_gewarnt Keimbelastung
    Pestizide Pestizidrückstände Dioxin Gammelfleisch Pferdefleisch Schimmel Maden Mäusekot Konsumentenschützer_warnen Produktwarnung
    Explosionsgefahr explodierende Akkubrand Airbagfehler Konstruktionsfehler Materialfehler Bremsversagen Tierleid Tierqual Tierversuche
    Tierfabrik Massentierhaltung Käfighaltung angekettet Stacheldraht Schlinge_gefangen Fangeisen vergiftete_Köder Giftköder Hundekampf
    Hahnenkampf Welpenhändler Welpenhandel ertränkt überfüllte Lebensüberdruss Suizidgedanken Depressionen Selbsthass ritzte geritzt
    sprang_vom sprang_von_der sprang_aus aus_dem_Fenster_gesprungen Strick Schlaftabletten Badewanne_tot Goldener_Schuss Junkie
    Spritzenbesteck Entzugserscheinungen Delirium Leberzirrhose Spielsucht verspielte verzockte Wettschulden Magersucht Bulimie Essstörung
    Burnout Zusammenbruch zusammengebrochen Albtraum Dopingsünder Dopingarzt Dopingbeichte Dopingsumpf nachgetestet Nachtest Urinprobe
    Haarprobe Kühltasche_Blut Infusion Infusionen Transfusion Transfusionen Meldonium Nandrolon Clenbuterol Stanozolol Amphetamin
    Amphetamine Aufputschmittel Startverbot ausgesperrt aus_dem_Verkehr_gezogen rassistisch antisemitisch rechtsextrem Neonazi Neonazis
    Skinheads Judenwitz Judenwitze Hitlerbild verhetzend Verhetzung Hasspostings Hassrede volksverhetzend beschimpft bepöbelt angepöbelt
    angespuckt verhöhnt Ausländer_raus Grabschändung Synagoge_beschmiert Kopftuch_heruntergerissen =Wilderer
"""
"""Words that alone make a short story one of bad news: nobody uses them of anything else."""

SHADE = """
    nicht_mehr nie_mehr nie_wieder nimmer niemand vergeblich umsonst leider zu_spät nie_wiedersehen ausbleiben vermissen leer verlassen
    dunkel stumm schweigen schweigt Kerze Kerzen Blumen Abschied Witwe Waise Waisen allein Tränen weinen Nachbarn Zeugen Augenzeugen Zeuge
    Spur Suche suchen_nach Taucher Hubschrauber Blaulicht Absperrband abgesperrt gesperrt geschlossen bleibt_zu blieb_zu bleiben_zu
    zugesperrt zusperren versiegelt Sirenen Sirene Alarm heulen Rauch Ruß Asche verkohlt Scherben Splitter Blut bluten Narbe Krücken
    Rollstuhl Spital Krankenhaus Klinik Arzt Ärzte Ärztin Ärztinnen operiert Operation Diagnose Untersuchung untersucht Labor Probe Proben
    Behörde Behörden Gesundheitsamt Polizei Polizisten Kripo Kriminalisten Ermittler Ermittlungen ermittelt Staatsanwaltschaft
    Staatsanwalt Gericht Richter Anklage angeklagt Anwalt gesteht gestand bestreitet schweigt_bisher Vorwurf Vorwürfe Verdacht verdächtig
    Verschwörung Schuld beschuldigt Zelle Haft Gefängnis Jahre_Haft Urteil verurteilt Strafe Buße Geldstrafe suspendiert ausgeschlossen
    entlassen zurückgetreten Rücktritt fordert_Rücktritt entschuldigte_sich entschuldigt_sich Sperre bestellter_Anwalt Forderungen
    Lieferanten Anzahlung Anzahlungen Konto_leer Erspartes verloren verlieren verliert Verlust Schulden Millionen_flossen Betriebsrat
    Gewerkschaft Belegschaft nach_Hause_schicken schickt_nach_Hause gehen_müssen müssen_gehen freiwillig_geht Jahresgehalt streicht
    gestrichen einstellen eingestellt Betrieb_eingestellt ausfallen fällt_aus abgesagt Absage verschoben unterbrochen abgebrochen
    abbrechen Zettel Kartons Tor_verschlossen erstatten erstattet zurückbringen zurückgeben zurückschicken Scharnier überhitzen
    Kurzschluss versagen versagt defekt Bremsen warnt warnen Warnung rät_dringend vorerst Maske maskiert vermummt bewaffnet Waffe Waffen
    Messer Klinge Stichen Stiche Schuss Schüsse Schläge schlug geschlagen stürzte gestürzt Sturz rutschte prallte krachte brach gebrochen
    riss gerissen Riss bohrte überschlug kippte umgekippt fiel_in einbricht einbrechen zusammenbrach zusammengebrochen eingeklemmt
    begraben unter_sich mitgerissen versank gesunken untergegangen ging_unter Strömung Boote_holte mit_Booten Bundesheer Soldaten Keller
    Schutzraum Bunker Grenze Flucht fliehen geflohen Zuflucht Angst Panik Schock schockiert entsetzt Entsetzen fassungslos Verzweiflung
    verzweifelt hilflos wehrlos Schmerzen Leid leiden gelitten Fieber Husten Durchfall Übelkeit Atemnot krank Kranke erkrankt Infizierte
    Medikamente Tabletten Spritze Nadel Nadeln Schüssel Geruch Gestank Ratten Ungeziefer Dreck Kot ohne_Licht ohne_Wasser ohne_Strom
    ohne_Futter hungern durstig blind schwach fordert droht drohte gedroht Drohung erpresst Kuvert Umschlag gratis_flog ohne_Ausschreibung
    Unbekannte Unbekannter Täter Fremder eingesperrt gefesselt geknebelt verschleppt überfallen ausgeraubt aufgebrochen durchwühlt
    gestohlen verschwunden verschwand Tresor Beute flüchtete flohen gestanden Zwang zwang gezwungen nichts_tun hilft_nichts nicht_zurück
    kehrte_nicht kam_nicht kamen_nicht kehrten_nicht nicht_überlebt überlebte überlebten überlebt Hoffnung bangen hoffen_auf_Nachricht
    warten_auf beten gebetet Unglück Pech Not Notlage schwer schwere schweren schwerer Chaos gestrandet festsitzen festgesessen
    steckt_fest Verspätung Ausfall Stau Umleitung Ausnahmezustand Ausgangssperre abhängig ausgesetzt Panzer Pyrotechnik Kontrolleur
    Freistellung Bestrahlung Ausstand Tierschützer Minderjährige Testosteron Rückfall Tatort Krisenstab Hotline Hinterhof Verhör verhört
    vernommen Einvernahme Aussage Protokoll Gutachten Gutachter Sachverständige Tresortür Kriminalamt Kommissar Anzeige angezeigt
    erstattete_Anzeige Flucht_ergriffen Fluchtversuch unter_Tränen gebrochene_Stimme brach_in_Tränen wortlos sprachlos erschüttert
    betroffen Betroffenheit bestürzt Mahnmal Gedenken Trost trösten betreut Betreuung Psychologen Angehörigen Angehörige
    Hinterlassenschaft hinterlässt hinterließ Lücke Verlassenschaft Notausgang Funkstille schwieg Rätsel rätselhaft unklar ungeklärt
    Ursache vermutlich mutmaßlich mutmaßliche mutmaßlicher offenbar angeblich heimlich verheimlicht verschwiegen vertuscht vertuschte
    Doppelleben Schweigegeld unter_Druck erzwingen zwangen erniedrigt gedemütigt beleidigt beschimpfte verspottet ausgelacht einsam
    Einsamkeit verzichten aufgegeben gibt_auf musste_aufgeben hinfällig Rollator Krankenbett Bett_gefesselt ans_Bett Pflegefall Sauerstoff
    beatmet Infusion Notaufnahme Ambulanz überfüllt Überlastet überlastet Mangel mangelhaft knapp Engpass Hamsterkäufe Regale_leer
    Stromausfall finster frieren gefroren erlitten erlitt Brüche Bruch Prellungen Gehirnerschütterung Verletzung Verletzungen verletzt
    blutend ohnmächtig kollabiert kollabierte taumelte Baustopp Pfusch baufällig Einsturz Risse morsch undicht Leck leckt ausgelaufen
    ausgetreten verschmutzt giftig Gift Schadstoffe Grenzwert überschritten Alarmstufe Entwarnung_erst gewarnt zurückgezogen vom_Markt
    aus_den_Regalen Umtausch ersetzt_den Kaufpreis Reklamation Kredit_geplatzt Raten_nicht Mahnung Mahnungen Forderung Schuldenberg Minus
    Rote_Zahlen rote_Zahlen Verluste Umsatzeinbruch Einbruch eingebrochen Kurssturz wertlos Anleger_bangen Sparer Kunden_bangen
    Schalter_geschlossen Türen_verschlossen Jalousien Rollläden heruntergelassen ausgeräumt verwaist Arbeitsplätze Stellen_weg Posten_weg
    wegfallen Vorstand_kündigte Sparkurs Kürzungen kürzt gekürzt schrumpft Abbau baut_ab Standort Verlagerung verlagert Lohnverzicht
    Überstunden_gestrichen Protest Proteste Transparente Pfiffe ausgepfiffen buhten Buhrufe Tumulte gestürmt stürmten stürmte
    flogen_Flaschen Flaschen_flogen warfen beworfen angegriffen griff_an attackierte attackiert Gegner_verletzt Sanktion Verbandsstrafe
    Punkteabzug Abstieg_droht Rekord_gestrichen aberkannt Titel_verloren zurückgegeben disqualifizieren Verbotenes verboten verbotene
    illegal schwarz_auf geheime Geheimkonto Luxus_auf_Kosten Privatvergnügen Gegenleistung Gefälligkeit Auftrag_ohne Freihändig freihändig
    Umwidmung umgewidmet Sonderprüfung Rechnungshof_kritisiert Ungereimtheiten Unregelmäßigkeiten Lüge gelogen belogen getäuscht
    hintergangen Opfer Geschädigte geschädigt Schaden Schadenssumme gedachten_der =Not =Nöte =Nöten
"""
"""Words that add to bad news and are met elsewhere too."""

BRIGHT = """
    feiern feiert gefeiert Feier jubeln jubelte jubelt Jubel freuen freut Freude fröhlich gratis kostenlos Eintritt_frei Rabatt günstig
    günstiger billiger Schnäppchen Sonderangebot Angebot Abverkauf begeistern begeisterte begeistert Begeisterung Applaus Beifall
    klatschen klatschte ausverkauft beliebt Liebling lecker köstlich Rezept servieren Zutaten schönste schönsten schönes schöne lobte lobt
    gelobt Lob Lieblingsplatz eröffnen eröffnet Eröffnung wiedereröffnet einladen lädt lädt_ein willkommen Tipps Anfänger Kurs Kurse
    Workshop Führung Führungen Tombola Hauptpreis Preisträger Auszeichnung ausgezeichnet Gewinn gewinnen gewann gewinnt Sieg siegte
    Triumph Erfolg erfolgreich Rekordsumme Bestseller Bestsellerliste Verkaufsschlager Trend Mode Designer Designerin schmeckt genießen
    Genuss Verkostung Picknick Kinder_staunen staunten staunen lachte lustig Spaß Vergnügen tanzen tanzte singen sang sangen verliebt
    Hochzeit Geburtstag Jubiläum Glück glücklich Traum traumhaft Sonne sonnig blühen blüht Frühling Sommerstimmung Stimmung prächtig
    Geschenk Vorfreude Highlight perfekt bequem bequemer praktisch Neuheit modern stiftete stiften spenden_konnte Fortschritt verbessert
    verbessern steigert wächst Wachstum Aufstieg aufsteigen sucht_Mitarbeiter sucht_neue Lehrberufe Bewerbung vorstellen stellt_vor
    präsentieren präsentiert Ausstellung Museum Roman Krimireihe Comic Märchen Schachturnier Schach Oper Premiere Drehbuch Regie Debüt
    Karten_gibt_es Karten erhältlich buchen online_buchen Update Meisterschaft_gewonnen Cupsieg Tabellenspitze fit Comeback gesund Heilung
    geheilt gerettet_wurden Entwarnung wohlauf unverletzt am_besten
"""
"""Words of good news, offers and advice."""
