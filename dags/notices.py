"""Notices to people by the connection `nightwire_alerts`: e-mail or a webhook. No DAG here.

Without the connection nothing is sent; what failed is in the web UI as ever. The connection's type says how:

    smtp     from_email and to (in its extra): by Airflow's SMTP hook
    others   an address that takes {"text": ...}, as webhooks in Slack's form do; its path, which is secret,
             as the password
"""

import hashlib
import logging
from typing import Any

from airflow.sdk import Connection
from airflow.sdk.exceptions import AirflowNotFoundException

CONNECTION = "nightwire_alerts"
LONGEST_REASON = 1500
SECONDS = 20

log = logging.getLogger(__name__)


def task_failed(context: Any) -> None:
    """Tell of a task that has failed for good: what, why, where to look. One notice a task and run."""
    ti = context["ti"]
    if not _is_first(ti.run_id, ti.task_id):
        return
    reason = str(context.get("exception") or "no reason was given")[:LONGEST_REASON]
    tell(f"Nightwire: {ti.dag_id} failed in {ti.task_id}", f"Run {ti.run_id}.\n{reason}\n{ti.log_url}")


async def deadline_missed(**values: Any) -> None:
    """Tell of a run that has not ended in time; called in the triggerer. Of a past night nobody waits."""
    from asgiref.sync import sync_to_async

    run = (values.get("context") or {}).get("dag_run") or {}
    if run.get("run_type") == "backfill":
        return
    name = run.get("dag_id", "a run"), run.get("dag_run_id") or run.get("run_id", "")
    text = f"Run {name[1]} has not ended {values.get('what', 'in time')}."
    await sync_to_async(tell)(f"Nightwire: {name[0]} is late", text)


def tell(subject: str, text: str) -> None:
    """Send a notice; one that cannot be sent is in the log and changes nothing."""
    try:
        connection = Connection.get(CONNECTION)
    except AirflowNotFoundException:
        log.info("no connection %s, so nobody is told: %s", CONNECTION, subject)
        return
    try:
        (_mail if connection.conn_type == "smtp" else _post)(connection, subject, text)
    except Exception:  # a notice must not change what becomes of a run
        log.exception("the notice could not be sent: %s", subject)


def _mail(connection: Any, subject: str, text: str) -> None:
    from html import escape

    from airflow.providers.smtp.hooks.smtp import SmtpHook

    with SmtpHook(smtp_conn_id=CONNECTION) as smtp:
        body = f"<pre>{escape(text)}</pre>"
        smtp.send_email_smtp(to=connection.extra_dejson["to"], subject=subject, html_content=body)


def _post(connection: Any, subject: str, text: str) -> None:
    import httpx

    host = connection.host or ""
    scheme = "http" if connection.conn_type == "http" and connection.schema != "https" else "https"
    address = host if "://" in host else f"{scheme}://{host}"
    address += f":{connection.port}" if connection.port else ""
    path = f"/{connection.password.lstrip('/')}" if connection.password else ""
    httpx.post(f"{address}{path}", json={"text": f"*{subject}*\n{text}"}, timeout=SECONDS).raise_for_status()


def _is_first(run_id: str, task_id: str) -> bool:
    """Whether nobody has told of this task yet: of a hundred batches that fail alike one is enough."""
    from nightwire.lake import layout
    from shared import workspace

    name = hashlib.blake2b(f"{run_id} {task_id}".encode(), digest_size=8).hexdigest()
    try:
        workspace().lake.storage.create(f"{layout.PLANS}/{name}-told", task_id.encode())
    except FileExistsError:
        return False
    except Exception:  # the lake itself may be what failed
        log.warning("the lake does not say whether somebody was told", exc_info=True)
    return True
