"""Records what the reference makes of the manifests in resolution/: one JSON file beside each.

    python record_resolution.py      (needs airbyte-cdk 7.39.1)
"""

import json
import pathlib

from airbyte_cdk.sources.declarative.parsers.manifest_component_transformer import ManifestComponentTransformer
from airbyte_cdk.sources.declarative.parsers.manifest_reference_resolver import ManifestReferenceResolver
from airbyte_cdk.utils.yaml_loader import safe_load_yaml

FOLDER = pathlib.Path(__file__).parent.parent / "resources/dev/weir/manifest/resolution"

for path in sorted(FOLDER.glob("*.yaml")):
    manifest = safe_load_yaml(path.read_text())
    manifest.setdefault("type", "DeclarativeSource")
    resolved = ManifestReferenceResolver().preprocess_manifest(manifest)
    own = ManifestComponentTransformer().propagate_types_and_parameters("", resolved, {})
    parent = ManifestComponentTransformer().propagate_types_and_parameters("", own, {}, use_parent_parameters=True)
    recorded = {"references": resolved, "own": own, "parent": parent}
    path.with_suffix(".json").write_text(json.dumps(recorded, ensure_ascii=False, indent=1) + "\n")
    print(path.name)
