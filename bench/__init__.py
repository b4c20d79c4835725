"""Speed, as ratios to a baseline run beside it: `make bench`, or `make bench NAME=records` for one."""
