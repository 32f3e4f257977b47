"""The table that is printed."""


def processor_time(row):
    """Of the server for each request, and of the bare page where that was measured."""
    if "cpu_ms" not in row:
        return ""
    bare = f" ({row['reference_cpu_ms']:.2f})" if "reference_cpu_ms" in row else ""
    return f"{row['cpu_ms']:.2f}{bare}"


def aim(row):
    """Whether it is met, and what is to be said."""
    if "met" not in row:
        return row.get("note", "")
    return f"{'met' if row['met'] else 'MISSED'}: {row['note']}"


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
            aim(row),
        ]
        if row.get("errors"):
            cells[-1] += f" ({row['errors']} errors)"
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)
