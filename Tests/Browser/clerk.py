"""A clerk's day: forms filled in and sent, and what the pages say afterwards.

A scenario is a function that takes a tab and walks; it fails by an assertion, for which Playwright's
`expect` is the tool. Addresses are relative: `page.goto("/matters/kiz")`. Scenarios change the ledger
that they walk on, so they run in the order in which they stand here, after the pages were looked at.

    @scenario("a status report appears with its mandate")
    def report_status(page):
        ...
"""

from playwright.sync_api import Error

from checks import Watch

SCENARIOS = []


def scenario(sentence, javascript=True):
    """Marks a function as a scenario; `javascript=False` walks it in a browser without."""

    def register(function):
        SCENARIOS.append((sentence, javascript, function))
        return function

    return register


def walk(browser, base_url, report, screenshots=None):
    """Walks every scenario, each in a fresh tab, and reports it."""
    for sentence, javascript, function in SCENARIOS:
        context = browser.new_context(
            base_url=base_url, viewport={"width": 1280, "height": 900},
            locale="de-DE", reduced_motion="reduce", java_script_enabled=javascript)
        context.set_default_timeout(10_000)
        page = context.new_page()
        watch = Watch(page, base_url)
        faults = []
        try:
            try:
                function(page)
            finally:
                if screenshots:
                    page.screenshot(path=screenshots / f"clerk.{function.__name__}.png", full_page=True)
        except (AssertionError, Error) as error:
            faults.append(str(error) or f"an assertion failed in {function.__name__}")
        report.check(f"clerk: {sentence}", faults + watch.take())
        context.close()
