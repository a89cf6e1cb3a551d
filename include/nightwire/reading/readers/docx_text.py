"""Word documents (`.docx`), by `python-docx`. Taken by the zip reader, which knows one by its members."""

from collections.abc import Iterator

from nightwire.reading.pieces import Draft, Source


def read(source: Source) -> Iterator[Draft]:
    """One article: its paragraphs and the cells of its tables, in order."""
    import docx
    from docx.table import Table

    source.stream.seek(0)
    document = docx.Document(source.stream)
    lines: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            lines += [
                " | ".join(dict.fromkeys(cell.text.strip() for cell in row.cells)) for row in block.rows
            ]
        else:
            lines.append(block.text)
    known = document.core_properties
    text = "\n".join(line for line in lines if line.strip())
    date = known.created.isoformat() if known.created else None
    yield Draft(text, "docx", known.title or None, date, author=known.author or None)
