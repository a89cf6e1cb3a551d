"""Nightwire's pages and their JSON API: a FastAPI app that asks the lake and knows nothing of Airflow.

`app.build_app` makes it of a `Reader`, of what may be done by whom (`access.Access`) and of what runs the
steps (`runs.Runs`); a plugin of Airflow gives all three. Queries stand in `include/sql/pages/`.
"""
