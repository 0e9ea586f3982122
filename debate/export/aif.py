"""An argument map in the Argument Interchange Format, as AIFdb writes it in JSON.

Claims, reasons, evidence and replies are I-nodes; a scheme of reasoning is an RA-node, a conflict a CA-node.
A rebuttal conflicts with the claim, an undermining reply with the evidence, an undercut with the step itself.
"""

from __future__ import annotations

from typing import Any

from debate.export.imprint import imprint
from debate.export.options import Options
from debate.export.safe import safe_json
from debate.export.words import Quoting
from debate.model.fields import Side
from debate.model.kit import Kit
from debate.model.library import Shelf
from debate.model.motion import Argument, Motion, Reply, ReplyKind

INFERENCE, CONFLICT = ("Default Inference", "RA"), ("Default Conflict", "CA")  # untranslated
"""What the format itself calls a step and a conflict that name no scheme, and their types."""


def render(shelf: Shelf, motion: Motion, options: Options) -> bytes:
    """Nodes and edges; ``imprint`` is ours, and readers of the format pass it over."""
    graph = _Graph(shelf, motion, options.kit)
    return safe_json(
        {
            "nodes": graph.nodes,
            "edges": graph.edges,
            "locutions": [],
            "imprint": list(imprint(shelf, motion)),
        }
    )


class _Graph:
    """Nodes and edges, numbered as they are made."""

    def __init__(self, shelf: Shelf, motion: Motion, kit: Kit) -> None:
        self.nodes: list[dict[str, Any]] = []
        self.edges: list[dict[str, Any]] = []
        self._quoting = Quoting(shelf, motion)
        self._schemes = {scheme.id: scheme.name for scheme in kit.schemes}
        self._day = f"{shelf.pack.info.updated} 00:00:00"
        self._claims: dict[str, str] = {}
        conclusion = self._node(motion.motion, "I")
        steps = {each.id: self._argument(each, conclusion) for each in motion.arguments}
        for each in motion.arguments:
            for reply in each.replies:
                self._reply(reply, self._claims[each.id], *steps[each.id])

    def _argument(self, argument: Argument, conclusion: str) -> tuple[str, list[str]]:
        """The step from reasons to claim, and the evidence it rests on."""
        claim = self._claims[argument.id] = self._node(f"{argument.title}: {argument.claim}", "I")
        step = self._node(self._schemes.get(argument.scheme, argument.scheme), "RA", claim)
        reason = self._node(argument.because, "I", step)
        evidence = [
            self._node(text, "I", step) for item in argument.evidence if (text := self._quoting.told(item))
        ]
        word, kind = INFERENCE if argument.side is Side.FOR else CONFLICT
        onward = self._node(word, kind, conclusion)
        self._edge(claim, onward)
        return step, evidence or [reason]

    def _reply(self, reply: Reply, claim: str, step: str, evidence: list[str]) -> None:
        text = self._node(reply.text, "I")
        met = {ReplyKind.REBUT: [claim], ReplyKind.UNDERCUT: [step], ReplyKind.UNDERMINE: evidence}
        for target in met[reply.kind]:
            self._edge(text, self._node(*CONFLICT, target))
        if answer := self._claims.get(reply.answers_with or ""):
            self._edge(answer, self._node(*INFERENCE, text))

    def _node(self, text: str, kind: str, to: str | None = None) -> str:
        name = str(len(self.nodes) + 1)
        self.nodes.append({"nodeID": name, "text": text, "type": kind, "timestamp": self._day})
        if to is not None:
            self._edge(name, to)
        return name

    def _edge(self, start: str, end: str) -> None:
        name = str(len(self.edges) + 1)
        self.edges.append({"edgeID": name, "fromID": start, "toID": end, "formEdgeID": None})
