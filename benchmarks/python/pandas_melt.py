"""Unpivots a wide CSV file with pandas, as a user would write it: python pandas_melt.py FILE. Prints the number of rows."""

import sys

import pandas

frame = pandas.read_csv(sys.argv[1], skiprows=3, skipfooter=0, dtype=str, keep_default_na=False)
frame = frame[frame["player_id"] != "Total"]
long = frame.melt(id_vars=["player_id", "date", "brand"], var_name="column", value_name="value")
print(len(long))
