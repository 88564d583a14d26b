"""A small graph of statements, written as JSON-LD and as Turtle; both say the same."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@dataclass(frozen=True)
class Iri:
    """Name a thing by its address."""

    address: str


@dataclass(frozen=True)
class Text:
    """Hold a text, with its language or else its datatype (`xsd:date`)."""

    text: str
    language: str = ""
    datatype: str = ""


@dataclass(frozen=True)
class Node:
    """Hold a thing, its class, and what is said of it; without an address it stands inside another."""

    kind: str
    said: tuple[tuple[str, Value], ...]
    address: str = ""


Value = Iri | Text | Node


@dataclass(frozen=True)
class Graph:
    """Hold things that have addresses, in the order in which they are written."""

    nodes: tuple[Node, ...] = field(default_factory=tuple)

    def as_jsonld(self) -> dict[str, Any]:
        """Return the graph as a JSON-LD document."""
        return {"@context": PREFIXES, "@graph": [_as_object(node) for node in self.nodes]}

    def as_turtle(self) -> bytes:
        """Return the graph as Turtle."""
        head = "".join(f"@prefix {name}: <{address}> .\n" for name, address in PREFIXES.items())
        return (head + "".join(f"\n<{node.address}> {_list_statements(node, 1)} .\n" for node in self.nodes)).encode()


def _as_object(node: Node) -> dict[str, Any]:
    document: dict[str, Any] = {"@id": node.address} if node.address else {}
    document["@type"] = node.kind
    for name, values in _group(node.said).items():
        written = [_as_value(value) for value in values]
        document[name] = written if len(written) > 1 else written[0]
    return document


def _as_value(value: Value) -> dict[str, Any]:
    if isinstance(value, Iri):
        return {"@id": value.address}
    if isinstance(value, Node):
        return _as_object(value)
    if value.language:
        return {"@value": value.text, "@language": value.language}
    return {"@value": value.text, "@type": value.datatype} if value.datatype else {"@value": value.text}


def _list_statements(node: Node, depth: int) -> str:
    indent = "    " * depth
    lines = [f"a {node.kind}"]
    for name, values in _group(node.said).items():
        lines.append(f"{name} " + ", ".join(_as_turtle(value, depth) for value in values))
    return f" ;\n{indent}".join(lines)


def _as_turtle(value: Value, depth: int) -> str:
    if isinstance(value, Iri):
        return f"<{value.address}>"
    if isinstance(value, Node):
        return f"[ {_list_statements(value, depth + 1)} ]"
    text = json.dumps(value.text, ensure_ascii=False)
    if value.language:
        return f"{text}@{value.language}"
    return f"{text}^^{value.datatype}" if value.datatype else text


def _group(said: Iterable[tuple[str, Value]]) -> Mapping[str, list[Value]]:
    groups: dict[str, list[Value]] = {}
    for name, value in said:
        groups.setdefault(name, []).append(value)
    return groups


def say_in_each(name: str, texts: Mapping[str, str]) -> Iterator[tuple[str, Value]]:
    """Yield the same statement in each language."""
    for language, text in texts.items():
        yield name, Text(text, language)
