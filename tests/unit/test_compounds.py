import pytest

from adserver.core.relevance.compounds import split


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        pytest.param("Fußballtrainer", ("Fußball", "Trainer"), id="no linking element"),
        pytest.param("Kündigungswelle", ("Kündigung", "Welle"), id="linking s"),
        pytest.param("Bankenkrise", ("Banken", "Krise"), id="a plural in front"),
        pytest.param("Werbespot", ("Werbung", "Spot"), id="a stem that no list has"),
        pytest.param("Kinderbuchautor", ("Kinderbuch", "Autor"), id="three nouns"),
        pytest.param("Hooligansberg", ("Hooligans", "Berg"), id="a made-up place"),
    ],
)
def test_a_compound_is_cut_into_modifier_and_head(word, parts):
    assert split(word) == parts


@pytest.mark.parametrize(
    "word", ["Sicherheit", "Universität", "Restaurant", "Deutschland", "Gesellschaft", "Alternativen", "schnell", "Haus"]
)
def test_what_is_no_compound_stays_whole(word):
    assert split(word) is None
