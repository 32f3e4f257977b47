"""The table that is printed, with each aim and by how much it is missed."""

SUMMARY_SHARE = 0.25
TAIL_GROWTH = 1.2
PDFS = 200
SUMMARY_TIMES = 2
PGBENCH_SHARE = 0.5


def judge(rows, sizes):
    """Writes into each row that has an aim whether it is met."""
    by_key = {(row["engine"], row["customers"], row["name"]): row for row in rows}
    for row in rows:
        summary = by_key.get((row["engine"], row["customers"], "summary page"))
        if row["name"] == "summary page":
            share = row["value"] / row["reference"]
            verdict(row, share >= SUMMARY_SHARE, f"{share:.2f} of the bare page; aim {SUMMARY_SHARE}")
        elif row["name"].startswith("invoice PDF"):
            verdict(row, row["value"] >= PDFS, f"aim {PDFS}/s; {row['value'] / PDFS:.2f} of it")
        elif row["name"].startswith("page ") and summary:
            times = row["cpu_ms"] / summary["cpu_ms"]
            verdict(row, times <= SUMMARY_TIMES, f"{times:.2f} of the summary's processor time; aim {SUMMARY_TIMES}")
        elif row["name"].endswith("by pgbench") and summary:
            share = summary["value"] / row["value"]
            verdict(row, share >= PGBENCH_SHARE, f"the summary page reaches {share:.2f} of it; aim {PGBENCH_SHARE}")
        elif "aim" in row:
            verdict(row, row["value"] < row["aim"], f"aim < {row['aim']}; {row['value'] / row['aim']:.2f} of it")
        few = by_key.get((row["engine"], sizes[0], row["name"]))
        if "p99_ms" in row and few and row is not few:
            row["p99_growth"] = row["p99_ms"] / few["p99_ms"]
            if row["name"] == "summary page":
                met = row["p99_growth"] <= TAIL_GROWTH and row["met"]
                verdict(row, met, f"{row['note']}; p99 × {row['p99_growth']:.2f}, aim {TAIL_GROWTH}")


def verdict(row, met, note):
    row["met"], row["note"] = met, note


def processor_time(row):
    """Of the server for each request, and of the bare page where that was measured."""
    if "cpu_ms" not in row:
        return ""
    bare = f" ({row['reference_cpu_ms']:.2f})" if "reference_cpu_ms" in row else ""
    return f"{row['cpu_ms']:.2f}{bare}"


def figure(value):
    """Three digits at least where they say something: 0.08, 4.21, 84.2, 1,204."""
    if value == int(value):
        return f"{value:,.0f}"
    return f"{value:,.2f}" if value < 10 else f"{value:,.1f}" if value < 100 else f"{value:,.0f}"


def table(rows):
    lines = [
        "| Engine | Customers or due | What | Figure | Bare or by hand | Share | p99 ms | CPU ms each (bare) | Aim |",
        "| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | --- |",
    ]
    for row in rows:
        reference = row.get("reference")
        cells = [
            row["engine"], f"{row['customers']:,}", row["name"], f"{figure(row['value'])} {row['unit']}",
            figure(reference) if reference else "", f"{row['value'] / reference:.2f}" if reference else "",
            f"{row['p99_ms']:.1f}" if "p99_ms" in row else "",
            processor_time(row),
            f"{'met' if row['met'] else 'MISSED'}: {row['note']}" if "met" in row else "",
        ]
        if row.get("errors"):
            cells[-1] += f" ({row['errors']} errors)"
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)
