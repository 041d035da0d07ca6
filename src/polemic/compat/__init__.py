"""Other programs' files, and their names for what we do."""
