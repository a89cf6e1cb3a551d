"""Programs that are kept open: Apertium's, and workers that hold the neural model."""
