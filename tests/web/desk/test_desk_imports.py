"""Another program's history, brought along on the web and through the API: looked at, imported, taken back."""

import base64
import gzip
import io
import re
import time
import zipfile

import pytest

from adserver.core.accounts import Grant
from adserver.sources.history.tables import ExportRefused, refuse_large

pytestmark = pytest.mark.redis
PAGE = "/admin/sites/demo/imports"
VISITORS = "date,pageviews\n0001-01-01,99\n2026-03-01,10\n2026-03-02,5\n"
PAGES = "date,hostname,page,pageviews\n2026-03-01,publisher.test,/alt,7\n2026-03-01,elsewhere.test,/fremd,3\n"
PATIENCE_S = 30.0


def export():
    """A ZIP as Plausible makes it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("imported_visitors_20260301_20260302.csv", VISITORS)
        archive.writestr("imported_pages_20260301_20260302.csv", PAGES)
    return out.getvalue()


def sent(browser, data, name="plausible_export.zip", source="plausible"):
    """The page after a file was sent and read."""
    answer = browser.post(PAGE, {"source": source, "file": (io.BytesIO(data), name)}, page=PAGE)
    assert answer.status_code == 302, answer.get_data(as_text=True)
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        html = browser.get(PAGE, headers={"Accept-Language": "en"}).get_data(as_text=True)
        if "data-reload" not in html:
            return html.replace("&#39;", "'")
    raise AssertionError("the file is still being read")


def views(services):
    return services.counts.totals("s:demo", ["views"]).get("views", {}).get("", 0)


def test_an_export_is_looked_at_imported_and_taken_back(logged_in, services):
    browser = logged_in("redaktion")
    html = sent(browser, export())
    assert "15 views on 2 days" in html
    assert "1 rows of another host" in html
    assert views(services) == 0

    assert browser.post(PAGE + "/keep", {}, page=PAGE).status_code == 302
    assert views(services) == 15
    html = browser.get(PAGE, headers={"Accept-Language": "en"}).get_data(as_text=True)
    assert "Import these days" not in html
    undo = re.search(r"/admin/sites/demo/imports/[0-9a-f]+/undo", html)[0]

    sent(browser, export())
    again = browser.post(PAGE + "/keep", {}, page=PAGE, headers={"Accept-Language": "de"})
    assert (again.status_code, "Das ist schon übernommen" in again.get_data(as_text=True)) == (409, True)
    assert browser.post(PAGE + "/drop", {}, page=PAGE).status_code == 302
    assert browser.post(undo, {}, page=PAGE).status_code == 302
    assert views(services) == 0
    assert browser.post(undo, {}, page=PAGE).status_code == 404


@pytest.mark.parametrize(
    ("content", "name", "source", "told"),
    [
        pytest.param(b"x,y\n1,2\n", "table.csv", "plausible", "table.csv is no file of Plausible", id="another table"),
        pytest.param(b"x,y\n1,2\n", "table.csv", "goatcounter", "table.csv is no export of GoatCounter", id="another program"),
        pytest.param(b"no gzip", "x.csv.gz", "goatcounter", "x.csv.gz is damaged", id="a damaged file"),
        pytest.param(b"\xff\xfe\x00", "../../x.csv", "goatcounter", "x.csv is no CSV file", id="bytes"),
    ],
)
def test_what_is_no_export_is_told_without_the_servers_paths(logged_in, content, name, source, told):
    html = sent(logged_in("redaktion"), content, name, source)
    assert told in html
    assert "litfass-import-" not in html


def test_a_small_file_that_unpacks_to_a_large_one_is_refused(tmp_path):
    file = tmp_path / "bomb.csv.gz"
    file.write_bytes(gzip.compress(b"0" * (3 << 20)))
    refuse_large(file, 3 << 20)
    with pytest.raises(ExportRefused, match="holds more than 2 MB"):
        refuse_large(file, 2 << 20)


def test_the_api_imports_what_it_first_tells(app, filled):
    secret, _ = filled.accounts.add_token("redaktion", "test", 1, Grant(scopes=("read", "manage-sites")))
    client, headers = app.test_client(), {"Authorization": f"Bearer {secret}"}
    body = {"source": "plausible", "name": "plausible_export.zip", "data": base64.b64encode(export()).decode()}

    def post(**changed):
        return client.post("/api/v1/sites/demo/imports", json=body | changed, headers=headers)

    told = post(dry_run=True).json
    assert (told["id"], told["views"], told["days"], told["members"]) == (None, 15, 2, {"page": 1})
    assert (told["left_out"], views(filled)) == ({"of another host": 1, "days before 1995": 1}, 0)
    made = post().json
    assert views(filled) == 15
    assert post().status_code == 409
    refused = post(data="AAAA")
    assert (refused.status_code, refused.json["mistakes"][0]["field"]) == (422, "data")
    assert client.delete(f"/api/v1/sites/demo/imports/{made['id']}", headers=headers).status_code == 204
    assert views(filled) == 0
