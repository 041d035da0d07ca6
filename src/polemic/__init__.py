"""polemic reads political journalism and maps the conflict in it, each line with its sentence."""

__version__ = "0.1.0"
