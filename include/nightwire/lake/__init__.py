"""Parquet in, Parquet out: batches published whole, DuckDB views, checks, clean-up.

`store.Lake` reads and publishes batches, `query.connect` opens one consistent snapshot for SQL,
`database.write_database` makes the file of views that any DuckDB client can open.
"""
