import Billing
import Core
import Hummingbird
import Web
import Wording

extension MethodsController {
    /// Puts the list in another order, by a button or by dragging. Where another method becomes the first, what is asked before
    /// it is made the default is asked here too.
    func reorder(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changeMethods)
        let list = context.paths.methods
        let (seen, order) = (Self.ids(form["was"]), Self.ids(form["order"]))
        let stored = try await methods.list(of: context.id, in: context.scope)
        let first = stored.first { $0.id == order.first }
        if stored.map(\.id) == seen {
            guard order != seen else { return try context.redirect(to: list) }
            if let first, !first.isDefault {
                let debt = try await invoices.debt(of: context.id, in: context.scope)
                let way = try makeDefault(first, debt, try await overriding(context), context)
                if case .asking(let address) = way { return try context.redirect(to: address) }
            }
        }
        do {
            let attempts = try await methods.reorder(order, from: seen, of: context.id, in: context.scope)
            let flash =
                if let first, !first.isDefault {
                    Flash(.nowDefault, context.words(first).title).adding(attempts)
                } else { Flash(.methodOrderSaved) }
            return try context.redirect(to: list, saying: flash)
        } catch let error as BillingError where error.code == "method_order_outdated" {
            // Pressed twice: it stands as it was asked for.
            let isDone = stored.map(\.id) == order && !order.isEmpty
            return try context.redirect(to: list, saying: Flash(isDone ? .methodOrderSaved : .methodOrderOutdated))
        }
    }

    /// What is no list of names is an empty one. A customer has at most 50.
    private static func ids(_ text: String?) -> [PaymentMethod.ID] {
        (text ?? "").split(separator: ",").prefix(100).map { PaymentMethod.ID(String($0)) }
    }
}
