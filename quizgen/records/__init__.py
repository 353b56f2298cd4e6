"""Articles and items as JSON objects, there and back: what the items file and the item bank are made of."""
