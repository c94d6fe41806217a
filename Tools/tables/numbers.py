"""Numbers as a workbook stores them, with the fifteen digits that a spreadsheet shows."""

from decimal import Decimal, InvalidOperation


def plain(digits):
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def number(stored):
    """Digits and a point, without an exponent; None where it is no number."""
    if stored.isdecimal() and stored.isascii() and len(stored) <= 15:
        return stored.lstrip("0") or "0"
    try:
        value = float(stored)
        digits = format(value, ".15g")
        if "e" not in digits and "n" not in digits:
            return digits
        if value != value or value in (float("inf"), float("-inf")) or abs(value) >= 1e18:
            return None
        return plain(format(Decimal(digits), "f"))
    except (ValueError, InvalidOperation):
        return None


def times_hundred(digits):
    whole, _, fraction = digits.partition(".")
    sign = "-" if whole.startswith("-") else ""
    moved = (whole.removeprefix("-") + fraction[:2].ljust(2, "0")).lstrip("0") or "0"
    return f"{sign}{moved}.{fraction[2:]}" if len(fraction) > 2 else sign + moved
