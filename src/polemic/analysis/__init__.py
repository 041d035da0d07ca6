"""What follows from coded records: tables in, tables out."""
