"""Networks with attributes for programs that draw and analyse them: one file a format."""
