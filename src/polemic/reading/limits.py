"""How much reading takes on, and what it refuses."""

from __future__ import annotations

# A long magazine essay is some 100 kB; saved pages with inlined images and scripts reach 3 MB.
MAX_BYTES = 5_000_000
# A novel has some 500,000 characters: beyond that it is no article.
MAX_CHARACTERS = 500_000
# Saved news pages nest up to some 60 elements; libxml2 by itself gives up at 256.
MAX_DEPTH = 200
# Prose has no control characters; damaged exports a few. Executables and images have 10 % and more.
MAX_CONTROL_SHARE = 0.02
# The longest tags of real pages carry an inlined image; checking attributes against each other
# takes libxml2 time with the square of their number.
MAX_TAG = 200_000
