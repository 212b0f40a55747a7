"""Holds each sentence of a page or an answer against the graph: reading.py reads, and each kind of sentence has its checks in a file."""

from on_chains import OnChains
from on_changes import OnChanges
from on_loops import OnLoops
from on_things import OnThings


class Judge(OnChains, OnThings, OnChanges, OnLoops):
    """Reads one document after the other; what is wrong stands in `faults`."""
