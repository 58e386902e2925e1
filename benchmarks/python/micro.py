"""The inner loops by JMH: CPU of the measuring thread for each record."""

import json
import subprocess
from statistics import median

from places import TARGET, class_path
from table import markdown, spread

FILE = TARGET / "jmh-records.json"


def micro(jdk, quick):
    command = [jdk.java, "-cp", class_path(), "org.openjdk.jmh.Main", "dev.weir.benchmarks.records", "-f", "1", "-jvmArgsAppend", "-Xbatch -Xmx512m", "-rf", "json", "-rff", str(FILE), "-v", "SILENT"]
    command += ["-wi", "1", "-w", "1s", "-i", "2", "-r", "1s"] if quick else ["-wi", "4", "-w", "2s", "-i", "5", "-r", "2s"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    rows = []
    for result in json.loads(FILE.read_text()):
        nanos, records = (result["secondaryMetrics"][counter]["rawData"][0] for counter in ("cpuNanos", "operations"))
        each = [cost / count / 1000 for cost, count in zip(nanos, records)]
        rows.append([result["benchmark"].rsplit(".", 1)[1], spread(each, "{:.2f}"), f"{1_000_000 / median(each):,.0f}"])
    print(f"JDK {jdk.version}, C2\n\n" + markdown(["loop", "CPU µs for a record", "records in a CPU second"], rows) + "\n")
