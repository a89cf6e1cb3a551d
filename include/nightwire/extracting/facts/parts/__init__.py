"""Parts of a whole, and the article that is the number one."""
