"""Review: what people decide about the records, apart from what the machine read."""
