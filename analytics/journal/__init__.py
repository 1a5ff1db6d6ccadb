"""The journal: what a web worker accepted, on disk before it is answered."""
