"""Writes expressions that are made at random, as lines for record_golden.py: what Weir and the reference are compared on.

    python generate.py SEED COUNT > made.txt
    TZ=UTC python record_golden.py made.txt > made.jsonl
    ./weir expressions check made.jsonl
"""

import json
import random
import sys

CONTEXT = {
    "config": {"s": "Abc d-e_f", "n": 5, "f": 2.5, "t": True, "z": None, "l": [3, 1, 2], "d": {"a": 1, "b": [1, {"c": "x"}]}, "e": "", "h": "<a href='x'>&amp;"},
    "record": {"id": 7, "name": "Ünï ✓ ß", "tags": ["a", "B", "a"], "when": "2024-02-29T23:59:59.123456+02:00", "items": [1], "x": {"y": {"z": "1.50"}}},
    "stream_slice": {"$slice": {"partition": {"p": "1"}, "cursor_slice": {"start": "2024-01-31"}, "extra_fields": {"q": 1}}},
    "last_record": {"$record": {"id": 9, "v": [1.5, None]}},
    "big": 123456789012345678901234567890,
    "neg": -7,
    "rows": [{"k": "b", "v": 2, "w": None}, {"k": "A", "v": 1.5}, {"k": "a", "v": True, "w": "x"}],
    "pairs": [["a", 1], ["b", 2]],
    "text": "one two  three\nfour\t5 six,seven",
}
NAMES = [
    "config.s", "config.n", "config.f", "config.t", "config.z", "config.l", "config.d", "config.e", "config.h", "config.missing", "config['l']", "config.d.b[1].c",
    "record", "record.id", "record.name", "record.tags", "record.when", "record['items']", "record.x.y.z", "record.no.no", "stream_slice", "stream_slice.p",
    "stream_slice.start", "stream_partition.p", "stream_interval['start']", "stream_slice.extra_fields", "last_record", "last_record.v", "last_record.data", "big", "neg", "rows", "pairs", "text",
]
ATOMS = [
    "0", "1", "-1", "2", "3", "10", "255", "1.5", "-0.0", "1e3", "0.1", "1e16", "2.5", "true", "false", "none", "''", "'a'", "'abc'", "'ABC def'", "'1'", "' 12 '", "'3.7'", "'x,y,z'", "'%s'", "'%05d'", "'%r'",
    "'{}'", "'{0:>5}'", "'{a}'", "[]", "{}", "()", "[1, 2, 3]", "['b', 'a']", "{'a': 1}", "{'b': 2, 'a': [1]}", "(1, 'x')", "[[1, 2], [3]]", "[none, 1]", "'2024-01-31'", "'P1D'", "'%Y-%m-%d'", "'é<&>'", "'\\n'",
    "now_utc()", "today_utc()", "duration('P1M')", "duration('PT36H')", "str_to_datetime('2024-03-10T01:02:03Z')", "'ab'.encode()", "{1: 'i', 'k': none}", "0x1f", "1_000", "'a' 'b'", "'\\u00e9'", "'aAbB1 _-'",
]
FILTERS = [
    "abs", "attr('a')", "batch(2) | list", "capitalize", "center(9)", "count", "d('x')", "default('y', true)", "default(1)", "dictsort", "dictsort(by='value')", "e", "escape", "filesizeformat", "filesizeformat(true)", "first",
    "float", "float(1)", "forceescape", "format(1)", "format('a', 2)", "groupby('k') | list", "groupby(0)", "indent", "indent(2, true)", "int", "int(9)", "int(0, 16)", "items | list", "join", "join(', ')", "join('-', 'k')", "last", "length",
    "list", "lower", "map('upper') | list", "map(attribute='k') | list", "map(attribute='w', default=0) | list", "map('string') | join('|')", "max", "max(attribute='v')", "min", "pprint", "reject('none') | list", "rejectattr('w') | list",
    "replace('a', 'z')", "replace('', '-')", "replace('a', 'b', 1)", "reverse", "reverse | list", "round", "round(1)", "round(1, 'floor')", "round(-1, 'ceil')", "safe", "select | list", "select('odd') | list", "select('number') | list",
    "selectattr('v', 'gt', 1) | list", "selectattr('k', 'equalto', 'a') | list", "slice(2) | list", "sort", "sort(reverse=true)", "sort(attribute='k')", "string", "striptags", "sum", "sum(start=1)", "sum(attribute='v')", "title", "tojson",
    "tojson(2)", "trim", "trim('a')", "truncate(5)", "truncate(5, true, '')", "unique | list", "unique(true) | list", "upper", "urlencode", "urlize", "wordcount", "wordwrap(4)", "xmlattr", "hash", "hash('sha1', 's')", "hash('sha256')",
    "hmac('k')", "base64encode", "base64decode", "regex_search('([a-z]+)')", "regex_search('(\\\\d+)$')", "regex_replace('[aeiou]', '<\\\\g<0>>')", "regex_replace('(.)(.)', '\\\\2\\\\1')",
]
TESTS = [
    "defined", "undefined", "none", "true", "false", "boolean", "string", "number", "integer", "float", "mapping", "iterable", "sequence", "callable", "even", "odd", "divisibleby(3)", "in [1, 'a']", "eq(1)", "ne('a')", "gt(1)", "lt(2.5)",
    "ge(0)", "le('b')", "sameas(none)", "lower", "upper", "escaped", "filter", "test",
]
METHODS = [
    "upper()", "lower()", "title()", "swapcase()", "strip()", "strip('a')", "lstrip('A')", "rstrip()", "split()", "split(',')", "split(' ', 1)", "rsplit(None, 1)", "splitlines()", "partition(' ')", "rpartition('-')", "replace('a', 'b')",
    "startswith('a')", "endswith(('c', 'e'))", "find('b')", "rfind('a')", "index('b')", "count('a')", "zfill(8)", "zfill(-1)", "ljust(6, '.')", "rjust(6)", "center(7)", "join(['x', 'y'])", "isdigit()", "isalpha()", "isalnum()", "isupper()", "istitle()", "isspace()",
    "isidentifier()", "isprintable()", "isnumeric()", "casefold()", "expandtabs(4)", "removeprefix('A')", "removesuffix('c')", "encode()", "format(1, a=2)", "format('x')", "get('a')", "get('zz', 0)", "items() | list", "keys() | list", "values() | list", "copy()",
    "pop()", "pop('a', 3)", "append(1)", "extend([1])", "insert(0, 'q')", "reverse()", "sort()", "remove(1)", "index(1)", "count(1)", "strftime('%Y-%m-%d %H:%M:%S')", "strftime('%j %U %a %p %s')", "isoformat()", "date()", "weekday()", "isocalendar()", "timestamp()",
    "replace(day=1)", "replace(hour=5, minute=6)", "total_seconds()", "days", "seconds", "year", "month", "tzinfo", "bit_length()", "is_integer()", "as_integer_ratio()", "conjugate()", "real", "hex()", "decode()", "update({'k': 1})", "setdefault('k', 2)", "upper", "items", "fold", "toordinal()", "ctime()",
]
MACROS = [
    "format_datetime({}, '%Y-%m-%d')", "format_datetime({}, '%s')", "format_datetime({}, '%s_as_float')", "format_datetime({}, '%Y%m%d', '%Y-%m-%d')", "timestamp({})", "str_to_datetime({})", "duration({})", "day_delta({})", "day_delta({}, format='%d.%m.%Y')",
    "max({}, 2)", "min({})", "max({})", "sanitize_url({})", "camel_case_to_snake_case({})", "dict(a={})", "dict({})", "namespace(a={}).a", "today_with_timezone('Europe/Paris')", "cycler({}, 1).next()", "joiner({})()",
]
BINARY = ["+", "-", "*", "/", "//", "%", "**", "~", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "and", "or"]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = list(NAMES)

    def pick(self, options):
        return self.random.choice(options)

    def expression(self, depth):
        kind = self.random.random()
        if depth == 0 or kind < 0.12:
            return self.pick(self.names) if self.random.random() < 0.55 else self.pick(ATOMS)
        inner = self.expression(depth - 1)
        if kind < 0.34:
            return f"{self.grouped(inner)} | {self.pick(FILTERS)}"
        if kind < 0.50:
            return f"{self.grouped(inner)}.{self.pick(METHODS)}"
        if kind < 0.68:
            return f"({inner}) {self.pick(BINARY)} ({self.expression(depth - 1)})"
        if kind < 0.74:
            return f"{self.grouped(inner)} is {self.pick(['', 'not '])}{self.pick(TESTS)}"
        if kind < 0.80:
            return self.pick(MACROS).format(inner)
        if kind < 0.86:
            return f"{self.grouped(inner)}[{self.pick(['0', '-1', '1', '1:', ':-1', '::2', '::-1', ':2', repr('a'), repr('k'), '5', '-9:'])}]"
        if kind < 0.90:
            return f"{inner} if {self.expression(depth - 1)} else {self.expression(depth - 1)}"
        if kind < 0.93:
            return f"{self.pick(['not ', '-', '+'])}({inner})"
        if kind < 0.96:
            return f"[{inner}, {self.expression(depth - 1)}]"
        return f"{{'a': {inner}, 'b': {self.expression(depth - 1)}}}"

    def grouped(self, inner):
        return f"({inner})"

    def template(self):
        kind = self.random.random()
        depth = self.pick([1, 2, 2, 3])
        if kind < 0.70:
            return "{{ " + self.expression(depth) + " }}"
        if kind < 0.78:
            return f"{self.pick(['', 'a', ' ', '1', '[', 'x: '])}{{{{ {self.expression(depth)} }}}}{self.pick(['', 'b', ']', ' ', ', 2'])}"
        return self.statement(depth)

    def statement(self, depth):
        a, b = self.expression(depth), self.expression(1)
        minus = self.pick(["", "", "-"])
        shapes = [
            f"{{% if {a} %}}{{{{ {b} }}}}{{% else %}}no{{% endif %}}",
            f"{{% if {a} -%}} x {{%- elif {b} %}}y{{% endif {minus}%}} z",
            f"{{% set v = {a} %}}{{{{ v }}}}{{{{ [v] }}}}",
            f"{{% set v %}}{{{{ {a} }}}}!{{% endset %}}{{{{ v | upper }}}}",
            f"{{% set v | {self.pick(FILTERS)} %}}{{{{ {a} }}}}{{% endset %}}{{{{ v }}}}",
            f"{{% for v in {a} %}}{{{{ v }}}}{{{{ loop.index }}}},{{% else %}}none{{% endfor %}}",
            f"{{% for v in {a} if v %}}{{{{ v ~ loop.last }}}}{{% endfor %}}",
            f"{{% for v, w in {a} %}}{{{{ w }}}}{{{{ v }}}}{{% endfor %}}",
            f"{{% for v in {a} %}}{{% set q = v %}}{{{{ loop.previtem }}}}{{{{ q }}}}{{{{ loop.cycle('a', 'b') }}}}{{% endfor %}}",
            f"{{% with v = {a} %}}{{{{ v }}}}{{{{ {b} }}}}{{% endwith %}}",
            f"{{% macro m(v, w={b}) %}}({{{{ v }}}}|{{{{ w }}}}){{% endmacro %}}{{{{ m({a}) }}}}{{{{ m(1, 2) }}}}",
            f"{{% macro m() %}}<{{{{ caller({a}) }}}}>{{% endmacro %}}{{% call(v) m() %}}{{{{ v }}}}{{% endcall %}}",
            f"{{% filter {self.pick(FILTERS)} %}}{{{{ {a} }}}} b{{% endfilter %}}",
            f"{{% autoescape {self.pick(['true', 'false', 'config.t', 'config.z', b])} %}}{{{{ {a} }}}}{{{{ config.h ~ ({b}) }}}}{{% endautoescape %}}",
            f"{{% block q {self.pick(['', 'scoped '])}%}}{{{{ {a} }}}}{{% endblock %}}{{{{ self.q() }}}}",
            f"{{% set n = namespace(x={b}) %}}{{% for v in {a} %}}{{% set n.x = v %}}{{% endfor %}}{{{{ n.x }}}}",
            f"{{# c #}}{{{{ {a} }}}}{{#- d #}} {{%- raw %}} {{{{ x }}}} {{% endraw -%}} e",
        ]
        return self.pick(shapes)


def main(seed, count):
    maker = Maker(seed)
    print("context " + json.dumps(CONTEXT, ensure_ascii=False))
    for _ in range(count):
        mode = maker.random.choices(["string", "value", "boolean", "nested", "key"], [70, 12, 8, 6, 4])[0]
        print(mode + "! " + json.dumps(maker.template(), ensure_ascii=False))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
