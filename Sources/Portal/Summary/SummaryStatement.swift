import HTML
import Localization
import Web

/// What the first page says first: how much is owed, why and what to do; what is on its way; or that nothing is owed.
struct SummaryStatement: View {
    let greeting: String?
    /// What is promised, where that is all that is owed.
    let promise: Promise?
    let owed: Owed?
    /// What is on its way.
    let waiting: [WaitingWords]
    /// Whether nothing is open at all.
    let isUpToDate: Bool
    /// What will be charged next, the nearest first (S26, S54).
    let next: [String]
    let merchant: String
    let say: any Language
    let token: String

    struct Owed: Sendable {
        /// One per currency, ready to print; usually one.
        let amounts: [String]
        /// Since when, or why the one thing that is owed was refused: what to worry about.
        let late: String?
        /// How many things, or when the one was or is due and what happens next.
        let reasons: [String]
        /// What the one thing is for.
        let about: String?
        /// Pays at once when there is one thing to pay; otherwise the list is where one chooses.
        let ways: WaysToPay?
        /// Pays several things in one go (U6).
        let everything: (label: String, address: String)?
        let list: String
    }

    struct Promise: Sendable {
        /// Which part of it is next, and when.
        let sentence: String
        /// All of it, and in how many parts.
        let summary: String
        let chargedTo: String
        /// What it is for.
        let about: String
        let address: String
        let list: String
    }

    var body: Markup {
        if let promise {
            Statement(promise.sentence, greeting: greeting) {
                p(.class("why")) { promise.summary + " " + promise.chargedTo }
                underWay
                div(.class("actions")) { LinkButton(say.seePlan, to: promise.address, .primary) }
                p(.class("small muted")) {
                    promise.about + " · "
                    a(.href(promise.list)) { say.seeDetail }
                }
            }
        } else if let owed {
            Statement(say.toPay(owed.amounts.joined(separator: " + ")), greeting: greeting) {
                p(.class("why")) {
                    if let late = owed.late {
                        strong(.class("late")) { late }
                        " "
                    }
                    owed.reasons.joined(separator: " ")
                }
                underWay
                div(.class("actions")) { buttons(owed) }
                if owed.ways != nil || owed.everything != nil {
                    p(.class("small muted")) {
                        if let about = owed.about { about + " · " }
                        a(.href(owed.list)) { say.seeDetail }
                    }
                }
            }
        } else if isUpToDate {
            Statement(say.upToDate, greeting: greeting, isGood: true) {
                if next.isEmpty {
                    p(.class("why")) { say.nothingOwed }
                } else {
                    for sentence in next { p(.class("why")) { sentence } }
                }
            }
        } else if let first = waiting.first {
            Statement(first.sentence, greeting: greeting) { underWay }
        } else {
            Statement(merchant, greeting: greeting) {}
        }
    }

    @MarkupBuilder private var underWay: Markup {
        for (index, words) in waiting.enumerated() {
            if index > 0 || owed != nil || promise != nil { p(.class("why")) { words.sentence } }
            if let link = words.link { div(.class("actions")) { LinkButton(link.label, to: link.address) } }
        }
    }

    @MarkupBuilder private func buttons(_ owed: Owed) -> Markup {
        if let ways = owed.ways {
            PayButtons(ways: ways, token: token)
        } else if let everything = owed.everything {
            LinkButton(everything.label, to: everything.address, .primary)
        } else {
            LinkButton(say.pay, to: owed.list, .primary)
        }
    }
}
