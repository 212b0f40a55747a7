"""Makes a Hugo site of the same lessons and entities as a generated content folder, for comparison.

Every lesson and entity becomes a page with the same text, links, citations, questions and page frame; what leads where is
worked out here beforehand, so Hugo is spared the graph. It also has no chains to find and nothing to check.
"""

import json
import xml.etree.ElementTree as xml
from pathlib import Path

NAVIGATION = ["muscles", "mechanisms", "factors", "conditions", "lessons"]

LAYOUTS = {
    "_default/baseof.html": """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.summary }}"><link rel="canonical" href="{{ .Permalink }}"></head><body>
<header><nav>{{ range .Site.Menus.main }}<a href="{{ .URL | relURL }}">{{ .Name }}</a>{{ end }}</nav></header>
<main>{{ block "main" . }}{{ end }}</main><footer><p>{{ .Site.Params.disclaimer }}</p><p>{{ .Site.Params.safety }}</p></footer>
</body></html>""",
    "_default/single.html": """{{ define "main" }}<p><a href="{{ .CurrentSection.RelPermalink }}">{{ .CurrentSection.Title }}</a></p>
<h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>
{{ with .Params.objectives }}<ul>{{ range . }}<li>{{ . }}</li>{{ end }}</ul>{{ end }}
{{ with .TableOfContents }}{{ . }}{{ end }}{{ .Content }}
{{ range .Params.links }}<section id="{{ .id }}"><h3><a href="{{ relref $ .to }}">{{ .title }}</a></h3><p>{{ .grade }}: {{ .because }}</p>
<ul>{{ range .cites }}<li>{{ partial "source.html" . }}</li>{{ end }}</ul></section>{{ end }}
{{ range .Params.questions }}<fieldset><legend>{{ .stem }}</legend>{{ range .options }}<details><summary>{{ .label }}</summary>
{{ .feedback }}</details>{{ end }}</fieldset>{{ end }}
{{ with .Params.cites }}<ol>{{ range . }}<li id="ref-{{ . }}">{{ partial "source.html" . }}</li>{{ end }}</ol>{{ end }}
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}""",
    "_default/list.html": """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ .Params.summary }}</li>{{ end }}</ul>{{ end }}""",
    "partials/source.html": '{{ with index hugo.Data.sources . }}{{ .author }} ({{ .year }}): <cite>{{ .title }}</cite>. {{ .finding }}{{ end }}',
    "shortcodes/cite.html": '<sup><a href="#ref-{{ .Get 0 }}">{{ .Get 0 }}</a></sup>',
}


def markdown(element: xml.Element, pages: dict[str, str]) -> str:
    """Running text: references and citations become Hugo's short codes.

    `pages` says of a muscle's state on which page it stands.
    """
    text = element.text or ""
    for child in element:
        inner = markdown(child, pages)
        if child.tag == "ref":
            text += f'[{inner or child.get("to")}]({{{{< relref "{pages.get(child.get("to"), child.get("to"))}" >}}}})'
        elif child.tag == "cite":
            text += f'{{{{< cite "{child.get("source")}" >}}}}'
        else:
            text += f"*{inner}*"
        text += child.tail or ""
    return text


def plain(element: xml.Element | None) -> str:
    return "" if element is None else "".join(element.itertext())


def section(element: xml.Element, pages: dict[str, str]) -> str:
    parts = [f"## {plain(element.find('heading'))}"]
    for block in element:
        if block.tag == "p":
            parts.append(markdown(block, pages))
        elif block.tag == "list":
            parts.append("\n".join(f"- {markdown(item, pages)}" for item in block))
        elif block.tag == "note":
            parts.append("\n".join(f"> {markdown(paragraph, pages)}" for paragraph in block))
    return "\n\n".join(parts)


def link(effect: xml.Element, to: str, title: str) -> dict:
    return {"id": f"{to}-{effect.get('on')}", "to": to, "title": f"{title} {effect.get('relation')} {effect.get('on')}",
            "grade": effect.get("grade"), "because": plain(effect.find("because")),
            "cites": [cite.get("source") for cite in effect.findall("cite")]}


def question(element: xml.Element) -> dict:
    options = [{part: plain(option.find(part)) for part in ("label", "feedback")} for option in element.findall("option")]
    return {"stem": plain(element.find("stem")), "options": options}


def write_hugo_site(content: Path, folder: Path) -> int:
    """Returns the number of pages of lessons and entities."""

    def write(path: str, text: str) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")

    roots = {path: xml.parse(path).getroot() for path in sorted(content.glob("*/*.xml"))}
    causes: dict[str, list[dict]] = {}
    owner = {state.get("id"): root.get("id") for root in roots.values() for state in root.iter("state")}
    for root in roots.values():
        for effect in root.iter("effect"):
            target = owner.get(effect.get("on"), effect.get("on"))
            causes.setdefault(target, []).append(link(effect, root.get("id"), root.get("id")))
    for path, root in roots.items():
        effects = [link(effect, owner.get(effect.get("on"), effect.get("on")), root.get("id")) for effect in root.iter("effect")]
        front = {
            "title": plain(root.find("title") if root.tag == "lesson" else root.find("name")),
            "summary": plain(root.find("summary")),
            "objectives": [plain(objective) for objective in root.findall("objective")],
            "links": causes.get(root.get("id"), []) + effects,
            "questions": [question(element) for element in root.iter("question")],
            "cites": sorted({cite.get("source") for cite in root.iter("cite")}),
        }
        body = "\n\n".join(section(element, owner) for element in root.findall("section"))
        write(f"content/{path.parent.name}/{path.stem}.md", f"{json.dumps(front, indent=1)}\n\n{body}\n")
    sources = {
        source.get("id"): {**{part: plain(source.find(part)) for part in ("title", "author", "finding")}, "year": source.get("year")}
        for source in xml.parse(content / "sources.xml").getroot()
    }
    write("data/sources.json", json.dumps(sources))
    menu = "".join(f'[[menus.main]]\nname = "{name}"\nurl = "/{name}/"\n' for name in NAVIGATION)
    write("hugo.toml", 'baseURL = "https://example.org/"\ntitle = "Peer"\ndisableKinds = ["taxonomy", "term", "RSS"]\n'
          f'[params]\ndisclaimer = "It means nothing."\nsafety = "It advises nothing."\n{menu}')
    for path, text in LAYOUTS.items():
        write(f"layouts/{path}", text)
    return len(roots)
