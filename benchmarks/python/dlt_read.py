"""The same API with dlt's rest_api source -> Parquet files, nested values as JSON columns: dlt_read.py orders|events URL FOLDER"""

import os
import sys

RESOURCES = {
    "orders": {
        "path": "v1/orders",
        "params": {"per_page": 1000},
        "paginator": {"type": "page_number", "base_page": 1, "page_param": "page", "total_path": "meta.total_pages"},
    },
    "events": {
        "path": "v1/events",
        "params": {"limit": 500},
        "paginator": {"type": "cursor", "cursor_path": "next_cursor", "cursor_param": "cursor"},
    },
}


def main(name, url, folder):
    os.environ.update({
        "RUNTIME__DLTHUB_TELEMETRY": "false",
        "RUNTIME__LOG_LEVEL": "ERROR",
        "EXTRACT__WORKERS": "4",
        "NORMALIZE__WORKERS": "2",
        "LOAD__WORKERS": "4",
        "DATA_WRITER__FILE_MAX_ITEMS": "100000",
        "DATA_WRITER__BUFFER_MAX_ITEMS": "10000",
        "NORMALIZE__DATA_WRITER__COMPRESSION": "zstd",
        "DESTINATION__FILESYSTEM__BUCKET_URL": "file://" + os.path.join(folder, "lake"),
    })
    import dlt  # reads the environment
    from dlt.sources.rest_api import rest_api_source

    resource = {"name": name, "primary_key": "id", "endpoint": {**RESOURCES[name], "data_selector": "data"}}
    source = rest_api_source({"client": {"base_url": url + "/"}, "resources": [resource]}, max_table_nesting=0)
    pipeline = dlt.pipeline("benchmark", destination="filesystem", dataset_name="records", pipelines_dir=os.path.join(folder, "pipelines"))
    pipeline.run(source, loader_file_format="parquet", write_disposition="append")


if __name__ == "__main__":
    main(*sys.argv[1:])
