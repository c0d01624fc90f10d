"""The portal under load: a library of any size made from real text, and many people at once."""
