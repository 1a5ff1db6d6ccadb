import msgspec

from adserver.core.relevance import topics
from adserver.core.relevance.keywords import Analysis, analyse, heaviest

TITLE = "Premiere im Stadttheater"
TEXT = "Das Ensemble spielt Nestroy. Die Schauspielerin glänzt auf der Bühne, das Publikum applaudiert. In der Pause gab es Brezen."


def test_the_same_article_always_gives_the_same_analysis():
    assert analyse(TITLE, TEXT, "de") == analyse(TITLE, TEXT, "de")


def test_an_analysis_survives_being_stored():
    analysis = analyse(TITLE, TEXT, "de")

    assert msgspec.msgpack.decode(msgspec.msgpack.encode(analysis), type=Analysis) == analysis


def test_a_word_weighs_more_in_the_lead_and_when_it_comes_again():
    early = analyse("Theater", "Worte. " * 80, "de").terms["theater"].weight
    late = analyse("", "Worte. " * 80 + "Theater", "de").terms["theater"].weight
    twice = analyse("", "Worte. " * 80 + "Theater. Theater", "de").terms["theater"].weight

    assert late < twice < early


def test_the_heaviest_words_stand_as_in_the_article_heaviest_first():
    found = heaviest(analyse(TITLE, TEXT, "de"), 5)

    assert len(found) == 5
    assert all(word in f"{TITLE} {TEXT}" for word, _ in found)
    assert [weight for _, weight in found] == sorted((weight for _, weight in found), reverse=True)


def test_an_article_is_about_its_topic():
    assert topics.NAMES[analyse(TITLE, TEXT, "de").topics[0][0]] in {"culture", "theatre"}
    assert topics.NAMES[analyse("", "The bank cut interest rates on loans and mortgages.", "en").topics[0][0]] in {"business", "banking"}


def test_a_name_that_is_a_common_word_tells_its_topic_only_with_a_capital():
    told = analyse("", "we bought an orange at the market stall and ate it", "en").topics

    assert "telecoms" not in {topics.NAMES[topic] for topic, _ in told}


def test_a_language_without_a_lexicon_is_compared_by_its_words():
    analysis = analyse("", "Le théâtre ouvre ses portes", "fr")

    assert "théâtre" in analysis.terms
    assert analysis.topics == ()
    assert analysis.told.families == {}


def test_an_empty_article_has_no_words():
    analysis = analyse("", "", "de")

    assert analysis.terms == {}
    assert heaviest(analysis, 3) == ()
