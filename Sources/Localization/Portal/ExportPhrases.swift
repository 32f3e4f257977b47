/// All papers as one file, made in the background.
public protocol ExportPhrases {
    /// The link to all papers in one document.
    var bookLabel: String { get }
    /// What a file is: of a year, or of all.
    func exportTitle(_ format: String, _ about: String) -> String
    var exportRunning: String { get }
    func exportProgress(_ done: String, of total: String) -> String
    var exportReady: String { get }
    func exportReadyText(_ size: String, until: String) -> String
    var exportFailed: String { get }
    var exportFailedText: String { get }
    /// Where it is found again by who leaves the page.
    func exportFoundAgain(_ page: String, _ part: String) -> String
    var exportLooksAgain: String { get }
    /// It would be larger than a file may be.
    var exportTooLarge: String { get }
    var exportTooLargeText: String { get }

    // What is asked for
    /// That more than so many papers take a moment.
    func exportIntro(_ limit: String) -> String
    /// The question of which year.
    var exportPeriod: String { get }
    var exportFormat: String { get }
    var prepareFile: String { get }
    /// The column with how many papers there are.
    var papersColumn: String { get }
    func paperCount(_ count: String) -> String
    /// To who asked for more than so many at once.
    func papersMadeApart(_ limit: String) -> String
    /// That so many of theirs are being made already.
    func filesAreMade(_ limit: String) -> String
    /// That so many of theirs are kept already.
    func filesAreKept(_ limit: String) -> String
    var exportsKept: String { get }
    var exportAgain: String { get }
    var downloadFile: String { get }

    // One document of all papers
    /// The heading of its last pages.
    var paperIndex: String { get }
    /// The column with the page of the file on which a paper begins.
    var filePageColumn: String { get }

    // The list
    /// Whether a row is an invoice or a credit note.
    var paperColumn: String { get }
    func creditNoteFor(_ invoice: String) -> String
}
