"""Two clerks, and a way to the server on which answers are lost. What they enter is fictional."""

import re

from playwright.sync_api import expect

from clerk import DAY, origin, report as status_report, scenario


def entries(page):
    """How many entries the ledger has, as every page says in its last line."""
    return int(re.search(r"[0-9a-f]{32}@([0-9]+)", page.content()).group(1))


def until(tab, holds):
    for _ in range(200):
        if holds():
            return
        tab.wait_for_timeout(50)
    raise AssertionError("it did not come to be so")


@scenario("two clerks whose answers are lost send again, by loading anew or from the same page, and each form is entered once")
def lost_answers(page):
    page.goto("/matters/kiz" + DAY)
    before = entries(page)

    def clerk(number):
        context = page.context.browser.new_context(base_url=re.match(r"https?://[^/]+", page.url).group(), locale="de-DE")
        context.set_default_timeout(10_000)
        tab, sent = context.new_page(), []

        def lose(route):
            # The server takes it, and answers; but for every second form nothing comes back.
            if route.request.method != "POST":
                return route.continue_()
            answer = route.fetch(max_redirects=0)
            sent.append((route.request.post_data, answer.status, answer.headers.get("location")))
            if len(sent) % 2 == 1:
                # As the line breaks off, or as the clerk stops waiting and stays where they are.
                return route.abort("connectionreset" if number == 1 else "aborted")
            return route.fulfill(response=answer)

        tab.route("**/*", lose)
        return tab, sent

    clerks = [clerk(1), clerk(2)]

    def report(tab, words):
        tab.goto("/matters/kiz/mandates" + DAY)
        status_report(tab, words)
        return tab.get_by_role("button", name="Sachstand eintragen"), "#auftrag-a"

    def event(tab, words):
        tab.goto("/matters/kiz/course" + DAY)
        tab.get_by_text("Ein Ereignis oder einen Umstand eintragen").click()
        form = tab.locator("#enter form[action*='/events']")
        form.get_by_label("Was es ist").select_option("elsewhere")
        form.get_by_label("In einem Satz").fill(words)
        form.get_by_label("Geschehen am").fill("2013-01-30")
        origin(tab, "events")
        return form.get_by_role("button", name="Eintragen"), "main"

    rounds = 2
    for form in (report, event):
        for number in range(rounds):
            # Both have filled in the form before either sends it.
            filled = [(tab, sent, f"Fiktiv: Ohne Antwort {form.__name__} {clerk}-{number}.") for clerk, (tab, sent) in enumerate(clerks, 1)]
            buttons = [form(tab, words) for tab, _, words in filled]
            for (tab, sent, _), (button, _) in zip(filled, buttons):
                count = len(sent)
                button.click(no_wait_after=True)
                until(tab, lambda: len(sent) == count + 1)
            for (tab, sent, words), (button, place) in zip(filled, buttons):
                if tab is clerks[0][0]:
                    tab.wait_for_url("chrome-error://**")
                    tab.reload()
                else:
                    button.click()
                expect(tab.locator(place)).to_contain_text(words)
                first, second = sent[-2:]
                assert first == second and first[1] == 303, (first, second)
    page.goto("/matters/kiz" + DAY)
    assert entries(page) == before + 2 * 2 * rounds, (before, entries(page))
    for tab, _ in clerks:
        tab.context.close()
