"""`python -m polemic` is the command line."""

from polemic.cli import main

main()
