"""What must hold for every page, at every width and in both colour schemes."""

from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe

AXE = Axe()
AXE_OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}

# What reaches past the right edge, unless something around it scrolls or cuts it off.
OVERFLOW = """() => {
  const root = document.scrollingElement, width = root.clientWidth;
  if (root.scrollWidth <= width) return [];
  const held = e => {
    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
      if (getComputedStyle(p).overflowX !== 'visible') return true;
    return false;
  };
  const name = e => e.localName + (e.id ? '#' + e.id : '') + [...e.classList].map(c => '.' + c).join('');
  const wide = [...document.body.querySelectorAll('*')]
    .filter(e => e.getBoundingClientRect().right > width + 1 && !held(e)).map(name);
  return [`${root.scrollWidth} px wide in ${width} px: ${wide.slice(0, 4).join(', ')}`];
}"""


# What scrolls sideways without a shade at its edge, a place in the order of the keyboard, or a name.
UNSEEN = """() => [...document.querySelectorAll('main *')].filter(e => {
  const style = getComputedStyle(e);
  return ['auto', 'scroll'].includes(style.overflowX) && e.localName !== 'textarea' && e.scrollWidth > e.clientWidth + 1
    && !(style.backgroundAttachment.includes('local') && e.tabIndex === 0
         && (e.getAttribute('aria-label') || document.getElementById(e.getAttribute('aria-labelledby'))));
}).map(e => 'scrolls unseen: ' + e.localName + [...e.classList].map(c => '.' + c).join(''))"""

# What somebody who opens a link from a letter on a telephone has to see at once: question, deadline, amount.
BELOW = """() => [...document.querySelectorAll('main > h1 + .ev-facts > div')].slice(0, 3)
  .filter(e => e.getBoundingClientRect().bottom > innerHeight)
  .map(e => 'below the first screen: ' + e.innerText.slice(0, 40))"""


class Watch:
    """Listens to a tab: errors on its console, requests that fail or leave the site."""

    def __init__(self, page, base_url):
        self.host = urlsplit(base_url).netloc
        self.faults = []
        # A form with a mistake is answered with 422, one sent before with 409, which Chromium tells as errors.
        self.expects_refusal = False
        page.on("console", self.console)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("request", self.request)
        page.on("requestfailed", self.request_failed)

    def console(self, message):
        if self.expects_refusal and any(f"status of {code}" in message.text for code in (409, 422)):
            return
        if message.type == "error":
            self.faults.append(f"console: {message.text} {message.location.get('url', '')}")

    def request(self, request):
        address = urlsplit(request.url)
        if address.scheme in ("http", "https") and address.netloc != self.host:
            self.faults.append(f"loads from elsewhere: {request.url}")

    def request_failed(self, request):
        # The browser drops what a page was still loading when the user goes on to the next.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"request failed: {request.url} ({request.failure})")

    def take(self):
        faults, self.faults = self.faults, []
        return faults


def status(response):
    return [] if response.status == 200 else [f"status {response.status}, expected 200"]


def overflow(page):
    return page.evaluate(OVERFLOW)


def unseen(page):
    return page.evaluate(UNSEEN)


def first_screen(page):
    return page.evaluate(BELOW)


def accessibility(page):
    violations = AXE.run(page, options=AXE_OPTIONS).response["violations"]
    return [
        f"axe {v['id']}: {v['help']}, {len(v['nodes'])}×, first at {flat(v['nodes'][0]['target'])}"
        for v in violations
    ]


def flat(target):
    return " ".join(part if isinstance(part, str) else " ".join(part) for part in target)
