"""What the program costs, beside others that do the same work: `make bench [QUICK=1]`.

All that is compared runs by turns on one machine, which may be busy: read the ratios of CPU.
"""
