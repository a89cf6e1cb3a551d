-- How many rows each table has.
FROM table_sizes
