/*
 * The same question in six tools: how many participations lie in a less developed region? Each prints the number that the site publishes.
 */

export interface Snippet {
  /** Name of the tool, the same in every language. */
  readonly id: string;
  readonly name: string;
  readonly code: string;
  /** What is to be installed first; null where the tool needs nothing more. */
  readonly needs: string | null;
  readonly prints: 'participations' | 'rows';
}

/**
 * Snippets that read the tables below an absolute address, which ends in a slash.
 *
 * Shape   each runs as it stands and prints one number: participations in less developed regions (2021-2027), or all rows of the table.
 */
export function snippets(tables: string): readonly Snippet[] {
  return [
    {
      id: 'python',
      name: 'Python',
      needs: null,
      prints: 'participations',
      code: `import csv, io, urllib.request

base = "${tables}"

def rows(name):
    with urllib.request.urlopen(base + name + ".csv") as file:
        return list(csv.DictReader(io.TextIOWrapper(file, "utf-8", newline="")))

category = {row["region_id"]: row["category"] for row in rows("regions")}
print(sum(category.get(row["region_id"]) == "less_developed" for row in rows("participations")))`,
    },
    {
      id: 'pandas',
      name: 'Python, pandas',
      needs: 'pip install pandas',
      prints: 'participations',
      code: `import pandas as pd

base = "${tables}"

def rows(name):
    return pd.read_csv(f"{base}{name}.csv", keep_default_na=False, na_values=[""])

joined = rows("participations").merge(rows("regions")[["region_id", "category"]], on="region_id")
print((joined["category"] == "less_developed").sum())`,
    },
    {
      id: 'r',
      name: 'R',
      needs: null,
      prints: 'participations',
      code: `base <- "${tables}"
rows <- function(name) read.csv(paste0(base, name, ".csv"), na.strings = "", encoding = "UTF-8")

joined <- merge(rows("participations"), rows("regions")[c("region_id", "category")], by = "region_id")
cat(sum(joined$category == "less_developed", na.rm = TRUE), "\\n")`,
    },
    {
      id: 'duckdb',
      name: 'DuckDB, SQL',
      needs: null,
      prints: 'participations',
      code: `SELECT count(*) AS participations
FROM '${tables}participations.parquet'
JOIN '${tables}regions.parquet' USING (region_id)
WHERE category = 'less_developed';`,
    },
    {
      id: 'javascript',
      name: 'JavaScript',
      needs: null,
      prints: 'participations',
      code: `const base = '${tables}';
const rows = async (name) => (await fetch(\`\${base}\${name}.json\`)).json();

const [participations, regions] = await Promise.all(['participations', 'regions'].map(rows));
const category = new Map(regions.map((row) => [row.region_id, row.category]));
console.log(participations.filter((row) => category.get(row.region_id) === 'less_developed').length);`,
    },
    {
      id: 'curl',
      name: 'curl',
      needs: null,
      prints: 'rows',
      // The JSON files have one row a line, so that lines can be counted whatever stands in a cell.
      code: `curl -fsS ${tables}participations.json | grep -c '^{'`,
    },
  ];
}
