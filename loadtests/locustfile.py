"""Readers, robots, editors, advertisers and a CMS, for locust; all traffic stays on loopback.

    locust -f loadtests/locustfile.py --host http://127.0.0.1:8000          then open locust's own page
    make load PROFILE=breaking SECONDS=240                                  against a fresh demo, with a verdict

`LITFASS_LOAD_PROFILE` (see profiles.py) sets who they are; where it is given, and `LITFASS_LOAD_USERS`, it also sets how many there are at
each moment. staff.py names what the inner side's people need. `LITFASS_LOAD_RESULT` names a file for all that was answered.
"""

import os

from asking import PROFILE, SECONDS
from locust import LoadTestShape
from profiles import users_at
from readers import Flooder, NoScriptReader, Reader, Robot, SinglePageReader
from staff import Advertiser, Cms, Editor


def weigh(*classes: type) -> None:
    """Give each class the profile's weight; 0 where it has no part in it."""
    for one in classes:
        one.weight = PROFILE.crowd.get(one.__name__, 0)  # type: ignore[attr-defined] # locust's


weigh(Reader, SinglePageReader, NoScriptReader, Robot, Flooder, Editor, Advertiser, Cms)

if "LITFASS_LOAD_USERS" in os.environ:

    class Shape(LoadTestShape):
        """As many users as the profile has at each moment; ends when its time is over."""

        def tick(self) -> tuple[int, float] | None:
            """Users, and how many may come in a second."""
            share = self.get_run_time() / SECONDS
            users = int(os.environ["LITFASS_LOAD_USERS"])
            return None if share >= 1 else (users_at(PROFILE, share, users, SECONDS), max(10.0, users / 2))
