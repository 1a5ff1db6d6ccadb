import pytest

from adserver.core.ads import Ad
from adserver.core.relevance.archive import Archive
from adserver.core.relevance.keywords import analyse
from adserver.core.relevance.matching import LEAST_SCORE, Blocks, Index
from adserver.core.serving.choosing import SURE


def ad(name, *keywords, lang="de", **fields):
    return Ad(
        id=name,
        campaign=fields.pop("campaign", "c"),
        lang=lang,
        headline=fields.pop("headline", ""),
        text="",
        landing="",
        keywords=keywords,
        **fields,
    )


THEATRE = ad("theatre", "Theater", "Premiere", "Bühne", headline="Karten zum halben Preis")
TENNIS = ad("tennis", "Tennis", "Turnier", "Satz")
BANK = ad("bank", "Bank", "Kredit", "Zinsen", negative=("Pleite",))
PUMPS = ad("pumps", "Hochwasser", "Keller", "Regen", negative=("tödlich",))
ENGLISH = ad("english", "Theater", "stage", lang="en")
ALL = (THEATRE, TENNIS, BANK, PUMPS, ENGLISH)

PREMIERE = (
    "Bei der Premiere im Stadttheater spielte das Ensemble bis Mitternacht. Das Publikum feierte die Schauspieler, die Bühne war ein Wald."
)


def shown(text, lang="de", ads=ALL, **options):
    return [candidate.ad for candidate in Index(ads).match(analyse("", text, lang), **options).shortlist]


def test_the_ad_of_the_article_s_subject_comes_first():
    assert shown(PREMIERE)[0] == "theatre"


def test_two_stray_words_of_everyday_life_do_not_bring_an_ad_near_the_one_of_the_article_s_subject():
    museum = ad("museum", "Museum", "Ausstellung", "Sammlung", "Kunst", headline="Das Depot ist offen")
    worms = ad("worms", "Kompost", "Regenwurm", "Humus", headline="Die Wurmkiste, die nicht riecht")
    text = (
        "Im Depot des Museums lagern Gemälde. Die Restauratorin hebt den Deckel einer Kiste, es riecht nach Holz. "
        "Hinter Regalen und Teppichen wartet die Sammlung auf die nächste Ausstellung, an der Wand lehnt ein Schrank."
    )

    scores = {one.ad: one.score for one in Index((museum, worms)).match(analyse("", text, "de")).shortlist}

    assert scores["museum"] > 2 * scores.get("worms", 0.0)


def test_no_ad_of_another_language_is_shown():
    assert "english" not in shown(PREMIERE)


def test_every_match_names_a_word_of_the_ad_and_a_word_of_the_article():
    found = Index(ALL).match(analyse("", PREMIERE, "de")).shortlist

    assert found
    assert found[0].matches
    for match in found[0].matches:
        assert match.keyword in f"{THEATRE.keywords} {THEATRE.headline}"
        assert match.surface in PREMIERE


def test_a_keyword_matches_as_the_head_of_a_compound():
    matches = Index([THEATRE]).match(analyse("", PREMIERE, "de")).shortlist[0].matches

    assert ("Theater", "Stadttheater") in {(match.keyword, match.surface) for match in matches}


def test_a_phrase_matches_only_as_a_row():
    course = ad("course", "Erste Hilfe")
    together = "Der Verein lehrt Erste Hilfe, die Rettung kam mit dem Notarzt nach dem Unfall."
    apart = "Der Erste kam ins Ziel. Hilfe kam von der Rettung nach dem Unfall."

    words = [Index([course]).match(analyse("", text, "de")).shortlist for text in (together, apart)]

    assert "Erste Hilfe" in {match.surface for match in words[0][0].matches}
    assert all(match.surface != "Erste Hilfe" for candidate in words[1] for match in candidate.matches)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param(
            "Den Nudelteig kneten, ausrollen und in Streifen schneiden, dann in Salzwasser drei Minuten kochen.", "de", id="pasta"
        ),
        pytest.param("Wollsocken stricken: 60 Maschen anschlagen, vier Nadeln, im Bündchen zwei rechts, zwei links.", "de", id="knitting"),
        pytest.param("Clean the windows with vinegar and newspaper, wipe the frames and let them dry in the shade.", "en", id="windows"),
    ],
)
def test_an_article_of_another_world_gets_nothing(text, lang):
    assert shown(text, lang) == []


def test_an_ad_with_a_told_negative_is_blocked_with_its_reason():
    matching = Index(ALL).match(analyse("", "Das Hochwasser riss zwei Menschen in den Tod, der Regen füllte jeden Keller.", "de"))

    assert "pumps" not in {candidate.ad for candidate in matching.shortlist}
    assert ("pumps", "death") in {(block.ad, block.reason) for block in matching.blocked}


def test_an_ad_s_own_negative_word_blocks_it_by_name():
    matching = Index(ALL).match(analyse("", "Die Bank steht vor der Pleite, ihre Kredite sind faul, die Zinsen hoch.", "de"))

    assert [(block.ad, block.reason) for block in matching.blocked] == [("bank", "negative:Pleite")]


def test_no_ad_at_all_stands_beside_a_sensitive_story():
    text = "Ein Selbstmordattentäter tötete im Theater vor der Premiere 20 Menschen. Die Bühne wurde zerstört."

    matching = Index(ALL).match(analyse("", text, "de"))

    assert matching.shortlist == ()
    assert matching.sensitive == "terror"
    assert {block.reason for block in matching.blocked} == {"sensitive:terror"}


def test_a_mention_deep_in_a_long_article_is_no_sensitive_story():
    text = " ".join([PREMIERE] * 8) + " Das Stück spielt nach einem Terroranschlag."

    assert shown(text)[0] == "theatre"


@pytest.mark.parametrize(
    ("blocks", "reason"),
    [
        pytest.param(Blocks(words=("Bühnen",)), "publisher-word:Bühne", id="a word of the ad, inflected"),
        pytest.param(Blocks(refused=(("c", "buehne"),)), "publisher-advertiser:buehne", id="its advertiser"),
        pytest.param(Blocks(campaigns=("c",)), "elsewhere", id="its campaign"),
    ],
)
def test_a_publisher_keeps_ads_out(blocks, reason):
    matching = Index([THEATRE]).match(analyse("", PREMIERE, "de"), blocks=blocks)

    assert matching.shortlist == ()
    assert [block.reason for block in matching.blocked] == [reason]


def test_a_publisher_keeps_all_ads_from_stories_about_a_family_of_events():
    analysis = analyse(
        "", "Der Verein feiert die Premiere im Theater. Danach kam es zu Ausschreitungen, Hooligans stürmten die Bühne.", "de"
    )

    assert Index([THEATRE]).match(analysis, blocks=Blocks(families=("violence",))).sensitive == "violence"
    assert Index([THEATRE]).match(analysis).sensitive is None


@pytest.mark.parametrize(
    ("times", "kept_away_by"),
    [
        pytest.param(2, None, id="named in passing"),
        pytest.param(3, "fire", id="told again and again"),
    ],
)
def test_a_publisher_s_family_keeps_ads_from_a_long_story_that_tells_of_it_again_and_again(times, kept_away_by):
    plain, told = "Das Theater lud zur Premiere ein, die Bühne war bunt. ", "Die Feuerwehr löschte den Brand im Haus. "
    analysis = analyse("", plain * 12 + (told + plain * 4) * times + plain * 4, "de")

    assert "fire" not in analysis.told.about
    assert Index([THEATRE]).match(analysis, blocks=Blocks(families=("fire",))).sensitive == kept_away_by
    assert Index([THEATRE]).match(analysis).sensitive is None


def test_an_ad_s_score_is_the_same_alone_and_among_others():
    analysis = analyse("", PREMIERE, "de")

    alone, among = (Index(ads).match(analysis).shortlist[0] for ads in ([THEATRE], ALL))

    assert alone == among


def test_the_shortlist_is_sorted_and_no_longer_than_asked():
    many = [ad(f"a{number}", *(["Theater", "Premiere", "Bühne"][: 1 + number % 3])) for number in range(500)]

    found = Index(many).match(analyse("", PREMIERE, "de"), 64).shortlist

    assert len(found) == 64
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(one.score >= LEAST_SCORE for one in found)


def test_blocked_ads_leave_their_places_to_others():
    many = [ad(f"a{number}", "Theater", "Premiere", "Bühne", negative=("Publikum",)) for number in range(900)]

    found = Index([*many, ad("free", "Theater")]).match(analyse("", PREMIERE, "de"), 3)

    assert [one.ad for one in found.shortlist] == ["free"]


def test_weak_fits_are_told_apart_from_those_that_are_placed():
    index = Index([THEATRE, ad("far", "Wald", "Holz", "Forst")])
    analysis = analyse("", PREMIERE, "de")

    assert [one.ad for one in index.weak(analysis, 5)] == ["far"]
    assert "far" not in {one.ad for one in index.match(analysis).shortlist}


def test_an_ad_that_no_word_met_stands_behind_those_that_one_did_where_it_tells_the_article_s_topic():
    rugby = ad("rugby", "Rugby", lang="en", headline="Boots and balls")
    league = ad("league", "scrum", "lock", lang="en", headline="Mouthguards")
    garden = ad("garden", "compost", "lawn", lang="en")
    report = "Wales won the scrum, and the fly-half kicked two penalties. The winger touched down late."

    found = Index([rugby, league, garden]).match(analyse("", report, "en")).shortlist

    assert [one.ad for one in found] == ["league", "rugby"]
    [match] = found[1].matches
    assert match.keyword == "Rugby"
    assert match.surface in report
    assert match.surface in {"scrum", "fly-half", "winger"}


def test_a_topic_in_common_is_told_by_a_phrase_of_the_article_too():
    tours = ad("tours", "ministers", lang="en")

    found = Index([tours]).match(analyse("", "Nobody had told Downing Street of it. Downing Street stayed silent.", "en")).shortlist

    assert [(match.keyword, match.surface) for match in found[0].matches] == [("ministers", "Downing Street")]


def test_a_topic_in_common_alone_fills_a_page_that_is_about_nothing_else():
    boots = ad("boots", "Rugby", lang="en")
    report = (
        "Ireland won the line-out and kicked for the posts. The fly-half missed twice, but a late try by the winger settled it after "
        "a scrum five metres out. The flanker left with a knee injury, the coach praised his pack and the lock who carried the ball."
    )

    for text, fills in ((report, True), ("The winger smiled.", False)):
        [candidate] = Index([boots]).match(analyse("", text, "en")).shortlist or (None,)
        assert (candidate is not None and candidate.score >= SURE) is fills


@pytest.mark.parametrize(
    ("text", "tempted", "lang"),
    [
        pytest.param("Kresse auf der Fensterbank. Watte befeuchten, Samen streuen und nach einer Woche ernten.", "Bank", "de", id="sill"),
        pytest.param("Fenster ohne Streifen. Wasser mit Spiritus mischen, von oben nach unten abziehen.", "Hochwasser", "de", id="panes"),
        pytest.param("Ironing a shirt. Start with the collar, then do the cuffs and sleeves, and finish.", "shirts", "en", id="collar"),
        pytest.param("Making a paper boat. Fold the sheet, turn down the corners and open the pocket.", "football", "en", id="corners"),
    ],
)
def test_one_word_of_a_topic_in_a_text_about_nothing_known_fills_no_page(text, tempted, lang):
    found = Index([ad("tempted", tempted, lang=lang)]).match(analyse("", text, lang)).shortlist

    assert all(candidate.score < SURE for candidate in found)


def test_an_index_without_ads_answers_nothing():
    assert Index([]).match(analyse("", PREMIERE, "de")).shortlist == ()


def test_words_of_no_lexicon_are_learnt_from_the_articles_they_stand_in():
    archive = Archive()
    for place in ("Wien", "Graz", "Linz", "Bregenz"):
        archive.learn(analyse("", f"Kribbelix spielt in {place} Tennis: Turnier, Aufschlag, Matchball, Tiebreak, Vorhand.", "de"))
    for bank in ("Nord", "Süd", "Ost", "West") * 6:
        archive.learn(analyse("", f"Die {bank} senkt die Zinsen für Kredite, die Börse gewinnt.", "de"))
    unclear = analyse("", "Kribbelix zahlt den Kredit zurück und braucht nur einen Satz", "de")

    with_archive, without = (Index([TENNIS], some).match(unclear).shortlist for some in (archive, None))

    assert with_archive
    assert not without or with_archive[0].score > without[0].score
