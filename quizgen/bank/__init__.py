"""The item bank of a deck: every item that it ever had, what a teacher said of it, and what learners were given.

`file` reads and writes it; `articles` and `matching` find what is there already; `merging` decides what becomes of it;
`delivery` stamps what learners get; `edits` are the teacher's.
"""
