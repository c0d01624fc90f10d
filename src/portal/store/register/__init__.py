"""The register of tasks in the database; callers import the file they need."""
