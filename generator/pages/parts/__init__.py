"""Parts that pages of several subjects show."""
