import Access
import Billing
import Core

extension DemoPast {
    /// All that is owed, on one day.
    ///
    /// - Throws: ``DemoError`` where the merchant allows no promise, or nothing can be promised for that day: a demo whose people
    ///   are not as they are described shows nothing.
    func promise(in days: Int, of person: DemoPerson, _ customer: Customer.ID, _ scope: Scope) async throws {
        let rules = try await PortalConfigurations(billing).default(in: scope).features.paymentPlan
        guard let rules else { throw DemoError("\(person.name)'s merchant takes no promises.") }
        let plans = PaymentPlans(billing)
        let choice = try await plans.choice(of: customer, in: scope, by: rules)
        guard let terms = try choice.terms(of: 1, from: choice.today.adding(days: days)) else {
            throw DemoError("\(person.name) has nothing to promise in \(days) days.")
        }
        _ = try await plans.agree(to: terms, of: customer, in: scope, by: rules)
    }
}
