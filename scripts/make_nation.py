"""Make a synthetic nation of data, to measure the build at full size. Its figures are invented and never published.

python scripts/make_nation.py FOLDER [--years N] [--every N] writes FOLDER/datasets with every province and district
of the reference table as it stood before July 2025, or each Nth of them, one campaign a year, twenty targets each.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
LAST_YEAR = 2024
TARGETS = 20
MEASURED = 5
# So many figures that few quotations come twice, as in life; so near each other that none is suspicious.
FIGURES = (3000, 9999)
# An indicator named by one of these is a change, never a level.
WORDS_OF_CHANGE = ("Mức", "mới")
YAML = """campaign:
  id: "{campaign}"
  locality_id: "{locality}"
  year: "{year}"
  title_vi: "Phong trào thi đua yêu nước năm {year} (dữ liệu thử)"
  title_en: "Patriotic emulation campaign {year} (synthetic)"
  launched_on: "{year}-01-15"
  period_start: "{year}-01-15"
  period_end: "{year}-12-31"
  document_id: "{document}"
  completeness: complete
documents:
  - document_id: "{document}"
    kind: directive
    number: "01/CT-UBND"
    number_status: stated
    issuer_vi: "Ủy ban nhân dân {name}"
    issuer_en: "People's Committee of {name}"
    issued_on: "{year}-01-15"
    issued_on_status: stated
    title_vi: "Chỉ thị phát động phong trào thi đua năm {year} (dữ liệu thử)"
    title_en: "Directive on the {year} campaign (synthetic)"
    url: "https://example.invalid/{document}"
    text_quality: restated
groups:
  - locator: "I"
    title_vi: "Chỉ tiêu"
    title_en: "Targets"
"""


def read_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of one reference table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_rows(path: Path, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write one CSV file as the data folder wants it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([header, *rows])


def columns_of(table: str) -> list[str]:
    """Return the columns that a file of this table holds."""
    schema = json.loads((ROOT / "datasets" / "schemas" / f"{table}.json").read_text(encoding="utf-8"))
    hidden = {"observations": "locality_id"}.get(table, "campaign_id")
    return [field["name"] for field in schema["fields"] if field["name"] != hidden]


def draw_figure(unit_id: str, chance: random.Random) -> str:
    """Return a figure that fits the unit: a share has two decimals."""
    figure = chance.randint(*FIGURES)
    return f"{figure / 100:.2f}" if unit_id == "percent" else str(figure)


def make_target(
    number: int, indicator: dict[str, str], unit: dict[str, str], year: int, document: str, chance: random.Random
) -> dict[str, str]:
    """Return one target row whose words carry its figure."""
    value = draw_figure(unit["unit_id"], chance)
    figure = f"{value.replace('.', ',')}{'' if unit['symbol_vi'].startswith('%') else ' '}{unit['symbol_vi']}"
    return {
        "key": indicator["indicator_id"],
        "order": str(number),
        "section": "headline",
        "indicator_id": indicator["indicator_id"],
        "statement_vi": f"{indicator['name_vi']} đạt trên {figure}",
        "statement_en": f"{indicator['name_en']} above {value} {unit['symbol_en']}",
        "measure": "level",
        "comparator": "gt",
        "value": value,
        "unit_id": unit["unit_id"],
        "strength": "firm",
        "period": str(year),
        "document_id": document,
        "locator": f"I.{number}",
        "quote": f"{indicator['name_vi']} đạt trên {figure}",
        "quote_status": "restated",
    }


def make_observation(target: dict[str, str], chance: random.Random) -> dict[str, str]:
    """Return a result of one target's year."""
    value = draw_figure(target["unit_id"], chance)
    return {
        "indicator_id": target["indicator_id"],
        "period": target["period"],
        "value": value,
        "unit_id": target["unit_id"],
        "comparator": "eq",
        "status": "estimate",
        "publisher_vi": "Nguồn thử",
        "source_title_vi": "Dữ liệu thử",
        "url": f"https://example.invalid/{target['document_id']}/result",
        "published_on": f"{target['period']}-12-20",
        "quote": value.replace(".", ","),
        "publisher_kind": "other",
    }


def pick_indicators() -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Yield indicators that can be set as a level, with their unit."""
    reference = ROOT / "datasets" / "reference"
    units = {row["unit_id"]: row for row in read_rows(reference / "units.csv")}
    for row in read_rows(reference / "indicators.csv"):
        unit = units[row["unit_id"]]
        is_level = row["unit_id"] not in ("percentage-point", "per-mille-point", "grade") and unit["symbol_vi"]
        if is_level and not any(word in row["name_vi"].split() for word in WORDS_OF_CHANGE):
            yield row, unit


def stood_on(place: dict[str, str], day: str) -> bool:
    """Tell whether a place was there on a day."""
    return place["valid_from"] <= day and (not place["valid_to"] or day <= place["valid_to"])


def make_nation(folder: Path, years: int, every: int = 1) -> tuple[int, int]:
    """Write the synthetic data below `folder`; return how many campaigns and targets there are."""
    data = folder / "datasets"
    shutil.copytree(ROOT / "datasets" / "schemas", data / "schemas", dirs_exist_ok=True)
    shutil.copytree(ROOT / "datasets" / "reference", data / "reference", dirs_exist_ok=True)
    shutil.copy(ROOT / "datasets" / "datapackage.json", data / "datapackage.json")
    for table in ("absences", "corrections"):
        shutil.copy(ROOT / "datasets" / f"{table}.csv", data / f"{table}.csv")
    chance = random.Random(2024)
    indicators = list(pick_indicators())[:TARGETS]
    columns = columns_of("targets")
    seen = columns_of("observations")
    places = [
        row
        for row in read_rows(data / "reference" / "localities.csv")
        if row["level"] in ("province", "district") and not row["locality_id"].split("/")[0].endswith("-2025")
    ][::every]
    campaigns = 0
    for place in places:
        observations = []
        for year in range(LAST_YEAR - years + 1, LAST_YEAR + 1):
            if not stood_on(place, f"{year}-01-15"):
                continue
            campaign = f"{place['locality_id']}/{year}"
            document = campaign.replace("/", "-") + "-directive"
            home = data / "campaigns" / campaign
            rows = [
                make_target(number, indicator, unit, year, document, chance)
                for number, (indicator, unit) in enumerate(indicators, 1)
            ]
            write_rows(home / "targets.csv", columns, [[row.get(name, "") for name in columns] for row in rows])
            text = YAML.format(
                campaign=campaign, locality=place["locality_id"], year=year, document=document, name=place["name_vi"]
            )
            (home / "campaign.yaml").write_text(text, encoding="utf-8")
            observations.extend(make_observation(row, chance) for row in rows[:MEASURED])
            campaigns += 1
        write_rows(
            data / "observations" / f"{place['locality_id']}.csv",
            seen,
            [[row.get(name, "") for name in seen] for row in observations],
        )
    return campaigns, campaigns * len(indicators)


def main() -> None:
    """Make the nation that the arguments ask for and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--years", type=int, default=10)
    parser.add_argument("--every", type=int, default=1, help="take each Nth place only, for a smaller nation")
    arguments = parser.parse_args()
    campaigns, targets = make_nation(arguments.folder, arguments.years, arguments.every)
    print(f"{campaigns} campaigns, {targets} targets in {arguments.folder}")


if __name__ == "__main__":
    main()
