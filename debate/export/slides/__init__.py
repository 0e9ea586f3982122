"""What the room sees, as slides: for the chair's preview, the projector, the stage window and plain lines."""
