"""`airflow scheduler`, with what every task needs loaded before LocalExecutor forks its workers.

A task is forked from a worker: it would import the same modules and build the same tables again, a few
seconds of processor each.
"""

import sys

from airflow.__main__ import main

import nightwire.warm  # noqa: F401

sys.argv[1:1] = ["scheduler"]
main()
