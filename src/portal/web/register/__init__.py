"""Pages of the register of tasks; ``urls`` lists them."""
