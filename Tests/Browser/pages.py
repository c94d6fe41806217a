"""The pages that are walked, and the ways in which each is looked at."""

PATHS = [
    "/",
    "/matters/kiz",
    "/matters/kiz?as-of=2012-12-17",
    "/matters/kiz?as-of=2013-01-31",
    "/matters/kiz/course?as-of=2013-01-31",
    "/matters/kiz/written?as-of=2013-01-31",
    "/matters/kiz/bodies?as-of=2013-01-31",
    "/matters/kiz/mandates?as-of=2013-01-31",
    "/matters/kiz/consent?as-of=2013-01-31",
    "/matters/kiz/consent/buergermeister-2012?as-of=2013-01-31",
    "/matters/kiz/consent/buergermeister-2012?as-of=2014-03-21",
    "/matters/kiz/for/siegburg?as-of=2013-01-31",
    "/matters/kiz/for/siegburg?as-of=2014-01-31",
    "/matters/kiz/rounds?as-of=2013-01-31&follows=buergermeister-2012",
    "/matters/kiz/costs?as-of=2013-01-31",
    "/matters/kiz/costs/years?as-of=2013-01-31&year=2018",
    "/matters/kiz/costs/budget?as-of=2013-01-31&year=2018",
    "/matters/kiz/costs/shares?as-of=2014-01-31&body=siegburg",
    "/matters/kiz/costs/compare?as-of=2013-01-31",
    "/matters/kiz/costs/compare?as-of=2013-01-31&from=2013-01-31&to=2013-01-31&from-what=option:abwarten&to-what=plan:zentrum&year=2018",
    "/matters/kiz/costs/what-if?as-of=2013-01-31&wages=2",
    "/matters/kiz/costs/range?as-of=2013-01-31",
    "/matters/kiz/law?as-of=2013-01-31",
    "/matters/kiz/law?as-of=2024-12-31",
    "/matters/kiz/options?as-of=2013-01-31",
    "/matters/kiz/options?as-of=2014-12-31",
    "/matters/kiz/papers?as-of=2013-01-31",
    "/matters/kiz/letters?as-of=2013-01-31",
    "/matters/kiz/letters/again/buergermeister-2012?as-of=2013-01-31",
    "/matters/kiz/letters/application?as-of=2013-01-31",
    "/matters/kiz/papers/vorlage-2013?as-of=2013-01-31",
    "/matters/kiz/figures/extra-cost?as-of=2013-01-31",
    "/ledger",
    "/fields",
    "/fields/requirements",
]

# What a municipality reads when it is asked, in plain German as well.
PLAIN = [
    "/matters/kiz?as-of=2013-01-31",
    "/matters/kiz/consent/buergermeister-2012?as-of=2013-01-31",
    "/matters/kiz/letters/again/buergermeister-2012?as-of=2013-01-31",
]

# Width and height in pixels, colour scheme.
VARIANTS = [
    (1280, 900, "light"),
    (1280, 900, "dark"),
    (320, 640, "light"),
    (320, 640, "dark"),
]


def pages():
    """Every path in German, then every path in English, then some in plain German."""
    return PATHS + [in_language("en", path) for path in PATHS] + [in_language("de-simple", path) for path in PLAIN]


def in_language(tag, path):
    return path + ("&" if "?" in path else "?") + "lang=" + tag


def selected(wanted):
    """The pages of the paths in `wanted`: a path alone stands for all its queries."""
    if not wanted:
        return pages()
    known = [page for page in pages() if page in wanted or page.split("?")[0] in wanted]
    # What is not in the list is walked as it was written.
    return known + [path for path in wanted if not any(p == path or p.split("?")[0] == path for p in known)]


def file_name(path, width, scheme):
    """For a screenshot: /matters/kiz?lang=en becomes matters-kiz.lang-en.1280.light.png."""
    place, _, query = path.partition("?")
    name = place.strip("/").replace("/", "-") or "start"
    parts = [name] + [pair.replace("=", "-") for pair in query.split("&") if pair]
    return ".".join(parts + [str(width), scheme, "png"])
