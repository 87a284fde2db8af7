"""Who stands in between, and whom to introduce, as rows of Python:  python3 standing.py [FILE …]
Needs `comity` on the PATH (npm install --global comity). What comity says besides the table goes to stderr."""
import csv
import io
import subprocess
import sys


def comity(*words):
    command = ["comity", *words, "--format", "csv"]
    asked = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return list(csv.DictReader(io.StringIO(asked.stdout)))  # or pandas.read_csv(…, keep_default_na=False, na_values="")


network = sys.argv[1:] or ["--example", "--as-of", "2025-11"]
scores = comity("measure", "degree,betweenness", *network)
print(len(scores), "actors,", sum(row["degree"] == "0" for row in scores), "of them tied to nobody")
# People are not to be ranked: --top leaves them out, sorting the rows would not.
for row in comity("measure", "betweenness", *network, "--top", "3"):
    print(row["id"], round(float(row["betweenness"]), 2))
for row in comity("recommend", *network, "--budget", "3"):
    print(row["source"], row["target"], row["reasons"].split(";")[0])
