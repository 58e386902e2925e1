"""The three APIs that the connectors of this folder read: invented data, the same on every run.

`visit` is 0 during the first sync and 1 during the second: in between, figures were corrected and new entries came in.
Each API's `answer` takes a request and gives (status, headers, value of the JSON body).
"""
import datetime
import json
import random
import urllib.parse

UTC = datetime.timezone.utc


def dice(*seed):
    return random.Random("/".join(str(part) for part in seed))


def json_answer(value, status=200, **headers):
    return status, {"Content-Type": "application/json", **headers}, value


class Request:
    def __init__(self, method, url, headers, body):
        parts = urllib.parse.urlsplit(url)
        self.method, self.host, self.path, self.url = method, parts.netloc, parts.path, url
        self.query = dict(urllib.parse.parse_qsl(parts.query))
        self.headers = {name.lower(): value for name, value in headers.items()}
        self.body = body

    def json(self):
        return json.loads(self.body)

    def form(self):
        return dict(urllib.parse.parse_qsl(self.body.decode()))


class AffiliateReports:
    """Operator accounts of an affiliate, what each brought in per day, and the players behind it."""

    ACCOUNTS = [
        {
            "account": "atlas-mt", "operator": "Atlas Play", "currency": "EUR", "opened_on": "2021-03-01", "closed_on": None, "active": True,
            "contact": {"department": "partners", "locale": "en-MT"},
            "brands": [{"id": 11, "name": "Atlas Casino", "markets": ["MT", "DE"]}, {"id": 12, "name": "Atlas Bets", "markets": []}],
        },
        {
            "account": "borealis-se", "operator": "Borealis", "currency": "SEK", "opened_on": "2023-11-15", "closed_on": None, "active": True,
            "contact": None, "brands": [{"id": 21, "name": "Norrsken", "markets": ["SE", "FI", None]}],
        },
        {
            "account": "cobalt-uk", "operator": None, "currency": "GBP", "opened_on": "2019-07-30", "closed_on": "2025-06-12", "active": False,
            "contact": {"department": None, "locale": "en-GB"}, "brands": None,
        },
    ]

    def __init__(self):
        self.visit = 0

    def answer(self, request):
        if request.headers.get("x-api-key") != "synthetic-api-key":
            return json_answer({"error": {"code": "key", "text": "unknown key"}}, 401)
        words = request.path.strip("/").split("/")[1:]
        query = request.query
        if words == ["accounts"]:
            return self.by_offset(self.ACCOUNTS, query)
        if words == ["reports", "daily"]:
            return self.by_page(self.daily(query["account"], query["date_from"], query["date_to"]), query)
        if words[0] == "accounts" and words[2] == "players":
            return self.by_offset(self.players(words[1]), query)
        return json_answer({"error": {"code": "path", "text": request.path}}, 404)

    @staticmethod
    def by_offset(rows, query):
        offset, limit = int(query.get("offset", 0)), int(query["limit"])
        return json_answer({"data": rows[offset : offset + limit], "meta": {"total": len(rows), "offset": offset}})

    @staticmethod
    def by_page(rows, query):
        page, size = int(query["page"]), int(query["per_page"])
        return json_answer({"meta": {"page": page, "pages": -(-len(rows) // size)}, "data": rows[(page - 1) * size : page * size]})

    def daily(self, account, first, last):
        day, end, rows = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last), []
        while day <= end:
            if not (account == "cobalt-uk" and day > datetime.date(2025, 6, 12)):
                rows += [self.row(account, day, n) for n in range(dice(account, day).randint(4, 12))]
            day += datetime.timedelta(days=1)
        return rows

    def row(self, account, day, n):
        d = dice("row", account, day, n)
        final = day < datetime.date(2025, 6, 13) or self.visit > 0
        clicks = d.randint(0, 900)
        registrations = d.randint(0, clicks // 20) if clicks else 0
        deposits = round(d.uniform(0, 4000), 2) if registrations else 0
        revenue = round(deposits * d.uniform(-0.3, 0.8), 2)
        correction = round(d.uniform(-25, 25), 2) if final and day >= datetime.date(2025, 6, 13) else 0
        plan = d.choice(["revenue_share", "cpa", None])
        share = d.choice([0.25, 0.3, 0.35])
        rate = None if plan != "revenue_share" else share
        brands = next(a for a in self.ACCOUNTS if a["account"] == account)["brands"]
        return {
            "row_id": f"{day:%Y%m%d}-{n:03d}",
            "date": day.isoformat(),
            "product": d.choice(["casino", "sports", "poker", None]),
            "campaign_id": 7_000_000_000 + d.randint(1, 40),
            "brand": brands and {"id": brands[n % len(brands)]["id"], "name": brands[n % len(brands)]["name"], "market": d.choice(["MT", "SE", None])},
            "impressions": clicks * d.randint(20, 60),
            "clicks": clicks,
            "registrations": registrations,
            "first_deposits": d.randint(0, registrations),
            "conversion_rate": round(registrations / clicks, 6) if clicks else None,
            "deposits": deposits,
            "net_revenue": round(revenue + correction, 2),
            "commission": plan and {"plan": plan, "rate": rate, "amount": round(max(revenue + correction, 0) * (rate or 0) + (0 if rate else 40), 2)},
            "currency": next(a for a in self.ACCOUNTS if a["account"] == account)["currency"],
            "final": final,
            "tags": d.sample(["seo", "mail", "app", "review"], d.randint(0, 3)),
            "sub_ids": d.choice([None, {}, {"afp1": f"page-{d.randint(1, 9)}"}, {"afp1": "top", "afp2": {"slot": d.randint(1, 5)}}]),
            "updated_at": f"{day + datetime.timedelta(days=1 + (self.visit if correction else 0))}T0{d.randint(1, 9)}:15:00+02:00",
        }

    def players(self, account):
        return [self.player(account, n) for n in range(dice("players", account).randint(3, 9))]

    @staticmethod
    def player(account, n):
        d = dice("player", account, n)
        day = datetime.date(2025, 1, 1) + datetime.timedelta(days=d.randint(0, 150))
        return {
            "player_id": 900_000_000_000 + d.randint(1, 10**9),
            "country": d.choice(["MT", "SE", "FI", None]),
            "registered_at": f"{day}T{d.randint(10, 23)}:{d.randint(10, 59)}:0{d.randint(0, 9)}.{d.randint(100, 999)}Z",
            "first_deposit_on": d.choice([None, str(day + datetime.timedelta(days=2))]),
            "lifetime_value": d.choice([0, round(d.uniform(-500, 9000), 2)]),
            "churn_score": d.choice([None, round(d.random(), 9), 1e-7]),
            "opted_in": d.choice([True, False, None]),
            "devices": [{"kind": d.choice(["phone", "desktop"]), "sessions": d.randint(1, 300)} for _ in range(d.randint(0, 2))],
            "attributes": d.choice([{}, {"tier": "gold", "score": 7}, {"notes": ["vip", None], "nested": {"a": [1, 2.5, True]}}]),
        }


class SupportDesk:
    """Tickets that change and the comments under them; it limits the rate, and one ticket is gone when asked for."""

    DELETED = 41_005

    def __init__(self):
        self.visit, self.limited = 0, set()

    def answer(self, request):
        if request.headers.get("authorization") != "Bearer synthetic-access-token":
            return json_answer({"message": "token unknown"}, 401)
        words = request.path.strip("/").split("/")[2:]
        if words == ["agents"]:
            return json_answer({"agents": self.agents()})
        if words == ["tickets"]:
            since = request.query.get("updated_since", "")
            if "cursor" in request.query and self.first_time("tickets"):
                return json_answer({"message": "slow down"}, 429, **{"Retry-After": "7"})
            rows = [t for t in self.tickets() if t["updated_at"] >= since]
            return self.by_cursor("tickets", sorted(rows, key=lambda t: (t["updated_at"], t["id"])), request.query)
        if words[0] == "tickets" and words[2] == "comments":
            ticket, since = int(words[1]), request.query.get("since", "")
            if ticket == self.DELETED:
                return json_answer({"message": "no such ticket"}, 404)
            return self.by_cursor("comments", [c for c in self.comments(ticket) if c["created_at"] >= since], request.query)
        return json_answer({"message": "no such path"}, 404)

    def first_time(self, what):
        new = what not in self.limited
        self.limited.add(what)
        return new

    @staticmethod
    def by_cursor(name, rows, query):
        start, limit = int(query.get("cursor", "p0")[1:]), int(query["limit"])
        more = start + limit < len(rows)
        pagination = {"has_more": more, "next_cursor": f"p{start + limit}" if more else None}
        return json_answer({name: rows[start : start + limit], "pagination": pagination})

    @staticmethod
    def agents():
        return [
            {"id": 301, "alias": "north", "groups": [1, 2], "available": True, "hired_on": "2020-02-29", "settings": {"theme": "dark", "limits": {"open": 20}}},
            {"id": 302, "alias": None, "groups": [], "available": False, "hired_on": None, "settings": {}},
            {"id": 303, "alias": "söder", "groups": None, "available": True, "hired_on": "2024-12-31", "settings": None},
        ]

    def tickets(self):
        rows = [self.ticket(41_000 + n, 0) for n in range(26)]
        if self.visit:
            rows = [self.ticket(t["id"], 1) if t["id"] % 6 == 0 else t for t in rows] + [self.ticket(41_026, 1)]
        return rows

    def ticket(self, number, change):
        d = dice("ticket", number, change)
        base = datetime.datetime(2025, 6, 1, tzinfo=UTC) + datetime.timedelta(minutes=(number - 41_000) * 701)
        updated = datetime.datetime(2025, 6, 15, 8, tzinfo=UTC) + datetime.timedelta(seconds=number - 41_000) if change else base + datetime.timedelta(minutes=d.randint(0, 90))
        return {
            "id": number,
            "subject": d.choice(["Log in fails", "Fråga om betalning", "Where is “my” order?", ""]),
            "status": d.choice(["new", "open", "solved", "closed", "spam"]),
            "priority": d.choice(["low", "high", None]),
            "assignee_id": d.choice([301, 302, None]),
            "requester": {"id": 8_000_000_000 + d.randint(1, 999), "email": f"user{d.randint(1, 99)}@{d.choice(['one', 'two'])}.example.org", "locale": d.choice(["sv", "en", None])},
            "satisfaction": d.choice([None, 0.5, 4.25]),
            "tags": d.choice([[], ["billing"], ["app", None, "ios"], None]),
            "custom_fields": [{"id": 1, "value": d.choice(["x", 3, 2.5, True, None])}, {"id": 2, "value": None}],
            "created_at": f"{base:%Y-%m-%dT%H:%M:%SZ}",
            "updated_at": f"{updated:%Y-%m-%dT%H:%M:%SZ}",
        }

    def comments(self, ticket):
        count = dice("comments", ticket).choice([0, 1, 2, 3, 12])
        rows = [self.comment(ticket, n) for n in range(count)]
        if self.visit and ticket % 6 == 0:
            rows.append({**self.comment(ticket, count), "created_at": f"2025-06-15T08:0{ticket % 10}:30Z"})
        return rows

    @staticmethod
    def comment(ticket, n):
        d = dice("comment", ticket, n)
        created = datetime.datetime(2025, 6, 1, tzinfo=UTC) + datetime.timedelta(minutes=(ticket - 41_000) * 701 + n * 17)
        return {
            "id": n + 1,
            "author": d.choice([{"kind": "agent", "id": 301}, {"kind": "requester", "id": None}]),
            "public": d.random() < 0.8,
            "body": d.choice(["Thanks.", "Tack så mycket!", "line one\nline two", None]),
            "attachments": [{"name": f"photo {k}.png", "bytes": d.randint(1, 5_000_000_000)} for k in range(d.randint(0, 2))],
            "created_at": f"{created:%Y-%m-%dT%H:%M:%SZ}",
        }


class PartnerPayments:
    """Payments behind rotating OAuth tokens, and statements behind a back-office session."""

    def __init__(self):
        self.visit, self.issued = 0, 1

    def answer(self, request):
        if request.host == "identity.payments.example.com":
            return self.token(request.form())
        if request.host == "backoffice.payments.example.com":
            return self.backoffice(request)
        if request.headers.get("authorization") != f"Bearer synthetic-access-token-{self.issued}":
            return json_answer({"error": "invalid_token"}, 401)
        if request.path == "/v1/payouts":
            return self.payouts(request)
        return self.search(request.json())

    def token(self, form):
        expected = {
            "grant_type": "refresh_token",
            "client_id": "synthetic-client",
            "client_secret": "synthetic-client-secret",
            "refresh_token": f"synthetic-refresh-token-{self.issued}",
        }
        if form != expected:
            return json_answer({"error": "invalid_grant"}, 400)
        self.issued += 1
        tokens = {"access_token": f"synthetic-access-token-{self.issued}", "refresh_token": f"synthetic-refresh-token-{self.issued}"}
        return json_answer({**tokens, "token_type": "Bearer", "expires_in": 7200})

    def backoffice(self, request):
        if request.path == "/session":
            known = request.json() == {"merchant": "m-1001", "pin": "synthetic-pin"}
            return json_answer({"session": {"token": "synthetic-session"}} if known else {"error": "pin"}, 200 if known else 403)
        if request.headers.get("x-session") != "synthetic-session":
            return json_answer({"error": "session"}, 401)
        return json_answer([self.statement(int(request.form()["partner"]), month) for month in ("2025-04", "2025-05", "2025-06")])

    @staticmethod
    def statement(partner, month):
        d = dice("statement", partner, month)
        lines = [{"day": f"{month}-{d.randint(10, 28)}", "text": d.choice(["commission", "correction", None]), "amount": round(d.uniform(-90, 900), 2)} for _ in range(d.randint(0, 3))]
        opening = round(d.uniform(0, 2000), 2)
        return {
            "partner_id": partner, "month": month, "opening_balance": opening, "lines": lines,
            "closing_balance": round(opening + sum(line["amount"] for line in lines), 2), "approved": d.choice([True, None]) if lines else False,
        }

    @staticmethod
    def payouts(request):
        rows = [PartnerPayments.payout(n) for n in range(7)]
        start = int(request.query.get("after", 0))
        following = f"https://api.payments.example.com/v1/payouts?merchant=m-1001&after={start + 3}"
        return json_answer({"payouts": rows[start : start + 3], "links": {"next": following} if start + 3 < len(rows) else {}})

    @staticmethod
    def payout(n):
        d = dice("payout", n)
        return {
            "id": 60_000_000_000_000 + n,
            "state": d.choice(["paid", "held", "failed"]),
            "amount": round(d.uniform(10, 99_999), 2),
            "currency": d.choice(["EUR", "SEK"]),
            "partner_ids": d.sample([501, 502, 503], d.randint(0, 3)),
            "paid_on": d.choice([None, f"2025-06-{d.randint(10, 14)}"]),
            "requested_at": f"2025-06-{d.randint(10, 14)}T08:30:00+0{d.randint(0, 3)}:00",
        }

    def search(self, body):
        created = body["filter"]["created"]
        page = body["page"]
        rows = [t for t in self.transactions() if created["from"] <= t["created_at"] <= created["to"]]
        offset = page.get("offset", 0)
        items = [{"transaction": t, "score": 1} for t in rows[offset : offset + page["limit"]]]
        return json_answer({"result": {"total": len(rows), "items": items}})

    def transactions(self):
        return [self.transaction(n) for n in range(50 if self.visit else 45)]

    @staticmethod
    def transaction(n):
        d = dice("transaction", n)
        created = datetime.datetime(2025, 6, 1, 6, tzinfo=UTC) + datetime.timedelta(minutes=n * 417, microseconds=d.randint(1, 999_999))
        kind = d.choice(["sale", "refund", "fee"])
        return {
            "id": f"tx-{n:05d}",
            "sequence": str(5_000_000_000 + n),
            "kind": kind,
            "amount": f"{d.uniform(-500, 5000):.2f}",
            "currency": d.choice(["EUR", "SEK", "GBP"]),
            "exchange_rate": d.choice([None, "11.0625", 0.85]),
            "value_date": d.choice([None, f"{created:%Y-%m-%d}"]),
            "settled": d.choice(["true", "false", True, None]),
            "counterparty": d.choice([None, {"partner_id": "501", "country": "SE"}, {"partner_id": 502, "country": None}]),
            "fees": [{"type": "card", "amount": f"{d.uniform(0, 9):.2f}"} for _ in range(d.randint(0, 2))],
            "metadata": d.choice([{}, None, {"order": {"lines": [1, 2]}, "gift": True}]),
            "links": {"self": f"/v1/transactions/{n}"},
            "created_at": f"{created:%Y-%m-%dT%H:%M:%S.%fZ}",
        }


APIS = {"affiliate-reports": AffiliateReports, "support-desk": SupportDesk, "partner-payments": PartnerPayments}
