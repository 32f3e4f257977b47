import Billing
import Core
import Storage

/// The other worlds that share a shop's database: another merchant whose ids are the same, and the shop's own live mode.
extension Shop {
    /// Copies every row of the shop's test mode to a merchant of its own, with the same ids and keys, and to the shop's
    /// live mode, with other ids that refer to the same objects. The copies come first wherever order is not asked for, and
    /// those of a third merchant come last, so that a query that forgets the merchant or the mode answers with theirs.
    ///
    /// Such rows could never be written; a query that names merchant and mode cannot tell that they are there.
    ///
    /// - Parameter inLiveMode: whether there are customers in live mode too; a portal then opens in live mode.
    /// - Returns: how many rows each table has got: for the other merchant, and for the live mode.
    @discardableResult
    public func plantStrangers(inLiveMode: Bool = true) async throws -> [String: (merchant: Int, mode: Int)] {
        let merchants = Merchants(context)
        func stranger(_ slug: String) async throws -> Merchant {
            try await merchants.create(
                name: "Ajena", slug: slug, country: "CL", currency: merchant.currency, zone: merchant.zone,
                email: "ajena@example.com")
        }
        let (other, last) = (try await stranger("ajena"), try await stranger("ajena-dos"))
        let own = merchant.id
        return try await context.database.write { db in
            try db.execute(
                db.engine == .sqlite
                    ? "PRAGMA defer_foreign_keys = ON" : "SET LOCAL session_replication_role = replica")
            var copied: [String: (merchant: Int, mode: Int)] = [:]
            for table in try db.tenantTables() where !Strangers.excluded.contains(table) {
                let rows = try db.query(SQL(stringLiteral: "SELECT * FROM \(table) WHERE merchant_id = ") + "\(own)")
                guard !rows.isEmpty else { continue }
                let name = SQL(stringLiteral: table)
                try db.execute("DELETE FROM \(name) WHERE merchant_id = \(own)")
                // What comes with a merchant is there already.
                try db.execute("DELETE FROM \(name) WHERE merchant_id IN (\(other.id), \(last.id))")
                var count = (merchant: 0, mode: 0)
                for row in rows {
                    count.merchant += try db.insert(Strangers.ofMerchant(other.id, row), into: name)
                    if inLiveMode, let values = Strangers.ofMode(row, table) {
                        count.mode += try db.insert(values, into: name)
                    }
                }
                for row in rows { _ = try db.insert(Strangers.pairs(row), into: name) }
                // Half a minute older at most, so that it is as good as new.
                for row in rows { _ = try db.insert(Strangers.ofMerchant(last.id, row, earlierBy: 30), into: name) }
                copied[table] = count
            }
            return copied
        }
    }

    /// Every row that was planted, as text by table: of the other merchant, and of the shop's live mode.
    public func strangers() async throws -> [String: [String]] {
        let own = merchant.id
        return try await context.database.read { db in
            let others = try db.query("SELECT id FROM merchants WHERE slug LIKE 'ajena%'").map { try $0.text("id") }
            var found: [String: [String]] = [:]
            for table in try db.tenantTables() where !Strangers.excluded.contains(table) {
                let rows = try db.query(SQL(stringLiteral: "SELECT * FROM \(table)"))
                found[table] = try rows.filter { row in
                    let merchant = try row.text("merchant_id")
                    if merchant != own.rawValue { return others.contains(merchant) }
                    return row.columns.names.contains("livemode") ? try row.bool("livemode") : false
                }.map { "\($0.values)" }.sorted()
            }
            return found
        }
    }

    /// Every row of every table, as text: equal before and after what must change nothing.
    public func allRows() async throws -> [String: [String]] {
        try await context.database.read { db in
            var found: [String: [String]] = [:]
            // When a key was last used is not part of what it did.
            for table in try db.tenantTables() where table != "api_keys" {
                found[table] = try db.query(SQL(stringLiteral: "SELECT * FROM \(table)")).map { "\($0.values)" }
                    .sorted()
            }
            return found
        }
    }
}

extension Connection {
    /// The tables whose rows belong to merchants.
    fileprivate func tenantTables() throws -> [String] {
        let rows =
            engine == .sqlite
            ? try query(
                """
                SELECT m.name AS name FROM sqlite_master m, pragma_table_info(m.name) c
                WHERE m.type = 'table' AND c.name = 'merchant_id' ORDER BY m.name
                """)
            : try query(
                """
                SELECT table_name AS name FROM information_schema.columns
                WHERE table_schema = current_schema() AND column_name = 'merchant_id' ORDER BY table_name
                """)
        return try rows.map { try $0.text("name") }
    }

    fileprivate func insert(_ pairs: [Strangers.Pair], into table: SQL) throws -> Int {
        let columns = SQL(stringLiteral: pairs.map(\.column).joined(separator: ", "))
        return try execute(
            "INSERT INTO \(table) (\(columns)) VALUES (\(list: pairs.map(\.value))) ON CONFLICT DO NOTHING")
    }
}
