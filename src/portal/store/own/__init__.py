"""What people keep for themselves about documents: notes, highlights, folders."""
