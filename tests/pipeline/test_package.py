"""What an installed wheel holds: every folder of modules, and all data."""

import fnmatch
import tomllib
from pathlib import Path

HOME = Path(__file__).parents[2]
SETUP = tomllib.loads((HOME / "pyproject.toml").read_text())["tool"]["setuptools"]
FOLDERS = ("configs", "pipeline", "transforms")


def test_every_folder_of_modules_is_a_package():
    found = {module.parent for folder in FOLDERS for module in (HOME / folder).rglob("*.py")}
    names = {f"hanji.{folder.relative_to(HOME).as_posix().replace('/', '.')}" for folder in found}
    assert sorted(names) == sorted(SETUP["packages"])


def test_every_config_is_package_data():
    patterns = SETUP["package-data"]["hanji.configs"]
    files = [file for file in (HOME / "configs").rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    left = [file.name for file in files if not any(fnmatch.fnmatch(f"x/{file.name}", pattern) for pattern in patterns)]
    assert left == ["__init__.py"]
