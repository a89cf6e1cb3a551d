"""Words with a capital that are a name here, though a dictionary has them as other words."""
