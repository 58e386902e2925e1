"""`spec` of a connector that is a manifest alone, as the reference's image of such connectors runs it: reference_spec.py MANIFEST"""

import sys

import yaml
from airbyte_cdk.entrypoint import launch
from airbyte_cdk.sources.declarative.concurrent_declarative_source import ConcurrentDeclarativeSource

with open(sys.argv[1], encoding="utf-8") as file:
    manifest = yaml.safe_load(file)
launch(ConcurrentDeclarativeSource(catalog=None, config=None, state=[], source_config=manifest), ["spec"])
