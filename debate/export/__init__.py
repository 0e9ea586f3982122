"""Words out: plain lines, citations, sheets. No terminal and no widget."""
