import Billing
import Localization
import Web

/// What is the same on every page of the console for one visit: whose it is, who reads, and the ways on.
struct ConsoleFrame: Sendable {
    var language: any Language
    /// This page's own address by GET, without a query: the language links lead back to it.
    var here = ConsoleAddress.root
    var notice: Notice?
    /// Nil on the pages that belong to no merchant.
    var place: Place?
    /// Nil when nobody is signed in.
    var account: Account?
    /// Addresses of further stylesheets: a preview's.
    var stylesheets: [String] = []
    /// What makes this page easier. It works without; the page's headers must name it.
    var script: PageScript?

    init(language: any Language) { self.language = language }

    /// Where at a merchant one is.
    struct Place: Sendable {
        let merchant: String
        let home: String
        let mode: Mode
        /// The same page of the other mode.
        let inOtherMode: String
        let menu: ConsoleMenu
    }

    /// Who is signed in, and how they leave.
    struct Account: Sendable {
        let name: String
        let email: String
        let token: String
        /// The other merchants they work for.
        let merchants: [SectionLink]

        /// `CT` of Camila Torres: of the first word and the last.
        var initials: String {
            let words = name.split(whereSeparator: \.isWhitespace)
            let letters = [words.first, words.count > 1 ? words.last : nil].compactMap { $0?.first(where: \.isLetter) }
            return letters.isEmpty ? "·" : String(letters).uppercased()
        }
    }
}
