"""Operators that each send a CSV file a day: revenue of players, with columns for each product, and activity of trackers."""
from decimal import Decimal

from operators import ENGLISH, SWEDISH, Operator
from syncs import YESTERDAY, Sync, LOGIN_PAGE, amount, dice, is_corrected, is_late, record

OPERATORS = (
    Operator("aurora-mt", "Aurora Casino", "synthetic-report-key-a", "EUR", ("casino", "sports"), ENGLISH, "%m/%d/%Y"),
    Operator(
        "borealis-se", "Borealis Spel", "synthetic-report-key-b", "SEK", ("casino", "poker", "bingo"), SWEDISH, "%Y-%m-%d",
        decimal=",", delimiter=";", line_end="\r\n", byte_order_mark="\ufeff",
    ),
    Operator("cobalt-uk", "Cobalt Bets", "synthetic-report-key-c", "GBP", ("sports",), ENGLISH, "%d/%m/%Y"),
)
TRACKERS = ("Front page, top", 'Review "Best of June"', "Newsletter\nsecond mail", "Länkar & tips")


class PlayerRevenue:
    """What players of a day did with each product. A day without players has a text in place of the report; one operator has a single player a day."""

    NAME = "player_revenue"
    FILE = "player-revenue.csv"

    @staticmethod
    def rows(operator, day, visit):
        if operator.name == "aurora-mt" and day.day == 11 or operator.name == "cobalt-uk" and day.day >= 13:
            return []
        count = 1 if operator.name == "cobalt-uk" else dice("players", operator.name, day).randint(3, 6)
        return [PlayerRevenue.row(operator, day, n, visit) for n in range(count + is_late(day, visit))]

    @staticmethod
    def row(operator, day, n, visit):
        d = dice("player", operator.name, day, n)
        played = [product for product in operator.products if d.random() < 0.6] or [d.choice(operator.products)]
        return {
            "player_id": str(700_000 + 1000 * OPERATORS.index(operator) + 37 * n + day.day),
            "tracker": d.choice(TRACKERS), "country": d.choice(["MT", "SE", "NA", None]),
            "figures": {product: PlayerRevenue.figures(d, is_corrected(day, visit)) for product in played},
        }

    @staticmethod
    def figures(d, corrected):
        bets, deposits, revenue, correction = d.randint(0, 4000), d.choice([None, Decimal(0), amount(d, 10, 2500)]), amount(d, -900, 3000), amount(d, -20, 20)
        return bets, deposits, revenue + (correction if corrected else 0)

    @staticmethod
    def file(operator, day, rows, missing=0):
        """The report; without its last rows if some are missing, which its totals know."""
        if not rows:
            return operator.text([operator.words.no_data])
        header = ["date", "player_id", "tracker", "country", *(f"{product}_{metric}" for product in operator.products for metric in ("bets", "deposits", "revenue"))]
        sums = {product: tuple(sum(row["figures"][product][n] or 0 for row in rows if product in row["figures"]) for n in range(3)) for product in operator.products}
        lines = [[operator.day(day), row["player_id"], row["tracker"], row["country"] or "", *PlayerRevenue.cells(operator, row["figures"])] for row in rows[: len(rows) - missing]]
        return operator.report("Player revenue", day, header, lines, ["", "", "", *PlayerRevenue.cells(operator, sums)])

    @staticmethod
    def cells(operator, figures):
        cells = []
        for product in operator.products:
            bets, deposits, revenue = figures.get(product, (None, None, None))
            cells += [operator.whole(bets), operator.money(deposits), operator.money(revenue)] if product in figures else ["", "", ""]
        return cells

    @staticmethod
    def records(operator, day, rows):
        for row in rows:
            for product, (bets, deposits, revenue) in row["figures"].items():
                yield {
                    "account": operator.name, "merchant": operator.merchant, "date": day.isoformat(), "player_id": row["player_id"],
                    "tracker": row["tracker"], "country": row["country"], "product": product,
                    "bets": bets, "deposits": deposits, "revenue": revenue, "currency": operator.currency,
                }


class TrackerActivity:
    """What trackers of a day brought. A day without trackers has totals of zero."""

    NAME = "tracker_activity"
    FILE = "tracker-activity.csv"
    COUNTS = ("impressions", "clicks", "registrations", "first_depositors")

    @staticmethod
    def rows(operator, day, visit):
        if operator.name == "borealis-se" and day.day == 12:
            return []
        trackers = TRACKERS[:1] if operator.name == "cobalt-uk" else TRACKERS
        return [TrackerActivity.row(operator, day, tracker, visit) for tracker in trackers]

    @staticmethod
    def row(operator, day, tracker, visit):
        d = dice("activity", operator.name, day, tracker)
        impressions = d.choice([0, d.randint(200, 90_000)])
        clicks = d.randint(0, impressions // 10)
        registrations = d.randint(0, clicks // 20) + is_corrected(day, visit)
        return {
            "tracker": tracker, "impressions": impressions, "clicks": clicks, "click_rate": TrackerActivity.rate(clicks, impressions),
            "registrations": registrations, "first_depositors": d.randint(0, registrations),
        }

    @staticmethod
    def rate(clicks, impressions):
        """In percent, as the source rounds it; none without impressions."""
        return round(Decimal(100 * clicks) / impressions, 2) if impressions else None

    @staticmethod
    def file(operator, day, rows):
        sums = {name: sum(row[name] for row in rows) for name in TrackerActivity.COUNTS}
        sums["click_rate"] = TrackerActivity.rate(sums["clicks"], sums["impressions"])
        lines = [[operator.day(day), row["tracker"], *TrackerActivity.cells(operator, row)] for row in rows]
        return operator.report("Tracker activity", day, operator.words.activity, lines, ["", *TrackerActivity.cells(operator, sums)])

    @staticmethod
    def cells(operator, row):
        counts = [operator.whole(row[name]) for name in TrackerActivity.COUNTS]
        return [*counts[:2], operator.percent(row["click_rate"]), *counts[2:]]

    @staticmethod
    def records(operator, day, rows):
        for row in rows:
            rate = row["click_rate"]
            yield {
                "account": operator.name, "merchant": operator.merchant, "date": day.isoformat(),
                **row, "click_rate": None if rate is None else rate / 100,
            }


class OperatorReports:
    NAME = "income-access-reports"
    FAILURES = ("login-page", "missing-row")

    @staticmethod
    def config():
        return {"accounts": [operator.config() for operator in OPERATORS], "start_date": "2025-06-10", "restatement_days": 2}

    @staticmethod
    def sync(config, cursors, visit, failure=None):
        """A sync; if something fails, it is the first operator's player revenue of yesterday."""
        sync = Sync()
        for stream in (PlayerRevenue, TrackerActivity):
            sync.records[stream.NAME], sync.cursors[stream.NAME] = [], {}
            for operator in OPERATORS:

                def window(day, _, stream=stream, operator=operator):
                    url = f"https://{operator.host}/{stream.FILE}?key={operator.key}&from={day}&to={day}"
                    rows = stream.rows(operator, day, visit)
                    fails = failure if (stream, operator, day) == (PlayerRevenue, OPERATORS[0], YESTERDAY) else None
                    if fails == "login-page":
                        return sync.answer(url, "text/html; charset=utf-8", LOGIN_PAGE)
                    file = stream.file(operator, day, rows, missing=1) if fails else stream.file(operator, day, rows)
                    sync.answer(url, "text/csv; charset=utf-8", file)
                    sync.records[stream.NAME] += [record(each) for each in stream.records(operator, day, rows[:-1] if fails else rows)]
                    return None if fails else [day for _ in rows]

                state = cursors.get(stream.NAME, {}).get(operator.name)
                sync.cursors[stream.NAME][operator.name] = sync.read(config, state, 1, window)
            complete = failure is None or stream is not PlayerRevenue
            sync.stream_states[stream.NAME] = OperatorReports.state(sync.cursors[stream.NAME], complete)
        return sync

    @staticmethod
    def state(cursors, complete):
        """The cursor over all accounts comes on only when all of them were read."""
        return {
            "use_global_cursor": False,
            "states": [{"partition": {"account": name}, "cursor": {"date": day.isoformat()}} for name, day in cursors.items()],
            **({"state": {"date": max(cursors.values()).isoformat()}} if complete else {}),
            "lookback_window": 0,
        }
