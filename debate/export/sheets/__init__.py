"""Sheets to print: what each holds, as headings, paragraphs, tables and cards, before any file format."""
