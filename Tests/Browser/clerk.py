"""A clerk's day: forms filled in and sent, and what the pages say afterwards.

A scenario is a function that takes a tab and walks; it fails by an assertion, for which Playwright's
`expect` is the tool. Addresses are relative: `page.goto("/matters/kiz")`. Scenarios change the ledger
that they walk on, so they run in the order in which they stand here, after the pages were looked at.

    @scenario("a status report appears with its mandate")
    def report_status(page):
        ...
"""

import re

from playwright.sync_api import Error, expect

import checks
from checks import Watch

SCENARIOS = []


def scenario(sentence, javascript=True, refused=False):
    """Marks a function as a scenario; `javascript=False` walks it in a browser without, and
    `refused=True` says that a form in it is meant to come back."""

    def register(function):
        SCENARIOS.append((sentence, javascript, refused, function))
        return function

    return register


def walk(browser, base_url, report, screenshots=None):
    """Walks every scenario, each in a fresh tab, and reports it."""
    for sentence, javascript, refused, function in SCENARIOS:
        context = browser.new_context(
            base_url=base_url, viewport={"width": 1280, "height": 900},
            locale="de-DE", reduced_motion="reduce", java_script_enabled=javascript)
        context.set_default_timeout(10_000)
        page = context.new_page()
        watch = Watch(page, base_url)
        watch.expects_refusal = refused
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


DAY = "?as-of=2013-01-31"


def without_js(sentence, refused=False):
    return scenario(sentence, javascript=False, refused=refused)


def origin(page, path, grade="official"):
    """What every form asks for: how far it can be trusted, and who may read it."""
    form = page.locator(f"form[action*='/{path}?'], form[action$='/{path}']")
    form.get_by_label("Güte").select_option(grade)
    readers = form.get_by_label("Wer es lesen darf")
    if readers.count():
        readers.select_option("public")


def report(page, text):
    """A status report as it is filled in; nothing in it is chosen beforehand."""
    page.get_by_label("Auftrag", exact=True).select_option("auftrag-a")
    page.get_by_label("Sachstand", exact=True).select_option("under-way")
    page.get_by_label("Was zu berichten ist").fill(text)
    origin(page, "mandates")


@without_js("the date at the top shows the matter as of that day")
def as_of(page):
    page.goto("/matters/kiz")
    page.get_by_label("Stand").fill("2012-12-17")
    page.get_by_role("button", name="anzeigen").click()
    expect(page.locator(".ev-figures").first).to_contain_text(re.compile(r"61\.000\s€"))
    expect(page.locator(".ev-alert--drift")).to_have_count(0)
    page.get_by_label("Stand").fill("2013-01-31")
    page.get_by_role("button", name="anzeigen").click()
    expect(page.locator(".ev-alert--drift")).to_contain_text(re.compile(r"61\.000\s€.*80\.000\s€.*\+31\s%", re.S))


@without_js("a paper is issued under a number and can be had as a PDF")
def issue(page):
    page.goto("/matters/kiz/papers/vorlage-2013" + DAY)
    page.get_by_label("Nummer der Vorlage").fill("Fiktiv 7/2013")
    page.get_by_role("button", name="ausgeben").click()
    expect(page.locator(".ev-alert").first).to_contain_text("Ausgegeben unter Fiktiv 7/2013")
    answer = page.request.get(page.get_by_role("link", name="PDF").get_attribute("href"))
    assert answer.ok and answer.body().startswith(b"%PDF"), f"the PDF answers {answer.status}"


@without_js("a status report stands with its mandate at once")
def status(page):
    page.goto("/matters/kiz/mandates" + DAY)
    report(page, "Fiktiv: Die Fraktionen beraten im Februar.")
    page.get_by_role("button", name="Sachstand eintragen").click()
    expect(page.locator("#auftrag-a")).to_contain_text("Die Fraktionen beraten im Februar.")


@without_js("a form with a mistake comes back as it was filled in", refused=True)
def mistake(page):
    page.goto("/matters/kiz/mandates" + DAY)
    page.get_by_label("Was zu berichten ist").fill("Fiktiv: zu früh")
    page.get_by_label("Datum").fill("2012-01-01")
    with page.expect_response(lambda answer: answer.status == 422):
        page.get_by_role("button", name="Sachstand eintragen").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Es wurde nichts geändert.")
    expect(alert).to_be_focused()
    expect(page.get_by_label("Was zu berichten ist")).to_have_value("Fiktiv: zu früh")
    # Every mistake at once, each at its field, with a way to it.
    for label in ("Auftrag", "Sachstand", "Güte", "Wer es lesen darf"):
        field = page.get_by_label(label, exact=True)
        expect(field).to_have_attribute("aria-invalid", "true")
        assert field.input_value() == "", f"{label} is chosen"
        alert.get_by_role("link", name=label, exact=True).click()
        expect(field).to_be_focused()


@scenario("what was refused has an address of its own: loaded anew and in the other language it is as it was typed", refused=True)
def refused_address(page):
    page.goto("/matters/kiz/mandates" + DAY)
    report(page, "Fiktiv: viel zu früh")
    page.get_by_label("Datum").fill("2012-01-01")
    page.get_by_role("button", name="Sachstand eintragen").click()
    expect(page).to_have_url(re.compile("/matters/kiz/entered/[0-9a-f]{32}"))
    page.reload()
    expect(page.get_by_label("Was zu berichten ist")).to_have_value("Fiktiv: viel zu früh")
    assert not checks.accessibility(page) and not checks.overflow(page)
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("alert")).to_contain_text("Nothing was changed.")
    expect(page.locator("textarea[name=text]")).to_have_value("Fiktiv: viel zu früh")
    page.get_by_role("link", name="Deutsch").click()
    page.get_by_label("Datum").fill("2013-01-31")
    page.get_by_role("button", name="Sachstand eintragen").click()
    expect(page.locator("#auftrag-a")).to_contain_text("viel zu früh")


@scenario("gone back to a page that the browser has kept, and sent again, a form is entered once; with another text it asks", refused=True)
def sent_again(page):
    page.goto("/matters/kiz/mandates" + DAY)
    words, shown = "Fiktiv: Zweimal gesendet.", []
    form = page.locator("form", has=page.get_by_role("button", name="Sachstand eintragen"))
    mark = form.locator("input[name=sending]").input_value()

    def go_back():
        # This browser fetches the page anew; most others keep it as it was, with its mark.
        page.go_back()
        form.locator("input[name=sending]").evaluate("(field, mark) => field.value = mark", mark)

    for _ in range(2):
        report(page, words)
        page.get_by_role("button", name="Sachstand eintragen").click()
        expect(page.locator("#auftrag-a")).to_contain_text(words)
        shown.append(page.content().count(words))
        go_back()
    assert shown[0] == shown[1], shown
    report(page, "Fiktiv: Ein weiterer Sachstand.")
    page.get_by_role("button", name="Sachstand eintragen").click()
    expect(page.get_by_role("alert")).to_contain_text(words)
    page.get_by_role("button", name="Sachstand eintragen").click()
    expect(page.locator("#auftrag-a")).to_contain_text("Ein weiterer Sachstand")


@scenario("gone back to a page that is fetched anew, the same is asked about, and entered a second time only where that is meant", refused=True)
def sent_alike(page):
    words = "Fiktiv: Noch einmal von vorn."
    entered = page.locator("#auftrag-a").get_by_text(words)
    send = page.get_by_role("button", name="Sachstand eintragen")
    for _ in range(2):
        page.goto("/matters/kiz/mandates" + DAY)
        report(page, words)
        send.click()
    expect(page.get_by_role("heading", name="Genau das ist schon eingetragen")).to_be_visible()
    assert not checks.accessibility(page) and not checks.overflow(page)
    page.get_by_label("Noch einmal eintragen").check()
    send.click()
    expect(entered).to_have_count(2)


@scenario("a double click enters once")
def double_click(page):
    page.goto("/matters/kiz/mandates" + DAY)
    report(page, "Fiktiv: Doppelt geklickt.")
    page.get_by_role("button", name="Sachstand eintragen").dblclick()
    expect(page.locator("#auftrag-a")).to_contain_text("Doppelt geklickt")
    page.goto("/ledger?words=doppelt geklickt")
    expect(page.locator("tbody tr")).to_have_count(1)


@scenario("a paper that was wrongly issued is annulled, and the list says so")
def annul(page):
    page.goto("/matters/kiz/papers/vorlage-2013" + DAY)
    page.get_by_label("Nummer der Vorlage").fill("Fiktiv 7-2013")
    page.get_by_role("button", name="ausgeben").click()
    expect(page).to_have_url(re.compile("/matters/kiz/papers/vorlage-2013-fiktiv-7-2013-2"))
    page.get_by_text("Die Vorlage für ungültig erklären").click()
    page.get_by_label("Grund").fill("Fiktiv: falsche Anlage")
    origin(page, "annulments")
    page.get_by_role("button", name="Für ungültig erklären").click()
    expect(page.locator(".ev-alert--error")).to_contain_text("Fiktiv: falsche Anlage")
    assert not checks.accessibility(page) and not checks.overflow(page)
    page.get_by_role("link", name="Vorlagen", exact=True).first.click()
    expect(page.locator("main")).to_contain_text("Für ungültig erklärt: Fiktiv: falsche Anlage")


@without_js("a municipality's position with its letter is taken and shown on the map")
def position(page):
    page.goto("/matters/kiz/consent" + DAY)
    form = page.locator("#position")
    form.get_by_label("Beteiligung", exact=True).select_option("buergermeister-2012")
    form.get_by_label("Stadt oder Gemeinde").select_option("alfter")
    form.get_by_label("Antwort", exact=True).select_option("refusal")
    form.get_by_label("In einem Satz").fill("Fiktiv: Die Gemeinde lehnt ab")
    form.get_by_label("Schreiben", exact=True).set_input_files(
        {"name": "schreiben.pdf", "mimeType": "application/pdf", "buffer": b"%PDF fiktiv"})
    origin(page, "positions")
    form.get_by_role("button", name="Stellungnahme aufnehmen").click()
    expect(page.get_by_text("Fiktiv: Die Gemeinde lehnt ab")).to_be_visible()
    letter = page.get_by_role("link", name="schreiben.pdf")
    assert page.request.get(letter.get_attribute("href")).body() == b"%PDF fiktiv"


@without_js("a second round with a majority rule is opened, answered twice, and has a result of its own")
def second_round(page):
    page.goto("/matters/kiz/consent/buergermeister-2012" + DAY)
    page.get_by_role("link", name="Neue Beteiligung vorbereiten").click()
    page.get_by_label("Name der Beteiligung", exact=True).fill("Fiktive zweite Befragung")
    page.get_by_label("Das Einvernehmen ist erreicht, wenn").select_option("more than 1/2 of heads")
    for box in page.get_by_role("group", name="Gefragt werden").get_by_role("checkbox").all():
        box.set_checked(box.get_attribute("name") in ("asked-bornheim", "asked-eitorf", "asked-lohmar"))
    page.get_by_role("button", name="Beteiligung eröffnen").click()
    expect(page.locator("#briefing")).to_contain_text("stimmt noch überein")
    expect(page.locator("#result")).to_contain_text("noch offen")
    for body, answer in [("bornheim", "consent"), ("eitorf", "consent")]:
        page.locator("#position > summary").click()
        form = page.locator("#position")
        form.get_by_label("Stadt oder Gemeinde").select_option(body)
        form.get_by_label("Antwort", exact=True).select_option(answer)
        form.get_by_label("In einem Satz").fill(f"Fiktiv: {body} stimmt zu")
        origin(page, "positions")
        form.get_by_role("button", name="Stellungnahme aufnehmen").click()
    expect(page.locator("#result")).to_contain_text("Das Einvernehmen ist erreicht")
    expect(page.locator("#result")).to_contain_text("Von 3 Gefragten: 2 stimmen zu, 1 hat noch nicht geantwortet.")
    page.goto("/matters/kiz/consent" + DAY)
    expect(page.locator("#buergermeister-2012")).to_contain_text("nicht erreicht")
    expect(page.locator("#fiktive-zweite-befragung")).to_contain_text("erreicht")


@without_js("a new edition moves the figures, and the issued paper shows then and now")
def edition(page):
    page.goto("/matters/kiz/costs" + DAY)
    page.get_by_label("Name der Ausgabe").fill("Fiktive Ausgabe 2014")
    page.get_by_label("Satz Fachkraft").fill("75.000")
    origin(page, "editions", "assumption")
    page.get_by_role("button", name="Ausgabe veröffentlichen").click()
    expect(page.locator(".ev-figures dd .ev-figure").first).not_to_contain_text("80.000")
    page.goto("/matters/kiz/papers/vorlage-2013-fiktiv-7-2013" + DAY)
    row = page.locator("#then-and-now tr", has_text="Mehrkosten im Jahr").first
    expect(row).to_contain_text(re.compile(r"80\.000\s€"))
    expect(page.locator(".ev-alert--drift")).to_contain_text("Geänderte Kennzahlen seither")


@without_js("other assumptions are computed by a button, and kept under a name")
def what_if_by_button(page):
    page.goto("/matters/kiz/costs/what-if" + DAY)
    page.get_by_label("Lohnsteigerung im Jahr in %").fill("3")
    page.get_by_role("button", name="rechnen").click()
    expect(page).to_have_url(re.compile("wages=3"))
    expect(page.locator("#result")).to_contain_text("Folge steigender Löhne seit")
    page.get_by_label("Name der Rechnung").fill("Fiktiv: Löhne steigen um 3 %")
    origin(page, "variants", "assumption")
    page.get_by_role("button", name="Rechnung behalten").click()
    expect(page).to_have_url(re.compile("/costs/years"))
    page.get_by_label("Annahmen").select_option(label="Fiktiv: Löhne steigen um 3 %")
    page.get_by_role("button", name="anwenden").click()
    expect(page.locator("main")).to_contain_text("Eine Annahme, keine Kennzahl des Vorgangs.")


@without_js("two plans are compared, and what is kept can be withdrawn with a reason")
def compare_and_withdraw(page):
    page.goto("/matters/kiz/costs/compare" + DAY)
    page.get_by_label("gerechnet mit", exact=True).select_option(label="Stellenplan: Fachstelle Integration, wie sie besteht (Rekonstruktion)")
    page.get_by_label("gerechnet dann mit").select_option(label="Was-wäre-wenn: Fiktiv: Löhne steigen um 3 %")
    page.get_by_label("Zeitraum").select_option(label="Jahr 2016")
    page.get_by_role("button", name="vergleichen").click()
    expect(page.locator("main")).to_contain_text("Verglichen ist das Jahr 2016")
    expect(page.locator("main")).to_contain_text("Lohn- und Preissteigerung")
    page.goto("/matters/kiz/costs/years" + DAY)
    page.get_by_label("Annahmen").select_option(label="Fiktiv: Löhne steigen um 3 %")
    page.get_by_role("button", name="anwenden").click()
    page.get_by_role("link", name="zurückziehen").click()
    page.get_by_label("Grund").fill("Fiktiv: falsch gerechnet.")
    origin(page, "withdrawals")
    page.get_by_role("button", name="zurückziehen").click()
    expect(page).to_have_url(re.compile("/course"))
    expect(page.locator("main")).to_contain_text("Fiktiv: falsch gerechnet.")
    page.goto("/matters/kiz/costs/years" + DAY)
    expect(page.get_by_label("Annahmen")).to_have_count(0)


@scenario("other assumptions are computed at once, and the address holds them")
def what_if_at_once(page):
    page.goto("/matters/kiz/costs/what-if" + DAY)
    expect(page.locator("#result")).not_to_contain_text("steigender Löhne")
    page.get_by_label("Lohnsteigerung im Jahr in %").fill("2")
    expect(page.locator("#result")).to_contain_text("Folge steigender Löhne seit")
    expect(page).to_have_url(re.compile("wages=2"))
    expect(page.get_by_label("Lohnsteigerung im Jahr in %")).to_be_focused()
    page.get_by_label("Lohnsteigerung im Jahr in %").fill("zwei")
    expect(page.get_by_role("alert")).to_contain_text("„zwei“")
    page.wait_for_load_state("networkidle")
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text("„zwei“")


@without_js("a levy key is entered, and the shares follow it")
def levy_key(page):
    page.goto("/matters/kiz/costs/shares" + DAY)
    page.get_by_text("Umlagegrundlagen oder einen eigenen Schlüssel eintragen").click()
    page.get_by_label("Name des Schlüssels").fill("Fiktive Umlagegrundlagen")
    page.get_by_label("Was die Gewichte sind").select_option("euro")
    for field in page.locator("input[name^=weight-]").all():
        field.fill("32.000.000")
    origin(page, "keys", "assumption")
    page.get_by_role("button", name="Schlüssel eintragen").click()
    expect(page.locator("main")).to_contain_text("Punkte der Umlage")
    expect(page.locator("main")).not_to_contain_text("Ersatzschlüssel.")


@without_js("a programme placed in the budget shows product, account and cover")
def budget(page):
    page.goto("/matters/kiz/costs/budget" + DAY)
    expect(page.locator("main")).to_contain_text("Deckung nicht vorgeschlagen")
    page.get_by_text("Produkt, Konten und Deckung eintragen").click()
    page.get_by_label("Nummer des Produkts").fill("05.03.01")
    page.get_by_label("Name des Produkts").fill("Fiktiv: Integration")
    page.get_by_label("Konto für Personalaufwand", exact=True).fill("501200")
    page.get_by_label("Bezeichnung des Kontos für Personalaufwand").fill("Fiktiv: Vergütungen")
    page.get_by_label("Deckungsvorschlag").fill("Fiktiv: aus der Ausgleichsrücklage")
    origin(page, "budget", "assumption")
    page.get_by_role("button", name="Im Haushalt einordnen").click()
    expect(page.locator("main")).to_contain_text("05.03.01 Fiktiv: Integration")
    expect(page.locator("#lines")).to_contain_text("Personalaufwand: Fiktiv: Vergütungen")
    expect(page.locator("main")).not_to_contain_text("Deckung nicht vorgeschlagen")


def table(text, name="fiktiv.csv"):
    return {"name": name, "mimeType": "text/csv", "buffer": text.encode("cp1252")}


@scenario("a table of rates from a file fills the form, and is an edition once it is sent")
def rates_from_file(page):
    page.goto("/matters/kiz/costs" + DAY)
    page.get_by_label("Kostensätze aus einer Datei").set_input_files(table(
        "Entgeltgruppe;Personalkosten\nFachkraft;76.000,50\nVerwaltung;57.000\nAssistenz;50.000\nPädagogik;48.000\n"))
    page.locator("#edition").get_by_role("button", name="Datei einlesen").click()
    expect(page.get_by_role("status")).to_contain_text("Eingetragen ist noch nichts")
    expect(page.get_by_label("Satz Fachkraft")).to_have_value("76.000,5")
    expect(page.get_by_label("Satz Pädagogik")).to_have_value("48.000")
    assert not checks.accessibility(page)
    page.get_by_label("Name der Ausgabe").fill("Fiktive Ausgabe aus einer Datei")
    page.get_by_label("Jahr der Preise").fill("2014")
    origin(page, "editions", "assumption")
    page.get_by_role("button", name="Ausgabe veröffentlichen").click()
    expect(page.get_by_role("heading", name="Fiktive Ausgabe aus einer Datei")).to_be_visible()


@scenario("wrong cells of a key from a file are named by row and column", refused=True)
def key_from_file(page):
    page.goto("/matters/kiz/costs/shares" + DAY)
    page.get_by_text("Umlagegrundlagen oder einen eigenen Schlüssel eintragen").click()
    page.get_by_label("Schlüssel aus einer Datei").set_input_files(table("Gemeinde;Umlagegrundlagen\nAlfter;viel\nEitorf;17.000.000\n"))
    with page.expect_response(lambda answer: answer.status == 422):
        page.get_by_role("button", name="Datei einlesen").click()
    expect(page.get_by_role("row", name=re.compile("2 B „viel“"))).to_contain_text("eine ganze Zahl ab null")
    expect(page.get_by_label("Gewicht Eitorf")).to_have_value("17.000.000")
    look(page)
    # What was read has an address of its own: loaded anew it is the same.
    expect(page).to_have_url(re.compile("/matters/kiz/import/[0-9a-f]{32}"))
    page.reload()
    expect(page.get_by_label("Gewicht Eitorf")).to_have_value("17.000.000")


def look(page):
    """At the page in both widths and colours, and as it is printed."""
    for width, scheme in [(320, "dark"), (320, "light"), (1280, "dark"), (1280, "light")]:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        faults = checks.accessibility(page) + checks.overflow(page)
        assert not faults, f"{width} {scheme}: {faults}"
    page.emulate_media(media="print")
    assert not checks.overflow(page)
    for part in ("#reading table", "#key input[name^=weight-]"):
        expect(page.locator(part).first).to_be_visible()
    page.emulate_media(media="screen", color_scheme="light")


MUNICIPALITIES = """Alfter;Bad Honnef;Bornheim;Eitorf;Hennef (Sieg);Königswinter;Lohmar;Meckenheim;Much;Neunkirchen-Seelscheid;Niederkassel;Rheinbach;
Ruppichteroth;Sankt Augustin;Siegburg;Swisttal;Troisdorf;Wachtberg;Windeck""".replace("\n", "").split(";")


@scenario("of the days that a file has one is chosen, a wrong name is confirmed, and rows are left out by a span", refused=True)
def chosen_from_file(page):
    page.goto("/matters/kiz/costs/shares" + DAY)
    page.get_by_text("Umlagegrundlagen oder einen eigenen Schlüssel eintragen").click()
    lines = ["Stand;AGS;Gemeinde;Einwohner"]
    for day, more in (("31.12.2011", 100), ("31.12.2012", 0)):
        for index, name in enumerate(MUNICIPALITIES):
            shown = "Bonn" if name == "Much" else name
            lines.append(f"{day};{5382004 + 4 * index};{shown};{20_000 + index + more}")
    lines += ["31.12.2012;5382004;Alfter;7", "31.12.2012;5382008;Bad Honnef;8"]
    page.get_by_label("Schlüssel aus einer Datei").set_input_files(table("\n".join(lines) + "\n"))
    page.get_by_role("button", name="Datei einlesen").click()
    expect(page.get_by_role("row", name=re.compile("Zeitpunkt: mehrere Werte"))).to_be_visible()
    look(page)
    page.get_by_label("Zeitpunkt").select_option("31.12.2012")
    page.get_by_label("Zeilen, die auszulassen sind").fill("40 bis 41, 99")
    page.get_by_role("button", name="So lesen").click()
    expect(page.get_by_role("row", name=re.compile("Zeile 99 gibt es nicht"))).to_be_visible()
    expect(page.get_by_role("row", name=re.compile("„Bonn“ mit dem Schlüssel 5382036"))).to_be_visible()
    page.get_by_label("Zeilen, die auszulassen sind").fill("40 bis 41")
    page.get_by_label(re.compile("„Bonn“ mit dem Schlüssel")).check()
    page.get_by_role("button", name="So lesen").click()
    expect(page.get_by_role("status")).to_contain_text("Auf Wunsch ausgelassen: Zeilen 40 bis 41.")
    expect(page.get_by_label("Gewicht Windeck")).to_have_value("20.018")
    look(page)
    page.get_by_label("Name des Schlüssels").fill("Fiktiv: aus einer Datei gewählt")
    origin(page, "keys", "assumption")
    page.get_by_role("button", name="Schlüssel eintragen").click()
    # Far from the inhabitants that are recorded: the page asks.
    expect(page.get_by_role("heading", name="Stimmt das so?")).to_be_visible()
    assert not checks.accessibility(page) and not checks.overflow(page)
    page.get_by_label("Es stimmt so").check()
    page.get_by_role("button", name="Schlüssel eintragen").click()
    expect(page.locator("main")).to_contain_text("Fiktiv: aus einer Datei gewählt")


@without_js("two municipalities merge into a new one, and whoever is asked next is the new one")
def merger(page):
    page.goto("/matters/kiz/bodies?as-of=2014-01-31")
    page.get_by_text("Festhalten, dass eine Gemeinde in einer anderen aufgeht oder endet").click()
    form = page.locator("form[action*='/ended-bodies']")
    form.get_by_label("Alfter", exact=True).check()
    form.get_by_label("Wachtberg", exact=True).check()
    form.get_by_label("Name", exact=True).fill("Fiktiv-Berg")
    form.get_by_label("In einem Satz").fill("Fiktiv: Alfter und Wachtberg werden eins")
    form.get_by_label("Erster Tag ohne sie").fill("2014-01-01")
    origin(page, "ended-bodies")
    form.get_by_role("button", name="Ende eintragen").click()
    expect(page.locator("#gone")).to_contain_text("an ihrer Stelle: Fiktiv-Berg")
    page.goto("/matters/kiz/rounds?as-of=2014-01-31&follows=buergermeister-2012")
    expect(page.get_by_label("Fiktiv-Berg")).to_be_checked()
    expect(page.get_by_label("Wachtberg", exact=True)).to_have_count(0)


@without_js("experience from elsewhere makes a review due, and closing it says what came of it")
def experience(page):
    page.goto("/matters/kiz/course" + DAY)
    page.get_by_text("Ein Ereignis oder einen Umstand eintragen").click()
    form = page.locator("#enter form[action*='/events']")
    form.get_by_label("Was es ist").select_option("elsewhere")
    form.get_by_label("In einem Satz").fill("Fiktiv: Anderswo läuft ein Zentrum")
    form.get_by_label("Geschehen am").fill("2013-02-01")
    origin(page, "events", "press")
    form.get_by_role("button", name="Eintragen").click()
    page.goto("/matters/kiz/options?as-of=2013-02-01")
    expect(page.locator("#reviews")).to_contain_text("Fällig, weil: Erfahrungen von anderswo")
    page.get_by_text("Eine Wiedervorlage erledigen").click()
    form = page.locator("#reviews form[action*='/closed-reviews']")
    form.get_by_label("Wiedervorlage", exact=True).select_option("wiedervorlage-abwarten")
    form.get_by_label("Was daraus geworden ist").fill("Fiktiv: Es bleibt, wie es ist")
    form.get_by_label("Neu geprüft am").fill("2013-02-01")
    origin(page, "closed-reviews")
    form.get_by_role("button", name="Wiedervorlage erledigen").click()
    expect(page.locator("#reviews")).to_contain_text("Neu geprüft: Fiktiv: Es bleibt, wie es ist")


@without_js("what is wrong in writing comes back as it was typed, with its line", refused=True)
def in_writing(page):
    page.goto("/matters/kiz/course" + DAY)
    page.get_by_role("link", name="Eintrag in Schriftform").click()
    text = "status-reports:\n  - id: fiktiv\n    mandate: auftrag-a\n    status: dnoe\n    text: Fertig."
    page.get_by_label("Einträge in YAML oder JSON").fill(text)
    with page.expect_response(lambda answer: answer.status == 422):
        page.get_by_role("button", name="Eintragen").click()
    expect(page.get_by_role("alert")).to_contain_text("Zeile 4")
    expect(page.get_by_label("Einträge in YAML oder JSON")).to_have_value(text)


@without_js("a resolution with its votes hands out a mandate, which is overdue once its day has passed")
def resolution(page):
    page.goto("/matters/kiz/options" + DAY)
    page.get_by_text("Einen Beschluss eintragen").click()
    form = page.locator("#resolutions form")
    form.get_by_label("Wer beschließt").select_option("kreisausschuss")
    form.get_by_label("In der Sitzung").select_option(label="eine Sitzung an diesem Tag")
    form.get_by_label("Beschluss in einem Satz").fill("Fiktiv: Der Ausschuss empfiehlt zu warten")
    form.get_by_label("Ergebnis").select_option("recommended")
    form.get_by_label("Ja, insgesamt").fill("9")
    form.get_by_label("Nein, insgesamt").fill("4")
    form.get_by_label("Wer in Zeile 1").select_option("verwaltung")
    form.get_by_label("Was in Zeile 1").fill("Fiktiv: Erfahrungen einholen")
    form.get_by_label("Bis wann in Zeile 1").fill("2013-02-28")
    form.get_by_label("Mehrheit", exact=True).select_option("unknown")
    origin(page, "resolutions")
    form.get_by_role("button", name="Beschluss eintragen").click()
    expect(page.locator("#resolutions")).to_contain_text(re.compile(r"9\sJa, 4\sNein, mit Mehrheit"))
    page.goto("/matters/kiz/mandates?as-of=2013-03-01")
    expect(page.locator("main")).to_contain_text("Fiktiv: Erfahrungen einholen")
    expect(page.locator("main")).to_contain_text("überfällig")
    page.goto("/matters/kiz?as-of=2013-03-01")
    expect(page.locator("main")).to_contain_text("Überfällig ist ein Auftrag")


@without_js("fields of action are rated, and dissent is shown by name")
def ratings(page):
    for body, score in [("siegburg", "5"), ("much", "1")]:
        page.goto("/matters/kiz/options" + DAY)
        page.get_by_text("Eine Bewertung eintragen").click()
        form = page.locator("#fields form")
        form.get_by_label("Name der Bewertungsrunde").fill("Fiktive Runde")
        form.get_by_label("Wer bewertet").select_option(body)
        form.get_by_label("Interkulturelle Schulentwicklung").select_option(score)
        origin(page, "ratings")
        form.get_by_role("button", name="Bewertung eintragen").click()
    expect(page.locator("#fields")).to_contain_text("Siegburg 5 gegen Much 1")


@without_js("an imposed condition is listed with its day, and a finding on it is taken")
def imposed(page):
    page.goto("/matters/kiz/law" + DAY)
    page.get_by_text("Eine Auflage mit Frist eintragen").click()
    page.get_by_label("Was zu tun ist").fill("Fiktiv: Schwerpunkte nennen")
    page.get_by_label("Zu erfüllen bis").fill("2013-02-28")
    origin(page, "imposed")
    page.get_by_role("button", name="Auflage eintragen").click()
    expect(page.locator("#imposed")).to_contain_text("28.02.2013")
    page.get_by_text("Einen Befund eintragen oder").click()
    page.locator("#f-finding-requirement").select_option(label="Fiktiv: Schwerpunkte nennen")
    page.get_by_label("Befund", exact=True).select_option("met")
    page.get_by_label("Begründung").fill("Fiktiv: genannt.")
    origin(page, "findings")
    page.get_by_role("button", name="Befund eintragen").click()
    expect(page.locator("#imposed")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("Fiktiv: genannt.")
