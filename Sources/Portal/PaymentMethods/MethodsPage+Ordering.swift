import Billing
import HTML
import Localization
import Web
import Wording

extension MethodsPage {
    /// The order of the list, and where another is sent.
    struct Ordering: Sendable {
        let methods: [PaymentMethod.ID]
        let address: String

        init(_ methods: [PaymentMethod.ID], address: String) {
            self.methods = methods
            self.address = address
        }

        /// What a form says of the list: as it was seen, and as it is to be.
        func fields(_ order: [PaymentMethod.ID]) -> [(name: String, value: String)] {
            [(name: "was", value: Self.text(methods)), (name: "order", value: Self.text(order))]
        }

        /// With the one at `index` before its neighbour.
        func raising(_ index: Int) -> [PaymentMethod.ID] {
            var order = methods
            order.swapAt(index - 1, index)
            return order
        }

        static func text(_ methods: [PaymentMethod.ID]) -> String { methods.map(\.rawValue).joined(separator: ",") }
    }

    /// The second goes up by becoming the default: that has a button of its own.
    @MarkupBuilder func moveUp(_ entry: Entry, at index: Int, _ ordering: Ordering) -> Markup {
        if index > 1 {
            PostButton(
                frame.language.moveUp, to: ordering.address, token: token, .quiet, about: entry.words.title,
                fields: ordering.fields(ordering.raising(index)))
        }
    }

    /// What the script sends when a method was dragged. Nobody sees it, and nothing else sends it.
    @MarkupBuilder func orderForm(_ ordering: Ordering) -> Markup {
        p(.class("muted small"), .id("method-order-hint"), .hidden) { frame.language.dragToOrder }
        p(
            .class("unseen"), .id("method-order-says"), .role("status"), .ariaLive("polite"),
            .data("saving", frame.language.savingOrder)
        ) {}
        form(.action(ordering.address), .post, .id("method-order"), .hidden) {
            input(.type(.hidden), .name(CSRF.field), .value(token))
            for field in ordering.fields(ordering.methods) {
                input(.type(.hidden), .name(field.name), .value(field.value))
            }
        }
    }
}
