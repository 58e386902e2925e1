#!/usr/bin/env python3
"""Records what the reference's decoders make of bodies, as decoders.jsonl beside the test.

    python record_decoders.py > ../resources/dev/weir/standard/decoder/decoders.jsonl

Needs airbyte-cdk 7.39.1. Each line: name, decoder (as in a manifest), headers, body (base64), and documents or error. A
document is what the decoder yields; the rows before an error are kept.
"""

import base64
import gzip
import io
import json
import logging
import sys
import zipfile

import requests
import urllib3
from airbyte_cdk.sources.declarative.extractors.response_to_file_extractor import ResponseToFileExtractor
from airbyte_cdk.sources.declarative.models import declarative_component_schema as models
from airbyte_cdk.sources.declarative.parsers.model_to_component_factory import ModelToComponentFactory

logging.disable(logging.CRITICAL)

CSV = {"type": "CsvDecoder"}
JSON = {"type": "JsonDecoder"}
JSONL = {"type": "JsonlDecoder"}
XML = {"type": "XmlDecoder"}
LINES = {"type": "IterableDecoder"}
FILE = {"type": "ResponseToFileExtractor"}


def gz(inner):
    return {"type": "GzipDecoder", "decoder": inner}


def zipped(inner):
    return {"type": "ZipfileDecoder", "decoder": inner}


def items(path, **more):
    return {"type": "JsonItemsDecoder", "items_path": path, **more}


def archive(*files, compression=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as z:
        for name, content in files:
            z.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), content, compression)
    return out.getvalue()


def packed(data):
    return gzip.compress(data, mtime=0)


CASES = [
    ("csv empty", CSV, b""),
    ("csv header only", CSV, b"id,name\n"),
    ("csv header without line end", CSV, b"id,name"),
    ("csv plain", CSV, b"id,name\n1,a\n2,b\n"),
    ("csv without last line end", CSV, b"id,name\n1,a\n2,b"),
    ("csv crlf", CSV, b"id,name\r\n1,a\r\n2,b\r\n"),
    ("csv cr", CSV, b"id,name\r1,a\r2,b\r"),
    ("csv mixed line ends in quotes", CSV, b'id,t\r\n1,"a\r\nb\rc\nd"\r\n'),
    ("csv quotes", CSV, b'id,t\n1,"a,b"\n2,"say ""hi"""\n3,"a\nb"\n4,""\n'),
    ("csv quote inside a field", CSV, b'id,t\n1,a"b\n2,a"b,c"\n'),
    ("csv text behind a closing quote", CSV, b'id,t\n1,"a"b\n2,"a"b"c\n3,"a" ,x\n'),
    ("csv quoted names", CSV, b'"id","a,b"\n1,2\n'),
    ("csv blank lines", CSV, b"id,name\n\n1,a\n\n\n2,b\n\n"),
    ("csv line of spaces", CSV, b"id,name\n  \n1,a\n"),
    ("csv short row", CSV, b"id,a,b\n1\n2,x\n"),
    ("csv long row", CSV, b"id,a\n1,x,y,z\n2,x\n"),
    ("csv trailing delimiters", CSV, b"id,a,,\n1,x,,\n2,y,,\n"),
    ("csv spaces", CSV, b"id , name\n 1 , a \n"),
    ("csv bom", CSV, b"\xef\xbb\xbfid,name\n1,a\n"),
    ("csv utf-8-sig", {**CSV, "encoding": "utf-8-sig"}, b"\xef\xbb\xbfid,name\n1,a\n"),
    ("csv utf-8", CSV, "id,näme\n1,日本\n".encode()),
    ("csv latin-1", {**CSV, "encoding": "latin-1"}, "id,näme\n1,ü\n".encode("latin-1")),
    ("csv latin_1", {**CSV, "encoding": "latin_1"}, "id,näme\n1,ü\n".encode("latin-1")),
    ("csv ISO-8859-15", {**CSV, "encoding": "ISO-8859-15"}, "id,n\n1,€\n".encode("iso-8859-15")),
    ("csv iso8859_2", {**CSV, "encoding": "iso8859_2"}, "id,n\n1,ł\n".encode("iso8859_2")),
    ("csv cp1252", {**CSV, "encoding": "cp1252"}, "id,n\n1,€\n".encode("cp1252")),
    ("csv windows-1252", {**CSV, "encoding": "windows-1252"}, "id,n\n1,€\n".encode("cp1252")),
    ("csv utf-16", {**CSV, "encoding": "utf-16"}, "id,n\n1,ü\n".encode("utf-16")),
    ("csv utf-16 without mark", {**CSV, "encoding": "utf-16"}, "id,n\n1,ü\n".encode("utf-16-le")),
    ("csv utf_16_le", {**CSV, "encoding": "utf_16_le"}, "id,n\n1,ü\n".encode("utf-16-le")),
    ("csv shift_jis", {**CSV, "encoding": "shift_jis"}, "id,n\n1,日本\n".encode("shift_jis")),
    ("csv wrong encoding", CSV, "id,n\n1,ü\n".encode("latin-1")),
    ("csv ascii", {**CSV, "encoding": "ascii"}, "id,n\n1,ü\n".encode()),
    ("csv semicolon", {**CSV, "delimiter": ";"}, b"id;n\n1;a,b\n"),
    ("csv tab escaped", {**CSV, "delimiter": "\\t"}, b"id\tn\n1\ta b\n"),
    ("csv tab", {**CSV, "delimiter": "\t"}, b"id\tn\n1\ta b\n"),
    ("csv pipe", {**CSV, "delimiter": "|"}, b"id|n\n1|\n"),
    ("csv code of delimiter", {**CSV, "delimiter": "\\x01"}, b"id\x01n\n1\x01a\n"),
    ("csv octal delimiter", {**CSV, "delimiter": "\\011"}, b"id\tn\n1\ta\n"),
    ("csv empty delimiter", {**CSV, "delimiter": ""}, b"id,n\n1,a\n"),
    ("csv nothing", {**CSV, "set_values_to_none": ["", "-", "n/a"]}, b"id,a,b,c\n1,,-,n/a\n2,x\n"),
    ("csv nul", CSV, b"id,n\n1,a\x00b\n"),
    ("csv other separators of lines", CSV, "id,n\n1,a\u2028b\x0bc\x1cd\x85e\n".encode()),
    ("jsonl empty", JSONL, b""),
    ("jsonl plain", JSONL, b'{"id": 1}\n{"id": 2}\n'),
    ("jsonl crlf, blank lines, no last line end", JSONL, b'{"id": 1}\r\n\r\n  \n{"id": 2}'),
    ("jsonl scalars and lists", JSONL, b'1\n"a"\n[{"id": 1}]\ntrue\n1.5\n'),
    ("jsonl escapes", JSONL, '{"a": "\\u00fc\\n", "b": "ü\u2028"}\n'.encode()),
    ("jsonl numbers", JSONL, b'{"a": 9223372036854775807, "b": -1e3, "c": 0.1, "d": 18446744073709551615}\n'),
    ("jsonl duplicate keys", JSONL, b'{"a": 1, "a": 2}\n'),
    ("jsonl wrong encoding", JSONL, b'{"a": "x"}\n{"a": "\xfc"}\n'),
    ("items plain", items("data.users"), b'{"x": [1], "data": {"users": [{"id": 1}, {"id": 2}], "n": 2}, "y": {}}'),
    ("items root key", items("rows"), b'{"rows": [1, "a", null, [2], {"b": {}}]}'),
    ("items of an object", items("data"), b'{"data": {"id": 1}}'),
    ("items under a key item", items("data"), b'{"data": {"item": 7, "other": 8}}'),
    ("items of a scalar", items("data"), b'{"data": 5}'),
    ("items missing", items("data.users"), b'{"data": {}, "users": [1]}'),
    ("items through lists", items("a.item.b"), b'{"a": [{"b": [1, 2]}, {"c": 0, "b": [3]}]}'),
    ("items of a root list", items("item.b"), b'[{"b": [1]}, {"b": [2]}]'),
    ("items with a dotted key", items("a.b"), b'{"a.b": [1], "a": {"b": [2]}}'),
    ("items of repeated keys", items("a"), b'{"a": [1], "a": [2]}'),
    ("items floats", items("a"), b'{"a": [1.0, 1e2, -0.5, 3]}'),
    ("items latin-1", items("a", encoding="latin-1"), '{"a": ["ü", "x"]}'.encode("latin-1")),
    ("items utf-16", items("a", encoding="utf-16"), '{"a": ["ü", "😀"]}'.encode("utf-16")),
    ("items empty body", items("a"), b""),
    ("items truncated", items("a"), b'{"a": [1, 2'),
    ("items not json", items("a"), b"<html></html>"),
    ("items trailing text", items("a"), b'{"a": [1]} x'),
    ("lines empty", LINES, b""),
    ("lines plain", LINES, b"a\nb\n"),
    ("lines blank", LINES, b"a\n\nb"),
    ("lines crlf", LINES, b"a\r\nb\r\n"),
    ("lines utf-8", LINES, "ü\n日本\n".encode()),
    ("lines wrong encoding", LINES, b"a\n\xfc\n"),
    ("gzip json", gz(JSON), packed(b'{"a": [1]}')),
    ("gzip json list", gz(JSON), packed(b'[{"a": 1}, 2]')),
    ("gzip json empty list", gz(JSON), packed(b"[]")),
    ("gzip json empty", gz(JSON), packed(b"")),
    ("gzip json broken", gz(JSON), packed(b'{"a": [1')),
    ("gzip jsonl", gz(JSONL), packed(b'{"a": 1}\n{"a": 2}\n')),
    ("gzip csv", gz(CSV), packed(b"a,b\n1,2\n")),
    ("gzip csv settings", gz({**CSV, "delimiter": "\\t", "encoding": "latin-1", "set_values_to_none": ["x"]}), packed("a\tb\nü\tx\n".encode("latin-1"))),
    ("gzip items", gz(items("a")), packed(b'{"a": [1, 2]}')),
    ("gzip twice", gz(gz(JSONL)), packed(packed(b'{"a": 1}\n'))),
    ("gzip not compressed", gz(JSONL), b'{"a": 1}\n'),
    ("gzip empty body csv", gz(CSV), b""),
    ("gzip one byte", gz(CSV), b"a"),
    ("gzip members", gz(JSONL), packed(b'{"a": 1}\n{"a"') + packed(b': 2}\n')),
    ("gzip padded", gz(JSONL), packed(b'{"a": 1}\n') + b"\0" * 20),
    ("gzip with garbage behind", gz(JSONL), packed(b'{"a": 1}\n') + b"garbage"),
    ("gzip truncated", gz(CSV), packed(b"a\n" + b"".join(b"%d\n" % (i * 7919) for i in range(20000)))[:-2000]),
    ("gzip without sum", gz(CSV), packed(b"a\n1\n")[:-4]),
    ("gzip damaged sum", gz(CSV), packed(b"a\n1\n")[:-8] + b"\1\2\3\4" + packed(b"a\n1\n")[-4:]),
    ("gzip with name", gz(CSV), b"\x1f\x8b\x08\x08\0\0\0\0\0\x03name.csv\0" + packed(b"a\n1\n")[10:]),
    ("zip csv", zipped(CSV), archive(("a.csv", b"id\n1\n"), ("b.csv", b"id,x\n2,3\n"))),
    ("zip stored", zipped(CSV), archive(("a.csv", b"id\n1\n"), compression=zipfile.ZIP_STORED)),
    ("zip json", zipped(JSON), archive(("a.json", b'{"a": 1}'), ("b.json", b"[2, 3]"))),
    ("zip jsonl", zipped(JSONL), archive(("a.jsonl", b'{"a": 1}\n{"a": 2}'))),
    ("zip gzip", zipped(gz(CSV)), archive(("a.csv.gz", packed(b"id\n1\n")))),
    ("zip items", zipped(items("a")), archive(("a.json", b'{"a": [1]}'))),
    ("zip empty archive", zipped(CSV), archive()),
    ("zip empty file", zipped(CSV), archive(("a.csv", b""), ("b.csv", b"id\n1\n"))),
    ("zip empty json file", zipped(JSON), archive(("a.json", b""))),
    ("zip folder", zipped(CSV), archive(("d/", b""), ("d/a.csv", b"id\n1\n"))),
    ("zip broken file", zipped(JSON), archive(("a.json", b'{"a": 1}'), ("b.json", b"{"))),
    ("zip empty body", zipped(CSV), b""),
    ("zip html", zipped(CSV), b"<html>"),
    ("zip truncated", zipped(CSV), archive(("a.csv", b"id\n1\n"), ("b.csv", b"id\n2\n"))[:-30]),
    ("zip behind a preamble", zipped(CSV), b"preamble" + archive(("a.csv", b"id\n1\n"))),
    ("xml empty element", XML, b"<r/>"),
    ("xml text", XML, b"<r> a b </r>"),
    ("xml one", XML, b"<r><i><id>1</id></i></r>"),
    ("xml several", XML, b"<r><i><id>1</id></i><i/><i>t</i></r>"),
    ("xml interleaved", XML, b"<r><a>1</a><b>2</b><a>3</a><b>4</b><a>5</a></r>"),
    ("xml attributes", XML, b'<r a="1" b=""><i x="y">t</i><i x="z"/><j k="&lt;&#65;"><l/></j></r>'),
    ("xml mixed", XML, b"<r>one <b>two</b> three <b>four</b> five</r>"),
    ("xml cdata", XML, b"<r><a><![CDATA[<b> & ]]></a><c>x<![CDATA[ y ]]>z</c></r>"),
    ("xml entities", XML, b"<r>&lt;&amp;&gt;&quot;&apos;&#228;&#x20AC;</r>"),
    ("xml name spaces", XML, b'<n:r xmlns:n="u" xmlns="v"><n:i n:a="1">t</n:i><j/></n:r>'),
    ("xml comments", XML, b"<?xml version='1.0'?><!-- a --><?pi x?><r><!-- b -->x<!-- c -->y</r><!-- d -->"),
    ("xml utf-8", XML, '<?xml version="1.0" encoding="UTF-8"?><r>日本 ü</r>'.encode()),
    ("xml bom", XML, b"\xef\xbb\xbf<r>x</r>"),
    ("xml latin-1 in header", XML, '<r>ü</r>'.encode("latin-1"), {"Content-Type": "application/xml; charset=ISO-8859-1"}),
    ("xml charset against declaration", XML, '<?xml version="1.0" encoding="UTF-8"?><r>ü</r>'.encode("latin-1"), {"Content-Type": "text/xml;charset=iso-8859-1"}),
    ("xml white space", XML, "<r>\u00a0\u2003 <a>\t\u00a0x\u3000</a> \n</r>".encode()),
    ("xml crlf", XML, b"<r><a>1\r\n2\r3</a></r>"),
    ("xml doctype", XML, b"<!DOCTYPE r SYSTEM 'r.dtd'><r>x</r>"),
    ("xml bomb", XML, b'<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><r>&b;</r>'),
    ("xml external", XML, b'<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]><r>&a;</r>'),
    ("file plain", FILE, b'id,name\n1,a\n2,"b\nc"\n'),
    ("file empty", FILE, b""),
    ("file header only", FILE, b"id,name\n"),
    ("file nothings", FILE, b'a,b,c,d\n,NA,null,"N/A"\nNone,nan,x,""\n1,<NA>,#N/A,n/a\nNULL,NaN,-nan,0\n'),
    ("file nothings kept", {**FILE, "preserve_na_values": True}, b'a,b,c,d\n,NA,null,"N/A"\nNone,nan,x,""\n'),
    ("file short rows", FILE, b"a,b,c\n1\n2,3\n"),
    ("file long row", FILE, b"a,b\n1,2\n3,4,5\n"),
    ("file blank lines", FILE, b"a,b\n\n1,2\n  \n3,4\n\n"),
    ("file duplicate names", FILE, b"a,b,a,a\n1,2,3,4\n"),
    ("file unnamed", FILE, b"a,,\n1,2,3\n"),
    ("file gzip", FILE, packed(b"a,b\n1,2\n")),
    ("file zlib", FILE, __import__("zlib").compress(b"a,b\n1,2\n")),
    ("file bom", FILE, b"\xef\xbb\xbfa,b\n1,2\n"),
    ("file nul", FILE, b"a,b\n1,x\x00y\n"),
    ("file crlf", FILE, b"a,b\r\n1,x\r\n"),
    ("file spaces", FILE, b"a, b\n 1 , x y \n"),
    ("file quotes", FILE, b'a,b\n1,x"y\n2,"x"y\n3,"say ""hi"""\n'),
    ("file wrong encoding", FILE, b"a\n\xfc\n"),
    ("file unclosed quote", FILE, b'a,b\n1,"x\n2,y\n'),
]


def response(body, headers):
    answer = requests.Response()
    answer.status_code = 200
    answer.headers.update(headers)
    answer.request = requests.Request("GET", "https://api.example.com/items").prepare()
    answer.url = answer.request.url
    answer.encoding = requests.utils.get_encoding_from_headers(answer.headers)
    answer.raw = urllib3.HTTPResponse(io.BytesIO(body), headers=headers, status=200, preload_content=False, decode_content=False)
    return answer


def documents(spec, body, headers):
    answer = response(body, headers)
    if spec["type"] == "ResponseToFileExtractor":
        extractor = ResponseToFileExtractor(parameters={}, preserve_na_values=spec.get("preserve_na_values", False))
        return extractor.extract_records(answer)
    model = getattr(models, spec["type"]).parse_obj(spec)
    decoder = ModelToComponentFactory()._create_component_from_model(model, {})
    return decoder.decode(answer)


def main():
    for name, spec, body, *rest in CASES:
        headers = rest[0] if rest else {}
        line = {"name": name, "decoder": spec, "headers": headers, "body": base64.b64encode(body).decode(), "documents": []}
        try:
            for document in documents(spec, body, headers):
                line["documents"].append(json.loads(json.dumps(document)))
        except Exception as e:
            line["error"] = type(e).__name__
            line["documents"] = len(line["documents"])
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


main()
