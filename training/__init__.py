"""Makes the weights that polemic.models runs: data, multi-task training, calibration, export."""
