"""How documents read on a day, and two texts beside each other."""
