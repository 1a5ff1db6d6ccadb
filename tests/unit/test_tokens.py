import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adserver.core.ads import TokenKey
from adserver.core.live import LiveAd, LiveFlight
from adserver.core.serving.terms import terms_of
from adserver.core.serving.tokens import Served, Signer, bits, lot_part, newest, read, start_of

OLD, NEW = Signer(b"o" * 32), Signer(b"n" * 32)
AD = LiveAd(
    id="kaffee-1",
    campaign="c-kaffee",
    advertiser="roesterei",
    advertiser_name="Rösterei",
    payer="Rösterei",
    kind="paid",
    lang="de",
    headline="Kaffee",
    text="Frisch",
    cta="",
    landing="https://kaffee.example/",
    pricing="cpm",
    flights=(LiveFlight(price_micros=3_500_000),),
)
TERMS = terms_of(AD, AD.flights[0], strict=False)
SERVED = Served("demo", "kaffee-1", "c-kaffee", "", "kaffee", ("Kaffee", "Röstung"), 3_500, 0, 1_760_003_600, "9Wc0zJk3Qx8a", 312, 16, 3)


def token_of(signer=NEW, site_bit=16):
    start = start_of(TERMS, "demo", "kaffee", ("Kaffee", "Röstung"))
    return signer.sign(start + lot_part(1_760_003_600, "9Wc0zJk3Qx8a", 312) + bits(site_bit, 3)).decode()


def test_a_token_says_what_was_served():
    # given a token
    # when it is read with its key among others
    served = read(token_of(), [OLD, NEW])
    # then it says what went into it
    assert served == SERVED


def test_a_token_is_made_for_addresses():
    # given many tokens
    tokens = [token_of(site_bit=bit) for bit in range(300)]
    # when their letters are looked at
    # then none needs to be encoded in an address
    assert set("".join(tokens)) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    assert len(set(tokens)) == 300
    assert max(map(len, tokens)) < 200


def test_a_token_of_another_key_is_none_of_ours():
    assert read(token_of(OLD), [NEW]) is None
    assert read(token_of(OLD), []) is None


@pytest.mark.parametrize("position", range(0, len(token_of()), 3))
def test_a_token_with_one_other_letter_is_none_of_ours(position):
    # given a token whose letter at this place is every other one
    token = token_of()
    # when it is read
    # then it is refused, also at its end, where base64 has several spellings of the same bytes
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/":
        if letter != token[position]:
            assert read(token[:position] + letter + token[position + 1 :], [NEW]) is None


def test_the_last_letter_has_one_spelling():
    token = token_of()
    assert [
        letter for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_" if read(token[:-1] + letter, [NEW])
    ] == [token[-1]]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", "=", id="padding"),
        pytest.param("", "A", id="a letter"),
        pytest.param(" ", "", id="a blank"),
        pytest.param("", "\n", id="a line break"),
        pytest.param("", "\0", id="a null"),
    ],
)
def test_a_token_with_something_added_is_none_of_ours(before, after):
    assert read(before + token_of() + after, [NEW]) is None


def test_a_token_cut_short_is_none_of_ours():
    token = token_of()
    assert [read(token[:length], [NEW]) for length in range(len(token))] == [None] * len(token)


@given(st.text(max_size=300))
def test_no_text_breaks_reading(text):
    assert read(text, [NEW]) is None


@given(st.binary(max_size=100))
def test_what_is_signed_but_means_nothing_is_none_of_ours(data):
    # given bytes with a good signature that are no payload of this version
    # when they are read
    # then nothing comes of it
    assert read(NEW.sign(data).decode(), [NEW]) is None


def test_a_token_holds_nothing_but_what_the_page_says():
    # given a token of the demo
    raw = base64.urlsafe_b64decode(token_of() + "==")[16:]
    # when its readable part is searched
    # then it is the ad, the words and numbers of the lot
    assert raw.startswith(b"\x9d\xa4demo\xa8kaffee-1")
    assert len(raw) < 100


@given(words=st.lists(st.text(max_size=30), max_size=3), site_bit=st.integers(0, 2**20), campaign_bit=st.integers(0, 2**20))
def test_a_payload_joined_from_parts_is_the_payload_of_the_whole(words, site_bit, campaign_bit):
    # given parts
    start = start_of(TERMS, "demo", "kaffee", tuple(words))
    # when they are joined, signed and read
    served = read(NEW.sign(start + lot_part(7, "lot", 0) + bits(site_bit, campaign_bit)).decode(), [NEW])
    # then nothing is lost
    assert served == Served("demo", "kaffee-1", "c-kaffee", "", "kaffee", tuple(words), 3_500, 0, 7, "lot", 0, site_bit, campaign_bit)


def test_a_short_secret_is_refused():
    with pytest.raises(ValueError, match="16 bytes"):
        Signer(b"short")


KEYS = [
    TokenKey(id=1, secret=b"a" * 32, since=100),
    TokenKey(id=3, secret=b"c" * 32, since=300),
    TokenKey(id=2, secret=b"b" * 32, since=200),
]


@pytest.mark.parametrize(
    ("now", "key"),
    [
        pytest.param(50, None, id="before all"),
        pytest.param(100, 1, id="the first one's moment"),
        pytest.param(299, 2, id="between"),
        pytest.param(9_999, 3, id="after all"),
    ],
)
def test_the_newest_valid_key_signs(now, key):
    found = newest(KEYS, now)
    assert (found.id if found else None) == key
