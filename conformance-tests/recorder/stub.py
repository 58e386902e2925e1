"""The API behind the cases: a proxy on 127.0.0.1 that answers by the rules of a case and writes down what went over the wire.

A rule says what it fits (all of it must) and how it answers; the first that fits is taken:

    path     of the URL, or a regular expression if it begins with ^; its groups are `match` in templates
    host, method    must be equal
    query, header, body (of JSON), form    those given must be equal; null: must be absent
    sync     labels of the syncs in which the rule holds
    answers  one after the other, the last one from then on; a rule with one answer may hold it itself

An answer has a status (200), headers, and one of json, text, base64; `gzip: true` compresses it, `truncated: true` announces more than comes,
`reset: true` closes the connection without an answer. Texts of json with {{ }} are templates that see `query`, `json`, `form`, `match`, `data` (of the
case) and `count`, how often the rule was taken before.
"""
import base64
import gzip
import json
import re
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from jinja2.nativetypes import NativeEnvironment

# What libraries of HTTP add by themselves.
TRANSPORT = {
    "accept", "accept-encoding", "connection", "content-length", "host", "proxy-connection", "transfer-encoding", "user-agent",
}
ANSWER = ("status", "headers", "json", "text", "base64", "gzip", "truncated", "reset")
TEMPLATES = NativeEnvironment()


class Asked:
    """A request as it came."""

    def __init__(self, method, url, headers, body):
        self.method, self.url, self.headers, self.body = method, url, headers, body
        self.parts = urllib.parse.urlsplit(url)
        self.query = single(urllib.parse.parse_qsl(self.parts.query, keep_blank_values=True))
        text = body.decode("utf-8", "replace")
        self.json = parsed(text)
        form = "urlencoded" in headers.get("content-type", "")
        self.form = single(urllib.parse.parse_qsl(text, keep_blank_values=True)) if form else {}

    def recorded(self):
        headers = {k: v for k, v in self.headers.items() if k not in TRANSPORT}
        return {"method": self.method, "url": self.url, "headers": headers, "body": recorded_body(self.body)}


def single(pairs):
    values = {}
    for key, value in pairs:
        values[key] = [*listed(values[key]), value] if key in values else value
    return values


def listed(value):
    return value if isinstance(value, list) else [value]


def parsed(text):
    try:
        return json.loads(text) if text else {}
    except ValueError:
        return {}


def recorded_body(body):
    if not body:
        return {}
    try:
        return {"text": body.decode("utf-8")}
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(body).decode()}


def fits(wanted, values):
    if wanted is None:
        return True
    have = values if isinstance(values, dict) else {}
    return all(key not in have if value is None else str(have.get(key)) == str(value) for key, value in wanted.items())


class Rule:
    def __init__(self, rule):
        self.rule, self.count = rule, 0
        self.answers = rule.get("answers") or [{k: rule[k] for k in ANSWER if k in rule}]

    def match(self, asked, label):
        rule = self.rule
        if label not in listed(rule.get("sync", label)) or asked.method != rule.get("method", asked.method):
            return None
        if asked.parts.netloc != rule.get("host", asked.parts.netloc):
            return None
        sent = {"query": asked.query, "header": asked.headers, "body": asked.json, "form": asked.form}
        if not all(fits(rule.get(name), values) for name, values in sent.items()):
            return None
        path = rule["path"]
        return re.fullmatch(path, asked.parts.path) if path.startswith("^") else re.fullmatch(re.escape(path), asked.parts.path)

    def answer(self):
        answer = self.answers[min(self.count, len(self.answers) - 1)]
        self.count += 1
        return answer


class Api:
    """The rules of a case, and what was asked in a run of it."""

    def __init__(self, rules, data):
        self.rules, self.data, self.lock = rules, data, threading.Lock()
        self.start(None)

    def start(self, label):
        self.label, self.exchanges = label, []
        self.fresh = [Rule(rule) for rule in self.rules]

    def answer(self, asked):
        with self.lock:
            for rule in self.fresh:
                match = rule.match(asked, self.label)
                if match:
                    count = rule.count
                    answer = rule.answer()
                    scope = {"query": asked.query, "json": asked.json, "form": asked.form, "match": match, "data": self.data, "count": count}
                    break
            else:
                answer, scope = {"status": 404, "json": {"error": "the stub has no rule for this"}}, {}
            status, headers, body = made(answer, scope)
            response = {"status": status, "headers": headers, "body": recorded_body(body)}
            response.update({how: True for how in ("truncated", "reset") if answer.get(how)})
            self.exchanges.append({"request": asked.recorded(), "response": response})
            return status, headers, body, answer


def made(answer, scope):
    headers = dict(answer.get("headers") or {})
    if "json" in answer:
        body = json.dumps(filled(answer["json"], scope), ensure_ascii=False, separators=(",", ":")).encode()
        headers.setdefault("Content-Type", "application/json")
    elif "text" in answer:
        body = answer["text"].encode()
    else:
        body = base64.b64decode(answer.get("base64", ""))
    headers = {k: str(filled(v, scope)) for k, v in headers.items()}
    return answer.get("status", 200), headers, gzip.compress(body, mtime=0) if answer.get("gzip") else body


def filled(value, scope):
    if isinstance(value, str) and "{{" in value:
        return TEMPLATES.from_string(value).render(**scope)
    if isinstance(value, dict):
        return {k: filled(v, scope) for k, v in value.items()}
    return [filled(v, scope) for v in value] if isinstance(value, list) else value


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def serve(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {k.lower(): v for k, v in self.headers.items()}
        status, given, payload, how = self.server.api.answer(Asked(self.command, self.path, headers, body))
        if how.get("reset"):
            self.close_connection = True
            return
        self.send_response_only(status)
        for name, text in given.items():
            self.send_header(name, text)
        self.send_header("Content-Length", str(len(payload) + (10 if how.get("truncated") else 0)))
        self.end_headers()
        if self.command != "HEAD" and status not in (204, 304):
            self.wfile.write(payload)
        self.close_connection = bool(how.get("truncated"))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = serve

    def log_message(self, *words):
        pass


def serve(api):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.api = api
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
