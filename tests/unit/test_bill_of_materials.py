import importlib.util
import re
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("bill_of_materials", ROOT / "tools/bill_of_materials.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def wheel(tmp_path):
    file = tmp_path / "litfass-0.1.0-py3-none-any.whl"
    with zipfile.ZipFile(file, "w") as archive:
        about = "Metadata-Version: 2.4\nName: litfass\nVersion: 0.1.0\nLicense-Expression: MIT\n"
        archive.writestr("litfass-0.1.0.dist-info/METADATA", about)
    return file


def test_the_bill_names_each_pinned_package_once_with_its_hashes_and_licence(tool, wheel):
    requirements = (ROOT / "requirements/app.txt").read_text("utf-8")
    # The file holds pins for other systems and Pythons too, behind a marker.
    everywhere = set(re.findall(r"^([a-z0-9._-]+)==[^ ;]+ \\$", requirements, re.MULTILINE))

    parts = tool.bill(wheel, requirements)["components"]

    assert everywhere <= {part["name"] for part in parts}
    assert len({part["purl"] for part in parts}) == len(parts) > 40
    assert all(part["hashes"] for part in parts)
    assert [part["name"] for part in parts if not part["licenses"]] == []


def test_the_same_wheel_gives_the_same_bill(tool, wheel):
    requirements = (ROOT / "requirements/app.txt").read_text("utf-8")

    assert tool.bill(wheel, requirements) == tool.bill(wheel, requirements)
