"""The two languages put side by side: pairs, what differs, what the source states at all."""
