import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightwire.errors import UnreadableFileError
from nightwire.reading.decoding import decode

ITALIAN = (
    "Il ministro ha detto che la città è già caduta, perché più di 10.000 soldati sono lì. Così è la verità."
)
RUSSIAN = "Министр обороны России заявил, что более 10 000 солдат прибыли в Курскую область."
JAPANESE = "防衛大臣は一万人以上の兵士がロシアに派遣されたと述べた。北朝鮮は否定している。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ITALIAN, "utf-8"),
        (ITALIAN, "utf-8-sig"),
        (ITALIAN, "utf-16"),
        (ITALIAN, "utf-32"),
        (ITALIAN, "latin-1"),
        (ITALIAN, "cp1252"),
        (ITALIAN, "iso8859-15"),
        (ITALIAN, "mac_roman"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
    ],
)
def test_text_comes_back_from_any_encoding(text, encoding):
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\xa0", "empty"),  # a no-break space, but only once the encoding is known
        ("\ufeff\u2003\n".encode("utf-16"), "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"%PDF-1.7\n%abc", "binary"),
        (b"text with \0 zero bytes", "binary"),
        (bytes(range(1, 9)) * 50, "undecodable"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data, code):
    with pytest.raises(UnreadableFileError) as refusal:
        decode(data)
    assert refusal.value.reason_code == code
    assert str(refusal.value)


def test_line_ends_and_composed_letters_are_made_the_same():
    assert decode("citta\u0300\r\nperche\u0301\r".encode())[0] == "città\nperché\n"


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_reason(data):
    try:
        text, encoding = decode(data)
    except UnreadableFileError as refusal:
        assert refusal.reason_code
    else:
        assert text.strip()
        assert encoding
