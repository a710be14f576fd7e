"""One filled record of each kind, of a harbour that never was; together they are a sound site."""

from __future__ import annotations

from inspect import cleandoc

_SITE = """
    title: The harbour talks
    question: Who may use the quay?
    as_of: 2021-12-31
    stale_after: 90
    builder: mkdocs
    sides:
      port: {label: Port, colour: "#1f5fa8", note: The board and its officers.}
    relations: {member of: includes}
    points:
      - text: The board agreed to open the quay.
        sources: [{source: first-report, quote: will open the quay}]
    changes:
      - {date: 2022-01-10, text: First published.}
"""
_ACTORS = """
    mara-lind:
      name: Mara Lind
      type: person
      side: port
      born: 1970~
      roles:
        - role: chair
          of: harbour-board
          from: 2019-05
          sources: [first-report]
      relations:
        - type: member of
          actor: harbour-board
          from: 2019-05
          sources: [first-report]
      disputes:
        - question: Did she speak for the whole board?
          accounts:
            - text: She spoke for all.
              by: harbour-board
              sources: [first-report]
            - text: Two members disagreed.
              by: {name: Fishers' union, role: observer}
              sources: [{source: first-report, at: p. 4}]
            - text: She spoke for none.
              sources: [first-report]
              slip: yes
              note: A misprint, put right on page 6.
          settled:
            text: The minutes say so.
            sources: [first-report]
            date: 2021-05
      sources: [first-report]
    harbour-board:
      name: Harbour board
      type: agency
      founded:                      # where sources disagree, both stand
        - {value: 1998, sources: [first-report]}
        - {value: 1999~, preferred: yes, note: Its own date.}
        - value: 1989
          sources: [first-report]
          slip: yes
          note: Its table has 1998.
      led_by:
        - {actor: mara-lind, from: 2019-05, sources: [first-report]}
        - name: Ole Berg
          from: 2010
          to: 2019-04
          sources: [first-report]
      sources: [first-report]
"""
_ROUNDS = """
    first-round:
      number: 1
      date: 2021-04-07/2021-04-08
      format: in-person
      venue: old-quay
      topics: [use-of-the-quay, Dues]
      delegations:
        - party: harbour-board
          head: mara-lind
          members: [{name: Ole Berg, role: secretary}]
      outcomes:
        - id: quay
          text: The board opens the quay.
          status: agreed
          owed_by: harbour-board
          due: 2021-10
          progress:
            - {date: 2021-09-30, text: The quay was opened.}
          verdict: {value: kept, sources: [first-report], date: 2021-09-30}
      reactions:
        - actor: {name: Fishers' union}
          by: {name: Harbour press}
          date: 2021-04-09
          text: The union welcomed it.
          sources: [first-report]
      documents: [first-report]
      sources: [first-report]
"""
_EVENTS = """
    quay-opens:
      title: The quay opens
      date: 2021-09-30
      type: opening
      actors: [harbour-board, {name: Fishers' union, role: guest}]
      place: old-quay
      round: first-round
      sources: [first-report]
"""
_ISSUES = """
    use-of-the-quay:
      title: Use of the quay
      question: Who may use the quay?
      positions:
        - actor: harbour-board
          stance: all
          text: All ships may use it.
          from: 2020
          sources: [first-report]
      sources: [first-report]
"""
_STATEMENTS = """
    lind-on-the-quay:
      speaker: mara-lind
      date: 2021-04-08
      issues: [use-of-the-quay]
      quote: We will open the quay
      occasion: first-round
      sources: [{source: first-report, quote: We will open the quay}]
"""
_FIGURES = """
    ships-a-year:
      name: Ships a year
      unit: ships
      points:
        - {date: 2019, value: 240, sources: [first-report]}
        - {date: 2020, low: 180, high: 210, approximate: yes}
      marks: [quay-opens]
      sources: [first-report]
"""
_TERMS = """
    berth:
      name: Berth
      definition: A place where a ship lies [@first-report].
      see: [old-quay]
      alternatives: [mooring]
    mooring:
      name: Mooring
      definition: What the fishers call a berth [@first-report].
"""
_PLACES = """
    old-quay:
      name: Old quay
      coordinates: 50.1, 7.5
      precision: point
"""
_SOURCES = """
    first-report:
      title: First report
      type: report
      class: research
      read: whole
      state: live
      author: [{family: Berg, given: Ole}]
      editor: [{literal: The press}]
      publisher: Harbour press
      container-title: Papers of the harbour
      volume: "3"
      issue: "2"
      page: 12-34
      DOI: 10.1000/182
      issued: 2021-12-01
      accessed: 2022-01-10
      URL: https://example.org/report
      archive: https://example.org/copies/report
      language: en
      voice: harbour-board
"""
FILLED_EXAMPLES: dict[str, str] = {
    kind: cleandoc(text)
    for kind, text in {
        "site": _SITE,
        "actors": _ACTORS,
        "rounds": _ROUNDS,
        "events": _EVENTS,
        "issues": _ISSUES,
        "statements": _STATEMENTS,
        "figures": _FIGURES,
        "terms": _TERMS,
        "places": _PLACES,
        "sources": _SOURCES,
    }.items()
}
