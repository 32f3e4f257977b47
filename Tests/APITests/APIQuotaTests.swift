import API
import APITestSupport
import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `API quota` {
    private func desk(_ engine: Engine, rows: Int64) async throws -> APIDesk {
        try await APIDesk.open(
            engine, limits: .init(livePerSecond: 100_000, testPerSecond: 100_000, test: TestQuota(rows: rows)))
    }

    @Test(arguments: Engine.available)
    func `test mode keeps so many rows and no more, whatever process is asked (S7)`(engine: Engine) async throws {
        let desk = try await desk(engine, rows: 60)
        try await desk.exchange { api in
            var taken = 0
            while taken < 60 {
                let reply = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k\(taken)")
                guard reply.status == 200 else { break }
                taken += 1
                // The rows are counted once a minute.
                desk.shop.time.advance(.seconds(61))
            }
            // Each with its event and its key, beside what the shop had.
            #expect((10...20).contains(taken), "\(taken)")
            let refused = try await api.post("/v1/customers", "name=Beto", idempotencyKey: "k\(taken)")
            #expect(refused.status == 400)
            #expect(refused.text("error.code") == "quota_exceeded")
            // What is there can be read, asked for again, and deleted.
            let again = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k0")
            #expect(again.header("Idempotent-Replayed") == "true")
            #expect(try await api.get("/v1/customers").count("data") == 10)
            #expect(try await api.delete("/v1/customers/\(again.text("id") ?? "")").status == 200)
        }
        // Another process counts the same rows.
        try await desk.exchange { api in
            let refused = try await api.post("/v1/products", "name=Plan")
            #expect(refused.text("error.code") == "quota_exceeded")
        }
    }

    @Test func `live mode has none, and nobody's quota is another's`() async throws {
        let desk = try await desk(.sqlite, rows: 10)
        let (_, live) = try await APIKeys(desk.context).create(for: desk.shop.merchant.id, mode: .live, kind: .secret)
        let other = try await Merchants(desk.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: .utc, email: "o@example.com")
        let (_, test) = try await APIKeys(desk.context).create(for: other.id, mode: .test, kind: .secret)
        try await desk.exchange { api in
            for number in 1...20 {
                let (own, neighbor) = (api.with(key: live.exposed), api.with(key: test.exposed))
                #expect(try await own.post("/v1/products", "name=Plan").status == 200)
                if number == 1 { #expect(try await neighbor.post("/v1/products", "name=Plan").status == 200) }
                _ = try await api.post("/v1/products", "name=Plan")
                desk.shop.time.advance(.seconds(61))
            }
            let refused = try await api.post("/v1/products", "name=Plan")
            #expect(refused.text("error.code") == "quota_exceeded")
        }
    }

    @Test func `counts where merchant and mode are an index, and so passes over no row of live mode`() async throws {
        let database = try await TestEngine.open(.sqlite, migrations: Migrations.all)
        let (indexed, plans) = try await database.read { db in
            let indexed = try db.query(
                """
                SELECT DISTINCT m.name FROM sqlite_master m, pragma_index_list(m.name) i
                WHERE m.type = 'table' AND i.partial = 0
                    AND (SELECT name FROM pragma_index_info(i.name) WHERE seqno = 0) = 'merchant_id'
                    AND (SELECT name FROM pragma_index_info(i.name) WHERE seqno = 1) = 'livemode'
                ORDER BY m.name
                """
            ).map { try $0.text("name") }
            let plans = try StoredObjectRows.tables.map {
                try db.query(
                    "EXPLAIN QUERY PLAN SELECT 1 FROM \(raw: $0) WHERE merchant_id = 'acct_1' AND livemode = 0 LIMIT 9"
                )
                .map { try $0.text("detail") }.joined()
            }
            return (indexed, plans)
        }
        #expect(StoredObjectRows.tables.map { "\($0)" } == indexed)
        for plan in plans { #expect(plan.contains("(merchant_id=? AND livemode=?)"), "\(plan)") }
    }

    @Test(arguments: Engine.available)
    func `what test clocks do in a day is the server's to set`(engine: Engine) async throws {
        let desk = try await APIDesk.open(
            engine,
            limits: .init(
                livePerSecond: 100_000, testPerSecond: 100_000,
                test: TestQuota(clocks: TestClockBudget(stepsADay: 3))))
        let clock = try await desk.shop.clock(at: "2026-01-31", "10:00")
        _ = try await desk.shop.subscribe(try await desk.shop.customer("Ana", on: clock), to: 9_990)
        let target = try desk.shop.instant("2026-07-16", "10:00").milliseconds / 1_000
        try await desk.exchange { api in
            let path = "/v1/test_helpers/test_clocks/\(clock.id)/advance"
            let refused = try await api.post(path, "frozen_time=\(target)")
            #expect(refused.text("error.code") == "test_clock_quota_exceeded")
        }
    }
}
