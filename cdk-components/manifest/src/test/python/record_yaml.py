"""Records how the reference reads scalars and documents: yaml-golden.txt.

    python record_yaml.py      (needs airbyte-cdk 7.39.1)

Each case is a document, a line of dashes, and its value in a notation with types, or "error"; a line of equal signs ends it.
"""

import datetime
import json
import pathlib
import struct

from airbyte_cdk.utils.yaml_loader import safe_load_yaml

TARGET = pathlib.Path(__file__).parent.parent / "resources/dev/weir/manifest/yaml/yaml-golden.txt"

SCALARS = """
yes Yes YES yEs no No NO true True TRUE tRue false False FALSE on On ON off Off OFF y Y n N t f o
~ null Null NULL nULL nil none None
0 00 01 010 0777 08 09 0o14 -010 +010 0_7 0_ 1 -1 +1 12 1_000 1__0 1_ _1 -_1 +-1 --1 - + . .. ... -- 1-1
0b101 0b1_0 -0b11 0b2 0b 0B1 0x1F 0xdead_beef 0xG -0x10 0X1F 0x 0b_ 0x_
1:30 01:30 1:60 1:5 190:20:30 -1:30 +1:30 1:30:00 1:3a 20:30.15 1:30. 1:30._ 1:30.5e+3 0:30 00:30 12:30:45 1:
9223372036854775807 9223372036854775808 -9223372036854775808 -9223372036854775809 123456789012345678901234567890
1.0 1. .5 -.5 +.5 -1.5 +1.5 1.5e3 1.5e+3 1.5E-3 1e3 1e+3 1E5 1.e+3 .5e+1 ._5 .5_ 1_0.5 1._5 1._ 1.2.3 1.5e 1.5e+ 0.0 -0.0
00.5 01.50 1.0e+3 1.0e400 1.5e+400 1.5e-400 0.1 1,5 1.000.000 12e03 5. 5.e-1 .e+1 123456.789 0.30000000000000004
.inf .Inf .INF -.inf +.inf +.INF .iNf inf -inf .nan .NaN .NAN .nAn nan -.nan
2024-01-01 2024-1-1 2024-1-01 2024-02-29 0001-01-01 24-01-01 2024-01-01T 2024-01 20240101
2024-01-01T10:11:12 2024-01-01t10:11:12 2024-01-01T1:11:12 2024-1-1T10:11:12 2024-01-01T10:11 2024-01-01T10:11:12Z
2024-01-01T10:11:12.5 2024-01-01T10:11:12.123456789Z 2024-01-01T10:11:12. 2024-01-01T10:11:12+02:00 2024-01-01T10:11:12-5
2024-01-01T10:11:12+0200 2024-01-01T10:11:12+05:30 2024-01-01T10:11:12.1-07:00 2024-01-01T10:11:12z 2024-01-01T10:11:12+00:00
<< = == => a=b !x & * % @ ` ? : - | > ' " [ ] { } , #a a#b a:b a: :a http://example.test/a?b=c#d {{a}} a{b} [a]b
P1D %Y-%m-%d data.* a/b ../c ~a a~ $ref #/definitions/x 5m 10% €5 é 😀 日本 \\d+ ^a$ a\\nb
1.0.0 0.29.0 v1 1a a1 1_a 0xyz 0b12 -a +a .a 2024-W01 12:30pm
""".split()

SPACED = [
    "2024-01-01 10:11:12", "2024-01-01  10:11:12", "2024-01-01 10:11:12 Z", "2024-01-01 10:11:12 +1", "2024-01-01 10:11:12  -01:30",
    "2024-01-01\t10:11:12", "2024-1-1 1:11:12.25", "2001-12-14 21:59:43.10 -5", "2024-01-01 foo", "1 2", "yes no", "null null", "1 000",
    "a: b: c", "a #b", "a# b", "- a", "? a", "a, b", "{{ config['a'] }}", "{% if a %}b{% endif %}", "a {{ b }}", "'a' b", "a 'b'",
    "2024-13-01", "2024-02-30", "2023-02-29", "0000-01-01", "2024-01-01T24:00:00", "2024-01-01T23:60:00", "2024-01-01T23:59:60",
    "'yes'", '"yes"', "'12'", '"1.5"', "'2024-01-01'", "''", '""', "'it''s'", '"a\\tb\\u00e9\\x41\\U0001F600\\n\\\\\\"\\/\\e\\0"', '"\\q"',
    "'a\\nb'", '"{{ a }}"', "'#/a'", "'~'", '"null"',
    "!!str 12", "!!str yes", "!!str", "!!int '12'", "!!int abc", "!!int 010", "!!float 12", "!!float '1e3'", "!!float x", "!!bool 'yes'",
    "!!bool maybe", "!!null x", "!!null ''", "!!timestamp '2024-01-01'", "!!timestamp x", "! 12", "! yes", "!!map {a: 1}", "!!seq [1]",
    "!!map 1", "!!seq 1", "!!str [1]", "!!int [1]", "!foo 1", "!!python/object:os.system x", "!!python/name:os.system ''",
    "!!python/tuple [1, 2]", "!!python/object/apply:os.system ['x']", "!<tag:yaml.org,2002:str> 12", "!<tag:yaml.org,2002:int> 12",
]

DOCUMENTS = [
    "", " ", "\n\n", "# only a comment\n", "---\n", "---\n---\n", "a: 1\n---\nb: 2\n", "--- a\n...\n", "a: 1\n...\n", "...\n", "%YAML 1.1\n---\na: 1\n",
    "%YAML 1.2\n---\na: yes\n", "\ufeffa: 1\n", "a: 1\r\nb: 2\r\n", "a: 1\rb: 2\r", "a:\n  - 1\n  - 2\n", "a:\n- 1\n- 2\nb: 3\n", "- - 1\n  - 2\n- 3\n",
    "- a: 1\n  b: 2\n- c\n", "a:\n  b:\n    c: 1\n", "a:   \n", "a: # comment\n", "a: 1 # comment\n", "a: '1' # c\n", "? a\n: 1\n", "? a\n", "?\n", "{}", "[]", "{a}", "{a, b}",
    "{a: , b: 1}", "[a, , b]", "[a, b,]", "{a: 1,}", "[a b, c]", "{a:1}", "{\"a\":1}", "{a: {b: [1, {c: 2}]}}", "[a: 1, b: 2]", "[{a: 1}, [2]]", "{[a]: 1}", "{{a: 1}: 2}",
    "a: {{ x }}\n", "a: {{ x }}b\n", "a: [{{ x }}]\n", "a: {% x %}\n", "a: b: c\n", "a: 'b\n", "a: \"b\n", "a: [1\n", "a: {b\n", "a\nb: 1\n", "a: 1\n b: 2\n", "a:\n  b: 1\n c: 2\n",
    "a: 1\n- b\n", "- a\nb: 1\n", "\ta: 1\n", "a:\n\tb: 1\n", "a: 1\t\n", "a: \t1\n", "a: 1\t# c\n", "a: b\tc\n", "- \ta\n", "a: [1,\t2]\n", "a: *x\n", "a: &x 1\nb: *x\n", "a: &x [1]\nb: *x\n", "a: &x {b: *x}\n",
    "a: &x [*x]\n", "a: &x 1\nb: &x 2\nc: *x\n", "&a b: *a\n", "&a b: 1\n*a : 2\n", "a: &x\nb: *x\n", "a: &x {b: 1}\nc:\n  <<: *x\n", "a: &x {b: 1, c: 2}\nd:\n  c: 3\n  <<: *x\n", "a: &x {b: 1}\nc:\n  <<: *x\n  b: 2\n",
    "a: &x {b: 1, z: 0}\nd: &y {b: 2, c: 3}\ne:\n  <<: [*x, *y]\n  f: 4\n", "a: &x {b: 1}\nc: &y\n  <<: *x\n  d: 2\ne:\n  <<: *y\n  f: 3\n", "a:\n  <<: {b: 1}\n", "a:\n  <<: [{b: 1}, {b: 2}]\n", "a:\n  <<: 1\n", "a:\n  <<: [1]\n",
    "a:\n  <<:\n", "a:\n  '<<': 1\n", "a: <<\n", "a: =\n", "=: 1\n", "a: &x {b: 1}\nc:\n  <<: *x\n  <<: {d: 2}\n", "a: &x [1]\nb:\n  <<: *x\n",
    "1: a\n", "yes: a\n", "null: a\n", "~: a\n", "1.5: a\n", "'1': a\n", "-1: a\n", "010: a\n", "on: push\noff: pull\n", "? 1\n: 2\n", ": a\n", "'': a\n", "[1]: a\n", "{a: 1}: b\n", "? [a]\n: b\n",
    "a: 1\na: 2\n", "a: 1\nb: 2\na: 3\n", "{a: 1, a: 2}\n", "a: 1\n'a': 2\n",
    "a: |\n  b\n  c\n", "a: |-\n  b\n  c\n", "a: |+\n  b\n\n", "a: >\n  b\n  c\n\n  d\n", "a: >-\n  b\n   c\n  d\n", "a: |2\n   b\n", "a: |\n\n  b\n", "a: |\n  b\n c\n", "a: |\n", "a: |\nb: 1\n", "a: >\n  b\nc: |\n  d\n",
    "a: |-\n  {{ b }}\n  : c\n  # no comment\n", "a: | # comment\n  b\n", "a: |b\n  c\n", "- |\n a\n- >\n b\n", "a: |\n\tb\n", "a: |\n  b\n\tc\n",
    "a: b\n  c\n  d\n", "a: 'b\n  c\n\n  d'\n", "a: \"b\\\n  c\"\n", "a: \"b\n  c\"\n", "a: b\n\n  c\n", "a:\n  b\n  c\n", "a: b # c\n  d\n", "a: 1\n  2\n", "a:\n  'b'\n", "a:\n  'b': 1\n",
    "a: !!set {b, c}\n", "a: !!omap [b: 1]\n", "a: !!pairs [b: 1]\n", "a: !!binary aGVsbG8=\n", "a: @b\n", "a: `b`\n", "a: %b\n", "a: ,b\n", "a: -\n", "a: - b\n", "a: ?\n", "a: ? b\n", "a: b?\n", "a: -b\n", "a: :b\n", "a: b:\n", "a: b:c\n", "a : b\n", "a  :  b\n", "'a':b\n", "\"a\": b\n", "'a' : b\n", "a:b\n",
    "a: b\u0085c\n", "a: b\u2028c\n", "a: b\u00a0c\n", "a: \u0001\n", "a: \u007f\n", "a: 😀\nb: 日本\n", "a: \"\\ud83d\\ude00\"\n", "a: \ufeffb\n", "a: " + "x" * 2000 + "\n", "x" * 1000 + ": 1\n", "x" * 1100 + ": 1\n",
    "#/a: 1\n", "a: #/b\n", "a: '#/b'\n", "a:\n- b\n -c\n", "a:\n  - b\n  -c\n", "a: ['#/b', \"#/c\"]\n", "a: [b, 'c', 1, yes, ~]\n", "a: {b: yes, c: 010, d: 1:30}\n", "[\n  a,\n  b\n]\n", "{\n  a: 1,\n  b: 2\n}\n", "a: [\n1,\n2]\n", "a: {\n}\n",
    "a: [1, 2]b\n", "a: {b: 1}c\n", "a: 'b'c\n", "a: \"b\" c\n", "a: 1 b: 2\n", "[a, b]: c\n", "a: ]\n", "a: }\n", "a: \"\\x4\"\n", "a: \"\\u12\"\n", "a: 'b'\n'c'\n", "key with spaces: value with spaces\n", "a: b\\nc\n", "a: 'C:\\x'\n", "a: \"C:\\x\"\n",
]


def notation(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key(k)}: {notation(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(notation(v) for v in value) + "]"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "bool " + str(value).lower()
    if isinstance(value, int):
        return f"int {value}"
    if isinstance(value, float):
        return "float " + ("nan" if value != value else struct.pack(">d", value).hex())
    if isinstance(value, datetime.datetime):
        whole = value.strftime("%Y-%m-%dT%H:%M:%S") + f".{value.microsecond:06d}"
        offset = value.utcoffset()
        return f"time {whole}" + ("" if offset is None else f" {int(offset.total_seconds())}")
    if isinstance(value, datetime.date):
        return f"date {value.isoformat()}"
    if isinstance(value, str):
        return "text " + json.dumps(value)
    raise TypeError("no manifest holds a " + type(value).__name__)


def key(value):
    return json.dumps(value if isinstance(value, str) else json.dumps(value))


def case(text):
    try:
        expected = notation(safe_load_yaml(text))
    except Exception:  # ValueError, KeyError and RecursionError come through as well as YAMLError
        expected = "error"
    return f"{text}\n-----\n{expected}\n=====\n"


texts = [f"a: {scalar}\n" for scalar in SCALARS + SPACED] + [f"[{s}, {s}]\n" for s in SCALARS] + DOCUMENTS
TARGET.parent.mkdir(parents=True, exist_ok=True)
with open(TARGET, "w", encoding="utf-8", newline="") as target:
    target.write("".join(case(text) for text in texts))
print(len(texts), "cases")
