"""Writes random XML documents with lxml, and beside each what is to be read out of it, found by lxml alone.

    xml_records.py SEED COUNT FOLDER

For each number there are FOLDER/n.xml and FOLDER/n.json: {"extractor": parameters, "records": [...]}.
"""
import json
import pathlib
import random
import sys

from lxml import etree

ELEMENTS = ["a", "b", "c", "d", "row", "Größe"]
ATTRIBUTES = ["p", "q", "r", "ä"]
NAMESPACE = "urn:example:n"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
NIL = f"{{{XSI}}}nil"
SPACE = " \t\r\n"
TEXTS = ["", "", "x", " 5 ", "a & b", "<tag>", "]]>", "1.50", "\n  ", "äöü €", "日本", "\U0001f600", "a\r\nb", "a\tb", "'\"", "0"]
ENCODINGS = ["utf-8", "utf-16", "iso-8859-1", "windows-1252", "us-ascii"]


def local(name):
    return etree.QName(name).localname


class Document:
    def __init__(self, chance):
        self.chance = chance
        self.root = etree.Element(chance.choice(ELEMENTS), nsmap={"n": NAMESPACE, "xsi": XSI})
        self.left = chance.randint(1, 60)
        self.fill(self.root, 0)

    def text(self):
        return self.chance.choice(TEXTS)

    def fill(self, element, depth):
        chance = self.chance
        for name in chance.sample(ATTRIBUTES, chance.randint(0, 2)):
            element.set(name if chance.random() < 0.9 else f"{{{NAMESPACE}}}{name}n", self.text())
        if chance.random() < 0.05:
            element.set(NIL, chance.choice(["true", "1", "false"]))
        element.text = etree.CDATA("a<b") if chance.random() < 0.05 else self.text()
        while depth < 6 and self.left > 0 and chance.random() < 0.75:
            self.left -= 1
            if chance.random() < 0.06:
                child = etree.Comment("no text") if chance.random() < 0.5 else etree.ProcessingInstruction("p", "i")
                element.append(child)
            else:
                name = chance.choice(ELEMENTS)
                child = etree.SubElement(element, name if chance.random() < 0.9 else f"{{{NAMESPACE}}}{name}")
                self.fill(child, depth + 1)
            child.tail = self.text()

    def write(self, file):
        chance = self.chance
        names = "".join(e.tag + "".join(e.attrib) for e in self.root.iter() if isinstance(e.tag, str))
        encoding = chance.choice(ENCODINGS if names.isascii() else ENCODINGS[:-1])
        document = etree.tostring(
            self.root,
            encoding=encoding,
            xml_declaration=encoding != "utf-8" or chance.random() < 0.5,
            pretty_print=chance.random() < 0.3,
            doctype="<!DOCTYPE x>" if chance.random() < 0.1 else None,
        )
        file.write_bytes(document)
        return document


class Reading:
    """What is to be read, chosen at random, and what lxml finds of it."""

    def __init__(self, chance, root):
        self.chance = chance
        self.root = root
        self.keep = chance.random() < 0.4
        self.attributes = chance.choice(["merge", "prefix", "drop"])
        self.force = chance.sample(ELEMENTS, chance.randint(0, 2))
        self.empty = chance.choice(["null", ""])
        self.trim = chance.random() < 0.8

    def name(self, name):
        name = etree.QName(name)
        return f"n:{name.localname}" if self.keep and name.namespace == NAMESPACE else name.localname

    def paths(self):
        """A path as the extractor has it, and the same in XPath."""
        chance = self.chance
        target = chance.choice([e for e in self.root.iter() if isinstance(e.tag, str)])
        chain = [target, *target.iterancestors()][::-1]
        start = chance.randint(0, len(chain) - 1)
        path = xpath = ""
        separator = "/" if start == 0 else "//"
        for element in chain[start:]:
            if separator == "/" and len(chain) > 3 and element is not target and chance.random() < 0.2:
                separator = "//"
                if path:
                    continue
            name = self.name(element.tag)
            path += separator + (name if chance.random() < 0.8 else "*")
            test = "*" if path.endswith("*") else f"*[{self.test(name)}]"
            xpath += separator + test
            attributes = [a for a in element.attrib if not a.startswith("{")]
            if attributes and chance.random() < 0.2:
                attribute = chance.choice(attributes)
                value = element.get(attribute)
                condition = chance.choice(["is", "is not", "there"])
                if condition != "there" and ("'" in value or "\n" in value or "\t" in value or "\r" in value):
                    condition = "there"
                if condition == "is":
                    path, xpath = path + f"[@{attribute}='{value}']", xpath + f"[@{attribute}='{value}']"
                elif condition == "is not":
                    path, xpath = path + f"[@{attribute}!='{value}']", xpath + f"[not(@{attribute}='{value}')]"
                else:
                    path, xpath = path + f"[@{attribute}]", xpath + f"[@{attribute}]"
            separator = "/"
        return path, xpath

    def test(self, name):
        if not self.keep:
            return f"local-name()='{name}'"
        return f"name()='{name}'"

    def text(self, element):
        """The text around the children, without what is white space between two tags."""
        parts = [element.text or ""]
        children = [child for child in element if isinstance(child.tag, str)]
        parts += [child.tail or "" for child in children]
        if children:
            parts = [part for part in parts if part.strip(SPACE)]
        whole = "".join(parts)
        return whole if not self.trim else whole.strip(SPACE)

    def value(self, element, is_record=False):
        fields = {}
        nil = False
        for name, value in element.attrib.items():
            if name == NIL:
                nil = value in ("true", "1")
            elif self.attributes != "drop":
                fields[("@" if self.attributes == "prefix" else "") + self.name(name)] = value
        children = [child for child in element if isinstance(child.tag, str)]
        gathered = {}
        for child in children:
            gathered.setdefault(self.name(child.tag), []).append(self.value(child))
        for name, values in gathered.items():
            fields[name] = values if len(values) > 1 or name in self.force else values[0]
        text = self.text(element)
        if not fields:
            if nil:
                return {} if is_record else None
            if is_record:
                return {"_text": text} if text else {}
            if text:
                return text
            return None if self.empty == "null" else ""
        if text.strip(SPACE):
            fields["_text"] = text
        return fields

    def ancestors(self, records):
        """Fields of elements around the records, as the extractor has them, and what they are for each record."""
        chance = self.chance
        if not records or chance.random() < 0.4:
            return [], [{} for _ in records]
        levels = min(len(list(record.iterancestors())) for record in records)
        if levels == 0:
            return [], [{} for _ in records]
        up = chance.randint(1, levels)
        around = [list(record.iterancestors())[up - 1] for record in records]
        attribute, child = chance.choice(ATTRIBUTES), chance.choice(ELEMENTS)
        fields, values = {"0_attribute": f"@{attribute}"}, [{"0_attribute": e.get(attribute)} for e in around]
        found = [self.first(element, child) for element in around]
        if all(self.stands_before(f, record, records) for f, record in zip(found, records)):
            fields["0_child"] = child
            for value, f in zip(values, found):
                value["0_child"] = None if f is None else self.trimmed(f)
        return [{"path": "/".join([".."] * up), "fields": fields}], values

    def trimmed(self, element):
        children = [child for child in element if isinstance(child.tag, str)]
        parts = [element.text or ""] + [child.tail or "" for child in children]
        if children:
            parts = [part for part in parts if part.strip(SPACE)]
        return "".join(parts).strip(SPACE) or None

    def first(self, element, name):
        for child in element:
            if isinstance(child.tag, str) and self.name(child.tag) == name and self.trimmed(child):
                return child
        return None

    def stands_before(self, child, record, records):
        if child is None:
            return True
        inside = set(child.iter())
        order = {e: i for i, e in enumerate(self.root.iter())}
        return not any(r in inside for r in records) and order[child] < order[record] and record not in inside

    def run(self):
        path, xpath = self.paths()
        matches = self.root.xpath(xpath)
        known = set(matches)
        records = [e for e in matches if not any(a in known for a in e.iterancestors())]
        ancestors, values = self.ancestors(records)
        return {
            "extractor": {
                "type": "CustomRecordExtractor",
                "class_name": "weir.parsers.XmlRecordsExtractor",
                "record": path,
                "ancestors": ancestors,
                "attributes": self.attributes,
                "force_list": self.force,
                "namespaces": "keep" if self.keep else "strip",
                "empty": self.empty,
                "trim": self.trim,
                "on_shape_error": "skip",
            },
            "records": [{**value, **self.value(record, True)} for value, record in zip(values, records)],
        }


def main():
    seed, count, folder = int(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
    chance = random.Random(seed)
    parser = etree.XMLParser(remove_comments=True, remove_pis=True, resolve_entities=False)
    for number in range(count):
        document = Document(chance).write(folder / f"{number}.xml")
        result = Reading(chance, etree.fromstring(document, parser)).run()
        (folder / f"{number}.json").write_text(json.dumps(result, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
