"""What people keep for themselves about documents."""
