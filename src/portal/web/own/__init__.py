"""«Của tôi»: what a person is told, follows, notes and keeps in folders."""
