"""Walks a page with the Tab key, as someone without a mouse does."""

LONGEST_WALK = 250

# Remembers how everything that can take the focus looks while it has none.
PREPARE = """() => {
  const rest = window.restingLooks = new Map();
  for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]'))
    rest.set(e, getComputedStyle(e).boxShadow);
}"""

# Where the focus is now, and what is wrong with it there.
STOP = """() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const ids = window.focusNumbers ??= new Map();
  const seen = ids.has(e);
  if (!seen) ids.set(e, ids.size);
  const words = (e.getAttribute('aria-label') || e.innerText || e.name || '').trim().slice(0, 40);
  const stop = { number: ids.get(e), seen, name: `${e.localName}${e.id ? '#' + e.id : ''} "${words}"`,
                 href: e.getAttribute('href'), faults: [] };

  const clear = c => c === 'transparent' || /^rgba\\(.*, 0\\)$/.test(c);
  const marked = n => {
    const s = getComputedStyle(n);
    if (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 && !clear(s.outlineColor)) return true;
    return s.boxShadow !== 'none' && s.boxShadow !== window.restingLooks.get(n);
  };
  // A radio or checkbox may be drawn by its label, and a field by what wraps it.
  const around = [e, e.closest('label'), ...(e.labels ?? [])].filter(Boolean);
  if (!around.some(marked)) stop.faults.push('no visible focus');

  const box = [...e.getClientRects()].find(r => r.width > 0 && r.height > 0);
  if (!box) stop.faults.push('takes the focus but is not shown');
  else {
    // What is larger than the window is looked at where the window shows it.
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    const across = [0.5, 0.1, 0.9], points = across.flatMap(x => across.map(y =>
      [left + (right - left) * x, top + (bottom - top) * y]));
    const onTop = ([x, y]) => { const t = document.elementFromPoint(x, y);
      return t && (around.some(n => n.contains(t)) || t.contains(e)); };
    if (!points.some(onTop)) stop.faults.push('is hidden while it has the focus');
  }
  return stop;
}"""

TARGET_EXISTS = "href => href.length > 1 && document.getElementById(href.slice(1)) !== null"


def walk(page):
    """The faults on the way through the page; the first stop must be a skip link."""
    page.evaluate(PREPARE)
    faults, first, last = {}, None, None
    for _ in range(LONGEST_WALK):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or (stop["seen"] and stop["number"] != last):
            break  # past the end, or round again
        if stop["number"] == last:
            continue  # a date field has several stops of its own
        last = stop["number"]
        if first is None:
            first = stop
        for fault in stop["faults"]:
            faults.setdefault(fault, []).append(stop["name"])
    return skip_link(page, first) + [
        f"{fault}: {len(names)}×, first {names[0]}" for fault, names in faults.items()]


def skip_link(page, first):
    if first is None:
        return ["Tab reaches nothing"]
    href = first["href"] or ""
    if not href.startswith("#"):
        return [f"the first Tab stop is {first['name']}, expected a skip link"]
    if not page.evaluate(TARGET_EXISTS, href):
        return [f"the skip link leads to {href}, which is not on the page"]
    return []
