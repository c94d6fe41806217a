"""What reads tables: one module for each form of file, and the limits that hold for all."""
