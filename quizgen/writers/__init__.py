"""Quizzes into files: one writer for each format."""
