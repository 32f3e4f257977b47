import Core
import Storage

/// What a customer's first page will ask for, asked together: in two or three round trips to PostgreSQL, where each of its
/// statements would be one. See ``ReadAhead``: the readers themselves do not know.
package struct OverviewRows: Rows {
    package let tx: BillingTransaction

    /// What needs only to know whose page it is, and then what hangs on what was found.
    ///
    /// - Parameter count: how many of the newest invoices are wanted.
    func readAhead(of customer: Customer.ID, in scope: Scope, invoices count: Int) throws {
        guard tx.readsAhead else { return }
        let found = try tx.readAhead([
            tx.invoices.newestStatement(count, of: customer, in: scope),
            tx.invoices.openStatement(of: customer, in: scope),
            tx.subscriptions.allStatement(of: customer, in: scope),
            tx.methods.allStatement(of: customer, in: scope),
        ])
        let newest: [Invoice.ID] = try found[0].prefix(count).map { try $0.id("id") }
        let open: [Invoice.ID] = try found[1].map { try $0.id("id") }
        let subscriptions: [Subscription.ID] = try found[2].map { try $0.id("id") }
        var hanging: [SQL] = []
        if !newest.isEmpty { hanging.append(tx.invoices.linesStatement(of: newest, in: scope)) }
        if !open.isEmpty {
            if open != newest { hanging.append(tx.invoices.linesStatement(of: open, in: scope)) }
            hanging.append(tx.attempts.allStatement(of: open, in: scope))
            if identityMap.merchants[scope.merchant] == nil {
                hanging.append(tx.merchants.findStatement(scope.merchant))
            }
        }
        if !subscriptions.isEmpty {
            hanging.append(tx.subscriptions.itemsStatement(of: subscriptions, in: scope))
            hanging.append(tx.pendingChanges.allStatement(of: subscriptions, in: scope))
        }
        try tx.readAhead(hanging)
    }

    /// What has to be known of these to say what lies ahead of them, and what was paid.
    func readAhead(
        of subscriptions: [Subscription], _ paid: [Invoice], products: [Product.ID], in scope: Scope
    ) throws {
        guard tx.readsAhead else { return }
        var wanted: [SQL] = []
        let charged = subscriptions.filter { $0.nextChargeAt != nil }
        let (due, rates) = (charged.map(\.id), Set(charged.flatMap(\.appliedTaxRates)))
        if !rates.isEmpty { wanted.append(tx.taxRates.findStatement(rates, in: scope)) }
        if let customer = subscriptions.first?.customer, !due.isEmpty {
            wanted.append(tx.discounts.allStatement(of: due.sorted(), in: scope))
            wanted.append(tx.invoiceItems.pendingStatement(of: customer, forAny: due, in: scope))
        }
        if !paid.isEmpty { wanted.append(tx.refunds.givenBackStatement(of: paid.map(\.id), in: scope)) }
        if !products.isEmpty { wanted.append(tx.products.findStatement(products, in: scope)) }
        try tx.readAhead(wanted)
    }
}

extension BillingTransaction {
    package var overviews: OverviewRows { OverviewRows(tx: self) }
}

extension Subscription {
    /// Of its items their own, or else its own.
    fileprivate var appliedTaxRates: [TaxRate.ID] { items.flatMap { $0.taxRates.isEmpty ? taxRates : $0.taxRates } }
}
