"""Names known beforehand: countries, cities, areas, organisations, demonyms, first names."""
