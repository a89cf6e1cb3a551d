"""Where articles come from: local folders, object stores, addresses and feeds on the web.

`Sources` is the door: it finds files, gives their digests and opens them, whatever place they lie in,
and lets nothing pass that is not under the source roots.
"""

from nightwire.sources.addresses import is_address, is_feed_list
from nightwire.sources.place import Opened, Origin, digest_of
from nightwire.sources.sources import Sources

__all__ = ["Opened", "Origin", "Sources", "digest_of", "is_address", "is_feed_list"]
