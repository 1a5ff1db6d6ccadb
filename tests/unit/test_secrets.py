import json

import pytest
from click.testing import CliRunner

from adserver import logs
from adserver.cli.main import main
from adserver.core.secrets import why_unfit
from adserver.stores.connect import StoreUnavailable, connect


@pytest.mark.parametrize(
    "secret",
    ["admin", "Password", "changeme", "correct horse battery staple", "a long enough password", "short", "aaaaaaaaaaaaaaaa", "1234567890"],
)
def test_a_secret_out_of_an_example_is_none(secret):
    assert why_unfit(secret)


def test_a_secret_of_ones_own_is_taken():
    assert why_unfit("Kranich-7-Laterne") is None


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        pytest.param({"LITFASS_ADMIN_PASSWORD": "changeme"}, "LITFASS_ADMIN_PASSWORD", id="the admin's"),
        pytest.param({"REDIS_URL": "redis://:foobared@127.0.0.1:1"}, "REDIS_URL", id="the store's"),
    ],
)
def test_the_service_does_not_start_with_a_secret_out_of_an_example(data, environ, said):
    done = CliRunner(env=environ).invoke(main, ["serve", "--data", str(data), "--port", "19996", "--desk-port", "19997"])

    assert done.exit_code == 1
    assert said in done.output
    assert "example" in done.output
    assert "foobared" not in done.output


def test_a_stores_password_is_in_no_message():
    with pytest.raises(StoreUnavailable) as told:
        connect("redis://:hunter2-hunter2@127.0.0.1:1/0", timeout_s=0.1)

    assert "hunter2" not in str(told.value)
    assert "127.0.0.1:1" in str(told.value)


def test_events_are_lines_of_json_without_passwords(capsys):
    logs.set_up("info")
    log = logs.structlog.get_logger()
    log.debug("not told")
    log.warning("the store is away", why="no answer at redis://litfass:hunter2-hunter2@db:6379/0: refused")

    (line,) = capsys.readouterr().err.splitlines()
    told = json.loads(line)
    assert told["level"] == "warning"
    assert told["why"] == "no answer at redis://litfass:…@db:6379/0: refused"
    logs.structlog.reset_defaults()
