"""A programme with XML feeds: earnings of users by plan and group of players, a day each, and who signed up, a week each."""
import base64
import datetime
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from syncs import LOGIN_PAGE, YESTERDAY, Sync, amount, days, dice, is_corrected, is_late, record

USERS = {"4711": "nordic-reviews", "4712": "Böll & Söhne", "4800": 'the "odd" one'}
PLANS = {"7": "Revenue share 30 %", "12": "CPA < 50"}
GROUPS = ("casino", "sportsbook", "live casino")
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def written(day):
    return f"{day:%d-%b-%Y}"


def login(username, password):
    return "Basic " + base64.b64encode(f"{username}:{password}".encode()).decode()


def some(of, *seed):
    """One or more of several, in their order."""
    d = dice(*seed)
    chosen = d.sample(range(len(of)), d.randint(1, len(of)))
    return [each for n, each in enumerate(of) if n in chosen]


class Earnings:
    """One day has no lines, and one a single line of a single user."""

    NAME, CURSOR, STEP = "earnings", "date", 1

    @staticmethod
    def rows(day, _, visit):
        if day.day == 8:
            return []
        if day.day == 10:
            return [Earnings.row(day, "4711", "7", "casino", visit)]
        return [
            Earnings.row(day, user, plan, group, visit)
            for user in some(list(USERS), "users", day)
            for plan in some(list(PLANS), "plans", day, user)
            for group in some(GROUPS, "groups", day, user, plan)
        ]

    @staticmethod
    def row(day, user, plan, group, visit):
        d = dice("earning", day, user, plan, group)
        players, deposits, revenue, correction = d.randint(1, 1500), d.choice([None, amount(d, 0, 90_000)]), amount(d, -500, 9000), amount(d, 1, 30)
        revenue += correction if is_corrected(day, visit) else 0
        return {
            "date": day, "user_id": user, "plan_id": plan, "player_group": group, "players": players, "deposits": deposits,
            "net_revenue": revenue, "commission": round(revenue * 30 / 100, 2) if plan == "7" else Decimal(50 * d.randint(0, 40)),
            "adjustments": [(d.choice(["chargeback", "bonus"]), amount(d, -40, 40)) for _ in range(d.choice([0, 0, 1, 2]))],
        }

    @staticmethod
    def file(first, last, rows):
        users = {}
        for row in rows:
            users.setdefault(row["user_id"], {}).setdefault(row["plan_id"], []).append(row)
        xml = HEAD + f'<EARNINGS FROM_DATE="{written(first)}" TO_DATE="{written(last)}">\n <CURRENCY>EUR</CURRENCY>\n'
        for user, plans in users.items():
            xml += f' <USER USER_ID="{user}" USERNAME={quoteattr(USERS[user])}>\n'
            for plan, groups in plans.items():
                xml += f'  <PLAN PLAN_ID="{plan}" NAME={quoteattr(PLANS[plan])}>\n' + "".join(map(Earnings.element, groups)) + "  </PLAN>\n"
            xml += " </USER>\n"
        return xml + "</EARNINGS>\n"

    @staticmethod
    def element(row):
        deposits = "<DEPOSITS/>" if row["deposits"] is None else f"<DEPOSITS>{row['deposits']:,.2f}</DEPOSITS>"
        figures = f"<PLAYERS>{row['players']:,}</PLAYERS>{deposits}<NET_REVENUE>{row['net_revenue']:,.2f}</NET_REVENUE><COMMISSION>{row['commission']:,.2f}</COMMISSION>"
        adjustments = "".join(f'<ADJUSTMENT REASON="{reason}">{value:.2f}</ADJUSTMENT>' for reason, value in row["adjustments"])
        return f'   <PLAYER_GROUP NAME="{row["player_group"]}">{figures}{adjustments}</PLAYER_GROUP>\n'

    @staticmethod
    def fields(row):
        adjustments = [{"REASON": reason, "_text": f"{value:.2f}"} for reason, value in row["adjustments"]]
        return {
            **row, "date": row["date"].isoformat(), "currency": "EUR", "username": USERS[row["user_id"]], "plan": PLANS[row["plan_id"]],
            "adjustments": adjustments or None,
        }


class Players:
    """Their times are those of Malta, in June two hours ahead of UTC."""

    NAME, CURSOR, STEP = "players", "signed_up_on", 7
    AHEAD = datetime.timedelta(hours=2)

    @staticmethod
    def rows(first, last, visit):
        return [
            Players.row(day, n, visit)
            for day in days(first, last)
            for n in range(dice("sign-ups", day).randint(0, 2) + is_late(day, visit))
        ]

    @staticmethod
    def row(day, n, visit):
        d = dice("player", day, n)
        on = datetime.date(2025, 6, 15) if is_corrected(day, visit) else day
        seen = datetime.datetime(on.year, on.month, on.day, d.randint(0, 8), d.randint(0, 59), d.randint(0, 59))
        return {
            "player_id": str(55_000 + 10 * day.timetuple().tm_yday + n), "user_id": d.choice(list(USERS)), "country": d.choice(["MT", "SE", None]),
            "signed_up_on": day, "last_seen_at": d.choice([None, seen]), "first_deposit": d.choice([None, amount(d, 10, 2500)]),
            "tokens": [f"{d.choice(['top', 'mail', 'a&b'])}-{k}" for k in range(d.randint(0, 2))],
        }

    @staticmethod
    def file(first, last, rows):
        xml = HEAD + f'<PLAYERS FROM_DATE="{written(first)}" TO_DATE="{written(last)}">\n'
        return xml + "".join(map(Players.element, rows)) + "</PLAYERS>\n"

    @staticmethod
    def element(row):
        seen = row["last_seen_at"]
        local = "0000-00-00 00:00:00" if seen is None else f"{seen + Players.AHEAD:%Y-%m-%d %H:%M:%S}"
        deposit = "" if row["first_deposit"] is None else f' FIRST_DEPOSIT="{row["first_deposit"]:,.2f}"'
        children = f"<SIGNUP_DATE>{written(row['signed_up_on'])}</SIGNUP_DATE><LAST_SEEN>{local}</LAST_SEEN>"
        children += "".join(f"<TOKEN>{escape(token)}</TOKEN>" for token in row["tokens"])
        country = f"<COUNTRY>{row['country']}</COUNTRY>" if row["country"] else "<COUNTRY/>"
        return f' <PLAYER PLAYER_ID="{row["player_id"]}" USER_ID="{row["user_id"]}"{deposit}>{country}{children}</PLAYER>\n'

    @staticmethod
    def fields(row):
        seen = row["last_seen_at"]
        return {
            **row, "signed_up_on": row["signed_up_on"].isoformat(), "last_seen_at": seen and seen.isoformat() + "+00:00",
            "tokens": row["tokens"] or None,
        }


class ProgrammeFeeds:
    NAME = "myaffiliates-feeds"
    FAILURES = ("login-page",)

    @staticmethod
    def config():
        return {
            "host": "affiliates.programme.example.com", "username": "synthetic-user", "password": "synthetic-password",
            "feeds": {"earnings": 4, "players": 9}, "timezone": "Europe/Malta", "start_date": "2025-06-02", "restatement_days": 3,
        }

    @staticmethod
    def sync(config, cursors, visit, failure=None):
        """A sync; if something fails, it is the earnings of yesterday, in whose place comes the page to sign in."""
        sync = Sync()
        for stream in (Earnings, Players):
            sync.records[stream.NAME] = []

            def window(first, last, stream=stream):
                url = f"https://{config['host']}/feeds.php?FEED_ID={config['feeds'][stream.NAME]}&FROM_DATE={first}&TO_DATE={last}"
                # A replay prefers the answer to a request with the same headers, and takes the first one if there is none.
                sync.answer(url, "text/html; charset=utf-8", LOGIN_PAGE, status=401, Authorization=login(config["username"], "another-password"))
                access = login(config["username"], config["password"])
                if failure and stream is Earnings and last == YESTERDAY:
                    return sync.answer(url, "text/html; charset=utf-8", LOGIN_PAGE, Authorization=access)
                rows = stream.rows(first, last, visit)
                sync.answer(url, "text/xml", stream.file(first, last, rows), Authorization=access)
                sync.records[stream.NAME] += [record(stream.fields(row)) for row in rows]
                return [row[stream.CURSOR] for row in rows]

            sync.cursors[stream.NAME] = sync.read(config, cursors.get(stream.NAME), stream.STEP, window)
            sync.stream_states[stream.NAME] = {stream.CURSOR: sync.cursors[stream.NAME].isoformat()}
        return sync
