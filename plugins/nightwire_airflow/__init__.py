"""What the pages need of Airflow; `.airflowignore` keeps Airflow from loading it in every task."""
