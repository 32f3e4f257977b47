import Billing
import Core
import SQLiteStorage
import Simulation
import Storage
import TestSupport
import Testing

@Suite struct `Simulated years` {
    @Test func `20 merchant-years of normal faults break no rule`() async throws {
        let report = try await Simulator(seed: 1, merchantYears: 20, faults: .normal, concurrency: 4).run()
        #expect(report.isClean, "\(report)")
        #expect(report.charges > 500)
        #expect(Set(report.faults.keys) == Set(Fault.allCases.map(\.rawValue)), "every kind of fault is met")
        #expect(report.portalActs.keys.contains { $0.hasPrefix("plan_") }, "somebody promises to pay")
        for act in ["offer_taken", "offer_left", "held_out", "left_by_rule"] {
            #expect(report.portalActs[act] ?? 0 > 0, "years must meet \(act)")
        }
    }

    @Test func `severe faults break no rule either`() async throws {
        let report = try await Simulator(seed: 500, merchantYears: 6, faults: .severe, concurrency: 4).run()
        #expect(report.isClean, "\(report)")
        for fault in Fault.allCases {
            #expect(report.faults[fault.rawValue] ?? 0 > 0, "severe years must meet \(fault.rawValue)")
        }
        // A decline that passes, one of each hard kind, one that asks for the customer, and those that somebody caused.
        for code in [
            "insufficient_funds", "generic_decline", "do_not_honor", "processing_error", "lost_card", "expired_card",
            "fraudulent", "authentication_required", "canceled",
        ] {
            #expect(report.declines[code] ?? 0 > 0, "severe years must meet \(code)")
        }
    }

    @Test func `a failing seed is printed with the command that shows it again, alone`() async throws {
        var alterations = Alterations.none
        alterations.processor = { Unasked(inner: $0) }
        let report = try await Simulator(
            seed: 60, merchantYears: 2, faults: .severe, concurrency: 2, alterations: alterations
        ).run()

        let failure = try #require(report.failures.first)
        let command = "ventanilla sim --seed \(failure.seed) --merchant-years 1 --faults severe"
        #expect(report.description.contains("replay: \(command)"))
        let again = try await Simulator(
            seed: failure.seed, merchantYears: 1, faults: .severe, alterations: alterations
        ).run()
        #expect(again.failures.first?.violations == failure.violations)
    }

    @Test func `D8 the same seed gives the same trace twice and on both engines, another seed another`() async throws {
        func hash(_ seed: UInt64, _ stage: Stage, years: Int = 1) async throws -> String {
            let report = try await Simulator(
                seed: seed, merchantYears: years, faults: .normal, on: stage, concurrency: 1
            ).run()
            #expect(report.isClean, "\(report)")
            return report.traceHash
        }
        let first = try await hash(7, .sqlite)
        #expect(try await hash(7, .sqlite) == first)
        #expect(try await hash(8, .sqlite) != first)
        if let url = TestEngine.postgresURL {
            // The second year finds the tables of the first, emptied.
            let stage = Stage.postgresql(Secret(url))
            #expect(try await hash(7, stage, years: 2) == hash(7, .sqlite, years: 2))
        }
    }

    @Test func `the outcome does not depend on how many years run at once`() async throws {
        let alone = try await Simulator(seed: 30, merchantYears: 3, faults: .none, concurrency: 1).run()
        let together = try await Simulator(seed: 30, merchantYears: 3, faults: .none, concurrency: 3).run()
        #expect(alone.traceHash == together.traceHash)
    }

    @Test(arguments: [300, 301, 302, 303])
    func `a database that fails by itself ends the run, for its year would leave another trace`(at read: Int)
        async throws
    {
        let stage = Stage {
            let database = try SQLiteDatabase(path: nil)
            _ = try await Migrator(Migrations.all).migrate(database, now: Instant(seconds: 0))
            return (BusyDatabase(database, at: read), { await database.close() })
        }
        await #expect(throws: StorageError.busy("no connection")) {
            try await Simulator(seed: 7, merchantYears: 1, faults: .none, on: stage).run()
        }
    }
}
