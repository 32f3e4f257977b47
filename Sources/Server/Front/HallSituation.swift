import Billing
import Core
import Demo

/// What a sample person's button promises: read from their subscriptions as they stand, so that it stays true after somebody
/// has paid for them, and after weeks.
enum HallSituation: String, Sendable, CaseIterable {
    case paidUp, owes, late, incomplete, withoutMethod, ends, ended, trialing, severalMethods

    /// What a story of the demo ends with.
    init(_ state: DemoPerson.State) {
        self =
            switch state {
            case .paidUp: .paidUp
            case .pending: .owes
            case .pastDue, .promised: .late
            case .incomplete: .incomplete
            case .withoutMethod: .withoutMethod
            case .cancelsAtPeriodEnd: .ends
            case .canceled: .ended
            case .trialing: .trialing
            case .severalMethods: .severalMethods
            case .oneOffCharge: .owes
            case .changeRefused: .paidUp
            }
    }

    /// The most urgent of what is true.
    ///
    /// - Parameters:
    ///   - methods: how many ways to pay there are.
    ///   - owes: whether an invoice is open.
    init(_ subscriptions: [Subscription], methods: Int, owes: Bool) {
        let current = subscriptions.filter(\.status.isCurrent)
        // Who is sent invoices owes them; who is charged by themselves was refused, or has nothing to be charged.
        let late = current.filter { $0.status == .pastDue || $0.status == .unpaid }
        let isRefused = late.contains { $0.collectionMethod == .chargeAutomatically }
        self =
            if current.isEmpty {
                owes ? .owes : .ended
            } else if current.contains(where: { $0.status == .incomplete }) {
                .incomplete
            } else if isRefused {
                methods == 0 ? .withoutMethod : .late
            } else if owes || !late.isEmpty {
                .owes
            } else if current.allSatisfy({ $0.cancellation != nil }) {
                .ends
            } else if current.contains(where: { $0.status == .trialing }) {
                .trialing
            } else {
                methods > 2 ? .severalMethods : .paidUp
            }
    }
}
