import Billing
import Core
import Synchronization

/// What somebody was told, and must therefore still be so after any crash (D3).
final class Promises: Sendable {
    struct Cancellation: Sendable {
        let effectiveAt: Instant
        /// The invoices that existed when the cancellation was acknowledged.
        let invoices: Set<String>
    }
    struct State: Sendable {
        var customers: Set<Customer.ID> = []
        var subscriptions: Set<Subscription.ID> = []
        var cancellations: [Subscription.ID: Cancellation] = [:]
        var undoing: [Subscription.ID: Int] = [:]
        var methods: Set<PaymentMethod.ID> = []
        var detached: Set<PaymentMethod.ID> = []
        /// What customers have promised to pay.
        var plans: Set<PaymentPlan.ID> = []
        /// What they were given for staying.
        var offers: Set<RetentionAssignment.ID> = []
        /// What an invoice was said to be, once and for all.
        var closed: [Invoice.ID: Invoice.Status] = [:]
        /// Answers that no customer should get, whatever was injected.
        var absurdities: [String] = []
    }
    private let state = Mutex(State())

    var now: State { state.withLock { $0 } }

    func change(_ body: (inout sending State) -> Void) { state.withLock { body(&$0) } }
}
