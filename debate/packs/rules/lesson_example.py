"""A short lesson and a small lab for the example pack: what the examples of their rules change."""

from __future__ import annotations

LESSON = "lessons/short.yaml"
SHORT_LESSON = """\
id: short
name: Ten minutes
total: 10
shortest: 6
who: any class
motion: later-bus
steps:
  - id: vote-1
    minutes: 1
    show: [{screen: vote, vote: 1}]
    say: Vote on a slip.
    pupils_do: Vote.
    if_late: skip
    together_with: [vote-2]
  - id: read
    minutes: 4
    show: [{screen: article, lines: [{first: 1, last: 3}]}]
    say: I read aloud.
    pupils_do: Listen.
    parts:
      - {minutes: 1, name: Line 1}
      - {minutes: 3, name: Lines 2 and 3}
    if_late: shorten
    shorten_to: 2
  - id: talk
    minutes: 4
    show: [{screen: board}]
    say: Talk in pairs.
    pupils_do: Talk.
    if_late: keep
  - id: vote-2
    minutes: 1
    show: [{screen: vote, vote: 2}, {screen: result}]
    say: Vote again.
    pupils_do: Vote.
    if_late: skip
    together_with: [vote-1]
"""

LAB = "lab.yaml"


def _word(one: str) -> str:
    return f"{{one: {one}, many: {one}s, means: the {one}}}"


SMALL_LAB = f"""\
id: screening
title: The screening lab
headline: Out of how many?
words:
  crowd: {_word("person")}
  listed: {_word("case")}
  unlisted: {_word("other")}
  alert: {_word("alarm")}
  right: {_word("right alarm")}
  wrong: {_word("wrong alarm")}
  missed: {_word("missed case")}
  left_alone: {_word("quiet other")}
  occasion: {_word("clinic day")}
  hit_rate: {{name: hit rate, means: the share of cases that is found}}
  wrong_rate: {{name: wrong-alarm rate, means: the share of others that is flagged}}
  right_share: {{name: share right, means: the share of alarms that is right}}
start: {{presets: [test], crowd: 1000, listed: 10}}
ranges: [{{input: crowd, least: 0, most: 100000}}]
assumed_hit_rate: 0.9
presets:
  - id: test
    name: A published test
    short: Test
    label: published
    hit_rate: 0.9
    hit_status: published
    wrong_rate: 1/20
    wrong_words: 1 in 20
    confidence: high
    sources: [survey]
    note: a test
counts:
  - {{id: year, name: One year, crowd: 1000, alerts: 59, right: 9, wrong: 50, source: survey}}
both_ways: Few alarms are right here, and most are where there are many cases.
assumptions: [Everybody is alike.]
claims:
  - {{id: most, side: for, text: Most are right., measure: right-share, compare: more-than, value: 0.5}}
  - {{id: few, side: against, text: Most are wrong., measure: right-share, compare: fewer-than, value: 0.5}}
"""
