"""Results of comparisons: kept as JSON, shown as Markdown and as plots."""

import json
from dataclasses import asdict

from compare import is_extrapolated
from places import DOCS, RESULTS
from plot import bars
from programs import WEIR_NAME
from table import machine, markdown, spread

FORMS = {"cpu": "{:.2f}", "wall": "{:.1f}", "memory": "{:.0f}"}


def result(case, jdk, turns, api_cpu, notes, extrapolate):
    """All that there is to say about a comparison, as a JSON value."""
    verdicts = [goal.verdict(turns) for goal in case.goals]
    if not case.judged:
        verdicts = unjudged(verdicts, "the goal is of another size")
    extrapolated = [program.name for program in case.programs if extrapolate and is_extrapolated(program, case.records)]
    notes = notes + [f"{name}: extrapolated from {case.records // 20:,} and {case.records // 10:,} records" for name in extrapolated]
    rounds = [{name: asdict(cost) for name, cost in turn.items()} for turn in turns]
    return {**facts(case, jdk), "api_cpu_seconds": round(api_cpu, 2), "notes": notes, "rounds": rounds, "goals": verdicts}


def failure(case, jdk, reason):
    """A comparison that could not be made, which stays in the table of goals."""
    verdicts = [{"goal": goal.text, "met": False, "reached": None, "verdict": "could not be measured, see below"} for goal in case.goals]
    return {**facts(case, jdk), "api_cpu_seconds": 0, "notes": [str(reason)], "rounds": [], "goals": verdicts}


def facts(case, jdk):
    return {"case": case.name, "title": case.title, "records": case.records, "jdk": jdk.version, "machine": machine()}


def unjudged(verdicts, reason):
    return [{**verdict, "met": None, "verdict": f"not judged: {reason}"} for verdict in verdicts]


def key(value):
    return f"{value['case']}-{value['records']}-jdk{value['jdk'].split('.')[0]}"


def save(value):
    RESULTS.mkdir(parents=True, exist_ok=True)
    (RESULTS / f"{key(value)}.json").write_text(json.dumps(value, indent=1))


def text(value):
    """A comparison as Markdown: costs, ratios, goals, what to know."""
    rounds = value["rounds"]
    lines = [f"### {value['title']}", "", f"{value['machine']}; JDK {value['jdk']}; {count(value)}: median (least to most)", ""]
    if rounds:
        lines += [costs(rounds), ""]
    if value["goals"]:
        lines += [goals([(value, goal) for goal in value["goals"]], with_case=False), ""]
    if rounds:
        lines += [f"The stub API needed {value['api_cpu_seconds']:.1f} s of CPU in all rounds, which is in none of the figures."]
    return "\n".join(lines + value["notes"]) + "\n"


def count(value):
    return f"{len(value['rounds'])} round{'' if len(value['rounds']) == 1 else 's'}"


def costs(rounds):
    def column(name, field):
        return [turn[name][field] for turn in rounds]

    ours = WEIR_NAME in rounds[0]
    head = ["program", "CPU, s", "wall, s", "peak memory, MB", *(["CPU / Weir's"] if ours else [])]
    rows = []
    for name in rounds[0]:
        row = [name, *(spread(column(name, field), form) for field, form in FORMS.items())]
        if ours:
            row.append(spread([turn[name]["cpu"] / turn[WEIR_NAME]["cpu"] for turn in rounds], "{:.2f}"))
        rows.append(row)
    return markdown(head, rows)


def goals(pairs, with_case=True):
    """Goals with what was reached; pairs of a result and one of its verdicts."""
    rows = []
    for value, goal in pairs:
        reached = "" if goal["reached"] is None else reach(*goal["reached"])
        cells = [goal["goal"], reached, goal["verdict"]]
        rows.append([f"{value['title']} (JDK {value['jdk'].split('.')[0]}, {count(value)})", *cells] if with_case else cells)
    return markdown([*(["comparison"] if with_case else []), "goal", "reached", "verdict"], rows)


def reach(middle, least, most, unit):
    number = f"{middle:.2f}{unit}"
    return number if least == most else f"{number} ({least:.2f} to {most:.2f})"


def known(order):
    """All results that are kept, in the order of the cases."""
    values = [json.loads(file.read_text()) for file in sorted(RESULTS.glob("*.json"))]
    return sorted(values, key=lambda value: (order.index(value["case"]), value["records"], value["jdk"]))


def render(scenarios):
    """Writes docs/performance: a page of all goals and comparisons, and a plot for each comparison.

    scenarios: all cases, whose goals have to be in the table, measured or not
    """
    DOCS.mkdir(parents=True, exist_ok=True)
    values = known([case.name for case in scenarios])
    for value in values:
        if not value["rounds"]:
            continue
        heights = {name: [turn[name]["cpu"] for turn in value["rounds"]] for name in value["rounds"][0]}
        (DOCS / f"{key(value)}.svg").write_text(bars(value["title"], "CPU, seconds", heights))
    measured = {(value["case"], value["records"]) for value in values}
    pairs = [(value, goal) for value in values for goal in value["goals"]]
    missing = [f"- {case.title}: {goal.text}" for case in scenarios if (case.name, case.records) not in measured for goal in case.goals]
    page = ["# Measured", "", "Made by `benchmarks/run`; how to read it: [performance.md](../performance.md).", "", "## Goals", "", goals(pairs), ""]
    page += ["Not measured yet:", "", *missing, ""] if missing else []
    page += ["## Comparisons", ""]
    for value in values:
        page += [text(value)]
        if value["rounds"]:
            page += [f"![CPU of each program]({key(value)}.svg)", ""]
    (DOCS / "README.md").write_text("\n".join(page).rstrip() + "\n")
