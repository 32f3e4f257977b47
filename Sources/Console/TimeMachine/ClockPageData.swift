import Access
import Billing
import Core
import Hummingbird
import Localization
import Web

/// Reads what the page of a clock tells: what comes next, who lives by it, and all about the one who is looked at.
struct ClockPageData: Sendable {
    let billing: BillingContext
    let context: ConsoleContext

    init(_ billing: BillingContext, _ context: ConsoleContext) {
        self.billing = billing
        self.context = context
    }

    /// - Parameter asked: whom somebody looks at; whoever does not live by this clock is not found here, and the first one is
    ///   shown.
    func page(of clock: TestClock, choosing asked: Customer.ID) async throws -> ClockPage {
        let (scope, say) = (context.scope, context.say)
        let clocks = TestClocks(billing)
        let customers = try await clocks.customers(on: clock.id, in: scope)
        let chosen = customers.first { $0.id == asked } ?? customers.first
        let event = clock.status == .ready ? try await clocks.nextEvent(on: clock.id, in: scope) : nil
        let whose = event?.customer.flatMap { id in customers.first { $0.id == id } }
        var page = ClockPage(
            frame: context.frame(.timeMachine), clock: clock, reader: context.reader, paths: context.paths,
            mayChange: context.may(.developersWrite), token: context.token)
        page.destination = try await clocks.destination(of: clock.id, in: scope)
        page.next = event.map { .init(event: $0, name: whose.map { say.customerName($0) }) }
        page.customers = customers.map { (id: $0.id, name: say.customerName($0)) }
        page.typedDate = context.merchant.zone.date(at: clock.frozenAt).adding(days: 1).description
        page.maySample = try await !SampleCustomers(billing).prices(in: scope).isEmpty
        if let chosen { page.chosen = try await person(chosen.id) }
        return page
    }

    private func person(_ id: Customer.ID) async throws -> ClockPerson {
        let scope = context.scope
        let found = try await CustomerRecords(billing).find(id, in: scope)
        let letters = found.record.letters
        let texts = try await CustomerNotifications(billing).texts(of: letters)
        let deliveries = try await WebhookDeliveries(billing).of(found.record.events.map(\.id), in: scope)
        return ClockPerson(
            page: CustomerPage(
                frame: context.frame(.timeMachine), found: found,
                words: CustomerWords(found.record, for: context.reader, baseURL: billing.baseURL),
                paths: context.paths, mayChange: false, mayView: context.may(.viewAsCustomer), mayBill: false,
                token: context.token),
            texts: texts, deliveries: Dictionary(grouping: deliveries, by: \.event))
    }
}
