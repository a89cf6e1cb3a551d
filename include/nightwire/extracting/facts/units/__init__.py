"""What is counted or measured: closed classes of units, and the noun phrase beside a number."""
