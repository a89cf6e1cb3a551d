"""Run the service of `topology.toml` on this machine until Ctrl-C: `make celery`. Profiles may be named.

Servers' output goes to a log; the address, the user and the password go to the terminal.
"""

import os
import signal
import sys
import time
from pathlib import Path

from servers import RunningAlreadyError, servers

from deploy import postgres
from deploy.loopback import HOST, WEB_PORT, Loopback, loopback
from deploy.programs import PACKAGES, missing
from deploy.running import Running, StartError
from deploy.topology import PROJECT, load

HOME = Path(os.environ.get("NIGHTWIRE_CELERY_HOME") or PROJECT / ".airflow" / "celery").resolve()
LOG = HOME / "servers.log"


def main(profiles: frozenset[str]) -> int:
    """Run until interrupted; return the process's exit code."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    if absent := missing():
        print(f"make celery needs {absent}: apt-get install {PACKAGES}", file=sys.stderr)
        return 1
    HOME.mkdir(parents=True, exist_ok=True)
    try:
        with servers(HOME, LOG) as processes:
            place = loopback(load(), HOME, os.environ)
            postgres.prepare(place)
            return _serve(Running(place, processes), place, profiles)
    except RunningAlreadyError as who:
        print(f"It is running already ({who}).", file=sys.stderr)
    except (StartError, RuntimeError) as error:
        print(f"It did not start: {error}; see {LOG}", file=sys.stderr)
    except KeyboardInterrupt:
        return 0
    return 1


def _serve(running: Running, place: Loopback, profiles: frozenset[str]) -> int:
    web = place.address("api-server")
    print(f"Starting on {HOST} (log: {LOG}); this takes a minute or two ...", flush=True)
    for name in running.start(profiles):
        print(f"  {name}", flush=True)
    print(f"\n  Airflow is up:  http://{web}")
    print(f"  user:           admin\n  password:       {place.secret('ADMIN_PASSWORD')}")
    print(f"  lake:           s3://nightwire/lake at http://{place.address('object-store')}")
    print(
        f"\nThe nightly run fires while this is running; {WEB_PORT} sets another port. Press Ctrl-C to stop.",
        flush=True,
    )
    while True:
        for name in running.tend():
            print(f"{time.strftime('%H:%M:%S')} {name} had ended and was started again", flush=True)
        time.sleep(0.5)


if __name__ == "__main__":
    sys.exit(main(frozenset(sys.argv[1:])))
