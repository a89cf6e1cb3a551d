"""What Airflow loads with each task: its plugins, but not the pages."""

import json

from tests.dags.conftest import in_airflow

SCRIPT = """
import json, sys
from airflow import plugins_manager
apps, _ = plugins_manager.get_fastapi_plugins()
before = sorted(name for name in sys.modules if name.startswith(("nightwire_", "cadwyn", "pyarrow", "spacy")))
ours = [one for one in apps if one["name"] == "Nightwire"]
from starlette.testclient import TestClient
answer = TestClient(ours[0]["app"], base_url="http://127.0.0.1").get("/api/v1/nights")
print("RESULT" + json.dumps({"before": before, "errors": plugins_manager.get_import_errors(),
    "status": answer.status_code, "after": "nightwire_web.app" in sys.modules}))
"""


def test_pages_are_imported_by_the_first_request_and_not_by_each_task(airflow_home):
    done = in_airflow(airflow_home, "python", "-c", SCRIPT)
    result = json.loads(done.stdout.rpartition("RESULT")[2] or f'"{done.stderr[-2000:]}"')
    before = ["nightwire_airflow", "nightwire_airflow.writers", "nightwire_ui"]  # small, without a library
    assert result == {"before": before, "errors": {}, "status": 401, "after": True}
