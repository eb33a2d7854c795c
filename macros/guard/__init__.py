"""What a contributed page may say: its language, its markup, its numbers."""
