import HTML
import Localization
import Web

/// What a change costs today, line by line, and from then on, before it is made.
struct PlanChangePage: View {
    let frame: PageFrame
    let title: String
    /// What it will cost each period, before taxes and discounts.
    let amount: String
    let frequency: String
    /// What is credited and charged for the change itself.
    let lines: [Line]
    let sums: [(label: String, amount: String)]
    /// When it begins, what is charged today, and what is next, a sentence each.
    let sentences: [String]
    /// What is good to know.
    let small: [String]
    /// What the button says; nil where something is to be done first.
    let confirm: String?
    /// Where a method is added, without which it cannot be paid.
    let addMethod: String?
    let action: String
    let fields: [(name: String, value: String)]
    let back: String
    let token: String
    /// Why the same was not made a moment ago.
    var refused: Refused? = nil
    /// How what is charged comes to its amount.
    var why: DerivationDetails? = nil

    struct Refused: Sendable {
        let sentence: String
        /// Where another method is chosen; nil when that is not allowed.
        let changeMethod: String?
    }

    /// Ready to print.
    struct Line: Sendable {
        let title: String
        let detail: String
        let amount: String
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: title, width: .narrow) {
            if let refused {
                Notice(
                    refused.sentence, .negative,
                    action: markup {
                        if let address = refused.changeMethod { LinkButton(say.changeCard, to: address) }
                    })
            }
            Card {
                h1 { title }
                Amount(amount, note: frequency, size: .large)
                div(.class("stack tight")) { for sentence in sentences { p { sentence } } }
                if !lines.isEmpty { account }
                if let why { why }
                div(.class("stack tight")) { for sentence in small { p(.class("muted small")) { sentence } } }
                div(.class("actions")) {
                    if let confirm { PostButton(confirm, to: action, token: token, .primary, fields: fields) }
                    if let addMethod { LinkButton(say.addMethod, to: addMethod, .primary) }
                    LinkButton(say.notChanging, to: back)
                }
            }
        }
    }

    private var account: Markup {
        ul(.class("tiles")) {
            for line in lines {
                li(.class("tile")) {
                    div(.class("tile-text")) {
                        span(.class("tile-title")) { line.title }
                        span(.class("tile-detail")) { line.detail }
                    }
                    Amount(line.amount)
                }
            }
            for sum in sums {
                li(.class("tile")) {
                    div(.class("tile-text")) { span(.class("tile-title")) { sum.label } }
                    Amount(sum.amount)
                }
            }
        }
    }
}
