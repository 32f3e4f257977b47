import HTML
import Localization
import Web

/// The plans that may be had instead, each with its price, and the one that there is; of several things, those of each.
struct PlanChoicePage: View {
    let frame: PageFrame
    let current: String
    let parts: [Part]
    let back: String

    struct Part: Sendable {
        /// What there is, where that is not all.
        let title: String?
        let choices: [Choice]
    }

    /// Ready to print.
    struct Choice: Sendable {
        let name: String
        let picture: String?
        let description: String?
        let amount: String
        let frequency: String
        let isCurrent: Bool
        /// How many, where that may be chosen.
        let quantity: Quantity?
        /// Of the field of its quantity, unique in the page.
        let id: String
        /// In whose place, among several things.
        let item: String?
        /// The page that confirms it; nil for the one that there is, when nothing of it can be changed.
        let address: String?
    }

    struct Quantity: Sendable {
        let value: String
        let limits: ClosedRange<Int64>
        let error: String?
    }

    private var say: any Language { frame.language }

    private var errors: [(name: String, message: String)] {
        parts.flatMap(\.choices).compactMap { choice in choice.quantity?.error.map { (choice.id, $0) } }
    }

    var body: Markup {
        PageLayout(frame, title: say.choosePlanTitle, isRefused: !errors.isEmpty) {
            div(.class("page-head")) {
                div {
                    h1 { say.choosePlanTitle }
                    p(.class("lede")) { say.choosePlanExplained(current) }
                }
            }
            FormErrors(say.toCorrect(errors.count), errors)
            for part in parts {
                Card(part.title, kind: .flush) {
                    ul(.class("tiles")) { for choice in part.choices { li { tile(choice, of: part) } } }
                }
            }
            p { ActionLink(say.goBack, to: back, icon: .back) }
        }
    }

    /// A choice for who cannot see what stands beside it. The same may be had in place of several things.
    private func about(_ choice: Choice, of part: Part) -> String {
        let about = "\(choice.name), \(choice.frequency)"
        guard let title = part.title, !choice.isCurrent else { return about }
        return about + ", " + say.inPlace(of: title)
    }

    private func tile(_ choice: Choice, of part: Part) -> Markup {
        div(.class("tile product")) {
            ProductPicture(choice.name, picture: choice.picture)
            div(.class("tile-text")) {
                span(.class("tile-title")) {
                    choice.name
                    if choice.isCurrent { Badge(say.yourPlan, .positive) }
                }
                Amount(choice.amount, note: choice.frequency)
                if let description = choice.description { span(.class("tile-detail")) { description } }
            }
            if let address = choice.address {
                div(.class("tile-actions")) {
                    if let quantity = choice.quantity {
                        asking(quantity, choice, about(choice, of: part), address)
                    } else {
                        LinkButton(
                            say.choosePlan, to: address + (choice.item.map { "?item=\($0)" } ?? ""),
                            about: about(choice, of: part))
                    }
                }
            }
        }
    }

    private func asking(_ quantity: Quantity, _ choice: Choice, _ about: String, _ address: String) -> Markup {
        form(.action(address), .class("asking"), .novalidate) {
            if let item = choice.item { input(.type(.hidden), .name("item"), .value(item)) }
            QuantityField(
                "quantity", id: choice.id, label: say.quantityLabel, about: about, value: quantity.value,
                limits: quantity.limits, error: quantity.error)
            button(.buttonType(.submit), .class("button secondary")) {
                span {
                    choice.isCurrent ? say.changeQuantity : say.choosePlan
                    span(.class("unseen")) { " " + about }
                }
            }
        }
    }
}
