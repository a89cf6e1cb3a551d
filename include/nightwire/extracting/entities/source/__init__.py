"""Names in a source language by rules: each rule gives evidence, the best reading is taken."""
