"""How a run is put together: listing, engine, shards, manifest, command line."""

import os

# Workers share the cores already. The line labeller's small products took three times as long on two threads of numpy's
# own, and one thread adds up in one order, so that every machine gets the same sums. It is read when numpy is loaded.
for _library in ("OPENBLAS", "OMP", "MKL"):
    os.environ.setdefault(f"{_library}_NUM_THREADS", "1")
