"""Speed and accuracy: what is measured, and figures that may only improve."""
