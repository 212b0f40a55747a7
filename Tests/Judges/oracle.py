"""What networkx says about a cause graph: chains, best-supported routes, loops, keystones, common causes; in our order."""

import itertools

import networkx

GRADES = ["strong", "moderate", "limited", "contested", "refuted"]
RAISING = {"causes", "contributes-to", "leads-to", "can-progress-to", "increases-load-on", "compresses", "irritates"}
LOWERING = {"reduces", "treats", "prevents"}
# What loops and keystones are made of: relief is not removal.
COMPOSING = (RAISING | LOWERING) - {"treats"}
MAX_LINKS = 8

# A way: weakest grade, length, nodes, links. Ways sort as our answers do.
Way = tuple[int, int, list[str], list[str]]


def linked(links: list[dict]) -> networkx.MultiDiGraph:
    """The graph of links that are not refuted; each has id, cause, relation, effect and grade."""
    graph = networkx.MultiDiGraph()
    for link in links:
        graph.add_nodes_from((link["cause"], link["effect"]))
        if link["grade"] != "refuted":
            graph.add_edge(
                link["cause"], link["effect"], key=link["id"], grade=GRADES.index(link["grade"]), relation=link["relation"])
    return graph


def way(graph: networkx.MultiDiGraph, edges: list[tuple[str, str, str]]) -> Way:
    grade = max(graph.edges[edge]["grade"] for edge in edges)
    return grade, len(edges), [edges[0][0]] + [edge[1] for edge in edges], [edge[2] for edge in edges]


def polarity(graph: networkx.MultiDiGraph, edges: list[tuple[str, str, str]]) -> str:
    relations = [graph.edges[edge]["relation"] for edge in edges]
    if any(relation not in RAISING | LOWERING for relation in relations):
        return "neither"
    return "lowers" if sum(relation in LOWERING for relation in relations) % 2 else "raises"


def edges_of(one: Way) -> list[tuple[str, str, str]]:
    _, _, nodes, links = one
    return list(zip(nodes, nodes[1:], links))


def chains(graph: networkx.MultiDiGraph, start: str, end: str, cutoff: int = MAX_LINKS) -> list[Way]:
    """All simple paths of at most so many links, best first."""
    if start not in graph or end not in graph:
        return []
    return sorted(way(graph, path) for path in networkx.all_simple_edge_paths(graph, start, end, cutoff=cutoff))


def walked(graph: networkx.MultiDiGraph, rank: int) -> networkx.MultiDiGraph:
    return graph.edge_subgraph([edge for edge in graph.edges(keys=True) if graph.edges[edge]["grade"] <= rank])


def best_routes(graph: networkx.MultiDiGraph, start: str) -> dict[str, Way]:
    """To everything within reach the widest path, then the shortest, then the first by ids."""
    found: dict[str, Way] = {}
    for rank in range(4):
        passable = walked(graph, rank)
        if start not in passable:
            continue
        for node in networkx.single_source_shortest_path_length(passable, start, cutoff=MAX_LINKS):
            if node == start or node in found:
                continue
            nodes = min(networkx.all_shortest_paths(networkx.DiGraph(passable), start, node))
            links = [min(passable[a][b]) for a, b in itertools.pairwise(nodes)]
            found[node] = way(graph, list(zip(nodes, nodes[1:], links)))
    return found


def causes_of(graph: networkx.MultiDiGraph) -> networkx.MultiDiGraph:
    """The links that loops and keystones walk."""
    kept = networkx.MultiDiGraph()
    kept.add_nodes_from(graph)
    kept.add_edges_from(edge for edge in graph.edges(keys=True, data=True) if edge[3]["relation"] in COMPOSING)
    return kept


def may_be_longer(graph: networkx.MultiDiGraph) -> bool:
    """Whether a loop of causes may have more links than are looked at: some that all lead to each other are that many."""
    return any(len(knot) > MAX_LINKS for knot in networkx.strongly_connected_components(causes_of(graph)))


def tail(link: dict) -> str:
    """What a sentence about the link must add, by what its sources say."""
    stances = set(link.get("stances", []))
    if link["grade"] == "refuted":
        return "; the evidence says no"
    if link["grade"] != "contested":
        return ""
    disputed, supported = stances & {"disputes", "mixed"}, stances & {"supports", "mixed"}
    if not disputed:
        return ", but nobody has tested it well"
    return ", but studies disagree" if supported else ", but studies do not bear it out"


def loops(graph: networkx.MultiDiGraph) -> list[Way]:
    """Elementary cycles of causes, parallel links told apart, each from its smallest node on."""
    graph, found = causes_of(graph), []
    for cycle in networkx.simple_cycles(networkx.DiGraph(graph), length_bound=MAX_LINKS):
        turn = cycle.index(min(cycle))
        nodes = cycle[turn:] + cycle[:turn]
        hops = list(itertools.pairwise(nodes + nodes[:1]))
        for links in itertools.product(*(sorted(graph[a][b]) for a, b in hops)):
            found.append(way(graph, [(a, b, link) for (a, b), link in zip(hops, links)]))
    return sorted(found)


def dominators(graph: networkx.MultiDiGraph, start: str, end: str) -> list[str] | None:
    """What every way of causes from start to end passes, in its order; `None` where there is none. Neither end is among them."""
    graph = causes_of(graph)
    if start not in graph or end not in graph or not networkx.has_path(graph, start, end):
        return None
    above = networkx.immediate_dominators(networkx.DiGraph(graph), start)
    found = []
    node = above[end]
    while node != start:
        found.append(node)
        node = above[node]
    return found[::-1]


def common_causes(graph: networkx.MultiDiGraph, first: str, second: str) -> set[str]:
    """What raises both within the bound, each by a way that does not pass the other."""
    raising = networkx.DiGraph((a, b) for a, b, relation in graph.edges(data="relation") if relation in RAISING)

    def causes(of: str, avoiding: str) -> set[str]:
        if of not in raising:
            return set()
        open_ways = raising.subgraph(set(raising) - {avoiding}).reverse()
        return set(networkx.single_source_shortest_path_length(open_ways, of, cutoff=MAX_LINKS)) - {of}

    return causes(first, second) & causes(second, first)
