"""`litfass ads`: looked at, paused, reviewed, exported and imported, each change with a line of history."""

import pytest
from click.testing import CliRunner

from adserver.cli.main import main
from adserver.core.ads import Ad, Advertiser, Campaign
from adserver.stores.catalogue import Catalogue
from adserver.stores.changes import Changes

CAMPAIGN = Campaign(id="herbst", advertiser="a", name="Herbst", price_micros=2_500_000)
AD = Ad(id="kaffee-1", campaign="herbst", lang="de", headline="Kaffee", text="Frisch", landing="https://k.example/", keywords=("Kaffee",))


@pytest.fixture
def litfass(store, data, monkeypatch):
    """Runs the command on the test's store; what it says, or its error."""
    monkeypatch.setenv("REDIS_URL", f"unix://{store.connection_pool.connection_kwargs['path']}")
    monkeypatch.setenv("LITFASS_DATA", str(data))
    Catalogue(store).replace([Advertiser(id="a", name="A")], [CAMPAIGN], [AD])

    def run(*arguments, ok=True):
        result = CliRunner().invoke(main, [str(one) for one in arguments])
        assert (result.exit_code == 0) is ok, result.output
        return result.output

    return run


def test_a_campaign_and_an_ad_are_paused_and_resumed(litfass, store):
    assert litfass("ads", "pause", "herbst") == "herbst: paused\n"
    assert Catalogue(store).campaign("herbst").paused
    litfass("ads", "resume", "herbst")
    litfass("ads", "pause", "kaffee-1")
    assert Catalogue(store).ad("kaffee-1").paused
    verbs = [note.verb for note in Changes(store).history("campaign:herbst")]
    assert verbs == ["paused", "resumed", "paused"]
    assert "there is no campaign or ad 'nobody'" in litfass("ads", "pause", "nobody", ok=False)


def test_an_ad_is_refused_with_a_reason_and_approved_again(litfass, store):
    assert "--reason" in litfass("ads", "refuse", "kaffee-1", ok=False)
    assert litfass("ads", "refuse", "kaffee-1", "--reason", "Zu laut") == "kaffee-1: refused\n"
    assert Catalogue(store).ad("kaffee-1").refusal == "Zu laut"
    assert "it is refused already" in litfass("ads", "refuse", "kaffee-1", "--reason", "x", ok=False)
    litfass("ads", "approve", "kaffee-1")
    assert Catalogue(store).ad("kaffee-1").review == "approved"


def test_show_prints_toml_and_the_history(litfass):
    litfass("ads", "pause", "herbst")
    told = litfass("ads", "show", "herbst")
    assert 'headline = "Kaffee"' in told
    assert "campaign herbst paused paused: false → true" in told


@pytest.mark.parametrize("form", ["toml", "csv"])
def test_an_export_is_imported_again_without_a_difference_and_a_change_is_shown_first(litfass, store, tmp_path, form):
    litfass("ads", "export", "--to", tmp_path, "--format", form)
    file = tmp_path / f"ads.{form}"
    assert "0 new, 0 changed, 0 removed" in litfass("ads", "import", "--dry-run", file).splitlines()[3]
    file.write_text(file.read_text("utf-8").replace("Herbst", "Winter"), "utf-8")
    told = litfass("ads", "import", "--dry-run", file)
    assert "~ campaign herbst\n    name: Herbst → Winter" in told
    assert Catalogue(store).campaign("herbst").name == "Herbst"
    litfass("ads", "import", file)
    assert Catalogue(store).campaign("herbst").name == "Winter"
    assert [note.verb for note in Changes(store).history("campaign:herbst")] == ["imported"]
