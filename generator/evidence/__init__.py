"""Quotes against texts: where does the source say so, and what does nobody cite?"""
