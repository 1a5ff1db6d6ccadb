"""The bill of materials of a wheel and its pinned requirements, as CycloneDX 1.6 JSON: packages, hashes of their files, licences.

python tools/bill_of_materials.py dist/litfass-0.1.0-py3-none-any.whl > dist/litfass.cdx.json
"""

import hashlib
import importlib.metadata
import json
import os
import re
import sys
import uuid
import zipfile
from datetime import UTC, datetime
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

from packaging.markers import default_environment
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def main() -> None:
    """Print it."""
    wheel = Path(sys.argv[1])
    json.dump(bill(wheel, (ROOT / "requirements/app.txt").read_text("utf-8")), sys.stdout, indent=1, ensure_ascii=False)
    print()


def bill(wheel: Path, requirements: str) -> dict[str, Any]:
    """The document. Made of the wheel and the pins alone: the same ones give the same bytes."""
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    about = metadata_of(wheel)
    own = {
        "type": "application",
        "bom-ref": f"pkg:pypi/litfass@{about['Version']}",
        "name": "litfass",
        "version": about["Version"],
        "purl": f"pkg:pypi/litfass@{about['Version']}",
        "hashes": [{"alg": "SHA-256", "content": digest}],
        "licenses": [{"expression": about["License-Expression"]}],
    }
    parts = sorted(components(requirements), key=lambda part: part["name"])
    moment = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "1767225600")), UTC)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, digest)}",
        "version": 1,
        "metadata": {"timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"), "component": own},
        "components": parts,
        "dependencies": [{"ref": own["bom-ref"], "dependsOn": [part["bom-ref"] for part in parts]}],
    }


def metadata_of(wheel: Path) -> Any:
    """The wheel's METADATA."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return HeaderParser().parsestr(archive.read(name).decode())


def components(requirements: str) -> list[dict[str, Any]]:
    """Each pinned package that is installed on a system like this one, with the hashes of all files that may be."""
    found = []
    for block in re.split(r"\n(?=[a-z0-9])", requirements.replace("\\\n", " ")):
        if not _HASH.search(block):
            continue
        requirement = Requirement(block.split("--hash", 1)[0].strip())
        if requirement.marker is None or requirement.marker.evaluate(dict(default_environment())):
            found.append(component(requirement, _HASH.findall(block)))
    return found


def component(requirement: Requirement, hashes: list[str]) -> dict[str, Any]:
    """One package. Its licence is what its own metadata says, in words where it names no SPDX expression."""
    version = str(requirement.specifier).removeprefix("==")
    purl = f"pkg:pypi/{requirement.name}@{version}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": requirement.name,
        "version": version,
        "purl": purl,
        "hashes": [{"alg": "SHA-256", "content": content} for content in sorted(hashes)],
        "licenses": licences(requirement.name),
    }


def licences(name: str) -> list[dict[str, Any]]:
    """What the installed package says of its licence."""
    try:
        about = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError:
        return []
    if about.get("License-Expression"):
        return [{"expression": about["License-Expression"]}]
    words = [line.rsplit("::", 1)[1].strip() for line in about.get_all("Classifier") or () if line.startswith("License ::")]
    first_line = (about.get("License") or "").strip().split("\n", 1)[0]
    return [{"license": {"name": word}} for word in words or ([first_line] if first_line else [])]


if __name__ == "__main__":
    main()
