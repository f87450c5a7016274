"""Floors of measured figures: below one, a benchmark fails; `--raise` lifts them, only `--lower` lets one sink."""

import argparse
import json
from pathlib import Path

FLOORS = Path(__file__).resolve().parent / "quality_floors.json"
# Two runs differ by so much in a ratio of processor times, so its floor is set that much lower than what was measured.
NOISE_OF_SPEED = 0.15
SPEED = "times as fast as "


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--raise", dest="raised", action="store_true", help="make better figures the new floors")
    parser.add_argument("--lower", action="store_true", help="let floors sink to the figures")


def hold(found: dict[str, dict[str, float]], options: argparse.Namespace, file: Path = FLOORS) -> None:
    """Print each set's figures beside their floors, and write the floors where an option allows it.

    Raises `SystemExit`, naming each figure below its floor.
    """
    floors = json.loads(file.read_text()) if file.exists() else {}
    below = []
    for name, measures in found.items():
        print(f"\n{name}")
        for measure, value in measures.items():
            floor = floors.get(name, {}).get(measure, 0.0)
            sunk = value < floor - 0.0005
            below += [f"{name}: {measure} {value:.4f} is below its floor {floor:.4f}"] * sunk
            print(f"  {measure:<32}{value:>9.4f}   floor {floor:.4f}{'  <- below' * sunk}")
            if new := settled(measure, value, floor, options):
                floors.setdefault(name, {})[measure] = new
    if options.raised or options.lower:
        file.write_text(json.dumps(floors, indent=2) + "\n")
    if below and not options.lower:
        raise SystemExit("\n".join(below))


def settled(measure: str, value: float, floor: float, options: argparse.Namespace) -> float:
    """The floor of a measure after a run that found `value`; 0 for one that has none."""
    reached = round(value * (1 - NOISE_OF_SPEED) if measure.startswith(SPEED) else value, 4)
    if options.raised and reached > floor:
        return reached
    return reached if options.lower and value < floor - 0.0005 else floor
