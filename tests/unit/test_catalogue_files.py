"""Catalogues in TOML: all of it or all mistakes, each with its line."""

import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow

from adserver.core.ads import Ad, Advertiser, Campaign, SectionBlock, Site
from adserver.core.catalogue.joining import Contents, merged
from adserver.sources.catalogue import CatalogueMistakes, micros, read
from adserver.sources.catalogue_writing import document
from adserver.sources.toml_lines import Lines

GOOD = """# Ein Katalog
[[site]]
id = "blatt"
name = "Blatt"
hosts = ["blatt.test"]
origin = "https://blatt.test"

[[advertiser]]
id = "roesterei"
name = "Rösterei"

[[campaign]]
id = "herbst"
advertiser = "roesterei"
name = "Herbst"
pricing = "cpm"
price = 4.50
budget = "1000"
starts = 2026-10-01
ends = "2026-12-31"
sites = ["blatt"]

[[ad]]
id = "kaffee-1"
campaign = "herbst"
lang = "de"
headline = "Frisch geröstet"
text = "Röstungen aus der Speicherstadt."
landing = "https://roesterei.example/?utm_source=blatt"
keywords = [
    "Kaffee",  # mit "Anführung" im Kommentar
    "Espresso",
]
"""


def write(folder, text, name="ads.toml"):
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def mistakes(folder, *texts, **options):
    files = [write(folder, text, f"{number}.toml") for number, text in enumerate(texts)]
    with pytest.raises(CatalogueMistakes) as caught:
        read(files, **options)
    return [line.removeprefix(f"{folder}/") for line in caught.value.mistakes]


def test_a_catalogue_is_read_with_money_in_micro_units_and_days(tmp_path):
    contents = read([write(tmp_path, GOOD)]).contents

    (campaign,) = contents.campaigns
    assert (campaign.price_micros, campaign.budget_micros) == (4_500_000, 1_000_000_000)
    assert (campaign.starts, campaign.ends) == ("2026-10-01", "2026-12-31")
    assert contents.ads[0].keywords == ("Kaffee", "Espresso")
    assert contents.sites[0].sitemap == "/sitemap.xml"


WRONG = {
    "unknown-key": ("keywords = [", 'headlin = "x"\nkeywords = [', "0.toml:30: ad 'kaffee-1': headlin: is no field of it"),
    "bad-day": (
        "starts = 2026-10-01",
        'starts = "2026-02-30"',
        "0.toml:19: campaign 'herbst': starts: '2026-02-30' is no day of the calendar",
    ),
    "odd-day": (
        "starts = 2026-10-01",
        'starts = "1.10.2026"',
        "0.toml:19: campaign 'herbst': starts: '1.10.2026' is no day like 2026-03-31",
    ),
    "a-moment": ("starts = 2026-10-01", "starts = 2026-10-01T10:00:00", "0.toml:19: campaign 'herbst': starts: Expected `str | null`"),
    "ends-before": ('"2026-12-31"', '"2026-09-30"', "0.toml:20: campaign 'herbst': ends: 2026-09-30 is before the start on 2026-10-01"),
    "javascript": ('"https://roesterei.example/?utm_source=blatt"', '"javascript:alert(1)"', "0.toml:29: ad 'kaffee-1': landing: "),
    "relative-url": ('"https://roesterei.example/?utm_source=blatt"', '"//roesterei.example/"', "0.toml:29: ad 'kaffee-1': landing: "),
    "html": ('"Frisch geröstet"', '"Frisch <b>geröstet</b>"', "0.toml:27: ad 'kaffee-1': headline: holds HTML"),
    "entity": ('"Frisch geröstet"', '"Frisch &amp; gut"', "0.toml:27: ad 'kaffee-1': headline: holds HTML"),
    "too-long": ('"Frisch geröstet"', f'"{"x" * 81}"', "0.toml:27: ad 'kaffee-1': headline: has 81 characters; at most 80 fit"),
    "line-break": ('"Frisch geröstet"', '"Frisch\\ngeröstet"', "0.toml:27: ad 'kaffee-1': headline: holds line breaks"),
    "lost-campaign": ('campaign = "herbst"', 'campaign = "winter"', "0.toml:25: ad 'kaffee-1': campaign: there is no campaign 'winter'"),
    "lost-advertiser": (
        'advertiser = "roesterei"',
        'advertiser = "x"',
        "0.toml:14: campaign 'herbst': advertiser: there is no advertiser 'x'",
    ),
    "lost-site": ('sites = ["blatt"]', 'sites = ["x"]', "0.toml:21: campaign 'herbst': sites: there is no site 'x'"),
    "missing-field": ('lang = "de"\n', "", "0.toml:23: ad 'kaffee-1': lang: is missing"),
    "missing-alt": ('lang = "de"', 'lang = "de"\nimage = "x.png"', "0.toml:27: ad 'kaffee-1': image: needs image_alt"),
    "alt-alone": ('lang = "de"', 'lang = "de"\nimage_alt = "x"', "0.toml:27: ad 'kaffee-1': image_alt: stands without an image"),
    "no-image": ('lang = "de"', 'lang = "de"\nimage = "x.png"\nimage_alt = "x"', "0.toml:27: ad 'kaffee-1': image: 'x.png' No such file"),
    "image-above": (
        'lang = "de"',
        'lang = "de"\nimage = "../x.png"\nimage_alt = "x"',
        "0.toml:27: ad 'kaffee-1': image: '../x.png' is no file name",
    ),
    "wrong-type": ('sites = ["blatt"]', 'sites = "blatt"', "0.toml:21: campaign 'herbst': sites: Expected `array`, got `str`"),
    "bad-price": ("price = 4.50", 'price = "4,50"', "0.toml:17: campaign 'herbst': price: '4,50' is no amount like 2.50"),
    "fine-price": ("price = 4.50", "price = 0.0000001", "0.toml:17: campaign 'herbst': price: 1E-7 is finer than a millionth"),
    "negative-price": ("price = 4.50", "price = -1", "0.toml:17: campaign 'herbst': price: is not between 0 and 1,000,000,000"),
    "unknown-kind": ('pricing = "cpm"', 'pricing = "cpa"', "0.toml:16: campaign 'herbst': pricing: Invalid enum value 'cpa'"),
    "unknown-table": ("[[advertiser]]", "[[publisher]]\n[[advertiser]]", "0.toml:8: 'publisher' is unknown; tables are [[site]]"),
    "single-table": ("[[advertiser]]", "[advertiser]", "0.toml:8: 'advertiser' is unknown"),
    "loose-key": ("# Ein Katalog", 'name = "x"', "0.toml:1: 'name' is unknown"),
    "bad-host": (
        'hosts = ["blatt.test"]',
        'hosts = ["https://blatt.test"]',
        "0.toml:5: site 'blatt': hosts: 'https://blatt.test' is no host name",
    ),
    "foreign-origin": ('"https://blatt.test"', '"https://anders.test"', "0.toml:5: site 'blatt': hosts: 'anders.test', the origin's host"),
    "origin-path": (
        '"https://blatt.test"',
        '"https://blatt.test/"',
        "0.toml:6: site 'blatt': origin: 'https://blatt.test/' is more than an origin",
    ),
    "image-format-alone": (
        'lang = "de"',
        'lang = "de"\nformat = "image"',
        "0.toml:27: ad 'kaffee-1': format: is image, and there is no image",
    ),
    "bad-id": ('id = "kaffee-1"', 'id = "kaffee:1"', "0.toml:24: ad 'kaffee:1': id: 'kaffee:1' is no id"),
    "bad-language": ('lang = "de"', 'lang = "Deutsch"', "0.toml:26: ad 'kaffee-1': lang: 'Deutsch' is no language"),
}


@pytest.mark.parametrize(("good", "bad", "said"), [row for row in WRONG.values() if row[2]], ids=WRONG)
def test_a_mistake_is_told_with_its_line(tmp_path, good, bad, said):
    assert good in GOOD

    found = mistakes(tmp_path, GOOD.replace(good, bad, 1))

    assert any(line.startswith(said) for line in found), found


def test_all_mistakes_are_told_at_once_and_no_false_ones_follow(tmp_path):
    text = GOOD.replace('lang = "de"', 'lang = 7\nimage_alt = "x"').replace("Frisch geröstet", "<i>").replace('name = "Rösterei"', "")
    text = text.replace("price = 4.50", "price = true").replace('"blatt.test"', '"Blatt.test"')

    found = mistakes(tmp_path, text)

    assert [line.partition(": ")[0] for line in found] == [
        "0.toml:5",
        "0.toml:5",
        "0.toml:8",
        "0.toml:17",
        "0.toml:26",
        "0.toml:27",
        "0.toml:28",
    ]


def test_an_id_may_stand_once_in_all_files(tmp_path):
    again = '[[advertiser]]\nid = "roesterei"\nname = "Noch eine"\n'

    assert mistakes(tmp_path, GOOD, again) == [f"1.toml:2: advertiser 'roesterei': id: stands in {tmp_path}/0.toml:9 already"]


def test_two_sites_do_not_share_a_host(tmp_path):
    site = '[[site]]\nid = "anders"\nname = "A"\nhosts = ["anders.test", "blatt.test"]\norigin = "https://anders.test"\n'
    held = Contents(sites=(Site(id="blatt", name="B", hosts=("blatt.test",), origin="https://blatt.test"),))

    said = "0.toml:4: site 'anders': hosts: 'blatt.test' belongs to site 'blatt' already"
    assert mistakes(tmp_path, site, held=held) == [said]


def test_references_may_lead_to_what_is_held_already(tmp_path):
    ads = GOOD[GOOD.index("[[ad]]") :]
    held = Contents(campaigns=(Campaign(id="herbst", advertiser="roesterei", name="Herbst"),))

    assert read([write(tmp_path, ads)], held=held).contents.ads[0].campaign == "herbst"


def test_a_site_without_an_origin_takes_the_given_one(tmp_path):
    text = GOOD.replace('origin = "https://blatt.test"\n', "")

    assert read([write(tmp_path, text)], origin="http://blatt.test:8000").contents.sites[0].origin == "http://blatt.test:8000"
    assert mistakes(tmp_path, text) == ["0.toml:2: site 'blatt': origin: is missing"]


def test_a_table_inside_a_site_is_read_and_written(tmp_path):
    text = GOOD.replace(
        'hosts = ["blatt.test"]', 'hosts = ["blatt.test"]\ntrending_rules = { fresh_hours = 1.5, pinned = ["/a"], arrows = false }'
    )

    contents = read([write(tmp_path, text)]).contents

    rules = contents.sites[0].trending_rules
    assert (rules.fresh_hours, rules.pinned, rules.arrows) == (1.5, ("/a",), False)
    assert read([write(tmp_path, document(contents), "wieder.toml")]).contents == contents


def test_what_is_no_toml_is_told_with_its_place(tmp_path):
    (said,) = mistakes(tmp_path, "[[ad]\n")

    assert said.startswith("0.toml: is no TOML: ")
    assert "line 1" in said


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(CatalogueMistakes, match="cannot be read"):
        read([tmp_path / "fehlt.toml"])


def test_an_ads_image_is_taken_along(tmp_path):
    (tmp_path / "images").mkdir()
    Pillow.new("RGB", (800, 400), "red").save(tmp_path / "images" / "rot.png")
    text = GOOD.replace('lang = "de"', 'lang = "de"\nimage = "rot.png"\nimage_alt = "Rot"')

    draft = read([write(tmp_path, text)])

    image = draft.contents.ads[0].image
    assert (image.alt, image.width, image.height) == ("Rot", 600, 300)
    assert Pillow.open(io.BytesIO(draft.images[image.hash].webp)).size == (800, 400)


def test_an_exported_catalogue_with_images_is_read_back_as_it_was(tmp_path):
    (tmp_path / "images").mkdir()
    Pillow.effect_noise((900, 500), 80).convert("RGB").save(tmp_path / "images" / "rauschen.jpg")
    draft = read([write(tmp_path, GOOD.replace('lang = "de"', 'lang = "de"\nimage = "rauschen.jpg"\nimage_alt = "Rauschen"'))])
    for image in draft.images.values():
        (tmp_path / "images" / f"{image.hash}.webp").write_bytes(image.webp)

    assert read([write(tmp_path, document(draft.contents), "wieder.toml")]) == draft


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cf"]), min_size=1, max_size=60).filter(
    lambda text: text.strip() and "<" not in text and "&" not in text
)
IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,20}", fullmatch=True)
DAYS = st.none() | st.dates().map(lambda day: day.isoformat())
MONEY = st.integers(0, 10**12)


SECTIONS = st.builds(
    SectionBlock,
    prefix=st.sampled_from(["/sport", "/größe", "/a-b/c"]),
    words=st.lists(TEXTS, max_size=2).map(tuple),
    families=st.sampled_from([(), ("war",)]),
)


@st.composite
def contents(draw):
    advertisers = draw(
        st.lists(st.builds(Advertiser, id=IDS, name=TEXTS, payer=st.none() | TEXTS), min_size=1, max_size=3, unique_by=lambda one: one.id)
    )
    names = st.sampled_from([one.id for one in advertisers])
    campaign = st.builds(
        Campaign,
        id=IDS,
        advertiser=names,
        name=TEXTS,
        kind=st.sampled_from(["paid", "house"]),
        pricing=st.sampled_from(["cpm", "cpc", "flat"]),
        price_micros=MONEY,
        budget_micros=st.none() | MONEY,
        starts=DAYS,
        paused=st.booleans(),
    )
    campaigns = draw(st.lists(campaign, min_size=1, max_size=3, unique_by=lambda one: one.id))
    ad = st.builds(
        Ad,
        id=IDS,
        campaign=st.sampled_from([one.id for one in campaigns]),
        lang=st.sampled_from(["de", "en"]),
        headline=TEXTS,
        text=TEXTS,
        landing=st.sampled_from(["https://x.test/", "http://xn--grn-ioa.test:8080/a?b=c#d"]),
        keywords=st.lists(TEXTS, min_size=1, max_size=5).map(tuple),
        negative=st.lists(TEXTS, max_size=3).map(tuple),
        paused=st.booleans(),
    )
    ads = draw(st.lists(ad, max_size=4, unique_by=lambda one: one.id))
    site = Site(
        id="blatt",
        name=draw(TEXTS),
        hosts=("blatt.test",),
        origin="https://blatt.test",
        sitemap=draw(st.sampled_from([None, "/s.xml", "/sitemap.xml"])),
        blocked_families=draw(st.sampled_from([(), ("war", "crime")])),
        section_blocks=draw(st.lists(SECTIONS, max_size=2, unique_by=lambda one: one.prefix).map(tuple)),
    )
    return merged(Contents(), Contents((site,), tuple(advertisers), tuple(campaigns), tuple(ads)))


@given(contents())
def test_what_is_written_is_read_back_as_it_was(tmp_path_factory, given_contents):
    file = write(tmp_path_factory.mktemp("toml"), document(given_contents))

    assert read([file]).contents == given_contents


@pytest.mark.parametrize(
    ("given_amount", "kept"), [(2, 2_000_000), ("2.50", 2_500_000), (Decimal("0.000001"), 1), ("1e3", 1_000_000_000), ("0", 0)]
)
def test_amounts_are_kept_in_micro_units(given_amount, kept):
    assert micros(given_amount) == kept


@pytest.mark.parametrize("given_amount", ["", "zwei", "NaN", "Infinity", "-Infinity", "1,50", True, None, 2.5, [1], "0.0000001"])
def test_what_is_no_amount_is_refused(given_amount):
    with pytest.raises(ValueError, match=r"is no amount|finer"):
        micros(given_amount)


def test_lines_are_found_whatever_strings_and_comments_hold():
    source = """\
[[ad]] # [[ad]]
text = \"\"\"
[[ad]]
id = "no key"
\"\"\""
note = '''
# id = 1
'''
words = ["[[ad]]", # id = 2
  "x = 1",
]
id = "a # b"
  [[ ad ]]
id= "z"
"""
    lines = Lines(source)

    assert [lines.find("ad", 0, key) for key in ("", "text", "note", "words", "id", "nirgends")] == [1, 2, 6, 9, 12, 1]
    assert [lines.find("ad", 1), lines.find("ad", 1, "id"), lines.find("site", 3)] == [13, 14, 1]
