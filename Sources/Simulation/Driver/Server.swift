import Billing
import Core
import Logging
import Scheduling
import Storage

/// What a running process offers: the production collections and the production worker, over a database that may fail.
struct Server: Sendable {
    let process: ServerProcess
    let context: BillingContext

    var catalog: Catalog { Catalog(context) }
    var customers: Customers { Customers(context) }
    var subscriptions: Subscriptions { Subscriptions(context) }
    var invoices: Invoices { Invoices(context) }
    var payments: Payments { Payments(context) }
    var refunds: Refunds { Refunds(context) }
    var creditNotes: CreditNotes { CreditNotes(context) }
    var incomingWebhooks: IncomingWebhooks { IncomingWebhooks(context) }
    var invoiceItems: InvoiceItems { InvoiceItems(context) }
    var methods: PaymentMethods { PaymentMethods(context) }
    var plans: PaymentPlans { PaymentPlans(context) }
    var retention: Retention { Retention(context) }

    /// The worker of this process, one thing at a time, for as long as the process lives.
    func work(_ world: World) async {
        let scheduler = Scheduler(context, mailer: world.postOffice.mailer(context), logger: .silent, pace: .oneByOne)
        while process.isAlive {
            do {
                if try await scheduler.runDue(limit: 8) == 0 { await Fiber.current?.pause(until: .work) }
            } catch {
                // Production looks again a little later, too.
                await Fiber.current?.pause(until: .at(world.time.now + .seconds(5)))
            }
        }
    }
}

extension Logger {
    static var silent: Logger { Logger(label: "simulation", factory: { _ in SwiftLogNoOpLogHandler() }) }
}
