import pytest

from adserver.settings import Settings, SettingsError, load, secret


def test_the_environment_wins_over_the_file_and_the_command_line_over_both(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text("port = 8100\ndesk_port = 8101\nworkers = 3\n")

    settings = load(file, {"LITFASS_PORT": "8200", "LITFASS_DESK_PORT": "8201", "REDIS_URL": "redis://127.0.0.1:7000"}, port=8300)

    assert (settings.port, settings.desk_port, settings.workers) == (8300, 8201, 3)
    assert settings.redis_url == "redis://127.0.0.1:7000"


def test_defaults_hold_where_nothing_is_said():
    assert load(None, {}) == Settings()


def test_all_mistakes_are_told_at_once(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text('prot = 1\nworkers = 99\ndurability = "eternal"\n')

    with pytest.raises(SettingsError) as told:
        load(file, {"LITFASS_PORT": "a lot", "LITFASS_PROT": "1"})

    message = str(told.value)
    for word in ("'prot'", "workers: 99 is not between 1 and 64", "durability", "port", "LITFASS_PROT"):
        assert word in message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(None, "cannot be read", id="missing file"),
        pytest.param("port = \n", "settings.toml", id="broken TOML"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path, text, said):
    file = tmp_path / "settings.toml"
    if text is not None:
        file.write_text(text)

    with pytest.raises(SettingsError, match=said):
        load(file, {})


def test_lists_are_written_with_commas_in_the_environment():
    settings = load(None, {"LITFASS_TRUSTED_PROXIES": "10.0.0.0/8,192.168.0.0/16"})

    assert settings.trusted_proxies == ("10.0.0.0/8", "192.168.0.0/16")


def test_names_that_belong_to_tests_are_no_settings():
    assert load(None, {"LITFASS_TEST_ARTICLE": "x", "LITFASS_LOAD_RESULT": "y", "LITFASS_ADMIN_PASSWORD": "z"}) == Settings()


def test_a_secret_may_be_in_a_file(tmp_path):
    file = tmp_path / "redis_url"
    file.write_text("redis://:s3cret-s3cret@10.0.0.2:6379/0\n")

    assert load(None, {"REDIS_URL_FILE": str(file)}).redis_url == "redis://:s3cret-s3cret@10.0.0.2:6379/0"
    assert secret("LITFASS_ADMIN_PASSWORD", {"LITFASS_ADMIN_PASSWORD_FILE": str(file)}).startswith("redis://")
    assert load(None, {"LITFASS_ADMIN_PASSWORD_FILE": str(file)}) == Settings()


@pytest.mark.parametrize(
    ("environ", "content", "said"),
    [
        pytest.param({"REDIS_URL": "redis://a"}, "redis://b", "both set", id="set twice"),
        pytest.param({}, None, "cannot be read", id="missing"),
        pytest.param({}, " \n", "is empty", id="empty"),
    ],
)
def test_a_secrets_file_that_cannot_be_used_is_named(tmp_path, environ, content, said):
    file = tmp_path / "redis_url"
    if content is not None:
        file.write_text(content)

    with pytest.raises(SettingsError, match=said):
        load(None, environ | {"REDIS_URL_FILE": str(file)})
