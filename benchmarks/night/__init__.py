"""Parts of `bench_night.py`."""
