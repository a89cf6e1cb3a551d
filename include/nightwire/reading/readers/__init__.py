"""One reader a file: `read` takes a source and yields articles, members and refusals."""
