"""One module a task: its examples, its loss, its figures on a development split."""
