import SourceText

extension YAMLPages {
  /// More than is read, so that no file can hold the program up.
  static let limits: [DiagnosticPage] = [
    DiagnosticPage(
      "yaml.too-deep", "Lists and mappings are nested more than 64 deep",
      why: """
        No dossier or rule set needs a third of that. Such a file was made by a program or to do \
        harm, and what it says could not be checked by eye.
        """,
      in: .circumstance,
      before: "A hundred opening brackets stand in one line: [[[[[…",
      after: "The value stands in one list."),
    DiagnosticPage(
      "yaml.too-many-nodes", "The file holds more than 250,000 values",
      why: """
        That is dozens of times the longest dossier shipped. Reading on could take minutes, and a \
        result from half a file would be wrong, so there is none.
        """,
      in: .circumstance,
      before: "An export of every sighting of a year stands in one file.",
      after: "The dossier holds the incidents that were reported of the state."),
    DiagnosticPage(
      "yaml.text-too-long", "One text is longer than a mebibyte",
      why: """
        Most often a quote is closed much too late, or a block goes on too far, and everything \
        between became part of one text: the incidents in it would not be seen.
        """,
      in: .circumstance,
      before: "A summary opens a quote, and the next quote stands two mebibytes further down.",
      after: "The quote is closed where the summary ends."),
    DiagnosticPage(
      "yaml.too-large", "The text is larger than the reader takes",
      why: """
        A program that embeds the reader has given it more than 64 MiB, or a lower limit of its \
        own. For files the command says file.too-large instead. Nothing of the text is read.
        """,
      in: .circumstance,
      before: "A service hands over an upload of 80 MiB.",
      after: "The upload is split into one dossier for each state."),
    DiagnosticPage(
      "yaml.alias-expansion", "Aliases repeat more than ten times what the file holds",
      why: """
        A few lines of anchors and aliases can stand for billions of values and fill the memory. \
        The limit lets real repetition pass and stops that.
        """,
      in: .circumstance,
      before: "A list of ten repeats a list of ten, which repeats a list of ten, and so on.",
      after: "Each value is written out once, where it is needed."),
    DiagnosticPage(
      "yaml.too-many-problems", "A thousand problems were found in one file",
      why: """
        No more are looked for: one slip near the top often causes all the others. What the rest \
        of the file says is not known, so nothing is assessed.
        """,
      in: .circumstance,
      before: "A whole dossier was pasted one level too deep, so each key is unknown.",
      after: "The first problem is mended, and the file is checked again."),
    DiagnosticPage(
      "yaml.out-of-memory", "No memory is left to read the file",
      why: """
        The computer could not give the few hundred kilobytes that reading begins with. The files \
        are not at fault, and nothing is assessed on part of them.
        """,
      in: .circumstance,
      before: "The program runs in a container whose memory is used up.",
      after: "Other programs are closed, or the container gets more memory."),
  ]
}
