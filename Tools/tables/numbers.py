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
        if value != value or value in (float("inf"), float("-inf")) or abs(value) >= 1e18:
            return None
        return plain(format(Decimal(format(value, ".15g")), "f"))
    except (ValueError, InvalidOperation):
        return None


def times_hundred(digits):
    return plain(format(Decimal(digits) * 100, "f"))
