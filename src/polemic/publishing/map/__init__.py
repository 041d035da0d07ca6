"""map.html: the conflict in one self-contained page, drawn, listed, and shown in the text."""

from __future__ import annotations

from polemic.publishing.map.page import Meta, render

__all__ = ["Meta", "render"]
