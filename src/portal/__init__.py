"""The portal: people, memory, screens."""
