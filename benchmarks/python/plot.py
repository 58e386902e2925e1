"""Plots as SVG that can be read on a light and on a dark page."""

from html import escape
from statistics import median

from programs import WEIR_NAME

ROW, LEFT, WIDTH, RIGHT, TOP = 30, 230, 420, 130, 44
STYLE = """
  text { font: 13px sans-serif; fill: #24292f; }
  .title { font-weight: bold; }
  .bar { fill: #8c959f; }
  .ours { fill: #1a7f5a; }
  .spread { stroke: #24292f; stroke-width: 1.5; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .bar { fill: #6e7681; }
    .ours { fill: #3fb98c; }
    .spread { stroke: #e6edf3; }
  }
"""


def bars(title, unit, values):
    """A bar for the median of each program's values, with a line from the least to the most."""
    longest = max(max(numbers) for numbers in values.values())
    height = TOP + ROW * len(values) + 10
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + WIDTH + RIGHT}" height="{height}" role="img">',
        f"<title>{escape(title)}: {escape(unit)}</title>",
        f"<style>{STYLE}</style>",
        f'<text class="title" x="8" y="22">{escape(title)}: {escape(unit)}</text>',
    ]
    for index, (name, numbers) in enumerate(values.items()):
        parts += bar(name, numbers, TOP + index * ROW, WIDTH / longest)
    return "\n".join([*parts, "</svg>"]) + "\n"


def bar(name, numbers, y, scale):
    middle = median(numbers)
    least, most = (LEFT + value * scale for value in (min(numbers), max(numbers)))
    kind = "bar ours" if name.startswith(WEIR_NAME) else "bar"
    parts = [
        f'<text x="{LEFT - 8}" y="{y + 16}" text-anchor="end">{escape(name)}</text>',
        f'<rect class="{kind}" x="{LEFT}" y="{y + 2}" width="{middle * scale:.1f}" height="{ROW - 10}"/>',
        f'<text x="{most + 8:.1f}" y="{y + 16}">{middle:.2f}</text>',
    ]
    if most > least:
        parts.append(f'<line class="spread" x1="{least:.1f}" x2="{most:.1f}" y1="{y + 12}" y2="{y + 12}"/>')
    return parts
