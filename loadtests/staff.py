"""Those who ask the inner side: editors, advertisers, and a CMS that pushes pages. Without its address and their passwords they do nothing.

`LITFASS_LOAD_DESK`: the dashboard's address; `LITFASS_LOAD_PASSWORD`: of admin; `LITFASS_LOAD_ADVERTISER`: "name password";
`LITFASS_LOAD_TOKEN`: an API token that may write pages.
"""

import os
import random
import re

from asking import refuse_elsewhere
from locust import HttpUser, between, task

DESK = os.environ.get("LITFASS_LOAD_DESK", "")
SITE = "demo"
if DESK:
    refuse_elsewhere(DESK)


class Staff(HttpUser):
    """Somebody with an account. Addresses in full: `--host` is the public side and would take the place of a `host` here."""

    abstract = True
    wait_time = between(2, 5)
    account = ("", "")

    def on_start(self) -> None:
        """Log in with the form that people use."""
        name, password = self.account
        self.logged_in = bool(DESK and password)
        if self.logged_in:
            form = self.client.get(f"{DESK}/admin/login", name="desk: login form").text
            token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', form)
            fields = {"username": name, "password": password, "csrf_token": token.group(1) if token else ""}
            self.client.post(f"{DESK}/admin/login", fields, name="desk: login")

    def look(self, path: str, name: str) -> str:
        """A page of the desk."""
        return self.client.get(f"{DESK}{path}", name=f"desk: {name}").text if self.logged_in else ""


class Editor(Staff):
    """Looks at the dashboard, as one does in the morning, and leaves it open."""

    account = ("admin", os.environ.get("LITFASS_LOAD_PASSWORD", ""))

    @task(2)
    def overview(self) -> None:
        """All sites."""
        self.look("/admin/", "sites")

    @task(3)
    def site(self) -> None:
        """The demo's own page, over different ranges."""
        self.look(f"/admin/sites/{SITE}/?range={random.choice(('today', '7d', '30d', '90d'))}", "site")

    @task(6)
    def live(self) -> None:
        """What an open dashboard asks for."""
        self.look(f"/admin/sites/{SITE}/live.json", "live")

    @task(1)
    def download(self) -> None:
        """The figures as a table."""
        self.look(f"/admin/sites/{SITE}/export.csv", "export")


class Advertiser(Staff):
    """Looks how the own campaigns are doing."""

    account = tuple((os.environ.get("LITFASS_LOAD_ADVERTISER") or " ").split(" ", 1))  # type: ignore[assignment]

    @task
    def report(self) -> None:
        """All own campaigns, and one of them."""
        found = re.findall(r'href="(/admin/campaigns/[a-z0-9-]+/)"', self.look("/admin/campaigns", "campaigns"))
        if found:
            self.look(random.choice(found), "campaign")


class Cms(HttpUser):
    """Pushes an article when it is published or changed."""

    wait_time = between(3, 8)

    @task
    def publish(self) -> None:
        """A new article, or a new version of one."""
        token = os.environ.get("LITFASS_LOAD_TOKEN")
        if not (DESK and token):
            return
        number = random.randrange(50)
        page = {
            "path": f"/de/meldung-{number}.html",
            "title": f"Meldung {number}: Der neue Radweg am Kanal wird breiter",
            "text": "Die Stadt baut den Radweg aus. Wer mit dem Lastenrad zur Arbeit fährt, hat künftig mehr Platz. " * 20,
            "language": "de",
        }
        headers = {"Authorization": f"Bearer {token}"}
        self.client.post(f"{DESK}/api/v1/sites/{SITE}/pages", json={"pages": [page]}, headers=headers, name="api: push page")
