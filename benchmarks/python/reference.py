"""How long the reference takes to evaluate a template that it has compiled and cached."""

from statistics import median
from time import process_time
from timeit import Timer

from airbyte_cdk.sources.declarative.interpolation.interpolated_boolean import InterpolatedBoolean
from airbyte_cdk.sources.declarative.interpolation.interpolated_string import InterpolatedString
from airbyte_cdk.sources.types import StreamSlice


def evaluation(shape, values):
    """A function that evaluates a template on the values as the reference's components do."""
    wrapper = InterpolatedBoolean if shape["mode"] == "boolean" else InterpolatedString
    template = wrapper(shape["template"], parameters=values["parameters"])
    others = {name: value for name, value in values.items() if name not in ("config", "parameters")}
    others["stream_slice"] = StreamSlice(partition=values["stream_slice"], cursor_slice={})
    return lambda: template.eval(values["config"], **others)


def microseconds(shape, values):
    """CPU time: the median of five measurements of about a twentieth of a second, after as long a warm-up."""
    timer = Timer(evaluation(shape, values), timer=process_time)
    count = max(1, int(0.05 / (timer.timeit(20) / 20)))
    timer.timeit(count)
    return median(timer.repeat(5, count)) / count * 1e6
