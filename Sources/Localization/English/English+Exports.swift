extension English {
    public var bookLabel: String { "One PDF" }
    public func exportTitle(_ format: String, _ about: String) -> String { "Invoices \(about): \(format)" }
    public var exportRunning: String { "We are preparing your file" }
    public func exportProgress(_ done: String, of total: String) -> String { "\(done) of \(total) documents" }
    public var exportReady: String { "Your file is ready" }
    public func exportReadyText(_ size: String, until: String) -> String {
        "It takes \(size). You can download it until \(until)."
    }
    public var exportFailed: String { "We could not prepare the file" }
    public var exportFailedText: String {
        "Something failed on our side. Your invoices are complete: try again."
    }
    public func exportFoundAgain(_ page: String, _ part: String) -> String {
        "You can close this page: you find it under “\(page)”, in the part “\(part)”."
    }
    public var exportLooksAgain: String { "This page refreshes itself." }
    public func exportIntro(_ limit: String) -> String {
        "For more than \(limit) documents we prepare the file apart and show how much is left."
    }
    public var exportTooLarge: String { "The file would be too large" }
    public var exportTooLargeText: String {
        "Ask for a single year, or for the list: it is much smaller. Each invoice can be downloaded by itself, too."
    }
    public var exportPeriod: String { "Period" }
    public var exportFormat: String { "Format" }
    public var prepareFile: String { "Prepare file" }
    public var papersColumn: String { "Documents" }
    public func paperCount(_ count: String) -> String { "\(count) documents" }
    public func papersMadeApart(_ limit: String) -> String {
        "These are more than \(limit) documents: choose the period and the format here, and we prepare the file apart."
    }
    public func filesAreMade(_ limit: String) -> String {
        "We are preparing \(limit) files of yours. When one is ready, you can ask for another."
    }
    public func filesAreKept(_ limit: String) -> String {
        "You already have \(limit) files. Each is deleted a day after it was ready: then you can ask for another."
    }
    public var exportsKept: String { "Files that you asked for" }
    public var exportAgain: String { "Try again" }
    public var downloadFile: String { "Download file" }
    public var paperIndex: String { "Index" }
    public var filePageColumn: String { "Page of this file" }
    public var paperColumn: String { "Document" }
    public func creditNoteFor(_ invoice: String) -> String { "Credit note for invoice \(invoice)" }
}
