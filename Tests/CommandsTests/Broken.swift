/// Sound files with one thing broken that both a schema and a check see.
struct Broken: Sendable {
  let kind: String
  let what: String
  let text: String
  /// Whether the text differs from the sound one, as it has to.
  let isBroken: Bool

  private init(_ kind: String, _ what: String, _ sound: String, _ part: String, _ other: String) {
    self.kind = kind
    self.what = what
    text = sound.replacing(part, with: other, maxReplacements: 1)
    isBroken = text != sound
  }

  static let all: [Broken] =
    rules.map { Broken("rules", $0, Sound.rules, $1, $2) }
    + vocabulary.map { Broken("vocabulary", $0, Sound.vocabulary, $1, $2) }
    + scales.map { Broken("scales", $0, Sound.scales, $1, $2) }
    + dossiers.map { Broken("dossier", $0, Sound.dossier, $1, $2) }
    + expectations.map { Broken("expectations", $0, Sound.expectations, $1, $2) }
    + mappings.map { Broken("mapping", $0, Sound.mapping, $1, $2) }

  private static let rules = [
    ("unknown key", "title: Small", "title: Small\nsubtitle: Smaller"),
    ("misspelt key", "    weight: 25", "    wieght: 25"),
    ("no title", "title: Small\n", ""),
    ("no points", "        points: 75\n", ""),
    ("points above 100", "points: 75", "points: 101"),
    ("points below 0", "points: 75", "points: -1"),
    ("points in quotes", "points: 75", "points: \"75\""),
    ("weight above 1000", "weight: 25", "weight: 1001"),
    ("index below 0", "at_least: 10", "at_least: -1"),
    ("index above 100", "at_least: 10", "at_least: 100.5"),
    ("capital id", "ruleset: small", "ruleset: Small"),
    ("id with a space", "id: targets", "id: the targets"),
    ("unknown scale", "scale: phia", "scale: phio"),
    ("unknown jurisdiction", "scale: phia", "scale: phia\njurisdiction: UK"),
    ("bad half-life", "scale: phia", "scale: phia\nrecency: {half_life: long}"),
    ("bad combination", "weight: 25", "weight: 25\n    within_incident: best"),
    ("discount above 1", "weight: 25", "weight: 25\n    across_incidents: {discount: 2}"),
    ("unknown scope", "points: 75", "points: 75\n        scope: state"),
    ("unknown kind of claimant", "scale: phia", "scale: phia\nattribution: {kinds: [vendors]}"),
    ("unknown link", "scale: phia", "scale: phia\nattribution: {links: [sponsored]}"),
    ("unknown cap", "scale: phia", "scale: phia\nattribution: {vendor_cap: perhaps}"),
    ("rules that are no list", "    rules:\n      - id", "    rules:\n        id"),
    ("unknown target in an example", "targets: [media]", "targets: [press]"),
    ("unknown key in an example", "targets: [media]", "target: [media]"),
    ("a gate without a reason", ", because: There is an incident", ""),
  ]

  private static let vocabulary = [
    (
      "no countries", "countries: {CN: China, GB: United Kingdom, KP: North Korea, RU: Russia}\n",
      ""
    ),
    ("no definition", ", definition: Reports.", ""),
    (
      "countries in a list", "countries: {CN: China", "countries: [{CN: China}]\nothers: {CN: China"
    ),
    ("a measure in kebab-case", "id: people, title", "id: people-hit, title"),
    ("a term in capitals", "id: media", "id: Media"),
    ("an unknown key", "id: energy,", "id: energy, stixx: energy,"),
    ("a name that is a list", "title: energy,", "title: [energy],"),
    ("a version that is a list", "version: 1.0.0", "version: [1]"),
  ]

  private static let scales = [
    ("more than 100 percent", "high: 90", "high: 101"),
    ("less than 0 percent", "low: 55", "low: -5"),
    (
      "no terms", "terms:\n      - {term: likely, low: 55", "terms: []\n    term:\n      - {low: 55"
    ),
    ("a word for a number", "percent: 10", "percent: ten"),
    ("an unknown convention", "convention: published", "convention: official"),
    ("no band", ", low: 80, high: 90", ""),
    ("a bad date", "title: Guide}", "title: Guide, date: March}"),
    ("a note that is a list", "convention: ours}", "convention: ours, note: []}"),
  ]

  private static let dossiers = [
    ("no actor", "actor: {code: CN, name: China, aliases: [PRC]}\n", ""),
    ("a wrong country", "code: CN", "code: XX"),
    ("an organisation as actor", "code: CN", "code: EU"),
    ("a bad marking", "dossier: test", "dossier: test\nmarking: TLP:WHITE"),
    ("no such month", "first: 2021-01", "first: 2021-13"),
    ("no such day", "date: 2022-02-03", "date: 2022-02-30"),
    ("a date by other customs", "disclosed: 2022-01-05", "disclosed: 05/01/2022"),
    ("no claims", "    claims:", "    assertions:"),
    ("a wrong target", "[legislature]", "[parliament]"),
    ("one target, no list", "targets: [legislature]", "targets: legislature"),
    ("a negative count", "people: 40", "people: -40"),
    ("a rough number", "people: 40", "people: about 40"),
    ("an unknown measure", "people: 40", "souls: 40"),
    ("two forms of a number", "people: 40", "people: {value: 40, about: 40}"),
    ("half a range", "people: 40", "people: {from: 40}"),
    ("half a range of dates", "last: 2021-05", "last: {from: 2021-05}"),
    ("an empty fact", "last: 2021-05", "last: {known: 2022-01}"),
    ("a word for a truth value", "last: 2021-05", "last: 2021-05\n    ongoing: yes"),
    ("a wrong kind of claimant", "kind: agency", "kind: newspaper"),
    ("a wrong scale", "scale: phia", "scale: phio"),
    ("a wrong term", "term: highly likely", "term: surely"),
    ("a wrong link", "link: affiliated", "link: sponsored"),
    ("an unknown day of publication", "date: 2022}", "date: lately}"),
    ("a wrong grade", "date: 2022}", "date: 2022, reliability: G}"),
    ("a grade out of range", "date: 2022}", "date: 2022, credibility: 7}"),
    ("a source in capitals", "sources: [a]", "sources: [A]"),
    ("a title that is a mapping", "title: One", "title: {en: One}"),
    ("nothing where text belongs", "title: One", "title:"),
  ]

  private static let mappings = [
    ("no data", "data: small-1\n", ""),
    ("no id", "  id: {column: id}\n", ""),
    ("a column that is a list", "{column: id}", "{column: [id]}"),
    ("an unknown key", "{column: begin}", "{colum: begin}"),
    ("a wrong target", "Gov: legislature", "Gov: parliament"),
    ("a wrong form", "{column: begin}", "{column: begin, forms: [day-month]}"),
    ("a wrong precision", "{column: begin}", "{column: begin, precision: week}"),
    ("another for the others", "{column: begin}", "{column: begin, others: drop}"),
    ("a wrong kind of claimant", "kind: laboratory", "kind: lab"),
    ("a wrong link", "link: affiliated", "link: sponsored"),
    ("a wrong scale", "scale: phia", "scale: phio"),
    ("no claimant", "by: The list\n    kind", "kind"),
    ("an unknown separator", "data: small-1", "data: small-1\nseparator: blank"),
  ]

  private static let expectations = [
    ("no rung at all", "expected: {at_most: some}", "expected: {}"),
    ("a month for a day", "as_of: 2024-03-25", "as_of: 2024-03"),
    ("no such day", "as_of: 2024-03-25", "as_of: 2024-04-31"),
    ("an organisation as actor", "actor: CN", "actor: EU"),
    ("a wrong kind", "kind: wording", "kind: words"),
    ("a wrong mark", "marked: agree", "marked: agreed"),
    (
      "no sources", "    sources:\n      - {publisher",
      "    sources: []\n    source:\n      - {publisher"
    ),
    ("an unknown key", "by: EU", "from: EU"),
  ]
}
