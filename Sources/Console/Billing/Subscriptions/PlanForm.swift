import Billing
import Core
import Localization
import Web
import Wording

/// Which of a subscription's items is to become what, as it was chosen.
struct PlanForm: Sendable {
    var item: String
    var price = ""
    var quantity: String

    init(_ subscription: Subscription) {
        item = subscription.items.first?.id.rawValue ?? ""
        quantity = "\(subscription.items.first?.quantity ?? 1)"
    }

    mutating func read(_ form: FormBody) {
        if form["item"] != nil { item = form.text("item") }
        price = form.text("price")
        quantity = String(form.text("quantity").prefix(10))
    }

    /// - Returns: nil with a fault in the form.
    func change(
        of subscription: Subscription, _ selection: PlanSelection, _ say: any Language, _ faults: inout FormFaults
    ) -> SubscriptionChange? {
        let known = subscription.items.first { $0.id.rawValue == item }
        let chosen = selection[price]
        let count = SubscriptionForm.count(quantity)
        if chosen == nil { faults.add("price", say.consoleChoosePlan) }
        if count == nil { faults.add("quantity", say.quantityFrom("1")) }
        guard let known, let chosen, let count else { return nil }
        guard known.price.id != chosen.id || known.quantity != count else {
            faults.add("price", say.consoleSamePlan)
            return nil
        }
        return SubscriptionChange(items: [.init(item: known.id, price: chosen.id, quantity: count)])
    }

    /// `Premium × 3`.
    func words(_ selection: PlanSelection, _ reader: Reader) -> String {
        let name = selection[price].map { selection.plans.name(of: $0) } ?? "–"
        let count = SubscriptionForm.count(quantity) ?? 1
        return count == 1 ? name : name + " × " + reader.number(count)
    }
}
