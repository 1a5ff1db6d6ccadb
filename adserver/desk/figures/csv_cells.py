"""Cells of CSV files that no spreadsheet runs."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A spreadsheet reads a cell that begins so as a formula (OWASP, CSV Injection); the last four are their full-width forms."""


def safe_cell(cell: object) -> object:
    """The cell, text that looks like a formula with an apostrophe before it."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell
