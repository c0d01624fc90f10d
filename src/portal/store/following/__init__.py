"""What people follow, what happens to it, and who is told of it how soon."""
