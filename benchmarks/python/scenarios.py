"""The scenarios: what is read, by which programs, and with which goals."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from goals import Case, at_most, at_most_times, times_less
from made import columns_manifest, streams_manifest
from programs import (
    REFERENCE,
    Reading,
    ceiling,
    dlt_parquet,
    reference_lines,
    reference_parquet,
    reference_spec,
    startup,
    weir_lines,
    weir_parquet,
    weir_spec,
)

MILLION, HUNDRED = 1_000_000, 100_000
TUNED = "ceiling (class archive, C1)"
PLAIN = "ceiling (as it comes)"
BATCHES = "reference + pyarrow"


def ceilings(source, work, reading, path, records, size):
    """Both variants; the goals of long runs compare with the plain one, those of short runs with the tuned one."""
    programs = tuple(ceiling(source, work, reading, path, quick, name, records) for quick, name in ((False, PLAIN), (True, TUNED)))
    return programs, PLAIN if size >= MILLION else TUNED


def paged(name, title, stream, source, work, goals, size):
    """S1, S1t, S2 as JSON lines."""
    reading = Reading({"copy": f"{stream}.yaml", "transform": "orders-transformed.yaml"}[work], stream)
    records = size if work == "copy" else None
    measured, compared = ceilings(source, work, reading, f"/v1/{stream}", records, size)
    programs = (reference_lines(reading, records), weir_lines(reading, records), *measured)
    less, most = goals[MILLION if size >= MILLION else HUNDRED]
    wanted = (times_less("cpu", less, REFERENCE), at_most_times("cpu", most, compared))
    return Case(name, f"{title}, {size:,} records to JSON lines", size, (f"orders={size}",), programs, wanted, size in goals)


def paged_parquet(name, title, stream, source, goals, size):
    """S1, S2 to Parquet."""
    reading = Reading(f"{stream}.yaml", stream)
    measured, compared = ceilings(source, "parquet", reading, f"/v1/{stream}", size, size)
    programs = (reference_parquet(reading, "orders", size), dlt_parquet(reading, stream, size), weir_parquet(reading, size), *measured)
    less, less_dlt, most = goals[MILLION if size >= MILLION else HUNDRED]
    wanted = (times_less("cpu", less, BATCHES), times_less("cpu", less_dlt, "dlt"), at_most_times("cpu", most, compared))
    return Case(name, f"{title}, {size:,} records to Parquet", size, (f"orders={size}",), programs, wanted, size in goals)


def waiting(name, title, reading, latency, requests, concurrency, data, records, judged):
    """S3, S4: an API that takes its time."""
    slow = replace(reading, prefix=f"/l{latency}", config={**reading.config, "concurrency": concurrency})
    bound = 1.15 * requests * latency / 1000 / concurrency + 1
    wanted = (
        times_less("cpu", 4, REFERENCE),
        at_most_times("wall", 1, REFERENCE),
        at_most("wall", bound, " s", f", which is 1.15 x {requests:,} requests x {latency} ms / {concurrency} + 1 s"),
    )
    programs = (reference_lines(slow, records), weir_lines(slow, records))
    return Case(name, f"{title}, {latency} ms a request, concurrency {concurrency}", records, data, programs, wanted, judged)


def tasks(concurrency, size):
    projects = max(2, size // 25)
    counts = [p * 7 % 51 for p in range(projects)]
    requests = sum(count // 20 + 1 for count in counts) + projects // 100 + 1
    return waiting(
        f"s3-{concurrency}", f"S3: {projects:,} partitions of a substream", Reading("tasks.yaml", "tasks"), 20, requests, concurrency,
        (f"projects={projects}",), sum(counts), size == 50_000)  # fmt: skip


def daily(concurrency, size):
    days = max(2, size // 1000)
    dates = {"start_date": "2025-01-01", "end_date": str(date(2025, 1, 1) + timedelta(days))}
    reading = Reading("daily.yaml", "daily", config=dates, sync_mode="incremental")
    return waiting(f"s4-{concurrency}", f"S4: {days} slices of a day", reading, 50, 2 * days, concurrency, (f"days={days}",), days * 1000, size == 60_000)


def report(size):
    reading = Reading(columns_manifest(), "report", f"/n{size}")
    measured, compared = ceilings("csv", "copy", reading, "/v1/report.csv", size, MILLION)
    programs = (reference_lines(reading, size), weir_lines(reading, size), *measured)
    wanted = (times_less("cpu", 2.3, REFERENCE), at_most_times("cpu", 1.3, compared))
    return Case("s5", f"S5: CSV of 120 columns, {size:,} rows to JSON lines", size, (f"csv={size}",), programs, wanted, size == 200_000)


def report_parquet(size):
    reading = Reading(columns_manifest(), "report", f"/n{size}")
    measured, compared = ceilings("csv", "parquet", reading, "/v1/report.csv", size, MILLION)
    programs = (reference_parquet(reading, "report", size), weir_parquet(reading, size), *measured)
    wanted = (times_less("cpu", 4.5, BATCHES), at_most_times("cpu", 1.3, compared))
    return Case("s5-parquet", f"S5: CSV of 120 columns, {size:,} rows to Parquet", size, (f"csv={size}",), programs, wanted, size == 200_000)


def report_job(size):
    reading = Reading("report-job.yaml", "report")
    programs = (reference_lines(reading, size), weir_lines(reading, size))
    wanted = (times_less("wall", 2, REFERENCE),)
    return Case("s6", f"S6: report job, {size:,} JSON lines", size, (f"lines={size}",), programs, wanted, size == HUNDRED)


def tiny(size):
    reading = Reading("tiny.yaml", "tiny")
    programs = (reference_lines(reading, size), weir_lines(reading, size), startup(reading, "/v1/tiny", TUNED, size))
    wanted = (times_less("cpu", 4.5, REFERENCE), at_most_times("cpu", 1.5, TUNED))
    return Case("s7", f"S7: `read` of {size} records", size, (f"orders={size}",), programs, wanted, size == 10)


def spec(size):
    reading = Reading("tiny.yaml", "tiny")
    programs = (reference_spec(reading), weir_spec(reading), startup(reading, "", TUNED))
    wanted = (times_less("cpu", 8, REFERENCE), at_most_times("cpu", 1.5, TUNED))
    return Case("spec", "`spec`", size, (), programs, wanted, True)


def memory(size):
    """Peak memory of ten times as many records, and against the reference."""
    tenth = size // 10
    many, few = Reading("orders.yaml", "orders"), Reading("orders.yaml", "orders", f"/n{tenth}")
    names = [f"Weir, {form} of {count:,}" for form in ("JSON lines", "Parquet") for count in (tenth, size)]
    programs = (
        reference_lines(few, tenth, f"reference, {tenth:,}"),
        weir_lines(few, tenth, names[0]),
        weir_lines(many, size, names[1]),
        weir_parquet(few, tenth, names[2]),
        weir_parquet(many, size, names[3]),
    )
    wanted = (
        at_most_times("memory", 1, f"reference, {tenth:,}", names[1]),
        at_most_times("memory", 1.15, names[0], names[1]),
        at_most("memory", 300, " MB", ours=names[3]),
        at_most_times("memory", 1.15, names[2], names[3]),
    )
    return Case("memory", f"Peak memory, {tenth:,} and {size:,} records of 15 columns", size, (f"orders={size}",), programs, wanted, size == MILLION)


def partitions(size):
    """A request for each partition against a page for each: the same requests and records."""
    count, tenth = size // 20, size // 200
    config = {"page_size": 20}
    many = Reading("items.yaml", "items_of_groups", config=config)
    names = (f"Weir, {count:,} partitions", f"Weir, {tenth:,} partitions", f"Weir, one partition of {count:,} pages")
    programs = (
        weir_lines(many, size, names[0]),
        weir_lines(replace(many, prefix=f"/n{tenth}"), tenth * 20, names[1]),
        weir_lines(replace(many, stream="items"), size, names[2]),
    )
    wanted = (at_most_times("cpu", 1, names[2], names[0]), at_most_times("memory", 1.15, names[1], names[0]))
    return Case("partitions", f"{count:,} partitions of a substream", size, (f"groups={count}x20",), programs, wanted, count == 10_000)


def streams(size):
    """Many streams of a manifest with a request each against one stream with a page for each: the same requests and records."""
    count, tenth = size // 100, size // 1000
    names = (f"Weir, {count:,} streams", f"Weir, {tenth:,} streams", f"Weir, one stream of {count:,} pages")
    many, few = (Reading(streams_manifest(n), "all", streams=tuple(f"items_{i}" for i in range(1, n + 1))) for n in (count, tenth))
    programs = (
        weir_lines(many, size, names[0]),
        weir_lines(few, tenth * 100, names[1]),
        weir_lines(Reading("items.yaml", "items", config={"page_size": 100}), size, names[2]),
    )
    wanted = (at_most_times("cpu", 1, names[2], names[0]), at_most_times("memory", 1.15, names[1], names[0]))
    return Case("streams", f"{count:,} streams in one manifest", size, (f"groups={count}x100",), programs, wanted, count == 2_000)


COPY = {MILLION: (9, 1.25), HUNDRED: (6, 1.4)}
TRANSFORM = {MILLION: (45, 1.3), HUNDRED: (16, 1.4)}
CURSOR = {MILLION: (9, 1.3), HUNDRED: (6, 1.3)}
PARQUET = {MILLION: (9, 10, 1.2), HUNDRED: (4.5, 4.5, 1.4)}
CURSOR_PARQUET = {MILLION: (9, 10, 1.3), HUNDRED: (4.5, 4.5, 1.3)}

# Each scenario: the cases for a number of records, the numbers that have goals, and the number that is compared record by record.
SCENARIOS = {
    "spec": ([spec], [1], 1),
    "s7": ([tiny], [10], 10),
    "s1": ([partial(paged, "s1", "S1: numbered pages", "orders", "numbered", "copy", COPY)], [HUNDRED, MILLION], 2_500),
    "s1t": ([partial(paged, "s1t", "S1t: filter, three expressions, removed fields", "orders", "numbered", "transform", TRANSFORM)], [HUNDRED, MILLION], 2_500),
    "s1-parquet": ([partial(paged_parquet, "s1-parquet", "S1: numbered pages", "orders", "numbered", PARQUET)], [HUNDRED, MILLION], 2_500),
    "s2": ([partial(paged, "s2", "S2: pages by cursor", "events", "cursor", "copy", CURSOR)], [HUNDRED, MILLION], 2_500),
    "s2-parquet": ([partial(paged_parquet, "s2-parquet", "S2: pages by cursor", "events", "cursor", CURSOR_PARQUET)], [HUNDRED, MILLION], 2_500),
    "s3": ([partial(tasks, concurrency) for concurrency in (2, 4, 10)], [50_000], 1_500),
    "s4": ([partial(daily, concurrency) for concurrency in (2, 4, 10)], [60_000], 2_000),
    "s5": ([report], [200_000], 500),
    "s5-parquet": ([report_parquet], [200_000], 500),
    "s6": ([report_job], [HUNDRED], 500),
    "memory": ([memory], [MILLION], 2_500),
    "partitions": ([partitions], [200_000], 4_000),
    "streams": ([streams], [200_000], 5_000),
}


def cases(scenario, records):
    """The cases of a scenario, for the given number of records or for all that have goals."""
    factories, sizes, small = SCENARIOS[scenario]
    return [replace(case(size), small=case(small)) for size in ([records] if records else sizes) for case in factories]
