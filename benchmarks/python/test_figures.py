"""How costs become verdicts, tables and plots."""

import unittest
import xml.etree.ElementTree as xml

from goals import at_most, at_most_times, times_less
from measure import Cost, Failure, run
from outputs import canonical
from plot import bars
from results import costs, goals
from table import markdown, spread


def turn(**cpu):
    return {name: Cost(seconds, seconds * 2, 100) for name, seconds in cpu.items()}


class Verdicts(unittest.TestCase):
    def test_judges_the_median_of_the_ratios_of_the_rounds(self):
        rounds = [turn(Weir=1, reference=9), turn(Weir=2, reference=12), turn(Weir=1, reference=7)]
        verdict = times_less("cpu", 7, "reference").verdict(rounds)
        self.assertEqual([verdict["met"], verdict["reached"]], [True, [7, 6, 9, "x"]])

    def test_says_by_how_much_a_goal_is_missed(self):
        rounds = [turn(Weir=3, ceiling=2)]
        self.assertEqual("missed by 0.25x (20.0%)", at_most_times("cpu", 1.25, "ceiling").verdict(rounds)["verdict"])
        self.assertEqual("missed by 1 s (20.0%)", at_most("wall", 5, " s").verdict(rounds)["verdict"])

    def test_does_not_judge_what_was_not_measured(self):
        verdict = times_less("cpu", 10, "dlt").verdict([turn(Weir=1)])
        self.assertEqual([None, "not judged: dlt was not measured"], [verdict["met"], verdict["verdict"]])

    def test_extrapolates_by_the_difference_of_two_sizes(self):
        self.assertEqual(Cost(21, 42, 90), Cost.at(1000, Cost(2, 4, 80), Cost(3, 6, 90), 50, 100))


class Shown(unittest.TestCase):
    def test_shows_the_median_and_the_spread(self):
        self.assertEqual("2.0 (1.0 to 9.0)", spread([9, 1, 2], "{:.1f}"))
        self.assertEqual("2.0", spread([2], "{:.1f}"))

    def test_writes_tables(self):
        self.assertEqual("| a | b |\n|---|---|\n| 1 | 2 |", markdown(["a", "b"], [[1, 2]]))

    def test_shows_costs_with_ratios_of_the_same_round(self):
        rounds = [{"Weir": {"cpu": 2, "wall": 1, "memory": 60}, "dlt": {"cpu": 5, "wall": 4, "memory": 99}}]
        self.assertIn("| dlt | 5.00 | 4.0 | 99 | 2.50 |", costs(rounds))

    def test_shows_goals_with_what_was_reached(self):
        goal = times_less("cpu", 6, "reference").verdict([turn(Weir=1, reference=5)])
        self.assertIn("| CPU: at least 6 times less than reference | 5.00x | missed by 1x (16.7%) |", goals([(None, goal)], with_case=False))

    def test_draws_a_bar_for_each_program(self):
        root = xml.fromstring(bars("S1 & more", "seconds", {"Weir": [1, 2, 3], "reference": [8]}))
        self.assertEqual(2, len(root.findall("{http://www.w3.org/2000/svg}rect")))


class Runs(unittest.TestCase):
    def test_counts_what_children_of_children_cost(self):
        spin = "import time\nwhile time.process_time() < 0.3: pass"
        cost = run(["bash", "-c", 'python3 -c "$1" | cat', "sh", spin], None, "/dev/null")
        self.assertGreaterEqual(cost.cpu, 0.3)

    def test_ends_with_what_a_failed_program_said(self):
        with self.assertRaisesRegex(Failure, "it ended with exit code 3\nlost"):
            run(["bash", "-c", "echo lost >&2; exit 3"], None, "/dev/null")


class Records(unittest.TestCase):
    def test_compares_json_lines_apart_from_top_level_nulls(self):
        self.assertEqual({"a": {"b": None}, "c": ""}, canonical({"a": {"b": None}, "c": "", "d": None}, loosely=False))

    def test_compares_parquet_with_times_in_one_form(self):
        as_lines, as_columns = ({"t": "2025-01-01T00:00:00.000Z", "e": ""}, {"t": "2025-01-01T00:00:00+00:00", "e": None})
        self.assertEqual(canonical(as_lines, loosely=True), canonical(as_columns, loosely=True))


if __name__ == "__main__":
    unittest.main()
