"""The parts of `import_localities.py`: what people know, what packages say, whether they agree, the two tables."""
