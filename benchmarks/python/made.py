"""Manifests that are too long to write: made below target/scenarios when they are needed."""

from places import MADE

HEAD = """version: 6.0.0
type: DeclarativeSource
check: {{type: CheckStream, stream_names: [{stream}]}}
"""
SPEC = """spec:
  type: Spec
  connection_specification:
    type: object
    required: [base_url]
    properties:
      base_url: {type: string, title: Base URL}
"""
REPORT = """streams:
  - type: DeclarativeStream
    name: report
    primary_key: [col_000]
    retriever:
      type: SimpleRetriever
      requester: {type: HttpRequester, url_base: "{{ config['base_url'] }}", path: /v1/report.csv, http_method: GET}
      decoder: {type: CsvDecoder}
      record_selector:
        type: RecordSelector
        extractor: {type: DpathExtractor, field_path: []}
    schema_loader:
      type: InlineSchemaLoader
      schema:
        $schema: http://json-schema.org/schema#
        type: object
        additionalProperties: true
        properties:
"""
ITEMS = """definitions:
  schema:
    type: InlineSchemaLoader
    schema:
      $schema: http://json-schema.org/schema#
      type: object
      additionalProperties: true
      properties:
        id: {type: integer}
        title: {type: [string, "null"]}
        done: {type: [boolean, "null"]}
        assignee:
          type: [object, "null"]
          properties:
            id: {type: [integer, "null"]}
            name: {type: [string, "null"]}
        labels: {type: [array, "null"], items: {type: [string, "null"]}}
        estimate: {type: [number, "null"]}
        updated_at: {type: [string, "null"]}
  selector:
    type: RecordSelector
    extractor: {type: DpathExtractor, field_path: [data]}
streams:
"""
STREAM = """  - type: DeclarativeStream
    name: items_@
    primary_key: [id]
    retriever:
      type: SimpleRetriever
      requester: {type: HttpRequester, url_base: "{{ config['base_url'] }}", path: /v1/groups/@/items, http_method: GET}
      record_selector: {$ref: "#/definitions/selector"}
    schema_loader: {$ref: "#/definitions/schema"}
"""


def columns_manifest():
    columns = "".join(f'          col_{column:03d}: {{type: [string, "null"]}}\n' for column in range(120))
    return save("report.yaml", "# S5: a report of 120 columns.\n" + HEAD.format(stream="report") + REPORT + columns + SPEC)


def streams_manifest(count):
    streams = "".join(STREAM.replace("@", str(number)) for number in range(1, count + 1))
    return save(f"streams-{count}.yaml", f"# {count:,} streams.\n" + HEAD.format(stream="items_1") + ITEMS + streams + SPEC)


def save(name, text):
    MADE.mkdir(parents=True, exist_ok=True)
    (MADE / name).write_text(text)
    return name
