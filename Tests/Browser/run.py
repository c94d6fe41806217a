"""Walks the pages of a running server in Chromium; see `--help`. Closes with `N passed, N failed`."""

import argparse
import pathlib
import sys

from playwright.sync_api import Error, sync_playwright

import checks
import clerk
import kern
import keyboard
import losing  # noqa: F401  it adds to the scenarios
import printing
from pages import VARIANTS, file_name, selected
from report import Report


def main():
    options = arguments()
    report = Report()
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        if not options.scenarios:
            for variant in VARIANTS:
                look(browser, variant, options, report)
        if not options.only and not options.scenarios:
            printing.walk(browser, options.base_url, report)
            kern.walk(browser, options.base_url, report)
        if not options.only:
            clerk.walk(browser, options.base_url, report, options.screenshots)
        browser.close()
    return report.close()


def arguments():
    parser = argparse.ArgumentParser(description="Walks the pages of a running server in Chromium.")
    parser.add_argument("--base-url", required=True, metavar="URL", type=lambda url: url.rstrip("/"))
    parser.add_argument("--only", action="append", metavar="PATH", help="this page only; can be repeated")
    parser.add_argument("--scenarios", action="store_true", help="the clerk's scenarios only")
    parser.add_argument("--screenshots", type=pathlib.Path, metavar="DIR", help="save every page as a PNG")
    parser.add_argument("--chromium", default="/usr/bin/chromium", metavar="FILE")
    return parser.parse_args()


def look(browser, variant, options, report):
    """Every page at one width and in one colour scheme, in one tab."""
    width, height, scheme = variant
    context = browser.new_context(
        base_url=options.base_url, viewport={"width": width, "height": height},
        color_scheme=scheme, reduced_motion="reduce", locale="de-DE")
    context.set_default_timeout(15_000)
    page = context.new_page()
    watch = checks.Watch(page, options.base_url)
    for path in selected(options.only):
        where = f"{path} {width} {scheme}"
        try:
            faults = checks.status(page.goto(path, wait_until="load"))
            report.check(where, faults)
            if faults:
                watch.take()
                continue
            report.check(where, checks.overflow(page))
            report.check(where, checks.unseen(page))
            report.check(where, checks.first_screen(page))
            report.check(where, checks.accessibility(page))
            if options.screenshots:
                page.screenshot(path=options.screenshots / file_name(path, width, scheme), full_page=True)
            # The way through a page depends on its width, not on its colours.
            if (width > 600) == (scheme == "light"):
                report.check(where, keyboard.walk(page))
            report.check(where, watch.take())
        except Error as error:
            watch.take()
            report.check(where, [f"could not be walked: {error}"])
    context.close()


if __name__ == "__main__":
    sys.exit(main())
