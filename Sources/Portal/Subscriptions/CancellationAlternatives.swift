import HTML
import Localization
import Web

/// What stands beside cancelling: what the merchant offers, a cheaper plan, and a pause. None of it is chosen beforehand or in the way.
struct CancellationAlternatives: View {
    /// The form that says why somebody cancels: what was written there goes along with what they take instead.
    static let form = "leaving"
    /// What is sent by the button alone.
    static let box = "offer"

    let say: any Language
    /// Where another plan is chosen; nil where none is cheaper.
    let cheaper: String?
    /// Where a pause is chosen; nil where none is offered.
    let pause: String?
    let offer: Offer?

    /// Ready to print.
    struct Offer: Sendable {
        /// How much it takes off, how long it lasts, what is charged next, and that the subscription goes on.
        let sentences: [String]
        /// The next charge without it and with it.
        let charges: [(label: String, value: String)]
        let action: String
        /// Of what is shown: nothing else is taken.
        let id: String
    }

    var body: Markup {
        Card(say.insteadOfCanceling, id: "instead") {
            if let offer { terms(of: offer) }
            if let cheaper { div(.class("actions")) { LinkButton(say.changeToCheaper, to: cheaper) } }
            if let pause {
                p { say.pauseInstead }
                div(.class("actions")) { LinkButton(say.pauseSubscription, to: pause) }
            }
        }
    }

    @MarkupBuilder private func terms(of offer: Offer) -> Markup {
        div(.class("stack tight")) { for sentence in offer.sentences { p { sentence } } }
        DataList(offer.charges.map { .init($0.label, $0.value) })
        div(.class("actions")) {
            button(
                .buttonType(.submit), .form(Self.form), .formaction(offer.action), .name(Self.box), .value(offer.id),
                .class("button secondary")
            ) {
                span { say.takeOffer }
            }
        }
    }
}
