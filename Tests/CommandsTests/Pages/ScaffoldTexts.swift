extension Scaffold {
  static let mapping = """
    mapping: small
    version: 1.0.0
    title: A list
    data: list-1
    source: {id: a-list, publisher: Somebody, title: A list}
    incident:
      id: {column: id}
      state: {column: state}
      title: {column: name}
    claims:
      - by: The list
        kind: laboratory
        country: GB
        date: 2022
        says: the state did it
        scale: phia
        term: likely
        link: affiliated
    """

  static let vocabulary = """
    vocabulary: small
    version: 1.0.0
    targets:
      - {id: electoral-body, title: electoral bodies, definition: Runs elections.}
      - {id: legislature, title: legislatures, definition: Makes laws.}
      - {id: media, title: media, definition: Reports.}
    sectors: [{id: energy, title: energy, definition: Power and heat.}]
    operations: [{id: espionage, title: espionage, definition: Looks and takes.}]
    outcomes:
      - {id: attempted, title: attempted, definition: Did not get in.}
      - {id: effect, title: effect, definition: Changed something.}
    responses: [{id: sanctions, title: sanctions, definition: Lists somebody.}]
    levels: [{id: person, title: person, definition: A person is named.}]
    measures: [{id: people, title: people, definition: People affected., unit: people}]
    grades:
      - id: recoverability
        title: Recoverability
        definition: What it takes to recover.
        scheme: A scheme
        terms: [{id: regular, title: Regular, definition: Own means.}]
    countries:
      {CN: China, GB: United Kingdom, KP: North Korea, NZ: New Zealand, RU: Russia, US: United States}
    organisations: {EU: European Union}
    """

  static let scales = """
    scale_set: small
    version: 1.0.0
    about: {percent: 10, convention: ours}
    scales:
      - id: phia
        title: PHIA probability yardstick
        convention: published
        source: {publisher: UK government, title: Explaining Uncertainty}
        terms:
          - {term: likely, low: 55, high: 75}
          - {term: highly likely, low: 80, high: 90}
      - id: ungraded
        title: Ungraded
        convention: ours
        terms: [{term: asserted, low: 80, high: 95}]
    """

  static let claim = """
    by: NCSC
    kind: agency
    country: GB
    date: 2022-02-03
    says: a state-affiliated group did it
    scale: phia
    term: highly likely
    link: affiliated
    sources: [ncsc-2022]
    """

  static let incident = """
    id: ministry-mail
    title: Ministry mail read
    first: 2021-01
    last: 2021-05
    disclosed: 2022-01-05
    targets: [legislature]
    claims:
      - by: NCSC
        kind: agency
        country: GB
        date: 2022-02-03
        says: a state-affiliated group did it
        scale: phia
        term: highly likely
        link: affiliated
        sources: [ncsc-2022]
    """

  /// An incident that others can be compared with.
  static let other = """
    id: energy-break-in
    title: Break-in at an energy supplier
    disclosed: 2022
    claims:
      - by: FBI
        kind: police
        country: US
        date: 2022-02
        says: a state-affiliated group did it
        scale: phia
        term: likely
        link: affiliated
        sources: [ncsc-2022, fbi-2022]
    """

  static let dossier = """
    dossier: china
    actor: {code: CN, name: China, aliases: [PRC]}
    groups: [{id: apt31, name: APT31}]
    sources:
      - {id: ncsc-2022, publisher: NCSC, title: Statement, date: 2022-02-03}
      - {id: fbi-2022, publisher: FBI, title: Notice, date: 2022-02-04}
    incidents:
      - id: ministry-mail
        title: Ministry mail read
        first: 2021-01
        last: 2021-05
        disclosed: 2022-01-05
        targets: [legislature]
        claims:
          - by: NCSC
            kind: agency
            country: GB
            date: 2022-02-03
            says: a state-affiliated group did it
            scale: phia
            term: highly likely
            link: affiliated
            sources: [ncsc-2022, fbi-2022]
    """

  static let rule = """
    id: legislature
    title: Strikes a legislature
    when: |
      "legislature" in incident.targets
    points: 75
    because: "{incident.title} struck {incident.targets}"
    why: A judgement; between elections and government.
    examples: {fires: [{targets: [legislature]}], silent: [{targets: [media]}]}
    """

  /// Facts at which a plain condition holds, and facts at which it does not.
  static let plainExamples = """
      fires:
        - targets: [legislature]
          victims: [GB]
          outcome: effect
          ongoing: true
          disclosed: 2022-06-01
          age: 1 year
          publishers: 5
          claims: [{kind: agency}, {kind: court}]
      silent:
        - targets: [media]
          victims: []
          outcome: attempted
          ongoing: false
          disclosed: 2011-06-01
          age: 20 years
          publishers: 1
          claims: []
    """

  static let criterion = """
    id: targets
    title: Targets
    weight: 25
    rules:
      - id: legislature
        title: Strikes a legislature
        when: |
          "legislature" in incident.targets
        points: 75
        because: "{incident.title} struck {incident.targets}"
        why: A judgement; between elections and government.
        examples: {fires: [{targets: [legislature]}], silent: [{targets: [media]}]}
    """

  static let ruleSet = """
    ruleset: uk-state-threat
    version: 1.0.0
    title: Small
    scale: phia
    criteria:
      - id: targets
        title: Targets
        weight: 25
        rules:
          - id: legislature
            title: Strikes a legislature
            when: |
              "legislature" in incident.targets
            points: 75
            because: "{incident.title} struck {incident.targets}"
            why: A judgement; between elections and government.
            examples: {fires: [{targets: [legislature]}], silent: [{targets: [media]}]}
    designations:
      - {id: none, title: Nothing}
      - {id: attributed, title: Attributed by a government, at_least: 10}
    """

  static let stance = """
    id: uk-cn
    actor: CN
    as_of: 2024-03-25
    by: GB
    stance: An epoch-defining challenge
    kind: wording
    expected: {at_least: attributed}
    marked: agree
    why: It attributes an operation.
    sources: [{publisher: UK government, title: Statement, date: 2024-03-25}]
    """

  static let expectations = """
    expectations: uk-state-threat
    stances: []
    """
}
