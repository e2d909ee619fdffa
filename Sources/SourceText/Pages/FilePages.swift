/// A page for each problem with a file as such.
package enum FilePages {
  /// In no particular order.
  package static let all: [DiagnosticPage] = [
    DiagnosticPage(
      "file.missing", "There is no file of that name",
      why: """
        Nothing is assessed on files that are not there: a state whose dossier is missing would \
        look like a state of which nothing is reported.
        """,
      in: .call,
      before: "threatlevel check seeds/chnia.yaml",
      after: "threatlevel check seeds/china.yaml"),
    DiagnosticPage(
      "file.directory", "A folder stands where a file is wanted",
      why: """
        One rule set gives one answer. From a folder the program would have to choose one of its \
        files, and the choice would decide the result.
        """,
      in: .call,
      before: "threatlevel evaluate --rules Rules",
      after: "threatlevel evaluate --rules Rules/uk-state-threat.yaml"),
    DiagnosticPage(
      "file.not-regular", "A pipe, device or socket stands where a file is wanted",
      why: """
        What a pipe gives can be read only once, and a device may never end. An assessment must \
        be repeatable from the same files.
        """,
      in: .call,
      before: "threatlevel check /dev/null",
      after: "threatlevel check seeds/china.yaml"),
    DiagnosticPage(
      "file.unreadable", "The file or folder is there, but cannot be read",
      why: """
        The reason stands in the message: permissions, a link that leads nowhere or in a circle, \
        a failing disk. Evidence that cannot be read is missing from the assessment, so none is \
        made.
        """,
      in: .circumstance,
      before: "seeds/china.yaml is a link to a file that was moved away.",
      after: "The link leads to the file again, or the file itself stands there."),
    DiagnosticPage(
      "file.unwritable", "The file cannot be written",
      why: """
        The report goes to the file whole or not at all: an old report stays as it was, so that \
        nobody takes half of a new one for the result.
        """,
      in: .call,
      before: "threatlevel evaluate --output reports/march.txt",
      after: "threatlevel evaluate --output march.txt"),
    DiagnosticPage(
      "file.not-folder", "A file stands where a folder is wanted",
      why: """
        An import writes one dossier for each state, so it needs a folder for them. The file that \
        goes by the name would otherwise be lost.
        """,
      in: .circumstance,
      before: "threatlevel import dcid incidents.csv --output seeds/china.yaml",
      after: "threatlevel import dcid incidents.csv --output dcid"),
    DiagnosticPage(
      "file.written-in-part", "Some of several files were written before a step failed",
      why: """
        All files are written whole beside their places first, and only then take their names. The \
        system refused that to one of them, which is rare. Each file is whole, old or new.
        """,
      in: .circumstance,
      before: "Somebody makes a folder of the name of a dossier while the others are renamed.",
      after: "The folder is moved away, and the import is run again."),
    DiagnosticPage(
      "file.changed", "The file was changed while a change of it was prepared",
      why: """
        What was shown is the difference from the file as it was read. To write it now would undo \
        what somebody saved in between, so nothing is written.
        """,
      in: .circumstance,
      before: "While threatlevel tune --write works, an editor saves the rules.",
      after: "The command is run again, and shows the difference from the file as it is now."),
    DiagnosticPage(
      "file.too-large", "The file is larger than 64 MiB, or 256 MiB of data of others",
      why: """
        That is a thousand times a long dossier, or several times a large collection of reports, so \
        it is most likely another file. The limit keeps any file from holding the program up for \
        more than seconds.
        """,
      in: .circumstance,
      before: "seeds holds all-incidents.yaml of 80 MiB.",
      after: "The incidents stand in one dossier for each state, each far below 64 MiB."),
  ]
}
