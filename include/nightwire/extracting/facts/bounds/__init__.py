"""What bounds a value: comparators, ranges, signs, what follows the unit, rise and fall."""
