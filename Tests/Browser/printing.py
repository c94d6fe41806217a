"""Tables of any width on paper: what is wider than A4 lies on its side, and nothing leaves the sheet."""

from playwright.sync_api import Error

PAPER = "/matters/kiz/papers/vorlage-2013?as-of=2013-01-31"
COLUMNS = [6, 8, 10, 11, 12, 14, 17, 18, 21, 24, 25, 30]
# Between the margins of A4, in CSS pixels: upright and on its side.
UPRIGHT, ACROSS = 718, 1047

TABLE = """([columns, text]) => {
  const scroll = document.createElement("div");
  scroll.className = "ev-scroll";
  const cells = (tag) => Array.from({length: columns}, (_, i) => i === 0 ? "<th>Neukirch (Wald)</th>"
    : text ? `<${tag}>${text}</${tag}>` : `<${tag} class="ev-num">23.003.${100 + i}</${tag}>`).join("");
  scroll.innerHTML = `<table><thead><tr>${cells("th")}</tr></thead><tbody><tr>${cells("td")}</tr></tbody></table>`;
  document.querySelector(".ev-document, .ev-sheet").replaceChildren(scroll);
  const style = getComputedStyle(scroll), box = scroll.firstElementChild.getBoundingClientRect();
  return {page: style.page, right: box.right};
}"""


def walk(browser, base_url, report):
    context = browser.new_context(base_url=base_url, locale="de-DE")
    page = context.new_page()
    page.emulate_media(media="print")
    for columns in COLUMNS:
        for text in ["", "Zuständigkeitsverordnung"]:
            across = columns > 10
            width = ACROSS if across else UPRIGHT
            page.set_viewport_size({"width": width, "height": 1000})
            try:
                page.goto(PAPER, wait_until="load")
                found = page.evaluate(TABLE, [columns, text])
            except Error as error:
                report.check(f"print {columns} {text}", [str(error)])
                continue
            faults = []
            if (found["page"] == "wide") != across:
                faults.append(f"stands on the page {found['page']}")
            if found["right"] > width + 1:
                faults.append(f"ends at {found['right']:.0f} of {width} pixels")
            report.check(f"print {columns} {text}", faults)
    context.close()
