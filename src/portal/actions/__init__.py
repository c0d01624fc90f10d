"""One function for each thing a person can ask for: allowed? do it, record it, return a value.

Every public function takes the person first. Callers import the file they need
(``portal.actions.search``): Django must know its tables before any of them is loaded.
"""
