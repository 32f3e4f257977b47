import Core

/// Which of a customer's issued invoices are wanted. Drafts are the merchant's business.
public struct InvoiceFilter: Hashable, Sendable {
    /// A year of the merchant's calendar, by the day of issue.
    public var year: Int?
    public var status: Invoice.Status?
    /// Part of a number, in any case.
    public var number: String?

    public init(year: Int? = nil, status: Invoice.Status? = nil, number: String? = nil) {
        self.year = year
        self.status = status
        self.number = number
    }
}

/// How many invoices were issued to a customer, by year and status.
public struct InvoiceTally: Hashable, Sendable {
    public struct Part: Hashable, Sendable {
        public let year: Int
        public let status: Invoice.Status
        public let count: Int
        /// Those of them that have the wanted number.
        public let numbered: Int
    }

    public let parts: [Part]

    /// Newest first.
    public var years: [Int] { Set(parts.map(\.year)).sorted(by: >) }
    public var statuses: Set<Invoice.Status> { Set(parts.map(\.status)) }

    /// - Parameter year: nil for all.
    public func count(of year: Int? = nil) -> Int {
        parts.filter { year == nil || $0.year == year }.reduce(0) { $0 + $1.count }
    }

    /// - Parameter filter: with the number that was counted.
    public func count(matching filter: InvoiceFilter) -> Int {
        parts.filter { (filter.year ?? $0.year) == $0.year && (filter.status ?? $0.status) == $0.status }
            .reduce(0) { $0 + $1.numbered }
    }
}

/// An issued invoice, with the money that moved for it.
public struct InvoiceRecord: Sendable {
    public let invoice: Invoice
    /// The stored method that paid it, while it is known.
    public let paidWith: PaymentMethod?
    /// Those that the processor has confirmed, oldest first.
    public let refunds: [Refund]
    /// What has gone back of what paid it: not what was paid too much.
    public let givenBack: GivenBack
    /// What credit notes took back of it.
    public let credited: Money
    /// The sum of its refunds.
    public let refunded: Money
}

extension Invoices {
    /// One page of what was issued to a customer, newest first, and how much of it there is.
    ///
    /// - Parameter zone: of the calendar that years belong to.
    public func history(
        of customer: Customer.ID, in scope: Scope, zone: Zone, matching filter: InvoiceFilter = InvoiceFilter(),
        _ page: PageRequest
    ) async throws -> (page: Page<Invoice>, tally: InvoiceTally) {
        try await context.read { tx in
            (
                try tx.invoices.issued(of: customer, in: scope, zone: zone, matching: filter, page),
                try tx.invoices.tally(of: customer, in: scope, zone: zone, number: filter.number)
            )
        }
    }

    /// As ``history(of:in:zone:matching:_:)``, with all that papers say: in as many statements, however long the page is.
    public func records(
        of customer: Customer.ID, in scope: Scope, zone: Zone, matching filter: InvoiceFilter, _ page: PageRequest
    ) async throws -> Page<InvoiceRecord> {
        try await context.read { tx in
            let issued = try tx.invoices.issued(of: customer, in: scope, zone: zone, matching: filter, page)
            return Page(
                elements: try tx.invoices.records(of: issued.elements, of: customer, in: scope), hasMore: issued.hasMore
            )
        }
    }
}
