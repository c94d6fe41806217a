"""The real style sheet of KERN UX laid over our pages: its names are its own, and nothing breaks."""

import importlib.util
import pathlib
import re

from playwright.sync_api import Error

import checks
from pages import PATHS

VARIANTS = [(1280, 900, "light"), (1280, 900, "dark"), (320, 640, "light"), (320, 640, "dark")]

CLASSES = """() => [...new Set([...document.querySelectorAll('[class*=kern-]')].flatMap(e => [...e.classList]))]
  .filter(name => name.startsWith('kern-'))"""

# Parts of one form that lie over each other, where neither holds the other.
OVERLAP = """() => {
  const parts = 'input:not([type=hidden]), select, textarea, button, label, legend, .kern-hint, .kern-error';
  const name = e => e.localName + (e.id ? '#' + e.id : e.name ? '[name=' + e.name + ']' : '.' + [...e.classList].join('.'));
  const faults = [];
  for (const form of document.querySelectorAll('form')) {
    const shown = [...form.querySelectorAll(parts)]
      .map(e => [e, e.getBoundingClientRect()]).filter(([e, box]) => box.width > 0 && box.height > 0);
    for (let i = 0; i < shown.length; i++)
      for (let j = i + 1; j < shown.length; j++) {
        const [a, one] = shown[i], [b, other] = shown[j];
        if (a.contains(b) || b.contains(a)) continue;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 2 && down > 2) faults.push(`${name(a)} lies over ${name(b)}`);
      }
  }
  return faults.slice(0, 5);
}"""


def style():
    """The style sheet as it is published; `Tools/setup browser` installs it."""
    package = importlib.util.find_spec("mkdocs_kern_ux")
    if package is None:
        raise SystemExit("mkdocs-kern-ux is missing: Tools/setup browser installs it.")
    folder = pathlib.Path(package.submodule_search_locations[0])
    return (folder / "kern-ux/vendor/kern/kern.css").read_text(encoding="utf-8")


def walk(browser, base_url, report):
    css = style()
    known = set(re.findall(r"\.(kern-[a-zA-Z0-9_-]+)", css))
    for width, height, scheme in VARIANTS:
        context = browser.new_context(
            base_url=base_url, viewport={"width": width, "height": height},
            color_scheme=scheme, reduced_motion="reduce", locale="de-DE", bypass_csp=True)
        context.set_default_timeout(15_000)
        page = context.new_page()
        for path in PATHS:
            where = f"kern {path} {width} {scheme}"
            try:
                page.goto(path, wait_until="load")
                page.evaluate("document.querySelectorAll('main details').forEach(e => e.open = true)")
                plain = page.evaluate(OVERLAP)
                report.check(f"{where} without it", plain)
                page.add_style_tag(content=css)
                names = [f"KERN has no {name}" for name in page.evaluate(CLASSES) if name not in known]
                report.check(where, names + page.evaluate(OVERLAP) + checks.overflow(page) + checks.accessibility(page))
            except Error as error:
                report.check(where, [f"could not be walked: {error}"])
        context.close()
