import Billing
import Core
import Storage

extension Shop {
    /// A test clock that stands at that hour of the shop.
    public func clock(at day: String, _ time: String) async throws -> TestClock {
        try await TestClocks(context).create(frozenAt: try instant(day, time), in: scope)
    }

    /// A customer who lives by a test clock.
    public func customer(_ name: String, on clock: TestClock, card: String = "pm_card_visa") async throws -> Customer {
        let customer = try await customers.create(
            CustomerDetails(email: "\(name.lowercased())@example.com", name: name), in: scope, testClock: clock.id)
        _ = try await methods.attach(.init(card), to: customer.id, in: scope)
        return customer
    }

    /// Moves a test clock, and waits until it is there.
    public func advance(_ clock: TestClock, to day: String, _ time: String) async throws {
        _ = try await TestClocks(context).advance(clock.id, to: try instant(day, time), in: scope)
        try await wake()
    }

    /// The periods of all invoices of a customer, oldest first.
    public func allPeriods(of customer: Customer) async throws -> [Period] {
        var periods: [Period] = []
        var cursor = PageRequest.Cursor.none
        while true {
            let page = try await invoices.of(customer.id, in: scope, PageRequest(limit: 100, cursor: cursor))
            periods += page.elements.map(\.period)
            guard page.hasMore, let last = page.elements.last else { break }
            cursor = .after(last.id.rawValue)
        }
        return periods.sorted { $0.start < $1.start }
    }
}
