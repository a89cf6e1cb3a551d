"""English of a model that Marian made for Firefox (`tiny11`), computed with NumPy: many sentences at a time.

It knows nothing of Nightwire and can be used by itself:

    Translator(Path("pten-1693087646")).translate(["Os soldados chegaram."])
"""

from nightwire_marian.translator import English, Translator

__all__ = ["English", "Translator"]
