import Core
import Storage

extension InvoiceRows {
    /// What is shown of these besides themselves, asked together: what settles them, whose clock they live by, and what became of
    /// them after they were paid. See ``ReadAhead``.
    package func readAhead(aboutAll invoices: [Invoice], in scope: Scope) throws {
        guard tx.readsAhead else { return }
        let (ids, customers) = (invoices.map(\.id), invoices.map(\.customer))
        let past = invoices.filter { !identityMap.withoutSurplus.contains($0.id) }.map(\.id)
        var wanted: [SQL] = []
        if identityMap.payments(of: ids, in: scope) == nil {
            wanted.append(tx.payments.allStatement(of: ids, in: scope))
        }
        if !scope.mode.isLive, identityMap.all(customers, in: scope, \.customers) == nil {
            wanted.append(tx.customers.testClocksStatement(of: customers, in: scope))
        }
        if identityMap.merchants[scope.merchant] == nil {
            wanted.append(tx.merchants.findStatement(scope.merchant))
        }
        if !past.isEmpty {
            wanted.append(tx.attempts.overpaidStatement(of: past, in: scope))
            wanted.append(tx.creditNotes.creditedAfterPaymentStatement(of: past, in: scope))
        }
        try tx.readAhead(wanted)
    }
}
