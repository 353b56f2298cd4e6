"""Forms: what a printed quiz holds, where each question stands in each version, kept so that it can be printed again."""
