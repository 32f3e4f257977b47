"""The pages that the console's people open, each found as they find it: by the links of other pages."""

import collections
import json
import re
import urllib.parse

from shopfront import run_command

AT_MERCHANT = "/console/m/:merchant/:mode"
EXAMPLES = 24
"""Of one kind of page are read, until every kind that its links lead to is known: not each has all of them."""


def routes():
    """The addresses of what staff may open by GET, as the server's own table names them."""
    code, printed, errors = run_command("routes", "--json")
    assert code == 0, errors
    return [one["path"] for one in json.loads(printed) if one["audience"] == "staff" and one["method"] == "GET"]


def kind(path, known):
    """The route that answers this address: one with fewer parameters first, as `/customers/new` is no customer."""
    fitting = [one for one in known if re.fullmatch(re.sub(r":\w+", "[^/]+", one), path)]
    return min(fitting, key=lambda one: one.count(":"), default=None)


def find(context, base_url, slug):
    """One address of each kind of page that is HTML, by its route; and the kinds that are files.

    :param context: of a browser in which somebody is signed in.
    """
    known = routes()
    # Home leads to the first steps until they are done, which other tests may have seen to.
    places = [f"/console/m/{slug}/test", "/console/account", f"/console/m/{slug}/test/first-hour"]
    waiting, seen, count = collections.deque(places), set(places), collections.Counter()
    pages, files = {}, set()
    while waiting:
        path = waiting.popleft()
        route = kind(path, known)
        if count[route] >= EXAMPLES:
            continue
        count[route] += 1
        answer = context.request.get(base_url + path, max_redirects=0)
        assert answer.status in (200, 303), f"{path}: {answer.status}"
        if answer.status == 303:
            continue
        if not answer.headers["content-type"].startswith("text/html"):
            files.add(route)
            continue
        text = answer.text()
        if path not in pages.values():
            pages.setdefault(route, path)
        for link in re.findall(r'(?:href|src)="([^"#]*)', text):
            target = urllib.parse.urlsplit(urllib.parse.urljoin(path, link.replace("&amp;", "&")))
            if target.netloc or target.path in seen or kind(target.path, known) is None:
                continue
            if target.path.startswith("/console/m/") and not target.path.startswith(places[0]):
                continue
            seen.add(target.path)
            waiting.append(target.path)
    return pages, files


def example(route, pages):
    """An address of a route that no link leads to, below the nearest page that one does."""
    parts = route.split("/")
    for count in range(len(parts), 1, -1):
        above = "/".join(parts[:count])
        if above in pages:
            return "/".join([pages[above], *parts[count:]])
    return route.replace(":merchant", pages[AT_MERCHANT].split("/")[3])


def short(route):
    """How a report names it."""
    return route.removeprefix(AT_MERCHANT) or "/"
