/// A merchant's first page in the console.
public protocol ConsoleHomePhrases {
    func consoleGreeting(_ name: String) -> String
    func consoleHomeIntro(_ merchant: String) -> String
    var consoleFigures: String { get }
    var consoleOwed: String { get }
    var consolePastDue: String { get }
    /// Where it was summed no further.
    func consoleMoreThan(_ money: String) -> String
    /// - Parameter count: ready to print: `1.000+`.
    func consoleInvoiceCount(_ count: String, isOne: Bool) -> String
    var consoleNextSteps: String { get }
    /// What is done there, in a line; nil where its name says it.
    func consoleAbout(_ section: ConsoleSection) -> String?
}
