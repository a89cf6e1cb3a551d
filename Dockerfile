# Airflow with Nightwire, its locked packages and the offline translation engine.
FROM apache/airflow:3.3.2-python3.11

USER root
RUN apt-get update \
    && apt-get install --yes --no-install-recommends apertium apertium-cat-ita apertium-por-cat apertium-spa-cat apertium-fra-cat \
    && rm -rf /var/lib/apt/lists/*

USER airflow
WORKDIR /opt/nightwire
COPY --chown=airflow:root requirements.txt pyproject.toml ./
RUN pip install --no-cache-dir --require-hashes --requirement requirements.txt
COPY --chown=airflow:root include include
COPY --chown=airflow:root dags dags
COPY --chown=airflow:root plugins plugins
RUN pip install --no-cache-dir --no-deps --editable .

ENV AIRFLOW__CORE__DAGS_FOLDER=/opt/nightwire/dags \
    AIRFLOW__CORE__PLUGINS_FOLDER=/opt/nightwire/plugins \
    AIRFLOW__CORE__LOAD_EXAMPLES=False \
    NIGHTWIRE_SOURCE=/data/articles \
    NIGHTWIRE_LAKE=/data/warehouse \
    NIGHTWIRE_TRANSLATION_MEMORY=/data/cache/translation_memory.sqlite \
    NIGHTWIRE_TRANSLATION_MODELS=/data/cache/models
