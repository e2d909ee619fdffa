/// A page for each problem that reading JSON can report.
package enum JSONPages {
  /// In no particular order.
  package static let all: [DiagnosticPage] = [
    DiagnosticPage(
      "json.syntax", "The file is not well-formed JSON",
      why: """
        A comma, quote or bracket is missing or one too many, or the file has what only other \
        formats have, such as comments. What follows could belong to another object, so nothing of \
        the file is taken over.
        """,
      in: .circumstance,
      before: "A bundle ends with …\"confidence\": 85,}]}",
      after: "The last comma is gone: …\"confidence\": 85}]}"),
    DiagnosticPage(
      "json.ends-early", "The JSON ends in the middle of something",
      why: """
        Most often a download broke off. The objects that are missing cannot be told from objects \
        that never were, so nothing of the file is taken over.
        """,
      in: .circumstance,
      before: "A bundle of 40 MB was saved up to its thirtieth and ends inside a text.",
      after: "The bundle was fetched again and ends with ]}."),
    DiagnosticPage(
      "json.empty", "The file holds no JSON value",
      why: """
        An empty file is not an empty collection: perhaps a download failed or a program ended \
        before it wrote. That nothing is reported of anybody would be the wrong conclusion.
        """,
      in: .circumstance,
      before: "bundle.json has no byte.",
      after: "bundle.json holds the bundle, if only one without objects."),
    DiagnosticPage(
      "json.not-utf8", "The JSON is not written in UTF-8",
      why: """
        JSON that is exchanged is UTF-8. Read as that, names in other encodings would come out \
        wrong, and a group could become two.
        """,
      in: .circumstance,
      before: "A bundle was saved as Unicode text by a Windows program, which means UTF-16.",
      after: "The bundle was saved as UTF-8."),
    DiagnosticPage(
      "json.not-text", "The file is no text at all",
      why: """
        It is an archive, a document or another kind of file. What it holds has to be unpacked or \
        exported as JSON first.
        """,
      in: .circumstance,
      before: "bundle.json.gz was named, which is packed.",
      after: "It was unpacked, and bundle.json was named."),
    DiagnosticPage(
      "json.too-large", "The JSON is larger than the reader takes",
      why: """
        A program that embeds the reader has given it more than 256 MiB, or a lower limit of its \
        own. For files the command says file.too-large instead. Nothing of the text is read.
        """,
      in: .circumstance,
      before: "A service hands over a collection of 400 MiB.",
      after: "The collection is handed over in several bundles."),
    DiagnosticPage(
      "json.too-deep", "Arrays and objects are nested more than 100 deep",
      why: """
        No data set needs a tenth of that. Such a file was made by a program that went wrong or to \
        do harm.
        """,
      in: .circumstance,
      before: "A million opening brackets stand in one line: [[[[[…",
      after: "The value stands in one array."),
    DiagnosticPage(
      "json.too-many-values", "The JSON holds more than 20 million values",
      why: """
        That is several times what a collection of 100 MB holds. Reading on would fill the memory, \
        and a result from half a file would be wrong, so there is none.
        """,
      in: .circumstance,
      before: "A file of 200 MB consists of zeros and commas.",
      after: "The collection is split into several files."),
    DiagnosticPage(
      "json.repeated-name", .warning, "An object has one name twice",
      why: """
        The object says two things, and programs differ in which one they take. Here the last one \
        counts, as for most; what the author meant is not known.
        """,
      in: .circumstance,
      before: "A relationship has \"confidence\": 20 and, further down, \"confidence\": 85.",
      after: "The relationship has one \"confidence\"."),
    DiagnosticPage(
      "json.half-character", .warning, "An escape stands for half of a character",
      why: """
        Characters beyond the common ones are escaped in two halves. Of one half alone nobody can \
        tell what it was; it shows as U+FFFD, and a name with it may not be found again.
        """,
      in: .circumstance,
      before: "A name was cut after 50 characters, in the middle of \\ud83d\\ude00.",
      after: "The name ends before or behind both halves."),
    DiagnosticPage(
      "json.more-warnings", .warning, "More warnings of one kind than anybody reads",
      why: """
        A program that writes one name twice writes it twice in each object. Twenty are shown, the \
        others are only counted; they are as doubtful as those.
        """,
      in: .circumstance,
      before: "Each of ten thousand objects has its \"id\" twice.",
      after: "The program that made the file was mended, and the file made again."),
  ]
}
