"""Comparisons as files: values to bytes, nothing here reads the store or asks who asks."""
