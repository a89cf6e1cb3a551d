"""`make ui`, with Airflow and a browser that the whole package shares."""
