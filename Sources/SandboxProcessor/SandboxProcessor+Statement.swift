import Billing
import Core
import Storage

extension SandboxProcessor {
    private static let page = 200

    public func statement(
        of account: ProcessorAccount, since: Instant, after cursor: String?
    ) async throws -> ProcessorStatement {
        let now = clock.now()
        let baseURL = baseURL
        do {
            return try await answering(.statement) {
                try await database.read { db in
                    let page = try db.sandboxCharges(in: account.scope, since: since, after: cursor, limit: Self.page)
                    let lines = page.map { charge in
                        ProcessorStatement.Line(
                            attempt: charge.attempt, invoice: charge.invoice, money: charge.money,
                            outcome: charge.outcome(at: now, baseURL: baseURL), method: charge.token.map { Secret($0) })
                    }
                    return ProcessorStatement(lines: lines, next: page.count < Self.page ? nil : page.last?.cursor)
                }
            }
        } catch let silence as SandboxSilence {
            throw BillingError.unavailable(silence.description)
        }
    }
}

extension SandboxCharge {
    fileprivate var cursor: String { "\(createdAt.milliseconds)/\(attempt)" }
}

extension Connection {
    fileprivate func sandboxCharges(
        in scope: Scope, since: Instant, after cursor: String?, limit: Int
    ) throws -> [SandboxCharge] {
        let parts = cursor?.split(separator: "/", maxSplits: 1).map(String.init) ?? []
        let start = parts.first.flatMap { Int64($0) }.map { Instant(milliseconds: $0) } ?? since
        return try query(
            """
            SELECT * FROM sandbox_charges
            WHERE \(scope) AND created_at >= \(start) AND (created_at > \(start) OR attempt_id > \(parts.last ?? ""))
            ORDER BY created_at, attempt_id
            LIMIT \(limit)
            """
        ).map(SandboxCharge.init)
    }
}
