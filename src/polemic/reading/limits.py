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
# Saved news pages have up to some 20,000 tags.
MAX_TAGS = 60_000
# Real tags have some 30 attributes; libxml2 compares all of a tag's with each other.
MAX_ATTRIBUTES = 400
# A book in Markdown has some 10,000 line ends and marks; parsing takes some 40 microseconds each.
MAX_MARKS = 50_000
