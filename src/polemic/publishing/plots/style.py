"""How all pictures look: paper and ink, Okabe and Ito's colours, and the same bytes each time."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from polemic.errors import PolemicError, UsageError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK, SOFT, RULE, PAPER = "#1b1b1a", "#5d5a54", "#d9d5ca", "#ffffff"
WITH, AGAINST = "#0072b2", "#d55e00"
PALE_WITH, PALE_AGAINST = "#8ec4e8", "#f3b183"

Drawing = Callable[["Figure"], None]

_LOOK: dict[str, Any] = {
    "figure.facecolor": PAPER,
    "font.family": "DejaVu Sans",  # it comes with matplotlib, so pictures are the same everywhere
    "font.size": 9,
    "text.color": INK,
    "axes.edgecolor": SOFT,
    "axes.labelcolor": SOFT,
    "axes.linewidth": 0.6,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlelocation": "left",
    "axes.titlesize": 11,
    "axes.titlepad": 12,
    "xtick.color": SOFT,
    "ytick.color": SOFT,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "xtick.major.width": 0.6,
    "ytick.major.width": 0.6,
    "legend.frameon": False,
    "legend.fontsize": 8,
    "svg.hashsalt": "polemic",
    "svg.fonttype": "path",
    "text.parse_math": False,
    "savefig.dpi": 200,
}


def save(draw: Drawing, form: str, size: tuple[float, float]) -> bytes:
    """The picture as `svg` or `png`; the same for the same drawing."""
    if form not in {"svg", "png"}:
        raise UsageError("no such form of picture", where=form, remedy="name a .svg or .png file")
    try:
        import matplotlib
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    except ImportError as error:
        raise PolemicError(
            "pictures need matplotlib", remedy="pip install polemic[plots]"
        ) from error
    with matplotlib.rc_context(cast(Any, _LOOK)):
        figure = Figure(figsize=size, layout="constrained")
        FigureCanvasAgg(figure)
        draw(figure)
        made = io.BytesIO()
        unsaid = {"Date": None} if form == "svg" else {"Software": None}
        figure.savefig(made, format=form, metadata=unsaid)
    return made.getvalue()


def dated(axes: Axes, fewest: int = 3) -> None:
    """Writes dates on the horizontal axis, no more of each than it needs."""
    from matplotlib import dates

    kinds: Any = dates  # matplotlib leaves these two untyped
    locator = kinds.AutoDateLocator(minticks=fewest, maxticks=8)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(kinds.ConciseDateFormatter(locator))


def bare(axes: Axes) -> None:
    """Takes the frame and the ticks away."""
    axes.set_axis_off()


def short(name: str, most: int = 34) -> str:
    """A name that fits a margin."""
    plain = " ".join(name.split())
    return plain if len(plain) <= most else f"{plain[: most - 1].rstrip()}…"
