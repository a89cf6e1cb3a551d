"""The service on several workers: one description, for containers and for loopback."""
