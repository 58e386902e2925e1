"""What a sync asks for, and where its cursors are when it has ended.

A sync asks for one window of days after the other, from the start or from its state less the days that are read again, up
to yesterday. A cursor comes to the last day that has records, or to the first one asked for if none has. A window that fails
leaves its cursor where the windows before it have brought it.
"""
import datetime
import random
from decimal import Decimal

AS_OF = "2025-06-15T12:00:00Z"
YESTERDAY = datetime.date(2025, 6, 14)
CORRECTED_SINCE = datetime.date(2025, 6, 13)
DAY = datetime.timedelta(days=1)

LOGIN_PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Sign in</title></head>
<body><form action="/login" method="post"><input name="user"><input name="password" type="password"></form></body></html>
"""


def dice(*seed):
    return random.Random("/".join(str(part) for part in seed))


def amount(d, least, most):
    return Decimal(d.randint(least * 100, most * 100)) / 100


def is_corrected(day, visit):
    """Whether the figures of a day are others than at the first visit."""
    return visit > 0 and day >= CORRECTED_SINCE


def is_late(day, visit):
    """Whether a day has entries that came in after the first visit."""
    return visit > 0 and day == YESTERDAY


def days(first, last):
    return [first + n * DAY for n in range((last - first).days + 1)]


def record(fields):
    """As it is emitted: fields without a value are left out, and numbers are those of JSON."""
    return {name: float(value) if isinstance(value, Decimal) else value for name, value in fields.items() if value is not None}


class Sync:
    """What is exchanged, the records, and the state of each stream."""

    def __init__(self):
        self.exchanges, self.records, self.stream_states, self.cursors = [], {}, {}, {}

    def answer(self, url, content_type, body, status=200, **headers):
        self.exchanges.append({
            "request": {"method": "GET", "url": url, "headers": headers, "body": {}},
            "response": {"status": status, "headers": {"Content-Type": content_type}, "body": {"text": body}},
        })

    def read(self, config, state, step, window):
        """Reads windows of `step` days; `window(first, last)` gives the days of its records, or None if it fails. The new state."""
        start = datetime.date.fromisoformat(config["start_date"])
        asked = max(start, state - config["restatement_days"] * DAY) if state else start
        first, reached = asked, state or asked
        while first <= YESTERDAY:
            last = min(first + (step - 1) * DAY, YESTERDAY)
            reached = max([reached, *(window(first, last) or [])])
            first = last + DAY
        return reached
