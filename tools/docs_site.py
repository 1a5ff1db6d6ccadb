"""Builds the documentation's site and checks it: all links and their anchors lead somewhere, nothing is loaded from anywhere else.

python tools/docs_site.py                # build/docs → build/site
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).parents[1]
SOURCE, SITE = ROOT / "build/docs", ROOT / "build/site"
PAGES = ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")
_LINK = re.compile(r"(!?\[[^\]]*\]\()([^)\s]+)(\))")


def main() -> int:
    """Build and check; 0 when all is well."""
    prepare()
    command = [Path(sys.executable).with_name("zensical"), "build", "--strict", "--clean", "-f", "mkdocs.yml"]
    done = subprocess.run(command, cwd=ROOT / "build", check=False)
    if done.returncode:
        return done.returncode
    mistakes = sorted({*broken_links(SITE), *foreign_resources(SITE)})
    for mistake in mistakes:
        print(f"docs: {mistake}", file=sys.stderr)
    pages = len(list(SITE.rglob("*.html")))
    print(f"docs: {pages} pages in {SITE.relative_to(ROOT)}, {len(mistakes)} mistakes")
    return 1 if mistakes else 0


def prepare() -> None:
    """The pages as the site wants them: README as its front page, files that pages link to beside them."""
    shutil.rmtree(SOURCE, ignore_errors=True)
    shutil.copytree(ROOT / "docs", SOURCE)
    shutil.copy(ROOT / "adserver/desk/static/litfass.svg", SOURCE / "images/litfass.svg")
    for page in sorted(SOURCE.rglob("*.md")):
        _rewrite(page, ROOT / "docs" / page.relative_to(SOURCE))
    for name, origin in (("index.md", "README.md"), *((page, page) for page in PAGES)):
        shutil.copy(ROOT / origin, SOURCE / name)
        _rewrite(SOURCE / name, ROOT / origin)

    (ROOT / "build/mkdocs.yml").write_text(with_all_pages((ROOT / "mkdocs.yml").read_text("utf-8"), SOURCE), "utf-8")


def with_all_pages(config: str, source: Path) -> str:
    """The configuration with pages that its navigation forgot at the navigation's end, and without those that there are not."""
    head, _, navigation = config.partition("\nnav:\n")
    kept = [line for line in navigation.splitlines() if not line.endswith(".md") or (source / line.rsplit(": ", 1)[1]).exists()]
    listed = {line.rsplit(": ", 1)[1] for line in kept if line.endswith(".md")}
    forgotten = sorted(str(page.relative_to(source)) for page in source.rglob("*.md") if str(page.relative_to(source)) not in listed)
    more = ["  - Decisions and more:", *(f"      - {name}" for name in forgotten)] if forgotten else []
    return "\n".join([head, "nav:", *kept, *more]) + "\n"


def _rewrite(page: Path, origin: Path) -> None:
    """Turn the page's links to files of the repository into links to where the site has them."""

    def link(match: re.Match[str]) -> str:
        target, _, anchor = match[2].partition("#")
        if not target or "://" in target or target.startswith("mailto:"):
            return match[0]
        place = _place((origin.parent / target).resolve())
        relative = Path(*([".."] * len(page.parent.relative_to(SOURCE).parts)), place)
        return f"{match[1]}{relative.as_posix()}{'#' + anchor if anchor else ''}{match[3]}"

    page.write_text(_LINK.sub(link, page.read_text("utf-8")), "utf-8")


def _place(file: Path) -> Path:
    """Where the site has this file of the repository; it is put there unless it is a page."""
    name = file.relative_to(ROOT)
    if name.parts[0] == "docs":
        return Path(*name.parts[1:])
    if str(name) == "README.md":
        return Path("index.md")
    if str(name) in PAGES:
        return name
    target = Path("files") / name
    # A name that browsers show rather than save, and that no web server takes for a program.
    target = target.with_name(target.name + ".txt")
    if file.is_file():
        (SOURCE / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, SOURCE / target)
    return target


class Looked(HTMLParser):
    """What a page links to, loads, and can be linked to."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag's address and id."""
        given = {name: value or "" for name, value in attrs}
        self.ids.update(given[name] for name in ("id", "name") if given.get(name))
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag in {"script", "img", "iframe", "source", "video"} and "src" in given:
            self.loads.append(given["src"])
        elif tag == "link" and given.get("rel", "").lower() in {"stylesheet", "icon", "preload", "preconnect", "modulepreload"}:
            self.loads.append(given.get("href", ""))


def broken_links(site: Path) -> Iterator[str]:
    """Links and loads inside the site that lead nowhere, anchors included."""
    pages = {page: _looked(page) for page in site.rglob("*.html")}
    for page, looked in pages.items():
        for address in [*looked.links, *looked.loads]:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc or page.name == "404.html":
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            target = target / "index.html" if target.is_dir() else target
            if not target.exists():
                yield f"{page.relative_to(site)}: {address} leads nowhere"
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
                yield f"{page.relative_to(site)}: {address}: there is no such place on that page"


def foreign_resources(site: Path) -> Iterator[str]:
    """What a reader's browser would load from somewhere else."""
    for page in site.rglob("*.html"):
        for address in _looked(page).loads:
            if urlsplit(address).netloc:
                yield f"{page.relative_to(site)} loads {address}"
    for sheet in site.rglob("*.css"):
        for address in re.findall(r"url\(['\"]?(https?:[^)'\"]+)|@import ['\"](https?:[^'\"]+)", sheet.read_text("utf-8")):
            yield f"{sheet.relative_to(site)} loads {''.join(address)}"


def _looked(page: Path) -> Looked:
    looked = Looked()
    looked.feed(page.read_text("utf-8"))
    return looked


if __name__ == "__main__":
    sys.exit(main())
