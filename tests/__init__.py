"""The whole suite. How long one example of a property takes says nothing on a machine that does other work too."""

from hypothesis import settings

settings.register_profile("suite", deadline=None)
settings.load_profile("suite")
