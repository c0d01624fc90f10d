"""Vietnamese official documents: text, structure, references, changes, validity, assignments."""
