"""The whole suite. How long one example of a property takes says nothing on a machine that does other work too."""

import os

from hypothesis import settings

# a check of a change must say the same twice; new examples are found while working
settings.register_profile("suite", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("suite")
