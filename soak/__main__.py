"""`python -m soak [NAME]`: a JSON line for each; exits non-zero where a promise was broken.

A soak starts engines of its own, so that it can stop and start them in the middle.
"""

import importlib
import json
import pkgutil
import sys

import soak

PLUMBING = {"__main__", "engines", "in_step", "workers", "writing"}


def names() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(soak.__path__) if module.name not in PLUMBING)


def main(wanted: list[str]) -> int:
    if unknown := set(wanted) - set(names()):
        print(f"no soak is called {', '.join(unknown)}; there are: {', '.join(names())}", file=sys.stderr)
        return 2
    kept = True
    for name in wanted or names():
        report = importlib.import_module(f"soak.{name}").run()
        print(json.dumps({"name": name, **report}), flush=True)
        kept = kept and report["kept"]
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
