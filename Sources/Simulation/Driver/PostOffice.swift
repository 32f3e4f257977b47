import Access
import Billing
import Core
import Scheduling

/// Where mail goes in a simulated year. It refuses some, and then the queue tries again.
struct PostOffice: Sendable {
    let faults: FaultDice
    let trace: Trace

    struct Refusal: Error {}

    func mailer(_ context: BillingContext) -> Scheduler.Mailer {
        { id, scope in
            let notification = try await CustomerNotifications(context).find(id, in: scope)
            guard notification.state == .queued else { return }
            if faults.strike(.mailRefused) != nil { throw Refusal() }
            trace.note("mail \(notification.kind.rawValue) \(notification.subject ?? "")")
            try await InvoiceCopies(context).conclude(notification, as: .sent)
        }
    }
}
