"""The example pack's second motion: three arguments a side, the fewest that are compared."""

from __future__ import annotations

FREE_BUS = """\
id: ride-free
motion: This House would make the school bus free
short: A free school bus
question: Should the school bus be free for every pupil?
background:
  - text: The council runs the bus and sets the fare.
    sources: [survey]
terms: [council]
arguments:
  - id: free-fair
    side: for
    title: Nobody stays away for the fare
    claim: No pupil should miss school for want of the fare.
    because: A pupil may stay at home when the fare is not paid.
    scheme: value
    value: fairness
    no_quote: The article says nothing of fares.
    evidence:
      - source: walkers
        shows: The charity counted 30 pupils who walk because they cannot pay.
      - source: survey
        shows: The council found 412 of 600 families in want of another bus.
    questions: ['How many of the 30 live far away?']
    replies:
      - {kind: undercut, text: Those pupils alone could ride free., answers_with: free-some}
    limit: One school, on one day.
  - id: free-fuller
    side: for
    title: More pupils would ride
    claim: A free bus would be used by more pupils.
    because: Rides went up in the five towns that were studied.
    scheme: analogy
    value: effectiveness
    no_quote: The article says nothing of fares.
    evidence:
      - source: college
        shows: The college found more rides in five towns with free buses.
    questions: ['Are these towns like ours?']
    replies:
      - kind: undermine
        text: There were as many cars as before.
        sources: [college]
        answers_with: free-cars
    limit: The towns are larger.
  - id: free-simple
    side: for
    title: No tickets, no queue
    claim: Without tickets the bus would leave on time.
    because: Nobody has to find coins while the others wait.
    scheme: good-results
    value: effectiveness
    no_quote: The article says nothing of tickets.
    evidence:
      - source: survey
        shows: The council asked 600 families what they want of the bus.
    questions: ['Who would use it that does not now?']
    replies:
      - {kind: undercut, text: A pass for the year is as quick., answers_with: free-cost}
    limit: Nobody has timed it.
  - id: free-cost
    side: against
    title: Somebody has to pay
    claim: A free bus is paid for with other people's money.
    because: The money would be missing from some other service.
    scheme: trade-off
    value: cost
    no_quote: The article says nothing of fares.
    evidence:
      - source: survey
        shows: The council asked nobody who would pay for it.
    questions: ['What would be given up for it?']
    replies:
      - {kind: rebut, text: Every lesson missed costs as well., answers_with: free-fair}
    limit: The sum is not known.
  - id: free-some
    side: against
    title: Help those who need it
    claim: The fare should go only for those who cannot pay.
    because: Most families can pay it and would be given a present.
    scheme: inconsistency
    value: fairness
    no_quote: The article says nothing of fares.
    evidence:
      - source: walkers
        shows: The charity counted 30 pupils, not every pupil.
      - source: survey
        shows: The council asked 600 families, and not about the fare.
    questions: ['Who decides which families can pay?']
    replies:
      - {kind: undercut, text: Some would be ashamed to ask., answers_with: free-fair}
    limit: How many can pay is not known.
  - id: free-cars
    side: against
    title: The cars would stay
    claim: Free buses have not taken cars off the road.
    because: In five towns there were as many cars as before.
    scheme: analogy
    value: effectiveness
    no_quote: The article says nothing of cars.
    evidence:
      - source: college
        shows: The college counted no fewer cars in the five towns.
    questions: ['Why did the drivers not change?']
    replies:
      - {kind: undercut, text: The aim is more pupils in school., answers_with: free-fuller}
    limit: Other towns may differ.
"""
