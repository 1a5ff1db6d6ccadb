"""One-time codes and recovery codes."""

import base64

import pytest

from adserver.core import second_factor as factor
from adserver.core.accounts import Account, why_no_account, why_not_change

RFC_SECRET = base64.b32encode(b"12345678901234567890").decode()
ADMIN = Account(name="chefin", role="admin", password="x")


@pytest.mark.parametrize(
    ("now", "code"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1111111111, "050471"),
        (1234567890, "005924"),
        (2000000000, "279037"),
        (20000000000, "353130"),
    ],
)
def test_the_codes_are_those_of_rfc_6238_appendix_b(now, code):
    assert factor.code_at(RFC_SECRET, factor.step_of(now)) == code
    assert factor.matching_step(RFC_SECRET, code, now) == factor.step_of(now)


@pytest.mark.parametrize(("late_s", "taken"), [(-31, False), (-1, True), (0, True), (29, True), (59, True), (60, False)])
def test_a_code_is_taken_half_a_minute_early_or_late(late_s, taken):
    code = factor.code_at(RFC_SECRET, 100)
    moment = 100 * 30 + late_s
    assert (factor.matching_step(RFC_SECRET, code, moment) is not None) is taken


@pytest.mark.parametrize("code", ["", "28708", "2870822", "28708x", "２８７０８２", "-87082", "287082\0"])
def test_what_is_no_six_digits_is_no_code(code):
    assert factor.matching_step(RFC_SECRET, code, 59) is None


def test_blanks_in_a_code_do_not_matter():
    assert factor.matching_step(RFC_SECRET, " 287 082 ", 59) == 1


def test_recovery_codes_are_known_by_their_digest_however_they_are_typed():
    code = factor.recovery_text(bytes(range(10)))
    assert len(code) == 19
    assert factor.recovery_digest(code) == factor.recovery_digest(f" {code.upper().replace('-', ' ')} ")


def test_the_app_is_told_name_and_issuer():
    assert factor.app_uri("ABC", "a b&c", "Litfass") == "otpauth://totp/Litfass:a%20b%26c?secret=ABC&issuer=Litfass"


@pytest.mark.parametrize(
    ("account", "reasons"),
    [
        (Account(name="Ä", role="admin"), ["name"]),
        (Account(name="a", role="publisher"), ["sites"]),
        (Account(name="a", role="reader", sites=("demo",)), []),
        (Account(name="a", role="advertiser"), ["advertiser"]),
    ],
)
def test_an_account_says_what_it_lacks(account, reasons):
    assert why_no_account(account) == reasons


def test_nobody_takes_their_own_rights_and_an_administrator_remains():
    other = Account(name="zweite", role="admin", password="x")
    reader = Account(name="chefin", role="reader", sites=("demo",))
    assert why_not_change(ADMIN, reader, ADMIN, [ADMIN, other]) == ["self"]
    assert why_not_change(ADMIN, reader, other, [ADMIN, other]) == []
    assert why_not_change(other, reader, ADMIN, [ADMIN, other]) == []
    assert why_not_change(ADMIN, reader, other, [ADMIN, Account(name="dritte", role="admin", password="x", disabled=True)]) == [
        "last-admin"
    ]
    assert why_not_change(ADMIN, ADMIN, ADMIN, [ADMIN]) == []
