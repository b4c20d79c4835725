"""`python -m bench [NAME]`: a JSON line for each figure; exits non-zero when one is not met."""

import importlib
import os
import pkgutil
import sys

import django

import bench

PLUMBING = {
    *("__main__", "figure", "registry"),
    *("a_million", "exporting", "import_export_list", "misspelling", "served", "swallowing", "stock"),
}


def names() -> list[str]:
    return sorted(
        module.name
        for module in pkgutil.iter_modules(bench.__path__)
        if not module.ispkg and module.name not in PLUMBING
    )


# words that no module can be called
CALLED = {"import": "imports"}


def main(wanted: list[str]) -> int:
    wanted = [CALLED.get(name, name) for name in wanted]
    unknown = set(wanted) - set(names())
    if unknown:
        print(f"no figure is called {', '.join(unknown)}; there are: {', '.join(names())}", file=sys.stderr)
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    importlib.import_module("bench.registry").prepare()
    met = True
    for name in wanted or names():
        for figure in importlib.import_module(f"bench.{name}").figures():
            print(figure.line(), flush=True)
            met = met and figure.met
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
