"""The reference engine for record.py: one run per line of standard input, each in a fork of this process.

A line is {"words": [...], "manifest": PATH, "as_of": INSTANT, "streams": [...]}. The run's messages follow on standard output, then
{"__types__": [...]}, the component types of these streams and of what stands above them, and {"__done__": EXIT_CODE}.

The clock stands still and waits take no time. Requests leave through HTTP_PROXY, which is the stub of the recorder, and a run has one worker, so that
everything comes in the same order on each recording.
"""
import json
import os
import sys

# Words of the reference that are types in Weir.
NORMALIZATIONS = {"Default": "DefaultSchemaNormalization", "None": "NoSchemaNormalization"}
TOP = {"DeclarativeStream", "StateDelegatingStream"}


def imports():
    import airbyte_cdk.entrypoint  # noqa: F401
    import airbyte_cdk.sources.declarative.concurrent_declarative_source  # noqa: F401
    import freezegun  # noqa: F401
    import pandas  # noqa: F401: before the clock is frozen


def freeze(as_of):
    import time

    import freezegun

    pause = time.sleep
    freezegun.freeze_time(as_of).start()
    slept = [0.0]

    def sleep(seconds=0):
        slept[0] += max(float(seconds), 0.0) + 0.001
        pause(0.001)

    time.sleep = sleep
    let_waits_pass(slept)


def let_waits_pass(slept):
    """Budgets of calls and jobs wait until their own clock moves on, so that theirs has to see what was slept."""
    import datetime
    import time

    import pyrate_limiter.clocks
    from airbyte_cdk.sources.declarative.async_job import job, job_orchestrator, timer
    from airbyte_cdk.sources.streams import call_rate

    class Moved(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.datetime.now(tz) + datetime.timedelta(seconds=slept[0])

    class Times:
        datetime = Moved

        def __getattr__(self, name):
            return getattr(datetime, name)

    call_rate.datetime = Times()
    for module in (job, job_orchestrator, timer):
        module.datetime = Moved
    pyrate_limiter.clocks.TimeClock.now = lambda clock: int(1000 * (time.time() + slept[0]))


def one_worker():
    import concurrent.futures

    from airbyte_cdk.sources.concurrent_source import concurrent_source

    class Futures:
        @staticmethod
        def ThreadPoolExecutor(max_workers, **more):
            return concurrent.futures.ThreadPoolExecutor(max_workers=1, **more)

        def __getattr__(self, name):
            return getattr(concurrent.futures, name)

    class Concurrent:
        futures = Futures()

    concurrent_source.concurrent = Concurrent()


class Types:
    """The types of the components that the streams of a run are made of."""

    def __init__(self, manifest, streams):
        self.streams, self.seen, self.depth = streams, {"DeclarativeSource"}, 0
        if manifest.get("dynamic_streams"):
            self.seen.add("DynamicDeclarativeStream")
        for group in (manifest.get("stream_groups") or {}).values():
            self.seen |= {group["type"], group["action"]["type"]}
        for stream in manifest.get("streams") or []:
            if isinstance(stream, dict) and stream.get("type") == "ConditionalStreams":
                self.seen.add("ConditionalStreams")

    def watch(self):
        from airbyte_cdk.sources.declarative.parsers.model_to_component_factory import ModelToComponentFactory

        create = ModelToComponentFactory._create_component_from_model

        def watched(factory, model, config, **more):
            name = type(model).__name__
            if (name in TOP and model.name in self.streams) or (name not in TOP and self.depth == 0):
                self.walk(model)
            self.depth += 1
            try:
                return create(factory, model=model, config=config, **more)
            finally:
                self.depth -= 1

        ModelToComponentFactory._create_component_from_model = watched

    def walk(self, value):
        if isinstance(value, dict):
            for element in value.values():
                self.walk(element)
        elif isinstance(value, (list, tuple)):
            for element in value:
                self.walk(element)
        elif type(value).__name__ == "SchemaNormalization":
            self.seen.add(NORMALIZATIONS[value.value])
        elif hasattr(value, "__fields__"):
            kind = getattr(value, "type", None)
            self.seen.add(kind if isinstance(kind, str) else type(value).__name__)
            for field in value.__fields__:
                self.walk(getattr(value, field, None))


def run(order):
    import logging
    from pathlib import Path

    from airbyte_cdk.entrypoint import launch
    from airbyte_cdk.exception_handler import init_uncaught_exception_handler
    from airbyte_cdk.sources.declarative.concurrent_declarative_source import ConcurrentDeclarativeSource as Source
    from airbyte_cdk.utils.yaml_loader import safe_load_yaml

    manifest = safe_load_yaml(Path(order["manifest"]).read_text(encoding="utf-8"))
    types = Types(manifest, order["streams"])
    types.watch()
    freeze(order["as_of"])
    one_worker()
    init_uncaught_exception_handler(logging.getLogger("airbyte"))
    words = order["words"]
    given = dict(zip(words[1::2], words[2::2]))
    try:
        source = Source(
            config=Source.read_config(given["--config"]) if "--config" in given else None,
            catalog=Source.read_catalog(given["--catalog"]) if "--catalog" in given else None,
            state=Source.read_state(given.get("--state")) if "--catalog" in given else [],
            source_config=manifest,
            config_path=given.get("--config"),
        )
        launch(source, words)
    finally:
        sys.stdout.flush()
        print(json.dumps({"__types__": sorted(types.seen)}), flush=True)


def fork(order):
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 0
    try:
        run(order)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException:
        code = 1
        sys.excepthook(*sys.exc_info())
    sys.stdout.flush()
    os._exit(code)


if __name__ == "__main__":
    imports()
    for line in sys.stdin:
        code = fork(json.loads(line))
        print(json.dumps({"__done__": code}), flush=True)
