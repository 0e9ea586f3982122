"""The smallest useful kit: what the examples of the rules for formats, routines and ballots change."""

from __future__ import annotations

FORMAT = "formats/short-round.yaml"
ROUTINE = "routines/pairs.yaml"
BALLOT = "ballots/round.yaml"
TALK = "talk.yaml"
REPLIES = "replies.yaml"

KIT_FILES: dict[str, str] = {
    FORMAT: """\
id: short-round
name: Short round
family: club
teams:
  - {id: prop, name: Proposition, side: for, size: 2}
  - {id: opp, name: Opposition, side: against, size: 2}
order:
  - The opposition replies first.
phases:
  - {id: p1, name: Proposition, kind: speech, sides: [for], seconds: 180, signals: main, points: main}
  - {id: o1, name: Opposition, kind: speech, sides: [against], seconds: 180, signals: main, points: main}
  - {id: floor, name: Floor, kind: floor, sides: [floor], seconds: 240, least_seconds: 120}
  - {id: opp-reply, name: Opposition reply, kind: speech, sides: [against], seconds: 60, uninterrupted: true}
  - {id: prop-reply, name: Proposition reply, kind: speech, sides: [for], seconds: 60, uninterrupted: true}
replies: [opp-reply, prop-reply]
signal_sets:
  - id: main
    signals:
      - {at: 30, strokes: 1, words: Points may be offered}
      - {at: 150, strokes: 1, words: Points closed}
      - {at: 180, strokes: 2, words: Time}
signals_from: our own
point_windows:
  - {id: main, opens: 30, closes: 150, max_seconds: 15}
prep: {mode: fixed, seconds: 300}
decision: {by: judge, how: One ballot., ballots: [round]}
sums: {speaking: 480, running_order: 720, prep: 300, pools: 0, whole: 1020}
variants:
  - id: no-floor
    name: Without the floor
    note: our own cut
    confidence: high
    drop: [floor]
    running_order: 480
rules:
  body: this example
  edition: made up
  checked: 2026-11-22
  confidence: high
  conflict: none, it is our own
""",
    ROUTINE: """\
id: pairs
name: In pairs
groups: pairs
total: 5
minutes_from: our own
good_for: any question
steps:
  - {name: Think, minutes: 2, say: Think alone.}
  - {name: Talk, minutes: 3, say: Tell your partner.}
stem: My partner said …
evidence:
  note: No trial was found.
  how_sure: low
""",
    BALLOT: """\
id: round
name: Round ballot
use: short rounds
who: each judge
outcome: winner
fields:
  - {id: marks, label: Marks for each speech, kind: marks, required: true}
  - {id: winner, label: Winner, kind: choice, options: [proposition, opposition], required: true}
areas:
  - {id: reasons, name: Reasons}
  - {id: delivery, name: Delivery}
roles:
  - id: speech
    name: Speech
    phases: [p1, o1]
    marks: [{area: reasons, least: 0, most: 30}, {area: delivery, least: 0, most: 10}]
    total: {least: 0, most: 40}
  - id: reply
    name: Reply
    phases: [opp-reply, prop-reply]
    marks: [{area: reasons, least: 0, most: 15}, {area: delivery, least: 0, most: 5}]
    total: {least: 0, most: 20}
team_total: {least: 0, most: 60}
locked_rules:
  - {words: Marks stay inside their range., keeps: [in-range]}
confidence: high
how_sure: our own
""",
    TALK: """\
guide_line: These routines get more people reasoning aloud.
moves:
  - {id: build, move: build, stem: I would add a reason …, new_to_debate: I agree and …}
listening:
  - {id: linguistic, name: linguistic, watch: exact words}
""",
    REPLIES: """\
- id: rebut
  name: No, the opposite
  meaning: Gives a reason for the opposite.
  ask: Is there a reason to conclude the opposite?
- id: undermine
  name: That is not a fact
  meaning: Questions what the argument stands on.
  ask: Is the evidence true?
- id: undercut
  name: So what?
  meaning: Accepts the evidence and says that nothing follows from it.
  ask: If it is true, does it lead there?
""",
}
