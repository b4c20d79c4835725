"""The child process: `python -m letters.pdf_reader OPTIONS` draws the PDF at its standard input and writes each page to
its standard output as width and height (4 bytes each) and its pixels. See `letters.pdf_pages`, which starts it.
"""

import json
import sys
from typing import Any

import pypdfium2

from cases.imports.confinement import confine


def main(options: dict[str, Any]) -> None:
    sent = sys.stdin.buffer.read()
    confine(memory=options["memory"], seconds=options["seconds"], parent=options["parent"])
    document = pypdfium2.PdfDocument(sent)
    for number in range(min(len(document), options["most"])):
        page = document[number]
        # one less: the size in pixels is rounded up
        scale = min((options["longest_side"] - 1) / max(page.get_size()), 300 / 72)
        bitmap = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True)
        rows, wide = bytes(bitmap.buffer), bitmap.width * 3
        sys.stdout.buffer.write(bitmap.width.to_bytes(4, "big") + bitmap.height.to_bytes(4, "big"))
        for row in range(bitmap.height):
            sys.stdout.buffer.write(rows[row * bitmap.stride : row * bitmap.stride + wide])
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
