import Core
import Storage

extension CreditNoteRows {
    func page(
        of customer: Customer.ID, in scope: Scope, zone: Zone, year: Int?, _ request: PageRequest
    ) throws -> Page<CreditNote> {
        try page(
            "credit_notes", of: "\(scope) AND customer_id = \(customer)",
            where: year.map { given(in: $0, zone) }, request, read: CreditNote.init)
    }

    func count(of customer: Customer.ID, in scope: Scope, zone: Zone, year: Int?) throws -> Int {
        var condition: SQL = "\(scope) AND customer_id = \(customer)"
        if let year { condition = condition + " AND " + given(in: year, zone) }
        return try first("SELECT COUNT(*) AS n FROM credit_notes WHERE \(condition)")?.int("n") ?? 0
    }

    /// How many were given in each year.
    func yearly(of customer: Customer.ID, in scope: Scope, zone: Zone) throws -> [Int: Int] {
        let own: SQL = "\(scope) AND customer_id = \(customer)"
        let ends = try first(
            "SELECT MIN(created_at) AS earliest, MAX(created_at) AS latest FROM credit_notes WHERE \(own)")
        guard let earliest = try ends?.instantIfAny("earliest"), let latest = try ends?.instantIfAny("latest") else {
            return [:]
        }
        var year: SQL = "CASE"
        for each in zone.date(at: earliest).year...zone.date(at: latest).year {
            year = year + " WHEN created_at < \(zone.days(ofYear: each).upperBound) THEN \(each)"
        }
        let rows = try query(
            "SELECT \(year + " END") AS year, COUNT(*) AS count FROM credit_notes WHERE \(own) GROUP BY 1")
        return Dictionary(
            try rows.map { (try $0.int("year"), try $0.int("count")) }, uniquingKeysWith: { $1 })
    }

    private func given(in year: Int, _ zone: Zone) -> SQL {
        let days = zone.days(ofYear: year)
        return "created_at >= \(days.lowerBound) AND created_at < \(days.upperBound)"
    }
}
