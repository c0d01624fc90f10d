"""What a person can ask of the register of tasks: open, confirm, report, look, export."""
