"""What people follow and are told of."""
