import HTML
import Localization
import Web

/// The plans that may be had instead, each with its price, and the one that there is.
struct PlanChoicePage: View {
    let frame: PageFrame
    let current: String
    let choices: [Choice]
    let back: String

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
        choices.indices.compactMap { index in
            choices[index].quantity?.error.map { (Self.id(index), $0) }
        }
    }

    private static func id(_ index: Int) -> String { "quantity-\(index)" }

    var body: Markup {
        PageLayout(frame, title: say.choosePlanTitle, isRefused: !errors.isEmpty) {
            div(.class("page-head")) {
                div {
                    h1 { say.choosePlanTitle }
                    p(.class("lede")) { say.choosePlanExplained(current) }
                }
            }
            FormErrors(say.toCorrect(errors.count), errors)
            Card(kind: .flush) {
                ul(.class("tiles")) { for (index, choice) in choices.enumerated() { li { tile(choice, index) } } }
            }
            p { ActionLink(say.goBack, to: back, icon: .back) }
        }
    }

    private func tile(_ choice: Choice, _ index: Int) -> Markup {
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
                        asking(quantity, choice, address, Self.id(index))
                    } else {
                        LinkButton(say.choosePlan, to: address, about: "\(choice.name), \(choice.frequency)")
                    }
                }
            }
        }
    }

    private func asking(_ quantity: Quantity, _ choice: Choice, _ address: String, _ id: String) -> Markup {
        let about = "\(choice.name), \(choice.frequency)"
        return form(.action(address), .class("asking"), .novalidate) {
            QuantityField(
                "quantity", id: id, label: say.quantityLabel, about: about, value: quantity.value,
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
