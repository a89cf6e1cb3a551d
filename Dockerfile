# Airflow with Nightwire: the locked packages that `make celery` runs, on the Debian that it is tested on. One image
# for all of docker-compose.yaml's own services; what each runs stands there.
FROM python:3.11.14-slim-bookworm

ENV PYTHONDONTWRITEBYTECODE=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    HOME=/tmp \
    LOGNAME=nightwire

# Debian's point releases replace these packages' versions, so a pinned one could not be installed after the next.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends \
        apertium apertium-cat-ita apertium-por-cat apertium-spa-cat apertium-fra-cat \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /opt/nightwire
COPY requirements-celery.txt pyproject.toml ./
RUN pip install --require-hashes --requirement requirements-celery.txt
COPY include include
COPY dags dags
COPY plugins plugins
COPY deploy deploy
RUN pip install --no-deps --editable .

# Whoever runs it is of group 0, so volumes begin as folders that this group may write to.
RUN mkdir -p /srv/nightwire/articles /srv/nightwire/glossary /srv/nightwire/cache /srv/nightwire/logs /srv/nightwire/objects \
    && chmod -R g+rwX /srv/nightwire
USER 50000:0
